/*
 * test_hostile.c
 *	  Descriptions come from users: none may crash, run for ever, or make a
 *	  value that is not one.  Worth running with -fsanitize=address,undefined.
 */
#include <stdlib.h>
#include <time.h>

#include "national.h"

static char memory[1 << 20];
static St13Reading readings[ST13_MAX_READINGS];

static bool
compile(const char *text, St13System *system)
{
	St13Arena arena = {memory, sizeof(memory), 0};
	St13DescriptionError error;

	return st13_compile(text, strlen(text), NULL, true, &arena, system, &error);
}

static int
find(const St13System *system, const char *number, St13ReadingError *error)
{
	St13Query query;
	St13Tokens tokens;

	memset(&query, 0, sizeof(query));
	query.number = number;
	query.len = strlen(number);
	query.system = system;
	query.edition = ST13_LATEST_EDITION;
	memcpy(query.office, "XX", 2);
	return st13_find_readings(&query, &tokens, readings, ST13_MAX_READINGS,
							  error);
}

/* Each of these once read or wrote beyond an array, or made no value. */
static void
known_attacks(void **state)
{
	static const char *const refused[] = {
		"number {code:1-20}{serial:1}; type 10 patent",
		"number {serial:6}[-{letter:AAAAAAAAAAAAAAAAAAAA}]; type 10 patent",
		"number {letter:Z}{packed:4}{packed:8}; type 10 patent",
		"number {packed:4}[-{packed:9}]; type 10 patent",
		"number {serial:6}[/{year:2}]; type 10 patent; period 1990..",
		"number {year:3}/{serial:6}; type 10 patent; period 1990..",
		"number ,{serial:5}; type 10 patent",
		"number {type}{serial:5}; type 5-0 = 10 patent",
		/* in parentheses, as clang takes two strings for a missing comma */
		("number AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA{serial:5}; "
		 "type 10 patent; refuse no"),
		"number {type}{serial:5}; refuse no",
		"number {serial:1-2}-{serial:1-3}; type 10 patent",
		"number {serial:2}{type+serial}; type 1 = 10 patent, 20 = 10 patent",
	};
	St13System system;

	(void) state;
	for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++)
	{
		if (compile(refused[i], &system))
			fail_msg("\"%s\" was compiled", refused[i]);
	}
}

/* Numbers that have no value are not how a value is printed. */
static void
refused_numbers(void **state)
{
	char buffer[ST13_PRINTED_LEN];
	St13System system;
	St13Parts parts;
	St13ReadingError error;

	(void) state;
	st13_unrank(unit_rank("10 12345"), &parts);
	assert_true(compile("number A{serial:5}; type 10 patent", &system));
	assert_int_equal(st13_print(&system, &parts, ST13_PATTERN_NUMBER, buffer),
					 6);
	assert_true(
		compile("number A{serial:5}; type 10 patent; refuse no", &system));
	assert_int_equal(st13_print(&system, &parts, ST13_PATTERN_NUMBER, buffer),
					 0);
	/* and codes of types tell them from others */
	assert_true(compile("number {type}{serial:5}; type P = 10 patent; "
						"refuse no",
						&system));
	assert_int_equal(find(&system, "P12345", &error), 0);
	assert_int_equal(error.fault, ST13_READING_REFUSED);
	assert_int_equal(find(&system, "W12345", &error), 0);
	assert_int_equal(error.fault, ST13_READING_NONE);
}

/*
 * What is printed is read again.  Two digits are of a hundred years, an era
 * ends, and a packed year is no year; a code that is left out is one of
 * the system's; and what is printed without being part of the value is unknown.
 */
