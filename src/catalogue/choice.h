/*-------------------------------------------------------------------------
 *
 * choice.h
 *	  Find the readings of a number, and choose one.
 *
 * A number may have several readings.  st13_find_readings finds them all and
 * puts the best first; st13_choose_reading takes one only if there is no other
 * that it could be.  The value is a function of the printed number: the right
 * that is wanted and the filing date only choose.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_CHOICE_H
#define ST13_CHOICE_H

#include "reading.h"

/*
 * Set the office that is asked, by its two letters in upper case or by an alias.
 * It is also the receiving office of a PCT application.  For the International
 * Bureau that is IB; WO names no receiving office.
 */
extern void st13_set_query_office(St13Query *query, const char *office);

/*
 * All readings, best first: those with a wrong control number last, before
 * them in the order of their distance from the filing date, else as the
 * catalogue has the systems.  Returns their number; with 0, *error says why.
 * tokens are filled in for whoever explains a reading.  error->steps has what is
 * left of ST13_MAX_STEPS.
 */
extern int st13_find_readings(const St13Query *query, St13Tokens *tokens,
							  St13Reading *readings, int max,
							  St13ReadingError *error);

/* The same of tokens, with so many steps at most. */
extern int st13_read_tokens(const St13Query *query, const St13Tokens *tokens,
							int steps, St13Reading *readings, int max,
							St13ReadingError *error);

/*
 * The one reading that these readings come down to, or NULL and *error.
 */
extern const St13Reading *st13_choose_reading(const St13Query *query,
											  const St13Reading *readings,
											  int count,
											  St13ReadingError *error);

#endif /* ST13_CHOICE_H */
