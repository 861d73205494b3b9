/*-------------------------------------------------------------------------
 *
 * reading.c
 *	  Reading numbers as offices print them.
 *
 * A number is matched with the patterns of the office's systems.  Separators
 * are tolerated rather than required: "/", "-" and "." may be where one field
 * ends and the next begins, and nowhere else; blanks and commas may also group
 * the digits of a field.  Leading zeros of a serial number may be missing where
 * both of its ends can be seen.  The control number may always be missing.
 *
 * What a match means is a cross product: two-digit years may have several
 * centuries, and types or codes that a spelling leaves out may be any.
 *
 *-------------------------------------------------------------------------
 */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "value/ascii.h"
#include "calendar.h"
#include "catalogue.h"
#include "printing.h"
#include "reading.h"

typedef struct Matcher
{
	const St13Query *query;
	const St13Printed *printed;
	const St13System *system;
	const St13Pattern *pattern;
	unsigned word_kinds; /* of right, from words in the number */
	int from;            /* first symbol after prefixes */
	St13SymbolSet last;  /* the last symbol */
	bool short_year;     /* a leading zero of the number is missing */
	int filed_years[ST13_MAX_YEARS]; /* that the number itself names */
	int filed_count;
	const St13Lead *lead;     /* digits that are taken to be missing */
	const St13CodeItem *code; /* the last that was found */
	int steps;                /* that are left, see take_step() */
	St13Capture captures[ST13_MAX_FIELDS];
	St13Reading *readings;
	int count;
	int max;
	bool needs_name;         /* a number alone, without a prefix, is none */
	bool refused;            /* by the notation that is being tried */
	bool refused_by_name;    /* likewise, by letters that belong to it */
	St13ReadingError *error; /* what came nearest so far */
} Matcher;

/* Words that people put before a number, without the dots. */
static const St13Prefix number_words[] = {
#define WORD(text)                                                             \
	{                                                                          \
		text, sizeof(text) - 1                                                 \
	}
	WORD("EUROPEAN"),
	WORD("INTERNATIONAL"),
	WORD("PROVISIONAL"),
	WORD("PATENT"),
	WORD("APPLICATION"),
	WORD("APPLN"),
	WORD("APPL"),
	WORD("APP"),
	WORD("AKTENZEICHEN"),
	WORD("AZ"),
	WORD("EUTM"),
	WORD("USSN"),
	WORD("SERIAL"),
	WORD("SER"),
	WORD("NUMBER"),
	WORD("NUM"),
	WORD("NO"),
	WORD("NR"),
	WORD("N"),
#undef WORD
};

#define NUMBER_WORD_COUNT (sizeof(number_words) / sizeof(number_words[0]))

/*
 * Steps for one number.  The catalogue's systems take hundreds, and thousands
 * for a PCT number without its receiving office.  A description can be made to
 * take forever, and who gives one to the server must not be able to stop it.
 */
#define MAX_STEPS 100000

static void match(Matcher *m, int f, int i);

/* Count a step; false if there have been too many. */
static bool
take_step(Matcher *m)
{
	if (m->steps > 0)
	{
		m->steps--;
		return true;
	}
	m->error->truncated = true;
	return false;
}

/* The mark that a pattern's separator leaves. */
static St13Mark
mark_for(char separator)
{
	switch (separator)
	{
		case '\0':
			return ST13_MARK_NONE;
		case ' ':
			return ST13_MARK_BLANK;
		case ',':
			return ST13_MARK_GROUP;
		default:
			return ST13_MARK_HARD;
	}
}

static bool
is_digit_at(const Matcher *m, int i)
{
	return ascii_is_digit(m->printed->symbols[i]);
}

/* Whether a field that begins here shows it does. */
static bool
left_edge(const Matcher *m, int i)
{
	return i == m->from || i == m->printed->count ||
		   m->printed->marks[i] != ST13_MARK_NONE || !is_digit_at(m, i - 1);
}

static bool
right_edge(const Matcher *m, int end)
{
	return end == m->printed->count ||
		   m->printed->marks[end] != ST13_MARK_NONE || !is_digit_at(m, end);
}

/*
 * Whether symbols can belong to one field: no hard separator is among them, and
 * blanks and commas only where thousands have them, or where the field itself
 * is printed in groups; both are counted from the right, as zeros are missing
 * from the left: "13/547,82" is not 13/054,782.  The last of the thousands ends
 * where that can be seen: "78 12345" is not 78 123 and 45.  Between the groups
 * of a complete field any separator will do, as in "19/534.472".
 */
static bool
is_grouped_run(const Matcher *m, int start, int len, int last_group,
			   bool complete)
{
	for (int i = start + 1; i < start + len; i++)
	{
		bool hard = m->printed->marks[i] == ST13_MARK_HARD;

		if (m->printed->marks[i] == ST13_MARK_NONE ||
			(start + len - i == last_group && (!hard || complete)))
			continue;
		if (hard || (start + len - i) % 3 != 0 || !right_edge(m, start + len))
			return false;
	}
	return true;
}

/* Whether nothing separates symbols: a year or a code has no thousands. */
static bool
is_one_run(const Matcher *m, int start, int len)
{
	for (int i = start + 1; i < start + len; i++)
	{
		if (m->printed->marks[i] != ST13_MARK_NONE)
			return false;
	}
	return true;
}

