/*
 * text.c
 *	  Any text, as the type's input: refused with a place, or a value that its
 *	  machine form and its presentation form are, too.
 */
#include "value/ascii.h"
#include "catalogue/catalogue.h"
#include "fuzz.h"
#include "value/st3.h"

static bool
is_value(const char *text, size_t len, uint64_t rank)
{
	uint64_t other;
	St13Error error;

	return st13_read_rank(text, len, &other, &error) && other == rank;
}

/* Letters in the other case and blanks around: the same, good or bad. */
static void
expect_generous(const char *text, size_t len, bool good, uint64_t rank)
{
	char *other = fuzz_memory(len + 3);
	uint64_t other_rank;
	St13Error error;

	other[0] = ' ';
	for (size_t i = 0; i < len; i++)
		other[1 + i] =
			ascii_is_letter(text[i]) ? (char) (text[i] ^ 0x20) : text[i];
	other[1 + len] = '\t';
	other[2 + len] = ' ';
	EXPECT(st13_read_rank(other, len + 3, &other_rank, &error) == good);
	EXPECT(!good || other_rank == rank);
}

/* The wire form is the text form without blanks and separators, no more. */
static void
expect_wire_form(const char *text, size_t len, bool good, uint64_t rank)
{
	St13Parts parts;
	St13Error error = {ST13_OK, ST13_WHOLE, 0};
	bool plain = len > 0;
	bool wire = st13_read_machine(text, len, &parts, &error);

	for (size_t i = 0; i < len; i++)
		plain &= ascii_is_digit(text[i]) || ascii_is_letter(text[i]);
	EXPECT(wire == (good && plain));
	EXPECT(wire ? st13_rank(&parts) == rank : error.reason != ST13_OK);
}

static void
expect_refused(const char *text, size_t len)
{
	St13Parts parts;
	St13Error error = {ST13_OK, ST13_WHOLE, 0};
	uint64_t rank;

	EXPECT(!st13_read_digits(text, len, &rank));
	EXPECT(!st13_read(text, len, &parts, &error));
	EXPECT(error.reason != ST13_OK);
	EXPECT(error.position >= 0 && (size_t) error.position <= len + 1);
	/* what is before it is ASCII: characters are bytes */
	for (int i = 0; error.reason != ST13_WRONG_LENGTH && i < error.position - 1;
		 i++)
		EXPECT((unsigned char) text[i] < 0x80);
}

static void
expect_written(const St13Parts *parts, uint64_t rank)
{
	char *machine = fuzz_memory(ST13_MACHINE_OFFICE_LEN);
	char *presentation = fuzz_memory(ST13_PRESENTATION_LEN);

	EXPECT(is_value(machine, st13_write_machine(parts, machine), rank));
	EXPECT(is_value(machine, st13_write_rank(rank, machine), rank));
	EXPECT(is_value(presentation, st13_write_presentation(parts, presentation),
					rank));
}

/* Words of the SQL functions; what is no word is none. */
static void
look_up(const char *text, size_t len)
{
	int row = st13_find_row(text, len, ST13_LATEST_EDITION);
	const St13Office *office;
	St13Right right = st13_find_right(text, len);
	int count;

	if (row >= 0)
		EXPECT(memcmp(st13_row_list(&count)[row].name, text, len) == 0);
	if (right != ST13_RIGHT_ANY)
		EXPECT(st13_right_wanted(right, st13_wanted_groups(text, len)));
	(void) st13_find_notation(text, len);
	(void) st13_find_check_rule(text, len);
	if (len >= 2)
	{
		office = st13_find_office(text);
		EXPECT(office == NULL || memcmp(office->code, text, 2) == 0);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *) data;
	St13Parts parts;
	St13Error error;
	uint64_t rank = 0;
	bool good;

	fuzz_begin();
	text = fuzz_copy(data, size);
	good = st13_read_rank(text, size, &rank, &error);
	if (good)
	{
		EXPECT(st13_read(text, size, &parts, &error));
		EXPECT(st13_rank(&parts) == rank);
		fuzz_expect_value(&parts);
		expect_written(&parts, rank);
	}
	else
		expect_refused(text, size);
	expect_generous(text, size, good, rank);
	expect_wire_form(text, size, good, rank);
	look_up(text, size);
	return 0;
}
