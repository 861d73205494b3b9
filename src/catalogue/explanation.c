/*-------------------------------------------------------------------------
 *
 * explanation.c
 *	  A number that was read, taken apart for a person.
 *
 *-------------------------------------------------------------------------
 */
#include "value/text_form.h"
#include "explanation.h"

#define NOT_IN_VALUE "not part of the application number's value"

static void
clear_explanation(St13Explanation *explanation)
{
	st13_clear_text(&explanation->part);
	st13_clear_text(&explanation->value);
	st13_clear_text(&explanation->positions);
	st13_clear_text(&explanation->meaning);
}

static void
explain_control(const St13Reading *reading, St13Text *meaning)
{
	const char *rule = st13_check_rule_text(reading->system->check);

	switch (reading->control)
	{
		case ST13_CONTROL_VERIFIED:
			st13_append(meaning, "right; %s", rule);
			break;
		case ST13_CONTROL_COMPUTED:
			st13_append(meaning, "not given; %s", rule);
			break;
		case ST13_CONTROL_WRONG:
			st13_append(meaning, "wrong, %c was expected; %s",
						reading->control_expected, rule);
			break;
		case ST13_CONTROL_NONE:
			st13_append(meaning, "not verified");
			break;
	}
}

/* The field's symbols, and where they are in the number as it was given. */
static void
locate_field(const St13Tokens *tokens, const St13Capture *found,
			 St13Explanation *explanation)
{
	int first = tokens->positions[found->start];
	int last = tokens->positions[found->start + found->len - 1];

	st13_append(&explanation->value, "%.*s", found->len,
				tokens->symbols + found->start);
	st13_append(&explanation->positions, "%d", first);
	if (last != first)
		st13_append(&explanation->positions, "-%d", last);
}

/* What sort of part a field is, and what it means. */
static void
name_field(const St13Reading *reading, const St13Field *field, St13Text *part,
		   St13Text *meaning)
{
	const St13Parts *parts = &reading->parts;

	switch (field->kind)
	{
		case ST13_FIELD_TYPE:
			st13_append(part, "type of right");
			st13_append(meaning, "%s, type %02d",
						st13_right_name(reading->type->right), parts->type);
			if (field->in_serial)
				st13_append(meaning, "; also part of the serial number");
			break;
		case ST13_FIELD_YEAR:
			st13_append(part, "year designation");
			st13_append(meaning, "%04d", parts->year);
			break;
		case ST13_FIELD_FILED:
			st13_append(part, "year of filing");
			st13_append(meaning, NOT_IN_VALUE);
			break;
		case ST13_FIELD_SERIAL:
		case ST13_FIELD_LETTER:
			st13_append(part, field->is_code ? "code for internal use"
											 : "serial number");
			st13_append(meaning, "%.9s in nine positions", parts->serial);
			break;
		case ST13_FIELD_PACKED:
			st13_append(part, "serial number");
			st13_append(meaning,
						"part of %04d %.9s, year designation and serial number",
						parts->year, parts->serial);
			break;
		case ST13_FIELD_CODE:
			st13_append(part, "code for internal use");
			if (reading->pattern->code_width == 1)
				st13_append(meaning,
							"%.1s in the first position of the serial number",
							parts->serial);
			else
				st13_append(
					meaning,
					"%.2s in the first two positions of the serial number",
					parts->serial);
			break;
		case ST13_FIELD_CHECK:
			st13_append(part, "control number");
			explain_control(reading, meaning);
			break;
		case ST13_FIELD_IGNORED:
			st13_append(part, "%.*s", (int) field->text_len, field->text);
			if (part->len == 0)
				st13_append(part, "ignored");
			st13_append(meaning, NOT_IN_VALUE);
			break;
		case ST13_LITERAL:
			st13_append(part, "letters of the system");
			break;
		case ST13_OPTION_START:
		case ST13_OPTION_END:
			break;
	}
}

bool
st13_explain_field(const St13Reading *reading, const St13Tokens *tokens, int f,
				   St13Explanation *explanation)
{
	const St13Field *field = &reading->pattern->fields[f];
	const St13Capture *found = &reading->match.captures[f];
	/* A control number that is left out is given all the same. */
	bool computed = field->kind == ST13_FIELD_CHECK && found->len == 0 &&
					reading->control == ST13_CONTROL_COMPUTED;

	if (found->len == 0 && !computed)
		return false;
	clear_explanation(explanation);
	name_field(reading, field, &explanation->part, &explanation->meaning);
	if (computed)
		st13_append(&explanation->value, "%c", reading->control_expected);
	else
		locate_field(tokens, found, explanation);
	return true;
}

void
st13_explain_value(const St13Reading *reading, St13Explanation *explanation)
{
	char machine[ST13_MACHINE_OFFICE_LEN];
	size_t len = st13_write_machine(&reading->parts, machine);

	clear_explanation(explanation);
	st13_append(&explanation->part, "application number");
	st13_append(&explanation->value, "%.*s", (int) len, machine);
	st13_append(&explanation->meaning, "%s",
				st13_right_name(reading->type->right));
	if (reading->system->name != NULL)
		st13_append(&explanation->meaning, ", numbering system \"%s\"",
					reading->system->name);
}
