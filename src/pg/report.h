/*-------------------------------------------------------------------------
 *
 * report.h
 *	  The core's errors for PostgreSQL.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_REPORT_H
#define ST13_REPORT_H

#include "postgres.h"

#include "access/tupdesc.h"
#include "fmgr.h"

#include "value/error.h"

/*
 * An error in words, with its SQLSTATE and the text that its message quotes, in
 * the server encoding; NULL for none.
 */
typedef struct St13Report
{
	int sqlstate;
	const char *quoted;
	size_t quoted_len;
	St13Wording wording;
} St13Report;

/* An input for a message: clipped after 64 characters, and marked if so. */
extern char *st13_quote(const char *text, size_t len);

/*
 * Report an error in a text, in memory of the current context; part as in
 * st13_word_error.  sqlstate is 22P02, or 22P03 for the wire form.
 */
extern const St13Report *st13_report_error(const St13Error *error, int sqlstate,
										   const char *part, const char *text,
										   size_t len);

/* Likewise an error in a number given as an integer: 22003. */
extern const St13Report *
st13_report_range_error(const St13Error *error, const char *what, int64 number);

/*
 * The report for ereport and ereturn, in place of errcode, errmsg and the like.
 * A soft error whose words nobody wants is never put into words.
 */
extern int st13_errreport(const St13Report *report);

/*
 * A report as a row (message, detail, hint, sql_error_code text), all NULL for
 * no report.
 */
extern Datum st13_report_row(TupleDesc tupdesc, const St13Report *report);

#endif /* ST13_REPORT_H */
