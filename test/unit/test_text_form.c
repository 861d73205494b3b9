/*
 * test_text_form.c
 *	  The machine form and the presentation form: what is read, what is
 *	  refused and where, what is written.
 */
#include <stdlib.h>

#include "unit.h"

/* Texts and the machine form that they mean. */
static const struct
{
	const char *text;
	const char *machine;
} readings[] = {
	/* machine form, either case, blanks around */
	{"PL100000000023456", "PL100000000023456"},
	{"100000000023456", "100000000023456"},
	{"pl100000000023456", "PL100000000023456"},
	{" \tPL100000000023456\t ", "PL100000000023456"},
	{"wo912004se0000001", "WO912004SE0000001"},
	{"BG50202000160989N", "BG50202000160989N"},
	{"GR50201700N246883", "GR50201700N246883"},
	{"EM700151322170001", "EM700151322170001"},
	{"SG50040201711800X", "SG50040201711800X"},
	{"US002020000994206", "US002020000994206"},
	{"000000000000000", "000000000000000"},
	{"ZZ99999999999999Z", "ZZ99999999999999Z"},
	/* letters as in the Global Brand and Design Databases */
	{"DK50196300VA01864", "DK50196300VA01864"},
	{"na501978000nat593", "NA501978000NAT593"},
	{"EE5020070001818AA", "EE5020070001818AA"},
	/* presentation form: each separator, mixed, runs of blanks */
	{"PL 10 0000 000023456", "PL100000000023456"},
	{"10 2008 123456", "102008000123456"},
	{"10/2008/123456", "102008000123456"},
	{"10-2008-123456", "102008000123456"},
	{"DE-10/2008 123456", "DE102008000123456"},
	{"10  2008 \t 123456", "102008000123456"},
	{"de 10 2008 1", "DE102008000000001"},
	{"10 2008/3", "102008000000003"},
	{"10 2008 3", "102008000000003"},
	{"10 2008 0", "102008000000000"},
	{"00 2020 994206", "002020000994206"},
	{"WO 91 2004 se0000001", "WO912004SE0000001"},
	{"EM 70 0151 322170001", "EM700151322170001"},
	/* the year left out */
	{"PL 10 23456", "PL100000000023456"},
	{"10 3", "100000000000003"},
	{"10 201", "100000000000201"},
	{"10 0000 2014", "100000000002014"},
	{"10 02014", "100000000002014"},
	{"10 123456789", "100000123456789"},
	{"CA 30 E00017341", "CA300000E00017341"},
	/* 15 and 17 characters that are not a machine form */
	{"10 2014 1234567", "102014001234567"},
	{"10 2014 123456789", "102014123456789"},
	{"PL 10 2014 123456", "PL102014000123456"},
};

