/*-------------------------------------------------------------------------
 *
 * construct.c
 *	  Application numbers from their parts, and with another office.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"

#include "appno.h"
#include "argument.h"
#include "compat.h"
#include "construct.h"
#include "report.h"

void
st13_set_office_arg(St13Parts *parts, text *office)
{
	const char *letters = VARDATA_ANY(office);
	size_t len = VARSIZE_ANY_EXHDR(office);
	St13Error error;

	if (st13_check_office(letters, len, &error))
	{
		st13_set_office(parts, letters);
		return;
	}
	error.position++;
	ereport(ERROR, (st13_errreport(st13_report_error(
					   &error, ERRCODE_INVALID_TEXT_REPRESENTATION, "office",
					   letters, len))));
}

void
st13_set_type_arg(St13Parts *parts, int32 type_code)
{
	St13Error error;

	if (!st13_check_type(type_code, &error))
		ereport(ERROR, (st13_errreport(st13_report_range_error(
						   &error, "type code", type_code))));
	parts->type = type_code;
}

void
st13_set_year_arg(St13Parts *parts, int32 year)
{
	St13Error error;

	if (!st13_check_year(year, &error))
		ereport(ERROR, (st13_errreport(
						   st13_report_range_error(&error, "year", year))));
	parts->year = year;
}

/* The arguments that both constructors share. */
static void
set_common_args(FunctionCallInfo fcinfo, St13Parts *parts)
{
	parts->office[0] = parts->office[1] = '\0';
	st13_set_type_arg(parts, PG_GETARG_INT32(0));
	st13_set_year_arg(parts, PG_GETARG_INT32(1));
	if (!PG_ARGISNULL(3))
		st13_set_office_arg(parts, PG_GETARG_WORD(3));
}

/*
 * make_st13_appno(type_code int, year int, serial bigint, office text)
 *		st13_appno
 *
 * type_code 10 to 99 or 0, year 1 to 9999 or 0, serial 0 to 999999999: 22003
 * outside.  office two letters or NULL for none: 22P02.  NULL if any other
 * argument is NULL.
 */
PG_FUNCTION_INFO_V1(make_st13_appno_number);
Datum
make_st13_appno_number(PG_FUNCTION_ARGS)
{
	St13Parts parts;
	int64 serial;
	char digits[32];

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2))
		PG_RETURN_NULL();
	set_common_args(fcinfo, &parts);

	serial = PG_GETARG_INT64(2);
	if (serial < 0 || serial > 999999999)
	{
		const St13Error error = {ST13_SERIAL_LONG, ST13_SERIAL, 0};

		ereport(ERROR, (st13_errreport(st13_report_range_error(
						   &error, "serial number", serial))));
	}
	st13_set_serial(
		&parts, digits,
		(size_t) snprintf(digits, sizeof(digits), INT64_FORMAT, serial));
	PG_RETURN_APPNO(&parts);
}

/*
 * make_st13_appno(type_code int, year int, serial text, office text)
 *		st13_appno
 *
 * The same with a serial number of one to nine digits, or of nine positions
 * with letters: 22P02 for anything else.
 */
PG_FUNCTION_INFO_V1(make_st13_appno_text);
Datum
make_st13_appno_text(PG_FUNCTION_ARGS)
{
	St13Parts parts;
	text *serial;
	St13Error error;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2))
		PG_RETURN_NULL();
	set_common_args(fcinfo, &parts);

	serial = PG_GETARG_WORD(2);
	if (!st13_check_serial(VARDATA_ANY(serial), VARSIZE_ANY_EXHDR(serial),
						   parts.year, &error))
	{
		error.position++;
		ereport(ERROR, (st13_errreport(st13_report_error(
						   &error, ERRCODE_INVALID_TEXT_REPRESENTATION,
						   "serial number", VARDATA_ANY(serial),
						   VARSIZE_ANY_EXHDR(serial)))));
	}
	st13_set_serial(&parts, VARDATA_ANY(serial), VARSIZE_ANY_EXHDR(serial));
	PG_RETURN_APPNO(&parts);
}

/*
 * st13_with_office(st13_appno, text) st13_appno
 *
 * The same number with this office, in place of the one that it has; 22P02 if
 * that is not two letters.
 */
PG_FUNCTION_INFO_V1(st13_with_office);
Datum
st13_with_office(PG_FUNCTION_ARGS)
{
	St13Parts parts;

	PG_GETARG_APPNO_PARTS(0, parts);
	st13_set_office_arg(&parts, PG_GETARG_WORD(1));
	PG_RETURN_APPNO(&parts);
}

/*
 * st13_without_office(st13_appno) st13_appno
 *
 * The 15 positions of ST.13 itself.
 */
PG_FUNCTION_INFO_V1(st13_without_office);
Datum
st13_without_office(PG_FUNCTION_ARGS)
{
	St13Parts parts;

	PG_GETARG_APPNO_PARTS(0, parts);
	parts.office[0] = parts.office[1] = '\0';
	PG_RETURN_APPNO(&parts);
}
