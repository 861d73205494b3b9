/*-------------------------------------------------------------------------
 *
 * error.c
 *	  The words for what can be wrong with an application number.
 *
 * A new reason is a line in error.h and one here.
 *
 *-------------------------------------------------------------------------
 */
#include <inttypes.h>
#include <stddef.h>

#include "error.h"

#define USE_PARSE "For a number as its office prints it, use st13_parse."

typedef struct ReasonWords
{
	const char *detail; /* %d is the error's position */
	const char *hint;   /* NULL where there is nothing to advise */
	_Bool helps_part;   /* the hint helps with a serial number alone, too */
} ReasonWords;

static const ReasonWords reasons[] = {
	[ST13_EMPTY] = {.detail = "There is nothing but blanks."},
	[ST13_FOREIGN_CHARACTER] =
		{.detail =
			 "The character at position %d is neither a letter A-Z, nor a digit, nor one of the separators \"/\", \"-\" and blank.",
		 .hint = USE_PARSE},
	[ST13_WRONG_LENGTH] =
		{.detail =
			 "The machine form has 15 characters, or 17 with the office; found %d without a separator.",
		 .hint =
			 "Write all positions, or the parts with a separator between them as in \"EP 10 2014 123456\".  " USE_PARSE},
	[ST13_NOT_MACHINE_FORM] =
		{.detail =
			 "The separator at position %d is not part of the machine form, the only one that is sent in binary."},
	[ST13_SEPARATOR_LEADING] =
		{.detail = "The separator at position %d comes before the first part."},
	[ST13_SEPARATOR_TRAILING] =
		{.detail = "The separator at position %d comes after the last part."},
	[ST13_SEPARATOR_DOUBLED] =
		{.detail =
			 "At position %d there is a second separator where a part was expected."},
	[ST13_PART_MISSING] = {.detail =
							   "At position %d a serial number was expected."},
	[ST13_PART_SURPLUS] =
		{.detail =
			 "The part at position %d is one too many: there are office, type of right, year designation and serial number.",
		 .hint = USE_PARSE},
	[ST13_OFFICE_FORM] =
		{.detail = "At position %d an office of two letters A-Z was expected.",
		 .hint = USE_PARSE},
	[ST13_OFFICE_JOINED] =
		{.detail =
			 "At position %d a separator was expected between the office and the type of right.",
		 .hint = USE_PARSE},
	[ST13_TYPE_FORM] =
		{.detail = "At position %d a type of right of two digits was expected.",
		 .hint = USE_PARSE},
	[ST13_TYPE_RANGE] =
		{.detail =
			 "At position %d a type of right of 10 to 99 was expected, or 00 where it is not designated."},
	[ST13_YEAR_FORM] =
		{.detail =
			 "At position %d a year designation of four digits was expected."},
	[ST13_YEAR_RANGE] =
		{.detail =
			 "At position %d a year designation of four digits was expected."},
	[ST13_SERIAL_EMPTY] = {.detail =
							   "At position %d a serial number was expected."},
	[ST13_SERIAL_LONG] =
		{.detail =
			 "The serial number at position %d has more than 9 positions."},
	[ST13_SERIAL_CHARACTER] =
		{.detail =
			 "At position %d a digit or a letter A-Z of the serial number was expected."},
	[ST13_SERIAL_SHORT] =
		{.detail =
			 "The serial number at position %d has a letter, but fewer than 9 positions.",
		 .hint =
			 "Write all nine positions: where the zeros go depends on what the letter means.",
		 .helps_part = 1},
	[ST13_SERIAL_LETTERS] =
		{.detail =
			 "The letter at position %d is one too many: a serial number has at most two letters, or three together."},
	[ST13_PACKED_LETTER] =
		{.detail =
			 "At position %d a digit was expected: with a year designation other than 0000 and 1700 to 2199 only the last position of the serial number may be a letter."},
	[ST13_YEAR_OR_SERIAL] =
		{.detail =
			 "The four digits at position %d could be a year designation or a serial number.",
		 .hint =
			 "Write both, with 0000 for a year that is not designated, as in \"10 0000 2014\"."},
	[ST13_CONTROL_NUMBER] =
		{.detail =
			 "The single character at position %d could be a control number or a serial number.",
		 .hint =
			 "Whether a control number is kept is the office's rule: use st13_parse for a number as its office prints it."},
};

/* What an integer has to be. */
static const char *const ranges[] = {
	[ST13_WHOLE] =
		"A bigint stands for the 15 digits of the machine form, 100000000000000 to 999999999999999.",
	[ST13_TYPE] =
		"The type of right is 10 to 99, or 0 where it is not designated.",
	[ST13_YEAR] =
		"The year designation is 1 to 9999, or 0 where it is not designated.",
	[ST13_SERIAL] = "The serial number is 0 to 999999999.",
};

void
st13_word_error(const St13Error *error, const char *part, St13Wording *wording)
{
	const ReasonWords *words = &reasons[error->reason];

	st13_clear_wording(wording);
	st13_append(&wording->message, "invalid input syntax for %s",
				part ? part : "type " ST13_TYPE_NAME);
	st13_append(&wording->detail, words->detail, error->position);
	if (words->hint != NULL && (part == NULL || words->helps_part))
		st13_append(&wording->hint, "%s", words->hint);
}

void
st13_word_range_error(const St13Error *error, const char *what, int64_t number,
					  St13Wording *wording)
{
	st13_clear_wording(wording);
	st13_append(&wording->message,
				"%s %" PRId64 " is out of range for type " ST13_TYPE_NAME, what,
				number);
	st13_append(&wording->detail, "%s", ranges[error->part]);
}
