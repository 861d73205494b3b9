/*-------------------------------------------------------------------------
 *
 * prefixes.c
 *	  Words and codes before a number.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "value/ascii.h"
#include "value/st3.h"
#include "catalogue.h"
#include "match.h"
#include "prefixes.h"
#include "value/value.h"

/* Words that people put before a number, without the dots. */
#define NUMBER_WORDS(WORD)                                                     \
	WORD("EUROPEAN")                                                           \
	WORD("INTERNATIONAL")                                                      \
	WORD("PROVISIONAL")                                                        \
	WORD("PATENT")                                                             \
	WORD("APPLICATION")                                                        \
	WORD("APPLN")                                                              \
	WORD("APPL")                                                               \
	WORD("APP")                                                                \
	WORD("AKTENZEICHEN")                                                       \
	WORD("AZ")                                                                 \
	WORD("EUTM")                                                               \
	WORD("USSN")                                                               \
	WORD("SERIAL")                                                             \
	WORD("SER")                                                                \
	WORD("NUMBER")                                                             \
	WORD("NUM")                                                                \
	WORD("NO")                                                                 \
	WORD("NR")                                                                 \
	WORD("N")

#define AS_PREFIX(text) {text, sizeof(text) - 1},
#define FIRST_LETTER(text) | UINT64_C(1) << ((text)[0] - 'A' + 10)

static const St13Prefix number_words[] = {NUMBER_WORDS(AS_PREFIX)};

#define NUMBER_WORD_COUNT (sizeof(number_words) / sizeof(number_words[0]))

/* Whether a word ends before a symbol: at a mark or, if it is long, a digit. */
static bool
word_ends(const St13Tokens *tokens, int end, int len)
{
	if (end >= tokens->count)
		return false;
	/* N1 may be a number's own N. */
	return tokens->marks[end] != ST13_MARK_NONE ||
		   (len > 1 && !st13_is_letter_at(tokens, end));
}

/* Where a word such as "No." that begins here ends; i if there is none. */
static int
skip_word(const St13Tokens *tokens, int i)
{
	const St13SymbolSet first = 0 NUMBER_WORDS(FIRST_LETTER);

	if ((first & st13_symbol_set(tokens->symbols[i])) == 0)
		return i;
	for (size_t w = 0; w < NUMBER_WORD_COUNT; w++)
	{
		const St13Prefix *word = &number_words[w];
		int len = (int) word->len;

		if (word->text[0] == tokens->symbols[i] &&
			st13_is_text_at(tokens, i, word->text, word->len) &&
			st13_is_one_run(tokens, i, len) && word_ends(tokens, i + len, len))
			return i + len;
	}
	return i;
}

/*
 * Whether the office's other code is a code for internal use here: IB before a
 * number of WO is.
 */
static bool
is_code_at(const St13Tokens *tokens, const St13System *system, int i)
{
	if (st13_is_letter_at(tokens, i + ST13_OFFICE_LEN))
		return false;
	for (int c = 0; c < system->code_count; c++)
	{
		const St13CodeItem *item = &system->codes[c];

		if (item->code_len == ST13_OFFICE_LEN &&
			st13_is_text_at(tokens, i, item->code, ST13_OFFICE_LEN))
			return true;
	}
	return false;
}

/* Whether the office's code or an alias stands before the number here. */
static bool
is_office_at(const St13Tokens *tokens, const St13System *system,
			 const char *office, int i)
{
	const char *letters = tokens->symbols + i;

	if (tokens->count - i <= ST13_OFFICE_LEN || office[0] == '\0' ||
		!st13_is_letter_at(tokens, i + 1))
		return false;
	if (st13_is_text(letters, office, ST13_OFFICE_LEN))
		return true;
	return st13_is_alias(letters, office) && !is_code_at(tokens, system, i);
}

int
st13_skip_prefix(const St13Tokens *tokens, const St13System *system,
				 const char *office, int i)
{
	/* Neither a word nor a code of an office begins with a digit. */
	if (st13_is_letter_at(tokens, i))
	{
		/* Words first, or "Serial" begins with Sweden. */
		int end = skip_word(tokens, i);

		if (end > i)
			return end;
		if (is_office_at(tokens, system, office, i))
			return i + ST13_OFFICE_LEN;
	}
	if ((system->prefix_first & st13_symbol_set(tokens->symbols[i])) == 0)
		return i;
	for (int p = 0; p < system->prefix_count; p++)
	{
		const St13Prefix *prefix = &system->prefixes[p];

		if (st13_is_text_at(tokens, i, prefix->text, prefix->len))
			return i + (int) prefix->len;
	}
	return i;
}

bool
st13_named_office(const St13Tokens *tokens, char office[ST13_OFFICE_LEN])
{
	int word;

	if (tokens->count > 3 && st13_is_text_at(tokens, 0, "PCT", 3))
	{
		memcpy(office, "WO", ST13_OFFICE_LEN);
		return true;
	}
	if (tokens->count <= ST13_OFFICE_LEN || !st13_is_letter_at(tokens, 0) ||
		!st13_is_letter_at(tokens, 1) || tokens->marks[1] != ST13_MARK_NONE)
		return false;
	word = skip_word(tokens, 0);
	/* NO20240001 and NO 20240001 are Norway's, "No. 20240001" is anybody's. */
	if (word > ST13_OFFICE_LEN ||
		(word > 0 && tokens->marks[word] == ST13_MARK_HARD))
		return false;
	memcpy(office, tokens->symbols, ST13_OFFICE_LEN);
	st13_resolve_alias(office);
	return st13_find_office(office) != NULL;
}

bool
st13_has_own_prefix(const St13Tokens *tokens, const St13System *system, int end)
{
	for (int i = 0; i < end; i++)
	{
		for (int p = 0; p < system->prefix_count; p++)
		{
			const St13Prefix *prefix = &system->prefixes[p];

			if (st13_is_text_at(tokens, i, prefix->text, prefix->len))
				return true;
		}
	}
	return false;
}
