/*-------------------------------------------------------------------------
 *
 * office_rights.c
 *	  What the catalogue knows of the numbers of an office's rights.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "office_rights.h"

const St13Right st13_main_rights[ST13_MAIN_RIGHT_COUNT] = {
	ST13_RIGHT_PATENT,
	ST13_RIGHT_UTILITY_MODEL,
	ST13_RIGHT_TRADEMARK,
	ST13_RIGHT_DESIGN,
};

unsigned
st13_main_groups(void)
{
	unsigned groups = 0;

	for (int i = 0; i < ST13_MAIN_RIGHT_COUNT; i++)
		groups |= st13_right_groups(st13_main_rights[i]);
	return groups;
}

const char *
st13_right_state_name(St13RightState state)
{
	static const char *const names[ST13_RIGHT_STATE_COUNT] = {
		[ST13_RIGHT_DESCRIBED] = "described",
		[ST13_RIGHT_NONE] = "none",
		[ST13_RIGHT_SHAPE] = "shape",
		[ST13_RIGHT_UNKNOWN] = "unknown",
	};

	return names[state];
}

/* What the office's file says of the right beside its rows, NULL for nothing. */
static const St13OfficeRight *
find_statement(const char *office, St13Right right)
{
	int count;
	const St13OfficeRight *list = st13_office_right_list(&count);

	for (int i = 0; i < count; i++)
	{
		if (list[i].right == right && memcmp(list[i].office, office, 2) == 0)
			return &list[i];
	}
	return NULL;
}

/*
 * Whether a system numbers a right.  That of European patents, under their
 * European number, says nothing of the office's own patents.
 */
static bool
has_right(const St13System *system, unsigned groups)
{
	for (int t = 0; t < system->type_count; t++)
	{
		if (system->types[t].right != ST13_RIGHT_EUROPEAN &&
			(st13_right_groups(system->types[t].right) & groups) != 0)
			return true;
	}
	return false;
}

/* The first row of a notation that has a right and is used, NULL for none. */
static const St13Row *
find_row_of_right(const char *office, St13Notation notation, unsigned groups,
				  int edition)
{
	int count;
	const St13Row *rows = st13_row_list(&count);
	int first;
	int last;

	st13_office_rows(notation, office, &first, &last);
	for (int i = first; i < last; i++)
	{
		const St13System *system;

		if (!st13_is_used(&rows[i], edition))
			continue;
		system = st13_row_system(i);
		if (system->refusal == NULL && has_right(system, groups))
			return &rows[i];
	}
	return NULL;
}

St13RightState
st13_right_state(const char *office, St13Right right, int edition,
				 const char **source)
{
	const St13OfficeRight *statement = find_statement(office, right);
	unsigned groups = st13_right_groups(right);
	const St13Row *row;

	*source = NULL;
	if (statement != NULL)
	{
		*source = statement->source;
		return statement->statement == ST13_RIGHT_IS_NONE ? ST13_RIGHT_NONE
														  : ST13_RIGHT_UNKNOWN;
	}
	row = find_row_of_right(office, ST13_NATIONAL, groups, edition);
	if (row != NULL)
	{
		*source = row->source;
		return ST13_RIGHT_DESCRIBED;
	}
	row = find_row_of_right(office, ST13_OTHER, groups, edition);
	if (row == NULL)
		return ST13_RIGHT_UNKNOWN;
	*source = row->source;
	return ST13_RIGHT_SHAPE;
}

/* The groups that are not known, and that this has been found out. */
typedef struct Unknown
{
	unsigned groups;
	bool found;
} Unknown;

unsigned
st13_unknown_rights(const char *office, int edition)
{
	static Unknown cache[ST13_AFTER_EDITIONS][26 * 26];
	Unknown *unknown =
		&cache[edition][(office[0] - 'A') * 26 + office[1] - 'A'];

	for (int i = 0; i < ST13_MAIN_RIGHT_COUNT && !unknown->found; i++)
	{
		const char *source;

		if (st13_right_state(office, st13_main_rights[i], edition, &source) ==
			ST13_RIGHT_UNKNOWN)
			unknown->groups |= st13_right_groups(st13_main_rights[i]);
	}
	unknown->found = true;
	return unknown->groups;
}
