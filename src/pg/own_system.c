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
#include "value/ascii.h"
#include "own_system.h"
#include "report.h"

/* No description of a numbering system is as long as this. */
#define MAX_DESCRIPTION_BYTES 16384

/* A description given by the user, compiled once for all rows of a query. */
typedef struct OwnSystem
{
	St13System system;
	size_t len;
	char *text; /* as given, to know it again */
} OwnSystem;

/* Compile a description; all that belongs to it is one chunk. */
static OwnSystem *
compile_own(MemoryContext cxt, const text *description)
{
	size_t len = VARSIZE_ANY_EXHDR(description);
	size_t head = MAXALIGN(sizeof(OwnSystem));
	char *given;
	char *utf8;
	size_t utf8_len;
	size_t arena_size;
	OwnSystem *own;
	St13Arena arena;
	St13DescriptionError error;

	if (len > MAX_DESCRIPTION_BYTES)
		ereport(ERROR, (errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
						errmsg("description of a numbering system is too long"),
						errdetail("It has more than %d bytes.",
								  MAX_DESCRIPTION_BYTES)));
	/* Numbers are read in UTF-8, and so are the spellings of a description. */
	given = VARDATA_ANY(description);
	/* Without an encoding, its bytes are what they are. */
	utf8 = GetDatabaseEncoding() == PG_SQL_ASCII
			   ? given
			   : pg_server_to_any(given, (int) len, PG_UTF8);
	utf8_len = utf8 == given ? len : strlen(utf8);
	arena_size = st13_arena_size(utf8_len);
	own = MemoryContextAlloc(cxt, head + arena_size + len + utf8_len);
	arena.start = (char *) own + head;
	arena.size = arena_size;
	arena.used = 0;

	own->len = len;
	own->text = arena.start + arena_size;
	memcpy(own->text, given, len);
	/* the system points into it */
	utf8 = memcpy(own->text + len, utf8, utf8_len);
	if (!st13_compile(utf8, utf8_len, NULL, true, &arena, &own->system, &error))
		ereport(
			ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("invalid description of a numbering system"),
			 /* the compiler counts bytes */
			 errdetail(
				 "Position %d: %s.",
				 (GetDatabaseEncoding() == PG_SQL_ASCII
					  ? error.position
					  : utf8_characters(utf8, (size_t) error.position - 1) + 1),
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