static void
printed_comes_back(void **state)
{
	static const struct
	{
		const char *description;
		const char *good;
		const char *bad;
	} pairs[] = {
		{"number {year:2}{serial:6}; type 10 patent; period 1950..",
		 "10 2049 1", "10 2050 1"},
		{"number {year:era}-{serial:6}; type 10 patent; period 1900..",
		 "10 2019 1", "10 2020 1"},
		{"number {year:4}/{serial:6}; type 10 patent", "10 1700 1",
		 "10 1699 1"},
		{"number {year:2-3+1911}/{serial:6}; type 10 patent", "10 1912 1",
		 "10 1910 1"},
		{"number {serial:1-5}; type 10 patent; code DEL = DE, MUM = MU",
		 "10 0000 DE0000001", "10 1"},
		{"number {serial:1-5}[-{ignore:2}]; type 10 patent", "10 1",
		 "10 123456"},
	};

	(void) state;
	for (size_t i = 0; i < lengthof(pairs); i++)
	{
		char buffer[ST13_PRINTED_LEN];
		St13System system;
		St13Parts parts;

		assert_true(compile(pairs[i].description, &system));
		st13_unrank(unit_rank(pairs[i].good), &parts);
		assert_true(st13_print(&system, &parts, ST13_PATTERN_NUMBER, buffer) >
					0);
		assert_non_null(st13_system_type(&system, &parts));
		st13_unrank(unit_rank(pairs[i].bad), &parts);
		assert_int_equal(
			st13_print(&system, &parts, ST13_PATTERN_NUMBER, buffer), 0);
		assert_null(st13_system_type(&system, &parts));
	}
	{
		char buffer[ST13_PRINTED_LEN];
		St13System system;
		St13Parts parts;

		st13_unrank(unit_rank("10 1"), &parts);
		assert_true(
			compile("number {serial:1-5}-{ignore:2}; type 10 patent", &system));
		assert_int_equal(
			st13_print(&system, &parts, ST13_PATTERN_NUMBER, buffer), 0);
	}
}

/* A letter may stand behind the separator that the office prints before it. */
static void
letter_behind_separator(void **state)
{
	St13System system;
	St13ReadingError error;

	(void) state;
	assert_true(compile("number {year:4}/{letter:AB}{serial:5}; type 10 patent",
						&system));
	assert_int_equal(find(&system, "2014/B12345", &error), 1);
	assert_memory_equal(readings[0].parts.serial, "000B12345", ST13_SERIAL_LEN);
	assert_int_equal(find(&system, "2014/C12345", &error), 0);
	assert_true(compile("number {year:4}{letter:AB}{serial:5}; type 10 patent",
						&system));
	assert_int_equal(find(&system, "2014/B12345", &error), 0);
}

/* Fields of variable width multiply; the reader gives up, and says so. */
static void
endless_descriptions(void **state)
{
	char text[20000] = "number ";
	St13System system;
	St13ReadingError error;
	clock_t start = clock();

	(void) state;
	for (int i = 0; i < 10; i++)
		strcat(text, "{ignore:1-3 x}");
	strcat(text, "{serial:1-9}; type 10 patent");
	for (int i = 0; i < 500; i++)
		strcat(text, ", 20 utility model");
	strcat(text, "; code AA");
	for (int i = 0; i < 500; i++)
		strcat(text, ", AB = AC");
	assert_true(compile(text, &system));
	(void) find(&system, "1234567890123456789", &error);
	assert_true(error.truncated);
	/* a second is a hundred times what it takes */
	assert_true(clock() - start < CLOCKS_PER_SEC);
}

/*
 * The longest description that src/pg takes, 16 kB, with as many codes as it
 * holds, types, variable fields and a number that nearly fits: one call, with the
 * second reading for the words of its error, has its bound.  It is 50 ms; what
 * others run beside the test is allowed for.
 */
static void
longest_description(void **state)
{
	static const char *const numbers[] = {
		"12345678901234567890123456789012345678901234AA",
		"123456789012AZ",
		"AA1234567890123456789",
		"123",
		"1234567",
		"AB1234567",
		"123456789012",
	};
	static const char *const patterns[] = {
		"{ignore:1-9 x}{ignore:1-9 x}{ignore:1-9 x}{serial:1-9}{code}",
		"{code}{serial:1-9}",
		"{serial:1-9}{filed:4}",
		"{type+serial}{ignore:1-9 x}{serial:6}{check:luhn}",
		"{serial:1-9}{ignore:1-9 x}{ignore:1-9 x}",
		"{serial:1-4}",
		"{serial:3}{check:luhn}",
	};
	char text[17000];
	St13System system;
	int compiled = 0;

	(void) state;
	for (size_t p = 0; p < lengthof(patterns); p++)
	{
		size_t len = (size_t) sprintf(text, "number %s", patterns[p]);

		for (int i = 0; i < 11; i++)
			len += (size_t) sprintf(text + len, "; also %s", patterns[p]);
		len += (size_t) sprintf(text + len, "; type 10 = 10 patent");
		for (int i = 0; i < 300; i++)
			len +=
				(size_t) sprintf(text + len, ", %d = 20 patent", 11 + i % 80);
		len += (size_t) sprintf(text + len, "; lead 1 = 1950..2020");
		for (int i = 0; i < 100; i++)
			len += (size_t) sprintf(text + len, ", %d = ..", i);
		len += (size_t) sprintf(text + len, "; code AA");
		for (int i = 0; len + 4 < 16384; i++)
			len += (size_t) sprintf(text + len, ", %c%c", 'A' + i / 26 % 26,
									'A' + i % 26);
		if (!compile(text, &system))
			continue;
		compiled++;
		for (size_t n = 0; n < lengthof(numbers); n++)
		{
			clock_t start = clock();
			St13ReadingError error;
			St13Query query;
			St13Tokens tokens;
			int count;

			memset(&query, 0, sizeof(query));
			query.number = numbers[n];
			query.len = strlen(numbers[n]);
			query.system = &system;
			query.edition = ST13_LATEST_EDITION;
			count = st13_find_readings(&query, &tokens, readings,
									   ST13_MAX_READINGS, &error);
			if (st13_choose_reading(&query, &tokens, readings, count, &error) !=
				NULL)
				assert_false(error.truncated);
			if (count == 0)
				st13_guess_fault(&query, &tokens, readings, ST13_MAX_READINGS,
								 &error);
			/* what goes beyond the steps is the last comparison of a list */
			assert_true(error.steps > -2000);
			assert_true(clock() - start < CLOCKS_PER_SEC / 5);
		}
	}
	assert_int_equal(compiled, lengthof(patterns));
}

