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
	G_PATENT = 1 << 0,
	G_UTILITY_MODEL = 1 << 1,
	G_TRADEMARK = 1 << 2,
	G_DESIGN = 1 << 3,
	G_PCT = 1 << 4,
	G_PROVISIONAL = 1 << 5,
	G_DIVISIONAL = 1 << 6,
	G_ADDITION = 1 << 7,
	G_INNOVATION = 1 << 8,
	G_REEXAMINATION = 1 << 9,
	G_EUROPEAN = 1 << 10,
	G_SPC = 1 << 11,
	G_TOPOGRAPHY = 1 << 12,
	G_GEOGRAPHICAL = 1 << 13,
	G_PROGRAM = 1 << 14,
	G_PLANT_VARIETY = 1 << 15,
	G_EMBLEM = 1 << 16,
	G_NONPROPRIETARY_NAME = 1 << 17,
	G_UNKNOWN_PRIORITY = 1 << 18,
	G_TEMPORARY = 1 << 19
};

/*
 * Groups that a right is asked for by.  A right that belongs to a group of its
 * own beside 'patent' or 'utility model' is asked for by that alone.
 */
#define BROAD_GROUPS ((unsigned) (G_PATENT | G_UTILITY_MODEL))

static const struct
{
	const char *name;
	unsigned groups;
} rights[ST13_RIGHT_COUNT] = {
	{"", 0},
#define RIGHT(id, name, groups) {name, groups},
#define ALIAS(word, groups)
#include "rights.def"
#undef RIGHT
#undef ALIAS
};

static const struct
{
	const char *word;
	unsigned groups;
} aliases[] = {
#define RIGHT(id, name, groups)
#define ALIAS(word, groups) {word, groups},
#include "rights.def"
#undef RIGHT
#undef ALIAS
};

const unsigned st13_patent_groups = BROAD_GROUPS;

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
st13_wanted_groups(const char *word, size_t len)
{
	St13Right right = st13_find_right(word, len);

	if (right != ST13_RIGHT_ANY)
	{
		unsigned narrow = rights[right].groups & ~BROAD_GROUPS;

		/* "patent or utility model" has no group of its own */
		return narrow != 0 ? narrow : rights[right].groups;
	}
	for (size_t i = 0; i < sizeof(aliases) / sizeof(aliases[0]); i++)
	{
		if (ascii_is_word_of_any_case(word, len, aliases[i].word))
			return aliases[i].groups;
	}
	return 0;
}

unsigned
st13_right_groups(St13Right right)
{
	return rights[right].groups;
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
