/*-------------------------------------------------------------------------
 *
 * reading.h
 *	  Reading numbers as offices print them, by the descriptions of their
 *	  numbering systems.
 *
 * A printed number may have several readings.  st13_find_readings finds them
 * all and puts the best first; st13_choose_reading takes one only if there is
 * no other that it could be.  The value is a function of the printed number:
 * the right that is wanted and the filing date only choose.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_READING_H
#define ST13_READING_H

#include "catalogue.h"
#include "description.h"
#include "tokens.h"
#include "value/value.h"

/*
 * More than any number has: a PCT number without its receiving office has one
 * for each office that can be one.
 */
#define ST13_MAX_READINGS 256

typedef enum St13Control
{
	ST13_CONTROL_NONE,     /* the system has none, or none is verified */
	ST13_CONTROL_COMPUTED, /* not given; here is what it would be */
	ST13_CONTROL_VERIFIED, /* given, and right */
	ST13_CONTROL_WRONG     /* given, and wrong */
} St13Control;

/* Where a field of the pattern was found: symbols of the printed number. */
typedef struct St13Capture
{
	short start;
	short len; /* 0 where the field is missing */
} St13Capture;

typedef struct St13Reading
{
	St13Parts parts;
	const St13System *system;
	const St13Pattern *pattern;
	const St13TypeItem *type;
	St13Control control;
	char control_given;    /* '\0' if not */
	char control_expected; /* '\0' if not known */
	int penalty;           /* how far from the filing date */
	bool exact;            /* spelled as the pattern has it */
	St13Capture captures[ST13_MAX_FIELDS];
} St13Reading;

/* What to read, and what is known beside it. */
typedef struct St13Query
{
	const char *number; /* UTF-8 */
	size_t len;
	bool ascii_only;          /* see st13_take_printed */
	char office[2];           /* upper case; '\0' if only a system is given */
	char receiver[2];         /* receiving office, '\0' if that is not said */
	const St13System *system; /* the only one to try, or NULL for all */
	unsigned notations;       /* bit 1 << St13Notation for each */
	int edition;              /* of the catalogue */
	unsigned kinds;           /* of right that are wanted; 0 for any */
	int filed;                /* date as in description.h; 0 if unknown */
} St13Query;

typedef enum St13ReadingFault
{
	ST13_READING_OK = 0,
	ST13_READING_PRINTED,      /* see printed_fault and position */
	ST13_READING_NO_OFFICE,    /* the catalogue has no system for the office */
	ST13_READING_NONE,         /* no system reads it */
	ST13_READING_NO_DIGIT,     /* none, and there is no digit in it */
	ST13_READING_PUBLICATION,  /* none, and it ends in a kind code */
	ST13_READING_DIGITS,       /* none, and it is as long as a publication's */
	ST13_READING_OTHER_OFFICE, /* none, and it begins with another office */
	ST13_READING_KIND,         /* none, but with other kinds of DOCDB's */
	ST13_READING_WITH_CONTROL, /* none in DOCDB, but the office prints it */
	ST13_READING_NO_RECEIVER,  /* none without its receiving office */
	ST13_READING_YEAR,         /* none; its year is out of a system's use */
	ST13_READING_REFUSED,      /* a system that cannot be a value: refusal */
	ST13_READING_CONTROL,      /* only with a wrong control number */
	ST13_READING_RIGHT,        /* none for the right that is wanted */
	ST13_READING_AMBIGUOUS     /* several values */
} St13ReadingFault;

typedef struct St13ReadingError
{
	St13ReadingFault fault;
	St13PrintedFault printed_fault;
	int position;             /* character, counted from 1 */
	bool truncated;           /* there may be other readings */
	bool refused;             /* a notation refuses it and reads nothing */
	int year;                 /* ST13_READING_YEAR: one that it would be */
	bool sure_year;           /* and no other */
	const St13System *other;  /* that year is one of this system's */
	char office[2];           /* ST13_READING_OTHER_OFFICE */
	int kind_len;             /* ST13_READING_KIND: of its kind, at the end */
	unsigned kinds;           /* those that it would have, bit 0 for A ... */
	const St13System *system; /* ST13_READING_REFUSED; _YEAR, if only one */
} St13ReadingError;

/*
 * Set the office that is asked, by its two letters in upper case or by an alias.
 * It is the receiving office of a PCT application, too: of the International
 * Bureau that is IB, and WO does not say which one it is.
 */
extern void st13_set_query_office(St13Query *query, const char *office);

/*
 * All readings, best first: those with a wrong control number last, before
 * them in the order of their distance from the filing date, else as the
 * catalogue has the systems.  Returns their number; with 0, *error says why.
 * printed is filled in for whoever explains a reading.
 */
extern int st13_find_readings(const St13Query *query, St13Printed *printed,
							  St13Reading *readings, int max,
							  St13ReadingError *error);

/* The same of a number that has been taken. */
extern int st13_read_printed(const St13Query *query, const St13Printed *printed,
							 St13Reading *readings, int max,
							 St13ReadingError *error);

/*
 * The one reading that these readings come down to, or NULL and *error.
 */
extern const St13Reading *st13_choose_reading(const St13Query *query,
											  const St13Reading *readings,
											  int count,
											  St13ReadingError *error);

#endif /* ST13_READING_H */
