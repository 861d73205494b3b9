/*-------------------------------------------------------------------------
 *
 * fields.c
 *	  The fields of a pattern in a description.
 *
 * A field that is added to fields.def needs its place in St13FieldKind, in match.c,
 * in meaning.c, and wherever else the compiler warns of the new case.
 *
 *-------------------------------------------------------------------------
 */
#include "fields.h"
#include "value/value.h"

/*
 * "-1" behind the "+": the year that is printed is that of filing, and the
 * number's own is this one or up to so many years off.
 */
static bool
read_year_spread(Compiler *c, St13Field *field)
{
	const char *start = ++c->at;
	uint32_t spread;

	if (!read_number(c, &spread) || spread == 0 ||
		spread > ST13_MAX_YEAR_SPREAD)
		return complain(c, start, "one, two or three years were expected");
	if (field->kind != ST13_FIELD_YEAR || field->min_width != ST13_YEAR_LEN)
		return complain(c, start,
						"only a year of four digits can be some years off");
	field->year_spread = (int) spread;
	return true;
}

/* "4", "2", "2+50", "2-3+1911", "4+-1" or "era". */
static bool
read_year_spec(Compiler *c, St13Field *field)
{
	const char *start = c->at;
	const char *widths_at;
	uint32_t offset;

	if (at_word(c, "era"))
	{
		c->at += strlen("era");
		field->era = true;
		field->min_width = 1;
		field->max_width = 2;
		return true;
	}
	if (!read_widths(c, field))
		return false;
	if (field->max_width > ST13_YEAR_LEN)
		return complain(c, start, "a year has four digits at most");
	widths_at = start;
	if (at_char(c, '+'))
	{
		start = ++c->at;
		if (at_char(c, '-'))
			return read_year_spread(c, field);
		if (!read_number(c, &offset) || offset > 9999)
			return complain(c, start, "a number of years was expected");
		field->year_offset = (int) offset;
	}
	/* Without its century a year has two digits, or counts from far back. */
	if (field->year_offset < ST13_YEAR_FIRST &&
		(field->min_width != field->max_width || field->max_width % 2 != 0))
		return complain(c, widths_at,
						"a year has two or four digits, or an offset");
	return true;
}

/* The digits of a number without zeros in front. */
static int
least_width(uint64_t number)
{
	int width = 1;

	for (; number > 9; number /= 10)
		width++;
	return width;
}

/*
 * "6", "1-5", groups "3 3" or "3,3", then the range "=40000-99999" of the
 * digits, then "?00", the digits where the field is missing.
 */
static bool
read_digits_spec(Compiler *c, St13Field *field)
{
	const char *start;
	uint32_t second;

	if (!read_widths(c, field))
		return false;
	if (at_char(c, ' ') || at_char(c, ','))
	{
		field->group_separator = *c->at++;
		start = c->at;
		field->first_group = field->max_width;
		if (field->min_width != field->max_width || !read_number(c, &second) ||
			second == 0 || second > 9)
			return complain(c, start,
							"the width of a second group was expected");
		field->min_width = field->max_width += (int) second;
	}
	if (at_char(c, '='))
	{
		uint32_t number;

		start = ++c->at;
		if (!read_number(c, &number))
			return complain(c, start, "the least number was expected");
		field->low = number;
		if (at_char(c, '-'))
		{
			const char *greatest = ++c->at;

			if (!at_char(c, '}'))
			{
				if (!read_number(c, &number))
					return complain(c, greatest,
									"the greatest number was expected");
				field->high = number;
			}
		}
		if (field->high < field->low ||
			least_width(field->low) > field->max_width)
			return complain(c, start, "the range of numbers is empty");
	}
	if (at_char(c, '?'))
	{
		c->at++;
		field->text_len = read_word(c, &field->text);
		if (field->text_len == 0 ||
			field->text_len != (size_t) field->min_width ||
			!ascii_all_digits(field->text, field->text_len))
			return complain(c, field->text,
							"as many digits as the field has were expected");
	}
	return true;
}

/* "+serial", or nothing; the widths are those of the codes: see set_widths(). */
static bool
read_type_spec(Compiler *c, St13Field *field)
{
	if (!at_word(c, "+serial"))
		return true;
	c->at += strlen("+serial");
	field->in_serial = true;
	return true;
}

/* "1-2": how many letters; "2 any": letters and digits. */
static bool
read_code_spec(Compiler *c, St13Field *field)
{
	const char *start = c->at;

	if (!read_widths(c, field))
		return false;
	if (field->max_width > 2)
		return complain(c, start,
						"a serial number has two positions for a code");
	if (!at_word(c, " any"))
		return true;
	c->at += strlen(" any");
	c->system->code_width = field->max_width;
	return field->min_width == field->max_width ||
		   complain(c, start, "a code with digits has one width");
}

