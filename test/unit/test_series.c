/*
 * test_series.c
 *	  The series of US applications: the table of us_series.def, and what is found in it.
 */
#include "unit.h"

/* with the table, which only this file has */
#include "catalogue/series.c"

/* The line has each month once, in order, and does not fall. */
static void
line_is_whole(void **state)
{
	(void) state;
	for (int i = 0; i < LINE_LEN; i++)
	{
		assert_int_equal(line[i].first, line[0].first + i);
		assert_true(line[i].low < line[i].high);
		if (i > 0)
		{
			assert_true(line[i].low >= line[i - 1].low);
			assert_true(line[i].high >= line[i - 1].high);
		}
	}
}

/* Blocks are in the order of their first numbers, and none is longer than it may. */
static void
blocks_are_sorted(void **state)
{
	(void) state;
	for (int i = 0; i < BLOCK_COUNT; i++)
	{
		assert_true(blocks[i].first <= blocks[i].last);
		assert_true(blocks[i].last - blocks[i].first < MAX_BLOCK_LEN);
		assert_true(i == 0 || blocks[i].first >= blocks[i - 1].first);
		assert_int_equal(blocks[i].first / SERIES_SIZE,
						 blocks[i].last / SERIES_SIZE);
	}
}

/* The middle of each day's ordinary numbers is the answer for that day. */
static void
ordinary_numbers(void **state)
{
	(void) state;
	for (int month = 0; month < LINE_LEN - 1; month++)
	{
		int at = line[month].first * MONTH_LEN + 14;
		int date = line[month].first / 12 * 10000 +
				   (line[month].first % 12 + 1) * 100 + 15;
		uint32_t number = (lowest_at(at) + highest_at(at)) / 2;
		St13SeriesList list;

		if (look_up(number, at, at).entered != NULL)
			continue;
		st13_find_series(number % SERIES_SIZE, date, date, &list);
		assert_true(list.count > 0);
		assert_int_equal(list.series[0], number / SERIES_SIZE);
	}
}

/* Before and after the table nothing is found. */
static void
ends(void **state)
{
	static const int dates[] = {19000101, 19691231, 20140101, 20991231};
	St13SeriesList list;

	(void) state;
	for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++)
	{
		st13_find_series(123456, dates[i], dates[i], &list);
		assert_int_equal(list.count, 0);
		assert_false(list.is_sure);
	}
	st13_find_series(123456, 19691231, 19700101, &list);
	assert_int_equal(list.count, 0);
}

/* Without a day nothing is sure. */
static void
a_year_alone(void **state)
{
	St13SeriesList list;

	(void) state;
	st13_find_series(353886, 19890101, 19891231, &list);
	assert_int_equal(list.count, 1);
	assert_int_equal(list.series[0], 7);
	assert_false(list.is_sure);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(line_is_whole),    cmocka_unit_test(blocks_are_sorted),
		cmocka_unit_test(ordinary_numbers), cmocka_unit_test(ends),
		cmocka_unit_test(a_year_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
