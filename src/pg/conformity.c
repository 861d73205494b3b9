/*-------------------------------------------------------------------------
 *
 * conformity.c
 *	  st13_is_conforming and st13_deviations.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "appno.h"
#include "value/conformity.h"

/*
 * st13_is_conforming(st13_appno) bool
 *
 * Whether the number follows ST.13.
 */
PG_FUNCTION_INFO_V1(st13_is_conforming);
Datum
st13_is_conforming(PG_FUNCTION_ARGS)
{
	St13Parts parts;

	PG_GETARG_APPNO_PARTS(0, parts);
	PG_RETURN_BOOL(st13_conforms(st13_deviations_of(&parts)));
}

/*
 * st13_deviations(st13_appno) text[]
 *
 * Where it does not, and whether ST.96 has no room for it; an empty array for
 * a number that raises no question.
 */
PG_FUNCTION_INFO_V1(st13_deviations);
Datum
st13_deviations(PG_FUNCTION_ARGS)
{
	Datum elements[ST13_DEVIATION_COUNT];
	int n = 0;
	unsigned set;
	St13Parts parts;

	PG_GETARG_APPNO_PARTS(0, parts);
	set = st13_deviations_of(&parts);
	for (int d = 0; d < ST13_DEVIATION_COUNT; d++)
	{
		if (set & (1u << d))
			elements[n++] =
				CStringGetTextDatum(st13_deviation_text((St13Deviation) d));
	}
	PG_RETURN_ARRAYTYPE_P(
		construct_array(elements, n, TEXTOID, -1, false, TYPALIGN_INT));
}
