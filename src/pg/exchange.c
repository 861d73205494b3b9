/*-------------------------------------------------------------------------
 *
 * exchange.c
 *	  Numbers from those who exchange them: DOCDB in columns, and identifiers of
 *	  other sources.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "lib/stringinfo.h"
#include "utils/builtins.h"
#include "utils/date.h"

#include "appno.h"
#include "argument.h"
#include "compat.h"
#include "catalogue/catalogue.h"
#include "value/text_form.h"
#include "national.h"

/*
 * Read the arguments (authority, number, kind, receiving_office, filed); false if
 * authority or number is NULL.
 */
static bool
begin_docdb_call(FunctionCallInfo fcinfo, int edition, St13Call *call)
{
	StringInfoData number;
	text *authority;
	text *digits;
	const char *letters;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		return false;
	authority = PG_GETARG_WORD(0);
	digits = PG_GETARG_WORD(1);
	if (!PG_ARGISNULL(3) && st13_trim(PG_GETARG_WORD(3), &letters) > 0 &&
		st13_trim(authority, &letters) == ST13_OFFICE_LEN &&
		pg_strncasecmp(letters, "WO", ST13_OFFICE_LEN) == 0)
		authority = PG_GETARG_WORD(3);

	initStringInfo(&number);
	appendBinaryStringInfo(&number, VARDATA_ANY(digits),
						   VARSIZE_ANY_EXHDR(digits));
	/* A kind alone is no number, and what is too long is so without it. */
	if (!PG_ARGISNULL(2) && st13_trim(digits, &letters) > 0 &&
		number.len <= ST13_MAX_NUMBER_BYTES)
	{
		text *kind = PG_GETARG_WORD(2);

		appendStringInfoChar(&number, ' ');
		appendBinaryStringInfo(&number, VARDATA_ANY(kind),
							   VARSIZE_ANY_EXHDR(kind));
	}
	st13_begin_plain_call(
		authority, cstring_to_text_with_len(number.data, number.len),
		1u << ST13_DOCDB,
		PG_ARGISNULL(4) ? 0 : st13_filing_date(PG_GETARG_DATEADT(4)), edition,
		call);
	return true;
}

/*
 * st13_from_docdb(authority text, number text, kind text,
 *		receiving_office text, filed date) st13_appno
 *
 * The value of a DOCDB number that is in columns, as PATSTAT has them:
 * appln_auth, appln_nr, appln_kind, receiving_office, appln_filing_date.  An
 * international application has the authority WO there and its receiving office
 * beside it, or the receiving office for authority; a blank receiving office is
 * none, and a date that is not finite or 9999-12-31 is no date.  Errors as
 * st13_parse; NULL if authority or number is NULL.
 */
static Datum
st13_from_docdb(FunctionCallInfo fcinfo, int edition)
{
	St13Call call;
	const St13Reading *reading;

	if (!begin_docdb_call(fcinfo, edition, &call))
		PG_RETURN_NULL();
	reading = st13_chosen(&call);
	if (reading != NULL)
		PG_RETURN_APPNO(&reading->parts);
	ereturn(fcinfo->context, (Datum) 0,
			(st13_errreport(st13_report_reading_error(&call))));
}

ST13_EDITION_FUNCTION(st13_from_docdb, 1);

/*
 * st13_try_from_docdb(authority text, number text, kind text,
 *		receiving_office text, filed date) st13_appno
 *
 * The same, and NULL where st13_from_docdb would raise an error.
 */
static Datum
st13_try_from_docdb(FunctionCallInfo fcinfo, int edition)
{
	St13Call call;
	const St13Reading *reading = NULL;

	if (begin_docdb_call(fcinfo, edition, &call))
		reading = st13_chosen(&call);
	if (reading == NULL)
		PG_RETURN_NULL();
	PG_RETURN_APPNO(&reading->parts);
}

ST13_EDITION_FUNCTION(st13_try_from_docdb, 1);

