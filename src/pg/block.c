/*-------------------------------------------------------------------------
 *
 * block.c
 *	  Blocks of numbers, all with one office, type of right and year.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "nodes/nodeFuncs.h"
#include "optimizer/clauses.h"
#include "optimizer/optimizer.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rangetypes.h"
#include "utils/selfuncs.h"

#include "appno.h"
#include "compat.h"
#include "construct.h"
#include "planner.h"

/* Bounds of the block that parts name, from arguments that are not NULL. */
static void
block_of_args(text *office, int32 type_code, int32 year, uint64 *first,
			  uint64 *last)
{
	St13Parts parts = {{'\0', '\0'}, 0, 0, ""};
	uint64_t from;
	uint64_t to;

	if (office != NULL)
		st13_set_office_arg(&parts, office);
	st13_set_type_arg(&parts, type_code);
	st13_set_year_arg(&parts, year);
	st13_block_bounds(parts.office, parts.type, parts.year, &from, &to);
	*first = from;
	*last = to;
}

/* The same from a call's arguments; false if type or year is NULL. */
static bool
block_of_call(FunctionCallInfo fcinfo, int arg, uint64 *first, uint64 *last)
{
	if (PG_ARGISNULL(arg + 1) || PG_ARGISNULL(arg + 2))
		return false;
	block_of_args(PG_ARGISNULL(arg) ? NULL : PG_GETARG_TEXT_PP(arg),
				  PG_GETARG_INT32(arg + 1), PG_GETARG_INT32(arg + 2), first,
				  last);
	return true;
}

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
	TypeCacheEntry *typcache;
	uint64 first;
	uint64 last;
	RangeBound lower;
	RangeBound upper;

	if (!block_of_call(fcinfo, 0, &first, &last))
		PG_RETURN_NULL();
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

/*
 * st13_block_first(office, type_code, year) st13_appno,
 * st13_block_last(office, type_code, year) st13_appno
 *
 * The bounds of the block, for index conditions and partition bounds.
 */
PG_FUNCTION_INFO_V1(st13_block_first);
Datum
st13_block_first(PG_FUNCTION_ARGS)
{
	uint64 first;
	uint64 last;

	if (!block_of_call(fcinfo, 0, &first, &last))
		PG_RETURN_NULL();
	PG_RETURN_APPNO_RANK(first);
}

PG_FUNCTION_INFO_V1(st13_block_last);
Datum
st13_block_last(PG_FUNCTION_ARGS)
{
	uint64 first;
	uint64 last;

	if (!block_of_call(fcinfo, 0, &first, &last))
		PG_RETURN_NULL();
	PG_RETURN_APPNO_RANK(last);
}

/*
 * st13_in_block(st13_appno, office text, type_code int, year int) bool
 *
 * Whether the number has this office (NULL: none), type and year; errors as
 * st13_block, NULL if the number, the type or the year is NULL.
 */
PG_FUNCTION_INFO_V1(st13_in_block);
Datum
st13_in_block(PG_FUNCTION_ARGS)
{
	uint64 first;
	uint64 last;
	uint64 rank;

	if (PG_ARGISNULL(0) || !block_of_call(fcinfo, 1, &first, &last))
		PG_RETURN_NULL();
	rank = PG_GETARG_APPNO_RANK(0);
	PG_RETURN_BOOL(rank >= first && rank <= last);
}

static bool
are_good_values(const Const *office, const Const *type_code, const Const *year)
{
	St13Error error;
	text *letters =
		office->constisnull ? NULL : DatumGetTextPP(office->constvalue);

	return (letters == NULL ||
			st13_check_office(VARDATA_ANY(letters), VARSIZE_ANY_EXHDR(letters),
							  &error)) &&
		   st13_check_type(DatumGetInt32(type_code->constvalue), &error) &&
		   st13_check_year(DatumGetInt32(year->constvalue), &error);
}

/* What the planner knows of the block in a clause. */
typedef enum Block
{
	BLOCK_KNOWN,
	BLOCK_NULL,  /* so the clause is NULL for every row */
	BLOCK_WRONG, /* an error when a row is judged, and not before */
	BLOCK_LATER  /* its parts are not constants */
} Block;

