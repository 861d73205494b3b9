/*-------------------------------------------------------------------------
 *
 * module.c
 *	  The library's magic block.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"

#ifdef PG_MODULE_MAGIC_EXT /* 18 and later */
PG_MODULE_MAGIC_EXT(.name = "st13", .version = ST13_VERSION);
#else
PG_MODULE_MAGIC;
#endif
