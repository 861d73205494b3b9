/*-------------------------------------------------------------------------
 *
 * reading_report.c
 *	  Words for national numbers that have no reading, or too many.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "lib/stringinfo.h"

#include "compat.h"
#include "catalogue/catalogue.h"
#include "catalogue/guess.h"
#include "value/text_form.h"
#include "national.h"

/* Readings that a message lists before it says how many more there are. */
#define LISTED_READINGS 8

/* "PL100000000023456 (patent)" */
static void
append_reading(StringInfo buf, const St13Reading *reading)
{
	char text[ST13_MACHINE_OFFICE_LEN];
	size_t len = st13_write_machine(&reading->parts, text);

	appendBinaryStringInfo(buf, text, (int) len);
	appendStringInfo(buf, " (%s)", st13_right_name(reading->type->right));
}

/* Whether a reading before this one is the same value of the same right. */
static bool
is_listed(const St13Call *call, int number)
{
	const St13Reading *reading = &call->readings[number];

	for (int i = 0; i < number; i++)
	{
		if (call->readings[i].type->right == reading->type->right &&
			st13_is_same_value(&call->readings[i].parts, &reading->parts))
			return true;
	}
	return false;
}

/*
 * List the readings that count: of the right that is wanted, if any_right is
 * false, and without a wrong control number.  What several notations have in
 * common is listed once.
 */
static char *
list_readings(const St13Call *call, bool any_right)
{
	StringInfoData buf;
	int listed = 0;
	int more = 0;

	initStringInfo(&buf);
	for (int i = 0; i < call->count; i++)
	{
		const St13Reading *reading = &call->readings[i];

		if (!any_right &&
			(reading->control == ST13_CONTROL_WRONG ||
			 !st13_right_wanted(reading->type->right, call->query.kinds)))
			continue;
		if (is_listed(call, i))
			continue;
		if (listed == LISTED_READINGS)
		{
			more++;
			continue;
		}
		if (listed++ > 0)
			appendStringInfoString(&buf, ", ");
		append_reading(&buf, reading);
	}
	if (more > 0)
		appendStringInfo(&buf, _(" and %d more"), more);
	return buf.data;
}

static char *
word_printed_fault(const St13ReadingError *error)
{
	switch (error->token_fault)
	{
		case ST13_TOKENS_EMPTY:
			return pstrdup(_("There is nothing but blanks."));
		case ST13_TOKENS_FOREIGN:
			return psprintf(
				_("The character at position %d belongs in no application number."),
				error->position);
		case ST13_TOKENS_SEPARATOR:
			return psprintf(
				_("The separator at position %d is doubled, or at the beginning or the end."),
				error->position);
		case ST13_TOKENS_LONG:
			return psprintf(
				_("It is longer than any application number, with more than %d letters and digits or %d bytes."),
				ST13_MAX_SYMBOLS, ST13_MAX_NUMBER_BYTES);
		case ST13_TOKENS_OK:
			break;
	}
	elog(ERROR, "unrecognized fault: %d", (int) error->token_fault);
	return NULL; /* keep compiler quiet */
}

/* NULL without a period */
static char *
word_period(const St13System *system)
{
	if (system->since == ST13_DATE_MIN && system->until == ST13_DATE_MAX)
		return NULL;
	if (system->since == ST13_DATE_MIN)
		return psprintf(_("to %d"), ST13_DATE_YEAR(system->until));
	if (system->until == ST13_DATE_MAX)
		return psprintf(_("from %d"), ST13_DATE_YEAR(system->since));
	return psprintf(_("from %d to %d"), ST13_DATE_YEAR(system->since),
					ST13_DATE_YEAR(system->until));
}

