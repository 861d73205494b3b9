/*-------------------------------------------------------------------------
 *
 * national.h
 *	  What the functions for national numbers share: their arguments, the
 *	  readings, and the words for what is wrong.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_NATIONAL_H
#define ST13_NATIONAL_H

#include "postgres.h"

#include "fmgr.h"
#include "utils/date.h"

#include "catalogue/choice.h"
#include "catalogue/reading_error.h"
#include "report.h"

/*
 * A function of the catalogue has one C symbol for each edition, and the SQL
 * function of an extension version is bound to one of them.  So a result can
 * change by ALTER EXTENSION UPDATE only.  Symbols never vanish.
 */
#define ST13_EDITION_FUNCTION(name, edition)                                   \
	PG_FUNCTION_INFO_V1(name##_e##edition);                                    \
	Datum name##_e##edition(PG_FUNCTION_ARGS)                                  \
	{                                                                          \
		return name(fcinfo, edition);                                          \
	}                                                                          \
	extern int no_such_variable

/*
 * A call with the arguments (office, number, ip_right, filed, notation,
 * system), and what came of it.
 */
typedef struct St13Call
{
	St13Query query;
	text *number;           /* as given, for messages */
	text *ip_right;         /* likewise, or NULL */
	bool unknown_right;     /* ip_right is no word of the vocabulary */
	St13Error office_error; /* ST13_OK if office is two letters */
	text *office;
	bool plain; /* the caller has nothing but office and number to give */
	St13Tokens tokens;
	St13Reading *readings; /* valid until the next call */
	int count;
	St13ReadingError error;
} St13Call;

/*
 * Take the arguments and find the readings.  A system that the user describes
 * is compiled and kept in fn_extra for the next row.  Returns false if the
 * result is NULL: number is.  Without office and system the number has to name
 * the office.  Unknown words for notation and system are errors (22023); those
 * in the data are noted in the call.
 */
extern bool st13_begin_call(FunctionCallInfo fcinfo, int edition,
							St13Call *call);

/*
 * The same for a number in given notations, with a date as st13_filing_date has
 * it, and nothing else known beside it.
 */
extern void st13_begin_plain_call(text *office, text *number,
								  unsigned notations, int filed, int edition,
								  St13Call *call);

/* The notations that an argument names, as st13_find_notation has them. */
extern unsigned st13_named_notations(const text *notation);

/*
 * The reading that is chosen, NULL if there is none; also if an argument was
 * not of its vocabulary.
 */
extern const St13Reading *st13_chosen(St13Call *call);

/* Report why a call has no chosen reading: 22P02, or 22023. */
extern const St13Report *st13_report_reading_error(St13Call *call);

/*
 * A filing date as the core has them: year * 10000 + month * 100 + day; 0 for
 * one that no number can be of, which says nothing.
 */
extern int st13_filing_date(DateADT filed);

/* Name of the control states in SQL. */
extern const char *st13_control_name(St13Control control);

#endif /* ST13_NATIONAL_H */
