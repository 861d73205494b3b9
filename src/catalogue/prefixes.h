/*-------------------------------------------------------------------------
 *
 * prefixes.h
 *	  Words and codes before a number.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_PREFIXES_H
#define ST13_PREFIXES_H

#include "system.h"
#include "tokens.h"
#include "value/value.h"

/* Prefixes that are worth stripping: "DE DE AKZ 10 2006 ..." has three. */
#define ST13_MAX_PREFIXES 6

/*
 * Where a number goes on behind a prefix at symbol i: the office's code or an
 * alias, a word such as "No.", or a prefix of the system.  Returns i if there is
 * none.
 */
extern int st13_skip_prefix(const St13Tokens *tokens, const St13System *system,
							const char *office, int i);

/*
 * The office whose code or alias a number begins with, WO for "PCT"; false if it
 * begins with none that ST.3 has, or with a word that is one, too, as "No." is.
 */
extern bool st13_named_office(const St13Tokens *tokens,
							  char office[ST13_OFFICE_LEN]);

/* Whether a prefix can begin at symbol i: at a letter, or as the system's do. */
static inline bool
st13_may_be_prefix(const St13Tokens *tokens, const St13System *system, int i)
{
	return (tokens->letters >> i & 1) != 0 ||
		   (system->prefix_first & st13_symbol_set(tokens->symbols[i])) != 0;
}

/* Whether one of the system's own prefixes is among the symbols before end. */
extern bool st13_has_own_prefix(const St13Tokens *tokens,
								const St13System *system, int end);

#endif /* ST13_PREFIXES_H */