static bool
all_digits_at(const Matcher *m, int start, int len)
{
	for (int i = start; i < start + len; i++)
	{
		if (!is_digit_at(m, i))
			return false;
	}
	return true;
}

/* Go on with the next field after this one has been found. */
static void
capture(Matcher *m, int f, int start, int len)
{
	m->captures[f].start = (short) start;
	m->captures[f].len = (short) len;
	match(m, f + 1, start + len);
}

static void
match_digits(Matcher *m, int f, int i)
{
	const St13Field *field = &m->pattern->fields[f];
	int left = m->printed->count - i;
	bool variable = field->min_width != field->max_width;
	bool year =
		field->kind == ST13_FIELD_YEAR || field->kind == ST13_FIELD_FILED;
	bool before_check =
		f + 1 < m->pattern->count && field[1].kind == ST13_FIELD_CHECK;
	int least = field->min_width;
	int last_group =
		field->first_group > 0 ? field->max_width - field->first_group : 0;

	if (left == 0)
		return;

	/*
	 * Leading zeros may be missing where nothing else can be meant: not after
	 * a hard separator where the office prints none, as in "22/65".
	 */
	if (!variable && !year && left_edge(m, i) &&
		(i == m->from || m->printed->marks[i] != ST13_MARK_HARD ||
		 mark_for(field->separator) == ST13_MARK_HARD))
		least = 1;

	for (int len = field->max_width < left ? field->max_width : left;
		 len >= least; len--)
	{
		if (len < field->min_width && !right_edge(m, i + len))
			continue;
		/*
		 * A number of any width has no leading zeros but where it is set off, or
		 * where a control number ends it and its least width asks for them.
		 */
		if (field->kind == ST13_FIELD_SERIAL && variable &&
			len > (before_check ? field->min_width : 1) &&
			m->printed->symbols[i] == '0' && !right_edge(m, i + len))
			continue;
		/* Where a separator is missing, so may be digits, but if all are there. */
		if (field->kind == ST13_FIELD_SERIAL && variable &&
			len < field->max_width && f + 1 < m->pattern->count &&
			m->pattern->fields[f + 1].separator != '\0' &&
			!right_edge(m, i + len))
			continue;
		if (all_digits_at(m, i, len) &&
			(year ? is_one_run(m, i, len)
				  : is_grouped_run(m, i, len, last_group,
								   len == field->max_width)))
			capture(m, f, i, len);
	}
}

static void
match_year(Matcher *m, int f, int i)
{
	const St13Field *field = &m->pattern->fields[f];

	if (field->era && i < m->printed->count && !is_digit_at(m, i))
	{
		/* the era, then the year; any separator between them, as in "H.11" */
		int era = st13_era_len(m->printed->symbols + i, m->printed->count - i);

		for (int len = field->max_width; len >= 1 && era > 0; len--)
		{
			if (i + era + len <= m->printed->count &&
				all_digits_at(m, i + era, len) &&
				is_grouped_run(m, i, era + len, len, true))
				capture(m, f, i, era + len);
		}
		return;
	}
	match_digits(m, f, i);

	/*
	 * A spreadsheet takes the zero of 08123456 away.  That is seen only if the
	 * year comes first and everything else is complete; see finish().
	 */
	if (f == 0 && i == m->from && field->min_width == 2 &&
		field->max_width == 2 && m->printed->count > i + 1 &&
		is_digit_at(m, i) && m->printed->symbols[i] != '0')
	{
		m->short_year = true;
		capture(m, f, i, 1);
		m->short_year = false;
	}
}

/* Whether the symbols from i on are these letters and digits. */
static bool
is_text_at(const Matcher *m, int i, const char *text, size_t len)
{
	if ((size_t) (m->printed->count - i) < len)
		return false;
	for (size_t k = 0; k < len; k++)
	{
		if (m->printed->symbols[i + (int) k] != ascii_upper(text[k]))
			return false;
	}
	return true;
}

/*
 * Whether the symbols are a code of a type.  Fewer than any code has are one
 * without its zeros: see ends_short_type().
 */
static bool
item_at(const Matcher *m, const St13Field *field, const St13TypeItem *item,
		int i, int len)
{
	const char *symbols = m->printed->symbols + i;
	uint64_t n = 0;

	if (len != (int) item->code_len && len >= field->min_width)
		return false;
	if (!item->numeric)
		return len == (int) item->code_len &&
			   is_text_at(m, i, item->code, item->code_len);
	if (m->printed->count - i < len)
		return false;
	for (int k = 0; k < len; k++)
	{
		if (!ascii_is_digit(symbols[k]))
			return false;
		n = n * 10 + (uint64_t) (symbols[k] - '0');
	}
	return n >= item->low && n <= item->high;
}

/* Whether a code of a type of this width is here. */
static bool
has_type_at(const Matcher *m, const St13Field *field, int i, int len)
{
	for (int t = 0; t < m->system->type_count; t++)
	{
		if (item_at(m, field, &m->system->types[t], i, len) &&
			is_one_run(m, i, len))
			return true;
	}
	return false;
}

