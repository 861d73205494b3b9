/*-------------------------------------------------------------------------
 *
 * report.h
 *	  The core's errors in words.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_REPORT_H
#define ST13_REPORT_H

#include "postgres.h"

#include "access/tupdesc.h"
#include "fmgr.h"

#include "value/error.h"

struct Node; /* fmgr.h's name for it is gone in 19 */

#define ST13_TYPE_NAME "st13_appno"

/* What a whole number is called in an error; parts have names of their own. */
#define ST13_WHOLE_NUMBER "type " ST13_TYPE_NAME

/*
 * An error worded: palloc'd strings in the server encoding, hint NULL where
 * there is nothing to advise.
 */
typedef struct St13Report
{
	int sqlstate;
	char *message;
	char *detail;
	char *hint;
} St13Report;

/* An input for a message: clipped after 64 characters, and marked if so. */
extern char *st13_quote(const char *text, size_t len);

/*
 * Word an error in a text that stands for what (ST13_WHOLE_NUMBER, "office"):
 * invalid input syntax for what: "text", quoting 64 characters at most.
 * sqlstate is 22P02, or 22P03 for the wire form.
 */
extern void st13_word_error(const St13Error *error, int sqlstate,
							const char *what, const char *text, size_t len,
							St13Report *report);

/*
 * Word an error in a number given as an integer: 22003, what "is out of range
 * for type st13_appno".
 */
extern void st13_word_range_error(const St13Error *error, const char *what,
								  int64 number, St13Report *report);

/*
 * Throw a report, softly where context asks for it (see ereturn); returns
 * the Datum that the caller returns.
 */
extern Datum st13_throw(struct Node *context, const St13Report *report);

/*
 * A report as a row (message, detail, hint, sql_error_code text), all NULL for
 * no report.
 */
extern Datum st13_report_row(TupleDesc tupdesc, const St13Report *report);

#endif /* ST13_REPORT_H */
