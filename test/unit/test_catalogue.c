/*
 * test_catalogue.c
 *	  The catalogue of numbering systems: its rows, and what random numbers of
 *	  every system read and print as.
 *
 * The generator makes values from the descriptions alone.  What the tests ask
 * of them is what makes a catalogue fit to be trusted: a printed number reads
 * back as its value, other spellings of it read as that value or as several,
 * and never as another one.
 */
#include "catalogue/description.h"
#include "samples.h"
#include "value/st3.h"

/* Random values of each system; a second for all of them. */
#define ROUNDS 400

static const St13Row *rows;
static int row_count;

static int
load(void **state)
{
	(void) state;
	rows = st13_row_list(&row_count);
	return 0;
}

/* The first of the offices' own systems from this row on. */
static int
next_national(int row)
{
	while (row < row_count && rows[row].notation != ST13_NATIONAL)
		row++;
	return row;
}

#define FOR_EACH_NATIONAL_ROW(i)                                               \
	for (int i = next_national(0); i < row_count; i = next_national(i + 1))

static bool
is_used(int row)
{
	return st13_is_used(&rows[row], ST13_LATEST_EDITION) &&
		   st13_row_system(row)->refusal == NULL;
}

/* ---- the rows ---- */

static void
rows_are_sound(void **state)
{
	(void) state;
	for (int i = 0; i < row_count; i++)
	{
		const St13Row *row = &rows[i];
		const St13Row *next = i + 1 < row_count ? row + 1 : NULL;
		static char memory[131072];
		St13Arena arena = {memory, st13_arena_size(strlen(row->description)),
						   0};
		St13System system;
		St13DescriptionError error;

		if (strcmp(row->office, ST13_EVERY_OFFICE) != 0 &&
			st13_find_office(row->office) == NULL)
			fail_msg("%s is no code of ST.3", row->office);
		if (next != NULL && (strcmp(row->office, next->office) > 0 ||
							 (strcmp(row->office, next->office) == 0 &&
							  row->notation > next->notation)))
			fail_msg("\"%s\" is behind \"%s\"", next->name, row->name);
		for (int k = 0; k < i; k++)
		{
			/* a successor has the name of what it replaces */
			if (strcmp(rows[k].name, row->name) == 0 &&
				(rows[k].until_edition == 0 ||
				 rows[k].until_edition > row->since_edition))
				fail_msg("two rows are \"%s\"", row->name);
		}
		/* a description given as an argument must not be taken for a name */
		assert_null(strpbrk(row->name, "{};"));
		assert_in_range(row->since_edition, 1, ST13_LATEST_EDITION);
		assert_true(row->until_edition == 0 ||
					row->until_edition > row->since_edition);
		assert_true(strlen(row->source) > 0);
		for (const char *c = row->description; *c != '\0'; c++)
			assert_in_range(*c, ' ', '~');
		for (const char *c = row->example; *c != '\0'; c++)
			assert_in_range(*c, ' ', '~');
		assert_true(arena.size <= sizeof(memory) ||
					strlen(row->description) > 800);
		if (arena.size > sizeof(memory))
			arena.size = sizeof(memory);
		if (!st13_compile(row->description, strlen(row->description),
						  row->office, row->notation != ST13_OTHER, &arena,
						  &system, &error))
			fail_msg("%s: %s at %d", row->name, error.message, error.position);
		/* no system says another office than its row */
		if (row->notation == ST13_NATIONAL)
			assert_null(strstr(row->description, "office "));
		if (row->notation == ST13_NATIONAL)
			assert_memory_equal(system.office, row->office, 2);
	}
}

/* Whether a used row of the office's own numbers has a right of these groups. */
static bool
has_row_of(const char *office, unsigned groups)
{
	int first;
	int last;

	st13_office_rows(ST13_NATIONAL, office, &first, &last);
	for (int i = first; i < last; i++)
	{
		const St13System *system = st13_row_system(i);

		if (!st13_is_used(&rows[i], ST13_LATEST_EDITION) ||
			system->refusal != NULL)
			continue;
		for (int t = 0; t < system->type_count; t++)
		{
			if (st13_right_groups(system->types[t].right) & groups)
				return true;
		}
	}
	return false;
}

/* What a file says of a right has a source, is said once, and fits the rows. */
static void
statements_of_rights(void **state)
{
	int count;
	const St13OfficeRight *list = st13_office_right_list(&count);

	(void) state;
	assert_true(count > 0);
	for (int i = 0; i < count; i++)
	{
		unsigned group = st13_right_groups(list[i].right);

		assert_true(list[i].right == ST13_RIGHT_PATENT ||
					list[i].right == ST13_RIGHT_UTILITY_MODEL ||
					list[i].right == ST13_RIGHT_TRADEMARK ||
					list[i].right == ST13_RIGHT_DESIGN);
		assert_true(strlen(list[i].source) > 0);
		if (list[i].statement == ST13_RIGHT_IS_NONE &&
			has_row_of(list[i].office, group))
			fail_msg("%s has rows of what it has none of: %s", list[i].office,
					 st13_right_name(list[i].right));
		for (int k = 0; k < i; k++)
			assert_false(list[k].right == list[i].right &&
						 strcmp(list[k].office, list[i].office) == 0);
	}
}