/*
 * Whether a code that begins the serial number ends here without all of its
 * digits: its zeros may be missing where the office's own separator shows that,
 * as in "8/921,321"; but "8.921.321" is the number of a patent.
 */
static bool
ends_short_type(const Matcher *m, int f, int end)
{
	const St13Field *field = &m->pattern->fields[f];

	return f + 1 < m->pattern->count && end < m->printed->count &&
		   m->printed->separators[end] != '\0' &&
		   m->printed->separators[end] == field[1].separator;
}

/* A code of the type of right: each width that a code has is tried. */
static void
match_type(Matcher *m, int f, int i)
{
	const St13Field *field = &m->pattern->fields[f];
	int least = field->in_serial && i == m->from ? 1 : field->min_width;

	for (int len = field->max_width; len >= least; len--)
	{
		if (len < field->min_width && !ends_short_type(m, f, i + len))
			continue;
		if (has_type_at(m, field, i, len))
			capture(m, f, i, len);
	}
}

static void
match_code(Matcher *m, int f, int i)
{
	const St13Field *field = &m->pattern->fields[f];

	if (i == m->printed->count)
		return;
	for (int c = 0; c < m->system->code_count; c++)
	{
		const St13CodeItem *item = &m->system->codes[c];

		/* WO has some hundred codes, most with another first letter. */
		if (ascii_upper(item->code[0]) == m->printed->symbols[i] &&
			is_text_at(m, i, item->code, item->code_len) &&
			is_one_run(m, i, (int) item->code_len))
		{
			m->code = item;
			capture(m, f, i, (int) item->code_len);
		}
	}
	if (m->system->code_count > 0)
		return;
	for (int len = 1; len <= field->max_width; len++)
	{
		if (i + len > m->printed->count || is_digit_at(m, i + len - 1) ||
			!is_one_run(m, i, len))
			break;
		if (len >= field->min_width)
			capture(m, f, i, len);
	}
}

/*
 * Digits that are printed but not part of the value.  Letters are not taken:
 * they could be another office's.
 */
static void
match_ignored(Matcher *m, int f, int i)
{
	const St13Field *field = &m->pattern->fields[f];

	for (int len = field->max_width; len >= field->min_width; len--)
	{
		if (i + len <= m->printed->count && all_digits_at(m, i, len) &&
			is_grouped_run(m, i, len, 0, false))
			capture(m, f, i, len);
	}
}

static void
match_check(Matcher *m, int f, int i)
{
	if (i < m->printed->count &&
		st13_can_be_check(m->system->check, m->printed->symbols[i]))
		capture(m, f, i, 1);
	capture(m, f, i, 0);
}

/* The digits of a field, padded to its width, or those it has if missing. */
static int
field_digits(const Matcher *m, int f, char *digits)
{
	const St13Field *field = &m->pattern->fields[f];
	const St13Capture *found = &m->captures[f];
	int zeros;

	if (found->len == 0)
	{
		/* A letter's text is what may stand there, and not what is missing. */
		if (field->kind == ST13_FIELD_LETTER || field->text_len == 0)
			return 0;
		memcpy(digits, field->text, field->text_len);
		return (int) field->text_len;
	}
	zeros = found->len < field->min_width ? field->min_width - found->len : 0;
	memset(digits, '0', (size_t) zeros);
	memcpy(digits + zeros, m->printed->symbols + found->start,
		   (size_t) found->len);
	return zeros + found->len;
}

static bool
in_range(const St13Field *field, const char *digits, int len)
{
	uint64_t n = ascii_number(digits, (size_t) len);

	return n >= field->low && n <= field->high;
}

/*
 * The digits of the serial number (and of the year, where they are packed), or
 * -1 if they are out of a field's range or too many.
 */
static int
collect_digits(const Matcher *m, char *digits, bool *packed)
{
	bool zero = true;
	int n = 0;

	*packed = false;
	for (int f = 0; f < m->pattern->count; f++)
	{
		const St13Field *field = &m->pattern->fields[f];
		int len;

		if (!st13_field_in_serial(field))
			continue;
		*packed |= field->kind == ST13_FIELD_PACKED;
		len = field_digits(m, f, digits + n);
		if (field->kind != ST13_FIELD_LETTER &&
			!in_range(field, digits + n, len))
			return -1;
		for (int i = n; i < n + len; i++)
			zero &= digits[i] == '0';
		n += len;
		if (n > ST13_YEAR_LEN + ST13_SERIAL_LEN)
			return -1;
	}
	/* No office counts from 0: that is a place holder. */
	return zero ? -1 : n;
}

/*
 * How far a reading is from the filing date, in years; 0 if that is not known.
 * Of two readings in one year, that whose series was in use on the day is
 * nearer.
 */
static int
distance_from_filing(const Matcher *m, int year)
{
	int filed = m->query->filed;
	int distance;

	if (filed == 0)
		return 0;
	/* Without a year, all that can be told is whether the system was in use. */
	if (year < ST13_YEAR_FIRST && m->filed_count == 0)
		return filed >= m->system->since && filed <= m->system->until ? 0 : 100;
	if (year < ST13_YEAR_FIRST)
		year = m->filed_years[0];
	distance = abs(year - ST13_DATE_YEAR(filed));
	for (int i = 0; i < m->filed_count; i++)
	{
		int other = abs(m->filed_years[i] - ST13_DATE_YEAR(filed));

		distance = other < distance ? other : distance;
	}
	if (m->lead != NULL && (filed < m->lead->since || filed > m->lead->until))
		distance++;
	return distance;
}

