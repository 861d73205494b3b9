/*
 * test_reading_error.c
 *	  What is said of numbers that have no reading, or too many, and of the
 *	  parts of one that has.
 */
#include "catalogue/prefixes.h"
#include "national.h"

#include "catalogue/explanation.h"
#include "catalogue/reading_error.h"

#define N (1u << ST13_NATIONAL)
#define D (1u << ST13_DOCDB)
#define ANY ((1u << ST13_NOTATION_COUNT) - 1)

static const St13Wording *
word(const UnitResult *result)
{
	static St13Wording wording;
	static UnitResult copy;
	const St13Outcome outcome = {&copy.query,   &copy.tokens, copy.readings,
								 result->count, &copy.error,  false};

	copy = *result;
	st13_word_reading_error(&outcome, &wording);
	return &wording;
}

/* A number for each fault, and for each way to speak of it. */
static const struct
{
	unsigned notations;
	const char *office;
	const char *number;
	const char *right;
	const char *detail;
	const char *hint;
} refusals[] = {
	{N, "US", " ", NULL, "There is nothing but blanks.", ""},
	{N, "EP", "101\xe2\x82\xac", NULL,
	 "The character at position 4 belongs in no application number.", ""},
	{N, "EP", "/10167109", NULL,
	 "The separator at position 1 is doubled, or at the beginning or the end.",
	 ""},
	{1u << ST13_CIPO, "EP", "25594", NULL,
	 "The catalogue has no confirmed numbering system of this office in this "
	 "notation.",
	 "The view st13_numbering_systems shows the notations of each office."},
	{N, "XX", "1", NULL,
	 "The catalogue has no confirmed numbering system of this office.",
	 "Describe the office's numbers in the argument system."},
	{D, "EM", "018660437", NULL,
	 "The catalogue has no confirmed numbering system of this office in this "
	 "notation.",
	 "The view st13_numbering_systems shows the notations of each office."},
	{D, "EP", "8123456 A", NULL,
	 "No numbering system of this office has such numbers.",
	 "In this notation numbers of the office are like \"10167109 A\"."},
	{N, "EP", "12", NULL,
	 "No numbering system of this office has such numbers.",
	 "The view st13_numbering_systems shows how an office prints its numbers."},
	{N, "EP", "EP102010000167109", NULL,
	 "No numbering system of this office has such numbers.",
	 "It is in machine form: cast it to st13_appno."},
	{N, "EP", "ABC", NULL, "There is no digit in it.", ""},
	{N, "EP", "EP3257366B1", NULL,
	 "It ends in a kind code, as publication numbers do.",
	 "A publication has another number than its application."},
	{N, "EP", "EP1234567", NULL,
	 "No numbering system of this office has such numbers.",
	 "If it is the number of a publication or of a granted patent, its "
	 "application has another one."},
	{D, "EP", "US 201113167395 A", NULL,
	 "It begins like a number of office US.", "Give US as the office."},
	{D, "US", "201061345678 A", NULL,
	 "Its kind is A, but such numbers are of kind P.", ""},
	{D, "ES", "200200420 D2", NULL,
	 "Its kind is D2, but such numbers are of kind A or U.", ""},
	{D, "JP", "2007001482 P", NULL,
	 "Its kind is P, but such numbers are of kind A, F or U.", ""},
	{D, "EP", "08123456.9 A", NULL,
	 "It has a control number, which numbers in this notation do not have.",
	 "Leave out the kind, and give \"national\" as the notation."},
	{1u << ST13_PCT, "WO", "9900123", NULL,
	 "The receiving office is missing: the number belongs to a different "
	 "application at each.",
	 ""},
	{D, "DE", "101998032425 A", NULL,
	 "Its year would be 1998, but such numbers are described from 2004 to "
	 "2030.",
	 "Numbers of 1998 are like \"10360860 A\"."},
	{N, "EG", "2003010008", NULL,
	 "It reads as EG102003000010008 (patent), and the catalogue does not have "
	 "all numbers of utility models.",
	 "If it is so, give the right, as in ip_right => 'patents'."},
	{ANY, "US", "7387849", NULL,
	 "It reads as US100000003073878 (patent), and is like the number of a US "
	 "patent.",
	 "If it is that of an application, name its notation."},
	{N, "CH", "12345/2050", NULL,
	 "Its year would be 2050, but such numbers are described from 1900 to "
	 "2030.",
	 "The view st13_numbering_systems shows how an office prints its numbers."},
	{D, "SK", "12380 A", NULL,
	 "Its year is none of those for which such numbers are described.",
	 "In this notation numbers of the office are like \"16302000 A\", "
	 "\"163098 A\"."},
	{N, "KR", "87-8012395", NULL,
	 "Such numbers are described from 1994 to 1997, and its year is none of "
	 "these.",
	 "The view st13_numbering_systems shows how an office prints its numbers."},
	{N, "CH", "00312/23", NULL,
	 "Its year is none of those for which such numbers are described.",
	 "The view st13_numbering_systems shows how an office prints its numbers."},
	{N, "EP", "28123456.5", NULL,
	 "Its year would be 2028, and this edition of the catalogue is of 2026.",
	 "If it was filed about then, give the date as filed; else it is no "
	 "number of an application."},
	{N, "WO", "WO2004/012345", NULL,
	 "It is the number of a PCT publication, or that of an application without "
	 "its receiving office.",
	 ""},
	{N, "EP", "10167109.8", NULL,
	 "The control number is 8, but 7 was expected.",
	 "st13_candidates gives the value all the same."},
	{N, "PL", "P.023456", "trademark",
	 "As another type of right it reads as PL100000000023456 (patent, patent from PCT).",
	 ""},
	{N, "PL", "23456", NULL,
	 "It reads as PL100000000023456 (patent, patent from PCT), PL200000000023456 (utility model, utility model from PCT), PL500000000023456 (trademark).",
	 "Choose by ip_right, filed or system; st13_candidates gives all readings."},
	{ANY, "WO", "904391D", NULL,
	 "It reads as WO50000000904391D (international trademark), but another "
	 "notation refuses such numbers.",
	 "Name the notation that it is written in."},
};

