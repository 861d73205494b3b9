/*-------------------------------------------------------------------------
 *
 * parse.c
 *	  st13_parse and its kin: national numbers to values.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "appno.h"
#include "compat.h"
#include "catalogue/catalogue.h"
#include "national.h"

/*
 * st13_parse(office text, number text, ip_right text, filed date,
 *		notation text, system text) st13_appno
 *
 * The value of a number as the office prints it.  Where office and system are NULL,
 * the number begins with the office's code.  22P02 where there is no reading, or more
 * than one value; 22023 for an ip_right, notation or system that is not known.  NULL
 * if number is NULL.
 */
static Datum
st13_parse(FunctionCallInfo fcinfo, int edition)
{
	St13Call call;
	const St13Reading *reading;

	if (!st13_begin_call(fcinfo, edition, &call))
		PG_RETURN_NULL();
	reading = st13_chosen(&call);
	if (likely(reading != NULL))
		PG_RETURN_APPNO(&reading->parts);
	ereturn(fcinfo->context, (Datum) 0,
			(st13_errreport(st13_report_reading_error(&call))));
}

ST13_EDITION_FUNCTION(st13_parse, 1);

/*
 * st13_try_parse(office, number, ip_right, filed, notation, system)
 *		st13_appno
 *
 * The same, and NULL where the data has no value.  What belongs to the query,
 * a notation or a system that is not known, is an error here, too.
 */
static Datum
st13_try_parse(FunctionCallInfo fcinfo, int edition)
{
	St13Call call;
	const St13Reading *reading;

	if (!st13_begin_call(fcinfo, edition, &call))
		PG_RETURN_NULL();
	reading = st13_chosen(&call);
	if (reading == NULL)
		PG_RETURN_NULL();
	PG_RETURN_APPNO(&reading->parts);
}

ST13_EDITION_FUNCTION(st13_try_parse, 1);

/*
 * st13_parse_error_info(office, number, ip_right, filed, notation, system,
 *		OUT message, detail, hint, sql_error_code)
 *
 * The error that st13_parse would raise for the number; all NULL if none.
 */
static Datum
st13_parse_error_info(FunctionCallInfo fcinfo, int edition)
{
	TupleDesc tupdesc;
	St13Call call;
	const St13Report *report = NULL;

	if (get_call_result_type(fcinfo, NULL, &tupdesc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	if (st13_begin_call(fcinfo, edition, &call) && st13_chosen(&call) == NULL)
		report = st13_report_reading_error(&call);
	return st13_report_row(tupdesc, report);
}

ST13_EDITION_FUNCTION(st13_parse_error_info, 1);

/*
 * st13_has_valid_check_digit(office, number, ip_right, filed, notation,
 *		system) bool
 *
 * Whether the control number in the number is right.  NULL where that cannot
 * be told: the number has none, the office has none or its rule is not known,
 * or the number has no reading or several.
 */
static Datum
st13_has_valid_check_digit(FunctionCallInfo fcinfo, int edition)
{
	St13Call call;
	const St13Reading *reading;

	if (!st13_begin_call(fcinfo, edition, &call))
		PG_RETURN_NULL();
	reading = st13_chosen(&call);
	if (reading == NULL && call.error.fault == ST13_READING_CONTROL &&
		!call.error.truncated)
		PG_RETURN_BOOL(false);
	if (reading == NULL || reading->control != ST13_CONTROL_VERIFIED)
		PG_RETURN_NULL();
	PG_RETURN_BOOL(true);
}

ST13_EDITION_FUNCTION(st13_has_valid_check_digit, 1);

static void
put_candidate(const ReturnSetInfo *result, const St13Reading *reading)
{
	Datum values[8];
	bool nulls[8] = {false};

	values[0] = AppnoRankGetDatum(st13_rank(&reading->parts));
	nulls[1] = reading->parts.office[0] == '\0';
	if (!nulls[1])
		values[1] = PointerGetDatum(
			cstring_to_text_with_len(reading->parts.office, ST13_OFFICE_LEN));
	values[2] = CStringGetTextDatum(st13_right_name(reading->type->right));
	nulls[3] = nulls[6] = reading->system->name == NULL;
	if (!nulls[3])
	{
		const St13Row *row = st13_row_of(reading->system);

		values[3] = CStringGetTextDatum(row->name);
		values[6] = CStringGetTextDatum(st13_confidence_name(row->confidence));
	}
	values[4] = CStringGetTextDatum(st13_control_name(reading->control));
	nulls[5] = reading->control_expected == '\0';
	if (!nulls[5])
		values[5] = PointerGetDatum(
			cstring_to_text_with_len(&reading->control_expected, 1));
	values[7] = BoolGetDatum(reading->contradicts);
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

/*
 * st13_candidates(office, number, ip_right, filed, notation, system,
 *		OUT appno, office, ip_right, system, control_number,
 *		expected_control_number, confidence, contradicts_filed) SETOF record
 *
 * Every reading, best first; none for a number that has no reading.  What is too
 * far from the filing date is there, and marked.
 */
static Datum
st13_candidates(FunctionCallInfo fcinfo, int edition)
{
	const ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	St13Call call;

	InitMaterializedSRF(fcinfo, 0);
	if (!st13_begin_call(fcinfo, edition, &call))
		return (Datum) 0;
	for (int i = 0; i < call.count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (st13_right_wanted(call.readings[i].type->right, call.query.groups))
			put_candidate(result, &call.readings[i]);
	}
	return (Datum) 0;
}

ST13_EDITION_FUNCTION(st13_candidates, 1);