/* Texts that are refused: why, which part, where. */
static const struct
{
	const char *text;
	St13Reason reason;
	St13Part part;
	int position;
} refusals[] = {
	{"", ST13_EMPTY, ST13_WHOLE, 1},
	{" \t ", ST13_EMPTY, ST13_WHOLE, 1},
	{"10 2014 12_4", ST13_FOREIGN_CHARACTER, ST13_WHOLE, 11},
	{"10\n2014 124", ST13_FOREIGN_CHARACTER, ST13_WHOLE, 3},
	{"\xc3\x84P100000000023456", ST13_FOREIGN_CHARACTER, ST13_WHOLE, 1},
	{"PL10000000002345\xef\xbc\x96", ST13_FOREIGN_CHARACTER, ST13_WHOLE, 17},
	{"10,2014,124", ST13_FOREIGN_CHARACTER, ST13_WHOLE, 3},
	{"P.023456", ST13_FOREIGN_CHARACTER, ST13_WHOLE, 2},
	{"10.2014.124", ST13_FOREIGN_CHARACTER, ST13_WHOLE, 3},
	{"10 2014 .5", ST13_FOREIGN_CHARACTER, ST13_WHOLE, 9},
	{"1", ST13_WRONG_LENGTH, ST13_WHOLE, 1},
	{"10201400012345", ST13_WRONG_LENGTH, ST13_WHOLE, 14},
	{"1020140001234567", ST13_WRONG_LENGTH, ST13_WHOLE, 16},
	{" PL1020140001234567", ST13_WRONG_LENGTH, ST13_WHOLE, 18},
	{"/10/2014/1", ST13_SEPARATOR_LEADING, ST13_WHOLE, 1},
	{" -10 2014 1", ST13_SEPARATOR_LEADING, ST13_WHOLE, 2},
	{"10/2014/1/", ST13_SEPARATOR_TRAILING, ST13_WHOLE, 10},
	{"10//2014/1", ST13_SEPARATOR_DOUBLED, ST13_WHOLE, 4},
	{"10 - 2014", ST13_SEPARATOR_DOUBLED, ST13_WHOLE, 4},
	{"10/ 2014/1", ST13_SEPARATOR_DOUBLED, ST13_WHOLE, 4},
	{"PL 10", ST13_PART_MISSING, ST13_SERIAL, 6},
	{"PL/10", ST13_PART_MISSING, ST13_SERIAL, 6},
	{"PL 10 2014 12 34", ST13_PART_SURPLUS, ST13_WHOLE, 15},
	{"10 2014 12 3456 7 8 9", ST13_PART_SURPLUS, ST13_WHOLE, 12},
	{"P 10 2014 1", ST13_OFFICE_FORM, ST13_OFFICE, 1},
	{"POL 10 2014 1", ST13_OFFICE_FORM, ST13_OFFICE, 1},
	{"P1 10 2014 1", ST13_OFFICE_FORM, ST13_OFFICE, 2},
	{"PL10 2014 1", ST13_OFFICE_JOINED, ST13_OFFICE, 3},
	{"KR10-2022-0100096", ST13_OFFICE_JOINED, ST13_OFFICE, 3},
	{"PCT/US2024/023778", ST13_OFFICE_FORM, ST13_OFFICE, 1},
	{"1L100000000023456", ST13_OFFICE_FORM, ST13_OFFICE, 1},
	{"P1100000000023456", ST13_OFFICE_FORM, ST13_OFFICE, 2},
	{"1 2014 1", ST13_TYPE_FORM, ST13_TYPE, 1},
	{"100 2014 1", ST13_TYPE_FORM, ST13_TYPE, 1},
	{"PL 1A 2014 1", ST13_TYPE_FORM, ST13_TYPE, 4},
	{"PL1X0000000023456", ST13_TYPE_FORM, ST13_TYPE, 3},
	{"P10000000002345", ST13_TYPE_FORM, ST13_TYPE, 1},
	{"01 2014 1", ST13_TYPE_RANGE, ST13_TYPE, 1},
	{"PL 09 2014 1", ST13_TYPE_RANGE, ST13_TYPE, 4},
	{"052014000000001", ST13_TYPE_RANGE, ST13_TYPE, 1},
	{"PL052014000000001", ST13_TYPE_RANGE, ST13_TYPE, 3},
	{"10 14 123", ST13_YEAR_FORM, ST13_YEAR, 4},
	{"10 02014 123", ST13_YEAR_FORM, ST13_YEAR, 4},
	{"10 2O14 123", ST13_YEAR_FORM, ST13_YEAR, 4},
	{"PL10201X000000001", ST13_YEAR_FORM, ST13_YEAR, 5},
	{"10 2014 1234567890", ST13_SERIAL_LONG, ST13_SERIAL, 9},
	{"10 1234567890", ST13_SERIAL_LONG, ST13_SERIAL, 4},
	{"10 2014 N246883", ST13_SERIAL_SHORT, ST13_SERIAL, 9},
	{"10 2014 SE1", ST13_SERIAL_SHORT, ST13_SERIAL, 9},
	{"10 2014 X", ST13_SERIAL_SHORT, ST13_SERIAL, 9},
	{"10 2014 12AB56C89", ST13_SERIAL_LETTERS, ST13_SERIAL, 15},
	{"102014A2B0C0000", ST13_SERIAL_LETTERS, ST13_SERIAL, 11},
	{"102014ABCD00000", ST13_SERIAL_LETTERS, ST13_SERIAL, 10},
	{"102014A0BC00000", ST13_SERIAL_LETTERS, ST13_SERIAL, 10},
	{"102014AB0C00000", ST13_SERIAL_LETTERS, ST13_SERIAL, 10},
	{"ZZ9999990Z9999999", ST13_PACKED_LETTER, ST13_SERIAL, 10},
	{"10169900A000000", ST13_PACKED_LETTER, ST13_SERIAL, 9},
	{"1022000000000A0", ST13_PACKED_LETTER, ST13_SERIAL, 14},
	{"QO82R46E12P71E123", ST13_YEAR_FORM, ST13_YEAR, 5},
	{"EM700151A22170001", ST13_PACKED_LETTER, ST13_SERIAL, 9},
	{"EM700999SE0000001", ST13_PACKED_LETTER, ST13_SERIAL, 9},
	{"EM70000132217000X1", ST13_WRONG_LENGTH, ST13_WHOLE, 18},
	/* what could mean two things */
	{"10 2014", ST13_YEAR_OR_SERIAL, ST13_WHOLE, 4},
	{"EP 10 2014", ST13_YEAR_OR_SERIAL, ST13_WHOLE, 7},
	{"10 0000", ST13_YEAR_OR_SERIAL, ST13_WHOLE, 4},
	{"10 2010-3", ST13_CONTROL_NUMBER, ST13_SERIAL, 9},
	{"10-3", ST13_CONTROL_NUMBER, ST13_SERIAL, 4},
	{"10 2010 345678-4", ST13_CONTROL_NUMBER, ST13_SERIAL, 16},
	{"10 345678-X", ST13_CONTROL_NUMBER, ST13_SERIAL, 11},
	{"DE 10 2006 032425.0", ST13_CONTROL_NUMBER, ST13_SERIAL, 19},
	{"CN 10 1995 115608.x", ST13_CONTROL_NUMBER, ST13_SERIAL, 19},
	{"DE102006000032425.0", ST13_CONTROL_NUMBER, ST13_SERIAL, 19},
};

