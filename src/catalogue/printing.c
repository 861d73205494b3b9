/*-------------------------------------------------------------------------
 *
 * printing.c
 *	  Writing values as their offices print them.
 *
 * A description says how a number is read; this runs it backwards.  The digits
 * of the serial number are dealt out to the fields from the right, because
 * they were put together flush right.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "value/ascii.h"
#include "calendar.h"
#include "catalogue.h"
#include "printing.h"

/* The symbols of a value that go to serial fields, digits nearly always. */
typedef struct Digits
{
	char text[ST13_YEAR_LEN + ST13_SERIAL_LEN];
	int count;
	int letters; /* of the code for internal use */
} Digits;

/* The value's digits, and how many letters come before them. */
static void
take_digits(const St13Parts *parts, bool packed, Digits *digits)
{
	int start = 0;

	digits->count = 0;
	if (packed)
	{
		int year = parts->year;

		for (int i = ST13_YEAR_LEN; i-- > 0; year /= 10)
			digits->text[i] = (char) ('0' + year % 10);
		digits->count = ST13_YEAR_LEN;
	}
	while (start < 2 && ascii_is_letter(parts->serial[start]))
		start++;
	memcpy(digits->text + digits->count, parts->serial + start,
		   (size_t) (ST13_SERIAL_LEN - start));
	digits->count += ST13_SERIAL_LEN - start;
	digits->letters = start;
}

/* Whether there is no number in it, which no spelling reads as one. */
static bool
is_zero(const Digits *digits)
{
	for (int i = 0; i < digits->count; i++)
	{
		if (digits->text[i] != '0')
			return false;
	}
	return true;
}

/*
 * Deal the digits out: shares[i] is where field i's begin, widths[i] how many
 * they are.  The leftmost field of variable width gets what is left, without
 * its leading zeros; what no field takes must be zeros.
 */
static bool
deal_digits(const St13Pattern *pattern, const Digits *digits, int *shares,
			int *widths)
{
	int end = digits->count;

	for (int i = pattern->count; i-- > 0;)
	{
		const St13Field *field = &pattern->fields[i];

		if (!st13_field_in_serial(field))
			continue;
		widths[i] = field->max_width < end ? field->max_width : end;
		if (field->min_width != field->max_width)
		{
			while (widths[i] > field->min_width &&
				   digits->text[end - widths[i]] == '0')
				widths[i]--;
		}
		if (widths[i] < field->min_width)
			return false;
		end -= widths[i];
		shares[i] = end;
		for (int k = end; k < end + widths[i]; k++)
		{
			if (ascii_is_letter(digits->text[k]) !=
				(field->kind == ST13_FIELD_LETTER))
				return false;
		}
	}
	while (end > 0)
	{
		if (digits->text[--end] != '0')
			return false;
	}
	return true;
}

/* Whether an item's code is these digits. */
static bool
code_in_digits(const St13TypeItem *item, const char *digits, int len)
{
	uint64_t n = ascii_number(digits, (size_t) len);

	return item->numeric && (int) item->code_len == len && n >= item->low &&
		   n <= item->high;
}

/* Copy letters and digits with a separator after the first group. */
static char *
put_grouped(char *s, const char *digits, int len, const St13Field *field)
{
	for (int i = 0; i < len; i++)
	{
		if (field->group_separator != '\0' && i == field->first_group)
			*s++ = field->group_separator;
		*s++ = digits[i];
	}
	return s;
}

/* The code for internal use whose letters these are; NULL if there is none. */
static const St13CodeItem *
find_letters(const St13System *system, const char *serial, int letters)
{
	for (int i = 0; i < system->code_count; i++)
	{
		const St13CodeItem *item = &system->codes[i];
		int len = (item->letters[0] != '\0') + (item->letters[1] != '\0');

		if (len == letters && memcmp(item->letters, serial, (size_t) len) == 0)
			return item;
	}
	return NULL;
}

/* Whether a pattern's code for internal use can be these letters. */
static bool
knows_letters(const St13System *system, const St13Pattern *pattern,
			  const char *serial, int letters)
{
	if (system->code_count > 0)
		return find_letters(system, serial, letters) != NULL;
	for (int i = 0; i < pattern->count; i++)
	{
		const St13Field *field = &pattern->fields[i];

		if (field->kind == ST13_FIELD_CODE)
			return letters >= field->min_width && letters <= field->max_width;
	}
	return false;
}

