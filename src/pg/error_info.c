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
#include "utils/builtins.h"

#include "compat.h"
#include "core/notation.h"
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
	text	   *input = PG_GETARG_TEXT_PP(0);
	const char *string = VARDATA_ANY(input);
	size_t		len = VARSIZE_ANY_EXHDR(input);
	TupleDesc	tupdesc;
	Datum		values[4] = {0};
	bool		nulls[4] = {true, true, true, true};
	St13Parts	parts;
	St13Error	error;
	St13Report	report;

	if (get_call_result_type(fcinfo, NULL, &tupdesc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");

	if (!st13_read(string, len, &parts, &error))
	{
		st13_word_error(&error, ERRCODE_INVALID_TEXT_REPRESENTATION,
						"type " ST13_TYPE_NAME, string, len, &report);
		values[0] = CStringGetTextDatum(report.message);
		values[1] = CStringGetTextDatum(report.detail);
		if (report.hint)
			values[2] = CStringGetTextDatum(report.hint);
		values[3] = CStringGetTextDatum(unpack_sql_state(report.sqlstate));
		nulls[0] = nulls[1] = nulls[3] = false;
		nulls[2] = report.hint == NULL;
	}
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(tupdesc),
													  values, nulls)));
}
