/*-------------------------------------------------------------------------
 *
 * tokens.c
 *	  From what people type to symbols and marks.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "value/ascii.h"
#include "tokens.h"

static const struct
{
	const char *text;
	char read_as;
	St13Right right;
} words[] = {
#define WORD(text, read_as, right) {text, (read_as)[0], ST13_RIGHT_##right},
#include "words.def"
#undef WORD
};

/* Full-width ASCII, U+FF01 to U+FF5E, is EF BC 81 to EF BD 9E in UTF-8. */
static char
full_width(const unsigned char *s, size_t len)
{
	if (len < 3 || s[0] != 0xEF)
		return '\0';
	if (s[1] == 0xBC && s[2] >= 0x81 && s[2] <= 0xBF)
		return (char) (s[2] - 0x81 + '!');
	if (s[1] == 0xBD && s[2] >= 0x80 && s[2] <= 0x9E)
		return (char) (s[2] - 0x80 + '`');
	return '\0';
}

/* Characters are counted by their first bytes. */
static int
count_characters(const char *s, size_t len)
{
	int n = 0;

	for (size_t i = 0; i < len; i++)
		n += ((unsigned char) s[i] & 0xC0) != 0x80;
	return n;
}

/*
 * The next character, as ASCII, and how many bytes it takes; '\0' if there is
 * no reading for it.
 */
static char
next_character(const char *s, size_t len, bool ascii_only, size_t *bytes,
			   St13Right *right)
{
	char wide;

	*bytes = 1;
	if ((unsigned char) *s < 0x80)
		return *s;
	if (ascii_only)
		return '\0';
	wide = full_width((const unsigned char *) s, len);
	if (wide != '\0')
	{
		*bytes = 3;
		return wide;
	}
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
	{
		*bytes = strlen(words[i].text);
		if (*bytes <= len && memcmp(words[i].text, s, *bytes) == 0)
		{
			if (words[i].right != ST13_RIGHT_ANY)
				*right = words[i].right;
			return words[i].read_as;
		}
	}
	*bytes = 1;
	return '\0';
}

static St13Mark
mark_of(char c)
{
	switch (c)
	{
		case ' ':
		case '\t':
		case ':': /* "AKZ: 10 2006 ..." */
		case '#':
		case '(': /* "(88-43329)" */
		case ')':
			return ST13_MARK_BLANK;
		case ',':
		case '\'':
			return ST13_MARK_GROUP;
		case '/':
		case '-':
		case '.':
			return ST13_MARK_HARD;
		default:
			return ST13_MARK_NONE;
	}
}

/* Blanks and the ends of lines. */
static bool
is_white(char c)
{
	return ascii_is_blank(c) || c == '\n' || c == '\r';
}

/* Count the symbol that has been written, and keep it in the sets. */
static inline void
note_symbol(St13Tokens *tokens, St13Mark mark)
{
	uint64_t bit = UINT64_C(1) << tokens->count;

	if (ascii_is_letter(tokens->symbols[tokens->count]))
		tokens->letters |= bit;
	if (mark != ST13_MARK_NONE)
		tokens->marked |= bit;
	if (mark == ST13_MARK_HARD)
		tokens->hard |= bit;
	tokens->count++;
}

St13TokenFault
st13_take_tokens(const char *text, size_t len, bool ascii_only,
				 St13Tokens *tokens, int *position)
{
	St13Mark mark = ST13_MARK_NONE;
	const char *mark_at = text;
	char separator = '\0';
	int character = 1;
	size_t bytes;

	*position = 1;
	tokens->count = 0;
	tokens->letters = 0;
	tokens->marked = 0;
	tokens->hard = 0;
	if (len > ST13_MAX_NUMBER_BYTES)
		return ST13_TOKENS_LONG;
	/* The ends of lines around what a file or an XML element has. */
	for (; len > 0 && is_white(text[0]); len--, text++)
		character++;
	while (len > 0 && is_white(text[len - 1]))
		len--;
	tokens->right = ST13_RIGHT_ANY;
	for (const char *s = text; s < text + len; s += bytes)
	{
		char c = *s;
		bool symbol = ascii_is_digit(c) || ascii_is_letter(c);
		St13Mark here = ST13_MARK_NONE;

		*position = character;
		bytes = 1;
		if (symbol)
			character++;
		else
		{
			c = next_character(s, len - (size_t) (s - text), ascii_only, &bytes,
							   &tokens->right);
			symbol = ascii_is_digit(c) || ascii_is_letter(c);
			here = mark_of(c);
			character += count_characters(s, bytes);
		}
		if (here != ST13_MARK_NONE)
		{
			if (here != ST13_MARK_BLANK && mark > ST13_MARK_BLANK)
				return ST13_TOKENS_SEPARATOR;
			if (here > mark)
			{
				mark = here;
				mark_at = s;
				separator = c;
			}
			continue;
		}
		if (!symbol)
			return ST13_TOKENS_FOREIGN;
		if (tokens->count == ST13_MAX_SYMBOLS)
			return ST13_TOKENS_LONG;
		if (tokens->count == 0 && mark > ST13_MARK_BLANK)
		{
			*position = count_characters(text, (size_t) (mark_at - text)) + 1;
			return ST13_TOKENS_SEPARATOR;
		}
		tokens->symbols[tokens->count] = ascii_upper(c);
		tokens->marks[tokens->count] = (unsigned char) mark;
		tokens->separators[tokens->count] =
			mark == ST13_MARK_HARD ? separator : '\0';
		tokens->positions[tokens->count] = *position;
		note_symbol(tokens, mark);
		mark = ST13_MARK_NONE;
	}
	*position = 1;
	if (tokens->count == 0)
		return ST13_TOKENS_EMPTY;
	if (mark > ST13_MARK_BLANK)
	{
		*position = count_characters(text, (size_t) (mark_at - text)) + 1;
		return ST13_TOKENS_SEPARATOR;
	}
	return ST13_TOKENS_OK;
}