#define lengthof(array) (sizeof(array) / sizeof((array)[0]))

static void
reads(void **state)
{
	char machine[18];

	(void) state;
	for (size_t i = 0; i < lengthof(readings); i++)
		assert_string_equal(unit_machine(unit_rank(readings[i].text), machine),
							readings[i].machine);
}

static void
refuses(void **state)
{
	(void) state;
	for (size_t i = 0; i < lengthof(refusals); i++)
	{
		const char *text = refusals[i].text;
		St13Parts parts;
		St13Error error = {ST13_OK, ST13_WHOLE, 0};

		if (st13_read(text, strlen(text), &parts, &error))
			fail_msg("\"%s\" was read", text);
		if (error.reason != refusals[i].reason ||
			error.part != refusals[i].part ||
			error.position != refusals[i].position)
			fail_msg("\"%s\": reason %d, part %d, position %d", text,
					 error.reason, error.part, error.position);
	}
}

/* Only the bare machine form goes over the wire. */
static void
reads_machine_form_only(void **state)
{
	St13Parts parts;
	St13Error error;

	(void) state;
	for (size_t i = 0; i < lengthof(readings); i++)
	{
		const char *text = readings[i].text;

		assert_int_equal(st13_read_machine(text, strlen(text), &parts, &error),
						 strpbrk(text, " \t/-") == NULL);
	}
	for (size_t i = 0; i < lengthof(refusals); i++)
	{
		const char *text = refusals[i].text;

		assert_false(st13_read_machine(text, strlen(text), &parts, &error));
	}
	assert_false(st13_read_machine("10 2014 1234567", 15, &parts, &error));
	assert_int_equal(error.reason, ST13_NOT_MACHINE_FORM);
	assert_int_equal(error.position, 3);
	assert_false(st13_read_machine("10201400012\0"
								   "567",
								   15, &parts, &error));
	assert_int_equal(error.reason, ST13_FOREIGN_CHARACTER);
	assert_int_equal(error.position, 12);
}

