/*-------------------------------------------------------------------------
 *
 * match.c
 *	  The ways in which a number matches a pattern.
 *
 * The fields of a pattern are tried from the left, each with its greatest width
 * first.  Separators are tolerated rather than required: "/", "-" and "." may
 * stand where one field ends and the next begins, and nowhere else; blanks and
 * commas may also group the digits of a field.  The functions named for what
 * they allow are the rules of tolerance, one each.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "value/ascii.h"
#include "calendar.h"
#include "match.h"

typedef struct Matcher
{
	const St13System *system;
	const St13Field *fields;
	const St13Field *end; /* behind the last field */
	const St13Tokens *tokens;
	int from; /* the first symbol */
	bool loses_zeros;
	int *steps;
} Matcher;

/* A field that is being tried. */
typedef struct Trial
{
	const St13Field *field;
	int start; /* symbol */
	int len;   /* to be tried next; they count down */
	int least;
} Trial;

/* The symbols from start on, as many as len, in a set of tokens. */
static inline uint64_t
within(uint64_t set, int start, int len)
{
	return len > 0 ? (set >> start) & ((UINT64_C(1) << len) - 1) : 0;
}

/* Whether a field that ends before this symbol shows that it does. */
static inline bool
right_edge(const St13Tokens *tokens, int end)
{
	return end == tokens->count ||
		   ((tokens->marked | tokens->letters) >> end & 1) != 0;
}

static inline bool
all_digits(const St13Tokens *tokens, int start, int len)
{
	return within(tokens->letters, start, len) == 0;
}

bool
st13_is_text_at(const St13Tokens *tokens, int i, const char *text, size_t len)
{
	return (size_t) (tokens->count - i) >= len &&
		   st13_is_text(tokens->symbols + i, text, len);
}

/* ---- Rules of tolerance --------------------------------------------------- */

/*
 * The separator of the thousands may stand in a number, "13/547,826".  They are
 * counted from the right, because zeros are missing from the left: "13/547,82"
 * is not 13/054,782.  The last of them must end visibly: "78 12345" is not
 * 78 123 and 45.
 */
static bool
is_thousands_mark(const St13Tokens *tokens, int i, int end)
{
	return tokens->marks[i] != ST13_MARK_HARD && (end - i) % 3 == 0 &&
		   right_edge(tokens, end);
}

/*
 * The office's own groups may be set off by any separator if the field is
 * complete, "19/534.472", else by a blank or a comma.
 */
static bool
is_group_mark(const St13Tokens *tokens, int i, int end, int last_group,
			  bool complete)
{
	return end - i == last_group &&
		   (complete || tokens->marks[i] != ST13_MARK_HARD);
}

/* Whether all separators among the digits of a field are of these two. */
static bool
is_grouped_run(const St13Tokens *tokens, int start, int len, int last_group,
			   bool complete)
{
	int end = start + len;

	if (st13_is_one_run(tokens, start, len))
		return true;
	for (int i = start + 1; i < end; i++)
	{
		if (tokens->marks[i] != ST13_MARK_NONE &&
			!is_group_mark(tokens, i, end, last_group, complete) &&
			!is_thousands_mark(tokens, i, end))
			return false;
	}
	return true;
}

static inline bool
is_fixed(const St13Field *field)
{
	return field->min_width == field->max_width;
}

/*
 * Leading zeros may be missing from a field of fixed width where it begins
 * visibly; but not after a hard separator where the office prints none, as in
 * "22/65".
 */
static bool
may_lack_zeros(const Matcher *m, const St13Field *field, int i)
{
	return is_fixed(field) && st13_left_edge(m->tokens, m->from, i) &&
		   (i == m->from || m->tokens->marks[i] != ST13_MARK_HARD ||
			field->mark == ST13_MARK_HARD);
}

/*
 * A serial number of any width has leading zeros only where it ends visibly, or
 * where a control number ends it and its least width asks for them.
 */
static bool
has_hidden_zeros(const Matcher *m, const St13Field *field, int i, int len)
{
	bool before_check = field + 1 < m->end && field[1].kind == ST13_FIELD_CHECK;
	int without = before_check ? field->min_width : 1;

	return len > without && m->tokens->symbols[i] == '0' &&
		   !right_edge(m->tokens, i + len);
}

/*
 * The separator behind a serial number of any width may be missing only if the
 * number has all of its digits: else nobody can tell where it ends.
 */