/* The memory of st13_row_system is enough for all rows. */
static void
memory_is_enough(void **state)
{
	size_t used = 0;

	(void) state;
	for (int i = 0; i < row_count; i++)
	{
		static char memory[65536];
		St13Arena arena = {memory, sizeof(memory), 0};
		St13System system;
		St13DescriptionError error;
		const St13System *own = st13_row_system(i);

		assert_true(st13_compile(
			rows[i].description, strlen(rows[i].description), rows[i].office,
			rows[i].notation != ST13_OTHER, &arena, &system, &error));
		used += arena.used + 16;
		assert_ptr_equal(own, st13_row_system(i));
		assert_int_equal(own->number, i);
		assert_int_equal(own->pattern_count, system.pattern_count);
		assert_int_equal(own->type_count, system.type_count);
		assert_string_equal(own->name, rows[i].name);
		assert_int_equal(st13_find_row(rows[i].name, strlen(rows[i].name), 1),
						 i);
		assert_int_equal(st13_find_row(rows[i].name, strlen(rows[i].name), 0),
						 -1);
	}
	/* as in catalogue.c */
	assert_true(used < 1024 * 1024);
	assert_int_equal(st13_find_row("", 0, 1), -1);
	assert_int_equal(st13_find_row("PLX", 3, 1), -1);
}

static void
offices_have_their_rows(void **state)
{
	int first;
	int last;

	(void) state;
	for (char a = 'A'; a <= 'Z'; a++)
	{
		for (char b = 'A'; b <= 'Z'; b++)
		{
			char office[2] = {a, b};
			int n = 0;

			FOR_EACH_NATIONAL_ROW (i)
				n += memcmp(rows[i].office, office, 2) == 0;
			assert_int_equal(
				st13_office_rows(ST13_NATIONAL, office, &first, &last), n > 0);
			assert_int_equal(last - first, n);
			for (int i = first; i < last; i++)
				assert_memory_equal(rows[i].office, office, 2);
		}
	}
}

/* An example is a number of its own system, and printed as that prints it. */
static void
examples(void **state)
{
	(void) state;
	FOR_EACH_NATIONAL_ROW (i)
	{
		const St13System *system = st13_row_system(i);
		const UnitResult *result =
			unit_parse(rows[i].office, rows[i].example, NULL, 0, system);
		char buffer[ST13_PRINTED_LEN + 1];
		bool printed = false;

		if (system->refusal != NULL)
		{
			assert_int_equal(result->error.fault, ST13_READING_REFUSED);
			assert_ptr_equal(result->error.system, system);
			result = unit_parse(rows[i].office, rows[i].example, NULL, 0, NULL);
			if (result->error.fault != ST13_READING_REFUSED)
				fail_msg("%s %s: %s", rows[i].name, rows[i].example,
						 unit_result(result));
			continue;
		}
		if (result->count == 0 ||
			result->readings[0].control == ST13_CONTROL_WRONG)
			fail_msg("%s %s: %s", rows[i].name, rows[i].example,
					 unit_result(result));
		buffer[st13_print(system, &result->readings[0].parts,
						  ST13_PATTERN_NUMBER, buffer)] = '\0';
		/* some offices print without the control number, too */
		printed =
			strncmp(buffer, rows[i].example, strlen(rows[i].example)) == 0 ||
			(!st13_is_verified(system->check) &&
			 strncmp(buffer, rows[i].example, strlen(buffer)) == 0);
		if (!printed)
			fail_msg("%s prints %s as %s", rows[i].name, rows[i].example,
					 buffer);
		/* and the office knows it */
		if (!is_used(i))
			continue;
		result = unit_parse(rows[i].office, rows[i].example, NULL, 0, NULL);
		for (int k = 0; k < result->count; k++)
			printed &= result->readings[k].system != NULL;
		if (result->count == 0)
			fail_msg("%s does not read %s", rows[i].office, rows[i].example);
	}
}

static void
unverified_rows_never_read(void **state)
{
	int unverified = 0;

	(void) state;
	FOR_EACH_NATIONAL_ROW (i)
	{
		const UnitResult *result =
			unit_parse(rows[i].office, rows[i].example, NULL, 0, NULL);

		for (int k = 0; k < result->count; k++)
		{
			int row = result->readings[k].system->number;

			assert_int_not_equal(rows[row].confidence, ST13_UNVERIFIED);
			assert_memory_equal(rows[row].office, rows[i].office, 2);
		}
		if (rows[i].confidence != ST13_UNVERIFIED)
			continue;
		unverified++;
		assert_true(st13_in_edition(&rows[i], 1));
		assert_false(st13_is_used(&rows[i], 1));
		assert_null(result->chosen);
	}
	assert_true(unverified > 0);
	/* before the first edition there is nothing */
	FOR_EACH_NATIONAL_ROW (i)
		assert_false(st13_in_edition(&rows[i], 0));
}

/* ---- random numbers ---- */

static int
random_national(void)
{
	int row;

	do
	{
		row = (int) unit_below((uint32_t) row_count);
	} while (rows[row].notation != ST13_NATIONAL);
	return row;
}

/* A sample and how its system prints it. */
static const St13System *
random_number(int row, UnitSample *sample, char *text)
{
	const St13System *system = st13_row_system(row);
	size_t len;

	while (!unit_sample(system, sample))
		;
	len = st13_print(system, &sample->parts, ST13_PATTERN_NUMBER, text);
	text[len] = '\0';
	if (len == 0)
	{
		char machine[18];

		fail_msg("%s does not print %s", rows[row].name,
				 unit_machine(st13_rank(&sample->parts), machine));
	}
	return system;
}

/* Call a function for random numbers of all systems that are used. */
static void
for_samples(int rounds, void (*function)(int, const UnitSample *, const char *))
{
	FOR_EACH_NATIONAL_ROW (row)
	{
		if (!is_used(row))
			continue;
		for (int i = 0; i < rounds; i++)
		{
			UnitSample sample;
			char text[ST13_PRINTED_LEN + 1];

			(void) random_number(row, &sample, text);
			function(row, &sample, text);
		}
	}
}

/* ---- what is asked of a spelling ---- */

