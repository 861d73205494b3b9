/*-------------------------------------------------------------------------
 *
 * parts.c
 *	  The parts of an application number.
 *
 * These raise no error that depends on the value, so that they are leakproof.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"

#include "appno.h"
#include "value/ascii.h"

/* How many leading positions of a serial number may be an internal code. */
#define INTERNAL_CODE_LEN 2

/*
 * st13_office(st13_appno) text
 *
 * The ST.3 code, NULL where the number has none.
 */
PG_FUNCTION_INFO_V1(st13_office);
Datum
st13_office(PG_FUNCTION_ARGS)
{
	St13Parts parts;

	PG_GETARG_APPNO_PARTS(0, parts);
	if (parts.office[0] == '\0')
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text_with_len(parts.office, ST13_OFFICE_LEN));
}

/*
 * st13_type_code(st13_appno) int
 *
 * The code of the type of right, 10 to 99; NULL where it is 00, not
 * designated.
 */
PG_FUNCTION_INFO_V1(st13_type_code);
Datum
st13_type_code(PG_FUNCTION_ARGS)
{
	St13Parts parts;

	PG_GETARG_APPNO_PARTS(0, parts);
	if (parts.type == ST13_TYPE_NONE)
		PG_RETURN_NULL();
	PG_RETURN_INT32(parts.type);
}

/*
 * st13_year(st13_appno) int
 *
 * The year, 1700 to 2199; NULL where the year designation is 0000, not
 * designated, or has digits of a longer number.
 */
PG_FUNCTION_INFO_V1(st13_year);
Datum
st13_year(PG_FUNCTION_ARGS)
{
	St13Parts parts;

	PG_GETARG_APPNO_PARTS(0, parts);
	if (!st13_is_year(parts.year))
		PG_RETURN_NULL();
	PG_RETURN_INT32(parts.year);
}

/*
 * st13_year_designation(st13_appno) int
 *
 * The four positions of the year as they stand, 0 to 9999: what make_st13_appno
 * takes.
 */
PG_FUNCTION_INFO_V1(st13_year_designation);
Datum
st13_year_designation(PG_FUNCTION_ARGS)
{
	St13Parts parts;

	PG_GETARG_APPNO_PARTS(0, parts);
	PG_RETURN_INT32(parts.year);
}

/*
 * st13_serial(st13_appno) text
 *
 * The nine positions of the serial number.
 */
PG_FUNCTION_INFO_V1(st13_serial);
Datum
st13_serial(PG_FUNCTION_ARGS)
{
	St13Parts parts;

	PG_GETARG_APPNO_PARTS(0, parts);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(parts.serial, ST13_SERIAL_LEN));
}

/*
 * st13_serial_number(st13_appno) bigint
 *
 * The serial number as a number, 0 to 999999999; NULL where it has a letter.
 */
PG_FUNCTION_INFO_V1(st13_serial_number);
Datum
st13_serial_number(PG_FUNCTION_ARGS)
{
	St13Parts parts;

	PG_GETARG_APPNO_PARTS(0, parts);
	if (!ascii_all_digits(parts.serial, ST13_SERIAL_LEN))
		PG_RETURN_NULL();
	PG_RETURN_INT64((int64) ascii_number(parts.serial, ST13_SERIAL_LEN));
}

/*
 * st13_internal_code(st13_appno) text
 *
 * The letters in the first two positions of the serial number, where ST.13
 * puts the code for internal use; NULL if there are none.
 */
PG_FUNCTION_INFO_V1(st13_internal_code);
Datum
st13_internal_code(PG_FUNCTION_ARGS)
{
	St13Parts parts;
	char letters[INTERNAL_CODE_LEN];
	int n = 0;

	PG_GETARG_APPNO_PARTS(0, parts);
	for (int i = 0; i < INTERNAL_CODE_LEN; i++)
	{
		if (ascii_is_letter(parts.serial[i]))
			letters[n++] = parts.serial[i];
	}
	if (n == 0)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text_with_len(letters, n));
}

/*
 * st13_compatible(st13_appno, st13_appno) bool
 *
 * Whether two numbers can be one application: false if a part that both
 * designate differs, NULL if one of them lacks the office, the type or the
 * year, true if they are equal.
 */
PG_FUNCTION_INFO_V1(st13_compatible);
Datum
st13_compatible(PG_FUNCTION_ARGS)
{
	St13Parts a;
	St13Parts b;
	bool unknown = false;

	PG_GETARG_APPNO_PARTS(0, a);
	PG_GETARG_APPNO_PARTS(1, b);
	if (memcmp(a.serial, b.serial, ST13_SERIAL_LEN) != 0)
		PG_RETURN_BOOL(false);
	if (memcmp(a.office, b.office, ST13_OFFICE_LEN) != 0)
	{
		if (a.office[0] != '\0' && b.office[0] != '\0')
			PG_RETURN_BOOL(false);
		unknown = true;
	}
	if (a.type != b.type)
	{
		if (a.type != ST13_TYPE_NONE && b.type != ST13_TYPE_NONE)
			PG_RETURN_BOOL(false);
		unknown = true;
	}
	if (a.year != b.year)
	{
		if (a.year != ST13_YEAR_NONE && b.year != ST13_YEAR_NONE)
			PG_RETURN_BOOL(false);
		unknown = true;
	}
	if (unknown)
		PG_RETURN_NULL();
	PG_RETURN_BOOL(true);
}