/*
 * Judge the control number.  twin is another reading of the same value by the
 * same system, or NULL; if its code of the type is the same, so is the control
 * number that is expected.
 */
static void
judge_control(const Matcher *m, const St13Reading *twin, St13Reading *reading)
{
	reading->control = ST13_CONTROL_NONE;
	reading->control_given = '\0';
	for (int f = 0; f < m->pattern->count; f++)
	{
		if (m->pattern->fields[f].kind == ST13_FIELD_CHECK &&
			m->captures[f].len > 0)
			reading->control_given = m->printed->symbols[m->captures[f].start];
	}
	reading->control_expected =
		twin != NULL && twin->type == reading->type
			? twin->control_expected
			: st13_system_check(m->system, &reading->parts, reading->type);
	if (reading->control_expected == '\0')
		return;
	if (reading->control_given == '\0')
		reading->control = ST13_CONTROL_COMPUTED;
	else if (reading->control_given == reading->control_expected)
		reading->control = ST13_CONTROL_VERIFIED;
	else
		reading->control = ST13_CONTROL_WRONG;
}

/* Whether all separators are as the pattern has them, and no zero is missing. */
static bool
is_exact(const Matcher *m)
{
	for (int f = 0; f < m->pattern->count; f++)
	{
		const St13Field *field = &m->pattern->fields[f];
		const St13Capture *found = &m->captures[f];

		if (found->len == 0)
			continue;
		if (found->start > m->from &&
			m->printed->marks[found->start] != mark_for(field->separator))
			return false;
		if ((field->kind == ST13_FIELD_SERIAL ||
			 field->kind == ST13_FIELD_TYPE) &&
			found->len < field->min_width)
			return false;
	}
	return true;
}

/* The reading of this value and right that the system already has, or NULL. */
static St13Reading *
find_twin(Matcher *m, const St13Parts *parts, St13Right right)
{
	for (int i = 0; i < m->count; i++)
	{
		St13Reading *other = &m->readings[i];

		if (other->system == m->system && other->type->right == right &&
			st13_is_same_value(&other->parts, parts))
			return other;
	}
	return NULL;
}

static void
add_reading(Matcher *m, const St13Parts *parts, const St13TypeItem *type)
{
	St13Reading *reading = &m->readings[m->count];
	St13Reading *twin;
	St13Error error;

	if (!st13_check_serial(parts->serial, ST13_SERIAL_LEN, parts->year, &error))
		return;
	if (m->count == m->max)
	{
		m->error->truncated = true;
		return;
	}
	twin = find_twin(m, parts, type->right);
	reading->parts = *parts;
	reading->system = m->system;
	reading->pattern = m->pattern;
	reading->type = type;
	memcpy(reading->captures, m->captures, sizeof(m->captures));
	judge_control(m, twin, reading);
	/* Without its first zero a number is believed only if that can be checked. */
	if (m->short_year && reading->control != ST13_CONTROL_VERIFIED)
		return;
	reading->penalty = distance_from_filing(m, parts->year);
	reading->exact = is_exact(m);

	/* One spelling may fit several patterns of a system; keep the better. */
	if (twin == NULL)
		m->count++;
	else if (twin->control == ST13_CONTROL_WRONG ||
			 (reading->exact && !twin->exact &&
			  reading->control != ST13_CONTROL_WRONG))
		*twin = *reading;
	else if (reading->penalty < twin->penalty)
		twin->penalty = reading->penalty;
}

/* For each type that a match can mean, add a reading. */
static void
add_types(Matcher *m, St13Parts *parts)
{
	int f = 0;

	while (f < m->pattern->count &&
		   m->pattern->fields[f].kind != ST13_FIELD_TYPE)
		f++;
	for (int t = 0; t < m->system->type_count && take_step(m); t++)
	{
		const St13TypeItem *item = &m->system->types[t];

		if (f < m->pattern->count &&
			!item_at(m, &m->pattern->fields[f], item, m->captures[f].start,
					 m->captures[f].len))
			continue;
		/* A word in the number says the right where the digits do not. */
		if (!st13_right_wanted(item->right, m->word_kinds))
			continue;
		parts->type = item->type;
		add_reading(m, parts, item);
	}
}

/* Add the readings with this code for internal use. */
static void
add_code(Matcher *m, St13Parts *parts, const char letters[2],
		 const char *digits, int n)
{
	int count = (letters[0] != '\0') + (letters[1] != '\0');

	if (count + n > ST13_SERIAL_LEN)
		return;
	st13_set_serial(parts, digits, (size_t) n);
	memcpy(parts->serial, letters, (size_t) count);
	add_types(m, parts);
}

