/*-------------------------------------------------------------------------
 *
 * error_info.c
 *	  Why an input is refused, as a row instead of an error.
 *
 * pg_input_error_info does this on 16 and later; this does it on every
 * version, which is what a loader of dirty data wants.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"

#include "compat.h"
#include "value/text_form.h"
#include "report.h"

/*
 * st13_input_error_info(text, OUT message, detail, hint, sql_error_code)
 *
 * All NULL for an input that st13_appno accepts.
 */
PG_FUNCTION_INFO_V1(st13_input_error_info);
Datum
st13_input_error_info(PG_FUNCTION_ARGS)
{
	text *input = PG_GETARG_TEXT_PP(0);
	const char *string = VARDATA_ANY(input);
	size_t len = VARSIZE_ANY_EXHDR(input);
	TupleDesc tupdesc;
	St13Parts parts;
	St13Error error;
	const St13Report *report = NULL;

	if (get_call_result_type(fcinfo, NULL, &tupdesc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	if (!st13_read(string, len, &parts, &error))
		report = st13_report_error(&error, ERRCODE_INVALID_TEXT_REPRESENTATION,
								   NULL, string, len);
	return st13_report_row(tupdesc, report);
}
