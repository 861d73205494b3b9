/*-------------------------------------------------------------------------
 *
 * missing.c
 *	  What the extension lacks in a database that came by pg_upgrade.
 *
 * Some objects are for newer servers only: sql/NN-name.from-MAJOR.sql.  CREATE
 * EXTENSION makes those of its server, and pg_upgrade carries them over as they
 * were.  So a database that was made on an older server lacks the newer ones.
 * What comes with a range type, its constructors among others, pg_upgrade makes
 * anew and forgets that it belongs to the extension.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/xact.h"
#include "catalog/dependency.h"
#include "catalog/objectaddress.h"
#include "catalog/pg_cast.h"
#include "catalog/pg_collation.h"
#include "catalog/pg_extension.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "commands/extension.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "tcop/tcopprot.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/catcache.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/resowner.h"
#include "utils/syscache.h"

#include "compat.h"

/* The parts for newer servers, up to the one that this is compiled for. */
static const char newer_parts[] =
#include "newer_parts.h"
	;

/* Whose work this is: that of the function that was called. */
typedef struct Extension
{
	Oid oid;
	Oid schema;
	Oid owner;
	char *library;
} Extension;

static Extension
find_extension(Oid function)
{
	Extension extension;
	HeapTuple tuple = SearchSysCache1(PROCOID, ObjectIdGetDatum(function));
	Form_pg_proc proc;
	Datum library;
	bool null;

	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "cache lookup failed for function %u", function);
	proc = (Form_pg_proc) GETSTRUCT(tuple);
	extension.schema = proc->pronamespace;
	extension.owner = proc->proowner;
	library = SysCacheGetAttr(PROCOID, tuple, Anum_pg_proc_probin, &null);
	if (null)
		elog(ERROR, "function %u is of no library", function);
	extension.library = TextDatumGetCString(library);
	ReleaseSysCache(tuple);
	extension.oid = getExtensionOfObject(ProcedureRelationId, function);
	if (!OidIsValid(extension.oid))
		elog(ERROR, "function %u belongs to no extension", function);
	return extension;
}

/*
 * A function that is there already and is not ours would get into an operator
 * class.
 */
static void
check_own_function(const char *name, Oid schema, Oid extension)
{
	CatCList *same_name =
		SearchSysCacheList1(PROCNAMEARGSNSP, CStringGetDatum(name));

	for (int i = 0; i < same_name->n_members; i++)
	{
		Form_pg_proc proc =
			(Form_pg_proc) GETSTRUCT(&same_name->members[i]->tuple);

		if (proc->pronamespace == schema &&
			getExtensionOfObject(ProcedureRelationId, proc->oid) != extension)
			ereport(ERROR,
					(errcode(ERRCODE_DUPLICATE_FUNCTION),
					 errmsg("function %s is not a member of extension \"%s\"",
							name, get_extension_name(extension))));
	}
	ReleaseSysCacheList(same_name);
}

/* Run a statement.  Returns false if what it makes is there. */
static bool
run_unless_there(const char *statement)
{
	MemoryContext context = CurrentMemoryContext;
	ResourceOwner owner = CurrentResourceOwner;
	volatile bool done = false;

	BeginInternalSubTransaction(NULL);
	MemoryContextSwitchTo(context);
	PG_TRY();
	{
		if (SPI_execute(statement, false, 0) < 0)
			elog(ERROR, "SPI_execute failed: %s", statement);
		ReleaseCurrentSubTransaction();
		done = true;
	}
	PG_CATCH();
	{
		ErrorData *error;

		MemoryContextSwitchTo(context);
		error = CopyErrorData();
		FlushErrorState();
		RollbackAndReleaseCurrentSubTransaction();
		if (error->sqlerrcode != ERRCODE_DUPLICATE_OBJECT &&
			error->sqlerrcode != ERRCODE_DUPLICATE_FUNCTION)
			ReThrowError(error);
		FreeErrorData(error);
	}
	PG_END_TRY();
	MemoryContextSwitchTo(context);
	CurrentResourceOwner = owner;
	return done;
}

/* Run the statements that make what is missing; add their first lines. */
static ArrayBuildState *
run_statements(const Extension *extension, ArrayBuildState *added)
{
	char *script = text_to_cstring(DatumGetTextPP(DirectFunctionCall3Coll(
		replace_text, C_COLLATION_OID, CStringGetTextDatum(newer_parts),
		CStringGetTextDatum("MODULE_PATHNAME"),
		CStringGetTextDatum(extension->library))));
	ListCell *cell;

	foreach (cell, pg_parse_query(script))
	{
		RawStmt *raw = lfirst_node(RawStmt, cell);
		const char *start = script + raw->stmt_location;
		char *statement;

		statement =
			raw->stmt_len > 0 ? pnstrdup(start, raw->stmt_len) : pstrdup(start);
		statement += strspn(statement, " \n");
		if (IsA(raw->stmt, CreateFunctionStmt))
			check_own_function(
				strVal(llast(((CreateFunctionStmt *) raw->stmt)->funcname)),
				extension->schema, extension->oid);
		/* A comment can always be made; that says nothing. */
		if (run_unless_there(statement) && !IsA(raw->stmt, CommentStmt))
			added = accumArrayResult(added,
									 PointerGetDatum(cstring_to_text_with_len(
										 statement, strcspn(statement, "\n"))),
									 false, TEXTOID, CurrentMemoryContext);
	}
	return added;
}

