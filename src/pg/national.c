/*-------------------------------------------------------------------------
 *
 * national.c
 *	  The arguments of the functions for national numbers.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/namespace.h"
#include "fmgr.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"

#include "argument.h"
#include "compat.h"
#include "value/ascii.h"
#include "catalogue/catalogue.h"
#include "catalogue/prefixes.h"
#include "national.h"
#include "own_system.h"

/* Readings are used up before another call can be made. */
static St13Reading readings[ST13_MAX_READINGS];

static bool
is_ascii(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
	{
		if (IS_HIGHBIT_SET(s[i]))
			return false;
	}
	return true;
}

/*
 * The number in UTF-8.  Where that cannot be had, because the encoding is not
 * known or has no such character, what is beyond ASCII is foreign.
 */
static void
set_number(St13Query *query, text *number)
{
	char *s = VARDATA_ANY(number);
	size_t len = VARSIZE_ANY_EXHDR(number);
	int encoding = GetDatabaseEncoding();
	Oid proc;
	size_t size;
	char *utf8;

	query->number = s;
	query->len = len;
	query->ascii_only = encoding != PG_UTF8;
	if (encoding == PG_UTF8 || is_ascii(s, len) || len > ST13_MAX_NUMBER_BYTES)
		return;

	proc = FindDefaultConversionProc(encoding, PG_UTF8);
	if (!OidIsValid(proc))
		return;
	size = len * MAX_CONVERSION_GROWTH + 1;
	utf8 = palloc(size);
	if (pg_do_encoding_conversion_buf(
			proc, encoding, PG_UTF8, (unsigned char *) s, (int) len,
			(unsigned char *) utf8, (int) size, true) == (int) len)
	{
		query->number = utf8;
		query->len = strlen(utf8);
		query->ascii_only = false;
	}
}

unsigned
st13_named_notations(const text *notation)
{
	const char *word;
	size_t len = st13_trim(notation, &word);

	return st13_find_notation(word, len);
}

static unsigned
find_notation(const text *notation)
{
	unsigned set = st13_named_notations(notation);

	if (set == 0)
		ereport(
			ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unrecognized notation: \"%s\"",
					st13_quote(VARDATA_ANY(notation),
							   VARSIZE_ANY_EXHDR(notation))),
			 errhint(
				 "Valid notations are \"national\", \"docdb\", \"epodoc\", \"pct\", \"das\", \"st10c\", \"tmview\", \"gbd\", \"cipo\", \"cnipa\" and \"any\".")));
	return set;
}

/* A call that knows nothing yet. */
static void
clear_call(St13Call *call, unsigned notations, int edition)
{
	memset(&call->query, 0, sizeof(call->query));
	call->query.notations = notations;
	call->query.edition = edition;
	call->ip_right = NULL;
	call->office = NULL;
	call->unknown_right = false;
	call->office_error.reason = ST13_OK;
	call->plain = false;
	call->count = 0;
	call->readings = readings;
	call->error.fault = ST13_READING_OK;
}

static void
set_office(St13Call *call, text *office)
{
	const char *letters;
	size_t len = st13_trim(office, &letters);
	St13Parts parts;

	call->office = office;
	if (!st13_check_office(letters, len, &call->office_error))
	{
		call->office_error.position +=
			(int) (letters - VARDATA_ANY(office)) + 1;
		return;
	}
	st13_set_office(&parts, letters);
	st13_set_query_office(&call->query, parts.office);
}

static void
set_right(St13Call *call, text *ip_right)
{
	const char *word;
	size_t len = st13_trim(ip_right, &word);

	call->ip_right = ip_right;
	call->query.groups = st13_wanted_groups(word, len);
	/* An empty field of a file is an unknown right. */
	call->unknown_right = len > 0 && call->query.groups == 0;
}

int
st13_filing_date(DateADT filed)
{
	int year;
	int month;
	int day;

	if (DATE_NOT_FINITE(filed))
		return 0;
	j2date(filed + POSTGRES_EPOCH_JDATE, &year, &month, &day);
	/* PATSTAT writes 9999-12-31 for no date. */
	if (year <= 0 || year >= ST13_YEAR_MAX)
		return 0;
	return year * 10000 + month * 100 + day;
}

/*
 * Take the office from the number; false if it names none.  What is no number at
 * all is said of it before that.
 */
static bool
set_office_of_number(St13Call *call)
{
	St13Query *query = &call->query;
	char office[ST13_OFFICE_LEN];
	int position;

	if (st13_take_tokens(query->number, query->len, query->ascii_only, NULL,
						 &call->tokens, &position) != ST13_TOKENS_OK)
		return true;
	if (!st13_named_office(&call->tokens, office))
	{
		memset(&call->error, 0, sizeof(call->error));
		call->error.fault = ST13_READING_UNNAMED;
		return false;
	}
	st13_set_query_office(query, office);
	return true;
}

/* Find the readings, once everything else is known. */
static void
read_number(St13Call *call, text *number)
{
	/* No call takes long, but a query makes many. */
	CHECK_FOR_INTERRUPTS();
	call->number = number;
	set_number(&call->query, number);
	if (call->office_error.reason == ST13_OK && !call->unknown_right &&
		(call->office != NULL || call->query.system != NULL ||
		 set_office_of_number(call)))
		call->count = st13_find_readings(&call->query, &call->tokens, readings,
										 ST13_MAX_READINGS, &call->error);
}

bool
st13_begin_call(FunctionCallInfo fcinfo, int edition, St13Call *call)
{
	St13Query *query = &call->query;

	if (PG_ARGISNULL(1))
		return false;
	clear_call(call,
			   PG_ARGISNULL(4) ? 1u << ST13_NATIONAL
							   : find_notation(PG_GETARG_WORD(4)),
			   edition);
	if (!PG_ARGISNULL(5))
		query->system = st13_system_argument(fcinfo, 5, edition);
	if (PG_ARGISNULL(0))
	{
		if (query->system != NULL)
			memcpy(query->office, query->system->office, sizeof(query->office));
	}
	else
	{
		const St13System *system = query->system;

		set_office(call, PG_GETARG_WORD(0));
		/* DOCDB's country is not the office where the code is a country. */
		if (system != NULL && system->office[0] != '\0' &&
			!system->code_is_office && call->office_error.reason == ST13_OK &&
			memcmp(system->office, query->office, ST13_OFFICE_LEN) != 0)
			ereport(
				ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the numbering system is of office %.2s, not of %.2s",
						system->office, query->office)));
	}
	if (!PG_ARGISNULL(2))
		set_right(call, PG_GETARG_WORD(2));
	if (!PG_ARGISNULL(3))
		query->filed = st13_filing_date(PG_GETARG_DATEADT(3));
	read_number(call, PG_GETARG_WORD(1));
	return true;
}

void
st13_begin_plain_call(text *office, text *number, unsigned notations, int filed,
					  int edition, St13Call *call)
{
	clear_call(call, notations, edition);
	call->query.filed = filed;
	call->plain = true;
	set_office(call, office);
	read_number(call, number);
}

const St13Reading *
st13_chosen(St13Call *call)
{
	return st13_choose_reading(&call->query, &call->tokens, call->readings,
							   call->count, &call->error);
}

const char *
st13_control_name(St13Control control)
{
	switch (control)
	{
		case ST13_CONTROL_COMPUTED:
			return "computed";
		case ST13_CONTROL_VERIFIED:
			return "verified";
		case ST13_CONTROL_WRONG:
			return "wrong";
		case ST13_CONTROL_NONE:
			break;
	}
	return "none";
}
