/*-------------------------------------------------------------------------
 *
 * choice.h
 *	  Choose one of the readings of a number.
 *
 * A number may have several readings.  search.h finds them all and puts the best
 * first; st13_choose_reading takes one only if there is no other that it could
 * be.  The value is a function of the printed number: the right
 * that is wanted and the filing date only choose.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_CHOICE_H
#define ST13_CHOICE_H

#include "search.h"

/*
 * The one reading that these readings come down to, or NULL and *error.
 */
extern const St13Reading *st13_choose_reading(const St13Query *query,
											  const St13Tokens *tokens,
											  const St13Reading *readings,
											  int count,
											  St13ReadingError *error);

#endif /* ST13_CHOICE_H */
