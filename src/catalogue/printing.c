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
#include "control_number.h"
#include "printing.h"
#include "serial_digits.h"
#include "series.h"

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
 * Whether a year is read again where a field prints it: two digits are of a
 * hundred years, an era ends, and a year slot is no year.
 */
static bool
year_comes_back(const St13System *system, const St13Pattern *pattern,
				St13FieldKind kind, int year)
{
	char text[ST13_YEAR_LEN];
	int years[ST13_MAX_YEARS];
	int missed;
	int n = 0;
	int len;

	for (int i = 0; i < pattern->count; i++)
	{
		const St13Field *field = &pattern->fields[i];

		if (field->kind != kind)
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
	int filed;      /* year of filing, 0 if it is not known */
	St13Parts bare; /* without the digits that a spelling leaves out */
	St13SerialDigits digits;
} Printer;

/* Whether digits are left out before a serial number of the year of filing. */
static bool
are_left_out(const Printer *p, const char *digits, size_t len, uint32_t serial)
{
	int series = (int) ascii_number(digits, len);

	for (int i = 0; i < p->system->lead_count; i++)
	{
		const St13Lead *lead = &p->system->leads[i];

		if (lead->len == len && memcmp(lead->digits, digits, len) == 0 &&
			p->filed >= ST13_DATE_YEAR(lead->since) &&
			p->filed <= ST13_DATE_YEAR(lead->until) && serial >= lead->low &&
			serial <= lead->high)
			return true;
	}
	return p->system->has_series && series <= ST13_LAST_SERIES_LEFT_OUT &&
		   st13_has_series(serial, series, p->filed);
}

/*
 * Take from the value the digits that the system's spellings leave out; false if
 * it has none, or the year of filing does not say that they are.
 */
static bool
leave_digits_out(Printer *p)
{
	int start = ST13_SERIAL_LEN - st13_serial_positions(p->pattern);
	const char *serial = p->parts->serial;
	int lead = 0;

	if (p->filed == 0 || !ascii_all_digits(serial, ST13_SERIAL_LEN))
		return false;
	while (lead < start && serial[lead] == '0')
		lead++;
	/* Of a series the zero is left out, too. */
	if (start - lead == 1)
		lead--;
	if (start - lead != 2 ||
		!are_left_out(p, serial + lead, 2,
					  (uint32_t) ascii_number(
						  serial + start, (size_t) (ST13_SERIAL_LEN - start))))
		return false;
	p->bare = *p->parts;
	memset(p->bare.serial, '0', (size_t) start);
	p->parts = &p->bare;
	return true;
}

/*
 * Whether a pattern prints the letters of a value.  Where a number leaves the
 * code for internal use out, it is read with each of the system's codes.
 */
static bool
prints_letters(const Printer *p)
{
	const St13System *system = p->system;
	const char *serial = p->parts->serial;
	int letters = p->digits.letters;

	if (p->pattern->has_code ||
		(p->pattern->use == ST13_PATTERN_NUMBER && system->code_count > 0))
		return knows_letters(system, p->pattern, serial, letters);
	if (system->code_is_office)
		return letters == ST13_OFFICE_LEN && is_receiver(serial);
	return letters == 0;
}

/* Whether a pattern prints the year of a value so that it is read again. */
static bool
prints_year(const Printer *p)
{
	int year = p->parts->year;

	if (p->pattern->use == ST13_PATTERN_PRIORITY || p->pattern->is_packed)
		return true;
	if (!p->pattern->has_year)
		return year == ST13_YEAR_NONE;
	return year != ST13_YEAR_NONE &&
		   year_comes_back(p->system, p->pattern, ST13_FIELD_YEAR, year);
}

/* Whether the value's serial number is within the system's bounds. */
static bool
has_serial_in_bounds(const Printer *p)
{
	int year = p->parts->year;
	uint64_t number;

	if (p->system->serial_bound_count == 0)
		return true;
	number = st13_digits_number(p->digits.text, p->digits.count);
	if (!st13_is_year(year))
		year = p->filed;
	return st13_had_serial(p->system, number, &year, st13_is_year(year));
}

/* The value's type, by its code among the digits where that is there. */
static const St13TypeItem *
find_type(const Printer *p)
{
	for (int t = 0; t < p->system->type_count; t++)
	{
		const St13TypeItem *item = &p->system->types[t];

		if (item->type == p->parts->type &&
			st13_has_code_in_serial(p->pattern, item, &p->digits))
			return item;
	}
	return NULL;
}

/* False if a pattern cannot print the value. */
static bool
prepare(Printer *p, const St13System *system, const St13Pattern *pattern,
		const St13Parts *parts)
{
	p->system = system;
	p->pattern = pattern;
	p->parts = parts;
	/* Its numbers have no value, so that no value is one of its numbers. */
	if (system->refusal != NULL)
		return false;
	if (st13_leaves_digits_out(system) && !leave_digits_out(p))
		return false;
	if (!st13_deal_digits(pattern, p->parts, &p->digits) ||
		!prints_letters(p) || !prints_year(p) || !has_serial_in_bounds(p))
		return false;
	p->type = find_type(p);
	return p->type != NULL;
}

/* Print one field; NULL if it cannot be. */
static char *
print_field(Printer *p, int i, char *s)
{
	const St13Field *field = &p->pattern->fields[i];
	const St13CodeItem *code;
	char check = '\0';
	int len;

	if (field->kind == ST13_FIELD_CHECK)
	{
		check = st13_control_number(p->system, p->parts, p->type);
		if (check == '\0')
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
			/* The value does not have the year of filing. */
			if (field->year_spread > 0)
				return NULL;
			len = st13_print_year(field, p->parts->year, s);
			return len > 0 ? s + len : NULL;
		case ST13_FIELD_TYPE:
			if (field->in_serial)
				return put_grouped(s, p->digits.text + p->digits.starts[i],
								   p->digits.widths[i], field);
			/* A range of codes cannot say which one it was. */
			if (p->type->low != p->type->high)
				return NULL;
			memcpy(s, p->type->code, p->type->code_len);
			return s + p->type->code_len;
		case ST13_FIELD_SERIAL:
		case ST13_FIELD_LETTER:
		case ST13_FIELD_PACKED:
			return put_grouped(s, p->digits.text + p->digits.starts[i],
							   p->digits.widths[i], field);
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
			/* computed above; without one there is no separator */
			*s++ = check;
			return s;
		case ST13_FIELD_FILED:
			if (!year_comes_back(p->system, p->pattern, ST13_FIELD_FILED,
								 p->filed))
				return NULL;
			return s + st13_print_year(field, p->filed, s);
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

size_t
st13_print_filed(const St13System *system, const St13Parts *parts,
				 St13PatternUse use, int filed, char *buffer)
{
	const St13Pattern *pattern = st13_find_pattern(system, use);
	Printer p;
	char *s = buffer;

	p.filed = filed;
	/* A value that is not the system's has no priority form in it either. */
	if (!prepare(&p, system, &system->patterns[0], parts))
		return 0;
	if (pattern == NULL)
		return 0;
	if (pattern->use != ST13_PATTERN_NUMBER &&
		!prepare(&p, system, pattern, parts))
		return 0;
	for (int i = 0; i < pattern->count; i++)
	{
		const St13Field *field = &pattern->fields[i];

		if (field->kind == ST13_OPTION_START)
			i = skip_option(pattern, i);
		else if (field->kind != ST13_OPTION_END)
		{
			s = print_field(&p, i, s);
			if (s == NULL)
				return 0;
		}
	}
	return (size_t) (s - buffer);
}

const St13TypeItem *
st13_system_type(const St13System *system, const St13Parts *parts)
{
	Printer p;

	p.filed = 0;
	return prepare(&p, system, &system->patterns[0], parts) ? p.type : NULL;
}
