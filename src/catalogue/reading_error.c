/*-------------------------------------------------------------------------
 *
 * reading_error.c
 *	  The words for national numbers that have no reading, or too many.
 *
 * A new fault is a line in reading.h and, here, in fault_words or word_fault.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "value/text_form.h"
#include "guess.h"
#include "office_rights.h"
#include "reading_error.h"

/* Readings that a message lists before it says how many more there are. */
#define LISTED_READINGS 8

/* Examples of what can be read, at most so many. */
#define LISTED_EXAMPLES 4

/* What is wrong with the tokens; %d is the error's position. */
static const char *const token_words[] = {
	[ST13_TOKENS_EMPTY] = "There is nothing but blanks.",
	[ST13_TOKENS_FOREIGN] =
		"The character at position %d belongs in no application number.",
	[ST13_TOKENS_SEPARATOR] =
		"The separator at position %d is doubled, or at the beginning or the end.",
	[ST13_TOKENS_LONG] =
		"It is longer than any application number, with more than 48 letters and digits or 1024 bytes.",
};

/* What is the same for every number with a fault. */
static const struct
{
	const char *detail;
	const char *hint;
} fault_words[] = {
	[ST13_READING_UNNAMED] =
		{.detail =
			 "It does not begin with the code of an office, and none is given.",
		 .hint = "Give the office, as its ST.3 code."},
	[ST13_READING_NO_DIGIT] = {.detail = "There is no digit in it."},
	[ST13_READING_PUBLICATION] =
		{.detail = "It ends in a kind code, as publication numbers do.",
		 .hint = "A publication has another number than its application."},
	[ST13_READING_DIGITS] =
		{.hint =
			 "If it is the number of a publication or of a granted patent, its application has another one."},
	[ST13_READING_WITH_CONTROL] =
		{.detail =
			 "It has a control number, which numbers in this notation do not have.",
		 .hint = "Leave out the kind, and give \"national\" as the notation."},
	[ST13_READING_NO_RECEIVER] =
		{.detail =
			 "The receiving office is missing: the number belongs to a different application at each."},
	[ST13_READING_CONTROL] =
		{.hint = "st13_candidates gives the value all the same."},
	[ST13_READING_FILED] =
		{.hint =
			 "Correct the number or the date; st13_candidates gives the readings all the same."},
	[ST13_READING_AHEAD] =
		{.hint =
			 "If it was filed about then, give the date as filed; else it is no number of an application."},
	[ST13_READING_AMBIGUOUS] = {.detail = NULL},
};

/* What stands before an item of a list like "A, F or U". */
static const char *
joint(bool first, bool last)
{
	if (first)
		return "";
	return last ? " or " : ", ";
}

/*
 * Whether a reading counts: it is of a right that is wanted, and neither its control
 * number nor the date of filing speaks against it.
 */
static bool
is_choice(const St13Reading *reading, const St13Query *query)
{
	return !reading->contradicts && reading->control != ST13_CONTROL_WRONG &&
		   st13_right_wanted(reading->type->right, query->groups);
}

const St13Reading *
st13_wrong_reading(const St13Query *query, const St13Reading *readings,
				   int count)
{
	for (int i = 0; i < count; i++)
	{
		if (readings[i].control == ST13_CONTROL_WRONG &&
			st13_right_wanted(readings[i].type->right, query->groups))
			return &readings[i];
	}
	return NULL;
}

/* Whether a message is to list a reading. */
typedef bool (*IsListed)(const St13Reading *reading, const St13Query *query);

/* Whether a reading before this one has its value, and its right if that counts. */
static bool
is_repeated(const St13Outcome *outcome, int number, bool of_right,
			IsListed is_listed)
{
	const St13Reading *reading = &outcome->readings[number];

	for (int i = 0; i < number; i++)
	{
		const St13Reading *other = &outcome->readings[i];

		if (is_listed(other, outcome->query) &&
			(!of_right || other->type->right == reading->type->right) &&
			st13_is_same_value(&other->parts, &reading->parts))
			return true;
	}
	return false;
}

