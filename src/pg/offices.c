/*-------------------------------------------------------------------------
 *
 * offices.c
 *	  The ST.3 codes in SQL.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "argument.h"
#include "compat.h"
#include "value/st3.h"
#include "value/value.h"

/*
 * st13_office_list(OUT code, name, kind, status text, since, until int)
 *		SETOF record
 *
 * Every code with every meaning that it has or had; behind the view
 * st13_offices.
 */
PG_FUNCTION_INFO_V1(st13_office_list_sql);
Datum
st13_office_list_sql(PG_FUNCTION_ARGS)
{
	const ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	size_t count;
	const St13Office *offices = st13_office_list(&count);

	InitMaterializedSRF(fcinfo, 0);
	for (size_t i = 0; i < count; i++)
	{
		const St13Office *office = &offices[i];
		Datum values[6];
		bool nulls[6] = {false};

		CHECK_FOR_INTERRUPTS();
		values[0] = CStringGetTextDatum(office->code);
		values[1] = CStringGetTextDatum(office->name);
		values[2] = CStringGetTextDatum(office->kind);
		values[3] = CStringGetTextDatum(office->status);
		values[4] = Int32GetDatum(office->since);
		values[5] = Int32GetDatum(office->until);
		nulls[4] = office->since == 0;
		nulls[5] = office->until == 0;
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
	return (Datum) 0;
}

/*
 * st13_office_name(text) text
 *
 * The name that a code stands for, or stood for last; NULL for two letters
 * that ST.3 never had, and for anything that is not two letters.
 */
PG_FUNCTION_INFO_V1(st13_office_name);
Datum
st13_office_name(PG_FUNCTION_ARGS)
{
	text *code = PG_GETARG_WORD(0);
	const char *letters = VARDATA_ANY(code);
	const St13Office *office;
	St13Parts parts;
	St13Error error;

	if (!st13_check_office(letters, VARSIZE_ANY_EXHDR(code), &error))
		PG_RETURN_NULL();
	st13_set_office(&parts, letters);
	office = st13_find_office(parts.office);
	if (office == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(office->name));
}
