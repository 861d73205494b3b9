/*-------------------------------------------------------------------------
 *
 * reading.h
 *	  A reading of a number, and what was asked.
 *
 * A number goes one way: tokens.c makes symbols of it, match.c finds the ways
 * in which a pattern matches them, meaning.c gives the values that each way
 * means, and choice.c, which calls the others, chooses among them.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_READING_H
#define ST13_READING_H

#include "catalogue.h"
#include "match.h"
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
	bool contradicts;      /* too far to be of that date */
	int given_since;       /* years in which it was given, 0 if not asked */
	int given_until;
	bool lost_zeros;  /* it lacks those in front: only a date bears it out */
	bool exact;       /* spelled as the pattern has it */
	bool bears_right; /* its form tells the right */
	St13Match match;  /* where the pattern's fields are */
} St13Reading;

/* What to read, and what is known beside it. */
typedef struct St13Query
{
	const char *number; /* UTF-8 */
	size_t len;
	bool ascii_only;          /* see st13_take_tokens */
	char office[2];           /* upper case; '\0' if only a system is given */
	char receiver[2];         /* receiving office, '\0' if that is not said */
	const St13System *system; /* the only one to try, or NULL for all */
	unsigned notations;       /* bit 1 << St13Notation for each */
	int edition;              /* of the catalogue */
	unsigned groups;          /* of rights that are wanted; 0 for any */
	int filed;                /* date as in description.h; 0 if unknown */
} St13Query;

/*
 * Whether a query bears out zeros that a number has lost: a date, and DOCDB alone, or
 * one system.
 */
static inline bool
st13_bears_out_zeros(const St13Query *query)
{
	return query->filed != 0 &&
		   (query->system != NULL || query->notations == 1u << ST13_DOCDB);
}

typedef enum St13ReadingFault
{
	ST13_READING_OK = 0,
	ST13_READING_TOKENS,       /* see token_fault and position */
	ST13_READING_NO_OFFICE,    /* the catalogue has no system for the office */
	ST13_READING_NONE,         /* no system reads it */
	ST13_READING_UNNAMED,      /* none, and no office is given or named by it */
	ST13_READING_NO_DIGIT,     /* none, and there is no digit in it */
	ST13_READING_PUBLICATION,  /* none, and it ends in a kind code */
	ST13_READING_DIGITS,       /* none, and it is as long as a publication's */
	ST13_READING_OTHER_OFFICE, /* none, and it begins with another office */
	ST13_READING_KIND,         /* none, but with other kinds of DOCDB's */
	ST13_READING_WITH_CONTROL, /* none in DOCDB, but the office prints it */
	ST13_READING_NO_RECEIVER,  /* none without its receiving office */
	ST13_READING_YEAR,         /* none; its year is out of a system's use */
	ST13_READING_AHEAD,        /* none; of two digits, its year is to come */
	ST13_READING_REFUSED,      /* a system that cannot be a value: refusal */
	ST13_READING_FILED,        /* only far from the date of filing */
	ST13_READING_CONTROL,      /* only with a wrong control number */
	ST13_READING_RIGHT,        /* none for the right that is wanted */
	ST13_READING_OTHER_RIGHT,  /* another right, not described, may have it */
	ST13_READING_COMPETITOR,   /* it is like another number of the office */
	ST13_READING_AMBIGUOUS     /* several values */
} St13ReadingFault;

typedef struct St13ReadingError
{
	St13ReadingFault fault;
	St13TokenFault token_fault;
	int position;   /* character, counted from 1 */
	bool truncated; /* there may be other readings */
	bool refused;   /* a notation refuses it and reads nothing */
	int year;       /* ST13_READING_YEAR, _AHEAD: one that it would be */
	bool sure_year; /* and no other */
	const St13System *other; /* that year is one of this system's */
	char office[2];          /* ST13_READING_OTHER_OFFICE */
	int steps;               /* that are left of the call's */
	int kind_len;            /* ST13_READING_KIND: of its kind, at the end */
	unsigned kinds;          /* those that it would have, bit 0 for A ... */
	unsigned unknown;        /* _OTHER_RIGHT: the groups that may have it */
	const St13System *competitor; /* _COMPETITOR: the system of that number */
	const St13Reading *reading;   /* _OTHER_RIGHT, _COMPETITOR: the only one */
	const St13System *system;     /* ST13_READING_REFUSED; _YEAR, if only one */
} St13ReadingError;

/*
 * A list of readings that is being filled: those with a value, a system and a
 * right in common are one.
 */
typedef struct St13Readings
{
	St13Reading *items;
	int count;
	int max;
	bool truncated; /* there may be more */
} St13Readings;

/* Room for one more reading behind the last one, NULL if there is none. */
static inline St13Reading *
st13_next_reading(St13Readings *readings)
{
	if (readings->count < readings->max)
		return &readings->items[readings->count];
	readings->truncated = true;
	return NULL;
}

/*
 * Add the reading that has been written there, or make one of it and an earlier
 * one of the same value and right.  twins_from is the first that can be that: the
 * first by this system.  Returns false if *steps are used up.
 */
extern bool st13_keep_reading(St13Readings *readings, int twins_from,
							  int *steps);

/* Sort readings, the best first; equals stay in their order. */
extern void st13_sort_readings(St13Readings *readings);

#endif /* ST13_READING_H */