/* "PL100000000023456 (patent, patent from PCT)": a value and all of its rights. */
static void
append_value(St13Text *text, const St13Outcome *outcome,
			 const St13Reading *first, IsListed is_listed)
{
	char machine[ST13_MACHINE_OFFICE_LEN];
	size_t len = st13_write_machine(&first->parts, machine);

	st13_append(text, "%.*s (%s", (int) len, machine,
				st13_right_name(first->type->right));
	for (int i = 0; i < outcome->count; i++)
	{
		const St13Reading *reading = &outcome->readings[i];

		if (is_listed(reading, outcome->query) &&
			reading->type->right != first->type->right &&
			st13_is_same_value(&reading->parts, &first->parts) &&
			!is_repeated(outcome, i, true, is_listed))
			st13_append(text, ", %s", st13_right_name(reading->type->right));
	}
	st13_append(text, ")");
}

/* What messages list: everything. */
static bool
is_any(const St13Reading *reading, const St13Query *query)
{
	(void) reading;
	(void) query;
	return true;
}

/* Or what the date of filing contradicts, of the rights that are wanted. */
static bool
is_contradicted(const St13Reading *reading, const St13Query *query)
{
	return reading->contradicts &&
		   st13_right_wanted(reading->type->right, query->groups);
}

/* List the values of readings, each once: several systems may have one. */
static void
list_readings(const St13Outcome *outcome, IsListed is_listed, St13Text *text)
{
	int listed = 0;
	int more = 0;

	for (int i = 0; i < outcome->count; i++)
	{
		if (!is_listed(&outcome->readings[i], outcome->query) ||
			is_repeated(outcome, i, false, is_listed))
			continue;
		if (listed == LISTED_READINGS)
		{
			more++;
			continue;
		}
		st13_append(text, listed++ > 0 ? ", " : "");
		append_value(text, outcome, &outcome->readings[i], is_listed);
	}
	if (more > 0)
		st13_append(text, " and %d more", more);
}

/* "from 1995", "to 1994" or "from 1978 to 1994"; nothing without a period. */
static void
word_period(const St13System *system, St13Text *period)
{
	st13_clear_text(period);
	if (system == NULL)
		return;
	if (system->since != ST13_DATE_MIN)
		st13_append(period, "from %d", ST13_DATE_YEAR(system->since));
	if (system->until != ST13_DATE_MAX)
		st13_append(period, "%sto %d", period->len > 0 ? " " : "",
					ST13_DATE_YEAR(system->until));
}

/* The year is named only where it must have been meant. */
static void
word_year(const St13ReadingError *error, St13Text *detail)
{
	St13Text period;

	word_period(error->system, &period);
	if (!error->sure_year && period.len == 0)
		st13_append(
			detail,
			"Its year is none of those for which such numbers are described.");
	else if (!error->sure_year)
		st13_append(
			detail,
			"Such numbers are described %s, and its year is none of these.",
			period.text);
	else if (period.len > 0)
		st13_append(
			detail,
			"Its year would be %04d, but such numbers are described %s.",
			error->year, period.text);
	else if (error->system != NULL)
		st13_append(
			detail,
			"Its year would be %04d, but a year designation is %d to %d.",
			error->year, ST13_YEAR_FIRST, ST13_YEAR_LAST);
	else
		st13_append(
			detail,
			"Its year would be %04d, which is none of those for which such numbers are described.",
			error->year);
}

/* The kind that was given, and those that such a number has: "A, F or U". */
static void
word_kind(const St13Outcome *outcome, St13Text *detail)
{
	const St13ReadingError *error = outcome->error;
	const St13Tokens *tokens = outcome->tokens;
	St13Text kinds;

	st13_clear_text(&kinds);
	for (int i = 0; error->kinds >> i != 0; i++)
	{
		if (error->kinds & (1u << i))
			st13_append(&kinds, "%s%c",
						joint(kinds.len == 0, error->kinds >> (i + 1) == 0),
						'A' + i);
	}
	st13_append(detail, "Its kind is %.*s, but such numbers are of kind %s.",
				error->kind_len,
				tokens->symbols + tokens->count - error->kind_len, kinds.text);
}

/*
 * The one notation that was asked for, other than the office's own, or
 * ST13_NATIONAL.
 */
static St13Notation
foreign_notation(const St13Query *query)
{
	for (int i = ST13_NATIONAL + 1; i < ST13_NOTATION_COUNT; i++)
	{
		if (query->notations == 1u << i)
			return (St13Notation) i;
	}
	return ST13_NATIONAL;
}

