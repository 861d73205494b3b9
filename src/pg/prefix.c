/*-------------------------------------------------------------------------
 *
 * prefix.c
 *	  st13_starts_with and the operator ^@, with planner support.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "optimizer/clauses.h"
#include "optimizer/optimizer.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/selfuncs.h"
#include "utils/syscache.h"

#include "appno.h"
#include "argument.h"
#include "compat.h"
#include "value/prefix.h"
#include "planner.h"

/*
 * st13_starts_with(st13_appno, text) bool
 *
 * Whether the machine form begins with the text, letters in any ASCII case:
 * starts_with(appno::text, upper(prefix COLLATE "C")) for every prefix, and
 * never an error.
 */
PG_FUNCTION_INFO_V1(st13_starts_with);
Datum
st13_starts_with(PG_FUNCTION_ARGS)
{
	text *prefix = PG_GETARG_WORD(1);
	St13Parts parts;

	PG_GETARG_APPNO_PARTS(0, parts);
	PG_RETURN_BOOL(st13_has_prefix(&parts, VARDATA_ANY(prefix),
								   VARSIZE_ANY_EXHDR(prefix)));
}

/* That of a constant. */
static text *
prefix_of(const Node *constant)
{
	return st13_limited_text(((const Const *) constant)->constvalue,
							 ST13_MAX_NUMBER_BYTES);
}

/*
 * The bounds of a prefix.  Where no value has it they are the wrong way round,
 * so that no value is between them.
 */
static void
prefix_bounds(text *prefix, uint64 *first, uint64 *last)
{
	uint64_t from;
	uint64_t to;

	if (st13_prefix_bounds(VARDATA_ANY(prefix), VARSIZE_ANY_EXHDR(prefix),
						   &from, &to))
	{
		*first = from;
		*last = to;
	}
	else
	{
		*first = ST13_VALUE_COUNT - 1;
		*last = 0;
	}
}

/*
 * st13_prefix_bound(text, is_last bool) st13_appno
 *
 * The least or the greatest value whose machine form begins with the text; if
 * there is none, the last or the first of all values.  It is in index conditions,
 * where the prefix is known only when the scan starts.
 */
PG_FUNCTION_INFO_V1(st13_prefix_bound);
Datum
st13_prefix_bound(PG_FUNCTION_ARGS)
{
	uint64 first;
	uint64 last;

	prefix_bounds(PG_GETARG_WORD(0), &first, &last);
	PG_RETURN_APPNO_RANK(PG_GETARG_BOOL(1) ? last : first);
}

/*
 * A call of st13_prefix_bound, in the schema of a support function of the
 * extension's; NULL if the user may not execute it.
 */
static Node *
prefix_bound_call(Oid support, Oid appno, Node *prefix, bool is_last)
{
	static const Oid types[] = {TEXTOID, BOOLOID};
	/* Not by the parser, which would ask whether the user may use the schema. */
	Oid function = GetSysCacheOid3(
		PROCNAMEARGSNSP, Anum_pg_proc_oid, CStringGetDatum("st13_prefix_bound"),
		PointerGetDatum(buildoidvector(types, lengthof(types))),
		ObjectIdGetDatum(get_func_namespace(support)));

	/* The user has named another function, and may be allowed only that. */
	if (!OidIsValid(function) ||
		function_aclcheck_compat(function, GetUserId(), ACL_EXECUTE) !=
			ACLCHECK_OK)
		return NULL;
	return (Node *) makeFuncExpr(
		function, appno,
		list_make2(copyObject(prefix), makeBoolConst(is_last, false)),
		InvalidOid, InvalidOid, COERCE_EXPLICIT_CALL);
}

