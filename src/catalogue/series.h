/*-------------------------------------------------------------------------
 *
 * series.h
 *	  The series of a US application, from its serial number and day of filing.
 *
 * EPO left the series out of numbers of before 2011.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_SERIES_H
#define ST13_SERIES_H

#include <stdbool.h>
#include <stdint.h>

/* A number has no more readings than there are series in four years and a half. */
#define ST13_MAX_SERIES 4

typedef struct St13SeriesList
{
	int series[ST13_MAX_SERIES]; /* the likeliest first */
	int count;
	bool is_sure; /* the first one is the answer */
} St13SeriesList;

/*
 * The series in which an application with this serial number, of six digits at
 * most, can have been filed between two dates (year * 10000 + month * 100 + day).
 * With one day for both, is_sure says that only the first can be meant.  There is
 * none before 1970 and after 2013.
 */
extern void st13_find_series(uint32_t serial, int since, int until,
							 St13SeriesList *list);

/*
 * The last series that was left out: EPO's numbers of later ones have it, also where
 * the year of filing is before 2011 ("US 200913055078 A", in Lens).
 */
#define ST13_LAST_SERIES_LEFT_OUT 12

/* Whether an application of this series can have been filed in a year. */
extern bool st13_has_series(uint32_t serial, int series, int year);

#endif /* ST13_SERIES_H */