static bool
lacks_separator(const Matcher *m, const St13Field *field, int i, int len)
{

	return len < field->max_width && field + 1 < m->end &&
		   field[1].separator != '\0' && !right_edge(m->tokens, i + len);
}

/*
 * A spreadsheet takes the zero of 08123456 away.  That shows only where the
 * year comes first; meaning.c believes it only if all else is complete.  DOCDB has
 * no control numbers that bear it out, but a date goes with its numbers: there both
 * zeros of 2000 may be lost, and those of the serial number behind them.
 */
static bool
may_lack_zero_of_year(const Matcher *m, const St13Field *field, int i)
{

	return field == m->fields && i == m->from && field->min_width == 2 &&
		   field->max_width == 2 && m->tokens->count > i + 1 &&
		   !st13_is_letter_at(m->tokens, i) && m->tokens->symbols[i] != '0';
}

/* A code within the serial number may lack its zeros at the very beginning. */
static bool
may_lack_zeros_of_type(const Matcher *m, const St13Field *field, int i)
{
	return field->in_serial && i == m->from;
}

/*
 * Such a short code ends with the office's own separator, as in "8/921,321";
 * but "8.921.321" is the number of a patent.
 */
static bool
ends_with_own_separator(const Matcher *m, const St13Field *field, int end)
{

	return field + 1 < m->end && end < m->tokens->count &&
		   m->tokens->separators[end] != '\0' &&
		   m->tokens->separators[end] == field[1].separator;
}

/*
 * An option that is not part of the value must be set off, or it would take
 * digits from the serial number: "20 2025 106 621" is not the number 106.
 */
static bool
option_may_begin(const Matcher *m, const St13Field *field, int i)
{
	const St13Field *first = field + 1;

	return first->kind != ST13_FIELD_IGNORED || first->separator == '\0' ||
		   (i < m->tokens->count &&
			m->tokens->separators[i] == first->separator);
}

/*
 * A comma stands between thousands, "2,012,345", and not between fields, unless
 * the office prints it there.  Before a control number it is a decimal point.
 */
static bool
is_within_thousands(const Matcher *m, const St13Field *field, int i)
{
	return i < m->tokens->count && m->tokens->marks[i] == ST13_MARK_GROUP &&
		   i > m->from && field->kind != ST13_OPTION_START &&
		   field->kind != ST13_OPTION_END && field->kind != ST13_FIELD_CHECK &&
		   field->separator != ',';
}

/* ---- Fields --------------------------------------------------------------- */

/* Whether a field of digits can have this width. */
static bool
digits_fit(const Matcher *m, const St13Field *field, int i, int len)
{
	int last_group = 0;

	if (!all_digits(m->tokens, i, len))
		return false;
	if (len < field->min_width && !right_edge(m->tokens, i + len))
		return false;
	if (field->kind == ST13_FIELD_SERIAL && !is_fixed(field) &&
		(has_hidden_zeros(m, field, i, len) ||
		 lacks_separator(m, field, i, len)))
		return false;
	if (st13_is_one_run(m->tokens, i, len))
		return true;
	if (field->first_group > 0)
		last_group = field->max_width - field->first_group;
	return is_grouped_run(m->tokens, i, len, last_group,
						  len == field->max_width);
}

/* Whether an era and a year can be here; any separator may be between them. */
static bool
era_fits(const Matcher *m, const St13Field *field, int i, int len)
{
	int era = st13_era_len(m->tokens->symbols + i, m->tokens->count - i);
	int digits = len - era;

	return era > 0 && digits >= 1 && digits <= field->max_width &&
		   all_digits(m->tokens, i + era, digits) &&
		   is_grouped_run(m->tokens, i, len, digits, true);
}

static bool
year_fits(const Matcher *m, const St13Field *field, int i, int len)
{

	if (field->era && st13_is_letter_at(m->tokens, i))
		return era_fits(m, field, i, len);
	return len <= field->max_width && all_digits(m->tokens, i, len) &&
		   st13_is_one_run(m->tokens, i, len);
}