/* For each code for internal use that a match can mean, add its readings. */
static void
add_codes(Matcher *m, St13Parts *parts, const char *digits, int n)
{
	const St13System *system = m->system;
	const St13Capture *found = NULL;
	char letters[2] = {'\0', '\0'};

	for (int f = 0; f < m->pattern->count && m->pattern->has_code; f++)
	{
		if (m->pattern->fields[f].kind == ST13_FIELD_CODE)
			found = &m->captures[f];
	}
	if (system->code_is_office)
	{
		if (m->query->receiver[0] != '\0')
			add_code(m, parts, m->query->receiver, digits, n);
	}
	else if (found != NULL && system->code_count > 0)
	{
		if (found->len > 0)
			add_code(m, parts, m->code->letters, digits, n);
	}
	else if (system->code_count > 0)
	{
		for (int c = 0; c < system->code_count && take_step(m); c++)
			add_code(m, parts, system->codes[c].letters, digits, n);
	}
	else
	{
		if (found != NULL)
			memcpy(letters, m->printed->symbols + found->start,
				   (size_t) found->len);
		add_code(m, parts, letters, digits, n);
	}
}

/*
 * Where a spelling leaves the first digits out, try all that were in use when
 * the application was filed, for such serial numbers.
 */
static void
add_leads(Matcher *m, St13Parts *parts, const char *digits, int n)
{
	int width = 0;
	uint64_t number;

	if (m->system->lead_count == 0)
	{
		add_codes(m, parts, digits, n);
		return;
	}
	number = ascii_number(digits, (size_t) n);
	for (int f = 0; f < m->pattern->count; f++)
	{
		if (st13_field_in_serial(&m->pattern->fields[f]))
			width += m->pattern->fields[f].max_width;
	}
	for (int i = 0; i < m->system->lead_count; i++)
	{
		const St13Lead *lead = &m->system->leads[i];
		char whole[ST13_SERIAL_LEN];
		bool in_use = m->filed_count == 0;

		for (int y = 0; y < m->filed_count; y++)
			in_use |= m->filed_years[y] >= ST13_DATE_YEAR(lead->since) &&
					  m->filed_years[y] <= ST13_DATE_YEAR(lead->until);
		if (!in_use || number < lead->low || number > lead->high ||
			(int) lead->len + width > ST13_SERIAL_LEN || n > width)
			continue;
		memcpy(whole, lead->digits, lead->len);
		memset(whole + lead->len, '0', (size_t) (width - n));
		memcpy(whole + lead->len + width - n, digits, (size_t) n);
		m->lead = lead;
		add_codes(m, parts, whole, (int) lead->len + width);
	}
	m->lead = NULL;
}

/*
 * Whether a year that was found can be no other: all of it is there, and where
 * it begins is sure.  The last four digits of a serial number and a year of two
 * digits could be one by chance.
 */
static bool
is_sure_year(const Matcher *m, int f)
{
	const St13Field *field = &m->pattern->fields[f];
	const St13Capture *found = &m->captures[f];

	if (field->max_width < ST13_YEAR_LEN &&
		field->year_offset < ST13_YEAR_FIRST && is_digit_at(m, found->start))
		return false;
	return left_edge(m, found->start) ||
		   m->pattern->fields[f - 1].min_width ==
			   m->pattern->fields[f - 1].max_width;
}

/*
 * Note that all would be right but for a year that is out of the system's use.
 * Of several such years none is known to be meant, and likewise of systems.
 */
static void
miss_year(Matcher *m, int f, int year)
{
	St13ReadingError *error = m->error;

	if (year == 0)
		return;
	if (error->fault == ST13_READING_NONE)
	{
		error->fault = ST13_READING_YEAR;
		error->year = year;
		error->sure_year = is_sure_year(m, f);
		error->system = m->system;
	}
	else if (error->fault == ST13_READING_YEAR)
	{
		error->sure_year &= error->year == year && is_sure_year(m, f);
		if (error->system != m->system)
			error->system = NULL;
	}
}

static bool
is_short_year(const St13Field *field)
{
	return field->kind == ST13_FIELD_YEAR && field->max_width < ST13_YEAR_LEN;
}

/*
 * Whether the number says which system it is of: by a word of the system's, or
 * by the code of an office before a year of four digits.  Before two digits,
 * "FI20116301", it stands in front of the office's own numbers, too.
 */
static bool
is_named(const Matcher *m)
{
	const St13Field *first = &m->pattern->fields[0];

	if (first->kind == ST13_LITERAL)
		return true;
	for (int i = 0; i < m->from; i++)
	{
		for (int p = 0; p < m->system->prefix_count; p++)
		{
			const St13Prefix *prefix = &m->system->prefixes[p];

			if (is_text_at(m, i, prefix->text, prefix->len))
				return true;
		}
	}
	return m->from > 0 && !is_short_year(first);
}