static void
expect_words(const UnitResult *result, const char *detail, const char *hint)
{
	const St13Wording *wording = word(result);
	char message[80];

	if (result->chosen != NULL)
		fail_msg("\"%s\" was read", result->query.number);
	snprintf(message, sizeof(message), "%s application number of office %.2s",
			 result->error.fault >= ST13_READING_OTHER_RIGHT ? "ambiguous"
															 : "invalid",
			 result->query.office);
	assert_string_equal(wording->message.text, message);
	assert_string_equal(wording->detail.text, detail);
	assert_string_equal(wording->hint.text, hint);
}

static void
words_of_refused_numbers(void **state)
{
	bool worded[ST13_READING_AMBIGUOUS + 1] = {false};

	(void) state;
	/* these need a date: words_of_contradicted_numbers */
	worded[ST13_READING_FILED] = true;
	/* and that is said by who looks for the office in it: test/sql/national.sql */
	worded[ST13_READING_UNNAMED] = true;
	for (size_t i = 0; i < lengthof(refusals); i++)
	{
		const UnitResult *result =
			unit_parse_in(refusals[i].notations, refusals[i].office,
						  refusals[i].number, refusals[i].right, 0, NULL);

		worded[result->error.fault] = true;
		expect_words(result, refusals[i].detail, refusals[i].hint);
	}
	for (int fault = ST13_READING_OK + 1; fault <= ST13_READING_AMBIGUOUS;
		 fault++)
	{
		if (!worded[fault])
			fail_msg("%s is not tested", unit_fault_names[fault]);
	}
}