/* Index conditions for a clause of two arguments; NIL if it has none. */
static List *
prefix_conditions(const SupportRequestIndexCondition *request, List *args)
{
	Node *indexed = linitial(args);
	Node *prefix = lsecond(args);
	Node *lower;
	Node *upper;

	if (request->indexarg != 0)
		return NIL;
	if (IsA(prefix, Const))
	{
		uint64 first;
		uint64 last;

		if (((Const *) prefix)->constisnull)
			return NIL;
		prefix_bounds(prefix_of(prefix), &first, &last);
		lower = st13_rank_const(exprType(indexed), first);
		upper = st13_rank_const(exprType(indexed), last);
	}
	else
	{
		/*
		 * Known when the scan starts: let it compute the bounds then.  A
		 * subquery would be run once for each bound.
		 */
		if (!is_pseudo_constant_for_index(request->root, prefix,
										  request->index) ||
			contain_subplans(prefix))
			return NIL;
		lower = prefix_bound_call(request->funcid, exprType(indexed), prefix,
								  false);
		upper =
			prefix_bound_call(request->funcid, exprType(indexed), prefix, true);
	}
	return st13_range_conditions(request, indexed, lower, upper);
}

static double
prefix_selectivity(PlannerInfo *root, List *args, int varRelid)
{
	Node *prefix = estimate_expression_value(root, lsecond(args));
	uint64 first = 0;
	uint64 last = 0;
	bool constant = IsA(prefix, Const);

	if (constant)
	{
		if (((Const *) prefix)->constisnull)
			return 0;
		prefix_bounds(prefix_of(prefix), &first, &last);
	}
	return st13_range_selectivity(root, args, varRelid, constant, first, last);
}

/*
 * Whether the arguments of a clause are a st13_appno and a text.  Who may name a
 * planner support function or an estimator for an operator of his own can have
 * it called with any others.
 */
static bool
are_prefix_args(Oid support, List *args)
{
	Oid appno = GetSysCacheOid2(TYPENAMENSP, Anum_pg_type_oid,
								CStringGetDatum("st13_appno"),
								ObjectIdGetDatum(get_func_namespace(support)));

	return OidIsValid(appno) && list_length(args) == 2 &&
		   exprType(linitial(args)) == appno &&
		   exprType(lsecond(args)) == TEXTOID;
}

/*
 * st13_starts_with_support(internal) internal
 *
 * Planner support: exact index conditions for B-tree and BRIN, selectivity.
 */
PG_FUNCTION_INFO_V1(st13_starts_with_support);
Datum
st13_starts_with_support(PG_FUNCTION_ARGS)
{
	Node *node = (Node *) PG_GETARG_POINTER(0);
	Node *answer = NULL;

	if (IsA(node, SupportRequestIndexCondition))
	{
		SupportRequestIndexCondition *request =
			(SupportRequestIndexCondition *) node;
		List *args =
			is_opclause(request->node)     ? ((OpExpr *) request->node)->args
			: is_funcclause(request->node) ? ((FuncExpr *) request->node)->args
										   : NIL;

		if (are_prefix_args(request->funcid, args))
			answer = (Node *) prefix_conditions(request, args);
		request->lossy = false;
	}
	else if (IsA(node, SupportRequestSelectivity))
	{
		SupportRequestSelectivity *request = (SupportRequestSelectivity *) node;

		if (are_prefix_args(request->funcid, request->args))
		{
			/* In a join, what matchingjoinsel says of the operator. */
			request->selectivity =
				request->is_join
					? DEFAULT_MATCHING_SEL
					: prefix_selectivity(request->root, request->args,
										 request->varRelid);
			answer = node;
		}
	}
	PG_RETURN_POINTER(answer);
}

/*
 * st13_prefix_sel(internal, oid, internal, integer) float8
 *
 * Restriction selectivity of ^@.
 */
PG_FUNCTION_INFO_V1(st13_prefix_sel);
Datum
st13_prefix_sel(PG_FUNCTION_ARGS)
{
	PlannerInfo *root = (PlannerInfo *) PG_GETARG_POINTER(0);
	List *args = (List *) PG_GETARG_POINTER(2);
	int varRelid = PG_GETARG_INT32(3);

	if (!are_prefix_args(fcinfo->flinfo->fn_oid, args))
		PG_RETURN_FLOAT8(DEFAULT_MATCH_SEL);
	PG_RETURN_FLOAT8(prefix_selectivity(root, args, varRelid));
}
