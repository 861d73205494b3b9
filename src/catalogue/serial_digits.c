/*-------------------------------------------------------------------------
 *
 * serial_digits.c
 *	  The digits of a value's serial number, dealt out to a pattern's fields.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "value/ascii.h"
#include "calendar.h"
#include "serial_digits.h"

/* The value's digits, and how many positions of a code come before them. */
static void
take_digits(const St13Pattern *pattern, const St13Parts *parts,
			St13SerialDigits *digits)
{
	int start = pattern->code_width;

	digits->count = 0;
	if (pattern->is_packed)
	{
		int year = parts->year;

		for (int i = ST13_YEAR_LEN; i-- > 0; year /= 10)
			digits->text[i] = (char) ('0' + year % 10);
		digits->count = ST13_YEAR_LEN;
	}
	while (pattern->code_width == 0 && start < 2 &&
		   ascii_is_letter(parts->serial[start]))
		start++;
	memcpy(digits->text + digits->count, parts->serial + start,
		   (size_t) (ST13_SERIAL_LEN - start));
	digits->count += ST13_SERIAL_LEN - start;
	digits->letters = start;
}

/* Whether a field prints these: a letter or digits, in its range. */
static bool
field_has(const St13Field *field, const char *digits, int len)
{
	for (int i = 0; i < len; i++)
	{
		if (ascii_is_letter(digits[i]) != (field->kind == ST13_FIELD_LETTER))
			return false;
	}
	return st13_in_range(field, digits, len);
}

/* How many of the digits before end a field gets; 0 if there are too few. */
static int
share_of(const St13Field *field, const char *digits, int end)
{
	int width = field->max_width < end ? field->max_width : end;

	while (width > field->min_width && digits[end - width] == '0')
		width--;
	return width < field->min_width ? 0 : width;
}

/* Deal a field what is left before end; false if it cannot print that. */
static bool
deal_to(const St13Pattern *pattern, int i, St13SerialDigits *digits, int *end)
{
	const St13Field *field = &pattern->fields[i];
	int width = share_of(field, digits->text, *end);

	*end -= width;
	if (width == 0 || !field_has(field, digits->text + *end, width))
		return false;
	digits->starts[i] = *end;
	digits->widths[i] = width;
	return true;
}

bool
st13_deal_digits(const St13Pattern *pattern, const St13Parts *parts,
				 St13SerialDigits *digits)
{
	int end;

	take_digits(pattern, parts, digits);
	if (ascii_all_zeros(digits->text, digits->count))
		return false;
	end = digits->count;
	for (int i = pattern->count; i-- > 0;)
	{
		if (pattern->fields[i].last && !deal_to(pattern, i, digits, &end))
			return false;
	}
	for (int i = pattern->count; i-- > 0;)
	{
		const St13Field *field = &pattern->fields[i];

		if (st13_field_in_serial(field) && !field->last &&
			!deal_to(pattern, i, digits, &end))
			return false;
	}
	return ascii_all_zeros(digits->text, end);
}

bool
st13_has_code_in_serial(const St13Pattern *pattern, const St13TypeItem *type,
						const St13SerialDigits *digits)
{
	for (int i = 0; i < pattern->count && pattern->has_code_in_serial; i++)
	{
		int width;
		uint64_t n;

		if (!pattern->fields[i].in_serial)
			continue;
		width = digits->widths[i];
		n = ascii_number(digits->text + digits->starts[i], (size_t) width);
		if (!type->numeric || (int) type->code_len != width || n < type->low ||
			n > type->high)
			return false;
	}
	return true;
}

uint64_t
st13_digits_number(const char *digits, int count)
{
	uint64_t number = 0;

	for (int i = 0; i < count; i++)
	{
		if (ascii_is_digit(digits[i]))
			number = number * 10 + (uint64_t) (digits[i] - '0');
	}
	return number;
}

bool
st13_had_serial(const St13System *system, uint64_t number, const int *years,
				int count)
{
	bool bounded = false;

	for (int i = 0; i < system->serial_bound_count; i++)
	{
		const St13SerialBound *bound = &system->serial_bounds[i];

		if (!st13_year_within(bound->since, bound->until, years, count))
			continue;
		if (number >= bound->low && number <= bound->high)
			return true;
		bounded = true;
	}
	return !bounded;
}