/* Whether the widths of all fields are known, in the first so many patterns. */
static bool
is_fixed(const St13System *system, int patterns)
{
	for (int p = 0; p < patterns; p++)
	{
		const St13Pattern *pattern = &system->patterns[p];

		for (int i = 0; i < pattern->count; i++)
		{
			const St13Field *field = &pattern->fields[i];

			if (field->min_width != field->max_width && !field->era &&
				field->kind != ST13_FIELD_CODE &&
				field->kind != ST13_FIELD_TYPE)
				return false;
		}
	}
	return true;
}

/*
 * A spelling of a number may read as that number, or as several of which one
 * is that number and the others are of another system or type, or of another
 * year of an era.  Where a width is not known, "1999 99" may be the number 1999
 * of 99 or the number 99 of 1999.
 */
static void
expect_never_another(int row, const UnitSample *sample, const char *spelling,
					 const char *right, const char *what)
{
	const St13System *system = st13_row_system(row);
	uint64_t rank = st13_rank(&sample->parts);
	const UnitResult *result =
		unit_parse(rows[row].office, spelling, right, 0, NULL);
	char machine[18];

	if (result->chosen != NULL && st13_rank(&result->chosen->parts) == rank)
		return;
	unit_machine(rank, machine);
	if (result->chosen != NULL ||
		result->error.fault < ST13_READING_OTHER_RIGHT)
		fail_msg("%s, %s: \"%s\" of %s is %s", rows[row].name, what, spelling,
				 machine, unit_result(result));
	if (unit_find_value(result, rank) == NULL)
		fail_msg("%s, %s: \"%s\" of %s is lost among %s", rows[row].name, what,
				 spelling, machine, unit_result(result));
	for (int i = 0; i < result->count; i++)
	{
		const St13Reading *reading = &result->readings[i];

		if (reading->control != ST13_CONTROL_WRONG &&
			st13_rank(&reading->parts) != rank && reading->system == system &&
			is_fixed(system, system->pattern_count) &&
			reading->parts.type == sample->parts.type &&
			reading->parts.year == sample->parts.year)
			fail_msg("%s, %s: \"%s\" of %s is also %s", rows[row].name, what,
					 spelling, machine, unit_result(result));
	}
}

static void
expect_both_ways(int row, const UnitSample *sample, const char *spelling,
				 const char *what)
{
	expect_never_another(row, sample, spelling,
						 st13_right_name(sample->type->right), what);
	expect_never_another(row, sample, spelling, NULL, what);
}

/* ---- what the office prints ---- */

/*
 * Printed numbers that could be those of another system of the same right: no
 * catalogue can tell them apart.
 */
static const char *const rivals[][2] = {
	/* 202721999: the number 20272-1999 without its hyphen? */
	{"CL", "CL to 2023"},
	/* PV 2000-98: the number 2000 of 1998, or 98 of 2000? */
	{"CZ to 1999", "CZ"},
	/* 1529265: the number 29265 of 2015, or 15292/65 without its slash? */
	{"SE", "SE to 1972"},
};

static bool
has_known_rival(int row, const UnitResult *result)
{
	bool known = false;

	for (int i = 0; i < result->count; i++)
	{
		const char *name = result->readings[i].system->name;

		if (strcmp(name, rows[row].name) == 0)
			continue;
		known = false;
		for (size_t k = 0; k < lengthof(rivals); k++)
			known |= strcmp(rivals[k][0], rows[row].name) == 0 &&
					 strcmp(rivals[k][1], name) == 0;
		if (!known)
			return false;
	}
	return known;
}

/*
 * The type that a value has: the sample's, or the first that is written as it is.
 * Poland's P is of patents, those from the PCT among them.
 */
static const St13TypeItem *
first_twin(const St13System *system, const St13TypeItem *type)
{
	for (int t = 0; t < system->type_count; t++)
	{
		const St13TypeItem *item = &system->types[t];

		if (item->type == type->type && item->code_len == type->code_len &&
			type->code_len > 0 &&
			memcmp(item->code, type->code, type->code_len) == 0)
			return item;
	}
	return type;
}

static void
reads_back(int row, const UnitSample *sample, const char *text)
{
	const char *right = st13_right_name(sample->type->right);
	const St13System *system = st13_row_system(row);
	const UnitResult *result;

	expect_both_ways(row, sample, text, "as printed");

	/* with its right, one value */
	result = unit_parse(rows[row].office, text, right, 0, NULL);
	if (result->chosen == NULL && !has_known_rival(row, result))
		fail_msg("%s: \"%s\" with its right is %s", rows[row].name, text,
				 unit_result(result));

	/* by its own system, with the type and the code that it was made of */
	result = unit_parse(rows[row].office, text, right, 0, system);
	if (result->chosen == NULL ||
		st13_rank(&result->chosen->parts) != st13_rank(&sample->parts) ||
		result->chosen->type != sample->type)
		fail_msg("%s alone: \"%s\" is %s", rows[row].name, text,
				 unit_result(result));
	assert_int_equal(result->chosen->control != ST13_CONTROL_NONE,
					 result->chosen->control_expected != '\0');
	if (st13_is_verified(system->check) && result->chosen->control_given)
		assert_int_equal(result->chosen->control, ST13_CONTROL_VERIFIED);
	assert_ptr_equal(st13_system_type(system, &sample->parts),
					 first_twin(system, sample->type));
}

static void
printed_numbers_read_back(void **state)
{
	(void) state;
	for_samples(ROUNDS * 5, reads_back);
}

/* ---- spellings ---- */

/* Copy with a function of each character; '\0' drops it. */
static void
copy_with(const char *text, char *copy, char (*function)(char))
{
	for (; *text != '\0'; text++)
	{
		*copy = function(*text);
		copy += *copy != '\0';
	}
	*copy = '\0';
}

