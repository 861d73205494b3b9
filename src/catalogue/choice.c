/*-------------------------------------------------------------------------
 *
 * choice.c
 *	  Choose one of the readings of a number.
 *
 *-------------------------------------------------------------------------
 */
#include "choice.h"
#include "office_rights.h"

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
				 (query->filed == 0 || verdict.best->lost_zeros ||
				  reading->penalty == verdict.best->penalty))
			verdict.has_rival = true;
	}
	return verdict;
}

/*
 * Whether there may be something that speaks against a reading: what was not
 * looked at, another notation that refuses the number, a year of filing that
 * stands for the number's, or zeros that it has lost, unless DOCDB alone is asked
 * for and a date bears them out.  What one notation refuses by name, another reads by
 * chance, but not with a right control number, which settles the year, too.
 */
static bool
is_doubtful(const St13Query *query, const St13Reading *best,
			const St13ReadingError *error)
{
	if (best->control == ST13_CONTROL_VERIFIED)
		return error->truncated;
	if (best->lost_zeros && !st13_bears_out_zeros(query))
		return true;
	return error->truncated || error->refused || best->pattern->has_lost_year;
}

/* The groups of the rights that the readings of a value have. */
static unsigned
rights_of_value(const St13Parts *value, const St13Reading *readings, int count)
{
	unsigned groups = 0;

	for (int i = 0; i < count; i++)
	{
		if (st13_is_same_value(&readings[i].parts, value))
			groups |= st13_right_groups(readings[i].type->right);
	}
	return groups;
}

/*
 * Whether something tells the right of a reading: who asks, by a right or by a
 * system; a word in the number, or its form; or the notation, if it is of one
 * right, as all are but the offices' own.
 */
static bool
is_right_told(const St13Query *query, const St13Tokens *tokens,
			  const St13Reading *reading)
{
	St13Notation notation;

	if (query->groups != 0 || query->system != NULL ||
		tokens->right != ST13_RIGHT_ANY || reading->bears_right)
		return true;
	notation = st13_row_of(reading->system)->notation;
	return notation != ST13_NATIONAL && notation != ST13_DAS &&
		   notation != ST13_ST10C;
}

/* Note that a number is like another of the office's, if it is. */
static bool
finds_competitor(const St13Query *query, const St13Tokens *tokens,
				 bool publications, unsigned groups, St13ReadingError *error)
{
	error->competitor = st13_find_competitor(query, tokens, publications,
											 groups, &error->steps);
	if (error->competitor == NULL)
		return false;
	error->fault = ST13_READING_COMPETITOR;
	return true;
}

/* Whether a mark or a design is wanted: neither is published as patents are. */
static bool
wants_mark_or_design(const St13Query *query)
{
	return query->groups != 0 &&
		   (query->groups & ~(st13_main_groups() & ~st13_patent_groups)) == 0;
}

/*
 * Whether the number may be another than an application of this right: one of a
 * right that is not told and can have it, or, in any notation, a publication of a
 * patent.
 */
static bool
may_be_another(const St13Query *query, const St13Tokens *tokens,
			   const St13Reading *best, const St13Reading *readings, int count,
			   St13ReadingError *error)
{
	bool publications = (query->notations & 1u << ST13_OTHER) != 0 &&
						!wants_mark_or_design(query);
	bool told = is_right_told(query, tokens, best);
	unsigned others = 0;

	if (query->system != NULL || (told && !publications))
		return false;
	error->reading = best;
	if (!told)
	{
		others = st13_main_groups() &
				 ~rights_of_value(&best->parts, readings, count);
		error->unknown =
			st13_unknown_rights(query->office, query->edition) & others;
		if (error->unknown != 0)
		{
			error->fault = ST13_READING_OTHER_RIGHT;
			return true;
		}
	}
	return finds_competitor(query, tokens, publications, others, error);
}

const St13Reading *
st13_choose_reading(const St13Query *query, const St13Tokens *tokens,
					const St13Reading *readings, int count,
					St13ReadingError *error)
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
	if (verdict.has_rival || is_doubtful(query, verdict.best, error))
	{
		error->fault = ST13_READING_AMBIGUOUS;
		return NULL;
	}
	return may_be_another(query, tokens, verdict.best, readings, count, error)
			   ? NULL
			   : verdict.best;
}
