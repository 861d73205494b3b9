/*-------------------------------------------------------------------------
 *
 * version.c
 *	  The library's version, and what an SQL script asks of it.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"

#include "compat.h"
#include "report.h"

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

/* Whether version a comes before b: numbers between points, 1.9 before 1.10. */
static bool
is_older(const char *a, const char *b)
{
	for (;;)
	{
		char *end_a;
		char *end_b;
		long number_a = strtol(a, &end_a, 10);
		long number_b = strtol(b, &end_b, 10);

		if (number_a != number_b)
			return number_a < number_b;
		if (*end_b != '.')
			return false;
		if (*end_a != '.')
			return true;
		a = end_a + 1;
		b = end_b + 1;
	}
}

/*
 * st13_require_version(text) void
 *
 * An error (55000) if the library is older than the version.  The scripts of a
 * version begin with it: else the error would be of some symbol that is
 * missing, and not say what to do.
 */
PG_FUNCTION_INFO_V1(st13_require_version);
Datum
st13_require_version(PG_FUNCTION_ARGS)
{
	text *argument = PG_GETARG_TEXT_PP(0);
	char *version =
		st13_quote(VARDATA_ANY(argument), VARSIZE_ANY_EXHDR(argument));

	if (is_older(ST13_VERSION, version))
		ereport(
			ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg(
				 "version %s of extension st13 needs its library of that version or later",
				 version),
			 errdetail("The library that is loaded is version %s.",
					   ST13_VERSION),
			 errhint(
				 "If the package has just been updated, connect again: a session keeps the library that it has loaded.  Otherwise install the library, too.")));
	PG_RETURN_VOID();
}
