/*
 * samples.h
 *	  Random values of a numbering system, made from its description alone.
 */
#ifndef SAMPLES_H
#define SAMPLES_H

#include "national.h"

static inline uint32_t
unit_below(uint32_t n)
{
	return (uint32_t) (unit_random() % n);
}

static inline uint32_t
unit_power(int n)
{
	uint32_t p = 1;

	while (n-- > 0)
		p *= 10;
	return p;
}

/* Digits of a field; half of them small, as most numbers are. */
static inline int
unit_digits(const St13Field *field, char *digits)
{
	int width =
		field->min_width +
		(int) unit_below((uint32_t) (field->max_width - field->min_width + 1));
	int max = width > 9 ? 9 : width;
	uint64_t low = field->low;
	uint64_t high = unit_power(max) - 1;
	char text[24];

	if (field->high < high)
		high = field->high;
	if (low > high)
	{
		width = max = field->max_width;
		high = field->high < unit_power(max) - 1 ? field->high
												 : unit_power(max) - 1;
	}
	if (unit_below(2) == 0 && high - low > 1000)
		high = low + 1000;
	snprintf(text, sizeof(text), "%0*lu", width,
			 (unsigned long) (low + unit_random() % (high - low + 1)));
	memcpy(digits, text, (size_t) width);
	return width;
}

/* A value of a system, when it was filed, and the items that were chosen for it. */
typedef struct UnitSample
{
	St13Parts parts;
	int filed; /* date as in description.h */
	const St13TypeItem *type;
	const St13CodeItem *code;
} UnitSample;

/* No number is of a year after this one: the latest of which numbers are known. */
#define UNIT_LAST_YEAR 2026

/* A year in which a system was in use. */
static inline int
unit_year(const St13System *system)
{
	int since = ST13_DATE_YEAR(system->since);
	int until = ST13_DATE_YEAR(system->until);

	if (since < ST13_YEAR_FIRST)
		since = until < 1950 ? ST13_YEAR_FIRST : 1950;
	if (until > UNIT_LAST_YEAR)
		until = since > UNIT_LAST_YEAR ? since : UNIT_LAST_YEAR;
	return since + (int) unit_below((uint32_t) (until - since + 1));
}

/* A day of a year on which a system was in use, if there is one. */
static inline int
unit_day(const St13System *system, int year)
{
	int date = year * 10000 + (int) (1 + unit_below(12)) * 100 +
			   (int) (1 + unit_below(28));

	if (date < system->since)
		date = system->since;
	return date > system->until ? system->until : date;
}

/* Whether a system had this serial number then. */
static inline bool
unit_in_bounds(const St13System *system, const UnitSample *sample)
{
	uint64_t number = 0;
	bool bounded = false;

	for (int i = 0; i < ST13_SERIAL_LEN; i++)
	{
		if (sample->parts.serial[i] >= '0' && sample->parts.serial[i] <= '9')
			number = number * 10 + (uint64_t) (sample->parts.serial[i] - '0');
	}
	for (int i = 0; i < system->serial_bound_count; i++)
	{
		const St13SerialBound *bound = &system->serial_bounds[i];

		if (sample->filed < bound->since || sample->filed > bound->until)
			continue;
		if (number >= bound->low && number <= bound->high)
			return true;
		bounded = true;
	}
	return !bounded;
}

static inline bool
unit_sample(const St13System *system, UnitSample *sample)
{
	const St13Pattern *number = &system->patterns[0];
	char digits[64] = "";
	int n = 0;
	char letters[2] = {'\0', '\0'};
	char last = '\0';
	bool packed = number->is_packed;
	St13Parts *parts = &sample->parts;
	St13Error error;

	memset(sample, 0, sizeof(*sample));
	memcpy(parts->office, system->office, 2);
	sample->type = &system->types[unit_below((uint32_t) system->type_count)];
	parts->type = sample->type->type;
	for (int i = 0; i < number->count; i++)
	{
		const St13Field *field = &number->fields[i];

		switch (field->kind)
		{
			case ST13_FIELD_YEAR:
				parts->year = unit_year(system);
				break;
			case ST13_FIELD_TYPE:
				if (field->in_serial)
				{
					char code[16];
					uint32_t span = sample->type->high - sample->type->low + 1;

					snprintf(
						code, sizeof(code), "%0*lu",
						(int) sample->type->code_len,
						(unsigned long) (sample->type->low + unit_below(span)));
					memcpy(digits + n, code, sample->type->code_len);
					n += (int) sample->type->code_len;
				}
				break;
			case ST13_FIELD_SERIAL:
			case ST13_FIELD_PACKED:
				n += unit_digits(field, digits + n);
				break;
			case ST13_FIELD_LETTER:
				if (field->last)
					last = field->text[unit_below((uint32_t) field->text_len)];
				else
					digits[n++] =
						field->text[unit_below((uint32_t) field->text_len)];
				break;
			case ST13_FIELD_CODE:
				if (system->code_count > 0)
				{
					sample->code =
						&system
							 ->codes[unit_below((uint32_t) system->code_count)];
					memcpy(letters, sample->code->letters, 2);
				}
				else
				{
					int len =
						field->min_width +
						(int) unit_below((uint32_t) (field->max_width -
													 field->min_width + 1));

					for (int k = 0; k < len; k++)
						letters[k] = (char) ('A' + unit_below(26));
				}
				break;
			default:
				break;
		}
	}
	if (last != '\0')
		digits[n++] = last;
	if (packed)
	{
		for (int i = 0; i < ST13_YEAR_LEN; i++)
			parts->year = parts->year * 10 + (digits[i] - '0');
		memcpy(parts->serial, digits + ST13_YEAR_LEN, ST13_SERIAL_LEN);
	}
	else
	{
		if (n > ST13_SERIAL_LEN || strspn(digits, "0") >= (size_t) n)
			return false; /* no number has nothing but zeros */
		st13_set_serial(parts, digits, (size_t) n);
		if (letters[0] != '\0')
			memcpy(parts->serial, letters, letters[1] != '\0' ? 2 : 1);
	}
	sample->filed = unit_day(system, !packed && parts->year != ST13_YEAR_NONE
										 ? parts->year
										 : unit_year(system));
	return unit_in_bounds(system, sample) &&
		   st13_check_serial(parts->serial, ST13_SERIAL_LEN, parts->year,
							 &error);
}

#endif /* SAMPLES_H */
