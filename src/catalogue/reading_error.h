/*-------------------------------------------------------------------------
 *
 * reading_error.h
 *	  The words for national numbers that have no reading, or too many.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_READING_ERROR_H
#define ST13_READING_ERROR_H

#include "choice.h"
#include "value/wording.h"

/* What was asked, and what came of it. */
typedef struct St13Outcome
{
	const St13Query *query;
	const St13Tokens *tokens;
	St13Reading *readings; /* room for ST13_MAX_READINGS */
	int count;
	St13ReadingError *error; /* of st13_find_readings or st13_choose_reading */
	bool plain;              /* office and number are all that can be given */
} St13Outcome;

/*
 * Word why a number has no reading that can be chosen; the message is to quote
 * the number.  Of one without any reading more is found out first: *error says
 * more then, and readings are used up.
 */
extern void st13_word_reading_error(const St13Outcome *outcome,
									St13Wording *wording);

/*
 * The first of the wanted readings whose control number is wrong, NULL if there
 * is none; there is one where that is the fault.
 */
extern const St13Reading *st13_wrong_reading(const St13Query *query,
											 const St13Reading *readings,
											 int count);

#endif /* ST13_READING_ERROR_H */
