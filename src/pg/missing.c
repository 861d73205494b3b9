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
#include "catalog/pg_collation.h"
#include "catalog/pg_opclass.h"
#include "catalog/pg_opfamily.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "commands/defrem.h"
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

static void
set_search_path(const char *path)
{
	(void) set_config_option("search_path", path, PGC_USERSET, PGC_S_SESSION,
							 GUC_ACTION_SAVE, true, 0, false);
}

/* Run a query with the extension as its $1; its rows are in SPI_tuptable. */
static void
query_extension(const Extension *extension, const char *query)
{
	Oid types[] = {OIDOID};
	Datum values[] = {ObjectIdGetDatum(extension->oid)};

	if (SPI_execute_with_args(query, 1, types, values, NULL, true, 0) !=
		SPI_OK_SELECT)
		elog(ERROR, "SPI_execute_with_args failed: %s", query);
}

/*
 * Whether the parts are those of the extension's version.  They are not in a
 * step script before the last: what the parts need may come in a later one.
 */
static bool
has_version_of_parts(const Extension *extension, bool in_script)
{
	char *version;

	query_extension(
		extension,
		"SELECT extversion FROM pg_catalog.pg_extension WHERE oid = $1");
	if (SPI_processed != 1)
		elog(ERROR, "extension %u not found", extension->oid);
	version = SPI_getvalue(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1);
	if (strcmp(version, ST13_VERSION) == 0)
		return true;
	if (!in_script)
		ereport(
			ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg(
				 "extension \"%s\" is version %s, and its library is version %s",
				 get_extension_name(extension->oid), version, ST13_VERSION),
			 errhint(
				 "If the library is the newer one, ALTER EXTENSION %s UPDATE adds what is missing, too.",
				 quote_identifier(get_extension_name(extension->oid)))));
	return false;
}

static void
check_member(Oid catalog, Oid object, const char *kind, const char *name,
			 const Extension *extension)
{
	if (OidIsValid(object) &&
		getExtensionOfObject(catalog, object) != extension->oid)
		ereport(ERROR,
				(errcode(ERRCODE_DUPLICATE_OBJECT),
				 errmsg("%s %s is not a member of extension \"%s\"", kind, name,
						get_extension_name(extension->oid))));
}

/*
 * What is there already and is not ours must not pass for what a statement
 * makes; such a function would get into an operator class.
 */
static void
check_own(const Node *statement, const Extension *extension)
{
	if (IsA(statement, CreateFunctionStmt))
	{
		char *name =
			strVal(llast(((const CreateFunctionStmt *) statement)->funcname));
		CatCList *same_name =
			SearchSysCacheList1(PROCNAMEARGSNSP, CStringGetDatum(name));

		for (int i = 0; i < same_name->n_members; i++)
		{
			Form_pg_proc proc =
				(Form_pg_proc) GETSTRUCT(&same_name->members[i]->tuple);

			if (proc->pronamespace == extension->schema)
				check_member(ProcedureRelationId, proc->oid, "function", name,
							 extension);
		}
		ReleaseSysCacheList(same_name);
	}
	else if (IsA(statement, CreateOpFamilyStmt))
	{
		const CreateOpFamilyStmt *create =
			(const CreateOpFamilyStmt *) statement;
		char *name = strVal(llast(create->opfamilyname));

		check_member(
			OperatorFamilyRelationId,
			GetSysCacheOid3(
				OPFAMILYAMNAMENSP, Anum_pg_opfamily_oid,
				ObjectIdGetDatum(get_index_am_oid(create->amname, false)),
				CStringGetDatum(name), ObjectIdGetDatum(extension->schema)),
			"operator family", name, extension);
	}
	else if (IsA(statement, CreateOpClassStmt))
	{
		const CreateOpClassStmt *create = (const CreateOpClassStmt *) statement;
		char *name = strVal(llast(create->opclassname));

		check_member(
			OperatorClassRelationId,
			GetSysCacheOid3(
				CLAAMNAMENSP, Anum_pg_opclass_oid,
				ObjectIdGetDatum(get_index_am_oid(create->amname, false)),
				CStringGetDatum(name), ObjectIdGetDatum(extension->schema)),
			"operator class", name, extension);
	}
}

