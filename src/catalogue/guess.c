/*-------------------------------------------------------------------------
 *
 * guess.c
 *	  What a number that no system reads looks like.
 *
 * A guess that could mislead is worse than none: most of them change one thing
 * and read the number again.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "value/ascii.h"
#include "catalogue.h"
#include "guess.h"
#include "printing.h"

static bool
has_digit(const St13Printed *printed)
{
	for (int i = 0; i < printed->count; i++)
	{
		if (ascii_is_digit(printed->symbols[i]))
			return true;
	}
	return false;
}

static bool
begins_with_pct(const St13Printed *printed)
{
	return printed->count > 3 && memcmp(printed->symbols, "PCT", 3) == 0;
}

/* The two letters of another office that the number begins with, or NULL. */
static const char *
find_other_office(const St13Query *query, const St13Printed *printed)
{
	const char *s = printed->symbols;

	if (printed->count > 4 && ascii_is_letter(s[0]) && ascii_is_letter(s[1]) &&
		!st13_is_alias(s, query->office) &&
		(ascii_is_digit(s[2]) || printed->marks[2] != ST13_MARK_NONE) &&
		st13_reads_office(1u << ST13_NATIONAL, s, query->edition))
		return s;
	return NULL;
}

/* Whether it ends as publications do: "A1", or "A" to "C" after a digit. */
static bool
ends_like_publication(const St13Printed *printed)
{
	const char *s = printed->symbols;
	int n = printed->count;

	return n >= 7 && ascii_is_digit(s[n - 3]) &&
		   ((ascii_is_letter(s[n - 2]) && ascii_is_digit(s[n - 1])) ||
			(ascii_is_digit(s[n - 2]) && s[n - 1] >= 'A' && s[n - 1] <= 'C'));
}

/*
 * Whether there are but six to eight digits, as publications and granted patents
 * have, perhaps behind the code of the office.
 */
static bool
is_digits_alone(const St13Query *query, const St13Printed *printed)
{
	int from =
		printed->count > 2 && st13_is_alias(printed->symbols, query->office)
			? 2
			: 0;

	if (printed->count - from < 6 || printed->count - from > 8)
		return false;
	for (int i = from; i < printed->count; i++)
	{
		if (!ascii_is_digit(printed->symbols[i]) ||
			printed->marks[i] == ST13_MARK_HARD)
			return false;
	}
	return true;
}

/* The length of a kind at the end, a letter and perhaps a digit; 0 if none. */
static int
kind_length(const St13Printed *printed)
{
	const char *s = printed->symbols;

	for (int len = 1; len <= 2 && len < printed->count; len++)
	{
		if (ascii_is_letter(s[printed->count - len]))
			return ascii_is_digit(s[printed->count - len - 1]) ? len : 0;
	}
	return 0;
}

/*
 * The kinds with which DOCDB has such a number.  W is not tried: nearly all
 * digits are an international application's.
 */
static unsigned
find_kinds(const St13Query *query, const St13Printed *printed, int kind_len,
		   St13Reading *readings, int max)
{
	St13Printed changed = *printed;
	St13ReadingError error;
	unsigned kinds = 0;

	changed.count -= kind_len - 1;
	for (char kind = 'A'; kind <= 'Z'; kind++)
	{
		changed.symbols[changed.count - 1] = kind;
		if (kind != 'W' &&
			st13_read_printed(query, &changed, readings, max, &error) > 0)
			kinds |= 1u << (kind - 'A');
	}
	return kinds;
}

/* Whether without its kind it is as the office prints it, control number and all. */
static bool
has_control_number(const St13Query *query, const St13Printed *printed,
				   int kind_len, St13Reading *readings, int max)
{
	St13Query national = *query;
	St13Printed bare = *printed;
	St13ReadingError error;

	national.notations = 1u << ST13_NATIONAL;
	bare.count -= kind_len;
	return bare.marks[bare.count - 1] == ST13_MARK_HARD &&
		   st13_read_printed(&national, &bare, readings, max, &error) > 0 &&
		   readings[0].control_given != '\0';
}

/* Of a number in DOCDB's notation, what is wrong with its kind. */
static void
guess_kind(const St13Query *query, const St13Printed *printed,
		   St13Reading *readings, int max, St13ReadingError *error)
{
	int kind_len = kind_length(printed);

	if (kind_len == 0)
		return;
	error->kinds = find_kinds(query, printed, kind_len, readings, max);
	if (error->kinds != 0)
	{
		error->fault = ST13_READING_KIND;
		error->kind_len = kind_len;
	}
	else if (has_control_number(query, printed, kind_len, readings, max))
		error->fault = ST13_READING_WITH_CONTROL;
}

/*
 * Whether it lacks nothing but the receiving office: to any of them it would be
 * a number of the PCT.
 */
static bool
lacks_receiver(const St13Query *query, const St13Printed *printed,
			   St13Reading *readings, int max)
{
	St13Query received = *query;
	St13ReadingError error;

	if (memcmp(query->office, "WO", 2) != 0 || query->receiver[0] != '\0' ||
		!(query->notations == 1u << ST13_PCT || begins_with_pct(printed)))
		return false;
	st13_set_query_office(&received, "EP");
	received.notations = 1u << ST13_PCT;
	return st13_read_printed(&received, printed, readings, max, &error) > 0;
}

/* Another of the office's systems that has numbers of this year, or NULL. */
static const St13System *
find_system_of_year(const St13Query *query, const St13System *system, int year)
{
	const St13Row *row = st13_row_of(system);
	int count;
	const St13Row *rows = st13_row_list(&count);
	int first;
	int last;

	if (!st13_office_rows(row->notation, row->office, &first, &last))
		return NULL;
	for (int i = first; i < last; i++)
	{
		const St13System *other = st13_row_system(i);

		if (other != system && st13_is_used(&rows[i], query->edition) &&
			other->refusal == NULL && other->patterns[0].has_year &&
			st13_year_in_use(other, year))
			return other;
	}
	return NULL;
}

void
st13_guess_fault(const St13Query *query, const St13Printed *printed,
				 St13Reading *readings, int max, St13ReadingError *error)
{
	const char *office;

	if (error->fault == ST13_READING_YEAR && error->sure_year &&
		error->system != NULL && query->system == NULL)
		error->other = find_system_of_year(query, error->system, error->year);
	if (error->fault != ST13_READING_NONE)
		return;

	office = find_other_office(query, printed);
	if (!has_digit(printed))
		error->fault = ST13_READING_NO_DIGIT;
	else if (begins_with_pct(printed) && memcmp(query->office, "WO", 2) != 0)
	{
		error->fault = ST13_READING_OTHER_OFFICE;
		memcpy(error->office, "WO", sizeof(error->office));
	}
	/* DOCDB's kind is part of the number, and says nothing of publications. */
	else if (!(query->notations & 1u << ST13_DOCDB) &&
			 ends_like_publication(printed))
		error->fault = ST13_READING_PUBLICATION;
	else if (office != NULL)
	{
		error->fault = ST13_READING_OTHER_OFFICE;
		memcpy(error->office, office, sizeof(error->office));
	}
	else if (query->system != NULL)
		return;
	else if (query->notations == 1u << ST13_DOCDB)
		guess_kind(query, printed, readings, max, error);
	else if (lacks_receiver(query, printed, readings, max))
		error->fault = ST13_READING_NO_RECEIVER;
	else if (query->notations == 1u << ST13_NATIONAL &&
			 is_digits_alone(query, printed))
		error->fault = ST13_READING_DIGITS;
}
