/*
 * test_check_digits.c
 *	  Control numbers of real application numbers, rule by rule.
 *
 * The numbers are from office documents, registers and exchange data; that
 * all of them pass is what says that the rule is right.
 */
#include "national.h"

static const struct
{
	St13CheckRule rule;
	const char *numbers; /* each with its control number behind a point */
} real[] = {
	/* EPO; the first is its own example */
	{ST13_CHECK_LUHN, "99403122.7 10167109.7 23173822.0 19214065.5 95480005.8 "
					  "19702186.8 99947655.9 15736535.4"},
	/* UKIPO */
	{ST13_CHECK_LUHN, "0000279.0 1217782.0 2306615.2 1008726.0 1418215.8 "
					  "1210339.6 1210351.1 0815326.4 1104545.7 2400386.5"},
	/* CNIPA, from October 2003 and before */
	{ST13_CHECK_CN,
	 "201510163325.6 202110991218.8 202180002433.9 "
	 "202120797205.2 202011472880.4 202511400055.6 201410026192.3 "
	 "202030469320.8 201630022770.6 201621109340.9 202310397744.0 "
	 "201210442457.9"},
	{ST13_CHECK_CN, "95115608.X 00814037.5"},
	/* DPMA: twelve digits, eight, seven, seven of utility models and designs */
	{ST13_CHECK_DE,
	 "102006032425.0 112014005344.9 202025106621.1 "
	 "302008044922.5 402021101137.4 102007004488.9 102014218224.7 "
	 "302013060308.7 102018002630.3 202025108028.1 102022204723.0 "
	 "102006009034.9 102007045776.8"},
	{ST13_CHECK_DE, "10360860.5 10027360.2 69534171.5 39521818.7 60015566.8 "
					"10144482.6"},
	{ST13_CHECK_DE, "3130619.5 8233714.4 8303227.4 8800174.1 9000603.8"},
	/* DPMA to 1980, its example */
	{ST13_CHECK_DE_1968, "3025842.5"},
	/* INPI (BR), from 2012 and before */
	{ST13_CHECK_BR,
	 "102012006900.8 302026007020.4 102021018716.6 "
	 "102021015486.1 102015006208.7 132015028527.1 102015002142.9 "
	 "202026012104.0 202024012110.0 302025005775.2 302025004464.2 "
	 "102024001998.9 102026018956.1 102026019854.4 102018011457.3 "
	 "512019001928.8 512025005973.6 512025007048.9 512025005170.0 "
	 "512019001166.0 102024010097.2"},
	{ST13_CHECK_BR, "9401760.3 8002946.9 5101369.0 0415312.0 0009520.6 "
					"1106612.1"},
	/* IPOS, patents to 2014 */
	{ST13_CHECK_LUHN_7, "0506725.1 9290698.1 0107086.1 0405663.6 0717026.9"},
	/* IPOS: patents, a trademark */
	{ST13_CHECK_SG, "11201803052.Q 10201808055.Q 11202012744.U 11202001720.R "
					"11202107773.R 11202009681.Y 11201702639.R 11202003062.Q "
					"11202008698.Q"},
	{ST13_CHECK_SG, "40201711800.X 40202001321.Q"},
	/* the same trademark in WIPO's database */
	{ST13_CHECK_SG, "50201700011800.X"},
};

/* Call a function for each number: its digits and its control number. */
static void
for_each(void (*function)(St13CheckRule, const char *, size_t, char))
{
	for (size_t i = 0; i < lengthof(real); i++)
	{
		const char *s = real[i].numbers;

		while (*s != '\0')
		{
			size_t len = strcspn(s, ".");

			function(real[i].rule, s, len, s[len + 1]);
			s += len + 2;
			s += *s == ' ';
		}
	}
}

static void
expect_right(St13CheckRule rule, const char *digits, size_t len, char check)
{
	char computed = st13_compute_check(rule, digits, len);

	if (computed != check)
		fail_msg("%.*s: %c was computed, %c is printed", (int) len, digits,
				 computed, check);
}

static void
real_numbers_pass(void **state)
{
	(void) state;
	for_each(expect_right);
}

/* Numbers that their sources print with a wrong or made-up control number. */
static void
wrong_numbers_do_not(void **state)
{
	(void) state;
	expect_right(ST13_CHECK_LUHN, "92900624", 8, '5');    /* printed .0 */
	expect_right(ST13_CHECK_CN, "200910174018", 12, '2'); /* .7 */
	expect_right(ST13_CHECK_LUHN, "2602902", 7, '5');     /* .6 */
	expect_right(ST13_CHECK_BR, "102012000001", 12, '6'); /* -0 */
	expect_right(ST13_CHECK_BR, "102024015882", 12, '2'); /* -3 */
}

/*
 * Singapore guards the type of right in trademarks only; WIPO's databases have
 * the type of ST.13 in its place, and zeros before the serial number.
 */