/* The office that a number begins with. */
static void
office_of_a_number(void **state)
{
	static const char *const numbers[][2] = {
		{"EP10167109.7", "EP"},
		{"us 13/547,826", "US"},
		{"EU015132217-0001", "EM"},
		{"BRPI0415312-0", "BR"},
		{"PCT/SE2004/000001", "WO"},
		{"NO20240001", "NO"},
		/* a word, no word and no office, digits, a code in two pieces, no number */
		{"No. 20240001", NULL},
		{"Serial 20240001", NULL},
		{"PI0415312-0", NULL},
		{"10167109.7", NULL},
		{"E-P10167109.7", NULL},
		{"EP", NULL},
	};

	(void) state;
	for (size_t i = 0; i < lengthof(numbers); i++)
	{
		const char *expected = numbers[i][1];
		St13Tokens tokens;
		char office[ST13_OFFICE_LEN];
		int position;

		assert_int_equal(st13_take_tokens(numbers[i][0], strlen(numbers[i][0]),
										  false, NULL, &tokens, &position),
						 ST13_TOKENS_OK);
		assert_int_equal(st13_named_office(&tokens, office), expected != NULL);
		if (expected != NULL)
			assert_memory_equal(office, expected, ST13_OFFICE_LEN);
	}
}

/* The reading and both years; without a year, the system's period is its. */
static void
words_of_contradicted_numbers(void **state)
{
	static const char hint[] =
		"Correct the number or the date; st13_candidates gives the readings "
		"all the same.";

	(void) state;
	expect_words(unit_parse("EP", "10167109.7", NULL, 20140701, NULL),
				 "It reads as EP102010000167109 (patent) of 2010, but the date "
				 "of filing is of 2014.",
				 hint);
	/* a series has its years: this is a patent that was granted in 2018 */
	expect_words(unit_parse("US", "10123456", "patent", 20170115, NULL),
				 "It reads as US100000010123456 (patent) of 2001 to 2004, but "
				 "the date of filing is of 2017.",
				 hint);
	expect_words(unit_parse("DE", "E 17341", "marks", 20050701, NULL),
				 "It reads as DE300000E00017341 (trademark) of 1877 to 1994, "
				 "but the date of filing is of 2005.",
				 hint);
}

/* With a date, DOCDB's notation takes the number for what others only may. */
static void
words_of_lost_zeros(void **state)
{
	(void) state;
	expect_words(
		unit_parse_in(ANY, "GB", "3219 A", NULL, 20000615, NULL),
		"It reads as GB102000000003219 (patent), if its first zeros are "
		"missing.",
		"Write the zeros, or give the date as filed and \"docdb\" as the "
		"notation.");
}

/* The limits that the message names are those that hold. */
static void
words_of_a_long_number(void **state)
{
	char number[ST13_MAX_NUMBER_BYTES + 2] = "";
	char detail[120];

	(void) state;
	memset(number, ' ', ST13_MAX_NUMBER_BYTES + 1);
	number[0] = '1';
	snprintf(detail, sizeof(detail),
			 "It is longer than any application number, with more than %d "
			 "letters and digits or %d bytes.",
			 ST13_MAX_SYMBOLS, ST13_MAX_NUMBER_BYTES);
	assert_string_equal(
		word(unit_parse("EP", number, NULL, 0, NULL))->detail.text, detail);
}

/* What is already given is not advised; more than eight readings are counted. */
static void
words_of_choices(void **state)
{
	const St13Wording *wording;
	const char *more;

	(void) state;
	wording = word(unit_parse("JP", "10-035859", NULL, 0, NULL));
	assert_string_equal(
		wording->hint.text,
		"Choose by ip_right or filed; st13_candidates gives all readings.");
	more = strstr(wording->detail.text, " and ");
	assert_non_null(more);
	assert_string_equal(more, " and 4 more.");

	wording = word(unit_parse("JP", "10-035859", "patent", 0, NULL));
	assert_string_equal(wording->hint.text,
						"Choose by filed; st13_candidates gives all readings.");

	wording = word(unit_parse("WO", "2003/021714", NULL, 0, NULL));
	assert_string_equal(wording->hint.text,
						"Write the whole number, as in \"PCT/SE2004/000001\".");
}

static void
words_of_unknown_rights(void **state)
{
	St13Wording wording;

	(void) state;
	st13_word_unknown_right(&wording);
	assert_string_equal(wording.message.text, "unrecognized type of right");
	assert_true(wording.detail.len > 0 && wording.hint.len > 0);
}

