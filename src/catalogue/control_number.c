/*-------------------------------------------------------------------------
 *
 * control_number.c
 *	  The control number that a system gives to a value.
 *
 * A control number guards the digits that the office prints before it, in the
 * order of the system's first pattern.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "value/ascii.h"
#include "calendar.h"
#include "control_number.h"
#include "serial_digits.h"

/* The digits that are guarded.  A pattern prints 48 symbols at most. */
typedef struct Guarded
{
	char digits[ST13_MAX_SYMBOLS];
	size_t count;
} Guarded;

static void
guard_digits(Guarded *guarded, const char *symbols, size_t len)
{
	for (size_t i = 0; i < len; i++)
	{
		if (ascii_is_digit(symbols[i]))
			guarded->digits[guarded->count++] = symbols[i];
	}
}

/* Digits of a word with letters, such as C1, are no part of the number. */
static void
guard_literal(Guarded *guarded, const St13Field *field)
{
	if (ascii_all_digits(field->text, field->text_len))
		guard_digits(guarded, field->text, field->text_len);
}

/* False if the field cannot print the year. */
static bool
guard_year(Guarded *guarded, const St13Field *field, int year)
{
	char text[ST13_YEAR_LEN];
	int len = st13_print_year(field, year, text);

	guard_digits(guarded, text, (size_t) len);
	return len > 0;
}

/* The digits of one field; false if they are not known. */
static bool
guard_field(Guarded *guarded, const St13Field *field, int f,
			const St13Parts *parts, const St13TypeItem *type,
			const St13SerialDigits *digits)
{
	if (st13_field_in_serial(field))
	{
		guard_digits(guarded, digits->text + digits->starts[f],
					 (size_t) digits->widths[f]);
		return true;
	}
	switch (field->kind)
	{
		case ST13_LITERAL:
			guard_literal(guarded, field);
			return true;
		case ST13_FIELD_YEAR:
			return guard_year(guarded, field, parts->year);
		case ST13_FIELD_TYPE:
			/* A range of codes cannot say which one it was. */
			guard_digits(guarded, type->code, type->code_len);
			return type->low == type->high;
		case ST13_FIELD_FILED:
		case ST13_FIELD_IGNORED:
			/* The value does not have it. */
			return false;
		case ST13_FIELD_CODE:
			if (ascii_all_digits(parts->serial, (size_t) digits->letters))
				guard_digits(guarded, parts->serial, (size_t) digits->letters);
			return true;
		default:
			return true;
	}
}

/*
 * Whether the value, whose spelling had the form of another pattern perhaps,
 * has what the office prints in front of the control number.
 */
static bool
has_office_form(const St13Pattern *pattern, const St13Parts *parts,
				const St13TypeItem *type, St13SerialDigits *digits)
{
	return st13_deal_digits(pattern, parts, digits) &&
		   st13_has_code_in_serial(pattern, type, digits);
}

char
st13_verified_control_number(const St13System *system, const St13Parts *parts,
							 const St13TypeItem *type)
{
	const St13Pattern *pattern = &system->patterns[0];
	St13SerialDigits digits;
	Guarded guarded;
	bool in_option = false;

	/* Without its first digits a number is not what the control number guards. */
	if (st13_leaves_digits_out(system) ||
		!has_office_form(pattern, parts, type, &digits))
		return '\0';
	guarded.count = 0;
	for (int i = 0; i < pattern->count; i++)
	{
		const St13Field *field = &pattern->fields[i];

		if (field->kind == ST13_FIELD_CHECK)
			return st13_compute_check(system->check, guarded.digits,
									  guarded.count);
		if (field->kind == ST13_OPTION_START || field->kind == ST13_OPTION_END)
			in_option = field->kind == ST13_OPTION_START;
		/* What may be missing is not guarded, unless it has digits for that. */
		if (in_option && !st13_field_in_serial(field))
			continue;
		if (!guard_field(&guarded, field, i, parts, type, &digits))
			return '\0';
	}
	return '\0';
}