static bool
is_unguarded(St13CheckRule rule, const char *digits, size_t i)
{
	return rule == ST13_CHECK_SG && (i == 0 || (i == 1 && digits[0] != '4') ||
									 (i >= 5 && i < 9 && digits[0] == '5'));
}

/*
 * Each digit changed to each other: what the arithmetic of a rule catches, it
 * must catch.  It cannot where a weight and the modulus have a common factor,
 * or where two remainders have the same digit.
 */
static void
expect_changes_caught(St13CheckRule rule, const char *digits, size_t len,
					  char check)
{
	char changed[16];

	for (size_t i = 0; i < len; i++)
	{
		size_t weight = len - i + (rule == ST13_CHECK_DE_1968 ? 0 : 1);

		for (char c = '0'; c <= '9'; c++)
		{
			int change = abs(c - digits[i]);
			bool blind;

			memcpy(changed, digits, len);
			changed[i] = c;
			if (c == digits[i])
				continue;
			blind = (rule == ST13_CHECK_DE && weight == 11) ||
					(rule == ST13_CHECK_DE_1968 && change * weight % 10 == 0) ||
					(rule == ST13_CHECK_BR && check == '0') ||
					is_unguarded(rule, digits, i);
			if (!blind && st13_compute_check(rule, changed, len) == check)
				fail_msg("rule %s: %.*s and %.*s have the same control number",
						 st13_check_rule_text(rule), (int) len, digits,
						 (int) len, changed);
		}
	}
}

static void
changed_digits_are_caught(void **state)
{
	(void) state;
	for_each(expect_changes_caught);
}

/* Neighbours that change places; modulus 10 does not see 09 and 90. */
static void
expect_swaps_caught(St13CheckRule rule, const char *digits, size_t len,
					char check)
{
	char changed[16];

	bool is_luhn = rule == ST13_CHECK_LUHN || rule == ST13_CHECK_LUHN_7;

	if (rule == ST13_CHECK_DE_1968 || (rule == ST13_CHECK_BR && check == '0'))
		return;
	for (size_t i = 0; i + 1 < len; i++)
	{
		int sum = digits[i] + digits[i + 1] - 2 * '0';
		bool nine = sum == 9 && (digits[i] == '0' || digits[i] == '9');

		memcpy(changed, digits, len);
		changed[i] = digits[i + 1];
		changed[i + 1] = digits[i];
		if (digits[i] != digits[i + 1] && !(is_luhn && nine) &&
			!is_unguarded(rule, digits, i) &&
			st13_compute_check(rule, changed, len) == check)
			fail_msg("rule %s: %.*s and %.*s have the same control number",
					 st13_check_rule_text(rule), (int) len, digits, (int) len,
					 changed);
	}
}

static void
swapped_digits_are_caught(void **state)
{
	(void) state;
	for_each(expect_swaps_caught);
}

/* The remainder for which the German notice names no digit gives none. */
static void
german_remainder_of_ten(void **state)
{
	int none = 0;

	(void) state;
	for (int n = 0; n < 100000; n++)
	{
		char digits[16];
		char check;

		snprintf(digits, sizeof(digits), "102010%06d", n);
		check = st13_compute_check(ST13_CHECK_DE, digits, 12);
		none += check == '\0';
		assert_true(check == '\0' || (check >= '0' && check <= '9'));
	}
	assert_in_range(none, 9000, 9200);
	assert_int_equal(st13_compute_check(ST13_CHECK_DE, "0000005", 7), '1');
	assert_int_equal(st13_compute_check(ST13_CHECK_DE, "0000006", 7), '\0');
}

/* Ten is X in China and 0 in Brazil, and eleven is 0 in both. */
static void
remainders(void **state)
{
	(void) state;
	assert_int_equal(st13_compute_check(ST13_CHECK_CN, "50000000", 8), 'X');
	assert_int_equal(st13_compute_check(ST13_CHECK_CN, "00000000", 8), '0');
	assert_int_equal(st13_compute_check(ST13_CHECK_BR, "0000006", 7), '0');
	assert_int_equal(st13_compute_check(ST13_CHECK_BR, "0000000", 7), '0');
	assert_int_equal(st13_compute_check(ST13_CHECK_LUHN, "00000000", 8), '0');
	/* the ninth digit has the weight of the first again */
	assert_int_equal(st13_compute_check(ST13_CHECK_CN, "000000001000", 12),
					 '2');
	assert_int_equal(st13_compute_check(ST13_CHECK_BR, "000100000000", 12),
					 '9');
}