/* Bounds of a block of constant office, type and year. */
static Block
block_of_parts(List *parts, uint64 *first, uint64 *last)
{
	Const *office = (Const *) linitial(parts);
	Const *type_code = (Const *) lsecond(parts);
	Const *year = (Const *) lthird(parts);

	if (!IsA(office, Const) || !IsA(type_code, Const) || !IsA(year, Const))
		return BLOCK_LATER;
	if (type_code->constisnull || year->constisnull)
		return BLOCK_NULL;
	if (!are_good_values(office, type_code, year))
		return BLOCK_WRONG;
	block_of_args(office->constisnull ? NULL
									  : DatumGetTextPP(office->constvalue),
				  DatumGetInt32(type_code->constvalue),
				  DatumGetInt32(year->constvalue), first, last);
	return BLOCK_KNOWN;
}

/* The types of a block's parts, as st13_in_block and others take them. */
static const Oid part_types[] = {TEXTOID, INT4OID, INT4OID};

static List *
block_conditions(const SupportRequestIndexCondition *request, List *args)
{
	Node *indexed = linitial(args);
	List *parts = list_make3(lsecond(args), lthird(args), lfourth(args));
	uint64 first;
	uint64 last;

	if (request->indexarg != 0)
		return NIL;
	switch (block_of_parts(parts, &first, &last))
	{
		case BLOCK_KNOWN:
			return st13_range_conditions(
				request, indexed, st13_rank_const(exprType(indexed), first),
				st13_rank_const(exprType(indexed), last));
		case BLOCK_LATER:
			if (!is_pseudo_constant_for_index_compat(
					request->root, (Node *) parts, request->index) ||
				contain_subplans((Node *) parts))
				return NIL;
			return st13_range_conditions(
				request, indexed,
				st13_sibling_call(request->funcid, "st13_block_first",
								  exprType(indexed), part_types,
								  copyObject(parts)),
				st13_sibling_call(request->funcid, "st13_block_last",
								  exprType(indexed), part_types,
								  copyObject(parts)));
		case BLOCK_NULL:
		case BLOCK_WRONG:
			break;
	}
	return NIL;
}

static double
block_selectivity(PlannerInfo *root, List *args, int varRelid)
{
	List *parts = list_make3(estimate_expression_value(root, lsecond(args)),
							 estimate_expression_value(root, lthird(args)),
							 estimate_expression_value(root, lfourth(args)));
	uint64 first = 0;
	uint64 last = 0;
	Block block = block_of_parts(parts, &first, &last);

	if (block == BLOCK_NULL)
		return 0;
	return st13_range_selectivity(root, args, varRelid, block == BLOCK_KNOWN,
								  first, last);
}

/* Whether a clause has the arguments of st13_in_block. */
static bool
are_block_args(Oid sibling, List *args)
{
	return st13_takes_types(sibling, args, part_types, lengthof(part_types));
}

/*
 * st13_in_block_support(internal) internal
 *
 * Planner support: exact index conditions for B-tree and BRIN, selectivity.
 */
PG_FUNCTION_INFO_V1(st13_in_block_support);
Datum
st13_in_block_support(PG_FUNCTION_ARGS)
{
	Node *node = (Node *) PG_GETARG_POINTER(0);
	Node *answer = NULL;

	if (IsA(node, SupportRequestIndexCondition))
	{
		SupportRequestIndexCondition *request =
			(SupportRequestIndexCondition *) node;

		if (is_funcclause(request->node))
		{
			List *args = ((FuncExpr *) request->node)->args;

			if (are_block_args(request->funcid, args))
				answer = (Node *) block_conditions(request, args);
		}
		request->lossy = false;
	}
	else if (IsA(node, SupportRequestSelectivity))
	{
		SupportRequestSelectivity *request = (SupportRequestSelectivity *) node;

		if (are_block_args(request->funcid, request->args))
		{
			/* In a join as for a prefix. */
			request->selectivity =
				request->is_join
					? DEFAULT_MATCHING_SEL
					: block_selectivity(request->root, request->args,
										request->varRelid);
			answer = node;
		}
	}
	PG_RETURN_POINTER(answer);
}
