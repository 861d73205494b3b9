/*-------------------------------------------------------------------------
 *
 * questionnaire.c
 *	  The answers to WIPO's questionnaire on application numbering that a
 *	  description has.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "questionnaire.h"

/* What a field is called in the questionnaire; NULL for what is no part. */
static const char *
part_name(const St13Field *field)
{
	switch (field->kind)
	{
		case ST13_FIELD_TYPE:
			return "type";
		case ST13_FIELD_YEAR:
			return "year";
		case ST13_FIELD_FILED:
			return "year of filing";
		case ST13_FIELD_SERIAL:
			return field->is_code ? "code for internal use" : "serial number";
		case ST13_FIELD_LETTER:
			return "letter";
		case ST13_FIELD_PACKED:
			return "serial number";
		case ST13_FIELD_CODE:
			return "code for internal use";
		case ST13_FIELD_CHECK:
			return "control number";
		case ST13_FIELD_IGNORED:
			return "additional part";
		case ST13_LITERAL:
		case ST13_OPTION_START:
		case ST13_OPTION_END:
			break;
	}
	return NULL;
}

static void
add_to_order(const St13Field *field, St13Text *order)
{
	if (field->separator != '\0')
		st13_append(order, "%c", field->separator);
	if (field->kind == ST13_LITERAL)
		st13_append(order, "%.*s", (int) field->text_len, field->text);
	else if (field->kind == ST13_OPTION_START)
		st13_append(order, "[");
	else if (field->kind == ST13_OPTION_END)
		st13_append(order, "]");
	else
		st13_append(order, "<%s>", part_name(field));
}

/* A comma before what is not the first of a list. */
static void
begin_item(St13Text *list)
{
	if (list->len > 0)
		st13_append(list, ", ");
}

static void
add_width(const St13Field *field, St13Text *widths)
{
	const char *name = part_name(field);

	if (name == NULL)
		return;
	begin_item(widths);
	st13_append(widths, "%s %d", name, field->min_width);
	if (field->max_width != field->min_width)
		st13_append(widths, "-%d", field->max_width);
}

static void
add_separator(char separator, St13Text *separators)
{
	char quoted[] = {'"', separator, '"', '\0'};

	if (separator == '\0' || strstr(separators->text, quoted) != NULL)
		return;
	begin_item(separators);
	st13_append(separators, "%s", quoted);
}

static void
list_type_codes(const St13System *system, St13Text *codes)
{
	for (int i = 0; i < system->type_count; i++)
	{
		const St13TypeItem *item = &system->types[i];

		if (item->code_len == 0)
			continue;
		begin_item(codes);
		st13_append(codes, "%.*s", (int) item->code_len, item->code);
		if (item->numeric && item->high != item->low)
			st13_append(codes, "-%0*u", (int) item->code_len,
						(unsigned) item->high);
		st13_append(codes, " %s", st13_right_name(item->right));
	}
}

static void
list_internal_codes(const St13System *system, const St13Field *field,
					St13Text *codes)
{
	for (int i = 0; i < system->code_count; i++)
	{
		begin_item(codes);
		st13_append(codes, "%.*s", (int) system->codes[i].code_len,
					system->codes[i].code);
	}
	if (system->code_count == 0)
		st13_append(codes, "any %s",
					field->is_code            ? "digits"
					: system->code_width == 0 ? "letters"
											  : "letters and digits");
}

static void
answer_year(const St13Field *field, St13Answers *answers)
{
	answers->year_digits = field->max_width;
	if (field->era)
		st13_append(&answers->calendar, "Japanese eras");
	else if (field->year_offset != 0)
		st13_append(&answers->calendar, "Gregorian less %d",
					field->year_offset);
	else
		st13_append(&answers->calendar, "Gregorian");
}

static void
answer_control(const St13Pattern *pattern, int i, St13Text *place)
{
	const St13Field *field = &pattern->fields[i];
	/* what may be missing does not count */
	bool is_last = i + 1 == pattern->count ||
				   pattern->fields[i + 1].kind == ST13_OPTION_START;

	st13_append(place, is_last ? "last" : "not last");
	if (field->separator != '\0')
		st13_append(place, ", behind \"%c\"", field->separator);
}

/* The answers that come of one field. */
static void
answer_field(const St13System *system, const St13Pattern *pattern, int i,
			 St13Answers *answers)
{
	const St13Field *field = &pattern->fields[i];

	add_to_order(field, &answers->order);
	add_width(field, &answers->widths);
	add_separator(field->separator, &answers->separators);
	add_separator(field->group_separator, &answers->separators);
	if (field->min_width != field->max_width ||
		field->kind == ST13_OPTION_START)
		answers->fixed_length = false;
	switch (field->kind)
	{
		case ST13_FIELD_YEAR:
			answer_year(field, answers);
			break;
		case ST13_FIELD_SERIAL:
			if (field->is_code)
				list_internal_codes(system, field, &answers->internal_codes);
			else if (field->min_width != field->max_width)
				answers->leading_zeros = false;
			break;
		case ST13_FIELD_CODE:
			list_internal_codes(system, field, &answers->internal_codes);
			break;
		case ST13_FIELD_CHECK:
			answer_control(pattern, i, &answers->control_place);
			break;
		default:
			break;
	}
}

void
st13_answer_questionnaire(const St13System *system, St13Answers *answers)
{
	const St13Pattern *number = &system->patterns[0];

	st13_clear_text(&answers->order);
	st13_clear_text(&answers->widths);
	st13_clear_text(&answers->type_codes);
	st13_clear_text(&answers->calendar);
	st13_clear_text(&answers->internal_codes);
	st13_clear_text(&answers->control_place);
	st13_clear_text(&answers->separators);
	answers->fixed_length = true;
	answers->leading_zeros = true;
	answers->year_digits = 0;
	answers->restarts = number->has_year && !system->running;
	answers->same_priority =
		st13_find_pattern(system, ST13_PATTERN_PRIORITY) == number;
	list_type_codes(system, &answers->type_codes);
	for (int i = 0; i < number->count; i++)
		answer_field(system, number, i, answers);
}
