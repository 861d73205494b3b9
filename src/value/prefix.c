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

/* Serial numbers of a year slot: eight digits and a symbol. */
static uint64_t
count_slot_serials_below(const char *s, size_t len)
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

/*
 * Other serial numbers.  Take the longest beginning of the text that a serial
 * number can have, fill it up with zeros, and take the rank of that; see what
 * comes after the beginning only then.
 */
static uint64_t
count_serials_below(const char *s, size_t len)
{
	char serial[ST13_SERIAL_LEN];
	St13Parts parts = {{'\0', '\0'}, ST13_TYPE_NONE, ST13_YEAR_NONE, ""};
	size_t n = 0;
	bool up = false;

	memset(serial, '0', sizeof(serial));
	while (n < ST13_SERIAL_LEN && n < len && s[n] >= '0')
	{
		St13Error error;

		if (ascii_is_digit(s[n]) || ascii_is_letter(s[n]))
		{
			serial[n] = s[n];
			if (st13_check_serial(serial, ST13_SERIAL_LEN, ST13_YEAR_NONE,
								  &error))
			{
				n++;
				continue;
			}
			serial[n] = '0';
		}

		/*
		 * No serial number has this symbol here.  The next one has the next
		 * symbol that is allowed: A after the digits where a letter may be, or
		 * else nothing, and then the symbol before must go up.
		 */
		if (s[n] > '9' && s[n] < 'A')
		{
			serial[n] = 'A';
			if (st13_check_serial(serial, ST13_SERIAL_LEN, ST13_YEAR_NONE,
								  &error))
				break;
			serial[n] = '0';
		}
		up = true;
		break;
	}
	while (up)
	{
		St13Error error;

		if (n == 0)
			return ST13_SERIAL_COUNT;
		n--;
		if (serial[n] == 'Z')
		{
			serial[n] = '0';
			continue;
		}
		serial[n] = serial[n] == '9' ? 'A' : (char) (serial[n] + 1);
		up =
			!st13_check_serial(serial, ST13_SERIAL_LEN, ST13_YEAR_NONE, &error);
		if (up)
			serial[n] = '0';
		else
			len = 0;
	}
	memcpy(parts.serial, serial, sizeof(serial));
	return st13_rank(&parts) +
		   (n == ST13_SERIAL_LEN && len > n ? count_whole(len - n) : 0);
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
	if (year > ST13_YEAR_LAST)
		return (types + 1) * ST13_YEARS_SIZE;
	st13_block_bounds(NULL, ST13_TYPE_NONE, (int) year, &first, &last);
	if (!exact)
		return types * ST13_YEARS_SIZE + first;
	s += ST13_YEAR_LEN;
	len -= ST13_YEAR_LEN;
	return types * ST13_YEARS_SIZE + first +
		   (last - first + 1 == ST13_SERIAL_COUNT
				? count_serials_below(s, len)
				: count_slot_serials_below(s, len));
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