static void
word_no_office(const St13Query *query, St13Wording *wording)
{
	bool elsewhere = st13_reads_office((1u << ST13_NOTATION_COUNT) - 1,
									   query->office, query->edition);

	st13_append(
		&wording->detail,
		"The catalogue has no confirmed numbering system of this office%s.",
		elsewhere ? " in this notation" : "");
	st13_append(
		&wording->hint,
		elsewhere && foreign_notation(query) != ST13_NATIONAL
			? "The view st13_numbering_systems shows the notations of each office."
			: "Describe the office's numbers in the argument system.");
}

/* Whether the number is a value of its office already, in machine form. */
static bool
is_value(const St13Query *query)
{
	St13Parts parts;
	St13Error error;

	return st13_read_machine(query->number, query->len, &parts, &error) &&
		   memcmp(parts.office, query->office, ST13_OFFICE_LEN) == 0;
}

static void
list_examples(const St13Query *query, St13Text *hint)
{
	St13Notation notation = foreign_notation(query);
	int count;
	const St13Row *rows = st13_row_list(&count);
	int first = 0;
	int last = 0;
	int listed = 0;

	if (notation != ST13_NATIONAL)
		st13_office_rows(notation, query->office, &first, &last);
	for (int i = first; i < last && listed < LISTED_EXAMPLES; i++)
	{
		const St13System *system =
			st13_is_used(&rows[i], query->edition) ? st13_row_system(i) : NULL;

		if (system != NULL && system->refusal == NULL)
			st13_append(
				hint, "%s\"%s\"",
				listed++ > 0
					? ", "
					: "In this notation numbers of the office are like ",
				rows[i].example);
	}
	st13_append(
		hint,
		listed > 0
			? "."
			: "The view st13_numbering_systems shows how an office prints its numbers.");
}

/* What can be read instead of a number that no system reads. */
static void
advise_form(const St13Outcome *outcome, St13Text *hint)
{
	const St13System *other = outcome->error->other;

	if (is_value(outcome->query))
		st13_append(hint, "It is in machine form: cast it to st13_appno.");
	else if (outcome->query->system != NULL)
		return;
	else if (other != NULL)
		st13_append(hint, "Numbers of %d are like \"%s\".",
					outcome->error->year, st13_row_of(other)->example);
	else
		list_examples(outcome->query, hint);
}

static void
word_none(const St13Outcome *outcome, St13Text *detail)
{
	if (outcome->error->truncated)
		st13_append(
			detail,
			"There are too many ways to read it: the search was ended.");
	else if (outcome->query->system != NULL)
		st13_append(detail, "The numbering system has no such numbers.");
	else
		st13_append(detail,
					"No numbering system of this office has such numbers.");
}

/* "1978 to 1994", "2010". */
static void
append_years(St13Text *text, int first, int last)
{
	st13_append(text, "%d", first);
	if (last != first)
		st13_append(text, " to %d", last);
}

/* The values that the date of filing contradicts, with the years of each. */
static void
word_filed(const St13Outcome *outcome, St13Text *detail)
{
	const St13Query *query = outcome->query;
	int listed = 0;

	st13_append(detail, "It reads as ");
	for (int i = 0; i < outcome->count && listed < LISTED_READINGS; i++)
	{
		const St13Reading *reading = &outcome->readings[i];

		if (!is_contradicted(reading, query) ||
			is_repeated(outcome, i, false, is_contradicted))
			continue;
		st13_append(detail, listed++ > 0 ? ", " : "");
		append_value(detail, outcome, reading, is_contradicted);
		st13_append(detail, " of ");
		append_years(detail, reading->given_since, reading->given_until);
	}
	st13_append(detail, ", but the date of filing is of %d.",
				ST13_DATE_YEAR(query->filed));
}

static void
word_control(const St13Outcome *outcome, St13Text *detail)
{
	const St13Reading *wrong =
		st13_wrong_reading(outcome->query, outcome->readings, outcome->count);

	st13_append(detail, "The control number is %c, but %c was expected.",
				wrong->control_given, wrong->control_expected);
}

/*
 * What can still choose among the readings: ip_right between rights, filed
 * between years, series and systems, system between systems.
 */
