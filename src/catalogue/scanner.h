/*-------------------------------------------------------------------------
 *
 * scanner.h
 *	  What the compiler of descriptions reads a text with.
 *
 * It serves description.c and fields.c alone.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_SCANNER_H
#define ST13_SCANNER_H

#include <string.h>

#include "description.h"
#include "value/ascii.h"

typedef struct Compiler
{
	const char *start; /* the whole description */
	const char *at;    /* what is read next */
	const char *end;   /* of the clause at hand */
	St13Arena *arena;
	St13System *system;
	St13DescriptionError *error;
	unsigned seen; /* clauses, by their place in the table */
} Compiler;

static inline bool
complain(const Compiler *c, const char *at, const char *message)
{
	c->error->message = message;
	c->error->position = (int) (at - c->start) + 1;
	return false;
}

/* A text that st13 repeats has to fit there whole. */
static inline bool
fits_a_message(const Compiler *c, const char *text, size_t len)
{
	return len < ST13_TEXT_SIZE || complain(c, text, "this text is too long");
}

/* A long description may be written on several lines. */
static inline void
skip_blanks(Compiler *c)
{
	while (c->at < c->end && ascii_is_white(*c->at))
		c->at++;
}

static inline bool
at_char(const Compiler *c, char wanted)
{
	return c->at < c->end && *c->at == wanted;
}

static inline bool
at_word(const Compiler *c, const char *wanted)
{
	size_t len = strlen(wanted);

	return (size_t) (c->end - c->at) >= len && memcmp(c->at, wanted, len) == 0;
}

static inline bool
is_alnum(char ch)
{
	return ascii_is_digit(ch) || ascii_is_letter(ch);
}

/* A run of letters and digits. */
static inline size_t
read_word(Compiler *c, const char **word)
{
	*word = c->at;
	while (c->at < c->end && is_alnum(*c->at))
		c->at++;
	return (size_t) (c->at - *word);
}

/* An unsigned number of at most nine digits; false if there is none. */
static inline bool
read_number(Compiler *c, uint32_t *number)
{
	const char *start = c->at;

	*number = 0;
	for (; c->at < c->end && ascii_is_digit(*c->at) && c->at - start < 9;
		 c->at++)
		*number = *number * 10 + (uint32_t) (*c->at - '0');
	return c->at > start && !(c->at < c->end && ascii_is_digit(*c->at));
}

/* Width or range of widths: "6", "1-5". */
static inline bool
read_widths(Compiler *c, St13Field *field)
{
	const char *start = c->at;
	uint32_t min;
	uint32_t max;

	if (!read_number(c, &min))
		return complain(c, start, "a width in positions was expected");
	max = min;
	if (at_char(c, '-'))
	{
		c->at++;
		if (!read_number(c, &max))
			return complain(c, c->at, "a width in positions was expected");
	}
	if (min == 0 || max < min || max > 20)
		return complain(c, start, "the width is out of range");
	field->min_width = (int) min;
	field->max_width = (int) max;
	return true;
}

#endif /* ST13_SCANNER_H */
