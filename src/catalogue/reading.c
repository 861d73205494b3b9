/*-------------------------------------------------------------------------
 *
 * reading.c
 *	  The list of the readings of a number.
 *
 *-------------------------------------------------------------------------
 */
#include "reading.h"

/* The reading of the same value and right, NULL if there is none. */
static St13Reading *
find_twin(St13Readings *readings, int from, const St13Reading *reading)
{
	for (int i = from; i < readings->count; i++)
	{
		St13Reading *other = &readings->items[i];

		if (other->type->right == reading->type->right &&
			st13_is_same_value(&other->parts, &reading->parts))
			return other;
	}
	return NULL;
}

/* Whether a reading is the better one of two of the same value. */
static bool
is_better_twin(const St13Reading *reading, const St13Reading *twin)
{
	if (twin->control == ST13_CONTROL_WRONG)
		return true;
	return reading->exact && !twin->exact &&
		   reading->control != ST13_CONTROL_WRONG;
}

bool
st13_keep_reading(St13Readings *readings, int twins_from, int *steps)
{
	const St13Reading *reading = &readings->items[readings->count];
	bool contradicts = reading->contradicts;
	bool bears_right = reading->bears_right;
	St13Reading *twin;

	if (!st13_take_steps(steps, readings->count - twins_from))
		return false;
	twin = find_twin(readings, twins_from, reading);
	if (twin == NULL)
	{
		readings->count++;
		return true;
	}
	contradicts &= twin->contradicts;
	bears_right |= twin->bears_right;
	/* One spelling may fit several patterns of a system; keep the better. */
	if (is_better_twin(reading, twin))
		*twin = *reading;
	else if (reading->penalty < twin->penalty)
		twin->penalty = reading->penalty;
	twin->contradicts = contradicts;
	twin->bears_right = bears_right;
	return true;
}

static bool
is_better(const St13Reading *a, const St13Reading *b)
{
	bool a_wrong = a->control == ST13_CONTROL_WRONG;
	bool b_wrong = b->control == ST13_CONTROL_WRONG;

	if (a_wrong != b_wrong)
		return b_wrong;
	if (a->contradicts != b->contradicts)
		return b->contradicts;
	if (a->penalty != b->penalty)
		return a->penalty < b->penalty;
	if (a->lost_zeros != b->lost_zeros)
		return b->lost_zeros;
	return a->control == ST13_CONTROL_VERIFIED &&
		   b->control != ST13_CONTROL_VERIFIED;
}

void
st13_sort_readings(St13Readings *readings)
{
	St13Reading *items = readings->items;

	for (int i = 1; i < readings->count; i++)
	{
		for (int j = i; j > 0 && is_better(&items[j], &items[j - 1]); j--)
		{
			St13Reading swap = items[j];

			items[j] = items[j - 1];
			items[j - 1] = swap;
		}
	}
}
