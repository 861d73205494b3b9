/*
 * test_overlaps.c
 *	  Numbers of every system in every notation, read with and without their
 *	  right and their day of filing: they have their own value, or none.
 *
 * With the argument "report" it prints which systems of an office read each
 * other's numbers and what tells them apart:
 *
 *	build/unit/test_overlaps report [office]
 */
#include "samples.h"

/* Random numbers of each system. */
#define ROUNDS 200

static const St13Row *rows;
static int row_count;

static bool
makes_numbers(int row)
{
	return st13_is_used(&rows[row], ST13_LATEST_EDITION) &&
		   st13_row_system(row)->refusal == NULL;
}

/*
 * The office that is asked for a row's numbers.  A row that serves every office is
 * asked of one, and of none if its numbers are not known to have an office.
 */
static const char *
asked_office(int row)
{
	if (strcmp(rows[row].office, ST13_EVERY_OFFICE) != 0)
		return rows[row].office;
	return st13_row_system(row)->code_is_office ? "SE" : NULL;
}

/* A number with digits that it leaves out, and its value. */
static bool
number_of_a_lead(const St13System *system, UnitSample *sample, char *text)
{
	const St13Pattern *number = &system->patterns[0];
	const St13Lead *lead =
		&system->leads[unit_below((uint32_t) system->lead_count)];
	int since = lead->since > system->since ? lead->since : system->since;
	int until = lead->until < system->until ? lead->until : system->until;
	char *end = text;

	*text = '\0';
	sample->filed = unit_day(
		system, ST13_DATE_YEAR(since) +
					(int) unit_below((uint32_t) (ST13_DATE_YEAR(until) -
												 ST13_DATE_YEAR(since) + 1)));
	if (sample->filed < since || sample->filed > until)
		return false;
	for (int i = 0; i < number->count; i++)
	{
		const St13Field *field = &number->fields[i];
		char digits[32];

		if (field->separator != '\0')
			*end++ = field->separator;
		switch (field->kind)
		{
			case ST13_LITERAL:
				end += sprintf(end, "%.*s", (int) field->text_len, field->text);
				break;
			case ST13_FIELD_FILED:
			case ST13_FIELD_YEAR:
				end += sprintf(end, "%0*d", field->min_width,
							   ST13_DATE_YEAR(sample->filed) %
								   (field->min_width == 2 ? 100 : 10000));
				break;
			case ST13_FIELD_TYPE:
				end += sprintf(end, "%.*s", (int) sample->type->code_len,
							   sample->type->code);
				break;
			case ST13_FIELD_SERIAL:
			{
				uint64_t most = unit_power(field->max_width) - 1;
				uint32_t high =
					lead->high < most ? lead->high : (uint32_t) most;
				uint32_t value = lead->low + unit_below(high - lead->low + 1);

				if (value == 0)
					return false;
				end += sprintf(end, "%0*u", field->min_width, value);
				sprintf(digits, "%.*s%0*u", (int) lead->len, lead->digits,
						field->max_width, value);
				st13_set_serial(&sample->parts, digits, strlen(digits));
				break;
			}
			default:
				return false;
		}
	}
	*end = '\0';
	return true;
}

/* A random number of a row; false if none could be made. */
static bool
random_number(int row, UnitSample *sample, char *text)
{
	const St13System *system = st13_row_system(row);

	for (int tries = 0; tries < 1000; tries++)
	{
		const char *letters = asked_office(row);

		if (!unit_sample(system, sample))
			continue;
		if (system->lead_count > 0)
		{
			if (number_of_a_lead(system, sample, text))
				return true;
			continue;
		}
		if (system->code_is_office)
			memcpy(sample->parts.serial, letters, 2);
		text[st13_print_filed(system, &sample->parts, ST13_PATTERN_NUMBER,
							  ST13_DATE_YEAR(sample->filed), text)] = '\0';
		if (*text != '\0')
			return true;
	}
	return false;
}