/* A number's parts, a line for each. */
static const struct
{
	const char *office;
	const char *number;
	const char *right;
	const char *lines;
} explained[] = {
	{"DE", "10 2006 032 425.0", NULL,
	 "type of right|10|1-2|patent, type 10\n"
	 "year designation|2006|4-7|2006\n"
	 "serial number|032425|9-15|000032425 in nine positions\n"
	 "control number|0|17|right; modulus 11, weights from 2 from the right\n"
	 "application number|DE102006000032425||patent, numbering system \"DE\"\n"},
	{"EP", "10167109", NULL,
	 "year designation|10|1-2|2010\n"
	 "serial number|167109|3-8|000167109 in nine positions\n"
	 "control number|7||not given; modulus 10, weights 2 and 1 from the right\n"
	 "application number|EP102010000167109||patent, numbering system \"EP\"\n"},
	{"SE", "2530598-8", NULL,
	 "year designation|25|1-2|2025\n"
	 "serial number|30598|3-7|000030598 in nine positions\n"
	 "control number|8|9|not verified\n"
	 "application number|SE102025000030598||patent, numbering system \"SE\"\n"},
	{"US", "13/547,826", NULL,
	 "type of right|13|1-2|patent, type 10; also part of the serial number\n"
	 "serial number|547826|4-10|013547826 in nine positions\n"
	 "application number|US100000013547826||patent, numbering system \"US\"\n"},
};

static void
append_line(St13Text *lines, const St13Explanation *explanation)
{
	st13_append(lines, "%s|%s|%s|%s\n", explanation->part.text,
				explanation->value.text, explanation->positions.text,
				explanation->meaning.text);
}

static void
parts_are_explained(void **state)
{
	(void) state;
	for (size_t i = 0; i < lengthof(explained); i++)
	{
		const UnitResult *result =
			unit_parse(explained[i].office, explained[i].number,
					   explained[i].right, 0, NULL);
		const St13Reading *reading = result->chosen;
		St13Explanation explanation;
		St13Text lines;

		st13_clear_text(&lines);
		assert_non_null(reading);
		for (int f = 0; f < reading->pattern->count; f++)
		{
			if (st13_explain_field(reading, &result->tokens, f, &explanation))
				append_line(&lines, &explanation);
		}
		st13_explain_value(reading, &explanation);
		append_line(&lines, &explanation);
		assert_string_equal(lines.text, explained[i].lines);
	}
}

/* A description's own words: why it refuses, what is ignored. */
static void
words_of_a_description(void **state)
{
	static char memory[65536];
	St13Arena arena = {memory, sizeof(memory), 0};
	const char *text = "number {serial:3}-{ignore:1}{ignore:2 depot}; "
					   "type 10 patent; refuse It is a test.";
	St13System system;
	St13DescriptionError compiler_error;
	const UnitResult *result;
	St13Explanation explanation;

	(void) state;
	assert_true(st13_compile(text, strlen(text), NULL, true, &arena, &system,
							 &compiler_error));
	result = unit_parse(NULL, "123-456", NULL, 0, &system);
	assert_string_equal(word(result)->message.text,
						"invalid application number");
	assert_string_equal(word(result)->detail.text, "It is a test.");

	assert_true(st13_compile(text,
							 strlen(text) - strlen("; refuse It is a test."),
							 NULL, true, &arena, &system, &compiler_error));
	result = unit_parse(NULL, "123-456", NULL, 0, &system);
	assert_non_null(result->chosen);
	assert_true(
		st13_explain_field(result->chosen, &result->tokens, 1, &explanation));
	assert_string_equal(explanation.part.text, "ignored");
	assert_true(
		st13_explain_field(result->chosen, &result->tokens, 2, &explanation));
	assert_string_equal(explanation.part.text, "depot");
	assert_string_equal(explanation.value.text, "56");
	assert_string_equal(explanation.positions.text, "6-7");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_of_refused_numbers),
		cmocka_unit_test(office_of_a_number),
		cmocka_unit_test(words_of_contradicted_numbers),
		cmocka_unit_test(words_of_lost_zeros),
		cmocka_unit_test(words_of_a_long_number),
		cmocka_unit_test(words_of_choices),
		cmocka_unit_test(words_of_unknown_rights),
		cmocka_unit_test(parts_are_explained),
		cmocka_unit_test(words_of_a_description),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