/* The year is named only where it must have been meant. */
static char *
word_year(const St13ReadingError *error)
{
	char *period = error->system ? word_period(error->system) : NULL;

	if (error->sure_year && period != NULL)
		return psprintf(
			_("Its year would be %04d, but such numbers are described %s."),
			error->year, period);
	if (error->sure_year && error->system != NULL)
		return psprintf(
			_("Its year would be %04d, but a year designation is %d to %d."),
			error->year, ST13_YEAR_FIRST, ST13_YEAR_LAST);
	if (error->sure_year)
		return psprintf(
			_("Its year would be %04d, which is none of those for which such numbers are described."),
			error->year);
	if (period != NULL)
		return psprintf(
			_("Such numbers are described %s, and its year is none of these."),
			period);
	return pstrdup(
		_("Its year is none of those for which such numbers are described."));
}

/* The kind that was given, and those that such a number has: "A, F or U". */
static char *
word_kind(const St13Call *call)
{
	const St13ReadingError *error = &call->error;
	StringInfoData kinds;

	initStringInfo(&kinds);
	for (int i = 0; error->kinds >> i != 0; i++)
	{
		if (error->kinds & (1u << i))
			appendStringInfo(&kinds, "%s%c",
							 kinds.len == 0                 ? ""
							 : error->kinds >> (i + 1) != 0 ? ", "
															: _(" or "),
							 'A' + i);
	}
	return psprintf(_("Its kind is %.*s, but such numbers are of kind %s."),
					error->kind_len,
					call->printed.symbols + call->printed.count -
						error->kind_len,
					kinds.data);
}

/*
 * The one notation that was asked for, other than the office's own, or
 * ST13_NATIONAL.
 */
static St13Notation
foreign_notation(const St13Call *call)
{
	for (int i = ST13_NATIONAL + 1; i < ST13_NOTATION_COUNT; i++)
	{
		if (call->query.notations == 1u << i)
			return (St13Notation) i;
	}
	return ST13_NATIONAL;
}

/* Whether the catalogue can read numbers of the office in any notation. */
static bool
has_systems(const St13Call *call)
{
	return st13_reads_office((1u << ST13_NOTATION_COUNT) - 1,
							 call->query.office, call->query.edition);
}

/* Whether the doubt is that another notation refuses the number by name. */
static bool
is_refused_elsewhere(const St13Call *call)
{
	return call->error.refused && call->count == 1;
}

static char *
word_fault(const St13Call *call)
{
	const St13ReadingError *error = &call->error;
	const St13Reading *wrong;

	switch (error->fault)
	{
		case ST13_READING_TOKENS:
			return word_printed_fault(error);
		case ST13_READING_NO_OFFICE:
			return pstrdup(
				has_systems(call)
					? _("The catalogue has no confirmed numbering system of this office in this notation.")
					: _("The catalogue has no confirmed numbering system of this office."));
		case ST13_READING_NONE:
		case ST13_READING_DIGITS:
			if (error->truncated)
				return pstrdup(_(
					"There are too many ways to read it: the search was ended."));
			return pstrdup(
				call->query.system
					? _("The numbering system has no such numbers.")
					: _("No numbering system of this office has such numbers."));
		case ST13_READING_NO_DIGIT:
			return pstrdup(_("There is no digit in it."));
		case ST13_READING_PUBLICATION:
			return pstrdup(
				_("It ends in a kind code, as publication numbers do."));
		case ST13_READING_OTHER_OFFICE:
			return psprintf(_("It begins like a number of office %.2s."),
							error->office);
		case ST13_READING_KIND:
			return word_kind(call);
		case ST13_READING_WITH_CONTROL:
			return pstrdup(_(
				"It has a control number, which numbers in this notation do not have."));
		case ST13_READING_NO_RECEIVER:
			return pstrdup(_(
				"The receiving office is missing: the number belongs to a different application at each."));
		case ST13_READING_YEAR:
			return word_year(error);
		case ST13_READING_REFUSED:
			return pnstrdup(error->system->refusal, error->system->refusal_len);
		case ST13_READING_CONTROL:
			wrong = st13_wrong_reading(call);
			return psprintf(_("The control number is %c, but %c was expected."),
							wrong->control_given, wrong->control_expected);
		case ST13_READING_RIGHT:
			return psprintf(_("As another type of right it reads as %s."),
							list_readings(call, true));
		case ST13_READING_AMBIGUOUS:
			if (error->truncated)
				return psprintf(
					_("It reads as %s, and there may be more: the search was ended."),
					list_readings(call, false));
			if (is_refused_elsewhere(call))
				return psprintf(
					_("It reads as %s, but another notation refuses such numbers."),
					list_readings(call, false));
			return psprintf(_("It reads as %s."), list_readings(call, false));
		case ST13_READING_OK:
			break;
	}
	elog(ERROR, "unrecognized fault: %d", (int) error->fault);
	return NULL; /* keep compiler quiet */
}