/* How a number was asked for. */
typedef struct Asked
{
	bool right;
	bool date;
} Asked;

static const Asked ways[] = {
	{false, false}, {true, false}, {false, true}, {true, true}};

static const UnitResult *
ask(unsigned notations, int row, const UnitSample *sample, const char *text,
	const Asked *way)
{
	return unit_parse_in(notations, asked_office(row), text,
						 way->right ? st13_right_name(sample->type->right)
									: NULL,
						 way->date ? sample->filed : 0, NULL);
}

/* ---- never another value ---- */

static int wrong;

static void
expect_own_or_none(unsigned notations, int row, const UnitSample *sample,
				   const char *text, const char *what)
{
	for (size_t w = 0; w < lengthof(ways); w++)
	{
		const UnitResult *result = ask(notations, row, sample, text, &ways[w]);
		char machine[18];

		if (result->chosen == NULL ||
			st13_rank(&result->chosen->parts) == st13_rank(&sample->parts))
			continue;
		if (wrong++ < 50)
			print_message("%s, %s: \"%s\" of %s, %s%s is %s by %s\n",
						  rows[row].name, what, text,
						  unit_machine(st13_rank(&sample->parts), machine),
						  ways[w].right ? st13_right_name(sample->type->right)
										: "no right",
						  ways[w].date ? ", dated," : "", unit_result(result),
						  result->chosen->system->name);
	}
}

static void
numbers_of_every_system(void **state)
{
	int made = 0;

	(void) state;
	wrong = 0;
	for (int row = 0; row < row_count; row++)
	{
		if (!makes_numbers(row) || !st13_row_system(row)->has_values ||
			asked_office(row) == NULL)
			continue;
		for (int i = 0; i < ROUNDS; i++)
		{
			UnitSample sample;
			char text[ST13_PRINTED_LEN + 1];

			if (!random_number(row, &sample, text))
			{
				print_message("no number of %s\n", rows[row].name);
				break;
			}
			made++;
			expect_own_or_none(1u << rows[row].notation, row, &sample, text,
							   "in its notation");
			expect_own_or_none(st13_find_notation("any", 3), row, &sample, text,
							   "in any");
		}
	}
	print_message("%d numbers, %d wrong\n", made, wrong);
	assert_true(made > 10000);
	assert_int_equal(wrong, 0);
}

/* ---- numbers that compete ---- */

/* A number of a row that has no values: what is optional is left out. */
static bool
number_without_value(const St13System *system, char *text)
{
	const St13Pattern *number = &system->patterns[0];
	char *end = text;

	for (int i = 0; i < number->count; i++)
	{
		const St13Field *field = &number->fields[i];

		if (field->kind == ST13_OPTION_START)
		{
			i = field->option_end;
			continue;
		}
		if (field->separator != '\0')
			*end++ = field->separator;
		switch (field->kind)
		{
			case ST13_LITERAL:
				end += sprintf(end, "%.*s", (int) field->text_len, field->text);
				break;
			case ST13_FIELD_YEAR:
			case ST13_FIELD_FILED:
				end += sprintf(end, "%0*d", field->min_width,
							   (unit_year(system) - field->year_offset) %
								   (field->min_width == 2 ? 100 : 10000));
				break;
			case ST13_FIELD_SERIAL:
			case ST13_FIELD_IGNORED:
			case ST13_FIELD_PACKED:
				end += unit_digits(field, end);
				break;
			case ST13_FIELD_LETTER:
				*end++ = field->text[unit_below((uint32_t) field->text_len)];
				break;
			case ST13_FIELD_TYPE:
				end += sprintf(end, "%.*s", (int) system->types[0].code_len,
							   system->types[0].code);
				break;
			default:
				return false;
		}
	}
	*end = '\0';
	return text[strspn(text, "0/-. ")] != '\0';
}

/*
 * A number that could be one of a right whose values are not described, or of a
 * publication, has no value while nobody says what it is.
 */
