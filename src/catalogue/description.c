/*-------------------------------------------------------------------------
 *
 * description.c
 *	  The compiler of descriptions.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "value/ascii.h"
#include "description.h"
#include "pattern_bounds.h"
#include "value/value.h"

typedef struct Compiler
{
	const char *start; /* the whole description */
	const char *at;    /* what is read next */
	const char *end;   /* of the clause at hand */
	St13Arena *arena;
	St13System *system;
	St13DescriptionError *error;
	unsigned seen; /* clauses, by their place in the table */
} Compiler;

static bool
complain(const Compiler *c, const char *at, const char *message)
{
	c->error->message = message;
	c->error->position = (int) (at - c->start) + 1;
	return false;
}

/* A text that st13 repeats has to fit there whole. */
static bool
fits_a_message(const Compiler *c, const char *text, size_t len)
{
	return len < ST13_TEXT_SIZE || complain(c, text, "this text is too long");
}

/*
 * Every field, type item, code and prefix comes from at least one character,
 * and none is larger than a field.
 */
size_t
st13_arena_size(size_t description_len)
{
	return (description_len + ST13_MAX_PATTERNS * (ST13_MAX_FIELDS + 1)) *
		   sizeof(St13Field);
}

static void *
reserve(Compiler *c, size_t size)
{
	size_t start = (c->arena->used + 15) & ~(size_t) 15;

	if (start + size > c->arena->size)
		return NULL;
	c->arena->used = start + size;
	return c->arena->start + start;
}

/* Room for what a clause lists with commas; its number is in *count. */
static void *
reserve_items(Compiler *c, size_t size, int *count)
{
	*count = 1;
	for (const char *s = c->at; s < c->end; s++)
		*count += *s == ',';
	return reserve(c, (size_t) *count * size);
}

/* A long description may be written on several lines. */
static bool
is_blank(char ch)
{
	return ascii_is_blank(ch) || ch == '\n' || ch == '\r';
}

static void
skip_blanks(Compiler *c)
{
	while (c->at < c->end && is_blank(*c->at))
		c->at++;
}

static bool
at_char(const Compiler *c, char wanted)
{
	return c->at < c->end && *c->at == wanted;
}

static bool
is_alnum(char ch)
{
	return ascii_is_digit(ch) || ascii_is_letter(ch);
}

/* A run of letters and digits. */
static size_t
read_word(Compiler *c, const char **word)
{
	*word = c->at;
	while (c->at < c->end && is_alnum(*c->at))
		c->at++;
	return (size_t) (c->at - *word);
}

/* An unsigned number of at most nine digits; false if there is none. */
static bool
read_number(Compiler *c, uint32_t *number)
{
	const char *start = c->at;

	*number = 0;
	while (c->at < c->end && ascii_is_digit(*c->at) && c->at - start < 9)
		*number = *number * 10 + (uint32_t) (*c->at++ - '0');
	return c->at > start && !(c->at < c->end && ascii_is_digit(*c->at));
}

/* Width or range of widths: "6", "1-5". */
static bool
read_widths(Compiler *c, St13Field *field)
{
	const char *start = c->at;
	uint32_t min;
	uint32_t max;

	if (!read_number(c, &min))
		return complain(c, start, "a width in positions was expected");
	max = min;
	if (at_char(c, '-'))
	{
		c->at++;
		if (!read_number(c, &max))
			return complain(c, c->at, "a width in positions was expected");
	}
	if (min == 0 || max < min || max > 20)
		return complain(c, start, "the width is out of range");
	field->min_width = (int) min;
	field->max_width = (int) max;
	return true;
}