/* Whether the number is a value of its office already, in machine form. */
static bool
is_value(const St13Call *call)
{
	St13Parts parts;
	St13Error error;

	return st13_read_machine(VARDATA_ANY(call->number),
							 VARSIZE_ANY_EXHDR(call->number), &parts, &error) &&
		   memcmp(parts.office, call->query.office, ST13_OFFICE_LEN) == 0;
}

/* Whether the readings differ by a code that the number leaves out. */
static bool
lacks_code(const St13Call *call)
{
	const St13Reading *reading = &call->readings[0];

	return reading->system->code_count > 1 && !reading->pattern->has_code;
}

/* Examples of what can be read, at most so many. */
#define LISTED_EXAMPLES 4

static char *
word_examples(const St13Call *call)
{
	St13Notation notation = foreign_notation(call);
	int count;
	const St13Row *rows = st13_row_list(&count);
	StringInfoData examples;
	int first;
	int last;
	int listed = 0;

	initStringInfo(&examples);
	if (notation != ST13_NATIONAL &&
		st13_office_rows(notation, call->query.office, &first, &last))
	{
		for (int i = first; i < last && listed < LISTED_EXAMPLES; i++)
		{
			if (st13_is_used(&rows[i], call->query.edition) &&
				st13_row_system(i)->refusal == NULL)
				appendStringInfo(&examples, "%s\"%s\"",
								 listed++ > 0 ? ", " : "", rows[i].example);
		}
	}
	if (listed == 0)
		return pstrdup(_(
			"The view st13_numbering_systems shows how an office prints its numbers."));
	return psprintf(_("In this notation numbers of the office are like %s."),
					examples.data);
}

/*
 * What can still choose among the readings: ip_right between rights, filed
 * between years, series and systems, system between systems.
 */
static char *
word_choice(const St13Call *call)
{
	const St13Query *query = &call->query;
	const St13Reading *best = NULL;
	bool rights = false;
	bool times = false;
	bool systems = false;
	const char *choices[3];
	int count = 0;

	for (int i = 0; i < call->count; i++)
	{
		const St13Reading *reading = &call->readings[i];

		if (reading->control == ST13_CONTROL_WRONG ||
			!st13_right_wanted(reading->type->right, query->kinds))
			continue;
		if (best == NULL)
			best = reading;
		rights |= reading->type->right != best->type->right;
		systems |= reading->system != best->system;
		times |= reading->system->lead_count > 0 || systems ||
				 reading->parts.year != best->parts.year;
	}
	if (rights && query->kinds == 0)
		choices[count++] = "ip_right";
	if (times && query->filed == 0)
		choices[count++] = "filed";
	if (systems && query->system == NULL)
		choices[count++] = "system";
	if (count == 0)
		return pstrdup(_("st13_candidates gives all readings."));
	return psprintf(
		call->plain
			? _("st13_parse can choose by %s%s%s%s%s; st13_candidates gives all readings.")
			: _("Choose by %s%s%s%s%s; st13_candidates gives all readings."),
		choices[0], count == 3 ? ", " : "", count == 3 ? choices[1] : "",
		count > 1 ? _(" or ") : "", count > 1 ? choices[count - 1] : "");
}