static void
competing_numbers(void **state)
{
	(void) state;
	wrong = 0;
	for (int row = 0; row < row_count; row++)
	{
		const St13System *system = st13_row_system(row);
		unsigned notations = system->other != NULL
								 ? st13_find_notation("any", 3)
								 : 1u << ST13_NATIONAL;

		if (!makes_numbers(row) || system->has_values)
			continue;
		for (int i = 0; i < ROUNDS; i++)
		{
			char text[200];
			const UnitResult *result;

			if (!number_without_value(system, text))
				continue;
			result =
				unit_parse_in(notations, rows[row].office, text, NULL, 0, NULL);
			if (result->chosen == NULL)
				continue;
			if (wrong++ < 50)
				print_message("%s: \"%s\" is %s by %s\n", rows[row].name, text,
							  unit_result(result),
							  result->chosen->system->name);
		}
	}
	assert_int_equal(wrong, 0);
}

/* ---- which systems read each other's numbers ---- */

/* Of the numbers that another system reads, too: how many are told apart. */
typedef struct Overlap
{
	int shared;
	int told[lengthof(ways)];
	char example[ST13_PRINTED_LEN + 1];
} Overlap;

static void
overlap(int row, int other, Overlap *found)
{
	memset(found, 0, sizeof(*found));
	for (int i = 0; i < ROUNDS; i++)
	{
		UnitSample sample;
		char text[ST13_PRINTED_LEN + 1];
		const UnitResult *result;
		bool shared = false;

		if (!random_number(row, &sample, text))
			return;
		result = unit_parse_in(1u << rows[row].notation, asked_office(row),
							   text, NULL, 0, st13_row_system(other));
		for (int k = 0; k < result->count; k++)
			shared |= result->readings[k].control != ST13_CONTROL_WRONG;
		if (!shared)
			continue;
		if (found->shared++ == 0)
			strcpy(found->example, text);
		for (size_t w = 0; w < lengthof(ways); w++)
			found->told[w] +=
				ask(1u << rows[row].notation, row, &sample, text, &ways[w])
					->chosen != NULL;
	}
}

static const char *
percent(int part, int whole)
{
	static char text[4][8];
	static int next;
	char *buffer = text[next++ % 4];

	sprintf(buffer, "%d %%", (part * 100 + whole / 2) / whole);
	return buffer;
}

static int
report(const char *office)
{
	printf(
		"office\tnotation\tsystem\treads as\tof its numbers\ttold apart by itself\tby right\tby date\tby both\texample\n");
	for (int row = 0; row < row_count; row++)
	{
		if (!makes_numbers(row) || !st13_row_system(row)->has_values ||
			asked_office(row) == NULL ||
			(office != NULL && strcmp(office, rows[row].office) != 0))
			continue;
		for (int other = 0; other < row_count; other++)
		{
			Overlap found;

			if (other == row || !makes_numbers(other) ||
				strcmp(rows[other].office, rows[row].office) != 0 ||
				(rows[other].notation != rows[row].notation &&
				 st13_row_system(other)->has_values))
				continue;
			overlap(row, other, &found);
			if (found.shared == 0)
				continue;
			printf("%s\t%s\t%s\t%s\t%s\t%s", rows[row].office,
				   st13_notation_name(rows[row].notation), rows[row].name,
				   rows[other].name, percent(found.shared, ROUNDS),
				   percent(found.told[0], found.shared));
			printf("\t%s\t%s\t%s\t%s\n", percent(found.told[1], found.shared),
				   percent(found.told[2], found.shared),
				   percent(found.told[3], found.shared), found.example);
		}
	}
	return 0;
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_of_every_system),
		cmocka_unit_test(competing_numbers),
	};

	rows = st13_row_list(&row_count);
	if (argc > 1 && strcmp(argv[1], "report") == 0)
		return report(argc > 2 ? argv[2] : NULL);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