static bool
is_separator(char c)
{
	return strchr(" /-.,", c) != NULL;
}

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
}

static char
upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
}

static char
to_blank(char c)
{
	return is_separator(c) ? ' ' : c;
}

static char
to_nothing(char c)
{
	return is_separator(c) ? '\0' : c;
}

static char
to_hyphen(char c)
{
	return c == ',' || c == ' ' ? c : is_separator(c) ? '-' : c;
}

static void
full_width(const char *text, char *copy)
{
	for (; *text != '\0'; text++)
	{
		if (*text == ' ')
		{
			strcpy(copy, "\xe3\x80\x80");
			copy += 3;
			continue;
		}
		*copy++ = '\xef';
		*copy++ = *text - '!' < 0x3f ? '\xbc' : '\xbd';
		*copy++ = (char) (*text - '!' < 0x3f ? 0x81 + (*text - '!')
											 : 0x80 + (*text - '`'));
	}
	*copy = '\0';
}

static void
spells_with_words(int row, const UnitSample *sample, const char *text)
{
	static const char *const words[] = {
		"No. ",        "no ",          "Nr. ",
		"N\xc2\xba ",  "Appl. No. ",   "Application No. ",
		"Serial No. ", "\xe2\x84\x96", "# ",
	};
	static const char *const aliases[][2] = {
		{"EM", "EU"},
		{"WO", "IB"},
		{"GB", "UK"},
		{"GR", "EL"},
	};
	const St13System *system = st13_row_system(row);
	const char *office = rows[row].office;
	char spelling[300];
	char other[300];

	snprintf(spelling, sizeof(spelling), "%s %s", office, text);
	expect_both_ways(row, sample, spelling, "with the office");
	snprintf(spelling, sizeof(spelling), "%s%s", office, text);
	expect_both_ways(row, sample, spelling, "with the office joined");
	snprintf(spelling, sizeof(spelling), "%s %s%s", office, office, text);
	expect_both_ways(row, sample, spelling, "with the office twice");
	snprintf(spelling, sizeof(spelling), "  %s\t", text);
	expect_both_ways(row, sample, spelling, "with blanks around");
	for (size_t i = 0; i < lengthof(aliases); i++)
	{
		if (strcmp(office, aliases[i][0]) != 0)
			continue;
		snprintf(spelling, sizeof(spelling), "%s %s", aliases[i][1], text);
		expect_both_ways(row, sample, spelling, "with an alias");
	}
	for (size_t i = 0; i < lengthof(words); i++)
	{
		snprintf(spelling, sizeof(spelling), "%s%s", words[i], text);
		expect_both_ways(row, sample, spelling, words[i]);
	}
	for (int i = 0; i < system->prefix_count; i++)
	{
		snprintf(spelling, sizeof(spelling), "%.*s %s",
				 (int) system->prefixes[i].len, system->prefixes[i].text, text);
		expect_both_ways(row, sample, spelling, "with a prefix");
		snprintf(spelling, sizeof(spelling), "%s %.*s%s", office,
				 (int) system->prefixes[i].len, system->prefixes[i].text, text);
		expect_both_ways(row, sample, spelling, "with office and prefix");
	}
	copy_with(text, spelling, lower);
	expect_both_ways(row, sample, spelling, "in lower case");
	copy_with(text, spelling, upper);
	expect_both_ways(row, sample, spelling, "in upper case");
	full_width(text, spelling);
	expect_both_ways(row, sample, spelling, "in full width");
	snprintf(other, sizeof(other), "%s %s", office, text);
	full_width(other, spelling);
	expect_both_ways(row, sample, spelling, "in full width with the office");
}

static void
words_and_case(void **state)
{
	(void) state;
	for_samples(ROUNDS, spells_with_words);
}

static void
spells_with_separators(int row, const UnitSample *sample, const char *text)
{
	char spelling[300];

	copy_with(text, spelling, to_blank);
	expect_both_ways(row, sample, spelling, "with blanks");
	copy_with(text, spelling, to_hyphen);
	expect_both_ways(row, sample, spelling, "with hyphens");
	copy_with(text, spelling, to_nothing);
	if (is_fixed(st13_row_system(row), 1))
		expect_both_ways(row, sample, spelling, "without separators");
	else
	{
		/* what cannot be told must not be guessed */
		const UnitResult *result =
			unit_parse(rows[row].office, spelling, NULL, 0, NULL);

		if (result->chosen != NULL)
			expect_never_another(row, sample, spelling, NULL,
								 "without separators, of variable width");
	}
}

static void
separators(void **state)
{
	(void) state;
	for_samples(ROUNDS * 4, spells_with_separators);
}

/* Take the control number and its separator off; false if there is none. */
static bool
without_control(int row, const char *text, char *copy)
{
	const St13System *system = st13_row_system(row);
	const St13Pattern *number = &system->patterns[0];
	size_t len = strlen(text);
	bool found = false;

	strcpy(copy, text);
	if (!st13_is_verified(system->check))
		return false;
	for (int i = 0; i < number->count; i++)
	{
		const St13Field *field = &number->fields[i];

		if (field->kind != ST13_FIELD_CHECK)
			continue;
		/* what stands behind it would be taken for it */
		if (i + 1 < number->count &&
			number->fields[i + 1].kind == ST13_FIELD_CODE)
			return false;
		found = true;
		/* not printed where the rule has none */
		if (field->separator != '\0' && text[len - 2] != field->separator)
			return false;
		copy[len - 1 - (field->separator != '\0')] = '\0';
	}
	return found;
}

