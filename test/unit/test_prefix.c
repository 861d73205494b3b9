/*
 * test_prefix.c
 *	  Bounds of prefixes against the machine forms themselves.
 */
#include "value/prefix.h"
#include "unit.h"

static bool
begins(uint64_t rank, const char *prefix, size_t len)
{
	char text[18];

	return strncmp(unit_machine(rank, text), prefix, len) == 0;
}

/* The bounds have the prefix, and their neighbours have not. */
static void
check_prefix(const char *prefix, size_t len)
{
	uint64_t first = 0;
	uint64_t last = 0;

	assert_true(st13_prefix_bounds(prefix, len, &first, &last));
	assert_true(first <= last && last < ST13_VALUE_COUNT);
	assert_true(begins(first, prefix, len));
	assert_true(begins(last, prefix, len));
	assert_true(first == 0 || !begins(first - 1, prefix, len));
	assert_true(last == ST13_VALUE_COUNT - 1 || !begins(last + 1, prefix, len));
}

static void
every_prefix_of_random_values(void **state)
{
	(void) state;
	for (int i = 0; i < 200000; i++)
	{
		uint64_t rank = unit_random() % ST13_VALUE_COUNT;
		char text[18];
		size_t len;

		/* Every second one near the end of a block of serial numbers. */
		if (i % 2 == 0)
		{
			St13Parts parts;
			uint64_t first;
			uint64_t last;

			st13_unrank(rank, &parts);
			st13_block_bounds(parts.office, parts.type, parts.year, &first,
							  &last);
			rank = last - unit_random() %
							  (i % 4 == 0 ? 1000 : UINT64_C(67600000000)) %
							  (last - first);
		}
		len = strlen(unit_machine(rank, text));
		for (size_t k = 0; k <= len; k++)
			check_prefix(text, k);
	}
}

/* Any text: if it has no bounds, no value near its place begins with it. */
static void
any_text(void **state)
{
	static const char alphabet[] = "0019ABZ /:@[~\x7f\x80";
	int empty = 0;

	(void) state;
	for (int i = 0; i < 2000000; i++)
	{
		char prefix[20];
		char form[18];
		size_t len = unit_random() % 19;
		uint64_t first;
		uint64_t last;

		if (i % 2)
		{
			/* the beginning of a value, and one character of it changed */
			unit_machine(unit_random() % ST13_VALUE_COUNT, form);
			len = len > strlen(form) ? strlen(form) : len;
			memcpy(prefix, form, len);
			if (len > 0)
				prefix[unit_random() % len] =
					alphabet[unit_random() % (sizeof(alphabet) - 1)];
		}
		else
			for (size_t k = 0; k < len; k++)
				prefix[k] = alphabet[unit_random() % (sizeof(alphabet) - 1)];

		if (st13_prefix_bounds(prefix, len, &first, &last))
			check_prefix(prefix, len);
		else
		{
			St13Parts parts;
			St13Error error;

			empty++;
			/* Filled up with zeros or with Z and 9 it is no machine form. */
			for (int fill = 0; fill < 2 && len <= 17; fill++)
			{
				for (size_t total = 15; total <= 17; total += 2)
				{
					if (total < len)
						continue;
					memcpy(form, prefix, len);
					memset(form + len, fill ? '9' : '0', total - len);
					assert_false(
						st13_read_machine(form, total, &parts, &error));
				}
			}
		}
	}
	assert_in_range(empty, 1000, 2000000);
}

static void
cases(void **state)
{
	uint64_t first;
	uint64_t last;

	(void) state;
	assert_true(st13_prefix_bounds("", 0, &first, &last));
	assert_true(first == 0 && last == ST13_VALUE_COUNT - 1);
	assert_true(st13_prefix_bounds("em502008", 8, &first, &last));
	assert_true(first == unit_rank("EM502008000000000"));
	assert_true(last == unit_rank("EM502008ZZZ999999"));
	assert_false(st13_prefix_bounds("EM05", 4, &first, &last));
	assert_false(st13_prefix_bounds("E1", 2, &first, &last));
	assert_false(st13_prefix_bounds("EM5020080000000001", 18, &first, &last));
	assert_false(st13_prefix_bounds("1020140000000010", 16, &first, &last));
	assert_true(st13_prefix_bounds("102014ABC", 9, &first, &last));
	assert_true(first == unit_rank("102014ABC000000"));
	assert_true(last == unit_rank("102014ABC999999"));
	assert_true(st13_prefix_bounds("1020140AB", 9, &first, &last));
	assert_true(last == unit_rank("1020140ABZ99999"));
	assert_false(st13_prefix_bounds("102014ABCD", 10, &first, &last));
	assert_false(st13_prefix_bounds("102014A0BC", 10, &first, &last));
	assert_false(st13_prefix_bounds("10000112A", 9, &first, &last));
	assert_false(st13_prefix_bounds("10302012A", 9, &first, &last));
}

static void
has_prefix(void **state)
{
	St13Parts parts;

	(void) state;
	st13_unrank(unit_rank("EM502008000000001"), &parts);
	assert_true(st13_has_prefix(&parts, "", 0));
	assert_true(st13_has_prefix(&parts, "em50", 4));
	assert_true(st13_has_prefix(&parts, "EM502008000000001", 17));
	assert_false(st13_has_prefix(&parts, "EM5020080000000011", 18));
	assert_false(st13_has_prefix(&parts, "EP", 2));
	st13_unrank(unit_rank("102008000000001"), &parts);
	assert_true(st13_has_prefix(&parts, "102008000000001", 15));
	assert_false(st13_has_prefix(&parts, "1020080000000010", 16));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_prefix_of_random_values),
		cmocka_unit_test(any_text),
		cmocka_unit_test(cases),
		cmocka_unit_test(has_prefix),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
