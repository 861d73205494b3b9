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

#include "description.h"

/* Bytes of the longest text that is looked at; blanks and words count, too. */
#define ST13_MAX_PRINTED 1024

typedef enum St13Mark
{
	ST13_MARK_NONE = 0,
	ST13_MARK_BLANK,
	ST13_MARK_GROUP, /* a comma or an apostrophe, between thousands */
	ST13_MARK_HARD   /* "/", "-", "." and the like */
} St13Mark;

typedef struct St13Printed
{
	char symbols[ST13_MAX_SYMBOLS];        /* A-Z and 0-9 */
	unsigned char marks[ST13_MAX_SYMBOLS]; /* St13Mark before the symbol */
	char separators[ST13_MAX_SYMBOLS];     /* which, for a hard one */
	int positions[ST13_MAX_SYMBOLS];       /* characters, from 1 */
	int count;
	St13Right right; /* that a word in it names, or any */
} St13Printed;

typedef enum St13PrintedFault
{
	ST13_PRINTED_OK = 0,
	ST13_PRINTED_EMPTY,
	ST13_PRINTED_FOREIGN,   /* a character that no number has */
	ST13_PRINTED_SEPARATOR, /* doubled, leading or trailing */
	ST13_PRINTED_LONG
} St13PrintedFault;

/*
 * Take a number in UTF-8.  With ascii_only, characters beyond ASCII are
 * foreign: the encoding of the text is not known.  *position is the offending
 * character, counted from 1.
 */
extern St13PrintedFault st13_take_printed(const char *text, size_t len,
										  bool ascii_only, St13Printed *printed,
										  int *position);

#endif /* ST13_TOKENS_H */
