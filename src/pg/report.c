/*-------------------------------------------------------------------------
 *
 * report.c
 *	  The core's errors in words.
 *
 * One wording for text and binary input, the constructor, the casts and
 * st13_input_error_info.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "lib/stringinfo.h"
#include "access/htup_details.h"
#include "funcapi.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"

#include "compat.h"
#include "value/value.h"
#include "report.h"

/* Characters of the input that a message quotes. */
#define QUOTED_CHARS 64

char *
st13_quote(const char *text, size_t len)
{
	/* pg_mbcharcliplen counts from the start, so a megabyte costs nothing */
	int clipped = pg_mbcharcliplen(text, (int) len, QUOTED_CHARS);

	return psprintf("%.*s%s", clipped, text,
					(size_t) clipped < len ? "..." : "");
}

static char *
word_detail(const St13Error *error)
{
	int at = error->position;

	switch (error->reason)
	{
		case ST13_EMPTY:
			return pstrdup(_("There is nothing but blanks."));
		case ST13_FOREIGN_CHARACTER:
			return psprintf(
				_("The character at position %d is neither a letter A-Z, nor a digit, nor one of the separators \"/\", \"-\" and blank."),
				at);
		case ST13_WRONG_LENGTH:
			return psprintf(
				_("The machine form has %d characters, or %d with the office; found %d without a separator."),
				ST13_MACHINE_LEN, ST13_MACHINE_OFFICE_LEN, at);
		case ST13_NOT_MACHINE_FORM:
			return psprintf(
				_("The separator at position %d is not part of the machine form, the only one that is sent in binary."),
				at);
		case ST13_SEPARATOR_LEADING:
			return psprintf(
				_("The separator at position %d comes before the first part."),
				at);
		case ST13_SEPARATOR_TRAILING:
			return psprintf(
				_("The separator at position %d comes after the last part."),
				at);
		case ST13_SEPARATOR_DOUBLED:
			return psprintf(
				_("At position %d there is a second separator where a part was expected."),
				at);
		case ST13_PART_MISSING:
			return psprintf(_("At position %d a serial number was expected."),
							at);
		case ST13_PART_SURPLUS:
			return psprintf(
				_("The part at position %d is one too many: there are office, type of right, year designation and serial number."),
				at);
		case ST13_OFFICE_FORM:
			return psprintf(
				_("At position %d an office of two letters A-Z was expected."),
				at);
		case ST13_OFFICE_JOINED:
			return psprintf(
				_("At position %d a separator was expected between the office and the type of right."),
				at);
		case ST13_TYPE_FORM:
			return psprintf(
				_("At position %d a type of right of two digits was expected."),
				at);
		case ST13_TYPE_RANGE:
			return psprintf(
				_("At position %d a type of right of %d to %d was expected, or 00 where it is not designated."),
				at, ST13_TYPE_FIRST, ST13_TYPE_LAST);
		case ST13_YEAR_FORM:
		case ST13_YEAR_RANGE: /* needs more than the form's four digits */
			return psprintf(
				_("At position %d a year designation of four digits was expected."),
				at);
		case ST13_SERIAL_EMPTY:
			return psprintf(_("At position %d a serial number was expected."),
							at);
		case ST13_SERIAL_LONG:
			return psprintf(
				_("The serial number at position %d has more than %d positions."),
				at, ST13_SERIAL_LEN);
		case ST13_SERIAL_CHARACTER:
			return psprintf(
				_("At position %d a digit or a letter A-Z of the serial number was expected."),
				at);
		case ST13_SERIAL_SHORT:
			return psprintf(
				_("The serial number at position %d has a letter, but fewer than %d positions."),
				at, ST13_SERIAL_LEN);
		case ST13_SERIAL_LETTERS:
			return psprintf(
				_("The letter at position %d is one too many: a serial number has one letter at most, or two in its first two positions."),
				at);
		case ST13_SLOT_LETTER:
			return psprintf(
				_("At position %d a digit was expected: with a year designation of 0001 to 0999 only the last position of the serial number may be a letter."),
				at);
		case ST13_YEAR_OR_SERIAL:
			return psprintf(
				_("The four digits at position %d could be a year designation or a serial number."),
				at);
		case ST13_CONTROL_NUMBER:
			return psprintf(
				_("The single character at position %d could be a control number or a serial number."),
				at);
		case ST13_OK:
			break;
	}
	elog(ERROR, "unrecognized reason: %d", (int) error->reason);
	return NULL; /* keep compiler quiet */
}

