/*-------------------------------------------------------------------------
 *
 * description.c
 *	  The compiler of descriptions.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "description.h"
#include "fields.h"
#include "pattern_bounds.h"
#include "value/value.h"

/* Of what the arena holds. */
#define ALIGNMENT 16

/*
 * Every field, type item, code and prefix comes from at least one character, and
 * none is larger than a field.  A further system begins with "number {serial}"
 * and gives back what its patterns do not need.
 */
size_t
st13_arena_size(size_t description_len)
{
	return (description_len + ST13_MAX_PATTERNS * (ST13_MAX_FIELDS + 1)) *
			   sizeof(St13Field) +
		   description_len / sizeof("number {serial}") *
			   (sizeof(St13System) + ALIGNMENT);
}

static void *
reserve(Compiler *c, size_t size)
{
	size_t start = (c->arena->used + ALIGNMENT - 1) & ~(size_t) (ALIGNMENT - 1);

	if (start + size > c->arena->size)
		return NULL;
	c->arena->used = start + size;
	return c->arena->start + start;
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

/* What can be missing, and what has digits to take its place. */
static bool
check_option(const Compiler *c, const St13Field *field, bool in_option)
{
	bool has_digits = st13_field_in_serial(field) &&
					  field->kind != ST13_FIELD_LETTER && field->text_len > 0;

	if (in_option && !has_digits && field->kind != ST13_FIELD_IGNORED &&
		field->kind != ST13_FIELD_CHECK)
		return complain(
			c, c->at - 1,
			"what may be missing is ignored, a control number, or has digits to take its place");
	return in_option || !has_digits ||
		   complain(c, field->text,
					"digits for a missing field belong to one in brackets");
}

/* A pattern that is being read. */
typedef struct PatternReader
{
	St13Field *fields;
	int count;
	bool in_option;
	char separator; /* before the next field */
} PatternReader;

static bool
read_separator(Compiler *c, PatternReader *reader)
{
	if (reader->separator != '\0')
		return complain(c, c->at, "a separator is one character");
	if (reader->count == 0)
		return complain(c, c->at, "a number does not begin with a separator");
	reader->separator = *c->at;
	c->at++;
	return true;
}

/* "[" or "]". */
static bool
read_bracket(Compiler *c, PatternReader *reader, St13Field *field)
{
	bool opening = at_char(c, '[');

	if (reader->separator != '\0' || opening == reader->in_option)
		return complain(
			c, c->at,
			"brackets enclose a separator and fields, and do not nest");
	field->kind = opening ? ST13_OPTION_START : ST13_OPTION_END;
	reader->in_option = opening;
	c->at++;
	return true;
}

/* A field, a literal or a bracket. */
static bool
read_part(Compiler *c, PatternReader *reader)
{
	St13Field *field = &reader->fields[reader->count];

	if (at_char(c, '[') || at_char(c, ']'))
		return read_bracket(c, reader, field);
	field->separator = reader->separator;
	field->mark = mark_of(reader->separator);
	if (at_char(c, '{'))
	{
		c->at++;
		return st13_read_field(c, field) &&
			   check_option(c, field, reader->in_option);
	}
	field->kind = ST13_LITERAL;
	field->text_len = read_word(c, &field->text);
	return field->text_len > 0 ||
		   complain(c, c->at, "this character has no meaning in a pattern");
}

/* The parts of a pattern, up to the end of the clause. */
static bool
read_parts(Compiler *c, PatternReader *reader)
{
	while (c->at < c->end)
	{
		if (reader->count == ST13_MAX_FIELDS)
			return complain(c, c->at, "there are too many fields");
		if (is_pattern_separator(*c->at))
		{
			if (!read_separator(c, reader))
				return false;
			continue;
		}
		if (!read_part(c, reader))
			return false;
		reader->separator = '\0';
		reader->count++;
	}
	if (reader->in_option)
		return complain(c, c->at, "a closing bracket was expected");
	return reader->separator == '\0' ||
		   complain(c, c->at, "a field was expected after the separator");
}

/* Whether a field is a code of the type of right, or letters that one right has. */
static bool
tells_right(const St13Field *field)
{
	switch (field->kind)
	{
		case ST13_FIELD_TYPE:
		case ST13_FIELD_CODE:
		case ST13_FIELD_LETTER:
			return true;
		case ST13_LITERAL:
			return !ascii_all_digits(field->text, field->text_len);
		default:
			return false;
	}
}

/* Note what a pattern has, and where its options end. */
static void
note_fields(St13Pattern *pattern, St13Field *fields)
{
	int option = 0;
	bool in_option = false;

	for (int i = 0; i < pattern->count; i++)
	{
		pattern->has_year |= fields[i].kind == ST13_FIELD_YEAR;
		pattern->has_lost_year |= fields[i].year_spread > 0;
		pattern->has_type |= fields[i].kind == ST13_FIELD_TYPE;
		pattern->has_code |= fields[i].kind == ST13_FIELD_CODE;
		pattern->has_code_in_serial |= fields[i].in_serial;
		pattern->has_letter |= fields[i].kind == ST13_FIELD_LETTER;
		pattern->is_packed |= fields[i].kind == ST13_FIELD_PACKED;
		pattern->is_st13 |=
			fields[i].kind == ST13_FIELD_PACKED &&
			fields[i].min_width == ST13_YEAR_LEN + ST13_SERIAL_LEN;
		/* An option's may be missing. */
		pattern->bears_right |= !in_option && tells_right(&fields[i]);
		if (fields[i].kind == ST13_OPTION_START ||
			fields[i].kind == ST13_OPTION_END)
			in_option = fields[i].kind == ST13_OPTION_START;
		if (fields[i].kind == ST13_OPTION_START)
			option = i;
		if (fields[i].kind == ST13_OPTION_END)
			fields[option].option_end = i;
	}
}

/* The pattern of a number, up to the end of the clause. */
static bool
read_pattern(Compiler *c, St13PatternUse use)
{
	St13System *system = c->system;
	St13Pattern *pattern = &system->patterns[system->pattern_count];
	PatternReader reader = {NULL, 0, false, '\0'};

	if (system->pattern_count == ST13_MAX_PATTERNS)
		return complain(c, c->at, "there are too many patterns");
	reader.fields = reserve(c, ST13_MAX_FIELDS * sizeof(St13Field));
	if (reader.fields == NULL)
		return complain(c, c->at, "the description is too long");
	memset(reader.fields, 0, ST13_MAX_FIELDS * sizeof(St13Field));
	while (c->end > c->at && ascii_is_white(c->end[-1]))
		c->end--;
	if (!read_parts(c, &reader))
		return false;

	/* Give back what the pattern does not need. */
	c->arena->used =
		(size_t) ((char *) (reader.fields + reader.count) - c->arena->start);
	system->pattern_count++;
	pattern->use = use;
	pattern->fields = reader.fields;
	pattern->count = reader.count;
	note_fields(pattern, reader.fields);
	return true;
}

/* ---- Lists ------------------------------------------------------------------ */

/*
 * Room for the items of a list, one for each comma and one more, and where the
 * first begins; NULL if there is none.
 */
static void *
reserve_items(Compiler *c, size_t size, int *count)
{
	int n = 1;
	void *items;

	for (const char *s = c->at; s < c->end; s++)
		n += *s == ',';
	items = reserve(c, (size_t) n * size);
	if (items == NULL)
	{
		complain(c, c->at, "the description is too long");
		return NULL;
	}
	memset(items, 0, (size_t) n * size);
	skip_blanks(c);
	*count = n;
	return items;
}

/* Go on to the next item of a list: a comma, or nothing behind the last one. */
static bool
next_item(Compiler *c, bool is_last)
{
	skip_blanks(c);
	if (!is_last)
	{
		if (!at_char(c, ','))
			return complain(c, c->at, "a comma was expected");
		c->at++;
	}
	skip_blanks(c);
	return true;
}

/* The end of a range of codes; false if it has not as many digits. */
static bool
read_range_end(Compiler *c, size_t len, uint32_t *high)
{
	const char *start;

	c->at++;
	start = c->at;
	return (len <= 9 && read_number(c, high) &&
			(size_t) (c->at - start) == len) ||
		   complain(c, start, "the end of a range of codes was expected");
}

/* "P = ", "60-63 = ", or nothing: a code comes before an equals sign. */
static bool
read_type_code(Compiler *c, St13TypeItem *item)
{
	const char *word;
	size_t len = read_word(c, &word);
	bool range = at_char(c, '-');

	if (range && !read_range_end(c, len, &item->high))
		return false;
	skip_blanks(c);
	if (!at_char(c, '='))
	{
		c->at = word;
		item->high = 0;
		return true;
	}
	item->code = word;
	item->code_len = len;
	item->numeric = len > 0 && len <= 9 && ascii_all_digits(word, len);
	if (item->numeric)
		item->low = (uint32_t) ascii_number(word, len);
	if (len == 0 || (range && !item->numeric))
		return complain(c, word, "a code of the type of right was expected");
	if (!range)
		item->high = item->low;
	if (item->high < item->low)
		return complain(c, word, "the range of codes is empty");
	c->at++;
	return true;
}

static const char right_was_expected[] =
	"a type of right was expected, one of these:"
#define RIGHT(id, name, groups) " \"" name "\""
#define ALIAS(word, groups)
#include "rights.def"
#undef RIGHT
#undef ALIAS
	;

/* "10 patent": a type of ST.13 and the right. */
static bool
read_type_and_right(Compiler *c, St13TypeItem *item)
{
	const char *word = c->at;
	St13Error error;
	uint32_t type;
	size_t len;

	if (!read_number(c, &type) || c->at - word != ST13_TYPE_LEN ||
		!st13_check_type((long) type, &error))
		return complain(c, word,
						"a type code of ST.13 was expected, 10 to 99 or 00");
	item->type = (int) type;
	skip_blanks(c);
	word = c->at;
	while (c->at < c->end && *c->at != ',')
		c->at++;
	len = (size_t) (c->at - word);
	while (len > 0 && ascii_is_white(word[len - 1]))
		len--;
	item->right = st13_find_right(word, len);
	return item->right != ST13_RIGHT_ANY ||
		   complain(c, word, right_was_expected);
}

static bool
read_type_item(Compiler *c, St13TypeItem *item)
{
	if (!read_type_code(c, item))
		return false;
	skip_blanks(c);
	return read_type_and_right(c, item);
}

static const char has_other_or_type[] =
	"a clause \"other\" takes the place of \"type\"";

/* "P = 10 patent, 60-63 = 10 provisional" or just "10 patent". */
static bool
read_types(Compiler *c)
{
	int count;
	St13TypeItem *items;

	if (c->system->other != NULL)
		return complain(c, c->at, has_other_or_type);
	items = reserve_items(c, sizeof(St13TypeItem), &count);
	if (items == NULL)
		return false;
	for (int i = 0; i < count; i++)
	{
		if (!read_type_item(c, &items[i]) || !next_item(c, i == count - 1))
			return false;
	}
	c->system->types = items;
	c->system->type_count = count;
	return true;
}

/* The letters that stand for a code: "= DE", "= -" for none, or the code. */
static bool
read_code_letters(Compiler *c, const char **letters, size_t *len)
{
	if (!at_char(c, '='))
		return true;
	c->at++;
	skip_blanks(c);
	*len = read_word(c, letters);
	if (*len > 0)
		return true;
	if (!at_char(c, '-'))
		return complain(c, c->at, "letters, or - for none, were expected");
	c->at++;
	return true;
}

static bool
read_code_item(Compiler *c, St13CodeItem *item)
{
	const char *letters;
	size_t len;

	item->code_len = read_word(c, &item->code);
	if (item->code_len == 0)
		return complain(c, c->at, "a code for internal use was expected");
	item->first = ascii_upper(*item->code);
	letters = item->code;
	len = item->code_len;
	skip_blanks(c);
	if (!read_code_letters(c, &letters, &len))
		return false;
	if (len > 2)
		return complain(c, letters,
						"a serial number has two positions for a code");
	for (size_t i = 0; i < len; i++)
	{
		if (ascii_is_digit(letters[i]))
			c->system->code_width = (int) len;
		item->letters[i] = ascii_upper(letters[i]);
	}
	return true;
}

/* How many positions of the serial number a code has. */
static int
kept_width(const St13CodeItem *item)
{
	return (item->letters[0] != '\0') + (item->letters[1] != '\0');
}

/* Where codes have digits, only their width tells them from the number. */
static bool
have_one_width(const Compiler *c)
{
	const St13System *system = c->system;

	for (int i = 0; i < system->code_count; i++)
	{
		if (system->code_width > 0 &&
			kept_width(&system->codes[i]) != system->code_width)
			return complain(c, system->codes[i].code,
							"codes with digits have one width");
	}
	return true;
}

/* "DEL = DE, PA = -", or just "SE, US", or "office": the one asked for. */
static bool
read_codes(Compiler *c)
{
	int count;
	St13CodeItem *items;

	if (at_word(c, "office"))
	{
		c->at += strlen("office");
		c->system->code_is_office = true;
		return true;
	}
	items = reserve_items(c, sizeof(St13CodeItem), &count);
	if (items == NULL)
		return false;
	for (int i = 0; i < count; i++)
	{
		if (!read_code_item(c, &items[i]) || !next_item(c, i == count - 1))
			return false;
	}
	c->system->codes = items;
	c->system->code_count = count;
	return have_one_width(c);
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

/* Whether a range of numbers comes next, "1999-2500", and not a date. */
static bool
at_range(const Compiler *c)
{
	const char *s = c->at;

	while (s < c->end && ascii_is_digit(*s))
		s++;
	if (s == c->at || s == c->end || *s++ != '-')
		return false;
	while (s < c->end && ascii_is_digit(*s))
		s++;
	return s == c->end || *s != '-';
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
	if (c->at < c->end && *c->at != ',' && !at_range(c) &&
		!read_date(c, true, until))
		return false;
	if (*until < *since)
		return complain(c, c->at, "the period ends before it begins");
	return true;
}

/* "500000-549999": a range of serial numbers. */
static bool
read_serial_range(Compiler *c, uint32_t *low, uint32_t *high)
{
	const char *start = c->at;
	bool good = read_number(c, low) && at_char(c, '-');

	if (good)
	{
		c->at++;
		good = read_number(c, high);
	}
	if (!good)
		return complain(c, c->at, "a range of serial numbers was expected");
	return *low <= *high ||
		   complain(c, start, "the range of serial numbers is empty");
}

static bool
read_lead_item(Compiler *c, St13Lead *lead)
{
	lead->len = read_word(c, &lead->digits);
	if (lead->len == 0 || lead->len > 4 ||
		!ascii_all_digits(lead->digits, lead->len))
		return complain(c, lead->digits,
						"the digits before the serial number were expected");
	skip_blanks(c);
	if (!at_char(c, '='))
		return complain(c, c->at, "an equals sign and a period were expected");
	c->at++;
	if (!read_dates(c, &lead->since, &lead->until))
		return false;
	lead->low = 0;
	lead->high = UINT32_MAX;
	skip_blanks(c);
	return c->at == c->end || !ascii_is_digit(*c->at) ||
		   read_serial_range(c, &lead->low, &lead->high);
}

/*
 * "11 = 2004-12-01..2007, 10 = 2004-12-01..2005 500000-549999": the digits, when
 * they were in use, and for which serial numbers.
 */
static bool
read_leads(Compiler *c)
{
	int count;
	St13Lead *items = reserve_items(c, sizeof(St13Lead), &count);

	if (items == NULL)
		return false;
	for (int i = 0; i < count; i++)
	{
		if (!read_lead_item(c, &items[i]) || !next_item(c, i == count - 1))
			return false;
	}
	c->system->leads = items;
	c->system->lead_count = count;
	return true;
}

/* "1995.. 1-99999, ..1994 1-59999": the serial numbers of these years. */
static bool
read_serial_bounds(Compiler *c)
{
	int count;
	St13SerialBound *items = reserve_items(c, sizeof(St13SerialBound), &count);

	if (items == NULL)
		return false;
	for (int i = 0; i < count; i++)
	{
		if (!read_dates(c, &items[i].since, &items[i].until))
			return false;
		skip_blanks(c);
		if (!read_serial_range(c, &items[i].low, &items[i].high) ||
			!next_item(c, i == count - 1))
			return false;
	}
	c->system->serial_bounds = items;
	c->system->serial_bound_count = count;
	return true;
}

/* "US": the series that the USPTO has. */
static bool
read_series(Compiler *c)
{
	const char *word;
	size_t len = read_word(c, &word);

	c->system->has_series = ascii_is_word(word, len, "US");
	return c->system->has_series ||
		   complain(c, word,
					"the series of office US are known, and no others");
}

static bool
read_prefix_item(Compiler *c, St13Prefix *prefix)
{
	prefix->len = read_word(c, &prefix->text);
	return prefix->len > 0 || complain(c, c->at, "a word was expected");
}

static bool
read_prefixes(Compiler *c)
{
	int count;
	St13Prefix *items = reserve_items(c, sizeof(St13Prefix), &count);

	if (items == NULL)
		return false;
	for (int i = 0; i < count; i++)
	{
		if (!read_prefix_item(c, &items[i]) || !next_item(c, i == count - 1))
			return false;
	}
	c->system->prefixes = items;
	c->system->prefix_count = count;
	return true;
}

/* What is beyond ASCII, and what it is read and printed as: "Z with a caron = Z". */
static bool
read_spelling_item(Compiler *c, St13Spelling *spelling)
{
	spelling->text = c->at;
	while (c->at < c->end && (unsigned char) *c->at >= 0x80)
		c->at++;
	spelling->len = (size_t) (c->at - spelling->text);
	if (spelling->len == 0)
		return complain(c, c->at,
						"a letter or a sign beyond ASCII was expected");
	skip_blanks(c);
	if (!at_char(c, '='))
		return complain(c, c->at, "an equals sign was expected");
	c->at++;
	skip_blanks(c);
	if (c->at == c->end || !(is_alnum(*c->at) || is_pattern_separator(*c->at)))
		return complain(c, c->at,
						"a letter, a digit or a separator was expected");
	spelling->read_as = *c->at++;
	return true;
}

static bool
read_spellings(Compiler *c)
{
	int count;
	St13Spelling *items = reserve_items(c, sizeof(St13Spelling), &count);

	if (items == NULL)
		return false;
	for (int i = 0; i < count; i++)
	{
		if (!read_spelling_item(c, &items[i]) || !next_item(c, i == count - 1))
			return false;
	}
	c->system->spellings = items;
	c->system->spelling_count = count;
	return true;
}

/* Serial numbers do not begin again each year, though the year is printed. */
static bool
read_running(Compiler *c)
{
	c->system->running = true;
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

/* "any": the year of a number says nothing of when it was filed. */
static bool
read_filed(Compiler *c)
{
	const char *word;
	size_t len = read_word(c, &word);

	if (!ascii_is_word(word, len, "any"))
		return complain(c, word, "the word any was expected");
	c->system->filed_any = true;
	return true;
}

/* "US patent": what such numbers are of, which is no right of an application. */
static bool
read_other(Compiler *c)
{
	St13TypeItem *item;

	if (c->system->type_count > 0)
		return complain(c, c->at, has_other_or_type);
	c->system->other = c->at;
	c->system->other_len = (size_t) (c->end - c->at);
	c->at = c->end;
	if (c->system->other_len == 0)
		return complain(c, c->at, "what the numbers are of was expected");
	if (c->system->has_values)
		return complain(
			c, c->system->other,
			"such numbers have no values: this clause is for rows of the catalogue");
	if (!fits_a_message(c, c->system->other, c->system->other_len))
		return false;
	item = reserve(c, sizeof(*item));
	if (item == NULL)
		return complain(c, c->at, "the description is too long");
	memset(item, 0, sizeof(*item));
	c->system->types = item;
	c->system->type_count = 1;
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

static bool
read_docdb_pattern(Compiler *c)
{
	return read_pattern(c, ST13_PATTERN_DOCDB);
}

static bool
read_epodoc_pattern(Compiler *c)
{
	return read_pattern(c, ST13_PATTERN_EPODOC);
}

static const struct
{
	const char *name;
	bool (*read)(Compiler *c);
	bool often; /* may be given more than once */
	bool is_pattern;
} clauses[] = {
	{"number", read_number_pattern, false, true},
	{"priority", read_priority_pattern, false, true},
	{"also", read_also_pattern, true, true},
	{"docdb", read_docdb_pattern, false, true},
	{"epodoc", read_epodoc_pattern, false, true},
	{"type", read_types, false, false},
	{"code", read_codes, false, false},
	{"lead", read_leads, false, false},
	{"series", read_series, false, false},
	{"bound", read_serial_bounds, false, false},
	{"filed", read_filed, false, false},
	{"other", read_other, false, false},
	{"prefix", read_prefixes, false, false},
	{"spell", read_spellings, false, false},
	{"running", read_running, false, false},
	{"period", read_period, false, false},
	{"office", read_office, false, false},
	{"refuse", read_refusal, false, false},
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
			"a clause is one of number, priority, also, docdb, epodoc, type, code, lead, series, bound, filed, other, prefix, spell, running, period, office and refuse");
	/* The other patterns come after the number, which is the first. */
	if (c->system->pattern_count == 0 && i != 0 && clauses[i].is_pattern)
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

/* The least number of positions that a pattern's code has. */
static int
least_code_width(const St13System *system, const St13Field *field)
{
	int least = 2;

	if (system->code_count == 0)
		return field->min_width;
	for (int i = 0; i < system->code_count; i++)
	{
		int width = kept_width(&system->codes[i]);

		least = width < least ? width : least;
	}
	return least;
}

/* The least number of positions that go to the serial number. */
static int
serial_width(const St13System *system, const St13Pattern *pattern)
{
	int width = 0;

	for (int i = 0; i < pattern->count; i++)
	{
		if (st13_field_in_serial(&pattern->fields[i]))
			width += pattern->fields[i].min_width;
		else if (pattern->fields[i].kind == ST13_FIELD_CODE)
			width += least_code_width(system, &pattern->fields[i]);
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

		if (!st13_field_in_serial(field) || field->last)
			continue;
		if (!first && field->min_width != field->max_width)
			return true;
		first = false;
	}
	return false;
}

static bool
has_field(const St13Pattern *pattern, St13FieldKind kind)
{
	for (int i = 0; i < pattern->count; i++)
	{
		if (pattern->fields[i].kind == kind)
			return true;
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

/* The widths of a list of codes, beyond those of any number if they are. */
typedef struct CodeWidths
{
	int least;
	int most;
} CodeWidths;

static void
add_code_width(CodeWidths *widths, size_t code_len)
{
	const size_t beyond = ST13_MAX_SYMBOLS + 1;
	int len = (int) (code_len < beyond ? code_len : beyond);

	widths->least = len < widths->least ? len : widths->least;
	widths->most = len > widths->most ? len : widths->most;
}

/* Give each field of a kind in all patterns these widths; false if it has none. */
static bool
set_widths(Compiler *c, St13FieldKind kind, CodeWidths widths)
{
	const St13System *system = c->system;
	bool used = false;

	for (int p = 0; p < system->pattern_count; p++)
	{
		for (int i = 0; i < system->patterns[p].count; i++)
		{
			/* Reserved above, and ours until the compiler is done. */
			St13Field *field = (St13Field *) &system->patterns[p].fields[i];

			if (field->kind != kind)
				continue;
			field->min_width = widths.least;
			field->max_width = widths.most;
			used = true;
		}
	}
	return !used || widths.most > 0;
}

/*
 * The types and the listed codes of a pattern have the widths of the codes, which
 * may come after it.
 */
static bool
set_code_widths(Compiler *c)
{
	const St13System *system = c->system;
	CodeWidths types = {ST13_MAX_SYMBOLS + 1, 0};
	CodeWidths codes = {ST13_MAX_SYMBOLS + 1, 0};

	for (int i = 0; i < system->type_count; i++)
		add_code_width(&types, system->types[i].code_len);
	for (int i = 0; i < system->code_count; i++)
		add_code_width(&codes, system->codes[i].code_len);
	/* one without a code */
	if (types.least == 0)
		types.most = 0;
	if (!set_widths(c, ST13_FIELD_TYPE, types))
		return complain(c, c->at,
						"the pattern has a type, so every type needs its code");
	if (system->code_count > 0)
		set_widths(c, ST13_FIELD_CODE, codes);
	return true;
}

/* A year of two digits is one of the period's; it is all that tells the century. */
static bool
check_years(const Compiler *c, const St13Pattern *pattern)
{
	for (int i = 0; i < pattern->count; i++)
	{
		const St13Field *field = &pattern->fields[i];

		if (field->kind != ST13_FIELD_YEAR && field->kind != ST13_FIELD_FILED)
			continue;
		if (field->max_width < ST13_YEAR_LEN &&
			field->year_offset < ST13_YEAR_FIRST &&
			c->system->since == ST13_DATE_MIN)
			return complain(c, c->at, "a year of two digits needs a period");
	}
	return true;
}

static bool
check_repetition(const Compiler *c, const St13Pattern *pattern)
{
	bool repeated = is_repeated(pattern, ST13_FIELD_YEAR) ||
					is_repeated(pattern, ST13_FIELD_TYPE) ||
					is_repeated(pattern, ST13_FIELD_CODE) ||
					is_repeated(pattern, ST13_FIELD_CHECK);

	return !repeated ||
		   complain(
			   c, c->at,
			   "a pattern has one year, one type, one code and one control number at most");
}

/* Packed fields fill the year and the serial number alone, or with a letter. */
static bool
check_packed(const Compiler *c, const St13Pattern *pattern)
{
	bool has_letter = false;

	for (int i = 0; i < pattern->count && pattern->is_packed; i++)
	{
		const St13Field *field = &pattern->fields[i];

		if (!st13_field_in_serial(field))
			continue;
		/* A letter fits the last position alone. */
		if (has_letter || (field->kind != ST13_FIELD_PACKED &&
						   field->kind != ST13_FIELD_LETTER))
			return complain(
				c, c->at,
				"beside packed fields there is no other serial number but a letter behind them");
		has_letter = field->kind == ST13_FIELD_LETTER;
	}
	return true;
}

static bool
has_serial_width(const St13Pattern *pattern, int width)
{
	if (pattern->is_packed)
		return st13_serial_positions(pattern) ==
				   ST13_YEAR_LEN + ST13_SERIAL_LEN &&
			   !pattern->has_year;
	return width <= ST13_SERIAL_LEN;
}

/* Letters that a type has would be letters of the serial number. */
static bool
check_code_in_serial(const Compiler *c, const St13Pattern *pattern)
{
	const St13System *system = c->system;

	for (int t = 0; t < system->type_count && pattern->has_code_in_serial; t++)
	{
		if (!system->types[t].numeric)
			return complain(
				c, c->at,
				"a type that is also in the serial number has digits only");
	}
	return true;
}

static bool
check_serial(const Compiler *c, const St13Pattern *pattern)
{
	int width = serial_width(c->system, pattern);

	if (width == 0 && !c->system->has_values)
		return true;
	if (width == 0)
		return complain(c, c->at, "a pattern needs a serial number");
	if (runs_together(pattern))
		return complain(
			c, c->at,
			"only the first part of a serial number can have several widths");
	if (!check_packed(c, pattern) || !check_code_in_serial(c, pattern))
		return false;
	return has_serial_width(pattern, width) ||
		   complain(
			   c, c->at,
			   "a serial number has nine positions, and packed fields have thirteen at most without a year");
}

static bool
check_pattern(Compiler *c, const St13Pattern *pattern)
{
	if (pattern->is_packed && c->system->serial_bound_count > 0)
		return complain(
			c, c->at, "packed fields have a range of their own, and no bound");
	/* The numbers of a system that is refused have no parts that matter. */
	if (c->system->refusal != NULL)
		return fits_symbols(c, pattern);
	if (!check_years(c, pattern) || !check_repetition(c, pattern) ||
		!fits_symbols(c, pattern))
		return false;
	/* A spelling that leaves the year out would read as another value. */
	if (pattern->use >= ST13_PATTERN_ALSO && !pattern->has_year &&
		c->system->patterns[0].has_year)
		return complain(c, c->at,
						"another spelling has the year if the number has it");
	if (c->system->has_series && !(has_field(pattern, ST13_FIELD_FILED) &&
								   serial_width(c->system, pattern) <= 6))
		return complain(
			c, c->at,
			"series belong before a serial number of six digits, and a year of filing tells them");
	return check_serial(c, pattern);
}

/* What can be told only when all clauses have been read. */
static bool
check_system(Compiler *c)
{
	St13System *system = c->system;

	if (system->pattern_count == 0)
		return complain(c, c->at, "a clause \"number\" is missing");
	if (system->type_count == 0 && system->refusal == NULL)
		return complain(c, c->at, "a clause \"type\" is missing");
	if (!set_code_widths(c))
		return false;
	for (int p = 0; p < system->pattern_count; p++)
	{
		system->patterns[p].code_width = system->code_width;
		if (!check_pattern(c, &system->patterns[p]))
			return false;
	}
	st13_bound_system(system);
	return true;
}

/* A system of which nothing is known yet. */
static void
clear_system(St13System *system, bool has_values)
{
	memset(system, 0, sizeof(*system));
	system->has_values = has_values;
	system->number = -1;
	system->since = ST13_DATE_MIN;
	system->until = ST13_DATE_MAX;
}

/* Whether a clause begins here that says how the number is printed. */
static bool
begins_system(const Compiler *c)
{
	Compiler ahead = *c;
	const char *name;
	size_t len;

	skip_blanks(&ahead);
	len = read_word(&ahead, &name);
	return ascii_is_word(name, len, clauses[0].name);
}

/*
 * Begin the next system of the text, with its office if it does not say another;
 * false if there is no memory for it.
 */
static bool
begin_next(Compiler *c)
{
	const St13System *before = c->system;
	St13System *system = reserve(c, sizeof(St13System));

	if (system == NULL)
		return complain(c, c->at, "the description is too long");
	clear_system(system, before->has_values);
	memcpy(system->office, before->office, sizeof(system->office));
	system->names_office = before->names_office;
	c->system->next = system;
	c->system = system;
	c->seen = 0;
	return true;
}

/*
 * Compile the clauses, one after the other.  A second number begins another
 * system, as each system has its own response to WIPO's survey.
 */
static bool
compile(Compiler *c, const char *office)
{
	const char *end = c->end;

	while (c->at < end)
	{
		const char *semicolon = memchr(c->at, ';', (size_t) (end - c->at));

		c->end = semicolon != NULL ? semicolon : end;
		semicolon = c->end;
		if (c->system->pattern_count > 0 && begins_system(c) &&
			!(check_system(c) && begin_next(c)))
			return false;
		if (!read_clause(c))
			return false;
		c->at = semicolon < end ? semicolon + 1 : end;
	}
	if (office != NULL && !c->system->names_office)
		memcpy(c->system->office, office, sizeof(c->system->office));
	c->end = end;
	return check_system(c);
}

bool
st13_compile(const char *text, size_t len, const char *office, bool has_values,
			 St13Arena *arena, St13System *system, St13DescriptionError *error)
{
	size_t used = arena->used;
	Compiler c = {text, text, text + len, arena, system, error, 0};

	clear_system(system, has_values);
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
	return use == ST13_PATTERN_PRIORITY ? &system->patterns[0] : NULL;
}
