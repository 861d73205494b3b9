/*-------------------------------------------------------------------------
 *
 * conformity.h
 *	  Does a value follow WIPO Standard ST.13, and if not, where?
 *
 * Question 13 of WIPO's survey of numbering systems asks an office for the
 * parts that deviate from the standard; the words here are of that kind.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_CONFORMITY_H
#define ST13_CONFORMITY_H

#include "value.h"

typedef enum St13Deviation
{
	ST13_DEV_TYPE_NONE,     /* type code 00 */
	ST13_DEV_TYPE_RESERVED, /* 90-99 and another office than WIPO */
	ST13_DEV_NOT_A_YEAR,    /* a packed year */
	ST13_DEV_SERIAL_LETTER, /* a letter beyond the first two positions */
	ST13_DEV_ST96,          /* conforms, but ST.96 has no room for it */
	ST13_DEVIATION_COUNT
} St13Deviation;

/* The set of deviations, bit 1 << d for each; 0 means a flawless number. */
extern unsigned st13_deviations_of(const St13Parts *parts);

/* Whether a set of deviations leaves a number that conforms to ST.13. */
static inline bool
st13_conforms(unsigned deviations)
{
	return (deviations & ~(1u << ST13_DEV_ST96)) == 0;
}

/* The wording, in ASCII. */
extern const char *st13_deviation_text(St13Deviation deviation);

#endif /* ST13_CONFORMITY_H */
