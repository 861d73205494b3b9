/*-------------------------------------------------------------------------
 *
 * explain.c
 *	  st13_explain: a printed number taken apart for a person.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "utils/builtins.h"

#include "catalogue/explanation.h"
#include "national.h"

static void
put_row(const ReturnSetInfo *result, const St13Explanation *explanation)
{
	const St13Text *columns[] = {&explanation->part, &explanation->value,
								 &explanation->positions,
								 &explanation->meaning};
	Datum values[lengthof(columns)] = {0};
	bool nulls[lengthof(columns)];

	for (int i = 0; i < (int) lengthof(columns); i++)
	{
		nulls[i] = columns[i]->len == 0;
		if (!nulls[i])
			values[i] = CStringGetTextDatum(columns[i]->text);
	}
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

/*
 * st13_explain(office, number, ip_right, filed, notation, system,
 *		OUT part, value, positions, meaning) SETOF record
 *
 * The parts of a number and what they mean, then the value.  Errors as
 * st13_parse, except that a wrong control number is explained.
 */
static Datum
st13_explain(FunctionCallInfo fcinfo, int edition)
{
	const ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	St13Call call;
	const St13Reading *reading;
	St13Explanation *explanation = palloc(sizeof(St13Explanation));

	InitMaterializedSRF(fcinfo, 0);
	if (!st13_begin_call(fcinfo, edition, &call))
		return (Datum) 0;
	reading = st13_chosen(&call);
	/* Who has a wrong control number needs this most. */
	if (reading == NULL && call.error.fault == ST13_READING_CONTROL)
		reading = st13_wrong_reading(&call.query, call.readings, call.count);
	if (reading == NULL)
		ereport(ERROR, (st13_errreport(st13_report_reading_error(&call))));
	for (int f = 0; f < reading->pattern->count; f++)
	{
		if (st13_explain_field(reading, &call.tokens, f, explanation))
			put_row(result, explanation);
	}
	st13_explain_value(reading, explanation);
	put_row(result, explanation);
	return (Datum) 0;
}

ST13_EDITION_FUNCTION(st13_explain, 1);
