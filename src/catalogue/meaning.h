/*-------------------------------------------------------------------------
 *
 * meaning.h
 *	  The readings that a match can mean.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_MEANING_H
#define ST13_MEANING_H

#include "reading.h"

/* What a number is read by, and where it is read from. */
typedef struct St13Subject
{
	const St13Query *query;
	const St13Tokens *tokens;
	const St13System *system;
	const St13Pattern *pattern;
	int from;        /* the first symbol behind words and codes */
	unsigned rights; /* groups of right that its words name, 0 for any */
	int twins_from;  /* the first reading by this system */
} St13Subject;

/* A year that a match has and its system does not. */
typedef struct St13MissedYear
{
	int year;      /* 0 for none */
	bool is_sure;  /* no other year can be meant */
	bool is_ahead; /* of two digits, and after the edition's own */
} St13MissedYear;

/*
 * Add the readings that a match can mean: two-digit years may have several
 * centuries, and types or codes that a spelling leaves out may be any of the
 * system's.  Stops when *steps are used up.
 */
extern void st13_add_meanings(const St13Subject *subject,
							  const St13Match *match, int *steps,
							  St13Readings *readings, St13MissedYear *missed);

#endif /* ST13_MEANING_H */