static void
spells_without_control(int row, const UnitSample *sample, const char *text)
{
	char spelling[300];
	char joined[300];
	const UnitResult *result;
	char right;

	if (!without_control(row, text, spelling))
		return;
	expect_both_ways(row, sample, spelling, "without control number");
	copy_with(spelling, joined, to_nothing);
	if (is_fixed(st13_row_system(row), 1))
		expect_both_ways(row, sample, joined, "without control number, joined");
	result =
		unit_parse(rows[row].office, spelling, NULL, 0, st13_row_system(row));
	assert_int_equal(result->chosen->control, ST13_CONTROL_COMPUTED);
	assert_int_equal(result->chosen->control_expected, text[strlen(text) - 1]);

	/* one off */
	strcpy(spelling, text);
	right = spelling[strlen(text) - 1];
	if (st13_can_be_check(st13_row_system(row)->check, 'Y'))
		spelling[strlen(text) - 1] = right == 'Y' ? 'P' : (char) (right + 1);
	else
		spelling[strlen(text) - 1] =
			right == 'X' || right == '9' ? '0' : (char) (right + 1);
	result = unit_parse(rows[row].office, spelling, NULL, 0, NULL);
	if (result->chosen != NULL)
	{
		/* another system of the office may have a control number, too */
		if (result->chosen->system == st13_row_system(row) ||
			result->chosen->control != ST13_CONTROL_VERIFIED)
			fail_msg("%s: \"%s\" is %s", rows[row].name, spelling,
					 unit_result(result));
	}
	result =
		unit_parse(rows[row].office, spelling, NULL, 0, st13_row_system(row));
	assert_null(result->chosen);
	assert_int_equal(result->error.fault, ST13_READING_CONTROL);
	assert_non_null(unit_find_value(result, st13_rank(&sample->parts)));
	assert_int_equal(
		unit_find_value(result, st13_rank(&sample->parts))->control,
		ST13_CONTROL_WRONG);
	assert_int_equal(
		unit_find_value(result, st13_rank(&sample->parts))->control_expected,
		right);
}

static void
control_numbers(void **state)
{
	(void) state;
	for_samples(ROUNDS * 4, spells_without_control);
}

/*
 * A serial number without its leading zeros, or with commas, where its two
 * ends can be seen.
 */
static void
spells_digits(int row, const UnitSample *sample, const char *text)
{
	const UnitResult *result =
		unit_parse(rows[row].office, text, NULL, 0, st13_row_system(row));
	const St13Tokens printed = result->tokens;
	const St13Reading reading = result->readings[0];

	for (int f = 0; f < reading.pattern->count; f++)
	{
		const St13Field *field = &reading.pattern->fields[f];
		const St13Capture *found = &reading.match.captures[f];
		int end = found->start + found->len;
		int from;
		int to;
		int zeros = 0;
		int n = 0;
		char spelling[300];
		bool left;
		bool right;

		if (field->kind != ST13_FIELD_SERIAL || found->len == 0)
			continue;
		left = found->start == 0 ||
			   printed.marks[found->start] != ST13_MARK_NONE ||
			   printed.symbols[found->start - 1] > '9';
		right = end == printed.count || printed.marks[end] != ST13_MARK_NONE ||
				printed.symbols[end] > '9';
		if (!left || !right || field->group_separator != '\0')
			continue;
		from = printed.positions[found->start] - 1;
		to = from + found->len;

		/* "1,909,731" */
		memcpy(spelling, text, (size_t) from);
		n = from;
		for (int i = from; i < to; i++)
		{
			if (i > from && (to - i) % 3 == 0)
				spelling[n++] = ',';
			spelling[n++] = text[i];
		}
		strcpy(spelling + n, text + to);
		expect_both_ways(row, sample, spelling, "with commas");

		if (field->min_width != field->max_width)
			continue;
		while (zeros < found->len - 1 && text[from + zeros] == '0')
			zeros++;
		memcpy(spelling, text, (size_t) from);
		strcpy(spelling + from, text + from + zeros);
		expect_both_ways(row, sample, spelling, "without leading zeros");
	}
}

static void
digits(void **state)
{
	(void) state;
	for_samples(ROUNDS * 2, spells_digits);
}

static void
reads_priority(int row, const UnitSample *sample, const char *text)
{
	char buffer[ST13_PRINTED_LEN + 1];
	const UnitResult *result;

	(void) text;
	buffer[st13_print(st13_row_system(row), &sample->parts,
					  ST13_PATTERN_PRIORITY, buffer)] = '\0';
	result = unit_parse(rows[row].office, buffer, NULL, 0, NULL);
	if (unit_find_value(result, st13_rank(&sample->parts)) == NULL)
		fail_msg("%s: priority form \"%s\" is %s", rows[row].name, buffer,
				 unit_result(result));
	if (result->chosen != NULL)
		assert_true(st13_rank(&result->chosen->parts) ==
					st13_rank(&sample->parts));
}

static void
priority_forms(void **state)
{
	(void) state;
	for_samples(ROUNDS, reads_priority);
}

/* ---- other offices ---- */

static void
refuses_other_prefixes(int row, const UnitSample *sample, const char *text)
{
	static const char *const others[] = {
		"EP", "DE", "US", "WO", "PL", "EM", "GB", "JP", "CN", "FR", "ZZ", "XN",
	};

	(void) sample;
	for (size_t i = 0; i < lengthof(others); i++)
	{
		for (int joined = 0; joined <= 1; joined++)
		{
			char spelling[200];
			const UnitResult *result;

			if (st13_is_alias(others[i], rows[row].office))
				continue;
			snprintf(spelling, sizeof(spelling), "%s%s%s", others[i],
					 joined ? "" : " ", text);
			result = unit_parse(rows[row].office, spelling, NULL, 0, NULL);
			/* unless the letters belong to the number: AU's PL 5678 */
			if (result->chosen != NULL &&
				result->chosen->match.captures[0].start > 0)
				fail_msg("%s: \"%s\" is %s", rows[row].name, spelling,
						 unit_result(result));
			if (result->chosen != NULL && !result->chosen->pattern->has_code &&
				!result->chosen->pattern->has_type &&
				result->chosen->pattern->fields[0].kind != ST13_LITERAL)
				fail_msg("%s: \"%s\" is %s", rows[row].name, spelling,
						 unit_result(result));
		}
	}
}

