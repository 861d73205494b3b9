/*-------------------------------------------------------------------------
 *
 * appno.h
 *	  The type st13_appno as PostgreSQL sees it.
 *
 * A datum is the rank of the value (value/value.h) minus 2^63, an int64 whose
 * signed order is the order of the values.  int8's own comparison, hashing and
 * sort support therefore serve the type.  On 32-bit machines before PostgreSQL
 * 19 int8 is passed by reference, and so is this; the macros go through
 * int8's, which know.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_APPNO_H
#define ST13_APPNO_H

#include "postgres.h"

#include "fmgr.h"

#include "value/value.h"

/* Flipping the sign bit subtracts and adds 2^63. */
#define ST13_SIGN_BIT UINT64_C(0x8000000000000000)

static inline Datum
AppnoRankGetDatum(uint64 rank)
{
	return Int64GetDatum((int64) (rank ^ ST13_SIGN_BIT));
}

/*
 * A datum beyond the last value can only come from a damaged page or from C
 * code that made it up.
 */
static inline uint64
DatumGetAppnoRank(Datum datum)
{
	uint64 rank = (uint64) DatumGetInt64(datum) ^ ST13_SIGN_BIT;

	if (unlikely(rank >= ST13_VALUE_COUNT))
		ereport(ERROR, (errcode(ERRCODE_DATA_CORRUPTED),
						errmsg("st13_appno datum is not a value")));
	return rank;
}

#define PG_GETARG_APPNO_RANK(n) DatumGetAppnoRank(PG_GETARG_DATUM(n))
#define PG_RETURN_APPNO_RANK(rank) return AppnoRankGetDatum(rank)
#define PG_RETURN_APPNO(parts) return AppnoRankGetDatum(st13_rank(parts))

/* The argument's parts, in a variable of that name. */
#define PG_GETARG_APPNO_PARTS(n, parts)                                        \
	st13_unrank(PG_GETARG_APPNO_RANK(n), &(parts))

#endif /* ST13_APPNO_H */