static void
advise_choice(const St13Outcome *outcome, St13Text *hint)
{
	const St13Query *query = outcome->query;
	const St13Reading *best = NULL;
	bool rights = false;
	bool times = false;
	bool systems = false;
	const char *choices[3];
	int count = 0;

	for (int i = 0; i < outcome->count; i++)
	{
		const St13Reading *reading = &outcome->readings[i];

		if (!is_choice(reading, outcome->query))
			continue;
		if (best == NULL)
			best = reading;
		rights |= reading->type->right != best->type->right;
		systems |= reading->system != best->system;
		times |= st13_leaves_digits_out(reading->system) || systems ||
				 reading->parts.year != best->parts.year;
	}
	if (rights && query->groups == 0)
		choices[count++] = "ip_right";
	if (times && query->filed == 0)
		choices[count++] = "filed";
	if (systems && query->system == NULL)
		choices[count++] = "system";
	for (int i = 0; i < count; i++)
	{
		if (i == 0)
			st13_append(hint, outcome->plain ? "st13_parse can choose by "
											 : "Choose by ");
		st13_append(hint, "%s%s", joint(i == 0, i == count - 1), choices[i]);
	}
	st13_append(hint, "%sst13_candidates gives all readings.",
				count > 0 ? "; " : "");
}

static void
word_ambiguous(const St13Outcome *outcome, St13Wording *wording)
{
	const St13Reading *first = &outcome->readings[0];
	const St13System *system = first->system;
	bool lacks_code = system->code_count > 1 && !first->pattern->has_code;
	/* Another notation refuses the number by name. */
	bool refused_elsewhere = outcome->error->refused && outcome->count == 1;
	bool lost_zeros = first->lost_zeros && !refused_elsewhere &&
					  !st13_bears_out_zeros(outcome->query);
	const char *more = "";

	if (outcome->error->truncated)
		more = ", and there may be more: the search was ended";
	else if (refused_elsewhere)
		more = ", but another notation refuses such numbers";
	else if (lost_zeros)
		more = ", if its first zeros are missing";
	st13_append(&wording->detail, "It reads as ");
	list_readings(outcome, is_choice, &wording->detail);
	st13_append(&wording->detail, "%s.", more);

	if (lacks_code && system->name != NULL)
		st13_append(&wording->hint, "Write the whole number, as in \"%s\".",
					st13_row_of(system)->example);
	else if (refused_elsewhere)
		st13_append(&wording->hint, "Name the notation that it is written in.");
	else if (lost_zeros)
		st13_append(
			&wording->hint,
			"Write the zeros, or give the date as filed and \"docdb\" as the notation.");
	else
		advise_choice(outcome, &wording->hint);
}

/* Whether a word is spoken with a vowel first; codes of offices by their letters. */
static bool
takes_an(const char *word, size_t len)
{
	bool code = len >= 2 && word[0] <= 'Z' && word[1] <= 'Z';

	return strchr(code ? "AEFHILMNORSX" : "AEIOaeio", word[0]) != NULL;
}

/* "like the number of a US patent", "like the number of a trademark". */
static void
word_likeness(const St13System *system, St13Text *text)
{
	const char *kind = system->other;
	size_t len = system->other_len;

	if (kind == NULL)
	{
		kind = st13_right_name(system->types[0].right);
		len = strlen(kind);
	}
	st13_append(text, "like the number of %s %.*s",
				takes_an(kind, len) ? "an" : "a", (int) len, kind);
}

/* Why a system's numbers have no value. */
static void
word_refusal(const St13System *system, St13Text *detail)
{
	if (system->refusal != NULL)
	{
		st13_append(detail, "%.*s", (int) system->refusal_len, system->refusal);
		return;
	}
	st13_append(detail, "It is ");
	word_likeness(system, detail);
	st13_append(detail, ", and the catalogue makes no values of these.");
}

/* The word for a group that a caller may give as the right. */
static const char *
group_word(unsigned groups)
{
	if (groups & st13_right_groups(ST13_RIGHT_TRADEMARK))
		return "marks";
	return groups & st13_right_groups(ST13_RIGHT_DESIGN) ? "designs"
														 : "patents";
}

