/*-------------------------------------------------------------------------
 *
 * prefix.c
 *	  The values whose machine form begins with a text.
 *
 * The bounds are two counts: how many machine forms are less than the prefix
 * itself, and how many are less than the prefix with a character added that
 * comes after all others.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "ascii.h"
#include "text_form.h"
#include "prefix.h"

/* Comes after every character of a machine form. */
#define AFTER_ALL '\x7f'

/*
 * Count, among the numbers of so many digits, those whose digits are less than
 * the text; *exact says that the text begins with the digits of the next.
 */
static uint64_t
count_digits_below(const char *s, size_t len, int width, bool *exact)
{
	uint64_t n = 0;
	uint64_t rest = 1;

	*exact = false;
	for (int i = 0; i < width; i++)
		rest *= 10;
	for (int i = 0; i < width; i++)
	{
		if ((size_t) i == len || s[i] < '0')
			return n * rest;
		if (s[i] > '9')
			return (n + 1) * rest;
		rest /= 10;
		n = n * 10 + (uint64_t) (s[i] - '0');
	}
	*exact = true;
	return n;
}

/* How many of the symbols 0-9 A-Z are less than the text's first character. */
static uint64_t
count_symbols_below(const char *s, size_t len, bool *exact)
{
	*exact = false;
	if (len == 0 || *s < '0')
		return 0;
	*exact = ascii_is_digit(*s) || ascii_is_letter(*s);
	if (*s <= '9')
		return (uint64_t) (*s - '0');
	if (*s < 'A')
		return 10;
	return *s <= 'Z' ? (uint64_t) (*s - 'A') + 10 : 36;
}

/* A text that goes on after a whole machine form comes after that form. */
static uint64_t
count_whole(size_t len)
{
	return len > 0 ? 1 : 0;
}

/* Serial numbers of a packed year: eight digits and a symbol. */
static uint64_t
count_packed_serials_below(const char *s, size_t len)
{
	bool exact;
	uint64_t n = count_digits_below(s, len, ST13_SERIAL_LEN - 1, &exact) * 36;

	if (!exact)
		return n;
	s += ST13_SERIAL_LEN - 1;
	len -= ST13_SERIAL_LEN - 1;
	n += count_symbols_below(s, len, &exact);
	return exact ? n + count_whole(len - 1) : n;
}

/* Other serial numbers: as their rank, as far as the text is one. */
static uint64_t
count_serials_below(const char *s, size_t len)
{
	St13Letters letters = ST13_LETTERS_NONE;
	uint64_t n = 0;

	for (int left = ST13_SERIAL_LEN - 1; left >= 0; left--, s++, len--)
	{
		St13Letters after_digit = st13_next_letters(letters, false);
		St13Letters after_letter = st13_next_letters(letters, true);
		bool exact;
		uint64_t symbols = count_symbols_below(s, len, &exact);
		uint64_t digits = symbols < 10 ? symbols : 10;

		n += digits * st13_endings(after_digit, left);
		if (after_letter != ST13_LETTERS_REFUSED)
			n += (symbols - digits) * st13_endings(after_letter, left);
		letters = exact && ascii_is_letter(*s) ? after_letter : after_digit;
		if (!exact || letters == ST13_LETTERS_REFUSED)
			return n;
	}
	return n + count_whole(len);
}

/* The type, the year and the serial number of one office. */
static uint64_t
count_in_office_below(const char *s, size_t len)
{
	St13Error error;
	bool exact;
	uint64_t first;
	uint64_t last;
	uint64_t type = count_digits_below(s, len, ST13_TYPE_LEN, &exact);
	uint64_t types = type == 0                 ? 0
					 : type <= ST13_TYPE_FIRST ? 1
											   : type - ST13_TYPE_FIRST + 1;
	uint64_t year;

	if (!exact || !st13_check_type((long) type, &error))
		return types * ST13_YEARS_SIZE;
	s += ST13_TYPE_LEN;
	len -= ST13_TYPE_LEN;

	year = count_digits_below(s, len, ST13_YEAR_LEN, &exact);
	if (year > ST13_YEAR_MAX)
		return (types + 1) * ST13_YEARS_SIZE;
	st13_block_bounds(NULL, ST13_TYPE_NONE, (int) year, &first, &last);
	if (!exact)
		return types * ST13_YEARS_SIZE + first;
	s += ST13_YEAR_LEN;
	len -= ST13_YEAR_LEN;
	return types * ST13_YEARS_SIZE + first +
		   (st13_is_packed_year((int) year) ? count_packed_serials_below(s, len)
											: count_serials_below(s, len));
}

/* How many machine forms are less than a text. */
static uint64_t
count_below(const char *s, size_t len)
{
	const uint64_t office = ST13_TYPE_COUNT * ST13_YEARS_SIZE;
	uint64_t offices;

	if (len == 0 || s[0] < '0')
		return 0;
	if (s[0] <= '9')
		return count_in_office_below(s, len);
	if (s[0] > 'Z')
		return ST13_VALUE_COUNT;

	/* Numbers without an office come before all with one. */
	offices = 1;
	if (s[0] < 'A')
		return offices * office;
	offices += (uint64_t) (s[0] - 'A') * 26;
	if (len == 1 || s[1] < 'A')
		return offices * office;
	if (s[1] > 'Z')
		return (offices + 26) * office;
	offices += (uint64_t) (s[1] - 'A');
	return offices * office + count_in_office_below(s + 2, len - 2);
}

bool
st13_prefix_bounds(const char *prefix, size_t len, uint64_t *first,
				   uint64_t *last)
{
	char text[ST13_MACHINE_OFFICE_LEN + 1];
	uint64_t end;

	if (len > ST13_MACHINE_OFFICE_LEN)
		return false;
	for (size_t i = 0; i < len; i++)
	{
		/* No machine form has such a byte, nor what is compared below. */
		if ((unsigned char) prefix[i] >= (unsigned char) AFTER_ALL)
			return false;
		text[i] = ascii_upper(prefix[i]);
	}
	text[len] = AFTER_ALL;
	*first = count_below(text, len);
	end = count_below(text, len + 1);
	*last = end - 1;
	return end > *first;
}

bool
st13_has_prefix(const St13Parts *parts, const char *prefix, size_t len)
{
	char text[ST13_MACHINE_OFFICE_LEN];

	if (len > st13_write_machine(parts, text))
		return false;
	for (size_t i = 0; i < len; i++)
	{
		if (ascii_upper(prefix[i]) != text[i])
			return false;
	}
	return true;
}
