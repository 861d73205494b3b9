/*
 * national.h
 *	  What the unit tests of numbering systems share: a number in, its reading
 *	  out.
 */
#ifndef NATIONAL_H
#define NATIONAL_H

#include <stdlib.h>

#include "unit.h"

#include "catalogue/catalogue.h"
#include "catalogue/calendar.h"
#include "catalogue/description.h"
#include "catalogue/guess.h"
#include "catalogue/printing.h"
#include "catalogue/choice.h"

#define lengthof(array) (sizeof(array) / sizeof((array)[0]))

/* What came of a number; the members are valid until the next one is read. */
typedef struct UnitResult
{
	St13Query query;
	St13Tokens tokens;
	St13Reading readings[ST13_MAX_READINGS];
	int count;
	const St13Reading *chosen;
	St13ReadingError error;
} UnitResult;

/*
 * Read a number as st13_parse does.  right is a word or NULL, filed a date as
 * in description.h or 0, system NULL for those of the office; for a system
 * without an office, office is NULL.
 */
static inline const UnitResult *
unit_parse_in(unsigned notations, const char *office, const char *number,
			  const char *right, int filed, const St13System *system)
{
	static UnitResult result;
	St13Query *query = &result.query;

	memset(&result, 0, offsetof(UnitResult, tokens));
	query->number = number;
	query->len = strlen(number);
	query->system = system;
	query->edition = ST13_LATEST_EDITION;
	query->notations = notations;
	query->filed = filed;
	if (office != NULL)
		st13_set_query_office(query, office);
	if (right != NULL)
	{
		query->groups = st13_wanted_groups(right, strlen(right));
		if (query->groups == 0)
			fail_msg("\"%s\" is no type of right", right);
	}
	result.count = st13_find_readings(query, &result.tokens, result.readings,
									  ST13_MAX_READINGS, &result.error);
	result.chosen = st13_choose_reading(query, &result.tokens, result.readings,
										result.count, &result.error);
	if (result.count == 0)
		st13_guess_fault(query, &result.tokens, result.readings,
						 ST13_MAX_READINGS, &result.error);
	return &result;
}

static inline const UnitResult *
unit_parse(const char *office, const char *number, const char *right, int filed,
		   const St13System *system)
{
	return unit_parse_in(1u << ST13_NATIONAL, office, number, right, filed,
						 system);
}

static const char *const unit_fault_names[] = {
	[ST13_READING_OK] = "OK",
	[ST13_READING_TOKENS] = "TOKENS",
	[ST13_READING_NO_OFFICE] = "NO_OFFICE",
	[ST13_READING_NONE] = "NONE",
	[ST13_READING_UNNAMED] = "UNNAMED",
	[ST13_READING_NO_DIGIT] = "NO_DIGIT",
	[ST13_READING_PUBLICATION] = "PUBLICATION",
	[ST13_READING_DIGITS] = "DIGITS",
	[ST13_READING_OTHER_OFFICE] = "OTHER_OFFICE",
	[ST13_READING_KIND] = "KIND",
	[ST13_READING_WITH_CONTROL] = "WITH_CONTROL",
	[ST13_READING_NO_RECEIVER] = "NO_RECEIVER",
	[ST13_READING_YEAR] = "YEAR",
	[ST13_READING_AHEAD] = "AHEAD",
	[ST13_READING_REFUSED] = "REFUSED",
	[ST13_READING_FILED] = "FILED",
	[ST13_READING_CONTROL] = "CONTROL",
	[ST13_READING_RIGHT] = "RIGHT",
	[ST13_READING_OTHER_RIGHT] = "OTHER_RIGHT",
	[ST13_READING_COMPETITOR] = "COMPETITOR",
	[ST13_READING_AMBIGUOUS] = "AMBIGUOUS",
};

/*
 * The result in words: "PL100000000023456", "YEAR", or
 * "AMBIGUOUS PL100000000023456 PL200000000023456 ..." with the values that
 * count, each once, in the order of the readings.
 */
static inline const char *
unit_result(const UnitResult *result)
{
	static char text[20 * ST13_MAX_READINGS + 40];
	char machine[18];
	char *s = text;

	if (result->chosen != NULL)
		return unit_machine(st13_rank(&result->chosen->parts), text);
	s += sprintf(s, "%s", unit_fault_names[result->error.fault]);
	if (result->error.fault == ST13_READING_AMBIGUOUS)
	{
		for (int i = 0; i < result->count; i++)
		{
			const St13Reading *reading = &result->readings[i];

			if (reading->control == ST13_CONTROL_WRONG ||
				reading->contradicts ||
				!st13_right_wanted(reading->type->right, result->query.groups))
				continue;
			unit_machine(st13_rank(&reading->parts), machine);
			if (strstr(text, machine) == NULL)
				s += sprintf(s, " %s", machine);
		}
	}
	return text;
}

/* Whether a value is among the readings. */
static inline const St13Reading *
unit_find_value(const UnitResult *result, uint64_t rank)
{
	for (int i = 0; i < result->count; i++)
	{
		if (st13_rank(&result->readings[i].parts) == rank)
			return &result->readings[i];
	}
	return NULL;
}

/* The date of a year's first of July, for filing dates of which nothing else
 * matters. */
#define UNIT_FILED(year) ((year) *10000 + 701)

#endif /* NATIONAL_H */
