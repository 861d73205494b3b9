/*-------------------------------------------------------------------------
 *
 * search.h
 *	  Find the readings of a number.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_SEARCH_H
#define ST13_SEARCH_H

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
 * The first row of an office's other numbers (ST13_OTHER) that a number fits: of
 * publications, grants and the like, if these are asked for, or of rights of these
 * groups.  NULL if there is none.
 */
extern const St13System *st13_find_competitor(const St13Query *query,
											  const St13Tokens *tokens,
											  bool publications,
											  unsigned groups, int *steps);

#endif /* ST13_SEARCH_H */
