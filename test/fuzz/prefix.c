/*
 * prefix.c
 *	  A value and a text: the value is within the bounds of the text just where
 *	  its machine form begins with it.
 */
#include "value/ascii.h"
#include "fuzz.h"
#include "value/prefix.h"

static bool
begins_with(uint64_t rank, const char *prefix, size_t len)
{
	char machine[ST13_MACHINE_OFFICE_LEN];
	size_t machine_len = st13_write_rank(rank, machine);
	St13Parts parts;
	bool begins = len <= machine_len;

	for (size_t i = 0; i < len && begins; i++)
		begins = ascii_upper(prefix[i]) == machine[i];
	st13_unrank(rank, &parts);
	EXPECT(st13_has_prefix(&parts, prefix, len) == begins);
	return begins;
}

static void
expect_bounds(uint64_t rank, const char *prefix, size_t len)
{
	uint64_t first;
	uint64_t last;

	if (!st13_prefix_bounds(prefix, len, &first, &last))
	{
		EXPECT(!begins_with(rank, prefix, len));
		return;
	}
	EXPECT(first <= last && last < ST13_VALUE_COUNT);
	EXPECT(begins_with(first, prefix, len) && begins_with(last, prefix, len));
	EXPECT(first == 0 || !begins_with(first - 1, prefix, len));
	EXPECT(last == ST13_VALUE_COUNT - 1 || !begins_with(last + 1, prefix, len));
	EXPECT(begins_with(rank, prefix, len) == (first <= rank && rank <= last));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	uint64_t rank;
	char machine[ST13_MACHINE_OFFICE_LEN];
	size_t len;

	if (size < sizeof(rank))
		return 0;
	fuzz_begin();
	memcpy(&rank, data, sizeof(rank));
	rank %= ST13_VALUE_COUNT;
	expect_bounds(rank, fuzz_copy(data + sizeof(rank), size - sizeof(rank)),
				  size - sizeof(rank));

	/* and its own beginnings, which few texts are */
	len = st13_write_rank(rank, machine);
	for (size_t i = 0; i <= len; i++)
		expect_bounds(rank, machine, i);
	return 0;
}
