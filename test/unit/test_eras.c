/*
 * test_eras.c
 *	  Japanese numbers without the letter of their era.
 *
 * 11-218349 may be of Heisei 11, Showa 11 or Taisho 11; but no year before 1946 had
 * so many numbers.  The years and how many numbers they had are stated here again, so
 * that a mistake in the catalogue shows.
 */
#include "national.h"

#define FIRST_YEAR 1905
#define LAST_YEAR 1999
#define LAST_OF_AN_ERA 64

/* The first and the last year of Heisei, Showa, Taisho and Meiji. */
static const struct
{
	int first;
	int last;
} eras[] = {{1989, 2019}, {1926, 1989}, {1912, 1926}, {1868, 1912}};

/* No right had more numbers in a year, with room to spare. */
static int
most_numbers(int year)
{
	if (year < 1946)
		return 99999;
	if (year < 1960)
		return 199999;
	return year < 1978 ? 399999 : 699999;
}

/* The years that a year of some era can be, for a serial number. */
static int
possible_years(int of_era, int serial, int *years)
{
	int count = 0;

	for (size_t e = 0; e < lengthof(eras); e++)
	{
		int year = eras[e].first + of_era - 1;

		if (year <= eras[e].last && year >= FIRST_YEAR && year <= LAST_YEAR &&
			serial <= most_numbers(year))
			years[count++] = year;
	}
	return count;
}

static bool
is_among(int year, const int *years, int count)
{
	for (int i = 0; i < count; i++)
	{
		if (years[i] == year)
			return true;
	}
	return false;
}

/* All readings are of possible years, and all possible years are read. */
static void
expect_years(const UnitResult *result, const int *years, int count)
{
	for (int i = 0; i < result->count; i++)
	{
		if (!is_among(result->readings[i].parts.year, years, count))
			fail_msg("%s was read as one of %d", result->query.number,
					 result->readings[i].parts.year);
	}
	for (int y = 0; y < count; y++)
	{
		bool found = false;

		for (int i = 0; i < result->count; i++)
			found |= result->readings[i].parts.year == years[y];
		if (!found)
			fail_msg("%s was not read as one of %d", result->query.number,
					 years[y]);
	}
}

/* The date chooses the year, and only it, where several are left. */
static void
expect_choice(const char *number, const char *right, const int *years,
			  int count)
{
	const UnitResult *result = unit_parse("JP", number, right, 0, NULL);

	expect_years(result, years, count);
	if ((result->chosen != NULL) != (right != NULL && count == 1))
		fail_msg("%s as %s: %s", number, right == NULL ? "any" : right,
				 unit_result(result));
	for (int y = 0; y < count; y++)
	{
		result = unit_parse("JP", number, right, UNIT_FILED(years[y]), NULL);
		expect_years(result, years, count);
		if (right == NULL ? result->chosen != NULL
						  : result->chosen == NULL ||
								result->chosen->parts.year != years[y])
			fail_msg("%s of %d: %s", number, years[y], unit_result(result));
	}
}

static void
each_year_of_an_era(void **state)
{
	static const char *const rights[] = {NULL, "patent", "utility model",
										 "design", "trademark"};
	static const int serials[] = {1,      12345,  99999,  100000, 199999,
								  200000, 399999, 400000, 699999};

	(void) state;
	for (int of_era = 1; of_era <= LAST_OF_AN_ERA; of_era++)
	{
		for (size_t s = 0; s < lengthof(serials); s++)
		{
			int years[lengthof(eras)];
			int count = possible_years(of_era, serials[s], years);
			char number[20];

			snprintf(number, sizeof(number), "%d-%06d", of_era, serials[s]);
			for (size_t r = 0; r < lengthof(rights); r++)
				expect_choice(number, rights[r], years, count);
		}
	}
}

/* Patents of 1989 to 1999, of which there were 350,000 to 410,000 a year. */
static void
each_year_of_heisei(void **state)
{
	(void) state;
	for (int of_era = 1; of_era <= 11; of_era++)
	{
		for (int serial = 100000; serial < 350000; serial += 9973)
		{
			char number[20];
			const UnitResult *result;

			snprintf(number, sizeof(number), "%02d-%06d", of_era, serial);
			result = unit_parse("JP", number, "patent", 0, NULL);
			if (result->chosen == NULL ||
				result->chosen->parts.year != 1988 + of_era)
				fail_msg("%s: %s", number, unit_result(result));
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_year_of_an_era),
		cmocka_unit_test(each_year_of_heisei),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
