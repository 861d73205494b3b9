/*-------------------------------------------------------------------------
 *
 * own_system.h
 *	  The argument system: a numbering system by its name, or described.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_OWN_SYSTEM_H
#define ST13_OWN_SYSTEM_H

#include "postgres.h"

#include "fmgr.h"

#include "catalogue/system.h"

/*
 * The systems that argument n names or describes, the first of them; it is not
 * NULL.  What is described is compiled once and kept in fn_extra for the next
 * row.  22023 where no system has the name or the description is wrong, 54000
 * where it is too long.
 */
extern const St13System *st13_system_argument(FunctionCallInfo fcinfo, int n,
											  int edition);

#endif /* ST13_OWN_SYSTEM_H */