/*
 * Whether a receiving office is known by these letters, as st13_set_query_office
 * has it: not by an alias, and the International Bureau is IB there.
 */
static bool
is_receiver(const char *letters)
{
	char office[ST13_OFFICE_LEN];

	if (memcmp(letters, "IB", ST13_OFFICE_LEN) == 0)
		return true;
	memcpy(office, letters, sizeof(office));
	st13_resolve_alias(office);
	return memcmp(letters, office, ST13_OFFICE_LEN) == 0 &&
		   memcmp(letters, "WO", ST13_OFFICE_LEN) != 0;
}

/*
 * Whether a year is read again where it is printed: two digits are of a hundred
 * years, an era ends, and a year slot is no year.
 */
static bool
year_comes_back(const St13System *system, const St13Pattern *pattern, int year)
{
	char text[ST13_YEAR_LEN];
	int years[ST13_MAX_YEARS];
	int missed;
	int n = 0;
	int len;

	for (int i = 0; i < pattern->count; i++)
	{
		const St13Field *field = &pattern->fields[i];

		if (field->kind != ST13_FIELD_YEAR)
			continue;
		len = st13_print_year(field, year, text);
		if (len > 0)
			n = st13_printed_years(system, field, text, len, years, &missed);
	}
	while (n > 0)
	{
		if (years[--n] == year)
			return true;
	}
	return false;
}

typedef struct Printer
{
	const St13System *system;
	const St13Pattern *pattern;
	const St13Parts *parts;
	const St13TypeItem *type;
	Digits digits;
	int shares[ST13_MAX_FIELDS];
	int widths[ST13_MAX_FIELDS];
	bool strict;                    /* every part must come back when read */
	char checked[ST13_PRINTED_LEN]; /* digits that the control number is of */
	size_t checked_count;
	char check; /* the control number, once it is printed */
} Printer;

static bool
prepare(Printer *p, const St13System *system, const St13Pattern *pattern,
		const St13Parts *parts, const St13TypeItem *type)
{
	bool packed = st13_is_packed(pattern);

	p->system = system;
	p->pattern = pattern;
	p->parts = parts;
	p->type = NULL;
	p->check = '\0';
	p->checked_count = 0;
	p->strict = pattern->use == ST13_PATTERN_NUMBER;
	/* Its numbers have no value, so that no value is one of its numbers. */
	if (system->refusal != NULL)
		return false;
	take_digits(parts, packed, &p->digits);
	if (is_zero(&p->digits))
		return false;
	if (!deal_digits(pattern, &p->digits, p->shares, p->widths))
		return false;
	/* What a spelling leaves out cannot be printed by it. */
	if (system->lead_count > 0)
		return false;
	/* Where the number leaves the codes out, it is read with each of them. */
	if (pattern->has_code || (p->strict && system->code_count > 0)
			? !knows_letters(system, pattern, parts->serial, p->digits.letters)
		: system->code_is_office ? p->digits.letters != ST13_OFFICE_LEN ||
									   !is_receiver(parts->serial)
								 : p->digits.letters > 0)
		return false;
	if (p->strict && !packed)
	{
		if (pattern->has_year != (parts->year != ST13_YEAR_NONE))
			return false;
		if (pattern->has_year && !year_comes_back(system, pattern, parts->year))
			return false;
	}

	/* The type, by its code among the digits where it has one there. */
	for (int t = 0; t < system->type_count && p->type == NULL; t++)
	{
		const St13TypeItem *item = &system->types[t];
		bool fits = item->type == parts->type && (type == NULL || type == item);

		for (int i = 0; i < pattern->count && fits; i++)
		{
			if (pattern->fields[i].in_serial)
				fits = code_in_digits(item, p->digits.text + p->shares[i],
									  p->widths[i]);
		}
		if (fits)
			p->type = item;
	}
	if (p->type == NULL)
		return false;
	for (int i = 0; i < pattern->count; i++)
	{
		const St13Field *field = &pattern->fields[i];
		uint64_t n;

		if (field->kind != ST13_FIELD_SERIAL &&
			field->kind != ST13_FIELD_PACKED)
			continue;
		n = ascii_number(p->digits.text + p->shares[i], (size_t) p->widths[i]);
		if (n < field->low || n > field->high)
			return false;
	}
	return true;
}

/*
 * Note the digits of a field for the control number.  Those of a word with
 * letters, such as C1, are no part of the number that it guards.
 */