/* A pattern has matched the whole number: work out what it can mean. */
static void
finish(Matcher *m)
{
	const St13Pattern *pattern = m->pattern;
	char digits[64];
	bool packed;
	int n;
	int years[ST13_MAX_YEARS] = {ST13_YEAR_NONE};
	int year_count = 1;
	St13Parts parts;

	if (m->needs_name && !is_named(m))
		return;
	if (m->system->refusal != NULL)
	{
		m->refused = true;
		m->refused_by_name |= pattern->fields[0].kind == ST13_LITERAL &&
							  !ascii_is_digit(pattern->fields[0].text[0]);
		m->error->fault = ST13_READING_REFUSED;
		m->error->system = m->system;
		return;
	}
	n = collect_digits(m, digits, &packed);
	if (n < 0 ||
		(packed ? n != ST13_YEAR_LEN + ST13_SERIAL_LEN : n > ST13_SERIAL_LEN))
		return;
	if (packed && !ascii_all_digits(digits, ST13_YEAR_LEN))
		return;

	m->filed_count = 0;
	for (int f = 0; f < pattern->count; f++)
	{
		const St13Field *field = &pattern->fields[f];
		const St13Capture *found = &m->captures[f];
		int missed;

		if (field->kind == ST13_FIELD_FILED && found->len > 0)
		{
			m->filed_count = st13_printed_years(
				m->system, field, m->printed->symbols + found->start,
				found->len, m->filed_years, &missed);
			if (m->filed_count == 0)
			{
				miss_year(m, f, missed);
				return;
			}
		}

		/* A missing first zero can be believed only if all else is there. */
		if (m->short_year && field->kind == ST13_FIELD_CHECK &&
			found->len > 0 && m->printed->marks[found->start] != ST13_MARK_HARD)
			return;
		if (m->short_year && field->kind == ST13_FIELD_SERIAL &&
			(found->len < field->max_width ||
			 m->printed->marks[found->start] != ST13_MARK_NONE))
			return;
		if (field->kind != ST13_FIELD_YEAR)
			continue;
		year_count = st13_printed_years(m->system, field,
										m->printed->symbols + found->start,
										found->len, years, &missed);
		if (year_count == 0)
			miss_year(m, f, missed);
	}

	memset(&parts, 0, sizeof(parts));
	memcpy(parts.office,
		   m->system->names_office ? m->system->office : m->query->office,
		   sizeof(parts.office));
	for (int y = 0; y < year_count; y++)
	{
		parts.year = years[y];
		if (packed)
		{
			parts.year = (int) ascii_number(digits, ST13_YEAR_LEN);
			add_codes(m, &parts, digits + n - ST13_SERIAL_LEN, ST13_SERIAL_LEN);
		}
		else
			add_leads(m, &parts, digits, n);
	}
}

/*
 * Whether what stands here can be an option.  What is not part of the value
 * must be set off, or it would take digits from what is: "20 2025 106 621" is
 * not the number 106.
 */
static bool
option_may_begin(const Matcher *m, int f, int i)
{
	const St13Field *first = &m->pattern->fields[f + 1];

	return first->kind != ST13_FIELD_IGNORED || first->separator == '\0' ||
		   (i < m->printed->count &&
			m->printed->separators[i] == first->separator);
}

/*
 * Whether a comma stands where a field would begin.  It is between thousands,
 * "2,012,345", and not between a year and a serial number, unless the office
 * prints it there.  Before a control number it is the decimal point of those
 * who write one so.
 */
static inline bool
is_within_thousands(const Matcher *m, const St13Field *field, int i)
{
	return i > m->from && i < m->printed->count &&
		   m->printed->marks[i] == ST13_MARK_GROUP &&
		   field->kind != ST13_OPTION_START && field->kind != ST13_OPTION_END &&
		   field->kind != ST13_FIELD_CHECK && field->separator != ',';
}

/* Match the fields from f on with the symbols from i on. */
static void
match(Matcher *m, int f, int i)
{
	const St13Pattern *pattern = m->pattern;
	const St13Field *field;
	int end;

	if (!take_step(m))
		return;
	if (f == pattern->count)
	{
		if (i == m->printed->count)
			finish(m);
		return;
	}
	field = &pattern->fields[f];
	if (is_within_thousands(m, field, i))
		return;
	switch (field->kind)
	{
		case ST13_LITERAL:
			if (is_text_at(m, i, field->text, field->text_len) &&
				is_one_run(m, i, (int) field->text_len))
				capture(m, f, i, (int) field->text_len);
			break;
		case ST13_FIELD_YEAR:
			match_year(m, f, i);
			break;
		case ST13_FIELD_TYPE:
			match_type(m, f, i);
			break;
		case ST13_FIELD_FILED:
		case ST13_FIELD_SERIAL:
		case ST13_FIELD_PACKED:
			match_digits(m, f, i);
			break;
		case ST13_FIELD_LETTER:
			if (i < m->printed->count && !is_digit_at(m, i) &&
				m->printed->marks[i] != ST13_MARK_HARD &&
				memchr(field->text, m->printed->symbols[i], field->text_len))
				capture(m, f, i, 1);
			break;
		case ST13_FIELD_CODE:
			match_code(m, f, i);
			break;
		case ST13_FIELD_CHECK:
			match_check(m, f, i);
			break;
		case ST13_FIELD_IGNORED:
			match_ignored(m, f, i);
			break;
		case ST13_OPTION_START:
			if (option_may_begin(m, f, i))
				capture(m, f, i, 0);
			/* and once more as if nothing of the option were there */
			for (end = f; pattern->fields[end].kind != ST13_OPTION_END; end++)
				m->captures[end].len = 0;
			capture(m, end, i, 0);
			break;
		case ST13_OPTION_END:
			capture(m, f, i, 0);
			break;
	}
}

