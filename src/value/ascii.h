/*-------------------------------------------------------------------------
 *
 * ascii.h
 *	  Characters and digits by ASCII only.
 *
 * <ctype.h> follows the locale and is undefined for negative chars; the
 * notation of a data type may depend on neither.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_ASCII_H
#define ST13_ASCII_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

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

/* Blanks and the ends of lines. */
static inline bool
ascii_is_white(char c)
{
	return ascii_is_blank(c) || c == '\n' || c == '\r';
}

static inline bool
ascii_all_digits(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
	{
		if (!ascii_is_digit(s[i]))
			return false;
	}
	return true;
}

/* Also of no digits. */
static inline bool
ascii_all_zeros(const char *s, int len)
{
	for (int i = 0; i < len; i++)
	{
		if (s[i] != '0')
			return false;
	}
	return true;
}

/* Whether these characters are a word; case matters. */
static inline bool
ascii_is_word(const char *s, size_t len, const char *word)
{
	return strlen(word) == len && memcmp(s, word, len) == 0;
}

/* Likewise, in upper or lower case. */
static inline bool
ascii_is_word_of_any_case(const char *s, size_t len, const char *word)
{
	if (strlen(word) != len)
		return false;
	for (size_t i = 0; i < len; i++)
	{
		if (ascii_upper(s[i]) != ascii_upper(word[i]))
			return false;
	}
	return true;
}

/* Whether one of these letters, in upper or lower case, is this upper-case one. */
static inline bool
ascii_has_of_any_case(const char *s, size_t len, char letter)
{
	for (size_t i = 0; i < len; i++)
	{
		if (ascii_upper(s[i]) == letter)
			return true;
	}
	return false;
}

/* The number that up to 19 digits are; 0 for none. */
static inline uint64_t
ascii_number(const char *digits, size_t len)
{
	uint64_t n = 0;

	for (size_t i = 0; i < len; i++)
		n = n * 10 + (uint64_t) (digits[i] - '0');
	return n;
}

/* The characters of a text in UTF-8, counted by their first bytes. */
static inline int
utf8_characters(const char *s, size_t len)
{
	int n = 0;

	for (size_t i = 0; i < len; i++)
		n += ((unsigned char) s[i] & 0xC0) != 0x80;
	return n;
}

#endif /* ST13_ASCII_H */
