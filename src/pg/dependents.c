/*-------------------------------------------------------------------------
 *
 * dependents.c
 *	  A warning of what an edition of the catalogue makes stale.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/spi.h"
#include "fmgr.h"
#include "lib/stringinfo.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

/* Objects that the warning names. */
#define NAMED_OBJECTS 50

/*
 * st13_warn_of_catalogue_dependents() void
 *
 * Warn of what st13_catalogue_dependents lists, if it lists anything.  A step
 * script that changes the edition calls it at its end.
 */
PG_FUNCTION_INFO_V1(st13_warn_of_catalogue_dependents);
Datum
st13_warn_of_catalogue_dependents(PG_FUNCTION_ARGS)
{
	Oid schema = get_func_namespace(fcinfo->flinfo->fn_oid);
	StringInfoData names;
	char *query;

	query = psprintf(
		"SELECT DISTINCT object COLLATE pg_catalog.\"C\" FROM %s.st13_catalogue_dependents ORDER BY 1",
		quote_identifier(get_namespace_name(schema)));
	SPI_connect();
	if (SPI_execute(query, true, 0) != SPI_OK_SELECT)
		elog(ERROR, "SPI_execute failed: %s", query);
	if (SPI_processed > 0)
	{
		initStringInfo(&names);
		for (uint64 i = 0; i < Min(SPI_processed, NAMED_OBJECTS); i++)
			appendStringInfo(
				&names, "\n%s",
				SPI_getvalue(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 1));
		if (SPI_processed > NAMED_OBJECTS)
			appendStringInfo(&names, _("\nand " UINT64_FORMAT " more"),
							 SPI_processed - NAMED_OBJECTS);
		ereport(
			WARNING,
			(errmsg(
				 "the edition of the st13 catalogue has changed, and results of the former one are stored"),
			 errdetail("It may read numbers otherwise than these do:%s",
					   names.data),
			 errhint(
				 "Find what is stale and compute it anew, as doc/editions.md shows under \"After an update of the extension\".")));
	}
	SPI_finish();
	PG_RETURN_VOID();
}