/* Whether the symbols from this one on are within bounds. */
static inline bool
within_bounds(const Matcher *m, const St13Bounds *bounds, int from)
{
	const St13Printed *printed = m->printed;
	int symbols = printed->count - from;

	return symbols >= bounds->least && symbols <= bounds->greatest &&
		   (bounds->first & st13_symbol_set(printed->symbols[from])) != 0 &&
		   (bounds->last & m->last) != 0;
}

/* Read the number by a system, from a symbol on. */
static void
read_by_system(Matcher *m, const St13System *system, int from)
{
	if (!within_bounds(m, &system->bounds, from))
		return;
	m->from = from;
	for (int p = 0; p < system->pattern_count; p++)
	{
		m->pattern = &system->patterns[p];
		if (within_bounds(m, &m->pattern->bounds, from))
			match(m, 0, from);
	}
}

/*
 * Whether the office's other code is a code for internal use here: IB before a
 * number of WO is.
 */
static bool
is_code_at(const Matcher *m, const St13System *system, int i)
{
	if (is_text_at(m, i, m->query->office, ST13_OFFICE_LEN) ||
		!is_digit_at(m, i + ST13_OFFICE_LEN))
		return false;
	for (int c = 0; c < system->code_count; c++)
	{
		const St13CodeItem *item = &system->codes[c];

		if (item->code_len == ST13_OFFICE_LEN &&
			is_text_at(m, i, item->code, ST13_OFFICE_LEN))
			return true;
	}
	return false;
}

/*
 * Where a number begins if a prefix at i is one: the office's code or an
 * alias, a word such as "No.", or a prefix of the system.  Returns i if there
 * is none.
 */
static int
skip_prefix(const Matcher *m, const St13System *system, int i)
{
	/* Words first, or "Serial" begins with Sweden; none begins with a digit. */
	for (size_t w = is_digit_at(m, i) ? NUMBER_WORD_COUNT : 0;
		 w < NUMBER_WORD_COUNT; w++)
	{
		int len = (int) number_words[w].len;
		int end = i + len;

		/* A word ends where a mark or a digit is; N1 may be a number's own N. */
		if (number_words[w].text[0] == m->printed->symbols[i] &&
			is_text_at(m, i, number_words[w].text, number_words[w].len) &&
			is_one_run(m, i, len) && end < m->printed->count &&
			(m->printed->marks[end] != ST13_MARK_NONE ||
			 (len > 1 && is_digit_at(m, end))))
			return end;
	}
	if (m->printed->count - i > 2 && m->query->office[0] != '\0' &&
		!is_digit_at(m, i) &&
		st13_is_alias(m->printed->symbols + i, m->query->office) &&
		!is_code_at(m, system, i))
		return i + 2;
	if ((system->prefix_first & st13_symbol_set(m->printed->symbols[i])) == 0)
		return i;
	for (int p = 0; p < system->prefix_count; p++)
	{
		if (is_text_at(m, i, system->prefixes[p].text, system->prefixes[p].len))
			return i + (int) system->prefixes[p].len;
	}
	return i;
}

/* Prefixes that are worth stripping: "DE DE AKZ 10 2006 ..." has three. */
#define MAX_PREFIXES 6

/*
 * A number that is spelled exactly as the system has it is not, by the same
 * system, something else badly spelled: "1998/98" is the 1998th of 1998.
 */
static void
prefer_exact(Matcher *m, int first)
{
	bool exact = false;
	int kept = first;

	for (int i = first; i < m->count; i++)
		exact |= m->readings[i].exact &&
				 m->readings[i].control != ST13_CONTROL_WRONG;
	if (!exact)
		return;
	for (int i = first; i < m->count; i++)
	{
		if (!m->readings[i].exact)
			continue;
		if (kept < i)
			m->readings[kept] = m->readings[i];
		kept++;
	}
	m->count = kept;
}

static void
read_by_system_and_prefixes(Matcher *m, const St13System *system)
{
	int first = m->count;
	int from = 0;

	m->system = system;
	for (int n = 0; n <= MAX_PREFIXES; n++)
	{
		int next;

		read_by_system(m, system, from);
		next = skip_prefix(m, system, from);
		if (next == from || next >= m->printed->count)
			break;
		from = next;
	}
	prefer_exact(m, first);
}

static bool
is_better(const St13Reading *a, const St13Reading *b)
{
	bool a_wrong = a->control == ST13_CONTROL_WRONG;
	bool b_wrong = b->control == ST13_CONTROL_WRONG;

	if (a_wrong != b_wrong)
		return b_wrong;
	if (a->penalty != b->penalty)
		return a->penalty < b->penalty;
	return a->control == ST13_CONTROL_VERIFIED &&
		   b->control != ST13_CONTROL_VERIFIED;
}

/* Stable, so that the catalogue's order decides between equals. */
static void
sort_readings(St13Reading *readings, int count)
{
	for (int i = 1; i < count; i++)
	{
		for (int j = i; j > 0 && is_better(&readings[j], &readings[j - 1]); j--)
		{
			St13Reading swap = readings[j];

			readings[j] = readings[j - 1];
			readings[j - 1] = swap;
		}
	}
}