/* What to do about it; in_number tells a whole number from a part of one. */
static const char *
word_hint(const St13Error *error, bool in_number)
{
	switch (error->reason)
	{
		case ST13_WRONG_LENGTH:
			return _(
				"Write all positions, or the parts with a separator between them as in \"EP 10 2014 123456\".  For a number as its office prints it, use st13_parse.");
		case ST13_FOREIGN_CHARACTER:
		case ST13_PART_SURPLUS:
		case ST13_OFFICE_FORM:
		case ST13_OFFICE_JOINED:
		case ST13_TYPE_FORM:
			return in_number
					   ? _("For a number as its office prints it, use st13_parse.")
					   : NULL;
		case ST13_SERIAL_SHORT:
			return _(
				"Write all nine positions: where the zeros go depends on what the letter means.");
		case ST13_YEAR_OR_SERIAL:
			return _(
				"Write both, with 0000 for a year that is not designated, as in \"10 0000 2014\".");
		case ST13_CONTROL_NUMBER:
			return _(
				"Whether a control number is kept is the office's rule: use st13_parse for a number as its office prints it.");
		default:
			return NULL;
	}
}

void
st13_word_error(const St13Error *error, int sqlstate, const char *what,
				const char *text, size_t len, St13Report *report)
{
	/* What helps who types does not help a driver that sends. */
	bool in_number = strcmp(what, ST13_WHOLE_NUMBER) == 0;
	const char *hint = sqlstate == ERRCODE_INVALID_BINARY_REPRESENTATION
						   ? NULL
						   : word_hint(error, in_number);
	char *quoted = st13_quote(text, len);

	report->sqlstate = sqlstate;
	report->message =
		psprintf(_("invalid input syntax for %s: \"%s\""), what, quoted);
	report->detail = word_detail(error);
	report->hint = hint ? pstrdup(hint) : NULL;
	pfree(quoted);
}

void
st13_word_range_error(const St13Error *error, const char *what, int64 number,
					  St13Report *report)
{
	report->sqlstate = ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE;
	report->message =
		psprintf(_("%s " INT64_FORMAT " is out of range for type %s"), what,
				 number, ST13_TYPE_NAME);
	switch (error->part)
	{
		case ST13_TYPE:
			report->detail = psprintf(
				_("The type of right is %d to %d, or 0 where it is not designated."),
				ST13_TYPE_FIRST, ST13_TYPE_LAST);
			break;
		case ST13_YEAR:
			report->detail = psprintf(
				_("The year designation is 1 to %d, or 0 where it is not designated."),
				ST13_YEAR_LAST);
			break;
		case ST13_SERIAL:
			report->detail =
				psprintf(_("The serial number is 0 to 999999999."));
			break;
		default:
			report->detail = psprintf(_(
				"A bigint stands for the 15 digits of the machine form, 100000000000000 to 999999999999999."));
			break;
	}
	report->hint = NULL;
}

Datum
st13_throw(struct Node *context, const St13Report *report)
{
	ereturn(context, (Datum) 0,
			(errcode(report->sqlstate), errmsg_internal("%s", report->message),
			 errdetail_internal("%s", report->detail),
			 report->hint ? errhint("%s", report->hint) : 0));
}

Datum
st13_report_row(TupleDesc tupdesc, const St13Report *report)
{
	Datum values[4] = {0};
	bool nulls[4] = {true, true, true, true};

	if (report != NULL)
	{
		values[0] = CStringGetTextDatum(report->message);
		values[1] = CStringGetTextDatum(report->detail);
		if (report->hint)
			values[2] = CStringGetTextDatum(report->hint);
		values[3] = CStringGetTextDatum(unpack_sql_state(report->sqlstate));
		nulls[0] = nulls[1] = nulls[3] = false;
		nulls[2] = report->hint == NULL;
	}
	return HeapTupleGetDatum(
		heap_form_tuple(BlessTupleDesc(tupdesc), values, nulls));
}