static void
run(const char *statement)
{
	if (SPI_execute(statement, false, 0) < 0)
		elog(ERROR, "SPI_execute failed: %s", statement);
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
		run(statement);
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
		check_own(raw->stmt, extension);
		/* A comment can always be made; that says nothing. */
		if (run_unless_there(statement) && !IsA(raw->stmt, CommentStmt))
			added = accumArrayResult(added,
									 PointerGetDatum(cstring_to_text_with_len(
										 statement, strcspn(statement, "\n"))),
									 false, TEXTOID, CurrentMemoryContext);
	}
	return added;
}

/*
 * The statements that make what comes with the range type members again.  (An
 * array type comes with its element type, where it is a member at all.)
 */
static const char adopting_statements[] =
	"WITH RECURSIVE own AS ("
	" SELECT classid, objid FROM pg_catalog.pg_depend"
	" WHERE refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass::pg_catalog.oid"
	" AND refobjid = $1 AND deptype = 'e'"
	" UNION SELECT d.classid, d.objid FROM own JOIN pg_catalog.pg_depend d"
	" ON d.refclassid = own.classid AND d.refobjid = own.objid"
	" WHERE d.deptype = 'i') "
	"SELECT pg_catalog.format('ALTER EXTENSION %I ADD %s %s',"
	" (SELECT extname FROM pg_catalog.pg_extension WHERE oid = $1),"
	" pg_catalog.upper(i.type), i.identity)"
	" FROM own, pg_catalog.pg_identify_object(classid, objid, 0) i"
	" WHERE (i.type = 'function' OR i.type = 'cast' OR i.type = 'type' AND EXISTS ("
	" SELECT FROM pg_catalog.pg_type t WHERE t.oid = objid AND t.typtype = 'm'))"
	" AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e"
	" WHERE e.classid = own.classid AND e.objid = own.objid AND e.deptype = 'e')"
	" ORDER BY i.type, i.identity";

/* Run them; add them. */
static ArrayBuildState *
adopt_companions(const Extension *extension, ArrayBuildState *added)
{
	SPITupleTable *found;
	uint64 count;

	query_extension(extension, adopting_statements);
	found = SPI_tuptable;
	count = SPI_processed;
	for (uint64 i = 0; i < count; i++)
	{
		char *statement = SPI_getvalue(found->vals[i], found->tupdesc, 1);

		run(statement);
		added = accumArrayResult(added, CStringGetTextDatum(statement), false,
								 TEXTOID, CurrentMemoryContext);
	}
	return added;
}

/*
 * st13_add_missing_members() text[]
 *
 * Make the objects that CREATE EXTENSION would make on this server and that the
 * extension lacks: as members of it, with its owner.  Returns the statements
 * that have made something, by their first lines.  For superusers, as are operator
 * classes; a step script of a trusted extension runs as one.  Nobody else's
 * function or operator is called: those who can create some in the extension's
 * schema may be no superusers.
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

	GetUserIdAndSecContext(&user, &security);
	SetUserIdAndSecContext(extension.owner,
						   security | SECURITY_LOCAL_USERID_CHANGE);
	nest_level = NewGUCNestLevel();
	SPI_connect();
	creating_extension = true;
	CurrentExtensionObject = extension.oid;
	PG_TRY();
	{
		set_search_path("pg_catalog, pg_temp");
		if (has_version_of_parts(&extension, was_creating && was_extension ==
																 extension.oid))
		{
			/* As CREATE EXTENSION does: its schema first, and no other. */
			set_search_path(psprintf(
				"%s, pg_temp",
				quote_identifier(get_namespace_name(extension.schema))));
			added = run_statements(&extension, added);
			set_search_path("pg_catalog, pg_temp");
			added = adopt_companions(&extension, added);
		}
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
