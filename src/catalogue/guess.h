/*-------------------------------------------------------------------------
 *
 * guess.h
 *	  What a number that no system reads looks like.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_GUESS_H
#define ST13_GUESS_H

#include "reading.h"

/*
 * Say in *error more of a number that has no reading, if more can be told.
 * readings has room for those of the guesses.  This takes longer than reading:
 * call it for an error that somebody is going to see.
 */
extern void st13_guess_fault(const St13Query *query, const St13Tokens *tokens,
							 St13Reading *readings, int max,
							 St13ReadingError *error);

#endif /* ST13_GUESS_H */
