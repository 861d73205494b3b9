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
#include "core/catalogue.h"
#include "core/notation.h"
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
			st13_rank(&call->readings[i].parts) == st13_rank(&reading->parts))
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
	switch (error->printed_fault)
	{
		case ST13_PRINTED_EMPTY:
			return pstrdup(_("There is nothing but blanks."));
		case ST13_PRINTED_FOREIGN:
			return psprintf(
				_("The character at position %d belongs in no application number."),
				error->position);
		case ST13_PRINTED_SEPARATOR:
			return psprintf(
				_("The separator at position %d is doubled, or at the beginning or the end."),
				error->position);
		case ST13_PRINTED_LONG:
			return psprintf(
				_("It is longer than any application number, with more than %d letters and digits or %d bytes."),
				ST13_MAX_SYMBOLS, ST13_MAX_PRINTED);
		case ST13_PRINTED_OK:
			break;
	}
	elog(ERROR, "unrecognized fault: %d", (int) error->printed_fault);
	return NULL; /* keep compiler quiet */
}

static char *
word_period(const St13System *system)
{
	if (system->since == ST13_DATE_MIN)
		return psprintf(_("to %d"), ST13_DATE_YEAR(system->until));
	if (system->until == ST13_DATE_MAX)
		return psprintf(_("from %d"), ST13_DATE_YEAR(system->since));
	return psprintf(_("from %d to %d"), ST13_DATE_YEAR(system->since),
					ST13_DATE_YEAR(system->until));
}

static char *
word_fault(const St13Call *call)
{
	const St13ReadingError *error = &call->error;
	const St13Reading *wrong;

	switch (error->fault)
	{
		case ST13_READING_PRINTED:
			return word_printed_fault(error);
		case ST13_READING_NO_OFFICE:
			return pstrdup(_(
				"The catalogue has no confirmed numbering system of this office."));
		case ST13_READING_NONE:
			return pstrdup(
				call->query.system
					? _("The numbering system has no such numbers.")
					: _("No numbering system of this office has such numbers."));
		case ST13_READING_PUBLICATION:
			return pstrdup(
				_("It ends in a kind code, as publication numbers do."));
		case ST13_READING_OTHER_OFFICE:
			return psprintf(_("It begins like a number of office %.2s."),
							error->office);
		case ST13_READING_YEAR:
			return psprintf(
				_("Its year would be %d, but such numbers are described %s."),
				error->year, word_period(error->system));
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

static const char *
word_advice(const St13Call *call)
{
	switch (call->error.fault)
	{
		case ST13_READING_NO_OFFICE:
			return _("Describe the office's numbers in the argument system.");
		case ST13_READING_NONE:
		case ST13_READING_YEAR:
			if (is_value(call))
				return _("It is in machine form: cast it to st13_appno.");
			if (call->query.system != NULL)
				return NULL;
			return _(
				"The view st13_numbering_systems shows how an office prints its numbers.");
		case ST13_READING_PUBLICATION:
			return _("A publication has another number than its application.");
		case ST13_READING_CONTROL:
			return _("st13_candidates gives the value all the same.");
		case ST13_READING_OTHER_OFFICE:
			return psprintf(_("Give %.2s as the office."), call->error.office);
		case ST13_READING_AMBIGUOUS:
			if (lacks_code(call) && call->readings[0].system->name != NULL)
				return psprintf(_("Write the whole number, as in \"%s\"."),
								st13_row_of(call->readings[0].system)->example);
			return _(
				"Choose by ip_right, filed or system; st13_candidates gives all readings.");
		default:
			return NULL;
	}
}

/* A number that has no reading, or several. */
static void
word_number_error(const St13Call *call, St13Report *report)
{
	char *quoted =
		st13_quote(VARDATA_ANY(call->number), VARSIZE_ANY_EXHDR(call->number));
	const char *advice = word_advice(call);

	report->sqlstate = ERRCODE_INVALID_TEXT_REPRESENTATION;
	if (call->query.office[0] != '\0')
		report->message = psprintf(
			call->error.fault == ST13_READING_AMBIGUOUS
				? _("ambiguous application number of office %.2s: \"%s\"")
				: _("invalid application number of office %.2s: \"%s\""),
			call->query.office, quoted);
	else
		report->message =
			psprintf(call->error.fault == ST13_READING_AMBIGUOUS
						 ? _("ambiguous application number: \"%s\"")
						 : _("invalid application number: \"%s\""),
					 quoted);
	report->detail = word_fault(call);
	report->hint = advice ? pstrdup(advice) : NULL;
}

/* An argument that is not of its vocabulary; false if both are. */
static bool
word_argument_error(const St13Call *call, St13Report *report)
{
	if (call->bad_office)
	{
		report->sqlstate = ERRCODE_INVALID_TEXT_REPRESENTATION;
		report->message = psprintf(_("invalid input syntax for office: \"%s\""),
								   st13_quote(VARDATA_ANY(call->office),
											  VARSIZE_ANY_EXHDR(call->office)));
		report->detail =
			pstrdup(_("An office is two letters A-Z, a code of WIPO ST.3."));
		report->hint = NULL;
		return true;
	}
	if (call->unknown_right)
	{
		report->sqlstate = ERRCODE_INVALID_PARAMETER_VALUE;
		report->message =
			psprintf(_("unrecognized type of right: \"%s\""),
					 st13_quote(VARDATA_ANY(call->ip_right),
								VARSIZE_ANY_EXHDR(call->ip_right)));
		report->detail = pstrdup(
			_("It is neither a type of right nor another word for one."));
		report->hint = pstrdup(_(
			"Valid types of right are \"patent\", \"utility model\", \"trademark\", \"design\", \"PCT\", \"provisional\" and the others of st13_numbering_systems."));
		return true;
	}
	return false;
}

void
st13_word_reading_error(const St13Call *call, St13Report *report)
{
	if (word_argument_error(call, report))
		return;
	word_number_error(call, report);
}
