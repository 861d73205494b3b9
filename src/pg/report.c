/*-------------------------------------------------------------------------
 *
 * report.c
 *	  The core's errors for PostgreSQL.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "funcapi.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"

#include "report.h"

/* Characters of the input that a message quotes. */
#define QUOTED_CHARS 64

char *
st13_quote(const char *text, size_t len)
{
	/* pg_mbcharcliplen counts from the start, so a megabyte costs nothing */
	int clipped = pg_mbcharcliplen(text, (int) len, QUOTED_CHARS);

	return psprintf("%.*s%s", clipped, text,
					(size_t) clipped < len ? "..." : "");
}

const St13Report *
st13_report_error(const St13Error *error, int sqlstate, const char *part,
				  const char *text, size_t len)
{
	St13Report *report = palloc(sizeof(St13Report));

	report->sqlstate = sqlstate;
	report->quoted = text;
	report->quoted_len = len;
	st13_word_error(error, part, &report->wording);
	return report;
}

const St13Report *
st13_report_range_error(const St13Error *error, const char *what, int64 number)
{
	St13Report *report = palloc(sizeof(St13Report));

	report->sqlstate = ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE;
	report->quoted = NULL;
	st13_word_range_error(error, what, number, &report->wording);
	return report;
}

static char *
whole_message(const St13Report *report)
{
	const char *message = report->wording.message.text;

	if (report->quoted == NULL)
		return pstrdup(message);
	return psprintf("%s: \"%s\"", message,
					st13_quote(report->quoted, report->quoted_len));
}

/* A driver that sends binary cannot follow advice on how to write a number. */
static bool
has_hint(const St13Report *report)
{
	return report->wording.hint.len > 0 &&
		   report->sqlstate != ERRCODE_INVALID_BINARY_REPRESENTATION;
}

int
st13_errreport(const St13Report *report)
{
	errcode(report->sqlstate);
	errmsg_internal("%s", whole_message(report));
	errdetail_internal("%s", report->wording.detail.text);
	return has_hint(report) ? errhint("%s", report->wording.hint.text) : 0;
}

Datum
st13_report_row(TupleDesc tupdesc, const St13Report *report)
{
	Datum values[4] = {0};
	bool nulls[4] = {true, true, true, true};

	if (report != NULL)
	{
		values[0] = CStringGetTextDatum(whole_message(report));
		values[1] = CStringGetTextDatum(report->wording.detail.text);
		values[2] = CStringGetTextDatum(report->wording.hint.text);
		values[3] = CStringGetTextDatum(unpack_sql_state(report->sqlstate));
		nulls[0] = nulls[1] = nulls[3] = false;
		nulls[2] = !has_hint(report);
	}
	return HeapTupleGetDatum(
		heap_form_tuple(BlessTupleDesc(tupdesc), values, nulls));
}