/* A random value, with the zeros and short serials that people have. */
static uint64_t
random_rank(void)
{
	uint64_t rank = unit_random() % ST13_VALUE_COUNT;
	St13Parts parts;

	st13_unrank(rank, &parts);
	switch (unit_random() % 4)
	{
		case 0:
			parts.year = 0;
			/* FALLTHROUGH */
		case 1:
		{
			char digits[10];
			int len = 1 + (int) (unit_random() % 9);

			snprintf(digits, sizeof(digits), "%09d",
					 (int) (unit_random() % 1000000000));
			st13_set_serial(&parts, digits, (size_t) len);
		}
		break;
		default:
			break;
	}
	if (unit_random() % 8 == 0)
		parts.office[0] = parts.office[1] = '\0';
	return st13_rank(&parts);
}

static void
written_forms_read_back(void **state)
{
	(void) state;
	for (int i = 0; i < 1000000; i++)
	{
		uint64_t rank = random_rank();
		char text[ST13_PRESENTATION_LEN + 1];
		uint64_t short_way = 0;
		St13Parts parts;
		St13Error error;
		size_t len;

		st13_unrank(rank, &parts);
		len = st13_write_presentation(&parts, text);
		assert_true(len <= ST13_PRESENTATION_LEN);
		text[len] = '\0';
		assert_true(unit_rank(text) == rank);
		assert_true(unit_rank(unit_machine(rank, text)) == rank);
		assert_true(st13_read_rank(text, strlen(text), &short_way, &error));
		assert_true(short_way == rank);
	}
}

static void
presentation_leaves_out_zeros(void **state)
{
	static const char *const pairs[][2] = {
		{"PL100000000023456", "PL 10 23456"},
		{"102008000123456", "10 2008 123456"},
		{"100000000002014", "10 0000 2014"},
		{"EP100000000000000", "EP 10 0"},
		{"GR50201700N246883", "GR 50 2017 00N246883"},
		{"EM700151322170001", "EM 70 0151 322170001"},
		{"US002020000994206", "US 00 2020 994206"},
	};

	(void) state;
	for (size_t i = 0; i < lengthof(pairs); i++)
	{
		char text[ST13_PRESENTATION_LEN + 1];
		St13Parts parts;

		st13_unrank(unit_rank(pairs[i][0]), &parts);
		text[st13_write_presentation(&parts, text)] = '\0';
		assert_string_equal(text, pairs[i][1]);
	}
}

/*
 * Texts near the notation, made from its alphabet: what is accepted must
 * round-trip, what is refused must say where, within the text.
 */
static void
random_texts(void **state)
{
	static const char near[] = "0000112034569ABEPL  --//.x\t";
	int accepted = 0;

	(void) state;
	for (int i = 0; i < 3000000; i++)
	{
		char text[24];
		char machine[18];
		size_t len = unit_random() % 23;
		St13Parts parts;
		St13Error error = {ST13_OK, ST13_WHOLE, 0};
		uint64_t unused;

		if (i % 3 == 0)
		{
			/* Start from a good one and change a character. */
			st13_unrank(random_rank(), &parts);
			len = (i % 2) ? st13_write_presentation(&parts, text)
						  : st13_write_machine(&parts, text);
			text[unit_random() % len] =
				near[unit_random() % (sizeof(near) - 1)];
		}
		else
		{
			for (size_t k = 0; k < len; k++)
				text[k] = near[unit_random() % (sizeof(near) - 1)];
		}
		if (st13_read(text, len, &parts, &error))
		{
			uint64_t rank = st13_rank(&parts);
			uint64_t short_way = 0;

			accepted++;
			assert_true(st13_read_rank(text, len, &short_way, &error));
			assert_true(short_way == rank);
			assert_true(rank < ST13_VALUE_COUNT);
			assert_true(unit_rank(unit_machine(rank, machine)) == rank);
		}
		else
		{
			assert_int_not_equal(error.reason, ST13_OK);
			assert_in_range(error.position, 1, len + 1);
			assert_false(st13_read_rank(text, len, &unused, &error));
		}
	}
	assert_in_range(accepted, 100000, 3000000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads),
		cmocka_unit_test(refuses),
		cmocka_unit_test(reads_machine_form_only),
		cmocka_unit_test(written_forms_read_back),
		cmocka_unit_test(presentation_leaves_out_zeros),
		cmocka_unit_test(random_texts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
