/*-------------------------------------------------------------------------
 *
 * argument.h
 *	  Texts as arguments.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_ARGUMENT_H
#define ST13_ARGUMENT_H

#include "postgres.h"

#include "fmgr.h"

#include "catalogue/tokens.h"

/*
 * A text that has a limit, in bytes: all of it, or so much that it is beyond the
 * limit.  A stored text of 1 GB is then refused for its length like any other,
 * and is neither fetched nor decompressed.
 */
extern text *st13_limited_text(Datum value, int limit);

/* No number and no word is longer, with the blanks around it. */
#define PG_GETARG_WORD(n)                                                      \
	st13_limited_text(PG_GETARG_DATUM(n), ST13_MAX_NUMBER_BYTES)

/*
 * The length of a word without the blanks that char(n) and CSV files put around
 * it; it begins at *s.  What is beyond the limit is no word: it keeps its blanks.
 */
extern size_t st13_trim(const text *word, const char **s);

#endif /* ST13_ARGUMENT_H */
