/*
 * test_value.c
 *	  Rank and unrank against a slow counter, strcmp and the block bounds.
 */
#include "unit.h"

static const char alphabet[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/* The rules of a serial number, said once more and in another way. */
static bool
serial_allowed(const char *serial, size_t len, bool slot)
{
	int letters = 0;
	int in_front = 0;

	for (size_t i = 0; i < len; i++)
	{
		if (strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZ", serial[i]) == NULL)
			continue;
		letters++;
		in_front += i < 2;
		if (slot && i != 8)
			return false;
	}
	return letters <= 1 || (letters == 2 && in_front == 2);
}

/*
 * Number of serial numbers that begin so.  What may follow depends on the
 * letters so far only, so that one character at a time is enough.
 */
static uint64_t
count_serials(char *serial, size_t len, bool slot)
{
	uint64_t n = 0;
	uint64_t after_digit;

	if (!serial_allowed(serial, len, slot))
		return 0;
	if (len == 9)
		return 1;
	serial[len] = '0';
	after_digit = count_serials(serial, len + 1, slot);
	for (const char *c = alphabet; *c; c++)
	{
		serial[len] = *c;
		n += (*c <= '9') ? after_digit : count_serials(serial, len + 1, slot);
	}
	return n;
}

/* Number of serial numbers below this one. */
static uint64_t
count_serials_below(const char *serial, bool slot)
{
	uint64_t n = 0;
	char prefix[10];

	memcpy(prefix, serial, 9);
	for (size_t i = 0; i < 9; i++)
	{
		for (const char *c = alphabet; *c < serial[i]; c++)
		{
			prefix[i] = *c;
			n += count_serials(prefix, i + 1, slot);
		}
		prefix[i] = serial[i];
	}
	return n;
}

static bool
slot_year(int year)
{
	return year >= 1 && year <= 999;
}

/* The rank of a machine form by counting everything below it. */
static uint64_t
slow_rank(const char *machine)
{
	static uint64_t wide;
	static uint64_t slot;
	uint64_t years = 0;
	uint64_t below = 0;
	uint64_t offices = 0;
	uint64_t types = 0;
	size_t len = strlen(machine);
	int type;
	int year;
	char none[10];

	if (wide == 0)
	{
		wide = count_serials(none, 0, false);
		slot = count_serials(none, 0, true);
	}
	for (int y = 0; y <= 9999; y++)
		years += slot_year(y) ? slot : wide;

	if (len == 17)
	{
		offices = 1;
		for (char a = 'A'; a <= 'Z'; a++)
			for (char b = 'A'; b <= 'Z'; b++)
				offices +=
					a < machine[0] || (a == machine[0] && b < machine[1]);
		machine += 2;
	}
	assert_int_equal(sscanf(machine, "%2d%4d", &type, &year), 2);
	for (int t = 0; t < type; t++)
		types += t == 0 || t >= 10;
	for (int y = 0; y < year; y++)
		below += slot_year(y) ? slot : wide;
	return (offices * 91 + types) * years + below +
		   count_serials_below(machine + 6, slot_year(year));
}

static void
counts_agree(void **state)
{
	char serial[10];

	(void) state;
	assert_int_equal(count_serials(serial, 0, false), ST13_SERIAL_COUNT);
	assert_int_equal(count_serials(serial, 0, true), ST13_SLOT_SERIAL_COUNT);
	/* DESIGN: 17,500,550,168,920,000,000 values. */
	assert_true(ST13_VALUE_COUNT == UINT64_C(17500550168920000000));
}

static void
rank_is_the_count_of_what_is_below(void **state)
{
	char text[18];

	(void) state;
	for (int i = 0; i < 200; i++)
	{
		uint64_t rank = unit_random() % ST13_VALUE_COUNT;

		assert_int_equal(slow_rank(unit_machine(rank, text)), rank);
	}
	/* Serials of every shape, which random ranks hit unevenly. */
	for (int first = 0; first < 36; first++)
	{
		for (int second = 0; second < 36; second++)
		{
			snprintf(text, sizeof(text), "WO912004%c%c0000001", alphabet[first],
					 alphabet[second]);
			assert_int_equal(unit_rank(text), slow_rank(text));
		}
	}
	for (int place = 0; place < 9; place++)
	{
		for (int c = 0; c < 36; c++)
		{
			strcpy(text, "GR502017019876543");
			text[8 + place] = alphabet[c];
			assert_int_equal(unit_rank(text), slow_rank(text));
		}
	}
	for (int c = 0; c < 36; c++)
	{
		strcpy(text, "EM700151322170001");
		text[16] = alphabet[c];
		assert_int_equal(unit_rank(text), slow_rank(text));
	}
}

static void
unrank_inverts_rank(void **state)
{
	(void) state;
	for (int i = 0; i < 2000000; i++)
	{
		uint64_t rank = unit_random() % ST13_VALUE_COUNT;
		St13Parts parts;

		st13_unrank(rank, &parts);
		assert_true(st13_rank(&parts) == rank);
	}
}

static void
order_is_text_order(void **state)
{
	char a[18];
	char b[18];

	(void) state;
	for (int i = 0; i < 1000000; i++)
	{
		uint64_t rank = unit_random() % (ST13_VALUE_COUNT - 1);

		/* Neighbours: if each step goes up, the whole order is right. */
		assert_true(strcmp(unit_machine(rank, a), unit_machine(rank + 1, b)) <
					0);
	}
	/* Walk over a seam of a serial, where carries happen. */
	for (uint64_t rank = unit_rank("10200009Z000000") - 1000000,
				  end = rank + 2000000;
		 rank < end; rank++)
		assert_true(strcmp(unit_machine(rank, a), unit_machine(rank + 1, b)) <
					0);
}

/* Each block of office, type and year: its bounds, and that they touch. */
static uint64_t
check_block(const char *office, int type, int year, uint64_t first)
{
	uint64_t block_first;
	uint64_t block_last;
	char expected[48];
	char text[18];

	st13_block_bounds(office, type, year, &block_first, &block_last);
	assert_true(block_first == first);

	snprintf(expected, sizeof(expected), "%.2s%02d%04d000000000",
			 office ? office : "", type, year);
	assert_string_equal(unit_machine(block_first, text), expected);
	snprintf(expected, sizeof(expected), "%.2s%02d%04d%s", office ? office : "",
			 type, year, slot_year(year) ? "99999999Z" : "ZZ9999999");
	assert_string_equal(unit_machine(block_last, text), expected);
	return block_last + 1;
}

static void
blocks_touch(void **state)
{
	uint64_t next = 0;

	(void) state;
	/* Every type and year without an office ... */
	for (int type = 0; type <= 99; type = type ? type + 1 : 10)
		for (int year = 0; year <= 9999; year++)
			next = check_block(NULL, type, year, next);
	/* ... then the first and the last of every office and type. */
	for (char a = 'A'; a <= 'Z'; a++)
	{
		for (char b = 'A'; b <= 'Z'; b++)
		{
			const char office[2] = {a, b};

			for (int type = 0; type <= 99; type = type ? type + 1 : 10)
			{
				uint64_t after = next + ST13_YEARS_SIZE;

				next = check_block(office, type, 0, next);
				next = check_block(office, type, 1, next);
				next += 997 * ST13_SLOT_SERIAL_COUNT;
				next = check_block(office, type, 999, next);
				next = check_block(office, type, 1000, next);
				next += 8998 * ST13_SERIAL_COUNT;
				next = check_block(office, type, 9999, next);
				assert_true(next == after);
			}
		}
	}
	assert_true(next == ST13_VALUE_COUNT);
}

static void
checks_of_parts(void **state)
{
	St13Error error;

	(void) state;
	for (long type = -300; type <= 300; type++)
		assert_int_equal(st13_check_type(type, &error),
						 type == 0 || (type >= 10 && type <= 99));
	for (long year = -20000; year <= 20000; year++)
		assert_int_equal(st13_check_year(year, &error),
						 year >= 0 && year <= 9999);
	/* Every pair of bytes as an office. */
	for (int a = 0; a < 256; a++)
	{
		for (int b = 0; b < 256; b++)
		{
			const char office[2] = {(char) a, (char) b};
			bool letters = ((a | 32) >= 'a' && (a | 32) <= 'z' && a >= 'A') &&
						   ((b | 32) >= 'a' && (b | 32) <= 'z' && b >= 'A') &&
						   a < 128 && b < 128;

			assert_int_equal(st13_check_office(office, 2, &error), letters);
		}
	}
	assert_false(st13_check_office("P", 1, &error));
	assert_false(st13_check_office("POL", 3, &error));
	assert_false(st13_check_office("", 0, &error));
	/* Every pattern of digits and letters, in wide years and in slots. */
	for (unsigned mask = 0; mask < 512; mask++)
	{
		char serial[10] = "123456789";

		for (int i = 0; i < 9; i++)
			if (mask & (1u << i))
				serial[i] = 'K';
		assert_int_equal(st13_check_serial(serial, 9, 2014, &error),
						 serial_allowed(serial, 9, false));
		assert_int_equal(st13_check_serial(serial, 9, 0, &error),
						 serial_allowed(serial, 9, false));
		assert_int_equal(st13_check_serial(serial, 9, 1, &error),
						 serial_allowed(serial, 9, true));
		assert_int_equal(st13_check_serial(serial, 9, 999, &error),
						 serial_allowed(serial, 9, true));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_agree),
		cmocka_unit_test(rank_is_the_count_of_what_is_below),
		cmocka_unit_test(unrank_inverts_rank),
		cmocka_unit_test(order_is_text_order),
		cmocka_unit_test(blocks_touch),
		cmocka_unit_test(checks_of_parts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
