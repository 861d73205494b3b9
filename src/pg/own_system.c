/*-------------------------------------------------------------------------
 *
 * own_system.c
 *	  The argument system: a numbering system by its name, or described.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "mb/pg_wchar.h"

#include "argument.h"
#include "catalogue/catalogue.h"
#include "own_system.h"
#include "report.h"

/* No description of a numbering system is as long as this. */
#define MAX_DESCRIPTION_BYTES 16384

/* A description given by the user, compiled once for all rows of a query. */
typedef struct OwnSystem
{
	St13System system;
	size_t len;
	char *text; /* the system points into it */
} OwnSystem;

/* Compile a description; all that belongs to it is one chunk. */
static OwnSystem *
compile_own(MemoryContext cxt, const text *description)
{
	size_t len = VARSIZE_ANY_EXHDR(description);
	size_t arena_size = st13_arena_size(len);
	size_t head = MAXALIGN(sizeof(OwnSystem));
	OwnSystem *own;
	St13Arena arena;
	St13DescriptionError error;

	if (len > MAX_DESCRIPTION_BYTES)
		ereport(ERROR, (errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
						errmsg("description of a numbering system is too long"),
						errdetail("It has more than %d bytes.",
								  MAX_DESCRIPTION_BYTES)));
	own = MemoryContextAlloc(cxt, head + arena_size + len);
	arena.start = (char *) own + head;
	arena.size = arena_size;
	arena.used = 0;

	own->len = len;
	own->text = arena.start + arena_size;
	memcpy(own->text, VARDATA_ANY(description), len);
	if (!st13_compile(own->text, len, NULL, true, &arena, &own->system, &error))
		ereport(
			ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("invalid description of a numbering system"),
			 /* the compiler counts bytes */
			 errdetail("Position %d: %s.",
					   pg_mbstrlen_with_len(own->text, error.position - 1) + 1,
					   error.message),
			 errhint(
				 "A description is like \"number {type}.{serial:6}; type P = 10 patent\".")));
	return own;
}

const St13System *
st13_system_argument(FunctionCallInfo fcinfo, int n, int edition)
{
	const text *system =
		st13_limited_text(PG_GETARG_DATUM(n), MAX_DESCRIPTION_BYTES);
	const char *s = VARDATA_ANY(system);
	size_t len = VARSIZE_ANY_EXHDR(system);
	void **cache = &fcinfo->flinfo->fn_extra;
	OwnSystem *own = *cache;
	int row;

	if (own != NULL && own->len == len && memcmp(own->text, s, len) == 0)
		return &own->system;
	row = st13_find_row(s, len, edition);
	if (row >= 0)
		return st13_row_system(row);
	if (memchr(s, '{', len) == NULL)
		ereport(
			ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("numbering system \"%s\" does not exist",
					st13_quote(s, len)),
			 errhint(
				 "Name one of st13_numbering_systems, or describe one like \"number {type}.{serial:6}; type P = 10 patent\".")));
	if (own != NULL)
		pfree(own);
	*cache = NULL; /* in case the compiler complains */
	*cache = own = compile_own(fcinfo->flinfo->fn_mcxt, system);
	return &own->system;
}