/* "trademarks and designs": those of the four rights that are in a set. */
static void
list_rights(unsigned groups, St13Text *text)
{
	int count = 0;
	int listed = 0;

	for (int i = 0; i < ST13_MAIN_RIGHT_COUNT; i++)
		count += (st13_right_groups(st13_main_rights[i]) & groups) != 0;
	for (int i = 0; i < ST13_MAIN_RIGHT_COUNT; i++)
	{
		const char *name = st13_right_name(st13_main_rights[i]);

		if ((st13_right_groups(st13_main_rights[i]) & groups) == 0)
			continue;
		if (listed++ > 0)
			st13_append(text, listed == count ? " and " : ", ");
		st13_append(text, "%ss", name);
	}
}

/* What else a number may be that has one reading, and what tells. */
static void
word_another(const St13Outcome *outcome, St13Wording *wording)
{
	const St13ReadingError *error = outcome->error;
	St13Text *detail = &wording->detail;
	const St13System *competitor = error->competitor;

	st13_append(detail, "It reads as ");
	append_value(detail, outcome, error->reading, is_choice);
	if (error->fault == ST13_READING_OTHER_RIGHT)
	{
		st13_append(detail,
					", and the catalogue does not have all numbers of ");
		list_rights(error->unknown, detail);
	}
	else
	{
		st13_append(detail, ", and is ");
		word_likeness(competitor, detail);
	}
	st13_append(detail, ".");
	if (competitor != NULL && competitor->other != NULL)
		st13_append(&wording->hint,
					"If it is that of an application, name its notation.");
	else if (!outcome->plain)
		st13_append(&wording->hint,
					"If it is so, give the right, as in ip_right => '%s'.",
					group_word(st13_right_groups(error->reading->type->right)));
}

static void
word_fault(const St13Outcome *outcome, St13Wording *wording)
{
	const St13ReadingError *error = outcome->error;
	St13Text *detail = &wording->detail;
	St13Text *hint = &wording->hint;

	switch (error->fault)
	{
		case ST13_READING_TOKENS:
			st13_append(detail, token_words[error->token_fault],
						error->position);
			break;
		case ST13_READING_NO_OFFICE:
			word_no_office(outcome->query, wording);
			break;
		case ST13_READING_NONE:
			word_none(outcome, detail);
			advise_form(outcome, hint);
			break;
		case ST13_READING_DIGITS:
			word_none(outcome, detail);
			break;
		case ST13_READING_OTHER_OFFICE:
			st13_append(detail, "It begins like a number of office %.2s.",
						error->office);
			st13_append(hint, "Give %.2s as the office.", error->office);
			break;
		case ST13_READING_KIND:
			word_kind(outcome, detail);
			break;
		case ST13_READING_YEAR:
			word_year(error, detail);
			advise_form(outcome, hint);
			break;
		case ST13_READING_AHEAD:
			st13_append(
				detail,
				"Its year would be %d, and this edition of the catalogue is of %d.",
				error->year, st13_editions[outcome->query->edition].year);
			break;
		case ST13_READING_REFUSED:
			word_refusal(error->system, detail);
			break;
		case ST13_READING_FILED:
			word_filed(outcome, detail);
			break;
		case ST13_READING_CONTROL:
			word_control(outcome, detail);
			break;
		case ST13_READING_RIGHT:
			st13_append(detail, "As another type of right it reads as ");
			list_readings(outcome, is_any, detail);
			st13_append(detail, ".");
			break;
		case ST13_READING_OTHER_RIGHT:
		case ST13_READING_COMPETITOR:
			word_another(outcome, wording);
			break;
		case ST13_READING_AMBIGUOUS:
			word_ambiguous(outcome, wording);
			break;
		default:
			break;
	}
	if (fault_words[error->fault].detail != NULL)
		st13_append(detail, "%s", fault_words[error->fault].detail);
	if (fault_words[error->fault].hint != NULL)
		st13_append(hint, "%s", fault_words[error->fault].hint);
}

void
st13_word_reading_error(const St13Outcome *outcome, St13Wording *wording)
{
	const St13Query *query = outcome->query;

	if (outcome->count == 0)
		st13_guess_fault(query, outcome->tokens, outcome->readings,
						 ST13_MAX_READINGS, outcome->error);
	st13_clear_wording(wording);
	st13_append(&wording->message, "%s application number",
				outcome->error->fault >= ST13_READING_OTHER_RIGHT ? "ambiguous"
																  : "invalid");
	if (query->office[0] != '\0')
		st13_append(&wording->message, " of office %.2s", query->office);
	word_fault(outcome, wording);
}