static bool
type_fits(const Matcher *m, const St13Field *field, int i, int len)
{
	St13PrintedCode code;

	if (len < field->min_width && !ends_with_own_separator(m, field, i + len))
		return false;
	if (!st13_is_one_run(m->tokens, i, len) ||
		!st13_take_steps(m->steps, m->system->type_count))
		return false;
	code = st13_printed_code(m->tokens->symbols + i, len);
	for (int t = 0; t < m->system->type_count; t++)
	{
		if (st13_is_type_code(field, &m->system->types[t], &code))
			return true;
	}
	return false;
}

static bool
code_fits(const Matcher *m, int i, int len)
{
	if (!st13_is_one_run(m->tokens, i, len))
		return false;
	if (m->system->code_count == 0)
		return m->system->code_width > 0 ||
			   within(~m->tokens->letters, i, len) == 0;
	if (!st13_take_steps(m->steps, m->system->code_count))
		return false;
	for (int c = 0; c < m->system->code_count; c++)
	{
		if (st13_is_code(&m->system->codes[c], m->tokens->symbols + i, len))
			return true;
	}
	return false;
}

/* A separator before the first symbol belongs to the words that were dropped. */
static bool
letter_fits(const Matcher *m, const St13Field *field, int i)
{
	return st13_is_letter_at(m->tokens, i) &&
		   (m->tokens->marks[i] != ST13_MARK_HARD || i == m->from ||
			field->mark == ST13_MARK_HARD) &&
		   ascii_has_of_any_case(field->text, field->text_len,
								 m->tokens->symbols[i]);
}

/* Whether a field can have this width here. */
static bool
field_fits(const Matcher *m, const St13Field *field, int i, int len)
{

	switch (field->kind)
	{
		case ST13_LITERAL:
			return st13_is_text_at(m->tokens, i, field->text,
								   field->text_len) &&
				   st13_is_one_run(m->tokens, i, len);
		case ST13_FIELD_YEAR:
			return year_fits(m, field, i, len);
		case ST13_FIELD_FILED:
			return all_digits(m->tokens, i, len) &&
				   st13_is_one_run(m->tokens, i, len);
		case ST13_FIELD_TYPE:
			return type_fits(m, field, i, len);
		case ST13_FIELD_SERIAL:
		case ST13_FIELD_PACKED:
			return digits_fit(m, field, i, len);
		case ST13_FIELD_LETTER:
			return letter_fits(m, field, i);
		case ST13_FIELD_CODE:
			return code_fits(m, i, len);
		case ST13_FIELD_CHECK:
			return len == 0 ||
				   st13_can_be_check(m->system->check, m->tokens->symbols[i]);
		case ST13_FIELD_IGNORED:
			/* Letters could be another office's. */
			return all_digits(m->tokens, i, len) &&
				   is_grouped_run(m->tokens, i, len, 0, false);
		case ST13_OPTION_START:
			return len == 0 || option_may_begin(m, field, i);
		case ST13_OPTION_END:
			break;
	}
	return true;
}

/* The widths that a field may have here, before field_fits() judges each. */
static void
field_widths(const Matcher *m, const St13Field *field, int i, Trial *trial)
{

	trial->least = field->min_width;
	trial->len = field->max_width;
	switch (field->kind)
	{
		case ST13_LITERAL:
			trial->least = (int) field->text_len;
			trial->len = (int) field->text_len;
			break;
		case ST13_FIELD_YEAR:
			if (field->era)
				trial->len += ST13_ERA_LEN;
			if (may_lack_zero_of_year(m, field, i))
				trial->least = m->loses_zeros ? 0 : 1;
			break;
		case ST13_FIELD_TYPE:
			if (may_lack_zeros_of_type(m, field, i))
				trial->least = 1;
			break;
		case ST13_FIELD_SERIAL:
		case ST13_FIELD_PACKED:
			if (may_lack_zeros(m, field, i))
				trial->least = 1;
			break;
		case ST13_FIELD_CHECK:
			trial->least = 0;
			break;
		case ST13_FIELD_CODE:
		case ST13_FIELD_FILED:
		case ST13_FIELD_LETTER:
		case ST13_FIELD_IGNORED:
		case ST13_OPTION_START:
		case ST13_OPTION_END:
			break;
	}
}

/*
 * Begin to try a field at a symbol.  Its widths are those that leave as many
 * symbols as the fields after it can have.
 */