static void
other_offices(void **state)
{
	(void) state;
	for_samples(ROUNDS / 8, refuses_other_prefixes);
}

/* ---- collisions ---- */

/*
 * Two numbers of one office that have one value; each is known, and why it is
 * left as it is.
 */
static const char *const collisions[][2] = {
	/*
	 * 2003 has serial numbers of five digits up to September and of seven from
	 * October, believed disjoint.
	 */
	{"CN to 2003", "CN"},
	/* 1989 is the last year of one era and the first of the next: see below */
	{"JP to 1999", "JP 1965"},
	/* two Acts in 1978 */
	{"GB", "GB to 1978"},
	/* changed in July; the serial numbers are believed to run on */
	{"CL", "CL to 2023"},
	/* likewise in 2015 */
	{"CO", "CO to 2015"},
	/* old numbers are printed in either order */
	{"MW mark", "MW mark, number first"},
	{"SZ mark", "SZ mark, number first"},
	/* the office had another name until April 2018 */
	{"EC", "EC to 2018"},
	/*
	 * the data on numbering have NC for marks, too, and marks in use have SD: no
	 * mark with NC was seen
	 */
	{"CO", "CO mark"},
	/* likewise in February 2014 */
	{"SG", "SG to 2014"},
	/* one number, and its year in four digits or in two */
	{"GR", "GR to 1999"},
	{"TR to 2021", "TR to 1999"},
	{"AT", "AT year of two digits"},
	{"CH", "CH year of two digits"},
	{"DK", "DK to 1999"},
	{"SK", "SK to 1999"},
	{"CZ", "CZ to 1999"},
	/* the office printed a letter from 2000 on */
	{"RO", "RO to 1999"},
	/* two forms of one year, and one that leaves out what is known */
	{"MX PA", "MX"},
	{"MX PA", "MX without letters"},
	{"MX", "MX without letters"},
	{"CU", "CU patent"},
	/* a serial number of five digits, or of four */
	{"IE", "IE of four digits"},
	{"IE", "IE to 1999"},
	{"IE of four digits", "IE to 1999"},
	/* the letter that the office prints, and the one that it asks for */
	{"CU", "CU mark"},
	{"CU", "CU design"},
	/* one number, and its year in two digits or in four */
	{"AR", "AR 1995"},
	{"SG to 2014", "SG to 1995"},
	/* KIPRIS has a form of its own */
	{"KR 1994", "KR to 1997 in KIPRIS"},
	{"KR 1948", "KR to 1997 in KIPRIS"},
	/* the register leaves out the type of marks */
	{"IT", "IT mark"},
	/* old files were renumbered from 900000000 on: believed disjoint */
	{"IT", "IT to 1989"},
};

static bool known_found[lengthof(collisions)];

static void
expect_no_collision(int row, const UnitSample *sample, const char *text)
{
	char first[ST13_PRINTED_LEN + 1];

	strcpy(first, text);
	FOR_EACH_NATIONAL_ROW (other)
	{
		char second[ST13_PRINTED_LEN + 1];
		char machine[18];
		bool known = false;

		if (other == row || !is_used(other) ||
			strcmp(rows[other].office, rows[row].office) != 0)
			continue;
		second[st13_print(st13_row_system(other), &sample->parts,
						  ST13_PATTERN_NUMBER, second)] = '\0';
		/* a value that is not printed has no type of right in the system */
		assert_int_equal(
			second[0] != '\0',
			st13_system_type(st13_row_system(other), &sample->parts) != NULL);
		if (second[0] == '\0' || strcmp(first, second) == 0)
			continue;
		for (size_t i = 0; i < lengthof(collisions); i++)
		{
			if ((strcmp(collisions[i][0], rows[row].name) == 0 &&
				 strcmp(collisions[i][1], rows[other].name) == 0) ||
				(strcmp(collisions[i][1], rows[row].name) == 0 &&
				 strcmp(collisions[i][0], rows[other].name) == 0))
				known = known_found[i] = true;
		}
		if (!known)
			fail_msg("%s's \"%s\" and %s's \"%s\" are both %s", rows[row].name,
					 first, rows[other].name, second,
					 unit_machine(st13_rank(&sample->parts), machine));
	}
}

static void
values_do_not_collide(void **state)
{
	(void) state;
	for_samples(ROUNDS * 10, expect_no_collision);
	for (size_t i = 0; i < lengthof(collisions); i++)
	{
		if (!known_found[i])
			fail_msg("%s and %s do not collide any more", collisions[i][0],
					 collisions[i][1]);
	}
}

/* The known ones, with numbers. */
static void
known_collisions(void **state)
{
	static const char *const pairs[][4] = {
		{"JP", "patent", "S64-000001", "H01-000001"},
		{"CN", "patent", "03112345", "200310012345"},
		{"GB", "patent", "12345/78", "7812345"},
		{"JP", "patent", "S63-043329", "88-043329"},
	};

	(void) state;
	for (size_t i = 0; i < lengthof(pairs); i++)
	{
		const UnitResult *result =
			unit_parse(pairs[i][0], pairs[i][2], pairs[i][1], 0, NULL);
		uint64_t rank;

		assert_non_null(result->chosen);
		rank = st13_rank(&result->chosen->parts);
		result = unit_parse(pairs[i][0], pairs[i][3], pairs[i][1], 0, NULL);
		assert_non_null(unit_find_value(result, rank));
	}
	/* no office of this name in India: neither printed nor known */
	FOR_EACH_NATIONAL_ROW (i)
	{
		St13Parts parts;
		char buffer[ST13_PRINTED_LEN];

		st13_unrank(unit_rank("IN102002XX0001018"), &parts);
		if (strcmp(rows[i].office, "IN") != 0)
			continue;
		assert_int_equal(
			st13_print(st13_row_system(i), &parts, ST13_PATTERN_NUMBER, buffer),
			0);
		assert_null(st13_system_type(st13_row_system(i), &parts));
	}
	/* additions to one patent have its number: C2 is refused, not C1's value */
	assert_null(unit_parse("BR", "C2 9401760-3", NULL, 0, NULL)->chosen);
	assert_non_null(unit_parse("BR", "C1 9401760-3", NULL, 0, NULL)->chosen);
}