/* What was not looked at may be a rival: nothing is chosen. */
static void
too_many_readings(void **state)
{
	char text[20000] = "number {serial:4}; type 10 patent; lead 1 = 1990..1991";
	St13Query query;
	St13Tokens tokens;
	St13System system;
	St13ReadingError error;
	int count;

	(void) state;
	for (int i = 100; i < 400; i++)
		sprintf(text + strlen(text), ", %d = 1950..1951", i);
	assert_true(compile(text, &system));
	count = find(&system, "1234", &error);
	assert_int_equal(count, ST13_MAX_READINGS);
	memset(&query, 0, sizeof(query));
	memset(&tokens, 0, sizeof(tokens));
	query.filed = UNIT_FILED(1990);
	assert_null(st13_choose_reading(&query, &tokens, readings, count, &error));
	assert_int_equal(error.fault, ST13_READING_AMBIGUOUS);
}

/* A search that was cut short chooses nothing, whatever it has found by then. */
static void
cut_short(void **state)
{
	St13Query query;
	St13System system;
	St13Tokens tokens;
	St13ReadingError error;
	int position;
	bool found_some = false;

	(void) state;
	assert_true(compile("number {serial:6}; also {serial:1-4}[{ignore:1-4}]; "
						"type 10 patent",
						&system));
	memset(&query, 0, sizeof(query));
	query.system = &system;
	query.edition = ST13_LATEST_EDITION;
	memcpy(query.office, "XX", 2);
	assert_int_equal(
		st13_take_tokens("123456", 6, false, NULL, &tokens, &position),
		ST13_TOKENS_OK);
	for (int steps = 1; steps < 200; steps++)
	{
		int count = st13_read_tokens(&query, &tokens, steps, readings,
									 ST13_MAX_READINGS, &error);
		const St13Reading *best =
			st13_choose_reading(&query, &tokens, readings, count, &error);

		if (error.truncated)
			assert_null(best);
		found_some |= error.truncated && count > 0;
	}
	assert_true(found_some);
}

/* Letters and digits may take turns as often as they like. */
static void
many_turns(void **state)
{
	(void) state;
	for (int turns = 0; turns < 20; turns++)
	{
		char word[32] = "";
		char number[64];
		char text[100];
		St13System system;
		St13ReadingError error;

		for (int i = 0; i < turns; i++)
			word[i] = (turns - i) % 2 == 1 ? 'A' : '1';
		sprintf(text, "number %s{serial:5}; type 10 patent", word);
		assert_true(compile(text, &system));
		sprintf(number, "%s12345", word);
		if (find(&system, number, &error) != 1)
			fail_msg("%s is not read", number);
	}
}

/* Each code that is compared is a step, where it stands and where it is meant. */
static void
codes_take_steps(void **state)
{
	char text[8000] = "number {code:2}{serial:6}; type 10 patent; code AA";
	int codes = 1;
	St13System system;
	St13ReadingError error;

	(void) state;
	for (char a = 'B'; a <= 'Z'; a++)
	{
		for (char b = 'A'; b <= 'Z'; b++, codes++)
			sprintf(text + strlen(text), ", %c%c", a, b);
	}
	assert_true(compile(text, &system));
	assert_int_equal(find(&system, "ZZ123456", &error), 1);
	assert_in_range(ST13_MAX_STEPS - error.steps, 2 * codes, 3 * codes);
}

