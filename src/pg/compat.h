/*-------------------------------------------------------------------------
 *
 * compat.h
 *	  What differs between PostgreSQL 15 and 19, one item at a time.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_COMPAT_H
#define ST13_COMPAT_H

#include "postgres.h"

/* Soft errors are new in 16; before, every error is hard. */
#if PG_VERSION_NUM >= 160000
#include "nodes/miscnodes.h"
#else
#define ereturn(context, dummy_value, ...)                                     \
	do                                                                         \
	{                                                                          \
		(void) (context);                                                      \
		ereport(ERROR, __VA_ARGS__);                                           \
		return dummy_value;                                                    \
	} while (0)
#endif

/* VARDATA_ANY and its kin have a header of their own since 16. */
#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

/* Making a range can fail softly since 16. */
#if PG_VERSION_NUM >= 160000
#define range_serialize_compat(typcache, lower, upper, empty, context)         \
	range_serialize(typcache, lower, upper, empty, context)
#define make_range_compat(typcache, lower, upper, empty, context)              \
	make_range(typcache, lower, upper, empty, context)
#else
#define range_serialize_compat(typcache, lower, upper, empty, context)         \
	((void) (context), range_serialize(typcache, lower, upper, empty))
#define make_range_compat(typcache, lower, upper, empty, context)              \
	((void) (context), make_range(typcache, lower, upper, empty))
#endif

/* One function asks for the privileges on all kinds of objects since 16. */
#if PG_VERSION_NUM >= 160000
#define function_aclcheck_compat(function, role, mode)                         \
	object_aclcheck(ProcedureRelationId, function, role, mode)
#else
#define function_aclcheck_compat(function, role, mode)                         \
	pg_proc_aclcheck(function, role, mode)
#endif

#endif /* ST13_COMPAT_H */
