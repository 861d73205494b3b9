/*-------------------------------------------------------------------------
 *
 * catalogue.c
 *	  The catalogue of numbering systems in SQL.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "compat.h"
#include "catalogue/catalogue.h"
#include "catalogue/printing.h"
#include "catalogue/survey.h"
#include "national.h"

static Datum
text_array(const char *const *texts, int count)
{
	Datum *elements = palloc(sizeof(Datum) * Max(count, 1));

	for (int i = 0; i < count; i++)
		elements[i] = CStringGetTextDatum(texts[i]);
	return PointerGetDatum(
		construct_array(elements, count, TEXTOID, -1, false, TYPALIGN_INT));
}

/* The types of right that a system numbers, each once. */
static Datum
list_rights(const St13System *system)
{
	const char *names[ST13_RIGHT_COUNT];
	bool seen[ST13_RIGHT_COUNT] = {false};
	int n = 0;

	for (int i = 0; i < system->type_count; i++)
	{
		St13Right right = system->types[i].right;

		/* Publications and the like are of none. */
		if (right != ST13_RIGHT_ANY && !seen[right])
			names[n++] = st13_right_name(right);
		seen[right] = true;
	}
	return text_array(names, n);
}

static Datum
list_deviations(unsigned set)
{
	const char *names[ST13_SYSTEM_DEVIATION_COUNT];
	int n = 0;

	for (int d = 0; d < ST13_SYSTEM_DEVIATION_COUNT; d++)
	{
		if (set & (1u << d))
			names[n++] = st13_survey_text((St13SystemDeviation) d);
	}
	return text_array(names, n);
}

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

static Datum
nullable_text(const char *s, bool *null)
{
	*null = s == NULL;
	return s ? CStringGetTextDatum(s) : (Datum) 0;
}

static void
put_system(const ReturnSetInfo *result, int number, int edition)
{
	int count;
	const St13Row *row = &st13_row_list(&count)[number];
	const St13System *system = st13_row_system(number);
	/* ST.13 is for offices, and for numbers that are not refused. */
	bool judged = row->notation == ST13_NATIONAL && system->refusal == NULL;
	unsigned deviations = st13_survey(system);
	Datum values[14];
	bool nulls[14] = {false};

	nulls[0] = strcmp(row->office, ST13_EVERY_OFFICE) == 0;
	if (!nulls[0])
		values[0] = CStringGetTextDatum(row->office);
	values[1] = CStringGetTextDatum(row->name);
	values[2] = list_rights(system);
	values[3] =
		nullable_text(find_clause(row->description, "period "), &nulls[3]);
	values[4] = CStringGetTextDatum(row->description);
	values[5] = CStringGetTextDatum(row->example);
	values[6] = nullable_text(abbreviate(row, number, edition), &nulls[6]);
	values[7] = nullable_text(judged ? st13_survey_answer(deviations) : NULL,
							  &nulls[7]);
	values[8] = list_deviations(judged ? deviations : 0);
	values[9] = nullable_text(system->check == ST13_CHECK_NONE
								  ? NULL
								  : st13_check_rule_text(system->check),
							  &nulls[9]);
	values[10] = CStringGetTextDatum(row->source);
	values[11] = CStringGetTextDatum(st13_confidence_name(row->confidence));
	values[12] = Int32GetDatum(row->since_edition);
	values[13] = CStringGetTextDatum(st13_notation_name(row->notation));
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

/*
 * st13_numbering_system_list(OUT office, system text, rights text[],
 *		period, description, example, priority, conformity text,
 *		deviations text[], control_number, source, confidence text,
 *		edition int, notation text) SETOF record
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