/* The code that was read guards its own control number. */
static void
control_number_of_the_code(void **state)
{
	St13System system;
	St13ReadingError error;

	(void) state;
	assert_true(compile("number {type}{serial:6}.{check:luhn}; "
						"type 1 = 10 patent, 2 = 10 provisional",
						&system));
	assert_int_equal(find(&system, "2000001.9", &error) > 0, true);
	assert_int_equal(readings[0].control,
					 st13_compute_check(ST13_CHECK_LUHN, "2000001", 7) == '9'
						 ? ST13_CONTROL_VERIFIED
						 : ST13_CONTROL_WRONG);
	assert_int_equal(find(&system, "2000001.6", &error) > 0, true);
	assert_int_equal(readings[0].control,
					 st13_compute_check(ST13_CHECK_LUHN, "2000001", 7) == '6'
						 ? ST13_CONTROL_VERIFIED
						 : ST13_CONTROL_WRONG);
	/* and digits beyond 32 bits are digits */
	assert_true(compile("number {packed:13}; type 10 patent", &system));
	assert_int_equal(find(&system, "9876543210123", &error), 1);
}

/* A field at random, good or bad. */
static void
append_field(char *text)
{
	static const char *const fields[] = {
		"{serial:6}",
		"{serial:1-5}",
		"{serial:3 3}",
		"{serial:2?00}",
		"{serial:4=10-}",
		"{type}",
		"{type+serial}",
		"{year:4}",
		"{year:2}",
		"{year:era}",
		"{year:2+50}",
		"{year:2-3+1911}",
		"{letter:ABC}",
		"{code}",
		"{code:1-2}",
		"{check:luhn}",
		"{check:cn}",
		"{check:digit}",
		"{ignore:1-4 x}",
		"{packed:9}",
		"{packed:4?0000}",
		"{packed:13}",
		"{filed:2}",
		"{filed:4}",
		"PI",
		"C1",
		"[",
		"]",
		"-",
		"/",
		".",
		" ",
	};

	strcat(text, fields[unit_random() % (sizeof(fields) / sizeof(fields[0]))]);
}

static void
random_descriptions(void **state)
{
	static const char *const clauses[] = {
		"; type 10 patent",
		"; type P = 10 patent, W = 20 utility model",
		"; type 1-6 = 10 patent, 7 = 50 trademark",
		"; period 1990..",
		"; code DEL = DE, PA = -",
		"; code office",
		"; lead 11 = 2004..2007, 10 = 1990..2005 100-9999",
		"; refuse no",
	};
	static const char symbols[] = "00112345678919ABCPWX/-. ,";
	int compiled = 0;
	int found = 0;

	(void) state;
	for (int i = 0; i < 60000; i++)
	{
		char text[1000] = "number ";
		St13System system;

		for (int n = 1 + (int) (unit_random() % 6); n > 0; n--)
			append_field(text);
		for (int n = (int) (unit_random() % 4); n >= 0; n--)
			strcat(text, clauses[unit_random() %
								 (sizeof(clauses) / sizeof(clauses[0]))]);
		if (!compile(text, &system))
			continue;
		compiled++;
		for (int k = 0; k < 50; k++)
		{
			char number[30];
			size_t len = 1 + unit_random() % 22;
			St13ReadingError error;
			int count;

			for (size_t n = 0; n < len; n++)
				number[n] = symbols[unit_random() % (sizeof(symbols) - 1)];
			number[len] = '\0';
			count = find(&system, number, &error);
			found += count;
			for (int r = 0; r < count; r++)
			{
				uint64_t rank = st13_rank(&readings[r].parts);
				St13Parts back;

				assert_true(rank < ST13_VALUE_COUNT);
				st13_unrank(rank, &back);
				assert_int_equal(back.year, readings[r].parts.year);
				assert_memory_equal(back.serial, readings[r].parts.serial,
									ST13_SERIAL_LEN);
			}
		}
	}
	assert_true(compiled > 1000 && found > 1000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(known_attacks),
		cmocka_unit_test(refused_numbers),
		cmocka_unit_test(printed_comes_back),
		cmocka_unit_test(letter_behind_separator),
		cmocka_unit_test(endless_descriptions),
		cmocka_unit_test(longest_description),
		cmocka_unit_test(too_many_readings),
		cmocka_unit_test(cut_short),
		cmocka_unit_test(codes_take_steps),
		cmocka_unit_test(many_turns),
		cmocka_unit_test(control_number_of_the_code),
		cmocka_unit_test(random_descriptions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