/* ---- years ---- */

/* Write a year of four digits over the one that a number has. */
static bool
with_year(int row, const char *text, int year, char *copy)
{
	const UnitResult *result =
		unit_parse(rows[row].office, text, NULL, 0, st13_row_system(row));
	const St13Reading *reading = &result->readings[0];

	strcpy(copy, text);
	for (int f = 0; f < reading->pattern->count; f++)
	{
		if (reading->pattern->fields[f].kind == ST13_FIELD_YEAR &&
			reading->pattern->fields[f].min_width == 4)
		{
			char digits_of[8];

			snprintf(digits_of, sizeof(digits_of), "%04d", year);
			memcpy(
				copy +
					result->tokens.positions[reading->match.captures[f].start] -
					1,
				digits_of, 4);
			return true;
		}
	}
	return false;
}

static void
expect_no_year(int row, const char *text, int year)
{
	char spelling[200];
	const UnitResult *result;

	if (!with_year(row, text, year, spelling))
		return;
	result = unit_parse(rows[row].office, spelling, NULL, 0, NULL);
	for (int i = 0; i < result->count; i++)
	{
		if (result->readings[i].system == st13_row_system(row) &&
			result->readings[i].parts.year == year)
			fail_msg("%s reads \"%s\"", rows[row].name, spelling);
	}
	if (result->count == 0)
		if (result->error.fault != ST13_READING_YEAR)
			fail_msg("%s %s %s", rows[row].name, spelling, unit_result(result));
	result =
		unit_parse(rows[row].office, spelling, NULL, 0, st13_row_system(row));
	for (int i = 0; i < result->count; i++)
		assert_int_not_equal(result->readings[i].parts.year, year);
	if (result->count == 0 && (result->error.fault != ST13_READING_YEAR ||
							   result->error.year != year ||
							   result->error.system != st13_row_system(row)))
		fail_msg("%s: \"%s\" is %s", rows[row].name, spelling,
				 unit_result(result));
}

static void
refuses_years(int row, const UnitSample *sample, const char *text)
{
	const St13System *system = st13_row_system(row);
	char bare[200];
	int since = ST13_DATE_YEAR(system->since);
	int until = ST13_DATE_YEAR(system->until);

	(void) sample;
	if (!system->patterns[0].has_year)
		return;
	/* the control number would be wrong */
	(void) without_control(row, text, bare);
	if (since > ST13_YEAR_FIRST)
		expect_no_year(row, bare, since - 1);
	expect_no_year(row, bare, until + 1);
	expect_no_year(row, bare, 2031 > until ? 2031 : until + 1);
	expect_no_year(row, bare, 9999);
	expect_no_year(row, bare, 1000);
}

/*
 * Two digits are no year after the edition's own, unless a date of filing is near;
 * four digits are, up to its horizon.
 */
static void
years_to_come(void **state)
{
	static const struct
	{
		const char *office;
		const char *number;
		int filed;
		const char *result;
	} cases[] = {
		{"EP", "26123456", 0, "EP102026000123456"},
		{"EP", "27123456", 0, "AHEAD"},
		{"EP", "27123456", 20050701, "AHEAD"},
		{"EP", "27123456", 20240701, "EP102027000123456"},
		{"EP", "30123456", 20300101, "EP102030000123456"},
		{"EP", "31123456", 20310101, "YEAR"},
		{"KR", "10-2030-0107376", 0, "KR102030000107376"},
		{"KR", "10-2031-0107376", 20310101, "YEAR"},
	};

	(void) state;
	for (size_t i = 0; i < lengthof(cases); i++)
	{
		const char *result = unit_result(unit_parse(
			cases[i].office, cases[i].number, NULL, cases[i].filed, NULL));

		if (strcmp(result, cases[i].result) != 0)
			fail_msg("%s %s of %d: %s, not %s", cases[i].office,
					 cases[i].number, cases[i].filed, result, cases[i].result);
	}
}

static void
years_out_of_use(void **state)
{
	(void) state;
	for_samples(ROUNDS / 8, refuses_years);
}