/* What comes of a value of a source. */
typedef enum Normalized
{
	NORMALIZED_ONE,    /* one value of the office */
	NORMALIZED_LOST,   /* several: it lacks what the number needs */
	NORMALIZED_FOREIGN /* the source makes no such values, as far as known */
} Normalized;

/*
 * The office's own value for a value of a source, into *own.  Nothing passes
 * through that the catalogue does not know the source to make: where the source
 * writes as the office does, a row of the catalogue says so.
 */
static Normalized
normalize(const St13Parts *parts, St13Notation source, int edition, uint64 *own)
{
	/* CIPO leaves out the office where it is CIPO. */
	const char *office = parts->office[0] != '\0' ? parts->office
						 : source == ST13_CIPO    ? "CA"
												  : NULL;
	char machine[ST13_MACHINE_LEN];
	St13Parts bare = *parts;
	const St13Reading *reading;
	St13Call call;

	*own = st13_rank(parts);
	/*
	 * CNIPA leaves out that of a priority too, which nothing in the value tells.
	 * What it rewrites has no type.
	 */
	if (office == NULL)
		return source == ST13_CNIPA && parts->type != ST13_TYPE_NONE
				   ? NORMALIZED_ONE
				   : NORMALIZED_FOREIGN;
	bare.office[0] = bare.office[1] = '\0';
	st13_write_machine(&bare, machine);
	st13_begin_plain_call(cstring_to_text_with_len(office, ST13_OFFICE_LEN),
						  cstring_to_text_with_len(machine, ST13_MACHINE_LEN),
						  1u << source, 0, edition, &call);
	if (call.count == 0)
		return call.error.truncated || call.error.fault == ST13_READING_REFUSED
				   ? NORMALIZED_LOST
				   : NORMALIZED_FOREIGN;
	reading = st13_chosen(&call);
	if (reading == NULL)
		return NORMALIZED_LOST;
	*own = st13_rank(&reading->parts);
	return NORMALIZED_ONE;
}

/*
 * st13_normalize(st13_appno, source text) st13_appno
 *
 * The office's own value for one of 'tmview', 'gbd', 'cipo' or 'cnipa'; without
 * a source, the value itself if none of them could mean another by it.  NULL
 * where several readings remain, where the source is not known to make such a
 * value, or the number is NULL; 22023 for an unknown source.
 */
static Datum
st13_normalize(FunctionCallInfo fcinfo, int edition)
{
	static const St13Notation sources[] = {ST13_TMVIEW, ST13_GBD, ST13_CIPO,
										   ST13_CNIPA};
	text *source = PG_ARGISNULL(1) ? NULL : PG_GETARG_WORD(1);
	unsigned wanted = 0;
	bool known = source == NULL;
	Normalized normalized;
	uint64 agreed;
	uint64 own;
	St13Parts parts;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_GETARG_APPNO_PARTS(0, parts);
	if (source != NULL)
		wanted = st13_named_notations(source);
	agreed = st13_rank(&parts);
	for (size_t i = 0; i < lengthof(sources); i++)
	{
		if (source != NULL && wanted != 1u << sources[i])
			continue;
		known = true;
		normalized = normalize(&parts, sources[i], edition, &own);
		if (source != NULL && normalized == NORMALIZED_ONE)
			PG_RETURN_APPNO_RANK(own);
		if (source != NULL || normalized == NORMALIZED_LOST)
			PG_RETURN_NULL();
		/* One that makes no such value has nothing against it. */
		if (normalized == NORMALIZED_ONE && own != agreed &&
			parts.office[0] != '\0')
			PG_RETURN_NULL();
	}
	if (!known)
		ereport(
			ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unrecognized source: \"%s\"",
					st13_quote(VARDATA_ANY(source), VARSIZE_ANY_EXHDR(source))),
			 errhint(
				 "Valid sources are \"tmview\", \"gbd\", \"cipo\" and \"cnipa\".")));
	PG_RETURN_APPNO_RANK(agreed);
}

ST13_EDITION_FUNCTION(st13_normalize, 1);
