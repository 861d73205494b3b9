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

/* Numbers between points. */
static bool
is_version(const char *text)
{
	for (;;)
	{
		size_t digits = strspn(text, "0123456789");

		if (digits == 0)
			return false;
		text += digits;
		if (*text == '\0')
			return true;
		if (*text++ != '.')
			return false;
	}
}

/* The next number of a version, 0 after the last. */
static long
next_number(const char **version)
{
	char *end;
	long number = strtol(*version, &end, 10);

	*version = *end == '.' ? end + 1 : end;
	return number;
}

/* Whether version a comes before b: 1.9 before 1.10, and 1.0 is 1. */
static bool
is_older(const char *a, const char *b)
{
	while (*a != '\0' || *b != '\0')
	{
		long number_a = next_number(&a);
		long number_b = next_number(&b);

		if (number_a != number_b)
			return number_a < number_b;
	}
	return false;
}

/*
 * st13_require_version(text) void
 *
 * An error (55000) if the library is older than the version, or if it is no
 * version (22023).  The scripts of a version begin with it: else the error would
 * be of some symbol that is missing, and not say what to do.
 */
PG_FUNCTION_INFO_V1(st13_require_version);
Datum
st13_require_version(PG_FUNCTION_ARGS)
{
	text *argument = PG_GETARG_TEXT_PP(0);
	char *version = text_to_cstring(argument);
	char *quoted =
		st13_quote(VARDATA_ANY(argument), VARSIZE_ANY_EXHDR(argument));

	if (!is_version(version))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unrecognized version: \"%s\"", quoted),
				 errhint("A version is numbers between points, like \"%s\".",
						 ST13_VERSION)));
	if (is_older(ST13_VERSION, version))
		ereport(
			ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg(
				 "version %s of extension st13 needs its library of that version or later",
				 quoted),
			 errdetail("The library that is loaded is version %s.",
					   ST13_VERSION),
			 errhint(
				 "If the package has just been updated, connect again: a session keeps the library that it has loaded.  Otherwise install the library, too.")));
	PG_RETURN_VOID();
}
