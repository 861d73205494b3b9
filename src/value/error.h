/*-------------------------------------------------------------------------
 *
 * error.h
 *	  What can be wrong with an application number, which part of it, where,
 *	  and the words for it.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_ERROR_H
#define ST13_ERROR_H

#include <stdint.h>

#include "wording.h"

#define ST13_TYPE_NAME "st13_appno"

typedef enum St13Reason
{
	ST13_OK = 0,
	ST13_EMPTY,             /* nothing, or nothing but blanks */
	ST13_FOREIGN_CHARACTER, /* neither A-Z, 0-9 nor a separator */
	ST13_WRONG_LENGTH,      /* no separators, and not 15 or 17 long */
	ST13_NOT_MACHINE_FORM,  /* separators or blanks in the wire form */
	ST13_SEPARATOR_LEADING,
	ST13_SEPARATOR_TRAILING,
	ST13_SEPARATOR_DOUBLED,
	ST13_PART_MISSING,  /* no serial number */
	ST13_PART_SURPLUS,  /* more than office, type, year, serial */
	ST13_OFFICE_FORM,   /* not two letters */
	ST13_OFFICE_JOINED, /* "EP10 2014 1": no separator behind it */
	ST13_TYPE_FORM,     /* not two digits */
	ST13_TYPE_RANGE,    /* 01 to 09, or outside 0 to 99 */
	ST13_YEAR_FORM,     /* not four digits */
	ST13_YEAR_RANGE,    /* outside 0 to 9999 */
	ST13_SERIAL_EMPTY,
	ST13_SERIAL_LONG,      /* more than nine positions */
	ST13_SERIAL_CHARACTER, /* neither a digit nor a letter */
	ST13_SERIAL_SHORT,     /* a letter, and fewer than nine positions */
	ST13_SERIAL_LETTERS,   /* a letter too many */
	ST13_PACKED_LETTER,    /* packed year: a letter, and not at the end */
	ST13_YEAR_OR_SERIAL,   /* "10 2014" */
	ST13_CONTROL_NUMBER    /* "10 2010-3", "10 2006 032425.0" */
} St13Reason;

typedef enum St13Part
{
	ST13_WHOLE = 0,
	ST13_OFFICE,
	ST13_TYPE,
	ST13_YEAR,
	ST13_SERIAL
} St13Part;

/*
 * position: the offending character, or the first one of the offending part,
 * counted from 1 in what the caller gave (from 0 within the part in the
 * checks of value.h).  Everything before it is ASCII, so that characters and
 * bytes are the same.  For ST13_WRONG_LENGTH it is the length.
 */
typedef struct St13Error
{
	St13Reason reason;
	St13Part part;
	int position;
} St13Error;

/* Fill in an error and fail, in one expression. */
static inline _Bool
st13_fail(St13Error *error, St13Reason reason, St13Part part, int position)
{
	error->reason = reason;
	error->part = part;
	error->position = position;
	return 0;
}

/*
 * Word an error in a text that stands for a part ("office", "serial number"), or
 * for a whole number if part is NULL.  The message is to quote the text.
 */
extern void st13_word_error(const St13Error *error, const char *part,
							St13Wording *wording);

/* Word an error in a part or a whole number that was given as an integer. */
extern void st13_word_range_error(const St13Error *error, const char *what,
								  int64_t number, St13Wording *wording);

#endif /* ST13_ERROR_H */
