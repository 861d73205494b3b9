/*-------------------------------------------------------------------------
 *
 * block.c
 *	  Blocks of numbers, all with one office, type of right and year.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/lsyscache.h"
#include "utils/rangetypes.h"

#include "appno.h"
#include "argument.h"
#include "compat.h"
#include "construct.h"

/*
 * st13_block(office text, type_code int, year int) st13_appno_range
 *
 * All numbers with this office (NULL: none), type and year.  22P02 and 22003
 * as make_st13_appno; NULL if type or year is NULL.
 */
PG_FUNCTION_INFO_V1(st13_block);
Datum
st13_block(PG_FUNCTION_ARGS)
{
	St13Parts parts = {{'\0', '\0'}, 0, 0, ""};
	TypeCacheEntry *typcache;
	uint64_t first;
	uint64_t last;
	RangeBound lower;
	RangeBound upper;

	if (PG_ARGISNULL(1) || PG_ARGISNULL(2))
		PG_RETURN_NULL();
	if (!PG_ARGISNULL(0))
		st13_set_office_arg(&parts, PG_GETARG_WORD(0));
	st13_set_type_arg(&parts, PG_GETARG_INT32(1));
	st13_set_year_arg(&parts, PG_GETARG_INT32(2));
	st13_block_bounds(parts.office, parts.type, parts.year, &first, &last);

	typcache =
		range_get_typcache(fcinfo, get_func_rettype(fcinfo->flinfo->fn_oid));
	lower.val = AppnoRankGetDatum(first);
	lower.infinite = false;
	lower.inclusive = true;
	lower.lower = true;
	upper.val = AppnoRankGetDatum(last);
	upper.infinite = false;
	upper.inclusive = true;
	upper.lower = false;
	PG_RETURN_RANGE_P(make_range_compat(typcache, &lower, &upper, false, NULL));
}
