/*-------------------------------------------------------------------------
 *
 * tokens.h
 *	  A number as somebody printed or typed it, made ready for reading.
 *
 * Letters become upper case, full-width forms become ASCII, words such as the
 * Japanese 特願 become what they mean, and separators are kept as marks before
 * the symbol that they precede.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_TOKENS_H
#define ST13_TOKENS_H

#include <stdbool.h>
#include <stddef.h>

#include "system.h"

/* Bytes of the longest text that is looked at; blanks and words count, too. */
#define ST13_MAX_NUMBER_BYTES 1024

typedef struct St13Tokens
{
	char symbols[ST13_MAX_SYMBOLS];        /* A-Z and 0-9 */
	unsigned char marks[ST13_MAX_SYMBOLS]; /* St13Mark before the symbol */
	char separators[ST13_MAX_SYMBOLS];     /* which, for a hard one */
	int positions[ST13_MAX_SYMBOLS];       /* characters, from 1 */
	int count;
	uint64_t letters; /* bit i: symbol i is a letter */
	uint64_t marked;  /* bit i: some mark is before symbol i */
	St13Right right;  /* that a word in it names, or any */
} St13Tokens;

typedef enum St13TokenFault
{
	ST13_TOKENS_OK = 0,
	ST13_TOKENS_EMPTY,
	ST13_TOKENS_FOREIGN,   /* a character that no number has */
	ST13_TOKENS_SEPARATOR, /* doubled, leading or trailing */
	ST13_TOKENS_LONG
} St13TokenFault;

/* Whether a symbol is a letter; a digit otherwise. */
static inline bool
st13_is_letter_at(const St13Tokens *tokens, int i)
{
	return (tokens->letters >> i & 1) != 0;
}

/*
 * Take a number in UTF-8.  With ascii_only, characters beyond ASCII are
 * foreign: the encoding of the text is not known.  own is a description whose
 * spellings are read, too, or NULL.  *position is the offending character,
 * counted from 1.
 */
extern St13TokenFault st13_take_tokens(const char *text, size_t len,
									   bool ascii_only, const St13System *own,
									   St13Tokens *tokens, int *position);

#endif /* ST13_TOKENS_H */
