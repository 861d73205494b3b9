/*-------------------------------------------------------------------------
 *
 * conformity.c
 *	  ST.13's own rules about the parts of a number.
 *
 * A year of 0000 is no deviation: the standard has it for offices that give
 * no year.  Neither is a letter in the first two positions of the serial
 * number, the place of the code for internal use; but the pattern that ST.96
 * gives for an ST.13 number, \d{15}, has no letters at all.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "ascii.h"
#include "conformity.h"

static const char *const deviation_texts[ST13_DEVIATION_COUNT] = {
	[ST13_DEV_TYPE_NONE] = "lack of type",
	[ST13_DEV_TYPE_RESERVED] =
		"type of right reserved for the International Bureau",
	[ST13_DEV_NOT_A_YEAR] = "year designation not a year",
	[ST13_DEV_SERIAL_LETTER] =
		"letter in the serial number beyond its first two positions",
	[ST13_DEV_ST96] = "not expressible in ST.96: letter in the serial number",
};

/* WO and IB are the ST.3 codes of WIPO and its International Bureau. */
static bool
is_wipo(const char *office)
{
	return memcmp(office, "WO", ST13_OFFICE_LEN) == 0 ||
		   memcmp(office, "IB", ST13_OFFICE_LEN) == 0;
}

unsigned
st13_deviations_of(const St13Parts *parts)
{
	unsigned set = 0;

	if (parts->type == ST13_TYPE_NONE)
		set |= 1u << ST13_DEV_TYPE_NONE;
	/* Without an office there is nobody to say that it may not. */
	if (parts->type >= 90 && parts->office[0] != '\0' &&
		!is_wipo(parts->office))
		set |= 1u << ST13_DEV_TYPE_RESERVED;
	if (st13_is_packed_year(parts->year))
		set |= 1u << ST13_DEV_NOT_A_YEAR;
	for (int i = 0; i < ST13_SERIAL_LEN; i++)
	{
		if (!ascii_is_letter(parts->serial[i]))
			continue;
		set |= 1u << ST13_DEV_ST96;
		if (i >= 2)
			set |= 1u << ST13_DEV_SERIAL_LETTER;
	}
	return set;
}

const char *
st13_deviation_text(St13Deviation deviation)
{
	return deviation_texts[deviation];
}
