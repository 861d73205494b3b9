/*-------------------------------------------------------------------------
 *
 * calendar.c
 *	  Two-digit years, shifted years and era years.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "value/ascii.h"
#include "calendar.h"

/*
 * Japanese eras: year 1 is the Gregorian year of their first day.  The Patent
 * Office went over to Gregorian years in 2000, so Reiwa (2019) has no numbers.
 */
static const struct
{
	const char *name; /* written in full, in short, or as its letter */
	size_t short_len;
	int first;
	int last;
} eras[] = {
	{"HEISEI", 3, 1989, 2019},
	{"SHOWA", 3, 1926, 1989},
	{"TAISHO", 3, 1912, 1926},
	{"MEIJI", 3, 1868, 1912},
};

#define ERA_COUNT (sizeof(eras) / sizeof(eras[0]))

int
st13_era_len(const char *symbols, int count)
{
	size_t letters = 0;

	while (letters < (size_t) count && ascii_is_letter(symbols[letters]))
		letters++;
	for (size_t i = 0; i < ERA_COUNT; i++)
	{
		if ((letters == 1 || letters == eras[i].short_len ||
			 letters == strlen(eras[i].name)) &&
			memcmp(symbols, eras[i].name, letters) == 0)
			return (int) letters;
	}
	return 0;
}

bool
st13_year_within(int since, int until, const int *years, int count)
{
	for (int i = 0; i < count; i++)
	{
		if (years[i] >= ST13_DATE_YEAR(since) &&
			years[i] <= ST13_DATE_YEAR(until))
			return true;
	}
	return count == 0;
}

bool
st13_year_in_use(const St13System *system, int year)
{
	return year >= ST13_DATE_YEAR(system->since) &&
		   year <= ST13_DATE_YEAR(system->until);
}

/* Add a year if the system was in use then, else note that it was not. */
static int
add_year(const St13System *system, int year, int *years, int n, int *missed)
{
	if (!st13_year_in_use(system, year) || !st13_is_year(year))
	{
		*missed = year;
		return n;
	}
	years[n] = year;
	return n + 1;
}

int
st13_printed_years(const St13System *system, const St13Field *field,
				   const char *text, int len, int years[ST13_MAX_YEARS],
				   int *missed)
{
	char letter = '\0';
	int printed;
	int n = 0;
	int base;
	int year;

	*missed = 0;
	if (ascii_is_letter(text[0]))
		letter = text[0];
	while (len > 0 && ascii_is_letter(text[0]))
	{
		text++;
		len--;
	}
	printed = (int) ascii_number(text, (size_t) len);

	if (field->era)
	{
		for (size_t i = 0; i < ERA_COUNT; i++)
		{
			year = eras[i].first + printed - 1;
			if ((letter == '\0' || letter == eras[i].name[0]) && printed > 0 &&
				year <= eras[i].last)
				n = add_year(system, year, years, n, missed);
		}
		return n;
	}
	if (st13_prints_century(field))
	{
		n = add_year(system, printed + field->year_offset, years, n, missed);
		for (int off = 1; off <= field->year_spread; off++)
		{
			n = add_year(system, printed - off, years, n, missed);
			n = add_year(system, printed + off, years, n, missed);
		}
		return n;
	}

	/*
	 * The century is not printed: take the year with these last digits among
	 * the first hundred of the period, as no system has had more.
	 */
	base = ST13_DATE_YEAR(system->since);
	year = base + ((printed + field->year_offset - base) % 100 + 100) % 100;
	if (year <= ST13_DATE_YEAR(system->until))
		n = add_year(system, year, years, n, missed);
	if (n == 0)
		*missed = base / 100 * 100 + (printed + field->year_offset) % 100;
	return n;
}

int
st13_print_year(const St13Field *field, int year, char *buffer)
{
	int width = field->max_width;
	int printed;

	if (field->era)
	{
		for (size_t i = 0; i < ERA_COUNT; i++)
		{
			if (year < eras[i].first)
				continue;
			if (year > eras[i].last)
				return 0;
			printed = year - eras[i].first + 1;
			buffer[0] = eras[i].name[0];
			buffer[1] = (char) ('0' + printed / 10);
			buffer[2] = (char) ('0' + printed % 10);
			return 3;
		}
		return 0;
	}

	printed = year - field->year_offset;
	if (!st13_prints_century(field))
		printed = (printed + 100) % 100;
	if (printed < 0)
		return 0;
	for (int i = width; i-- > 0; printed /= 10)
		buffer[i] = (char) ('0' + printed % 10);
	return printed == 0 ? width : 0;
}