/* Read the number by the rows from first to before last, if any is used. */
static bool
read_by_rows(Matcher *m, int first, int last)
{
	bool any = false;
	int count;
	const St13Row *rows = st13_row_list(&count);

	for (int i = first; i < last; i++)
	{
		if (st13_is_used(&rows[i], m->query->edition))
		{
			read_by_system_and_prefixes(m, st13_row_system(i));
			any = true;
		}
	}
	return any;
}

/*
 * Read the number by the systems of its office, in each notation that is asked
 * for; false if there are none.  What serves every office is dummies and numbers
 * of the PCT, which make a notation the office's only where there is nothing else
 * in it, and values that are written as they are, for who has no other numbers.
 */
static bool
read_by_catalogue(Matcher *m)
{
	bool any = false;

	for (int notation = 0; notation < ST13_NOTATION_COUNT; notation++)
	{
		int before = m->count;
		int first;
		int last;
		bool own;

		if (!(m->query->notations & (1u << notation)))
			continue;
		m->refused = false;
		m->refused_by_name = false;
		/* A bare number is one of the PCT only for who says so. */
		m->needs_name =
			notation == ST13_PCT && m->query->notations != 1u << ST13_PCT;
		own = st13_office_rows((St13Notation) notation, m->query->office,
							   &first, &last) &&
			  read_by_rows(m, first, last);
		any |= own;
		if (!(own && st13_keeps_values((St13Notation) notation)) &&
			st13_office_rows((St13Notation) notation, ST13_EVERY_OFFICE, &first,
							 &last))
			any |= read_by_rows(m, first, last) && notation != ST13_DOCDB &&
				   notation != ST13_EPODOC;
		/* "WO2004/012345" is a publication, whatever "2004/012345" may be. */
		if (m->refused_by_name)
			m->count = before;
		m->error->refused |= m->refused && m->count == before;
	}
	return any;
}

void
st13_set_query_office(St13Query *query, const char *office)
{
	memcpy(query->office, office, sizeof(query->office));
	st13_resolve_alias(query->office);
	memset(query->receiver, 0, sizeof(query->receiver));
	if (memcmp(query->office, "WO", 2) != 0)
		memcpy(query->receiver, query->office, sizeof(query->receiver));
	else if (memcmp(office, "IB", 2) == 0)
		memcpy(query->receiver, office, sizeof(query->receiver));
}

int
st13_read_printed(const St13Query *query, const St13Printed *printed,
				  St13Reading *readings, int max, St13ReadingError *error)
{
	Matcher m;

	memset(error, 0, sizeof(*error));
	memset(&m, 0, sizeof(m));
	m.query = query;
	m.printed = printed;
	m.readings = readings;
	m.max = max;
	m.error = error;
	m.steps = MAX_STEPS;
	m.last = st13_symbol_set(printed->symbols[printed->count - 1]);
	if (printed->right != ST13_RIGHT_ANY)
	{
		const char *word = st13_right_name(printed->right);

		m.word_kinds = st13_wanted_kinds(word, strlen(word));
	}
	error->fault = ST13_READING_NONE;
	if (query->system != NULL)
		read_by_system_and_prefixes(&m, query->system);
	else if (!read_by_catalogue(&m) && error->fault == ST13_READING_NONE)
		error->fault = ST13_READING_NO_OFFICE;

	if (m.count > 0)
	{
		sort_readings(readings, m.count);
		error->fault = ST13_READING_OK;
	}
	return m.count;
}

int
st13_find_readings(const St13Query *query, St13Printed *printed,
				   St13Reading *readings, int max, St13ReadingError *error)
{
	St13PrintedFault fault;
	int position;

	fault = st13_take_printed(query->number, query->len, query->ascii_only,
							  printed, &position);
	if (fault == ST13_PRINTED_OK)
		return st13_read_printed(query, printed, readings, max, error);
	memset(error, 0, sizeof(*error));
	error->fault = ST13_READING_PRINTED;
	error->printed_fault = fault;
	error->position = position;
	return 0;
}

const St13Reading *
st13_choose_reading(const St13Query *query, const St13Reading *readings,
					int count, St13ReadingError *error)
{
	const St13Reading *best = NULL;
	const St13Reading *rival = NULL;
	bool doubtful;
	bool wrong = false;

	for (int i = 0; i < count; i++)
	{
		const St13Reading *reading = &readings[i];

		if (!st13_right_wanted(reading->type->right, query->kinds))
			continue;
		if (reading->control == ST13_CONTROL_WRONG)
		{
			wrong = true;
			continue;
		}
		/* The first is the best; it has a rival if another is as good. */
		if (best == NULL)
			best = reading;
		else if (!st13_is_same_value(&reading->parts, &best->parts) &&
				 (query->filed == 0 || reading->penalty == best->penalty))
			rival = reading;
	}

	/*
	 * What was not looked at may be a rival.  What one notation refuses by
	 * name, another reads by chance, but not with a right control number.
	 */
	doubtful = error->truncated || (error->refused && best != NULL &&
									best->control != ST13_CONTROL_VERIFIED);
	if (best != NULL && rival == NULL && !doubtful)
		return best;
	if (count > 0)
	{
		if (best != NULL && (rival != NULL || doubtful))
			error->fault = ST13_READING_AMBIGUOUS;
		else
			error->fault = wrong ? ST13_READING_CONTROL : ST13_READING_RIGHT;
	}
	return NULL;
}