/* "+serial:2": digits that are a code, and stay among those of the serial number. */
static bool
read_code_in_serial(Compiler *c, St13Field *field)
{
	c->at += strlen("+serial");
	if (!at_char(c, ':'))
		return complain(c, c->at,
						"a colon and the form of the field were expected");
	c->at++;
	field->kind = ST13_FIELD_SERIAL;
	field->is_code = true;
	return read_digits_spec(c, field);
}

/* "ABC": those that may stand there; "N last": and are the last in the value. */
static bool
read_letter_spec(Compiler *c, St13Field *field)
{
	field->text_len = read_word(c, &field->text);
	for (size_t i = 0; i < field->text_len; i++)
	{
		if (i == 26 || !ascii_is_letter(field->text[i]))
			return complain(c, field->text + i,
							"letters were expected, each once at most");
	}
	if (at_word(c, " last"))
	{
		c->at += strlen(" last");
		field->last = true;
	}
	return true;
}

static const char rule_was_expected[] =
	"a rule for control numbers was expected, one of these:"
#define RULE(id, name, text) " " #name
#include "check_rules.def"
#undef RULE
	;

/* "luhn": the rule. */
static bool
read_check_spec(Compiler *c, St13Field *field)
{
	const char *name;
	size_t len = read_word(c, &name);
	St13CheckRule rule = st13_find_check_rule(name, len);

	if (rule == ST13_CHECK_NONE)
		return complain(c, name, rule_was_expected);
	if (c->system->check != ST13_CHECK_NONE && c->system->check != rule)
		return complain(c, name, "a system has one control number rule");
	c->system->check = rule;
	field->min_width = 1;
	field->max_width = 1;
	return true;
}

/* "2 department": widths, then what it means. */
static bool
read_ignore_spec(Compiler *c, St13Field *field)
{
	if (!read_widths(c, field))
		return false;
	skip_blanks(c);
	field->text = c->at;
	while (c->at < c->end && *c->at != '}')
		c->at++;
	field->text_len = (size_t) (c->at - field->text);
	return fits_a_message(c, field->text, field->text_len);
}

/* The fields: what they are, their widths without a form, and the form. */
typedef struct FieldRule
{
	const char *name;
	St13FieldKind kind;
	int min_width; /* 0: the form has to be given */
	int max_width;
	bool (*read_spec)(Compiler *c, St13Field *field);
} FieldRule;

static const FieldRule field_rules[] = {
#define FIELD(name, kind, min_width, max_width, read_spec)                     \
	{#name, ST13_FIELD_##kind, min_width, max_width, read_spec},
#include "fields.def"
#undef FIELD
};

static const char field_was_expected[] = "a field was expected, one of these:"
#define FIELD(name, kind, min_width, max_width, read_spec) " " #name
#include "fields.def"
#undef FIELD
	;

static const FieldRule *
find_field_rule(const char *name, size_t len)
{
	for (size_t i = 0; i < sizeof(field_rules) / sizeof(field_rules[0]); i++)
	{
		if (ascii_is_word(name, len, field_rules[i].name))
			return &field_rules[i];
	}
	return NULL;
}

/* The form behind a field's name, ":" and more. */
static bool
read_spec(Compiler *c, const FieldRule *rule, St13Field *field)
{
	if (rule->read_spec == NULL)
		return read_type_spec(c, field);
	if (field->kind == ST13_FIELD_CODE && at_word(c, "+serial"))
		return read_code_in_serial(c, field);
	if (!at_char(c, ':'))
		return rule->min_width > 0 ||
			   complain(c, c->at,
						"a colon and the form of the field were expected");
	c->at++;
	return rule->read_spec(c, field);
}

bool
st13_read_field(Compiler *c, St13Field *field)
{
	const char *name;
	size_t len = read_word(c, &name);
	const FieldRule *rule = find_field_rule(name, len);

	if (rule == NULL)
		return complain(c, name, field_was_expected);
	field->kind = rule->kind;
	field->min_width = rule->min_width;
	field->max_width = rule->max_width;
	field->low = 0;
	field->high = UINT64_MAX;
	if (!read_spec(c, rule, field))
		return false;
	if (field->kind == ST13_FIELD_LETTER && field->text_len == 0)
		return complain(c, c->at,
						"the letters that may stand here were expected");
	if (!at_char(c, '}'))
		return complain(c, c->at, "a closing brace was expected");
	c->at++;
	return true;
}
