/*-------------------------------------------------------------------------
 *
 * rights.c
 *	  Types of right and the words for them.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "value/ascii.h"
#include "rights.h"

enum
{
	K_PATENT = 1 << 0,
	K_UTILITY_MODEL = 1 << 1,
	K_TRADEMARK = 1 << 2,
	K_DESIGN = 1 << 3,
	K_PCT = 1 << 4,
	K_PROVISIONAL = 1 << 5,
	K_DIVISIONAL = 1 << 6,
	K_ADDITION = 1 << 7,
	K_INNOVATION = 1 << 8,
	K_REEXAMINATION = 1 << 9,
	K_EUROPEAN = 1 << 10,
	K_SPC = 1 << 11,
	K_TOPOGRAPHY = 1 << 12,
	K_GEOGRAPHICAL = 1 << 13,
	K_PROGRAM = 1 << 14
};

/*
 * Kinds that a right is asked for by.  A right that belongs to a kind of its
 * own beside 'patent' or 'utility model' is asked for by that alone.
 */
#define BROAD_KINDS ((unsigned) (K_PATENT | K_UTILITY_MODEL))

static const struct
{
	const char *name;
	unsigned kinds;
} rights[ST13_RIGHT_COUNT] = {
	{"", 0},
#define RIGHT(id, name, kinds) {name, kinds},
#define ALIAS(word, kinds)
#include "rights.def"
#undef RIGHT
#undef ALIAS
};

static const struct
{
	const char *word;
	unsigned kinds;
} aliases[] = {
#define RIGHT(id, name, kinds)
#define ALIAS(word, kinds) {word, kinds},
#include "rights.def"
#undef RIGHT
#undef ALIAS
};

const char *
st13_right_name(St13Right right)
{
	return rights[right].name;
}

St13Right
st13_find_right(const char *name, size_t len)
{
	for (int right = 1; right < ST13_RIGHT_COUNT; right++)
	{
		if (ascii_is_word_of_any_case(name, len, rights[right].name))
			return (St13Right) right;
	}
	return ST13_RIGHT_ANY;
}

unsigned
st13_wanted_kinds(const char *word, size_t len)
{
	St13Right right = st13_find_right(word, len);

	if (right != ST13_RIGHT_ANY)
	{
		unsigned narrow = rights[right].kinds & ~BROAD_KINDS;

		/* "patent or utility model" has no kind of its own */
		return narrow != 0 ? narrow : rights[right].kinds;
	}
	for (size_t i = 0; i < sizeof(aliases) / sizeof(aliases[0]); i++)
	{
		if (ascii_is_word_of_any_case(word, len, aliases[i].word))
			return aliases[i].kinds;
	}
	return 0;
}

unsigned
st13_right_kinds(St13Right right)
{
	return rights[right].kinds;
}

void
st13_word_unknown_right(St13Wording *wording)
{
	st13_clear_wording(wording);
	st13_append(&wording->message, "unrecognized type of right");
	st13_append(&wording->detail,
				"It is neither a type of right nor another word for one.");
	st13_append(
		&wording->hint,
		"Valid types of right are \"patent\", \"utility model\", \"trademark\", \"design\", \"PCT\", \"provisional\" and the others of st13_numbering_systems.");
}
