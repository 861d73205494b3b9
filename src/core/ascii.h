/*-------------------------------------------------------------------------
 *
 * ascii.h
 *	  Character tests that know ASCII only.
 *
 * <ctype.h> follows the locale and is undefined for negative chars; the
 * notation of a data type may depend on neither.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_ASCII_H
#define ST13_ASCII_H

#include <stdbool.h>

static inline bool
ascii_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
ascii_is_letter(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static inline char
ascii_upper(char c)
{
	return (c >= 'a' && c <= 'z') ? (char) (c - 'a' + 'A') : c;
}

/* Blanks are space and tab; a line break ends a number, it is not in one. */
static inline bool
ascii_is_blank(char c)
{
	return c == ' ' || c == '\t';
}

#endif /* ST13_ASCII_H */
