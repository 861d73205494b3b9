/*-------------------------------------------------------------------------
 *
 * version.c
 *	  The library's version.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"

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
	(void) fcinfo;
	PG_RETURN_TEXT_P(cstring_to_text(ST13_VERSION));
}