static char *
word_advice(const St13Call *call)
{
	switch (call->error.fault)
	{
		case ST13_READING_NO_OFFICE:
			return pstrdup(
				foreign_notation(call) != ST13_NATIONAL && has_systems(call)
					? _("The view st13_numbering_systems shows the notations of each office.")
					: _("Describe the office's numbers in the argument system."));
		case ST13_READING_NONE:
		case ST13_READING_YEAR:
			if (is_value(call))
				return pstrdup(
					_("It is in machine form: cast it to st13_appno."));
			if (call->query.system != NULL)
				return NULL;
			if (call->error.other != NULL)
				return psprintf(_("Numbers of %d are like \"%s\"."),
								call->error.year,
								st13_row_of(call->error.other)->example);
			return word_examples(call);
		case ST13_READING_WITH_CONTROL:
			return pstrdup(_(
				"Leave out the kind, and give \"national\" as the notation."));
		case ST13_READING_PUBLICATION:
			return pstrdup(
				_("A publication has another number than its application."));
		case ST13_READING_DIGITS:
			return pstrdup(_(
				"If it is the number of a publication or of a granted patent, its application has another one."));
		case ST13_READING_CONTROL:
			return pstrdup(_("st13_candidates gives the value all the same."));
		case ST13_READING_OTHER_OFFICE:
			return psprintf(_("Give %.2s as the office."), call->error.office);
		case ST13_READING_AMBIGUOUS:
			if (lacks_code(call) && call->readings[0].system->name != NULL)
				return psprintf(_("Write the whole number, as in \"%s\"."),
								st13_row_of(call->readings[0].system)->example);
			if (is_refused_elsewhere(call))
				return pstrdup(_("Name the notation that it is written in."));
			return word_choice(call);
		default:
			return NULL;
	}
}

static void
quote(const text *quoted, St13Report *report)
{
	report->quoted = VARDATA_ANY(quoted);
	report->quoted_len = VARSIZE_ANY_EXHDR(quoted);
}

/* A number that has no reading, or several. */
static void
word_number_error(const St13Call *call, St13Report *report)
{
	St13Wording *wording = &report->wording;
	const char *advice = word_advice(call);

	report->sqlstate = ERRCODE_INVALID_TEXT_REPRESENTATION;
	quote(call->number, report);
	st13_append(&wording->message, "%s application number",
				call->error.fault == ST13_READING_AMBIGUOUS ? "ambiguous"
															: "invalid");
	if (call->query.office[0] != '\0')
		st13_append(&wording->message, " of office %.2s", call->query.office);
	st13_append(&wording->detail, "%s", word_fault(call));
	if (advice != NULL)
		st13_append(&wording->hint, "%s", advice);
}

/* An argument that is not of its vocabulary; false if both are. */
static bool
word_argument_error(const St13Call *call, St13Report *report)
{
	St13Wording *wording = &report->wording;

	if (call->bad_office)
	{
		report->sqlstate = ERRCODE_INVALID_TEXT_REPRESENTATION;
		quote(call->office, report);
		st13_append(&wording->message, "invalid input syntax for office");
		st13_append(&wording->detail,
					"An office is two letters A-Z, a code of WIPO ST.3.");
		return true;
	}
	if (call->unknown_right)
	{
		report->sqlstate = ERRCODE_INVALID_PARAMETER_VALUE;
		quote(call->ip_right, report);
		st13_append(&wording->message, "unrecognized type of right");
		st13_append(&wording->detail,
					"It is neither a type of right nor another word for one.");
		st13_append(
			&wording->hint,
			"Valid types of right are \"patent\", \"utility model\", \"trademark\", \"design\", \"PCT\", \"provisional\" and the others of st13_numbering_systems.");
		return true;
	}
	return false;
}

const St13Report *
st13_report_reading_error(St13Call *call, St13Report *report)
{
	st13_clear_wording(&report->wording);
	if (word_argument_error(call, report))
		return report;
	if (call->count == 0)
		st13_guess_fault(&call->query, &call->printed, call->readings,
						 ST13_MAX_READINGS, &call->error);
	word_number_error(call, report);
	return report;
}
