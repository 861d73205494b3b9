/*-------------------------------------------------------------------------
 *
 * casts.c
 *	  Casts from and to bigint.
 *
 * People who store ST.13 numbers today hold the 15 digits as a bigint, as in
 * 300000010269700.  That is what the casts mean; the 8-byte form is nobody's
 * business.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"

#include "appno.h"
#include "compat.h"
#include "value/ascii.h"
#include "value/text_form.h"
#include "report.h"

/* The least and the greatest number of 15 digits. */
#define MIN_DIGITS INT64CONST(100000000000000)
#define MAX_DIGITS INT64CONST(999999999999999)

/*
 * st13_appno(bigint) st13_appno
 *
 * 22003 outside 10^14 to 10^15 - 1: fewer digits would be a type below 10, or
 * another number altogether.
 */
PG_FUNCTION_INFO_V1(st13_appno_from_bigint);
Datum
st13_appno_from_bigint(PG_FUNCTION_ARGS)
{
	int64 number = PG_GETARG_INT64(0);
	char digits[32];
	St13Parts parts;
	St13Error error = {ST13_WRONG_LENGTH, ST13_WHOLE, 0};

	if (likely(number >= MIN_DIGITS && number <= MAX_DIGITS))
	{
		snprintf(digits, sizeof(digits), INT64_FORMAT, number);
		if (likely(st13_read_machine(digits, ST13_MACHINE_LEN, &parts, &error)))
			PG_RETURN_APPNO(&parts);
	}
	ereturn(
		fcinfo->context, (Datum) 0,
		(st13_errreport(st13_report_range_error(&error, "bigint", number))));
}

/*
 * bigint(st13_appno) bigint
 *
 * 22003 where the 15 digits are not the whole value: an office, a letter in
 * the serial number, or type 00, whose digits would read back as too few.
 */
PG_FUNCTION_INFO_V1(st13_appno_to_bigint);
Datum
st13_appno_to_bigint(PG_FUNCTION_ARGS)
{
	char text[ST13_MACHINE_OFFICE_LEN + 1];
	const char *obstacle = NULL;
	St13Parts parts;
	int64 number;

	PG_GETARG_APPNO_PARTS(0, parts);
	text[st13_write_machine(&parts, text)] = '\0';

	number = (int64) parts.type * 10000 + parts.year;
	for (int i = 0; i < ST13_SERIAL_LEN; i++)
	{
		if (ascii_is_letter(parts.serial[i]))
			obstacle =
				"A letter in the serial number has no place in a bigint.";
		number = number * 10 + (parts.serial[i] - '0');
	}
	if (parts.type == ST13_TYPE_NONE)
		obstacle = "Type 00 would be lost in a bigint.";
	if (parts.office[0] != '\0')
		obstacle =
			"The office has no place in a bigint; st13_without_office takes it off.";

	if (unlikely(obstacle != NULL))
		ereturn(fcinfo->context, (Datum) 0,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("%s value \"%s\" is out of range for type bigint",
						ST13_TYPE_NAME, text),
				 errdetail_internal("%s", obstacle)));
	PG_RETURN_INT64(number);
}
