/*-------------------------------------------------------------------------
 *
 * serial_digits.h
 *	  The digits of a value's serial number, dealt out to a pattern's fields.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_SERIAL_DIGITS_H
#define ST13_SERIAL_DIGITS_H

#include "system.h"
#include "value/value.h"

/* The symbols of a value that go to serial fields, digits nearly always. */
typedef struct St13SerialDigits
{
	char text[ST13_YEAR_LEN + ST13_SERIAL_LEN];
	int count;
	int letters; /* or digits of the code for internal use, not among them */
	/* Of field i: where its digits begin in the text, and how many they are. */
	int starts[ST13_MAX_FIELDS];
	int widths[ST13_MAX_FIELDS];
} St13SerialDigits;

/*
 * Take the digits of a value and deal them out from the right, because they
 * were put together flush right.  The leftmost field of variable width gets what
 * is left, without its leading zeros.  Returns false if the value cannot be of
 * the pattern: there is no digit but 0, a field gets too few digits, a letter
 * or a number out of its range, or some are left over.
 */
extern bool st13_deal_digits(const St13Pattern *pattern, const St13Parts *parts,
							 St13SerialDigits *digits);

/* Whether a type's code, where it is within the serial number, is there. */
extern bool st13_has_code_in_serial(const St13Pattern *pattern,
									const St13TypeItem *type,
									const St13SerialDigits *digits);

/* The number that digits are, without the letters among them. */
extern uint64_t st13_digits_number(const char *digits, int count);

/*
 * Whether a system had a serial number in one of these years; without any, in any
 * year.  Where bounds are of the years, one of them has the number.
 */
extern bool st13_had_serial(const St13System *system, uint64_t number,
							const int *years, int count);

#endif /* ST13_SERIAL_DIGITS_H */
