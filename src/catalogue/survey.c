/*-------------------------------------------------------------------------
 *
 * survey.c
 *	  Conformity of a numbering system, told from its description.
 *
 * Only what the number itself has counts.  Separators and leading zeros that
 * are left out are presentation, which ST.13 leaves open.
 *
 *-------------------------------------------------------------------------
 */
#include "survey.h"

static const char *const texts[ST13_SYSTEM_DEVIATION_COUNT] = {
	[ST13_LACK_OF_TYPE] = "lack of type",
	[ST13_TYPE_IN_LETTERS] = "type coded in letters",
	[ST13_TYPE_IN_OTHER_NUMERALS] = "type coded in other numerals",
	[ST13_TYPE_IN_SERIAL] = "type within the serial number",
	[ST13_LACK_OF_YEAR] = "lack of year",
	[ST13_YEAR_OF_TWO_DIGITS] = "year of two digits",
	[ST13_YEAR_NOT_GREGORIAN] = "year not Gregorian",
	[ST13_ORDERING] = "ordering of parts",
	[ST13_CODE_PLACE] = "code for internal use not before the serial number",
	[ST13_CONTROL_NUMBER_FORM] = "control number not a numeral",
	[ST13_ADDITIONAL_PART] = "additional part",
};

/* The codes of the type of right are ST.13's own, in other numerals, letters */
static unsigned
survey_types(const St13System *system)
{
	unsigned set = 0;

	for (int i = 0; i < system->type_count; i++)
	{
		const St13TypeItem *item = &system->types[i];

		if (!item->numeric)
			set |= 1u << ST13_TYPE_IN_LETTERS;
		else if (item->code_len != 2 || (int) item->low != item->type ||
				 item->high != item->low)
			set |= 1u << ST13_TYPE_IN_OTHER_NUMERALS;
	}
	return set;
}

/* A code for internal use stands right before the serial number, or deviates. */
static unsigned
survey_code(const St13Pattern *number, int i)
{
	if (i + 1 < number->count &&
		number->fields[i + 1].kind == ST13_FIELD_SERIAL)
		return 0;
	return 1u << ST13_CODE_PLACE;
}

unsigned
st13_survey(const St13System *system)
{
	const St13Pattern *number = &system->patterns[0];
	unsigned set = 0;
	int order = 0; /* 1 type, 2 year, 3 serial */
	bool optional = false;

	if (!number->has_type)
		set |= 1u << ST13_LACK_OF_TYPE;
	if (!number->has_year)
		set |= 1u << ST13_LACK_OF_YEAR;
	for (int i = 0; i < number->count; i++)
	{
		const St13Field *field = &number->fields[i];
		int place = 0;

		switch (field->kind)
		{
			case ST13_FIELD_TYPE:
				place = 1;
				set |= survey_types(system);
				if (field->in_serial)
				{
					set |= 1u << ST13_TYPE_IN_SERIAL;
					place = 3;
				}
				break;
			case ST13_FIELD_YEAR:
				place = 2;
				if (field->era || field->year_offset != 0)
					set |= 1u << ST13_YEAR_NOT_GREGORIAN;
				else if (field->max_width == 2)
					set |= 1u << ST13_YEAR_OF_TWO_DIGITS;
				break;
			case ST13_FIELD_CODE:
				set |= survey_code(number, i);
				break;
			case ST13_FIELD_SERIAL:
				if (field->is_code)
					set |= survey_code(number, i);
				place = 3;
				break;
			case ST13_FIELD_LETTER:
			case ST13_FIELD_PACKED:
				place = 3;
				break;
			case ST13_FIELD_CHECK:
				if (st13_can_be_check(system->check, 'X'))
					set |= 1u << ST13_CONTROL_NUMBER_FORM;
				break;
			case ST13_FIELD_IGNORED:
				if (!optional)
					set |= 1u << ST13_ADDITIONAL_PART;
				break;
			case ST13_OPTION_START:
			case ST13_OPTION_END:
				optional = field->kind == ST13_OPTION_START;
				break;
			case ST13_LITERAL:
			case ST13_FIELD_FILED:
				break;
		}
		if (place != 0 && place < order)
			set |= 1u << ST13_ORDERING;
		if (place > order)
			order = place;
	}
	return set;
}

const char *
st13_survey_text(St13SystemDeviation deviation)
{
	return texts[deviation];
}

const char *
st13_survey_answer(unsigned deviations)
{
	const unsigned nothing = 1u << ST13_LACK_OF_TYPE | 1u << ST13_LACK_OF_YEAR;

	if (deviations == 0)
		return "yes";
	return (deviations & nothing) == nothing ? "no" : "partly";
}
