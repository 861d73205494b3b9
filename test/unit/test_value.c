/*
 * test_value.c
 *	  Rank and unrank against a slow counter, strcmp and the block bounds.
 */
#include "unit.h"

static const char alphabet[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/* Years whose nine positions may have more letters than one at the end. */
static bool
is_calendar_year(int year)
{
	return year == 0 || (year >= 1700 && year <= 2199);
}

/*
 * The rules of a serial number, said once more and in another way: of the
 * places of its letters, the first being bit 8.
 */
static bool
letters_allowed(unsigned letters, bool calendar)
{
	int count = 0;

	for (unsigned rest = letters; rest != 0; rest &= rest - 1)
		count++;
	if (!calendar)
		return letters <= 1;
	if (count == 3)
		return (letters & (letters << 1) & (letters << 2)) != 0;
	return count < 3;
}

/* Number of serial numbers whose first len positions have these letters. */
static uint64_t
count_serials(unsigned letters, int len, bool calendar)
{
	uint64_t all = 0;

	for (unsigned rest = 0; rest < 1u << (9 - len); rest++)
	{
		uint64_t n = 1;

		if (!letters_allowed(letters << (9 - len) | rest, calendar))
			continue;
		for (int i = 0; i < 9 - len; i++)
			n *= rest & (1u << i) ? 26 : 10;
		all += n;
	}
	return all;
}

/* Number of serial numbers below this one. */
static uint64_t
count_serials_below(const char *serial, bool calendar)
{
	uint64_t n = 0;
	unsigned letters = 0;

	for (int i = 0; i < 9; i++)
	{
		for (const char *c = alphabet; *c < serial[i]; c++)
			n += count_serials(letters << 1 | (*c > '9'), i + 1, calendar);
		letters = letters << 1 | (serial[i] > '9');
	}
	return n;
}

/* Number of values of one office and type in the years before this one. */
static uint64_t
count_years_below(int year)
{
	static uint64_t below[10001];

	for (int y = 0; y < 10000 && below[10000] == 0; y++)
		below[y + 1] = below[y] + count_serials(0, 0, is_calendar_year(y));
	return below[year];
}

/* The rank of a machine form by counting everything below it. */
static uint64_t
slow_rank(const char *machine)
{
	uint64_t offices = 0;
	uint64_t types = 0;
	int type;
	int year;

	if (strlen(machine) == 17)
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
	return (offices * 91 + types) * count_years_below(10000) +
		   count_years_below(year) +
		   count_serials_below(machine + 6, is_calendar_year(year));
}

static void
counts_agree(void **state)
{
	(void) state;
	assert_true(count_serials(0, 0, true) == ST13_SERIAL_COUNT);
	assert_true(count_serials(0, 0, false) == ST13_PACKED_SERIAL_COUNT);
	assert_true(count_years_below(10000) == ST13_YEARS_SIZE);
	/* From a count with another program. */
	assert_true(ST13_SERIAL_COUNT == UINT64_C(390792000000));
	assert_true(ST13_VALUE_COUNT == UINT64_C(14168574509544000000));
	assert_true(unit_rank("EM500000018660437") ==
				UINT64_C(2458060360178660819));
	assert_true(unit_rank("ZZ99999999999999Z") == ST13_VALUE_COUNT - 1);
}

/* What a digit adds in each place, that is, where a rank moves on by one. */
static void
weights_of_digits(void **state)
{
	static const uint64_t weights[9] = {UINT64_C(31653600000),
										UINT64_C(2490400000),
										188304000,
										13432800,
										871120,
										46656,
										1296,
										36,
										1};

	(void) state;
	for (int i = 0; i < 9; i++)
	{
		char text[16] = "102014000000000";

		text[6 + i] = '1';
		assert_true(unit_rank(text) - unit_rank("102014000000000") ==
					weights[i]);
	}
}

/*
 * Every pattern of digits and letters, in both kinds of years and at the ends of
 * them: allowed or not, the first and the last serial number of the pattern.
 */
static void
every_pattern_of_letters(void **state)
{
	static const int years[] = {0, 1, 151, 1699, 1700, 2014, 2199, 2200, 9999};
	static const char *const symbols[] = {"0A", "9Z", "5M"};

	(void) state;
	for (size_t y = 0; y < sizeof(years) / sizeof(years[0]); y++)
	{
		for (unsigned letters = 0; letters < 512; letters++)
		{
			for (int k = 0; k < 3; k++)
			{
				char text[18];
				char written[18];
				char serial[10] = "";
				St13Error error;
				bool allowed =
					letters_allowed(letters, is_calendar_year(years[y]));

				for (int i = 0; i < 9; i++)
					serial[i] = symbols[k][letters >> (8 - i) & 1];
				assert_int_equal(st13_check_serial(serial, 9, years[y], &error),
								 allowed);
				if (!allowed)
					continue;
				snprintf(text, sizeof(text), "DK50%04d%s", years[y], serial);
				assert_true(unit_rank(text) == slow_rank(text));
				assert_string_equal(unit_machine(unit_rank(text), written),
									text);
			}
		}
	}
}

static void
rank_is_the_count_of_what_is_below(void **state)
{
	char text[18];

	(void) state;
	for (int i = 0; i < 20000; i++)
	{
		uint64_t rank = unit_random() % ST13_VALUE_COUNT;

		assert_true(slow_rank(unit_machine(rank, text)) == rank);
	}
	/* Every two symbols in every two places, which random ranks hit unevenly. */
	for (int a = 0; a < 8; a++)
	{
		for (int b = a + 1; b < 9; b++)
		{
			for (int c = 0; c < 36 * 36; c++)
			{
				strcpy(text, "GR502017019876543");
				text[8 + a] = alphabet[c / 36];
				text[8 + b] = alphabet[c % 36];
				assert_true(unit_rank(text) == slow_rank(text));
			}
		}
	}
	/* Three letters together. */
	for (int place = 0; place < 7; place++)
	{
		for (int c = 0; c < 26 * 26 * 26; c += 7)
		{
			strcpy(text, "NA501978019876543");
			text[8 + place] = alphabet[10 + c / 676];
			text[9 + place] = alphabet[10 + c / 26 % 26];
			text[10 + place] = alphabet[10 + c % 26];
			assert_true(unit_rank(text) == slow_rank(text));
		}
	}
	for (int c = 0; c < 36; c++)
	{
		strcpy(text, "EM700151322170001");
		text[16] = alphabet[c];
		assert_true(unit_rank(text) == slow_rank(text));
		memcpy(text + 4, "3020", 4);
		assert_true(unit_rank(text) == slow_rank(text));
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
	static const char *const seams[] = {
		"10200009Z000000", "1020009ZZ000000",   "102000ZZA000000",
		"10200009Z9Z0000", "102000A0A000000",   "10200000000ZZ00",
		"101699999990000", "101700000000000",   "102199ZZY900000",
		"102200000000000", "PL100000A9A000000", "ZZ9921990ZZZ99999"};
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
	/* Walk over seams of a serial, where carries happen. */
	for (size_t i = 0; i < sizeof(seams) / sizeof(seams[0]); i++)
	{
		for (uint64_t rank = unit_rank(seams[i]) - 100000, end = rank + 200000;
			 rank < end; rank++)
			assert_true(
				strcmp(unit_machine(rank, a), unit_machine(rank + 1, b)) < 0);
	}
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
			 type, year, is_calendar_year(year) ? "ZZZ999999" : "99999999Z");
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
				next += 1697 * ST13_PACKED_SERIAL_COUNT;
				next = check_block(office, type, 1699, next);
				next = check_block(office, type, 1700, next);
				next += 498 * ST13_SERIAL_COUNT;
				next = check_block(office, type, 2199, next);
				next = check_block(office, type, 2200, next);
				next += 7798 * ST13_PACKED_SERIAL_COUNT;
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
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_agree),
		cmocka_unit_test(weights_of_digits),
		cmocka_unit_test(every_pattern_of_letters),
		cmocka_unit_test(rank_is_the_count_of_what_is_below),
		cmocka_unit_test(unrank_inverts_rank),
		cmocka_unit_test(order_is_text_order),
		cmocka_unit_test(blocks_touch),
		cmocka_unit_test(checks_of_parts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
