/*
 * national.c
 *	  A number as an office may print it, by the office's systems: it has no
 *	  value, or one, or is refused for having several; and what the office prints
 *	  for the value, or for one that is written in ST.13's notation, has that
 *	  value.
 */
#include "national.h"

/* As st13_format writes it, if it can, and st13_parse reads it again. */
static void
expect_formatted(const St13Parts *parts, char *buffer)
{
	static Result again;
	const St13System *system = fuzz_find_system(ST13_NATIONAL, parts);
	St13Query query;
	size_t len;

	if (system == NULL)
		return;
	memset(&query, 0, sizeof(query));
	query.edition = ST13_LATEST_EDITION;
	query.notations = 1u << ST13_NATIONAL;
	st13_set_query_office(&query, parts->office);
	len = fuzz_print(system, parts, &query, buffer);
	EXPECT(len > 0);
	fuzz_read(&query, buffer, len, &again);
	fuzz_expect_read_back(&again, st13_rank(parts));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static Result plain;
	static Result result;
	St13Query query;
	St13Query bare;
	St13Parts parts;
	St13Error error;
	char *number;
	char *buffer;

	if (size < FUZZ_HEAD)
		return 0;
	fuzz_begin();
	number = fuzz_copy(data + FUZZ_HEAD, size - FUZZ_HEAD);
	buffer = fuzz_memory(ST13_PRINTED_LEN);
	fuzz_set_head(&query, 1u << ST13_NATIONAL, (const char *) data);
	fuzz_read(&query, number, size - FUZZ_HEAD, &result);
	fuzz_expect_readings(&result);
	fuzz_expect_respelled(&result);
	fuzz_expect_bounds_of_rows(&result, ST13_NATIONAL);

	bare = query;
	bare.groups = 0;
	bare.filed = 0;
	fuzz_read(&bare, number, size - FUZZ_HEAD, &plain);
	fuzz_expect_readings(&plain);
	fuzz_expect_choice(&result, &plain);

	/* what a system of the office reads, it prints */
	for (int i = 0; i < result.count; i++)
	{
		const St13Reading *reading = &result.readings[i];

		EXPECT(fuzz_print(reading->system, &reading->parts, &bare, buffer) > 0);
		(void) st13_print(reading->system, &reading->parts,
						  ST13_PATTERN_PRIORITY, buffer);
		(void) st13_control_number(reading->system, &reading->parts,
								   reading->type);
	}
	if (result.chosen != NULL)
	{
		EXPECT(fuzz_find_system(ST13_NATIONAL, &result.chosen->parts) != NULL);
		expect_formatted(&result.chosen->parts, buffer);
	}
	if (st13_read(number, size - FUZZ_HEAD, &parts, &error))
		expect_formatted(&parts, buffer);

	/* where the encoding is not known, bytes beyond ASCII are foreign */
	bare.ascii_only = true;
	fuzz_read(&bare, number, size - FUZZ_HEAD, &result);
	fuzz_expect_readings(&result);
	EXPECT(result.count == 0 || result.count == plain.count);
	return 0;
}
