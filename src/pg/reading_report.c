/*-------------------------------------------------------------------------
 *
 * reading_report.c
 *	  Errors in the arguments of st13_parse and its kin for PostgreSQL.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "compat.h"
#include "national.h"

/* The message quotes an argument. */
static void
quote(const text *argument, St13Report *report)
{
	report->quoted = VARDATA_ANY(argument);
	report->quoted_len = VARSIZE_ANY_EXHDR(argument);
}

const St13Report *
st13_report_reading_error(St13Call *call)
{
	St13Report *report = palloc(sizeof(St13Report));
	const St13Outcome outcome = {&call->query, &call->tokens, call->readings,
								 call->count,  &call->error,  call->plain};

	report->sqlstate = ERRCODE_INVALID_TEXT_REPRESENTATION;
	if (call->office_error.reason != ST13_OK)
	{
		quote(call->office, report);
		st13_word_error(&call->office_error, "office", &report->wording);
	}
	else if (call->unknown_right)
	{
		report->sqlstate = ERRCODE_INVALID_PARAMETER_VALUE;
		quote(call->ip_right, report);
		st13_word_unknown_right(&report->wording);
	}
	else
	{
		quote(call->number, report);
		st13_word_reading_error(&outcome, &report->wording);
	}
	return report;
}
