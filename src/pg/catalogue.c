/*-------------------------------------------------------------------------
 *
 * catalogue.c
 *	  The catalogue of numbering systems in SQL.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "compat.h"
#include "catalogue/catalogue.h"
#include "catalogue/office_rights.h"
#include "catalogue/printing.h"
#include "national.h"
#include "survey.h"

/* The clause of a description, as it stands there; NULL if there is none. */
static char *
find_clause(const char *description, const char *name)
{
	size_t len = strlen(name);

	while (description != NULL)
	{
		const char *end = strchr(description, ';');

		if (strncmp(description, name, len) == 0)
			return end ? pnstrdup(description + len, end - description - len)
					   : pstrdup(description + len);
		description = end ? end + 1 + strspn(end + 1, " ") : NULL;
	}
	return NULL;
}

/* The example as a priority number; NULL if its system does not read it. */
static char *
abbreviate(const St13Row *row, int number, int edition)
{
	St13Reading *readings = palloc(sizeof(St13Reading) * ST13_MAX_READINGS);
	char *buffer = palloc(ST13_PRINTED_LEN + 1);
	St13Query query = {0};
	St13Tokens tokens;
	St13ReadingError error;
	size_t len = 0;

	query.number = row->example;
	query.len = strlen(row->example);
	query.system = st13_row_system(number);
	memcpy(query.office, query.system->office, sizeof(query.office));
	query.edition = edition;
	if (st13_find_readings(&query, &tokens, readings, ST13_MAX_READINGS,
						   &error) > 0)
		len = st13_print(query.system, &readings[0].parts,
						 ST13_PATTERN_PRIORITY, buffer);
	buffer[len] = '\0';
	pfree(readings);
	return len > 0 ? buffer : NULL;
}

/* Columns of a row beside the questionnaire's answers. */
#define ROW_COLUMNS 10

static void
put_system(const ReturnSetInfo *result, int number, int edition)
{
	int count;
	const St13Row *row = &st13_row_list(&count)[number];
	const St13System *system = st13_row_system(number);
	Datum values[ROW_COLUMNS + ST13_ANSWER_COLUMNS];
	bool nulls[ROW_COLUMNS + ST13_ANSWER_COLUMNS];
	St13RowBuilder columns = {values, nulls, 0};

	st13_put_text(&columns, strcmp(row->office, ST13_EVERY_OFFICE) == 0
								? NULL
								: row->office);
	st13_put_text(&columns, row->name);
	st13_put_text(&columns, st13_notation_name(row->notation));
	st13_put_text(&columns, find_clause(row->description, "period "));
	st13_put_text(&columns, row->description);
	st13_put_text(&columns, row->example);
	st13_put_text(&columns, abbreviate(row, number, edition));
	st13_put_text(&columns, row->source);
	st13_put_text(&columns, st13_confidence_name(row->confidence));
	st13_put_datum(&columns, Int32GetDatum(row->since_edition));
	/* ST.13 is for offices, and for numbers that are not refused. */
	st13_put_answers(&columns, system,
					 row->notation == ST13_NATIONAL && system->refusal == NULL);
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

/*
 * st13_numbering_system_list(OUT ...) SETOF record
 *
 * The rows of an edition; behind the view st13_numbering_systems.
 */
static Datum
st13_numbering_system_list(FunctionCallInfo fcinfo, int edition)
{
	int count;
	const St13Row *rows = st13_row_list(&count);

	InitMaterializedSRF(fcinfo, 0);
	for (int number = 0; number < count; number++)
	{
		CHECK_FOR_INTERRUPTS();
		if (st13_in_edition(&rows[number], edition))
			put_system((ReturnSetInfo *) fcinfo->resultinfo, number, edition);
	}
	return (Datum) 0;
}

ST13_EDITION_FUNCTION(st13_numbering_system_list, 1);

/* One line for each of the four rights of an office. */
static void
put_office_rights(const ReturnSetInfo *result, const char *office, int edition)
{
	for (int i = 0; i < ST13_MAIN_RIGHT_COUNT; i++)
	{
		Datum values[4];
		bool nulls[4];
		St13RowBuilder columns = {values, nulls, 0};
		const char *source;
		St13RightState state =
			st13_right_state(office, st13_main_rights[i], edition, &source);

		st13_put_text(&columns, office);
		st13_put_text(&columns, st13_right_name(st13_main_rights[i]));
		st13_put_text(&columns, st13_right_state_name(state));
		st13_put_text(&columns, source);
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
}

/*
 * st13_right_state_list(OUT office, ip_right, state, source text)
 *		SETOF record
 *
 * What an edition knows of each right of the offices that it has rows of;
 * behind the view st13_office_rights.
 */
static Datum
st13_right_state_list(FunctionCallInfo fcinfo, int edition)
{
	const char *office = ST13_EVERY_OFFICE;
	int count;
	const St13Row *rows = st13_row_list(&count);

	InitMaterializedSRF(fcinfo, 0);
	for (int number = 0; number < count; number++)
	{
		CHECK_FOR_INTERRUPTS();
		/* The rows of an office stand together. */
		if (!st13_in_edition(&rows[number], edition) ||
			strcmp(rows[number].office, office) == 0)
			continue;
		office = rows[number].office;
		if (strcmp(office, ST13_EVERY_OFFICE) != 0)
			put_office_rights((ReturnSetInfo *) fcinfo->resultinfo, office,
							  edition);
	}
	return (Datum) 0;
}

ST13_EDITION_FUNCTION(st13_right_state_list, 1);

/*
 * st13_catalogue_edition() int
 *
 * The edition of the catalogue that the SQL functions read by.
 */
static Datum
st13_catalogue_edition(FunctionCallInfo fcinfo, int edition)
{
	(void) fcinfo;
	PG_RETURN_INT32(edition);
}

ST13_EDITION_FUNCTION(st13_catalogue_edition, 1);
