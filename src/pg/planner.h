/*-------------------------------------------------------------------------
 *
 * planner.h
 *	  What the planner is told about conditions that mean a range of values.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_PLANNER_H
#define ST13_PLANNER_H

#include "postgres.h"

#include "nodes/pathnodes.h"
#include "nodes/pg_list.h"
#include "nodes/supportnodes.h"

/*
 * Index conditions "indexed >= lower" and "indexed <= upper" for an index
 * column of type st13_appno; NIL if its operator family does not sort as the
 * type does, or a bound is NULL.
 */
extern List *st13_range_conditions(const SupportRequestIndexCondition *request,
								   Node *indexed, Node *lower, Node *upper);

/* A constant of type st13_appno for a rank. */
extern Node *st13_rank_const(Oid type, uint64 rank);

/*
 * Selectivity of "column between first and last" for a clause whose arguments
 * are args; constant says whether the bounds are known.  No value is between
 * them if first is greater than last.
 */
extern double st13_range_selectivity(PlannerInfo *root, List *args,
									 int varRelid, bool constant, uint64 first,
									 uint64 last);

#endif /* ST13_PLANNER_H */
