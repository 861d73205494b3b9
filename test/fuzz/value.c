/*
 * value.c
 *	  Any two values of 64 bits: their texts give them back, and are in their
 *	  order; their block has them; they deviate from ST.13 as told from the text.
 */
#include "value/ascii.h"
#include "value/conformity.h"
#include "fuzz.h"

/* The texts of a value, each of which must be read as it. */
static size_t
write(uint64_t rank, char *machine)
{
	char *presentation = fuzz_memory(ST13_PRESENTATION_LEN);
	char *again = fuzz_memory(ST13_MACHINE_OFFICE_LEN);
	St13Parts parts;
	St13Error error;
	uint64_t back;
	size_t len;

	st13_unrank(rank, &parts);
	fuzz_expect_value(&parts);
	EXPECT(st13_rank(&parts) == rank);

	len = st13_write_rank(rank, machine);
	EXPECT(len == (parts.office[0] == '\0' ? ST13_MACHINE_LEN
										   : ST13_MACHINE_OFFICE_LEN));
	EXPECT(st13_write_machine(&parts, again) == len);
	EXPECT(memcmp(machine, again, len) == 0);
	EXPECT(st13_read_rank(machine, len, &back, &error) && back == rank);
	EXPECT(st13_read_machine(machine, len, &parts, &error));
	EXPECT(st13_rank(&parts) == rank);

	len = st13_write_presentation(&parts, presentation);
	EXPECT(st13_read_rank(presentation, len, &back, &error) && back == rank);
	return st13_write_rank(rank, machine);
}

/* As strings compare in the C collation. */
static int
compare(const char *a, size_t a_len, const char *b, size_t b_len)
{
	size_t len = a_len < b_len ? a_len : b_len;
	int order = memcmp(a, b, len);

	return order != 0 ? order : (a_len > b_len) - (a_len < b_len);
}

static int
sign(int n)
{
	return (n > 0) - (n < 0);
}

/* A value lies in the block of its parts, and the blocks have no gaps. */
static void
expect_block(uint64_t rank)
{
	St13Parts parts;
	St13Parts edge;
	uint64_t first;
	uint64_t last;

	st13_unrank(rank, &parts);
	st13_block_bounds(parts.office[0] == '\0' ? NULL : parts.office, parts.type,
					  parts.year, &first, &last);
	EXPECT(first <= rank && rank <= last && last < ST13_VALUE_COUNT);
	st13_unrank(first, &edge);
	EXPECT(edge.year == parts.year && edge.type == parts.type);
	st13_unrank(last, &edge);
	EXPECT(edge.year == parts.year && edge.type == parts.type);
	if (first > 0)
	{
		st13_unrank(first - 1, &edge);
		EXPECT(edge.year != parts.year || edge.type != parts.type);
	}
	if (last + 1 < ST13_VALUE_COUNT)
	{
		st13_unrank(last + 1, &edge);
		EXPECT(edge.year != parts.year || edge.type != parts.type);
	}
}

/* ST.13's rules once more, told from the text. */
static void
expect_deviations(const char *machine, size_t len)
{
	const char *type = machine + (len - ST13_MACHINE_LEN);
	const char *year = type + ST13_TYPE_LEN;
	const char *serial = year + ST13_YEAR_LEN;
	bool wipo = memcmp(machine, "WO", 2) == 0 || memcmp(machine, "IB", 2) == 0;
	bool letters = false;
	bool late_letters = false;
	unsigned expected = 0;
	St13Parts parts;
	St13Error error;

	for (int i = 0; i < ST13_SERIAL_LEN; i++)
	{
		letters |= ascii_is_letter(serial[i]);
		late_letters |= i >= 2 && ascii_is_letter(serial[i]);
	}
	if (type[0] == '0')
		expected |= 1u << ST13_DEV_TYPE_NONE;
	if (type[0] == '9' && type > machine && !wipo)
		expected |= 1u << ST13_DEV_TYPE_RESERVED;
	if (memcmp(year, "0000", ST13_YEAR_LEN) != 0 &&
		(memcmp(year, "1700", ST13_YEAR_LEN) < 0 ||
		 memcmp(year, "2199", ST13_YEAR_LEN) > 0))
		expected |= 1u << ST13_DEV_NOT_A_YEAR;
	if (late_letters)
		expected |= 1u << ST13_DEV_SERIAL_LETTER;
	if (letters)
		expected |= 1u << ST13_DEV_ST96;
	EXPECT(st13_read(machine, len, &parts, &error));
	EXPECT(st13_deviations_of(&parts) == expected);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	uint64_t ranks[2];
	char *texts[2];
	size_t lens[2];

	if (size < sizeof(ranks))
		return 0;
	fuzz_begin();
	memcpy(ranks, data, sizeof(ranks));
	for (int i = 0; i < 2; i++)
	{
		ranks[i] %= ST13_VALUE_COUNT;
		texts[i] = fuzz_memory(ST13_MACHINE_OFFICE_LEN);
		lens[i] = write(ranks[i], texts[i]);
		expect_block(ranks[i]);
		expect_deviations(texts[i], lens[i]);
	}
	EXPECT(sign(compare(texts[0], lens[0], texts[1], lens[1])) ==
		   (ranks[0] > ranks[1]) - (ranks[0] < ranks[1]));

	/* the next one of the first */
	if (ranks[0] + 1 < ST13_VALUE_COUNT)
	{
		lens[1] = st13_write_rank(ranks[0] + 1, texts[1]);
		EXPECT(compare(texts[0], lens[0], texts[1], lens[1]) < 0);
	}
	return 0;
}
