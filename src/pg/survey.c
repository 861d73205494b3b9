/*-------------------------------------------------------------------------
 *
 * survey.c
 *	  A numbering system's answers to WIPO's questionnaire as columns.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "funcapi.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "catalogue/questionnaire.h"
#include "catalogue/survey.h"
#include "compat.h"
#include "national.h"
#include "own_system.h"
#include "survey.h"

void
st13_put_datum(St13RowBuilder *row, Datum value)
{
	row->nulls[row->count] = false;
	row->values[row->count++] = value;
}

void
st13_put_text(St13RowBuilder *row, const char *text)
{
	bool null = text == NULL || text[0] == '\0';

	row->nulls[row->count] = null;
	row->values[row->count++] = null ? (Datum) 0 : CStringGetTextDatum(text);
}

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

void
st13_put_answers(St13RowBuilder *row, const St13System *system, bool judged)
{
	St13Answers *answers = palloc(sizeof(St13Answers));
	unsigned deviations = judged ? st13_survey(system) : 0;

	st13_answer_questionnaire(system, answers);
	st13_put_datum(row, list_rights(system));
	st13_put_text(row, answers->order.text);
	st13_put_datum(row, BoolGetDatum(answers->fixed_length));
	st13_put_text(row, answers->widths.text);
	st13_put_text(row, answers->type_codes.text);
	row->nulls[row->count] = answers->year_digits == 0;
	row->values[row->count++] = Int32GetDatum(answers->year_digits);
	st13_put_text(row, answers->calendar.text);
	st13_put_datum(row, BoolGetDatum(answers->restarts));
	st13_put_datum(row, BoolGetDatum(answers->leading_zeros));
	st13_put_text(row, answers->internal_codes.text);
	st13_put_text(row, system->check == ST13_CHECK_NONE
						   ? NULL
						   : st13_check_rule_text(system->check));
	st13_put_text(row, answers->control_place.text);
	st13_put_text(row, answers->separators.text);
	st13_put_datum(row, BoolGetDatum(answers->same_priority));
	st13_put_text(row, judged ? st13_survey_answer(deviations) : NULL);
	st13_put_datum(row, list_deviations(deviations));
	pfree(answers);
}

/*
 * st13_system_survey(system text, OUT ...) SETOF record
 *
 * The answers to WIPO's questionnaire that a numbering system has, which is named
 * or described: a row for each system of a description.  The columns are those
 * of st13_numbering_systems.  22023 for an unknown system.
 */
static Datum
st13_system_survey(FunctionCallInfo fcinfo, int edition)
{
	const ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	const St13System *system = st13_system_argument(fcinfo, 0, edition);

	InitMaterializedSRF(fcinfo, 0);
	for (; system != NULL; system = system->next)
	{
		Datum values[ST13_ANSWER_COLUMNS];
		bool nulls[ST13_ANSWER_COLUMNS];
		St13RowBuilder row = {values, nulls, 0};

		st13_put_answers(&row, system, system->refusal == NULL);
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
	return (Datum) 0;
}

ST13_EDITION_FUNCTION(st13_system_survey, 1);

/*
 * st13_system_deviations(system text) text[]
 *
 * Where a numbering system, which is named or described, deviates from ST.13:
 * the answer to question 13.  Of several systems, what any of them does.  22023
 * for an unknown system.
 */
static Datum
st13_system_deviations(FunctionCallInfo fcinfo, int edition)
{
	const St13System *system = st13_system_argument(fcinfo, 0, edition);
	unsigned deviations = 0;

	for (; system != NULL; system = system->next)
		deviations |= st13_survey(system);
	PG_RETURN_DATUM(list_deviations(deviations));
}

ST13_EDITION_FUNCTION(st13_system_deviations, 1);
