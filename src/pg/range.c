/*-------------------------------------------------------------------------
 *
 * range.c
 *	  st13_appno_range: canonical form and distance.
 *
 * The values are dense, so a range has one canonical form.  It is closed,
 * [a,b]: half-open, the range up to the last value could not be written.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/rangetypes.h"

#include "appno.h"
#include "compat.h"

/*
 * st13_appno_range_canonical(st13_appno_range) st13_appno_range
 */
PG_FUNCTION_INFO_V1(st13_appno_range_canonical);
Datum
st13_appno_range_canonical(PG_FUNCTION_ARGS)
{
	RangeType *range = PG_GETARG_RANGE_P(0);
	TypeCacheEntry *typcache =
		range_get_typcache(fcinfo, RangeTypeGetOid(range));
	RangeBound lower;
	RangeBound upper;
	bool empty;

	range_deserialize(typcache, range, &lower, &upper, &empty);
	if (empty)
		PG_RETURN_RANGE_P(range);

	/* A step beyond the first or the last value leaves nothing. */
	if (!lower.infinite && !lower.inclusive)
	{
		uint64 rank = DatumGetAppnoRank(lower.val);

		if (rank == ST13_VALUE_COUNT - 1)
			empty = true;
		else
			lower.val = AppnoRankGetDatum(rank + 1);
		lower.inclusive = true;
	}
	if (!upper.infinite && !upper.inclusive)
	{
		uint64 rank = DatumGetAppnoRank(upper.val);

		if (rank == 0)
			empty = true;
		else
			upper.val = AppnoRankGetDatum(rank - 1);
		upper.inclusive = true;
	}
	if (!empty && !lower.infinite && !upper.infinite &&
		DatumGetAppnoRank(lower.val) > DatumGetAppnoRank(upper.val))
		empty = true;

	PG_RETURN_RANGE_P(range_serialize_compat(typcache, &lower, &upper, empty,
											 fcinfo->context));
}

/*
 * Distance a - b.  int8's functions subtract after converting to double, which
 * loses the low bits near the ends of int64; the difference of two ranks is
 * exact, and rounded once.
 */
static inline float8
distance(uint64 a, uint64 b)
{
	return a >= b ? (float8) (a - b) : -(float8) (b - a);
}

/*
 * st13_appno_range_subdiff(st13_appno, st13_appno) float8
 *
 * How many values lie between the two, for GiST.
 */
PG_FUNCTION_INFO_V1(st13_appno_range_subdiff);
Datum
st13_appno_range_subdiff(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(
		distance(PG_GETARG_APPNO_RANK(0), PG_GETARG_APPNO_RANK(1)));
}

/*
 * st13_appno_brin_distance(internal, internal) float8
 *
 * The same for BRIN minmax-multi, which wants upper - lower.
 */
PG_FUNCTION_INFO_V1(st13_appno_brin_distance);
Datum
st13_appno_brin_distance(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(
		distance(PG_GETARG_APPNO_RANK(1), PG_GETARG_APPNO_RANK(0)));
}
