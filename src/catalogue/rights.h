/*-------------------------------------------------------------------------
 *
 * rights.h
 *	  Types of right and the words for them (ip_right in SQL).
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_RIGHTS_H
#define ST13_RIGHTS_H

#include <stdbool.h>
#include <stddef.h>

#include "value/wording.h"

typedef enum St13Right
{
	ST13_RIGHT_ANY = 0,
#define RIGHT(id, name, groups) ST13_RIGHT_##id,
#define ALIAS(word, groups)
#include "rights.def"
#undef RIGHT
#undef ALIAS
	ST13_RIGHT_COUNT
} St13Right;

/* Name of a right, as rights.def has it. */
extern const char *st13_right_name(St13Right right);

/* The right with exactly this name in any ASCII case, or ST13_RIGHT_ANY. */
extern St13Right st13_find_right(const char *name, size_t len);

/*
 * The groups that a word asks for, a name or an alias in any ASCII case; 0 for
 * a word that is neither.
 */
extern unsigned st13_wanted_groups(const char *word, size_t len);

/* The groups that a right is of. */
extern unsigned st13_right_groups(St13Right right);

/* The groups of the rights that end with a patent's term. */
extern const unsigned st13_patent_groups;

/* Whether a right is of one of these groups; 0 asks for nothing, any will do. */
static inline bool
st13_right_wanted(St13Right right, unsigned groups)
{
	return groups == 0 || (st13_right_groups(right) & groups) != 0;
}

/* Word that ip_right is no word of these; the message is to quote it. */
extern void st13_word_unknown_right(St13Wording *wording);

#endif /* ST13_RIGHTS_H */