/* "4", "2", "2+50", "2-3+1911" or "era". */
static bool
read_year_spec(Compiler *c, St13Field *field)
{
	const char *start = c->at;
	const char *widths_at;
	uint32_t offset;

	if (c->end - c->at >= 3 && memcmp(c->at, "era", 3) == 0)
	{
		c->at += 3;
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
		if (field->high < field->low)
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

/* "{name}" or "{name:spec}"; c->at is after the brace. */
static bool
read_field(Compiler *c, St13Field *field)
{
	const char *name;
	size_t len = read_word(c, &name);
	bool spec = at_char(c, ':');
	St13CheckRule rule;

	field->low = 0;
	field->high = UINT64_MAX;
	if (ascii_is_word(name, len, "type"))
	{
		field->kind = ST13_FIELD_TYPE;
		if (c->end - c->at >= 7 && memcmp(c->at, "+serial", 7) == 0)
		{
			c->at += 7;
			field->in_serial = true;
		}
		spec = false;
		/* The widths are those of the codes; see finish(). */
	}
	else if (ascii_is_word(name, len, "serial"))
	{
		field->kind = ST13_FIELD_SERIAL;
		field->min_width = 1;
		field->max_width = ST13_SERIAL_LEN;
	}
	else if (ascii_is_word(name, len, "letter"))
	{
		field->kind = ST13_FIELD_LETTER;
		field->min_width = field->max_width = 1;
	}
	else if (ascii_is_word(name, len, "packed"))
		field->kind = ST13_FIELD_PACKED;
	else if (ascii_is_word(name, len, "year"))
		field->kind = ST13_FIELD_YEAR;
	else if (ascii_is_word(name, len, "filed"))
		field->kind = ST13_FIELD_FILED;
	else if (ascii_is_word(name, len, "code"))
	{
		field->kind = ST13_FIELD_CODE;
		field->min_width = 1;
		field->max_width = 2;
	}
	else if (ascii_is_word(name, len, "check"))
		field->kind = ST13_FIELD_CHECK;
	else if (ascii_is_word(name, len, "ignore"))
		field->kind = ST13_FIELD_IGNORED;
	else
		return complain(
			c, name,
			"a field is one of year, type, serial, letter, code, check, packed, filed and ignore");

	if (spec)
	{
		c->at++;
		switch (field->kind)
		{
			case ST13_FIELD_YEAR:
			case ST13_FIELD_FILED:
				if (!read_year_spec(c, field))
					return false;
				break;
			case ST13_FIELD_SERIAL:
			case ST13_FIELD_PACKED:
				if (!read_digits_spec(c, field))
					return false;
				break;
			case ST13_FIELD_CODE:
				name = c->at;
				if (!read_widths(c, field))
					return false;
				if (field->max_width > 2)
					return complain(
						c, name,
						"a serial number has two positions for a code");
				break;
			case ST13_FIELD_LETTER:
				field->text_len = read_word(c, &field->text);
				break;
			case ST13_FIELD_CHECK:
				len = read_word(c, &name);
				rule = st13_find_check_rule(name, len);
				if (rule == ST13_CHECK_NONE)
					return complain(c, name,
									"this control number rule is not known");
				if (c->system->check != ST13_CHECK_NONE &&
					c->system->check != rule)
					return complain(c, name,
									"a system has one control number rule");
				c->system->check = rule;
				field->min_width = field->max_width = 1;
				break;
			default:
				/* ignored: widths, then what it means */
				if (!read_widths(c, field))
					return false;
				skip_blanks(c);
				field->text = c->at;
				while (c->at < c->end && *c->at != '}')
					c->at++;
				field->text_len = (size_t) (c->at - field->text);
				if (!fits_a_message(c, field->text, field->text_len))
					return false;
				break;
		}
	}
	else if (field->max_width == 0 && field->kind != ST13_FIELD_TYPE)
		return complain(c, c->at,
						"a colon and the form of the field were expected");
	if (field->kind == ST13_FIELD_LETTER && field->text_len == 0)
		return complain(c, c->at,
						"the letters that may stand here were expected");
	if (!at_char(c, '}'))
		return complain(c, c->at, "a closing brace was expected");
	c->at++;
	return true;
}

static bool
is_pattern_separator(char ch)
{
	return ch == '/' || ch == '-' || ch == '.' || ch == ',' || ch == ' ';
}

/* What a separator of a pattern is. */
static St13Mark
mark_of(char separator)
{
	switch (separator)
	{
		case '\0':
			return ST13_MARK_NONE;
		case ' ':
			return ST13_MARK_BLANK;
		case ',':
			return ST13_MARK_GROUP;
		default:
			return ST13_MARK_HARD;
	}
}

/* The pattern of a number, up to the end of the clause. */
static bool
read_pattern(Compiler *c, St13PatternUse use)
{
	St13System *system = c->system;
	St13Pattern *pattern;
	St13Field *fields;
	bool in_option = false;
	int option = 0;
	char separator = '\0';
	const char *start = c->at;
	int n = 0;

	if (system->pattern_count == ST13_MAX_PATTERNS)
		return complain(c, start, "there are too many patterns");
	fields = reserve(c, ST13_MAX_FIELDS * sizeof(St13Field));
	if (fields == NULL)
		return complain(c, start, "the description is too long");
	memset(fields, 0, ST13_MAX_FIELDS * sizeof(St13Field));

	while (c->end > c->at && is_blank(c->end[-1]))
		c->end--;
	while (c->at < c->end)
	{
		St13Field *field = &fields[n];

		if (n == ST13_MAX_FIELDS)
			return complain(c, c->at, "there are too many fields");
		if (is_pattern_separator(*c->at))
		{
			if (separator != '\0')
				return complain(c, c->at, "a separator is one character");
			if (n == 0)
				return complain(c, c->at,
								"a number does not begin with a separator");
			separator = *c->at++;
			continue;
		}
		if (*c->at == '[' || *c->at == ']')
		{
			bool opening = *c->at == '[';

			if (separator != '\0' || opening == in_option)
				return complain(
					c, c->at,
					"brackets enclose a separator and fields, and do not nest");
			field->kind = opening ? ST13_OPTION_START : ST13_OPTION_END;
			in_option = opening;
			c->at++;
		}
		else if (*c->at == '{')
		{
			field->separator = separator;
			field->mark = mark_of(separator);
			c->at++;
			if (!read_field(c, field))
				return false;
			if (in_option && field->kind != ST13_FIELD_IGNORED &&
				field->kind != ST13_FIELD_CHECK &&
				!(st13_field_in_serial(field) && field->text_len > 0 &&
				  field->kind != ST13_FIELD_LETTER))
				return complain(
					c, c->at - 1,
					"what may be missing is ignored, a control number, or has digits to take its place");
			if (st13_field_in_serial(field) && !in_option &&
				field->kind != ST13_FIELD_LETTER && field->text_len > 0)
				return complain(
					c, field->text,
					"digits for a missing field belong to one in brackets");
		}
		else if (is_alnum(*c->at))
		{
			field->separator = separator;
			field->mark = mark_of(separator);
			field->kind = ST13_LITERAL;
			field->text_len = read_word(c, &field->text);
		}
		else
			return complain(c, c->at,
							"this character has no meaning in a pattern");
		separator = '\0';
		n++;
	}
	if (in_option)
		return complain(c, c->at, "a closing bracket was expected");
	if (separator != '\0')
		return complain(c, c->at, "a field was expected after the separator");

	/* Give back what the pattern does not need. */
	c->arena->used = (size_t) ((char *) (fields + n) - c->arena->start);

	pattern = &system->patterns[system->pattern_count++];
	pattern->use = use;
	pattern->fields = fields;
	pattern->count = n;
	for (int i = 0; i < n; i++)
	{
		pattern->has_year |= fields[i].kind == ST13_FIELD_YEAR;
		pattern->has_type |= fields[i].kind == ST13_FIELD_TYPE;
		pattern->has_code |= fields[i].kind == ST13_FIELD_CODE;
		pattern->has_code_in_serial |= fields[i].in_serial;
		pattern->has_letter |= fields[i].kind == ST13_FIELD_LETTER;
		pattern->is_packed |= fields[i].kind == ST13_FIELD_PACKED;
		if (fields[i].kind == ST13_OPTION_START)
			option = i;
		if (fields[i].kind == ST13_OPTION_END)
			fields[option].option_end = i;
	}
	return true;
}

/* "P = 10 patent, 60-63 = 10 provisional" or just "10 patent". */
static bool
read_types(Compiler *c)
{
	int n;
	St13TypeItem *items = reserve_items(c, sizeof(St13TypeItem), &n);

	if (items == NULL)
		return complain(c, c->at, "the description is too long");
	for (St13TypeItem *item = items; item < items + n; item++)
	{
		const char *word;
		size_t len;
		uint32_t type;
		bool range;
		St13Error error;

		memset(item, 0, sizeof(*item));

		/* A code comes before an equals sign. */
		skip_blanks(c);
		len = read_word(c, &word);
		range = at_char(c, '-');
		if (range)
		{
			const char *end = ++c->at;

			if (len > 9 || !read_number(c, &item->high) ||
				(size_t) (c->at - end) != len)
				return complain(c, end,
								"the end of a range of codes was expected");
		}
		skip_blanks(c);
		if (at_char(c, '='))
		{
			item->code = word;
			item->code_len = len;
			item->numeric = len > 0 && len <= 9 && ascii_all_digits(word, len);
			if (item->numeric)
				item->low = (uint32_t) ascii_number(word, len);
			if (len == 0 || (range && !item->numeric))
				return complain(c, word,
								"a code of the type of right was expected");
			if (!range)
				item->high = item->low;
			if (item->high < item->low)
				return complain(c, word, "the range of codes is empty");
			c->at++;
		}
		else
			c->at = word;

		skip_blanks(c);
		word = c->at;
		if (!read_number(c, &type) || c->at - word != ST13_TYPE_LEN ||
			!st13_check_type((long) type, &error))
			return complain(
				c, word, "a type code of ST.13 was expected, 10 to 99 or 00");
		item->type = (int) type;

		skip_blanks(c);
		word = c->at;
		while (c->at < c->end && *c->at != ',')
			c->at++;
		len = (size_t) (c->at - word);
		while (len > 0 && is_blank(word[len - 1]))
			len--;
		item->right = st13_find_right(word, len);
		if (item->right == ST13_RIGHT_ANY)
			return complain(c, word, "this type of right is not known");
		if (item < items + n - 1 && !at_char(c, ','))
			return complain(c, c->at, "a comma was expected");
		if (item < items + n - 1)
			c->at++;
	}

	c->system->types = items;
	c->system->type_count = n;
	return true;
}

/* "DEL = DE, PA = -", or just "SE, US", or "office": the one asked for. */
static bool
read_codes(Compiler *c)
{
	int n;
	St13CodeItem *items;

	if (c->end - c->at >= 6 && memcmp(c->at, "office", 6) == 0)
	{
		c->at += 6;
		c->system->code_is_office = true;
		return true;
	}
	items = reserve_items(c, sizeof(St13CodeItem), &n);

	if (items == NULL)
		return complain(c, c->at, "the description is too long");
	for (St13CodeItem *item = items; item < items + n; item++)
	{
		const char *letters;
		size_t len;

		memset(item, 0, sizeof(*item));

		skip_blanks(c);
		item->code_len = read_word(c, &item->code);
		if (item->code_len == 0)
			return complain(c, c->at, "a code for internal use was expected");
		item->first = ascii_upper(*item->code);
		letters = item->code;
		len = item->code_len;
		skip_blanks(c);
		if (at_char(c, '='))
		{
			c->at++;
			skip_blanks(c);
			len = read_word(c, &letters);
			if (len == 0 && at_char(c, '-'))
				c->at++;
			else if (len == 0)
				return complain(c, c->at,
								"letters, or - for none, were expected");
			skip_blanks(c);
		}
		if (len > 2)
			return complain(c, letters,
							"a serial number has two positions for a code");
		for (size_t i = 0; i < len; i++)
		{
			if (!ascii_is_letter(letters[i]))
				return complain(c, letters,
								"a code for internal use is letters");
			item->letters[i] = ascii_upper(letters[i]);
		}
		if (item < items + n - 1 && !at_char(c, ','))
			return complain(c, c->at, "a comma was expected");
		if (item < items + n - 1)
			c->at++;
	}

	c->system->codes = items;
	c->system->code_count = n;
	return true;
}

/* A period, into these dates: see read_period(). */
static bool read_dates(Compiler *c, int *since, int *until);

/*
 * "11 = 2004-12-01..2007, 10 = 2004-12-01..2005 500000-549999": the digits, when
 * they were in use, and for which serial numbers.
 */
static bool
read_leads(Compiler *c)
{
	int n;
	St13Lead *items = reserve_items(c, sizeof(St13Lead), &n);

	if (items == NULL)
		return complain(c, c->at, "the description is too long");
	for (St13Lead *item = items; item < items + n; item++)
	{
		item->low = 0;
		item->high = UINT32_MAX;
		skip_blanks(c);
		item->len = read_word(c, &item->digits);
		if (item->len == 0 || item->len > 4 ||
			!ascii_all_digits(item->digits, item->len))
			return complain(
				c, item->digits,
				"the digits before the serial number were expected");
		skip_blanks(c);
		if (!at_char(c, '='))
			return complain(c, c->at,
							"an equals sign and a period were expected");
		c->at++;
		if (!read_dates(c, &item->since, &item->until))
			return false;
		skip_blanks(c);
		if (c->at < c->end && ascii_is_digit(*c->at) &&
			(!read_number(c, &item->low) || !at_char(c, '-') || !c->at++ ||
			 !read_number(c, &item->high)))
			return complain(c, c->at, "a range of serial numbers was expected");
		skip_blanks(c);
		if (item < items + n - 1 && !at_char(c, ','))
			return complain(c, c->at, "a comma was expected");
		if (item < items + n - 1)
			c->at++;
	}

	c->system->leads = items;
	c->system->lead_count = n;
	return true;
}

static bool
read_prefixes(Compiler *c)
{
	int n;
	St13Prefix *items = reserve_items(c, sizeof(St13Prefix), &n);

	if (items == NULL)
		return complain(c, c->at, "the description is too long");
	for (St13Prefix *item = items; item < items + n; item++)
	{
		skip_blanks(c);
		item->len = read_word(c, &item->text);
		if (item->len == 0)
			return complain(c, c->at, "a word was expected");
		skip_blanks(c);
		if (item < items + n - 1 && !at_char(c, ','))
			return complain(c, c->at, "a comma was expected");
		if (item < items + n - 1)
			c->at++;
	}

	c->system->prefixes = items;
	c->system->prefix_count = n;
	return true;
}

/* "2003-10-01", or "1978" for its first or last day. */
static bool
read_date(Compiler *c, bool last_day, int *date)
{
	const char *start = c->at;
	uint32_t year;
	uint32_t month = last_day ? 12 : 1;
	uint32_t day = last_day ? 31 : 1;

	if (!read_number(c, &year) || c->at - start != 4 || year < ST13_YEAR_FIRST)
		return complain(c, start, "a year or a date was expected");
	if (at_char(c, '-'))
	{
		c->at++;
		if (!read_number(c, &month) || month < 1 || month > 12 ||
			!at_char(c, '-'))
			return complain(c, start, "a date is written like 2003-10-01");
		c->at++;
		if (!read_number(c, &day) || day < 1 || day > 31)
			return complain(c, start, "a date is written like 2003-10-01");
	}
	*date = (int) (year * 10000 + month * 100 + day);
	return true;
}

/* "1978..", "..1994" or "1985-04-01..2003-09-30". */
static bool
read_dates(Compiler *c, int *since, int *until)
{
	*since = ST13_DATE_MIN;
	*until = ST13_DATE_MAX;
	skip_blanks(c);
	if (!at_char(c, '.') && !read_date(c, false, since))
		return false;
	if (c->end - c->at < 2 || c->at[0] != '.' || c->at[1] != '.')
		return complain(c, c->at, "two full stops were expected");
	c->at += 2;
	skip_blanks(c);
	if (c->at < c->end && *c->at != ',' && !read_date(c, true, until))
		return false;
	if (*until < *since)
		return complain(c, c->at, "the period ends before it begins");
	return true;
}

static bool
read_period(Compiler *c)
{
	return read_dates(c, &c->system->since, &c->system->until);
}

static bool
read_office(Compiler *c)
{
	const char *name;
	size_t len = read_word(c, &name);
	St13Error error;

	if (!st13_check_office(name, len, &error))
		return complain(c, name, "an office of two letters was expected");
	c->system->office[0] = ascii_upper(name[0]);
	c->system->office[1] = ascii_upper(name[1]);
	c->system->names_office = true;
	return true;
}

static bool
read_refusal(Compiler *c)
{
	c->system->refusal = c->at;
	c->system->refusal_len = (size_t) (c->end - c->at);
	c->at = c->end;
	if (c->system->refusal_len == 0)
		return complain(c, c->at, "a reason was expected");
	return fits_a_message(c, c->system->refusal, c->system->refusal_len);
}

static bool
read_number_pattern(Compiler *c)
{
	return read_pattern(c, ST13_PATTERN_NUMBER);
}

static bool
read_priority_pattern(Compiler *c)
{
	return read_pattern(c, ST13_PATTERN_PRIORITY);
}

static bool
read_also_pattern(Compiler *c)
{
	return read_pattern(c, ST13_PATTERN_ALSO);
}

static const struct
{
	const char *name;
	bool (*read)(Compiler *c);
	bool often; /* may be given more than once */
} clauses[] = {
	{"number", read_number_pattern, false},
	{"priority", read_priority_pattern, false},
	{"also", read_also_pattern, true},
	{"type", read_types, false},
	{"code", read_codes, false},
	{"lead", read_leads, false},
	{"prefix", read_prefixes, false},
	{"period", read_period, false},
	{"office", read_office, false},
	{"refuse", read_refusal, false},
};

#define CLAUSE_COUNT (sizeof(clauses) / sizeof(clauses[0]))

static bool
read_clause(Compiler *c)
{
	const char *name;
	size_t len;
	size_t i = 0;

	skip_blanks(c);
	if (c->at == c->end)
		return true;
	len = read_word(c, &name);
	skip_blanks(c);
	while (i < CLAUSE_COUNT && !ascii_is_word(name, len, clauses[i].name))
		i++;
	if (i == CLAUSE_COUNT)
		return complain(
			c, name,
			"a clause is one of number, priority, also, type, code, lead, prefix, period, office and refuse");
	/* The other patterns come after the number, which is the first. */
	if (c->system->pattern_count == 0 &&
		(clauses[i].read == read_priority_pattern ||
		 clauses[i].read == read_also_pattern))
		return complain(c, name, "the number comes first, and once");
	if ((c->seen & (1u << i)) && !clauses[i].often)
		return complain(c, name,
						i == 0 ? "the number comes first, and once"
							   : "this clause may be given once");
	c->seen |= 1u << i;
	if (!clauses[i].read(c))
		return false;
	skip_blanks(c);
	if (c->at < c->end)
		return complain(c, c->at, "the end of the clause was expected");
	return true;
}

/* The least number of positions that go to the serial number. */
static int
serial_width(const St13Pattern *pattern)
{
	int width = 0;

	for (int i = 0; i < pattern->count; i++)
	{
		if (st13_field_in_serial(&pattern->fields[i]))
			width += pattern->fields[i].min_width;
	}
	return width;
}

/*
 * Whether parts of the serial number run together: 1-23 and 12-3 would be one
 * value, 123.
 */
static bool
runs_together(const St13Pattern *pattern)
{
	bool first = true;

	for (int i = 0; i < pattern->count; i++)
	{
		const St13Field *field = &pattern->fields[i];

		if (!st13_field_in_serial(field))
			continue;
		if (!first && field->min_width != field->max_width)
			return true;
		first = false;
	}
	return false;
}

/* Whether a pattern has a field that says something twice. */
static bool
is_repeated(const St13Pattern *pattern, St13FieldKind kind)
{
	int n = 0;

	for (int i = 0; i < pattern->count; i++)
		n += pattern->fields[i].kind == kind;
	return n > 1;
}

static bool
fits_symbols(Compiler *c, const St13Pattern *pattern)
{
	int n = 0;

	for (int i = 0; i < pattern->count && n <= ST13_MAX_SYMBOLS; i++)
		n += st13_most_symbols(c->system, &pattern->fields[i]);
	return n <= ST13_MAX_SYMBOLS ||
		   complain(c, c->at, "a number has 48 letters and digits at most");
}

/* A pattern's type has the widths of the codes, which may come after it. */
static bool
set_type_widths(Compiler *c)
{
	const St13System *system = c->system;
	int min_code = ST13_MAX_SYMBOLS + 1;
	int max_code = 0;

	for (int i = 0; i < system->type_count; i++)
	{
		size_t code_len = system->types[i].code_len;
		int len =
			code_len > ST13_MAX_SYMBOLS ? ST13_MAX_SYMBOLS + 1 : (int) code_len;

		min_code = len < min_code ? len : min_code;
		max_code = len > max_code ? len : max_code;
	}

	for (int p = 0; p < system->pattern_count; p++)
	{
		for (int i = 0; i < system->patterns[p].count; i++)
		{
			/* Reserved above, and ours until the compiler is done. */
			St13Field *field = (St13Field *) &system->patterns[p].fields[i];

			if (field->kind != ST13_FIELD_TYPE)
				continue;
			if (system->type_count == 0 || min_code == 0)
				return complain(
					c, c->at,
					"the pattern has a type, so every type needs its code");
			field->min_width = min_code;
			field->max_width = max_code;
		}
	}
	return true;
}

/* Likewise a code for internal use, if the system lists its codes. */
static void
set_code_widths(Compiler *c)
{
	const St13System *system = c->system;
	int min_code = ST13_MAX_SYMBOLS + 1;
	int max_code = 0;

	for (int i = 0; i < system->code_count; i++)
	{
		size_t code_len = system->codes[i].code_len;
		int len =
			code_len > ST13_MAX_SYMBOLS ? ST13_MAX_SYMBOLS + 1 : (int) code_len;

		min_code = len < min_code ? len : min_code;
		max_code = len > max_code ? len : max_code;
	}
	for (int p = 0; p < system->pattern_count && max_code > 0; p++)
	{
		for (int i = 0; i < system->patterns[p].count; i++)
		{
			/* Reserved above, and ours until the compiler is done. */
			St13Field *field = (St13Field *) &system->patterns[p].fields[i];

			if (field->kind != ST13_FIELD_CODE)
				continue;
			field->min_width = min_code;
			field->max_width = max_code;
		}
	}
}

/* What can be told only when all clauses have been read. */
static bool
finish(Compiler *c)
{
	St13System *system = c->system;

	if (system->pattern_count == 0)
		return complain(c, c->at, "a clause \"number\" is missing");
	if (system->type_count == 0 && system->refusal == NULL)
		return complain(c, c->at, "a clause \"type\" is missing");
	if (!set_type_widths(c))
		return false;
	set_code_widths(c);
	if (system->refusal != NULL)
	{
		for (int p = 0; p < system->pattern_count; p++)
		{
			if (!fits_symbols(c, &system->patterns[p]))
				return false;
		}
		st13_bound_system(system);
		return true;
	}

	for (int p = 0; p < system->pattern_count; p++)
	{
		St13Pattern *pattern = &system->patterns[p];
		int serial;

		for (int i = 0; i < pattern->count; i++)
		{
			const St13Field *field = &pattern->fields[i];

			if ((field->kind == ST13_FIELD_YEAR ||
				 field->kind == ST13_FIELD_FILED) &&
				field->max_width < ST13_YEAR_LEN &&
				field->year_offset < ST13_YEAR_FIRST &&
				system->since == ST13_DATE_MIN)
				return complain(c, c->at,
								"a year of two digits needs a period");
		}
		if (is_repeated(pattern, ST13_FIELD_YEAR) ||
			is_repeated(pattern, ST13_FIELD_TYPE) ||
			is_repeated(pattern, ST13_FIELD_CODE) ||
			is_repeated(pattern, ST13_FIELD_CHECK))
			return complain(
				c, c->at,
				"a pattern has one year, one type, one code and one control number at most");
		if (!fits_symbols(c, pattern))
			return false;
		/* A spelling that leaves the year out would read as another value. */
		if (pattern->use == ST13_PATTERN_ALSO && !pattern->has_year &&
			system->patterns[0].has_year)
			return complain(
				c, c->at, "another spelling has the year if the number has it");
		serial = serial_width(pattern);
		if (serial == 0)
			return complain(c, c->at, "a pattern needs a serial number");
		if (runs_together(pattern))
			return complain(
				c, c->at,
				"only the first part of a serial number can have several widths");
		for (int i = 0; i < pattern->count && pattern->is_packed; i++)
		{
			if (st13_field_in_serial(&pattern->fields[i]) &&
				pattern->fields[i].kind != ST13_FIELD_PACKED)
				return complain(
					c, c->at,
					"beside packed fields there is no other serial number");
		}
		if (pattern->is_packed
				? serial != ST13_YEAR_LEN + ST13_SERIAL_LEN || pattern->has_year
				: serial > ST13_SERIAL_LEN)
			return complain(
				c, c->at,
				"a serial number has nine positions, and packed fields have thirteen without a year");
	}
	st13_bound_system(system);
	return true;
}

/* Compile the clauses, one after the other. */
static bool
compile(Compiler *c, const char *office)
{
	const char *end = c->end;

	while (c->at < end)
	{
		const char *semicolon = memchr(c->at, ';', (size_t) (end - c->at));

		c->end = semicolon != NULL ? semicolon : end;
		semicolon = c->end;
		if (!read_clause(c))
			return false;
		c->at = semicolon < end ? semicolon + 1 : end;
	}
	if (office != NULL && !c->system->names_office)
		memcpy(c->system->office, office, sizeof(c->system->office));
	c->end = end;
	return finish(c);
}

bool
st13_compile(const char *text, size_t len, const char *office, St13Arena *arena,
			 St13System *system, St13DescriptionError *error)
{
	size_t used = arena->used;
	Compiler c = {text, text, text + len, arena, system, error, 0};

	memset(system, 0, sizeof(*system));
	system->number = -1;
	system->since = ST13_DATE_MIN;
	system->until = ST13_DATE_MAX;
	if (compile(&c, office))
		return true;
	arena->used = used;
	return false;
}

const St13Pattern *
st13_find_pattern(const St13System *system, St13PatternUse use)
{
	for (int i = 0; i < system->pattern_count; i++)
	{
		if (system->patterns[i].use == use)
			return &system->patterns[i];
	}
	return &system->patterns[0];
}
