/*-------------------------------------------------------------------------
 *
 * st3.c
 *	  Look-up in the list of ST.3 codes.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "st3.h"

#define STATE "state"
#define TERRITORY "territory"
#define ORGANIZATION "organization"
#define OTHER "other"
#define CURRENT "current"
#define FORMER "former"
#define USER "user-assigned"

#define OFFICE(code, name, kind, status, since, until)                         \
	{code, name, kind, status, since, until},

static const St13Office offices[] = {
#include "st3.def"
};

#define OFFICE_COUNT (sizeof(offices) / sizeof(offices[0]))

const St13Office *
st13_office_list(size_t *count)
{
	*count = OFFICE_COUNT;
	return offices;
}

const St13Office *
st13_find_office(const char *code)
{
	size_t low = 0;
	size_t high = OFFICE_COUNT;

	/* The last entry that is not greater is the code's latest, if any. */
	while (low < high)
	{
		size_t middle = low + (high - low) / 2;

		if (strncmp(offices[middle].code, code, 2) <= 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == 0 || strncmp(offices[low - 1].code, code, 2) != 0)
		return NULL;
	return &offices[low - 1];
}
