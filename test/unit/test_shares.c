/*
 * test_shares.c
 *	  What share of random numbers of an office's lengths is read without a right.
 *
 * A number that nobody has issued should have no value.  The share is as high as
 * the ranges of the office's serial numbers are wide: its file states, by CEILING,
 * how high it may be.  With the argument "report" the shares are printed:
 *
 *	build/unit/test_shares report [office]
 */
#include "samples.h"

/* Random numbers of each length. */
#define ROUNDS 2000

/* Digits of the longest number that is tried. */
#define MAX_DIGITS 20

/* That of an office whose file states none, in percent. */
#define DEFAULT_CEILING 15

/* What the offices' files state, in percent. */
static const struct
{
	const char *office;
	int percent;
	const char *why;
} ceilings[] = {
#define CEILING(percent, why) {THIS_OFFICE, percent, why},
#include "catalogue/offices.def"
};

static const St13Row *rows;
static int row_count;

/* The length of the digits of a printed number, 0 if it has letters. */
static size_t
digits_of(const char *text, size_t len)
{
	size_t digits = 0;

	for (size_t i = 0; i < len; i++)
	{
		if (text[i] >= 'A' && text[i] <= 'Z')
			return 0;
		digits += text[i] >= '0' && text[i] <= '9';
	}
	return digits;
}

/* The lengths of the numbers of a row, as printed and as abbreviated. */
static void
note_lengths(int row, bool *lengths)
{
	static const St13PatternUse uses[] = {ST13_PATTERN_NUMBER,
										  ST13_PATTERN_PRIORITY};
	const St13System *system = st13_row_system(row);

	if (system->refusal != NULL)
		return;
	for (int i = 0; i < 100; i++)
	{
		UnitSample sample;

		if (!unit_sample(system, &sample))
			continue;
		for (size_t p = 0; p < lengthof(uses); p++)
		{
			char text[ST13_PRINTED_LEN + 1];
			size_t digits = digits_of(
				text, st13_print(system, &sample.parts, uses[p], text));

			if (digits <= MAX_DIGITS)
				lengths[digits] = true;
		}
	}
}

/* How many of the random numbers of a length have a value. */
static int
count_answers(const char *office, int length)
{
	int answers = 0;

	for (int i = 0; i < ROUNDS; i++)
	{
		char text[MAX_DIGITS + 1];

		for (int k = 0; k < length; k++)
			text[k] = (char) ('0' + unit_below(10));
		text[length] = '\0';
		answers += unit_parse(office, text, NULL, 0, NULL)->chosen != NULL;
	}
	return answers;
}

/* The highest share, in percent, of the lengths of an office, and that length. */
static int
highest_share(const char *office, int first, int last, int *at)
{
	bool lengths[MAX_DIGITS + 1] = {false};
	int most = 0;

	/* the same numbers whatever other offices there are */
	unit_random_state = 13;
	for (int row = first; row < last; row++)
	{
		if (st13_is_used(&rows[row], ST13_LATEST_EDITION))
			note_lengths(row, lengths);
	}
	*at = 0;
	for (int length = 1; length <= MAX_DIGITS; length++)
	{
		int answers;

		if (!lengths[length])
			continue;
		unit_random_state = (uint64_t) length;
		answers = count_answers(office, length);
		if (answers > most)
		{
			most = answers;
			*at = length;
		}
	}
	return (most * 100 + ROUNDS - 1) / ROUNDS;
}

static int
ceiling_of(const char *office)
{
	for (size_t i = 0; i < lengthof(ceilings); i++)
	{
		if (strcmp(ceilings[i].office, office) == 0)
			return ceilings[i].percent;
	}
	return DEFAULT_CEILING;
}

/* Call a function for each office with its highest share, its length and ceiling. */
static void
for_offices(const char *wanted, void (*function)(const char *, int, int, int))
{
	for (int row = 0; row < row_count; row++)
	{
		const char *office = rows[row].office;
		int first;
		int last;
		int share;
		int length;

		if ((row > 0 && strcmp(rows[row - 1].office, office) == 0) ||
			strcmp(office, ST13_EVERY_OFFICE) == 0 ||
			(wanted != NULL && strcmp(office, wanted) != 0) ||
			!st13_office_rows(ST13_NATIONAL, office, &first, &last))
			continue;
		share = highest_share(office, first, last, &length);
		function(office, share, length, ceiling_of(office));
	}
}

static int above;

static void
check_share(const char *office, int share, int length, int ceiling)
{
	if (share <= ceiling)
		return;
	above++;
	print_message("# %s: %d %% of the random numbers of %d digits are read "
				  "without a right, the ceiling is %d %%\n",
				  office, share, length, ceiling);
}

static void
below_ceilings(void **state)
{
	(void) state;
	for_offices(NULL, check_share);
	assert_int_equal(above, 0);
}

/* A statement has a reason, and is the only one of its file. */
static void
sound_ceilings(void **state)
{
	(void) state;
	for (size_t i = 0; i < lengthof(ceilings); i++)
	{
		assert_in_range(ceilings[i].percent, DEFAULT_CEILING + 1, 100);
		assert_true(strlen(ceilings[i].why) > 0);
		assert_true(i == 0 ||
					strcmp(ceilings[i - 1].office, ceilings[i].office) != 0);
	}
}

static void
print_share(const char *office, int share, int length, int ceiling)
{
	printf("%s\t%d\t%d\t%d\n", office, share, length, ceiling);
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sound_ceilings),
		cmocka_unit_test(below_ceilings),
	};

	rows = st13_row_list(&row_count);
	if (argc > 1 && strcmp(argv[1], "report") == 0)
	{
		printf("office\tshare, %%\tof digits\tceiling, %%\n");
		for_offices(argc > 2 ? argv[2] : NULL, print_share);
		return 0;
	}
	return cmocka_run_group_tests(tests, NULL, NULL);
}