/* Make what comes with the range type members again; add their names. */
static ArrayBuildState *
adopt_companions(const Extension *extension, ArrayBuildState *added)
{
	char *query = psprintf(
		"WITH RECURSIVE own AS ("
		" SELECT classid, objid FROM pg_catalog.pg_depend"
		" WHERE refclassid = %u AND refobjid = %u AND deptype = 'e'"
		" UNION SELECT d.classid, d.objid FROM own JOIN pg_catalog.pg_depend d"
		" ON d.refclassid = own.classid AND d.refobjid = own.objid"
		" WHERE d.deptype = 'i' AND d.classid IN (%u, %u, %u))"
		"SELECT classid, objid, pg_catalog.pg_describe_object(classid, objid, 0)"
		" FROM own WHERE (classid <> %u OR EXISTS ("
		" SELECT FROM pg_catalog.pg_type t"
		" WHERE typtype = 'm'"
		" AND (objid = t.oid OR " ARRAYS_ARE_MEMBERS
		" AND objid = t.typarray)))"
		" AND NOT EXISTS ("
		" SELECT FROM pg_catalog.pg_depend e WHERE e.classid = own.classid"
		" AND e.objid = own.objid AND e.deptype = 'e')"
		" ORDER BY 3",
		ExtensionRelationId, extension->oid, TypeRelationId,
		ProcedureRelationId, CastRelationId, TypeRelationId);
	ObjectAddress owner;

	ObjectAddressSet(owner, ExtensionRelationId, extension->oid);
	if (SPI_execute(query, true, 0) != SPI_OK_SELECT)
		elog(ERROR, "SPI_execute failed: %s", query);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		HeapTuple row = SPI_tuptable->vals[i];
		TupleDesc desc = SPI_tuptable->tupdesc;
		ObjectAddress member;
		bool null;

		ObjectAddressSet(member,
						 DatumGetObjectId(SPI_getbinval(row, desc, 1, &null)),
						 DatumGetObjectId(SPI_getbinval(row, desc, 2, &null)));
		recordDependencyOn(&member, &owner, DEPENDENCY_EXTENSION);
		added = accumArrayResult(
			added,
			CStringGetTextDatum(
				psprintf("ALTER EXTENSION %s ADD %s",
						 quote_identifier(get_extension_name(extension->oid)),
						 SPI_getvalue(row, desc, 3))),
			false, TEXTOID, CurrentMemoryContext);
	}
	return added;
}

/*
 * st13_add_missing_members() text[]
 *
 * Make the objects that CREATE EXTENSION would make on this server and that the
 * extension lacks: as members of it, with its owner.  Returns the statements
 * that have made something, by their first lines.  For superusers, as are operator
 * classes; a step script of a trusted extension runs as one.
 */
PG_FUNCTION_INFO_V1(st13_add_missing_members);
Datum
st13_add_missing_members(PG_FUNCTION_ARGS)
{
	Extension extension;
	ArrayBuildState *volatile added;
	bool was_creating = creating_extension;
	Oid was_extension = CurrentExtensionObject;
	Oid user;
	int security;
	int nest_level;
	MemoryContext context = CurrentMemoryContext;

	if (!superuser())
		ereport(
			ERROR,
			(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
			 errmsg(
				 "must be superuser to add missing members of an extension")));
	extension = find_extension(fcinfo->flinfo->fn_oid);
	added = initArrayResult(TEXTOID, context, false);

	/* As CREATE EXTENSION does: its schema first, and nobody else's. */
	GetUserIdAndSecContext(&user, &security);
	SetUserIdAndSecContext(extension.owner,
						   security | SECURITY_LOCAL_USERID_CHANGE);
	nest_level = NewGUCNestLevel();
	(void) set_config_option(
		"search_path",
		psprintf("%s, pg_temp",
				 quote_identifier(get_namespace_name(extension.schema))),
		PGC_USERSET, PGC_S_SESSION, GUC_ACTION_SAVE, true, 0, false);
	SPI_connect();
	creating_extension = true;
	CurrentExtensionObject = extension.oid;
	PG_TRY();
	{
		added = run_statements(&extension, added);
		added = adopt_companions(&extension, added);
	}
	PG_FINALLY();
	{
		creating_extension = was_creating;
		CurrentExtensionObject = was_extension;
	}
	PG_END_TRY();
	SPI_finish();
	AtEOXact_GUC(true, nest_level);
	SetUserIdAndSecContext(user, security);
	PG_RETURN_DATUM(makeArrayResult(added, context));
}
