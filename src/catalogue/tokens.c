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

/* What a description reads a character as; '\0' if it does not say. */
static char
spelled(const St13System *own, const char *s, size_t len, size_t *bytes)
{
	for (; own != NULL; own = own->next)
	{
		for (int i = 0; i < own->spelling_count; i++)
		{
			const St13Spelling *spelling = &own->spellings[i];

			*bytes = spelling->len;
			if (*bytes <= len && memcmp(spelling->text, s, *bytes) == 0)
				return spelling->read_as;
		}
	}
	return '\0';
}

/*
 * The next character, as ASCII, and how many bytes it takes; '\0' if there is
 * no reading for it.
 */
static char
next_character(const char *s, size_t len, bool ascii_only,
			   const St13System *own, size_t *bytes, St13Right *right)
{
	char c;
	char wide;

	*bytes = 1;
	if ((unsigned char) *s < 0x80)
		return *s;
	if (ascii_only)
		return '\0';
	c = spelled(own, s, len, bytes);
	if (c != '\0')
		return c;
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

/* The symbol that each byte is, a digit or an upper-case letter; '\0' for none. */
#define NO_SYMBOLS "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
static const char symbols[256] =
	NO_SYMBOLS NO_SYMBOLS NO_SYMBOLS "0123456789\0\0\0\0\0\0"
									 "\0ABCDEFGHIJKLMNOPQRSTUVWXYZ\0\0\0\0\0"
									 "\0ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/* The separators since the last symbol: what they are together. */
typedef struct Separators
{
	St13Mark mark;
	char separator; /* that makes the mark */
	int position;   /* its character */
} Separators;

/* Note a separator; false if it and one before it are more than blanks. */
static inline bool
note_separator(Separators *since, char c, int position)
{
	St13Mark mark = mark_of(c);

	if (mark != ST13_MARK_BLANK && since->mark > ST13_MARK_BLANK)
		return false;
	if (mark > since->mark)
	{
		since->mark = mark;
		since->separator = c;
		since->position = position;
	}
	return true;
}

/* What is counted while the characters are taken. */
typedef struct Tally
{
	int count;
	uint64_t letters;
	uint64_t marked;
} Tally;

/* False if the number begins with a separator. */
static inline bool
add_symbol(St13Tokens *tokens, Tally *tally, char symbol, int position,
		   Separators *since)
{
	int i = tally->count;

	if (since->mark != ST13_MARK_NONE)
	{
		if (i == 0 && since->mark > ST13_MARK_BLANK)
			return false;
		tally->marked |= UINT64_C(1) << i;
		tokens->marks[i] = (unsigned char) since->mark;
		if (since->mark == ST13_MARK_HARD)
			tokens->separators[i] = since->separator;
		since->mark = ST13_MARK_NONE;
	}
	tokens->symbols[i] = symbol;
	tokens->positions[i] = position;
	tally->letters |= (uint64_t) (symbol >= 'A') << i;
	tally->count++;
	return true;
}

/* Take the characters; *position is where they are at fault. */
static St13TokenFault
take_characters(const char *text, const char *end, bool ascii_only,
				const St13System *own, St13Tokens *tokens, int *position)
{
	Separators since = {ST13_MARK_NONE, '\0', 0};
	Tally tally = {0, 0, 0};
	int character = *position; /* at hand */
	int characters = 1;        /* that it is */
	size_t bytes = 1;

	for (const char *s = text; s < end; s += bytes, character += characters)
	{
		char symbol = symbols[(unsigned char) *s];

		bytes = 1;
		characters = 1;
		if (symbol == '\0')
		{
			char c = next_character(s, (size_t) (end - s), ascii_only, own,
									&bytes, &tokens->right);

			*position = character;
			characters = utf8_characters(s, bytes);
			if (mark_of(c) != ST13_MARK_NONE)
			{
				if (!note_separator(&since, c, character))
					return ST13_TOKENS_SEPARATOR;
				continue;
			}
			symbol = symbols[(unsigned char) c];
			if (symbol == '\0')
				return ST13_TOKENS_FOREIGN;
		}
		if (tally.count == ST13_MAX_SYMBOLS)
		{
			*position = character;
			return ST13_TOKENS_LONG;
		}
		if (!add_symbol(tokens, &tally, symbol, character, &since))
			break;
	}
	tokens->count = tally.count;
	tokens->letters = tally.letters;
	tokens->marked = tally.marked;
	/* A number neither begins nor ends with a separator. */
	*position = since.position;
	if (since.mark > ST13_MARK_BLANK)
		return ST13_TOKENS_SEPARATOR;
	*position = 1;
	return tokens->count == 0 ? ST13_TOKENS_EMPTY : ST13_TOKENS_OK;
}

St13TokenFault
st13_take_tokens(const char *text, size_t len, bool ascii_only,
				 const St13System *own, St13Tokens *tokens, int *position)
{
	*position = 1;
	tokens->count = 0;
	tokens->right = ST13_RIGHT_ANY;
	memset(tokens->marks, ST13_MARK_NONE, sizeof(tokens->marks));
	memset(tokens->separators, '\0', sizeof(tokens->separators));
	if (len > ST13_MAX_NUMBER_BYTES)
		return ST13_TOKENS_LONG;
	/* The ends of lines around what a file or an XML element has. */
	for (; len > 0 && ascii_is_white(text[0]); len--, text++)
		++*position;
	while (len > 0 && ascii_is_white(text[len - 1]))
		len--;
	/* What a spreadsheet puts before text, and a sentence behind a number. */
	if (len > 1 && text[0] == '\'')
	{
		len--;
		text++;
		++*position;
	}
	if (len > 1 &&
		(text[len - 1] == '.' || text[len - 1] == ',' || text[len - 1] == ';'))
		len--;
	return take_characters(text, text + len, ascii_only, own, tokens, position);
}
