/*-------------------------------------------------------------------------
 *
 * value.h
 *	  The value of an application number (WIPO ST.13) and its 8-byte form.
 *
 * A value is (office?, type of right, year designation, serial number).  Its
 * 8-byte form is its rank in the list of all values, sorted as their machine
 * forms sort in C collation, so that integer order is text order and every
 * integer below ST13_VALUE_COUNT is a value.
 *
 * This file, like all of src/value and src/catalogue, knows no PostgreSQL.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_VALUE_H
#define ST13_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "error.h"
#include "serial.h"

/* Positions of the parts; ST.13 para 5: two, four and nine. */
#define ST13_OFFICE_LEN 2
#define ST13_TYPE_LEN 2
#define ST13_YEAR_LEN 4
#define ST13_SERIAL_LEN 9

/* The machine form without and with the office. */
#define ST13_MACHINE_LEN 15
#define ST13_MACHINE_OFFICE_LEN 17

/*
 * Calendar years are 0000, not designated, and those in which rights are filed.
 * The others are packed years: published identifiers have digits of a longer
 * number there (EM700042478230007, SG50040201711800X, DE503020080449225), and
 * digits or one letter at the very end in the serial number, so that fewer
 * serial numbers will do.
 */
#define ST13_YEAR_NONE 0
#define ST13_YEAR_FIRST 1700
#define ST13_YEAR_LAST 2199
#define ST13_YEAR_MAX 9999

/* Type codes: 00 where the type is not designated; 01 to 09 are undefined. */
#define ST13_TYPE_NONE 0
#define ST13_TYPE_FIRST 10
#define ST13_TYPE_LAST 99

/* How many values each part of the rank has. */
#define ST13_OFFICE_COUNT UINT64_C(677) /* none, AA to ZZ */
#define ST13_TYPE_COUNT UINT64_C(91)    /* 00, 10 to 99 */
#define ST13_SERIAL_COUNT ST13_AFTER_NONE(ST13_ENDINGS_9)
#define ST13_PACKED_SERIAL_COUNT UINT64_C(3600000000)
#define ST13_CALENDAR_YEARS (UINT64_C(1) + ST13_YEAR_LAST - ST13_YEAR_FIRST + 1)
#define ST13_PACKED_YEARS (ST13_YEAR_MAX + 1 - ST13_CALENDAR_YEARS)
#define ST13_YEARS_SIZE                                                        \
	(ST13_CALENDAR_YEARS * ST13_SERIAL_COUNT +                                 \
	 ST13_PACKED_YEARS * ST13_PACKED_SERIAL_COUNT)
#define ST13_VALUE_COUNT (ST13_OFFICE_COUNT * ST13_TYPE_COUNT * ST13_YEARS_SIZE)

/*
 * A value taken apart.  Letters are upper case; strings have no terminator.
 */
typedef struct St13Parts
{
	char office[ST13_OFFICE_LEN]; /* ST.3 code; office[0] = 0: none */
	int type;                     /* 0, or 10 to 99 */
	int year;                     /* 0 to 9999 */
	char serial[ST13_SERIAL_LEN]; /* digits, and letters as serial.h says */
} St13Parts;

/* Whether this is a type: not designated, or a code of two digits. */
static inline bool
st13_is_type(long type)
{
	return type == ST13_TYPE_NONE ||
		   (type >= ST13_TYPE_FIRST && type <= ST13_TYPE_LAST);
}

/* Whether this is a year in which something can have been filed. */
static inline bool
st13_is_year(int year)
{
	return year >= ST13_YEAR_FIRST && year <= ST13_YEAR_LAST;
}

/* Whether the four positions of the year have digits of a longer number. */
static inline bool
st13_is_packed_year(int year)
{
	return year != ST13_YEAR_NONE && !st13_is_year(year);
}

/*
 * Tests of one part, the only ones there are: text, binary, bigint and the
 * constructor all come here.  Each returns true if the part is good.  If not,
 * error->reason and error->part are set, and error->position is the offending
 * character's place in the part, counted from 0.
 */
extern bool st13_check_office(const char *office, size_t len, St13Error *error);
extern bool st13_check_type(long type, St13Error *error);
extern bool st13_check_year(long year, St13Error *error);
extern bool st13_check_serial(const char *serial, size_t len, int year,
							  St13Error *error);

/*
 * Set a part from characters that st13_check_... has passed.  A serial number
 * of fewer than nine digits is padded with zeros on the left.
 */
extern void st13_set_office(St13Parts *parts, const char *office);
extern void st13_set_serial(St13Parts *parts, const char *serial, size_t len);

/* Whether parts are of one value; their ranks would say so more slowly. */
static inline bool
st13_is_same_value(const St13Parts *a, const St13Parts *b)
{
	return a->type == b->type && a->year == b->year &&
		   memcmp(a->office, b->office, sizeof(a->office)) == 0 &&
		   memcmp(a->serial, b->serial, sizeof(a->serial)) == 0;
}

/* Rank of checked parts, and the parts of a rank below ST13_VALUE_COUNT. */
extern uint64_t st13_rank(const St13Parts *parts);
extern void st13_unrank(uint64_t rank, St13Parts *parts);

/*
 * The machine form of a rank, as st13_write_machine() writes it, without taking
 * it apart first: this is what the type's output calls.
 */
extern size_t st13_write_rank(uint64_t rank, char *buffer);

/*
 * The rank of a machine form that is digits after its office in upper case,
 * which nearly every one is.  False for everything else, good or bad.
 */
extern bool st13_read_digits(const char *text, size_t len, uint64_t *rank);

/*
 * First and last value with this office (NULL: none), type and year, all
 * checked.  All values of such a block lie between the two, and no others.
 */
extern void st13_block_bounds(const char *office, int type, int year,
							  uint64_t *first, uint64_t *last);

#endif /* ST13_VALUE_H */
