/*-------------------------------------------------------------------------
 *
 * st3.h
 *	  The codes of WIPO Standard ST.3 for states, organizations and offices.
 *
 * The list changes every year and is not consulted when a number is read: any
 * two letters are an office there.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_ST3_H
#define ST13_ST3_H

#include <stddef.h>

/* One meaning of a code; a code with a history has several. */
typedef struct St13Office
{
	const char *code;   /* two letters */
	const char *name;   /* in ASCII */
	const char *kind;   /* state, territory, organization, other */
	const char *status; /* current, former, user-assigned */
	int since;          /* first and last year, 0: not known */
	int until;
} St13Office;

/* All meanings, sorted by code, and those of one code by time. */
extern const St13Office *st13_office_list(size_t *count);

/*
 * The current meaning of a code (two upper-case letters), or else the latest;
 * NULL for a code that ST.3 never had.
 */
extern const St13Office *st13_find_office(const char *code);

#endif /* ST13_ST3_H */
