/*-------------------------------------------------------------------------
 *
 * explain.c
 *	  st13_explain: a printed number taken apart for a person.
 *
 * The rows are those of question 14 c of WIPO's survey: the parts of a number,
 * with the positions that they have in it.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "fmgr.h"
#include "funcapi.h"
#include "utils/builtins.h"

#include "appno.h"
#include "compat.h"
#include "value/text_form.h"
#include "national.h"

/* A row: part, value, positions, meaning. */
typedef struct ExplainRow
{
	const char *columns[4];
} ExplainRow;

/* One row a field, and one for the value. */
typedef struct Explanation
{
	ExplainRow rows[ST13_MAX_FIELDS + 2];
	int count;
} Explanation;

static void
add_row(Explanation *explanation, const char *part, const char *value,
		const char *positions, const char *meaning)
{
	ExplainRow *row = &explanation->rows[explanation->count++];

	row->columns[0] = part;
	row->columns[1] = value;
	row->columns[2] = positions;
	row->columns[3] = meaning;
}

/* Positions in the number as it was given, like "3-6". */
static char *
word_positions(const St13Tokens *printed, const St13Capture *found)
{
	int first = printed->positions[found->start];
	int last = printed->positions[found->start + found->len - 1];

	return first == last ? psprintf("%d", first)
						 : psprintf("%d-%d", first, last);
}

static char *
word_control(const St13Reading *reading)
{
	switch (reading->control)
	{
		case ST13_CONTROL_VERIFIED:
			return psprintf(_("right; %s"),
							st13_check_rule_text(reading->system->check));
		case ST13_CONTROL_COMPUTED:
			return psprintf(_("not given; %s"),
							st13_check_rule_text(reading->system->check));
		case ST13_CONTROL_WRONG:
			return psprintf(_("wrong, %c was expected; %s"),
							reading->control_expected,
							st13_check_rule_text(reading->system->check));
		case ST13_CONTROL_NONE:
			break;
	}
	return pstrdup(_("not verified"));
}

static void
explain_field(Explanation *explanation, const St13Tokens *printed,
			  const St13Reading *reading, int f)
{
	const St13Field *field = &reading->pattern->fields[f];
	const St13Capture *found = &reading->match.captures[f];
	const St13Parts *parts = &reading->parts;
	const char *right = st13_right_name(reading->type->right);
	char *value;
	char *positions;

	if (field->kind == ST13_FIELD_CHECK && found->len == 0 &&
		reading->control == ST13_CONTROL_COMPUTED)
		add_row(explanation, _("control number"),
				psprintf("%c", reading->control_expected), NULL,
				word_control(reading));
	if (found->len == 0)
		return;
	value = pnstrdup(printed->symbols + found->start, found->len);
	positions = word_positions(printed, found);
	switch (field->kind)
	{
		case ST13_FIELD_TYPE:
			add_row(
				explanation, _("type of right"), value, positions,
				field->in_serial
					? psprintf(
						  _("%s, type %02d; also part of the serial number"),
						  right, parts->type)
					: psprintf(_("%s, type %02d"), right, parts->type));
			break;
		case ST13_FIELD_YEAR:
			add_row(explanation, _("year designation"), value, positions,
					psprintf("%04d", parts->year));
			break;
		case ST13_FIELD_FILED:
			add_row(explanation, _("year of filing"), value, positions,
					_("not part of the application number's value"));
			break;
		case ST13_FIELD_SERIAL:
		case ST13_FIELD_LETTER:
			add_row(explanation, _("serial number"), value, positions,
					psprintf(_("%.9s in nine positions"), parts->serial));
			break;
		case ST13_FIELD_PACKED:
			add_row(
				explanation, _("serial number"), value, positions,
				psprintf(
					_("part of %04d %.9s, year designation and serial number"),
					parts->year, parts->serial));
			break;
		case ST13_FIELD_CODE:
			add_row(
				explanation, _("code for internal use"), value, positions,
				psprintf(
					_("%.2s in the first two positions of the serial number"),
					parts->serial));
			break;
		case ST13_FIELD_CHECK:
			add_row(explanation, _("control number"), value, positions,
					word_control(reading));
			break;
		case ST13_FIELD_IGNORED:
			add_row(explanation, pnstrdup(field->text, field->text_len), value,
					positions, _("not part of the application number's value"));
			break;
		case ST13_LITERAL:
			add_row(explanation, _("letters of the system"), value, positions,
					NULL);
			break;
		case ST13_OPTION_START:
		case ST13_OPTION_END:
			break;
	}
}

/*
 * st13_explain(office, number, ip_right, filed, notation, system,
 *		OUT part, value, positions, meaning) SETOF record
 *
 * The parts of a number and what they mean, then the value.  Errors as
 * st13_parse, except that a wrong control number is explained.
 */
static Datum
st13_explain(FunctionCallInfo fcinfo, int edition)
{
	FuncCallContext *funcctx;
	const ExplainRow *row;
	Datum values[4];
	bool nulls[4];

	if (SRF_IS_FIRSTCALL())
	{
		MemoryContext oldcontext;
		TupleDesc tupdesc;
		St13Call call;
		Explanation *explanation;

		funcctx = SRF_FIRSTCALL_INIT();
		oldcontext = MemoryContextSwitchTo(funcctx->multi_call_memory_ctx);
		if (get_call_result_type(fcinfo, NULL, &tupdesc) != TYPEFUNC_COMPOSITE)
			elog(ERROR, "return type must be a row type");
		funcctx->tuple_desc = BlessTupleDesc(tupdesc);
		explanation = palloc0(sizeof(Explanation));
		if (st13_begin_call(fcinfo, edition, NULL, &call))
		{
			const St13Reading *reading;
			St13Report report;
			char *machine = palloc(ST13_MACHINE_OFFICE_LEN + 1);

			reading = st13_chosen(&call);
			/* Who has a wrong control number needs this most. */
			if (reading == NULL && call.error.fault == ST13_READING_CONTROL)
				reading = st13_wrong_reading(&call);
			if (reading == NULL)
				ereport(ERROR, (st13_errreport(
								   st13_report_reading_error(&call, &report))));
			for (int f = 0; f < reading->pattern->count; f++)
				explain_field(explanation, &call.printed, reading, f);
			machine[st13_write_machine(&reading->parts, machine)] = '\0';
			add_row(explanation, _("application number"), machine, NULL,
					reading->system->name
						? psprintf(_("%s, numbering system \"%s\""),
								   st13_right_name(reading->type->right),
								   reading->system->name)
						: pstrdup(st13_right_name(reading->type->right)));
		}
		funcctx->user_fctx = explanation;
		funcctx->max_calls = explanation->count;
		MemoryContextSwitchTo(oldcontext);
	}

	funcctx = SRF_PERCALL_SETUP();
	if (funcctx->call_cntr >= funcctx->max_calls)
		SRF_RETURN_DONE(funcctx);

	row = &((Explanation *) funcctx->user_fctx)->rows[funcctx->call_cntr];
	for (int i = 0; i < 4; i++)
	{
		nulls[i] = row->columns[i] == NULL;
		values[i] = nulls[i] ? (Datum) 0 : CStringGetTextDatum(row->columns[i]);
	}
	SRF_RETURN_NEXT(funcctx, HeapTupleGetDatum(heap_form_tuple(
								 funcctx->tuple_desc, values, nulls)));
}

ST13_EDITION_FUNCTION(st13_explain, 1);