/* Whatever digits are typed, no value is of the far future. */
static void
random_numbers(void **state)
{
	static const char alphabet[] = "0123456789012345678901234567890123456789"
								   "////--..  ,PCTAUMXSHDEWZ";
	int read = 0;

	(void) state;
	for (int i = 0; i < 300000; i++)
	{
		const char *office = rows[random_national()].office;
		char text[32];
		size_t len = 1 + unit_below(16);
		size_t signs = i % 2 == 0 ? 10 : sizeof(alphabet) - 1;
		const UnitResult *result;

		for (size_t k = 0; k < len; k++)
			text[k] = alphabet[unit_below((uint32_t) signs)];
		text[len] = '\0';
		result = unit_parse(office, text, NULL, 0, NULL);
		assert_in_range(result->count, 0, ST13_MAX_READINGS - 1);
		read += result->count > 0;
		for (int k = 0; k < result->count; k++)
		{
			const St13Reading *reading = &result->readings[k];
			char buffer[ST13_PRINTED_LEN + 1];
			size_t n;

			if (!reading->pattern->is_packed)
				assert_true(
					reading->parts.year == ST13_YEAR_NONE ||
					(reading->parts.year <= 2030 &&
					 st13_year_in_use(reading->system, reading->parts.year)));
			/* what a system reads, it prints, and reads again */
			n = st13_print(reading->system, &reading->parts,
						   ST13_PATTERN_NUMBER, buffer);
			buffer[n] = '\0';
			if (n == 0)
				fail_msg("%s reads \"%s\", but does not print it",
						 reading->system->name, text);
		}
		if (result->chosen != NULL)
		{
			uint64_t rank = st13_rank(&result->chosen->parts);
			const St13System *system = result->chosen->system;
			char buffer[ST13_PRINTED_LEN + 1];

			buffer[st13_print(system, &result->chosen->parts,
							  ST13_PATTERN_NUMBER, buffer)] = '\0';
			result = unit_parse(office, buffer, NULL, 0, system);
			if (unit_find_value(result, rank) == NULL)
				fail_msg("%s: \"%s\" is printed as \"%s\", which is %s",
						 system->name, text, buffer, unit_result(result));
		}
	}
	assert_true(read > 10000);
}

/* A value outside a system's bounds is none of its numbers, to print either. */
static void
values_out_of_bounds(void **state)
{
	static const struct
	{
		const char *value;
		const char *row;
		const char *printed;
	} values[] = {
		{"JP101975000399999", "JP to 1999", "S50-399999"},
		{"JP101975000400000", "JP to 1999", ""},
		{"JP101945000099999", "JP to 1999", "S20-099999"},
		{"JP101945000100000", "JP to 1999", ""},
		{"KR101990000719999", "KR to 1997 in KIPRIS", "10-1990-0719999"},
		{"KR101990000500000", "KR to 1997 in KIPRIS", ""},
	};

	(void) state;
	for (size_t i = 0; i < lengthof(values); i++)
	{
		int row = st13_find_row(values[i].row, strlen(values[i].row),
								ST13_LATEST_EDITION);
		char buffer[ST13_PRINTED_LEN + 1];
		St13Parts parts;

		assert_true(row >= 0);
		st13_unrank(unit_rank(values[i].value), &parts);
		buffer[st13_print(st13_row_system(row), &parts, ST13_PATTERN_NUMBER,
						  buffer)] = '\0';
		assert_string_equal(buffer, values[i].printed);
	}
}

/* Separators where none belong, and numbers that are too long. */
static void
bad_input(void **state)
{
	static const struct
	{
		const char *office;
		const char *number;
		St13TokenFault fault;
		int position;
	} faults[] = {
		{"EP", "", ST13_TOKENS_EMPTY, 1},
		{"EP", " \t", ST13_TOKENS_EMPTY, 1},
		{"EP", "/10167109", ST13_TOKENS_SEPARATOR, 1},
		{"EP", "10167109..", ST13_TOKENS_SEPARATOR, 9},
		{"EP", "10167109 .. ", ST13_TOKENS_SEPARATOR, 10},
		{"EP", "10//167109", ST13_TOKENS_SEPARATOR, 4},
		{"EP", "10 / - 167109", ST13_TOKENS_SEPARATOR, 6},
		{"EP", "10167109_7", ST13_TOKENS_FOREIGN, 9},
		{"EP", "<10167109>", ST13_TOKENS_FOREIGN, 1},
		{"EP", "10167109\n7", ST13_TOKENS_FOREIGN, 9},
		{"EP", "1016710\xc3\xa9", ST13_TOKENS_FOREIGN, 8},
		{"JP",
		 "\xe7\x89\xb9\xe9\xa1\x98"
		 "2017_187096",
		 ST13_TOKENS_FOREIGN, 7},
		{"EP", "1016710\xff", ST13_TOKENS_FOREIGN, 8},
		{"EP", "1016710\xef\xbc", ST13_TOKENS_FOREIGN, 8},
		{"EP", "1016710\xe7", ST13_TOKENS_FOREIGN, 8},
		{"EP", "1234567890123456789012345678901234567890123456789",
		 ST13_TOKENS_LONG, 49},
	};

	(void) state;
	for (size_t i = 0; i < lengthof(faults); i++)
	{
		const UnitResult *result =
			unit_parse(faults[i].office, faults[i].number, NULL, 0, NULL);

		if (result->error.fault != ST13_READING_TOKENS ||
			result->error.token_fault != faults[i].fault ||
			result->error.position != faults[i].position)
			fail_msg("\"%s\": fault %d, position %d", faults[i].number,
					 result->error.token_fault, result->error.position);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_are_sound),
		cmocka_unit_test(statements_of_rights),
		cmocka_unit_test(memory_is_enough),
		cmocka_unit_test(offices_have_their_rows),
		cmocka_unit_test(examples),
		cmocka_unit_test(unverified_rows_never_read),
		cmocka_unit_test(printed_numbers_read_back),
		cmocka_unit_test(words_and_case),
		cmocka_unit_test(separators),
		cmocka_unit_test(control_numbers),
		cmocka_unit_test(digits),
		cmocka_unit_test(priority_forms),
		cmocka_unit_test(other_offices),
		cmocka_unit_test(values_do_not_collide),
		cmocka_unit_test(known_collisions),
		cmocka_unit_test(years_to_come),
		cmocka_unit_test(years_out_of_use),
		cmocka_unit_test(random_numbers),
		cmocka_unit_test(values_out_of_bounds),
		cmocka_unit_test(bad_input),
	};

	return cmocka_run_group_tests(tests, load, NULL);
}