static void
names(void **state)
{
	static const char *const rules[] = {
		[ST13_CHECK_DIGIT] = "digit",    [ST13_CHECK_LETTER] = "letter",
		[ST13_CHECK_LUHN] = "luhn",      [ST13_CHECK_LUHN_7] = "luhn7",
		[ST13_CHECK_CN] = "cn",          [ST13_CHECK_DE] = "de",
		[ST13_CHECK_DE_1968] = "de1968", [ST13_CHECK_BR] = "br"};

	(void) state;
	for (int rule = ST13_CHECK_DIGIT; rule <= ST13_CHECK_BR; rule++)
	{
		const char *name = rules[rule];

		assert_int_equal(st13_find_check_rule(name, strlen(name)), rule);
		/* "luhn7" begins with a rule */
		assert_int_equal(st13_find_check_rule(name, strlen(name) - 1),
						 rule == ST13_CHECK_LUHN_7 ? ST13_CHECK_LUHN
												   : ST13_CHECK_NONE);
		assert_true(strlen(st13_check_rule_text((St13CheckRule) rule)) > 0);
	}
	/* no such word in a description */
	assert_int_equal(st13_find_check_rule("none", 4), ST13_CHECK_NONE);
	assert_int_equal(st13_find_check_rule("", 0), ST13_CHECK_NONE);
	assert_int_equal(st13_find_check_rule("LUHN", 4), ST13_CHECK_NONE);
	assert_int_equal(st13_compute_check(ST13_CHECK_DIGIT, "1234567", 7), '\0');
	assert_int_equal(st13_compute_check(ST13_CHECK_NONE, "1234567", 7), '\0');
	/* the last seven of more, and none of fewer */
	assert_int_equal(st13_compute_check(ST13_CHECK_LUHN_7, "200506725", 9),
					 '1');
	assert_int_equal(st13_compute_check(ST13_CHECK_LUHN_7, "506725", 6), '\0');
}

/*
 * Through the reader: the printed control number is accepted, every other is
 * refused and the right one named.
 */
static void
readers_verify(void **state)
{
	static const char *const printed[][2] = {
		{"EP", "10167109.7"},
		{"EP", "92900624.5"},
		{"GB", "2306615.2"},
		{"CN", "201510163325.6"},
		{"CN", "95115608.X"},
		{"DE", "10 2006 032 425.0"},
		{"DE", "103 60 860.5"},
		{"DE", "31 30 619.5"},
		{"DE", "30 25 842.5"},
		{"DE", "G 82 33 714.4"},
		{"DE", "M 88 00174.1"},
		{"BR", "BR 10 2012 006900 8"},
		{"BR", "PI 9401760-3"},
		{"BR", "MU 8002946-9"},
		{"BR", "MI 5101369-0"},
		/* the digit of C1 is not part of the number */
		{"BR", "C1 9401760-3"},
		{"CH", "99947655.9"},
		{"DK", "19702186.8"},
		{"ES", "E12152341.9"},
	};

	(void) state;
	for (size_t i = 0; i < lengthof(printed); i++)
	{
		const char *office = printed[i][0];
		size_t len = strlen(printed[i][1]);
		char number[32];
		char right;
		/* its utility models are not all described */
		const char *given = strcmp(office, "DK") == 0 ? "patents" : NULL;
		const UnitResult *result =
			unit_parse(office, printed[i][1], given, 0, NULL);

		if (result->chosen == NULL ||
			result->chosen->control != ST13_CONTROL_VERIFIED)
			fail_msg("%s %s: %s", office, printed[i][1], unit_result(result));
		memcpy(number, printed[i][1], len + 1);
		right = number[len - 1];
		for (const char *c = "0123456789X"; *c != '\0'; c++)
		{
			uint64_t rank;

			if (*c == right)
				continue;
			rank = st13_rank(&unit_parse(office, printed[i][1], given, 0, NULL)
								  ->chosen->parts);
			number[len - 1] = *c;
			result = unit_parse(office, number, given, 0, NULL);
			if (result->chosen != NULL)
				fail_msg("%s %s was read", office, number);
			if (*c == 'X' && memcmp(office, "CN", 2) != 0)
				continue;
			assert_int_equal(result->error.fault, ST13_READING_CONTROL);
			/* the reading is there all the same, marked */
			if (unit_find_value(result, rank) == NULL)
				fail_msg("%s %s has lost its value", office, number);
			assert_int_equal(unit_find_value(result, rank)->control,
							 ST13_CONTROL_WRONG);
			assert_int_equal(unit_find_value(result, rank)->control_given, *c);
			assert_int_equal(unit_find_value(result, rank)->control_expected,
							 right);
		}
		/* left out, it is computed (and 95115608 could be a mark, 2306615 a mark or a design) */
		number[len - 2] = '\0';
		result = unit_parse(office, number,
							memcmp(office, "CN", 2) == 0 ||
									memcmp(office, "DK", 2) == 0 ||
									memcmp(office, "GB", 2) == 0
								? "patent"
								: NULL,
							0, NULL);
		if (result->chosen == NULL ||
			result->chosen->control != ST13_CONTROL_COMPUTED ||
			result->chosen->control_expected != right)
			fail_msg("%s %s: %s", office, number, unit_result(result));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(real_numbers_pass),
		cmocka_unit_test(wrong_numbers_do_not),
		cmocka_unit_test(changed_digits_are_caught),
		cmocka_unit_test(swapped_digits_are_caught),
		cmocka_unit_test(german_remainder_of_ten),
		cmocka_unit_test(remainders),
		cmocka_unit_test(names),
		cmocka_unit_test(readers_verify),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
