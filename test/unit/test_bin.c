/*
 * test_bin.c
 *	  How much of a histogram's bin is expected within a range.
 */
#include "unit.h"

#include "value/bin.h"
#include "value/prefix.h"

static double
share(const char *low, const char *high, const char *prefix)
{
	uint64_t first;
	uint64_t last;

	assert_true(st13_prefix_bounds(prefix, strlen(prefix), &first, &last));
	return st13_bin_share(unit_rank(low), unit_rank(high), first, last);
}

/* In hundredths, rounded down. */
#define assert_share(low, high, prefix, expected)                              \
	assert_int_equal((int) (100 * share(low, high, prefix)), expected)

static void
blocks_are_counted(void **state)
{
	const char *low = "EP102025000900000";
	const char *high = "US101980000000005";

	(void) state;
	/* The ends have half of their blocks in the bin ... */
	assert_share(low, high, "EP102025", 25);
	assert_share(low, high, "US101980", 25);
	/* ... and what is between has a whole one. */
	assert_share(low, high, "EP102026", 33);
	assert_share("EP102014000900000", "EP102018000000001", "EP102014", 12);
	assert_share("EP102014000900000", "EP102018000000001", "EP102016", 25);
	assert_share("EP102014000900000", "EP102018000000001", "EP102018", 12);
	/* Years of another office and type are those around the ends. */
	assert_share(low, high, "EP202020", 2);
	assert_share(low, high, "EP50", 95);
	/* Nothing is between for a range that reaches an end. */
	assert_share(low, high, "EP", 25);
	assert_share(low, high, "U", 75);
	/* Numbers without a year are one block of their own. */
	assert_share("EM500000018000000", "EM702003000000009", "EM500000", 16);
	assert_share("EM500000018000000", "EM702003000000009", "EM700000", 33);
	assert_share("EM500000018000000", "EM500000019000000", "EM500000", 100);
}

static void
serials_are_interpolated(void **state)
{
	(void) state;
	assert_share("EP102010000100000", "EP102010000200000", "EP10201000015", 9);
	assert_share("EP102010000100000", "EP102010000200000", "EP1020100002", 0);
	assert_share("EP102010000100000", "EP102010000200000", "EP102011", 0);
	/* Letters count, but little. */
	assert_share("WO912004SE0000100", "WO912004SE0000200", "WO912004SE000015",
				 7);
	assert_share("DK50196300VA00000", "DK50196300VA10000", "DK50196300VA05", 8);
	/* Beyond one block they go up to what the ends show. */
	assert_share("EP102010000100000", "EP102014000200000", "EP1020120000", 12);
	assert_share("EP102010000100000", "EP102014000200000", "EP102012000", 25);
	assert_share("EP102010000100000", "EP102014000200000", "EP1020140001", 6);
}

static void
ends_are_exact(void **state)
{
	const char *low = "EP102014000900000";
	const char *high = "EP102018000000001";

	(void) state;
	assert_share(low, high, "EP10201", 100);
	assert_share(low, high, "", 100);
	assert_share(low, low, "EP102014", 100);
	assert_share(low, high, "EP102013", 0);
	assert_share(low, high, "EP102019", 0);
	/* Years beyond those of the ends are not there, nor are packed years. */
	assert_share("EP102025000900000", "US101980000000005", "EP10203", 0);
	assert_share("EP102025000900000", "US101980000000005", "US10190", 0);
	assert_share("SG500000017118000", "SG502017000000005", "SG5004", 0);
	assert_share("SG500000017118000", "SG502017000000005", "SG500", 50);
	/* Packed years are no years, but those above are counted as if they were. */
	assert_share("DE503020000000005", "DE503024000000005", "DE503022", 25);
	assert_share("SG500402017118000", "SG500403017118000", "SG500402", 98);
	assert_share("SG500000017118000", "SG500403017118000", "SG500402", 0);
}

static void
is_always_a_share(void **state)
{
	(void) state;
	for (int i = 0; i < 1000000; i++)
	{
		uint64_t ranks[4];
		double result;

		for (int k = 0; k < 4; k++)
		{
			/* Near each other as often as not, and in order in pairs. */
			ranks[k] = unit_random() % ST13_VALUE_COUNT;
			if (k > 0 && unit_random() % 2 == 0)
				ranks[k] = ranks[0] / ST13_SERIAL_COUNT * ST13_SERIAL_COUNT +
						   unit_random() % (3 * ST13_SERIAL_COUNT);
			ranks[k] %= ST13_VALUE_COUNT;
			if (k % 2 == 1 && ranks[k] < ranks[k - 1])
			{
				uint64_t swap = ranks[k];

				ranks[k] = ranks[k - 1];
				ranks[k - 1] = swap;
			}
		}
		result = st13_bin_share(ranks[0], ranks[1], ranks[2], ranks[3]);
		assert_true(result >= 0 && result <= 1);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blocks_are_counted),
		cmocka_unit_test(serials_are_interpolated),
		cmocka_unit_test(ends_are_exact),
		cmocka_unit_test(is_always_a_share),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
