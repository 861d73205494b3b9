/*-------------------------------------------------------------------------
 *
 * choice.c
 *	  Choose one of the readings of a number.
 *
 *-------------------------------------------------------------------------
 */
#include "choice.h"

/* What comes of looking through the readings. */
typedef struct Verdict
{
	const St13Reading *best; /* NULL for none */
	bool has_rival;          /* another value is as good */
	bool has_wrong;          /* some reading has a wrong control number */
	bool has_contradiction;  /* some reading is far from the date of filing */
} Verdict;

/* The best of the wanted readings: the first without a wrong control number. */
static Verdict
judge_readings(const St13Query *query, const St13Reading *readings, int count)
{
	Verdict verdict = {NULL, false, false, false};

	for (int i = 0; i < count; i++)
	{
		const St13Reading *reading = &readings[i];

		if (!st13_right_wanted(reading->type->right, query->groups))
			continue;
		if (reading->control == ST13_CONTROL_WRONG)
			verdict.has_wrong = true;
		else if (reading->contradicts)
			verdict.has_contradiction = true;
		else if (verdict.best == NULL)
			verdict.best = reading;
		else if (!st13_is_same_value(&reading->parts, &verdict.best->parts) &&
				 (query->filed == 0 ||
				  reading->penalty == verdict.best->penalty))
			verdict.has_rival = true;
	}
	return verdict;
}

/*
 * Whether there may be something that speaks against a reading: what was not
 * looked at, another notation that refuses the number, or a year of filing that
 * stands for the number's.  What one notation refuses by name, another reads by
 * chance, but not with a right control number, which settles the year, too.
 */
static bool
is_doubtful(const St13Reading *best, const St13ReadingError *error)
{
	if (best->control == ST13_CONTROL_VERIFIED)
		return error->truncated;
	return error->truncated || error->refused ||
		   best->pattern->has_lost_year;
}

const St13Reading *
st13_choose_reading(const St13Query *query, const St13Reading *readings,
					int count, St13ReadingError *error)
{
	Verdict verdict = judge_readings(query, readings, count);

	if (count == 0)
		return NULL;
	if (verdict.best == NULL)
	{
		if (verdict.has_contradiction)
			error->fault = ST13_READING_FILED;
		else
			error->fault =
				verdict.has_wrong ? ST13_READING_CONTROL : ST13_READING_RIGHT;
		return NULL;
	}
	if (verdict.has_rival || is_doubtful(verdict.best, error))
	{
		error->fault = ST13_READING_AMBIGUOUS;
		return NULL;
	}
	return verdict.best;
}