static void
begin_trial(const Matcher *m, const St13Field *field, int i, Trial *trial)
{
	int left = m->tokens->count - i;

	trial->field = field;
	trial->start = i;
	trial->least = 1;
	trial->len = 0;
	if (is_within_thousands(m, field, i))
		return;
	if (field->kind == ST13_OPTION_START)
	{
		/* 1: what it holds is there; 0: it is not. */
		trial->least = 0;
		trial->len = 1;
		return;
	}
	field_widths(m, field, i, trial);
	if (trial->len > left - field->least_after)
		trial->len = left - field->least_after;
	if (trial->least < left - field->most_after)
		trial->least = left - field->most_after;
	st13_take_steps(m->steps, trial->len - trial->least + 2);
}

/* The next width that the field can have; -1 if there is none. */
static int
next_width(const Matcher *m, Trial *trial)
{
	while (trial->len >= trial->least)
	{
		int len = trial->len--;

		if (field_fits(m, trial->field, trial->start, len))
			return len;
	}
	return -1;
}

/* What comes behind an option: its end is there, and nothing before that. */
static const St13Field *
skip_option(const Matcher *m, const St13Field *start, St13Match *match)
{
	const St13Field *end = &m->fields[start->option_end];
	const St13Capture nowhere = {0, 0};

	for (const St13Field *field = start; field <= end; field++)
		match->captures[field->place] = nowhere;
	return end + 1;
}

/*
 * Take a width of a field into the match.  Returns the field after it, and in
 * *next the symbol after it.
 */
static const St13Field *
take_width(const Matcher *m, const Trial *trial, int len, St13Match *match,
		   int *next)
{
	const St13Field *field = trial->field;
	St13Capture *found = &match->captures[field->place];

	*next = trial->start;
	found->start = (unsigned char) trial->start;
	found->len = 0;
	if (field->kind == ST13_OPTION_START)
		return len > 0 ? field + 1 : skip_option(m, field, match);
	found->len = (unsigned char) len;
	*next += len;
	return field + 1;
}

/* False if there is no room for another match. */
static bool
add_match(St13Matches *matches, const St13Match *match)
{
	if (matches->count == ST13_MAX_MATCHES)
		return false;
	matches->items[matches->count++] = *match;
	return true;
}

/*
 * Go on with the fields that are being tried: take the next width of the last
 * one that has any.  Whatever is whole then is a match.  Returns the field to be
 * tried next, in *last; NULL at the end, where *last is before the trials if
 * nothing is left.
 */
static const St13Field *
go_on(const Matcher *m, const Trial *trials, Trial **last, St13Match *match,
	  int *next, St13Matches *matches)
{
	while (*last >= trials && *m->steps > 0)
	{
		Trial *trial = *last;
		int len = next_width(m, trial);
		const St13Field *field;

		if (len < 0)
		{
			--*last;
			continue;
		}
		field = take_width(m, trial, len, match, next);
		if (field < m->end)
		{
			/* Nothing comes back to a field without other widths. */
			if (trial->len >= trial->least)
				++*last;
			return field;
		}
		if (*next == m->tokens->count && !add_match(matches, match))
			return NULL;
	}
	return NULL;
}

void
st13_match(const St13System *system, const St13Pattern *pattern,
		   const St13Tokens *tokens, int from, int *steps, St13Matches *matches)
{
	Matcher m = {system,
				 pattern->fields,
				 pattern->fields + pattern->count,
				 tokens,
				 from,
				 pattern->loses_zeros,
				 steps};
	Trial trials[1 + ST13_MAX_FIELDS];
	Trial *first = trials + 1;
	Trial *last = first;
	St13Match match;
	const St13Field *field = pattern->fields;
	int next = from;

	matches->count = 0;
	while (field != NULL)
	{
		begin_trial(&m, field, next, last);
		field = go_on(&m, first, &last, &match, &next, matches);
	}
	/* Without steps, what does not fit may only not have been looked at. */
	matches->truncated = last >= first || *steps <= 0;
}

void
st13_look(const St13Tokens *tokens, int from, St13Look *look)
{
	int last = tokens->count - 1;
	uint64_t letters = tokens->letters >> from;
	int runs = 1;

	look->symbols = tokens->count - from;
	look->first = st13_symbol_set(tokens->symbols[from]);
	look->last = st13_symbol_set(tokens->symbols[last]);
	for (uint64_t changes = within(letters ^ letters >> 1, 0, last - from);
		 changes != 0; changes &= changes - 1)
		runs++;
	look->shape = st13_shape(runs, (letters & 1) != 0);
}