static void
note_checked(Printer *p, const St13Field *field, const char *s, const char *end)
{
	size_t before = p->checked_count;

	for (; s < end; s++)
	{
		if (ascii_is_digit(*s))
			p->checked[p->checked_count++] = *s;
		else if (field->kind == ST13_LITERAL && ascii_is_letter(*s))
		{
			p->checked_count = before;
			return;
		}
	}
}

/* Print one field; NULL if it cannot be. */
static char *
print_field(Printer *p, int i, char *s)
{
	const St13Field *field = &p->pattern->fields[i];
	const St13CodeItem *code;
	int len;

	if (field->kind == ST13_FIELD_CHECK)
	{
		p->check =
			st13_compute_check(p->system->check, p->checked, p->checked_count);
		if (p->check == '\0')
			return s;
	}
	if (field->separator != '\0')
		*s++ = field->separator;
	switch (field->kind)
	{
		case ST13_LITERAL:
			memcpy(s, field->text, field->text_len);
			return s + field->text_len;
		case ST13_FIELD_YEAR:
			len = st13_print_year(field, p->parts->year, s);
			return len > 0 ? s + len : NULL;
		case ST13_FIELD_TYPE:
			if (field->in_serial)
				return put_grouped(s, p->digits.text + p->shares[i],
								   p->widths[i], field);
			/* A range of codes cannot say which one it was. */
			if (p->type->low != p->type->high)
				return NULL;
			memcpy(s, p->type->code, p->type->code_len);
			return s + p->type->code_len;
		case ST13_FIELD_SERIAL:
		case ST13_FIELD_LETTER:
		case ST13_FIELD_PACKED:
			return put_grouped(s, p->digits.text + p->shares[i], p->widths[i],
							   field);
		case ST13_FIELD_CODE:
			code = find_letters(p->system, p->parts->serial, p->digits.letters);
			if (code != NULL)
			{
				memcpy(s, code->code, code->code_len);
				return s + code->code_len;
			}
			/* prepare() knows them to be good */
			memcpy(s, p->parts->serial, (size_t) p->digits.letters);
			return s + p->digits.letters;
		case ST13_FIELD_CHECK:
			/* computed above, of what was printed before the separator */
			*s++ = p->check;
			return s;
		case ST13_FIELD_FILED:
		case ST13_FIELD_IGNORED:
			/* The value does not have it. */
			return NULL;
		case ST13_OPTION_START:
		case ST13_OPTION_END:
			break;
	}
	return s;
}

/* What an option holds is printed if a value depends on it. */
static int
skip_option(const St13Pattern *pattern, int i)
{
	int end = i;
	bool needed = false;

	while (pattern->fields[end].kind != ST13_OPTION_END)
	{
		needed |= st13_field_in_serial(&pattern->fields[end]);
		end++;
	}
	return needed ? i : end;
}

static size_t
print(Printer *p, const St13System *system, const St13Parts *parts,
	  const St13TypeItem *type, const St13Pattern *pattern, char *buffer)
{
	char *s = buffer;

	/* A value that is not the system's has no priority form in it either. */
	if (!prepare(p, system, &system->patterns[0], parts, type))
		return 0;
	if (pattern->use != ST13_PATTERN_NUMBER &&
		!prepare(p, system, pattern, parts, type))
		return 0;
	for (int i = 0; i < pattern->count; i++)
	{
		const St13Field *field = &pattern->fields[i];

		if (field->kind == ST13_OPTION_START)
			i = skip_option(pattern, i);
		else if (field->kind != ST13_OPTION_END)
		{
			char *start = s;

			s = print_field(p, i, s);
			if (s == NULL)
				return 0;
			note_checked(p, field, start, s);
		}
	}
	return (size_t) (s - buffer);
}

size_t
st13_print(const St13System *system, const St13Parts *parts, St13PatternUse use,
		   char *buffer)
{
	Printer p;

	return print(&p, system, parts, NULL, st13_find_pattern(system, use),
				 buffer);
}

const St13TypeItem *
st13_system_type(const St13System *system, const St13Parts *parts)
{
	Printer p;

	return prepare(&p, system, &system->patterns[0], parts, NULL) ? p.type
																  : NULL;
}

char
st13_system_check(const St13System *system, const St13Parts *parts,
				  const St13TypeItem *type)
{
	char buffer[ST13_PRINTED_LEN];
	Printer p;

	if (!st13_is_verified(system->check) ||
		print(&p, system, parts, type, &system->patterns[0], buffer) == 0)
		return '\0';
	return p.check;
}
