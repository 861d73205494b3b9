/*
 * test_error.c
 *	  What is wrong with an application number, in words.
 */
#include "unit.h"

#define USE_PARSE "For a number as its office prints it, use st13_parse."

/* Texts that are refused, for each reason, and what is said of them. */
static const struct
{
	const char *text;
	const char *detail;
	const char *hint;
} refusals[] = {
	{" ", "There is nothing but blanks.", ""},
	{"PL 10 2014 \xc3\x89",
	 "The character at position 12 is neither a letter A-Z, nor a digit, nor "
	 "one of the separators \"/\", \"-\" and blank.",
	 USE_PARSE},
	{"PL1020141",
	 "The machine form has 15 characters, or 17 with the office; found 9 "
	 "without a separator.",
	 "Write all positions, or the parts with a separator between them as in "
	 "\"EP 10 2014 123456\".  " USE_PARSE},
	{"-10 2014 1", "The separator at position 1 comes before the first part.",
	 ""},
	{"10 2014 1-", "The separator at position 10 comes after the last part.",
	 ""},
	{"10--2014 1",
	 "At position 4 there is a second separator where a part was expected.",
	 ""},
	{"EP 10", "At position 6 a serial number was expected.", ""},
	{"EP 10 2014 1 2",
	 "The part at position 14 is one too many: there are office, type of "
	 "right, year designation and serial number.",
	 USE_PARSE},
	{"E 10 2014 1", "At position 1 an office of two letters A-Z was expected.",
	 USE_PARSE},
	{"EP10 2014 1",
	 "At position 3 a separator was expected between the office and the type "
	 "of right.",
	 USE_PARSE},
	{"EP 1 2014 1", "At position 4 a type of right of two digits was expected.",
	 USE_PARSE},
	{"EP 05 2014 1",
	 "At position 4 a type of right of 10 to 99 was expected, or 00 where it "
	 "is not designated.",
	 ""},
	{"EP 10 214 1",
	 "At position 7 a year designation of four digits was expected.", ""},
	{"EP 10 2014 1234567890",
	 "The serial number at position 12 has more than 9 positions.", ""},
	{"EP 10 2014 A1",
	 "The serial number at position 12 has a letter, but fewer than 9 "
	 "positions.",
	 "Write all nine positions: where the zeros go depends on what the letter "
	 "means."},
	{"10 2014",
	 "The four digits at position 4 could be a year designation or a serial "
	 "number.",
	 "Write both, with 0000 for a year that is not designated, as in "
	 "\"10 0000 2014\"."},
	{"10 2010-3",
	 "The single character at position 9 could be a control number or a serial "
	 "number.",
	 "Whether a control number is kept is the office's rule: use st13_parse "
	 "for a number as its office prints it."},
};

static void
words_of_refused_texts(void **state)
{
	(void) state;
	for (size_t i = 0; i < sizeof(refusals) / sizeof(refusals[0]); i++)
	{
		St13Parts parts;
		St13Error error;
		St13Wording wording;

		assert_false(st13_read(refusals[i].text, strlen(refusals[i].text),
							   &parts, &error));
		st13_word_error(&error, NULL, &wording);
		assert_string_equal(wording.message.text,
							"invalid input syntax for type st13_appno");
		assert_string_equal(wording.detail.text, refusals[i].detail);
		assert_string_equal(wording.hint.text, refusals[i].hint);
	}
}

static void
every_reason_has_words(void **state)
{
	(void) state;
	for (int reason = ST13_OK + 1; reason <= ST13_CONTROL_NUMBER; reason++)
	{
		const St13Error error = {(St13Reason) reason, ST13_WHOLE, 7};
		St13Wording wording;

		st13_word_error(&error, NULL, &wording);
		assert_int_equal(wording.detail.text[wording.detail.len - 1], '.');
		if (reason != ST13_EMPTY)
			assert_non_null(strchr(wording.detail.text, '7'));
	}
}

/* How to write a whole number is no advice on a part. */
static void
words_of_a_part(void **state)
{
	St13Error error;
	St13Wording wording;

	(void) state;
	assert_false(st13_check_office("E", 1, &error));
	st13_word_error(&error, "office", &wording);
	assert_string_equal(wording.message.text,
						"invalid input syntax for office");
	assert_string_equal(wording.hint.text, "");

	assert_false(st13_check_serial("A1", 2, 2014, &error));
	st13_word_error(&error, "serial number", &wording);
	assert_string_equal(wording.message.text,
						"invalid input syntax for serial number");
	assert_memory_equal(wording.hint.text, "Write all nine positions", 24);
}

static void
words_of_integers(void **state)
{
	static const struct
	{
		St13Part part;
		const char *what;
		int64_t number;
		const char *message;
		const char *detail;
	} ranges[] = {
		{ST13_TYPE, "type code", 5,
		 "type code 5 is out of range for type st13_appno",
		 "The type of right is 10 to 99, or 0 where it is not designated."},
		{ST13_YEAR, "year", -1, "year -1 is out of range for type st13_appno",
		 "The year designation is 1 to 9999, or 0 where it is not designated."},
		{ST13_SERIAL, "serial number", 1000000000,
		 "serial number 1000000000 is out of range for type st13_appno",
		 "The serial number is 0 to 999999999."},
		{ST13_WHOLE, "bigint", INT64_MIN,
		 "bigint -9223372036854775808 is out of range for type st13_appno",
		 "A bigint stands for the 15 digits of the machine form, "
		 "100000000000000 to 999999999999999."},
	};

	(void) state;
	for (size_t i = 0; i < sizeof(ranges) / sizeof(ranges[0]); i++)
	{
		const St13Error error = {ST13_TYPE_RANGE, ranges[i].part, 0};
		St13Wording wording;

		st13_word_range_error(&error, ranges[i].what, ranges[i].number,
							  &wording);
		assert_string_equal(wording.message.text, ranges[i].message);
		assert_string_equal(wording.detail.text, ranges[i].detail);
		assert_string_equal(wording.hint.text, "");
	}
}

/* A text that is full says so, and stays within its bounds. */
static void
texts_that_do_not_fit(void **state)
{
	struct
	{
		St13Text text;
		char behind[8];
	} guarded = {{0, ""}, "unhurt"};
	St13Text *text = &guarded.text;
	char longest[ST13_TEXT_SIZE + 10];

	(void) state;
	memset(longest, 'x', sizeof(longest));
	st13_append(text, "%.*s", ST13_TEXT_SIZE - 1, longest);
	assert_int_equal(text->len, ST13_TEXT_SIZE - 1);
	assert_string_equal(text->text + ST13_TEXT_SIZE - 4, "xxx");

	st13_append(text, "%c", 'y');
	assert_int_equal(text->len, ST13_TEXT_SIZE - 1);
	assert_string_equal(text->text + ST13_TEXT_SIZE - 5, "x...");

	text->len = 0;
	st13_append(text, "%d and %.*s", 1, (int) sizeof(longest), longest);
	assert_int_equal(text->len, strlen(text->text));
	assert_string_equal(text->text + ST13_TEXT_SIZE - 5, "x...");
	assert_string_equal(guarded.behind, "unhurt");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_of_refused_texts),
		cmocka_unit_test(every_reason_has_words),
		cmocka_unit_test(words_of_a_part),
		cmocka_unit_test(words_of_integers),
		cmocka_unit_test(texts_that_do_not_fit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
