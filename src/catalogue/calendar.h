/*-------------------------------------------------------------------------
 *
 * calendar.h
 *	  Years as offices print them and the Gregorian years that they are.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_CALENDAR_H
#define ST13_CALENDAR_H

#include "system.h"
#include "value/value.h"

/* A year of two digits has one meaning a century, an era year one an era. */
#define ST13_MAX_YEARS 8

/* Letters of the longest name of an era. */
#define ST13_ERA_LEN 6

/*
 * How many of these symbols name an era: its letter, H, or HEI, or HEISEI.  0 if
 * the letters among the first of them do not.
 */
extern int st13_era_len(const char *symbols, int count);

/* Whether a year that a field prints has a century; an era's has one. */
static inline bool
st13_prints_century(const St13Field *field)
{
	return field->era || field->max_width == ST13_YEAR_LEN ||
		   field->year_offset >= ST13_YEAR_FIRST;
}

/* Whether one of these years lies between two dates; without any, it may. */
extern bool st13_year_within(int since, int until, const int *years, int count);

/* Whether a year belongs to the period in which a system was used. */
extern bool st13_year_in_use(const St13System *system, int year);

/*
 * The Gregorian years that a printed year field can mean within the period of
 * use of a system.  text is what was printed, digits or an era and
 * digits.  Returns how many; if none, *missed is a year that it would mean
 * outside the period, 0 if there is none such either.
 */
extern int st13_printed_years(const St13System *system, const St13Field *field,
							  const char *text, int len,
							  int years[ST13_MAX_YEARS], int *missed);

/*
 * A Gregorian year as a field prints it; returns the length, 0 if the field
 * cannot print it.
 */
extern int st13_print_year(const St13Field *field, int year, char *buffer);

#endif /* ST13_CALENDAR_H */
