/*-------------------------------------------------------------------------
 *
 * survey.h
 *	  The answer to question 13 of WIPO's survey: does a numbering system
 *	  conform to ST.13, and if not, where does it deviate?
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_SURVEY_H
#define ST13_SURVEY_H

#include "system.h"

typedef enum St13SystemDeviation
{
	ST13_LACK_OF_TYPE,
	ST13_TYPE_IN_LETTERS,
	ST13_TYPE_IN_OTHER_NUMERALS,
	ST13_TYPE_IN_SERIAL,
	ST13_LACK_OF_YEAR,
	ST13_YEAR_OF_TWO_DIGITS,
	ST13_YEAR_NOT_GREGORIAN,
	ST13_ORDERING,
	ST13_CODE_PLACE,
	ST13_CONTROL_NUMBER_FORM,
	ST13_ADDITIONAL_PART,
	ST13_SYSTEM_DEVIATION_COUNT
} St13SystemDeviation;

/* The set of deviations of a system, bit 1 << d for each. */
extern unsigned st13_survey(const St13System *system);

/* The wording of one, in ASCII. */
extern const char *st13_survey_text(St13SystemDeviation deviation);

/* "yes", "partly", or "no" where the serial number is all there is. */
extern const char *st13_survey_answer(unsigned deviations);

#endif /* ST13_SURVEY_H */
