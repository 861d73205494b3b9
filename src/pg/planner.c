/*-------------------------------------------------------------------------
 *
 * planner.c
 *	  Index conditions and selectivity of ranges of values.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/stratnum.h"
#include "catalog/pg_statistic.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "utils/lsyscache.h"
#include "utils/selfuncs.h"
#include "utils/typcache.h"

#include "appno.h"
#include "planner.h"
#include "value/bin.h"

Node *
st13_rank_const(Oid type, uint64 rank)
{
	return (Node *) makeConst(type, -1, InvalidOid, sizeof(int64),
							  AppnoRankGetDatum(rank), false, FLOAT8PASSBYVAL);
}

List *
st13_range_conditions(const SupportRequestIndexCondition *request,
					  Node *indexed, Node *lower, Node *upper)
{
	Oid type = exprType(indexed);
	Oid ge;
	Oid le;
	TypeCacheEntry *typcache;

	if (lower == NULL || upper == NULL)
		return NIL;
	ge = get_opfamily_member(request->opfamily, type, type,
							 BTGreaterEqualStrategyNumber);
	le = get_opfamily_member(request->opfamily, type, type,
							 BTLessEqualStrategyNumber);
	typcache = lookup_type_cache(type, TYPECACHE_BTREE_OPFAMILY);

	/*
	 * B-tree and BRIN minmax have both, under the same numbers; another class
	 * of the user's may sort otherwise.
	 */
	if (!OidIsValid(ge) || !OidIsValid(le) ||
		ge != get_opfamily_member(typcache->btree_opf, type, type,
								  BTGreaterEqualStrategyNumber) ||
		le != get_opfamily_member(typcache->btree_opf, type, type,
								  BTLessEqualStrategyNumber))
		return NIL;
	return list_make2(
		make_opclause(ge, BOOLOID, false, (Expr *) copyObject(indexed),
					  (Expr *) lower, InvalidOid, InvalidOid),
		make_opclause(le, BOOLOID, false, (Expr *) copyObject(indexed),
					  (Expr *) upper, InvalidOid, InvalidOid));
}

/*
 * The rank of a value in the statistics.  One that is none, from a damaged page,
 * is no error here: it comes after all others.
 */
static uint64
statistics_rank(Datum value)
{
	uint64 rank = (uint64) DatumGetInt64(value) ^ ST13_SIGN_BIT;

	return Min(rank, ST13_VALUE_COUNT - 1);
}

/* The share of rows whose value is a most common one within the range. */
static double
common_share(VariableStatData *vardata, uint64 first, uint64 last, double *sum)
{
	AttStatsSlot slot;
	double share = 0;

	*sum = 0;
	if (!get_attstatsslot(&slot, vardata->statsTuple, STATISTIC_KIND_MCV,
						  InvalidOid,
						  ATTSTATSSLOT_VALUES | ATTSTATSSLOT_NUMBERS))
		return 0;
	for (int i = 0; i < slot.nvalues; i++)
	{
		uint64 rank = statistics_rank(slot.values[i]);

		if (rank >= first && rank <= last)
			share += slot.numbers[i];
		*sum += slot.numbers[i];
	}
	free_attstatsslot(&slot);
	return share;
}

/*
 * The share of the histogram within the range, -1 if there is no histogram.
 * Core's ineq_histogram_selectivity would spread a bin evenly over the ranks
 * between its bounds, as it does for int8: nearly all of them belong to no
 * number, and most blocks that lie within one bin would have no row.
 */
static double
histogram_share(VariableStatData *vardata, uint64 first, uint64 last)
{
	AttStatsSlot slot;
	double share = 0;
	int bins;

	if (!get_attstatsslot(&slot, vardata->statsTuple, STATISTIC_KIND_HISTOGRAM,
						  InvalidOid, ATTSTATSSLOT_VALUES))
		return -1;
	bins = slot.nvalues - 1;
	for (int i = 0; i < bins; i++)
		share +=
			st13_bin_share(statistics_rank(slot.values[i]),
						   statistics_rank(slot.values[i + 1]), first, last);
	free_attstatsslot(&slot);
	return bins > 0 ? share / bins : -1;
}

/* The same of a column that has statistics. */
static double
known_selectivity(VariableStatData *vardata, uint64 first, uint64 last)
{
	TypeCacheEntry *typcache =
		lookup_type_cache(vardata->vartype, TYPECACHE_BTREE_OPFAMILY);
	Oid le = get_opfamily_member(typcache->btree_opf, vardata->vartype,
								 vardata->vartype, BTLessEqualStrategyNumber);
	double nulls =
		((Form_pg_statistic) GETSTRUCT(vardata->statsTuple))->stanullfrac;
	double sum;
	double common;
	double histogram;

	/* Values are compared here, as the operator would. */
	if (!OidIsValid(le) ||
		!statistic_proc_security_check(vardata, get_opcode(le)))
		return DEFAULT_MATCH_SEL;
	common = common_share(vardata, first, last, &sum);
	histogram = histogram_share(vardata, first, last);
	/* Without a histogram the common values are all that is known. */
	if (histogram < 0)
		histogram = DEFAULT_MATCH_SEL;
	return common + histogram * Max(0, 1 - nulls - sum);
}

double
st13_range_selectivity(PlannerInfo *root, List *args, int varRelid,
					   bool constant, uint64 first, uint64 last)
{
	VariableStatData vardata;
	double selectivity = DEFAULT_MATCH_SEL;

	if (constant && first > last)
		return 0;
	examine_variable(root, linitial(args), varRelid, &vardata);
	if (constant && HeapTupleIsValid(vardata.statsTuple))
		selectivity = known_selectivity(&vardata, first, last);
	/* Some row may always be there, even where the sample has none. */
	if (vardata.rel != NULL && vardata.rel->tuples > 0)
		selectivity = Max(selectivity, 1.0 / vardata.rel->tuples);
	ReleaseVariableStats(vardata);
	CLAMP_PROBABILITY(selectivity);
	return selectivity;
}
