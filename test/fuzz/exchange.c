/*
 * exchange.c
 *	  A number in a notation of those who exchange numbers: as in national.c, and
 *	  what st13_format writes in DOCDB's, EPODOC's and the PCT's notation, for the
 *	  value or for one in ST.13's notation, has the value again.
 */
#include "national.h"

/* The first byte of an input; no letter is a set of several notations. */
static const char notation_letters[ST13_OTHER] = {
	[ST13_NATIONAL] = 'n', [ST13_DOCDB] = 'd', [ST13_EPODOC] = 'e',
	[ST13_PCT] = 'p',      [ST13_DAS] = 'a',   [ST13_ST10C] = 's',
	[ST13_TMVIEW] = 't',   [ST13_GBD] = 'g',   [ST13_CIPO] = 'c',
	[ST13_CNIPA] = 'h',
};

static const St13Notation formats[] = {ST13_DOCDB, ST13_EPODOC, ST13_PCT};

static unsigned
find_notations(char letter)
{
	for (int i = 0; i < ST13_OTHER; i++)
	{
		if (notation_letters[i] == letter)
		{
			const char *word = st13_notation_name((St13Notation) i);

			return st13_find_notation(word, strlen(word));
		}
	}
	return (unsigned char) letter % (1u << ST13_NOTATION_COUNT);
}

/* As st13_format writes it, with its country, and st13_parse reads it again. */
static void
expect_formatted(const St13Parts *parts, St13Notation notation, char *buffer)
{
	static Result again;
	const St13System *system = fuzz_find_system(notation, parts);
	const char *country = parts->office;
	St13Query query;
	size_t len;

	if (system == NULL)
		return;
	if (system->code_is_office)
		country = parts->serial;
	memset(&query, 0, sizeof(query));
	query.edition = ST13_LATEST_EDITION;
	query.notations = 1u << notation;
	st13_set_query_office(&query, country);
	memcpy(buffer, country, ST13_OFFICE_LEN);
	buffer[ST13_OFFICE_LEN] = ' ';
	len = fuzz_print(system, parts, &query, buffer + ST13_OFFICE_LEN + 1);
	if (len == 0)
		return;
	/* DOCDB has the country and a blank, EPODOC the country, the PCT neither */
	fuzz_read(&query, buffer, len + ST13_OFFICE_LEN + 1, &again);
	if (notation == ST13_EPODOC)
	{
		memcpy(buffer + 1, country, ST13_OFFICE_LEN);
		fuzz_read(&query, buffer + 1, len + ST13_OFFICE_LEN, &again);
	}
	if (notation == ST13_PCT)
		fuzz_read(&query, buffer + ST13_OFFICE_LEN + 1, len, &again);
	fuzz_expect_read_back(&again, st13_rank(parts));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static Result plain;
	static Result result;
	const char *head = (const char *) data;
	St13Query query;
	St13Parts parts;
	St13Error error;
	char *number;
	char *buffer;

	if (size < 1 + FUZZ_HEAD)
		return 0;
	fuzz_begin();
	size -= 1 + FUZZ_HEAD;
	number = fuzz_copy(head + 1 + FUZZ_HEAD, size);
	buffer = fuzz_memory(ST13_PRINTED_LEN + ST13_OFFICE_LEN + 1);
	fuzz_set_head(&query, find_notations(head[0]), head + 1);
	fuzz_read(&query, number, size, &result);
	fuzz_expect_readings(&result);
	fuzz_expect_respelled(&result);
	for (int i = ST13_DOCDB; i < ST13_OTHER; i++)
		fuzz_expect_bounds_of_rows(&result, (St13Notation) i);

	query.groups = 0;
	query.filed = 0;
	fuzz_read(&query, number, size, &plain);
	fuzz_expect_readings(&plain);
	fuzz_expect_choice(&result, &plain);

	for (int i = 0; i < result.count; i++)
	{
		const St13Reading *reading = &result.readings[i];

		(void) fuzz_print(reading->system, &reading->parts, &query, buffer);
		(void) st13_control_number(reading->system, &reading->parts,
								   reading->type);
	}
	for (size_t i = 0; i < lengthof(formats); i++)
	{
		if (result.chosen != NULL)
			expect_formatted(&result.chosen->parts, formats[i], buffer);
		if (st13_read(number, size, &parts, &error))
			expect_formatted(&parts, formats[i], buffer);
	}
	return 0;
}
