/*-------------------------------------------------------------------------
 *
 * module.c
 *	  The library's magic block, and what is done when it is loaded.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"

#include "catalogue/catalogue.h"

#ifdef PG_MODULE_MAGIC_EXT /* 18 and later */
PG_MODULE_MAGIC_EXT(.name = "st13", .version = ST13_VERSION);
#else
PG_MODULE_MAGIC;
#endif

/* A bug, but one system less must not change what a number is read as. */
static void
raise_broken_row(const St13Row *row, const St13DescriptionError *error)
{
	elog(ERROR,
		 "numbering system \"%s\" of the catalogue is broken: %s at byte %d",
		 row->name, error->message, error->position);
}

/* fmgr.h has it from PostgreSQL 16 on. */
extern PGDLLEXPORT void _PG_init(void);

void
_PG_init(void)
{
	st13_broken_row = raise_broken_row;
}
