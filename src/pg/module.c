/*-------------------------------------------------------------------------
 *
 * module.c
 *	  The library's magic block, and its version.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"

#ifdef PG_MODULE_MAGIC_EXT /* 18 and later */
PG_MODULE_MAGIC_EXT(.name = "st13", .version = ST13_VERSION);
#else
PG_MODULE_MAGIC;
#endif

/*
 * st13_version() text
 *
 * The version of the loaded library, which may be newer than the extension's
 * SQL objects until ALTER EXTENSION st13 UPDATE.
 */
PG_FUNCTION_INFO_V1(st13_version);
Datum
st13_version(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(ST13_VERSION));
}
