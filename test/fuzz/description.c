/*
 * description.c
 *	  A description of a numbering system as a user may give it, and on the
 *	  lines after it numbers to read or values to print: refused with a place, or
 *	  of use.  Neither takes
 *	  long; libFuzzer has a limit for that.
 */
#include "national.h"
#include "catalogue/survey.h"

static void
expect_refusal(const St13DescriptionError *error, size_t len)
{
	EXPECT(error->message != NULL && error->message[0] != '\0');
	for (const char *c = error->message; *c != '\0'; c++)
		EXPECT(*c >= ' ' && *c <= '~');
	EXPECT(error->position >= 1 && (size_t) error->position <= len + 1);
}

static void
expect_system(const St13System *system)
{
	unsigned deviations = st13_survey(system);
	const char *answer = st13_survey_answer(deviations);

	EXPECT(deviations < 1u << ST13_SYSTEM_DEVIATION_COUNT);
	EXPECT(strcmp(answer, "yes") == 0 || strcmp(answer, "no") == 0 ||
		   strcmp(answer, "partly") == 0);
	EXPECT(deviations != 0 || strcmp(answer, "yes") == 0);
	for (int d = 0; d < ST13_SYSTEM_DEVIATION_COUNT; d++)
		EXPECT(st13_survey_text((St13SystemDeviation) d)[0] != '\0');
	EXPECT(system->pattern_count >= 1 &&
		   system->pattern_count <= ST13_MAX_PATTERNS);
	for (int i = 0; i < system->pattern_count; i++)
	{
		EXPECT(system->patterns[i].count <= ST13_MAX_FIELDS);
		EXPECT(system->patterns[i].bounds.least <=
			   system->patterns[i].bounds.greatest);
		EXPECT(system->patterns[i].bounds.greatest <= ST13_MAX_SYMBOLS);
	}
}

static void
print_value(const St13System *system, const St13Query *query, St13Parts *parts,
			char *buffer)
{
	memcpy(parts->office, system->names_office ? system->office : query->office,
		   ST13_OFFICE_LEN);
	(void) fuzz_print(system, parts, query, buffer);
	(void) st13_print(system, parts, ST13_PATTERN_PRIORITY, buffer);
	for (int i = 0; i < system->type_count && i < 4; i++)
		(void) st13_control_number(system, parts, &system->types[i]);
}

/*
 * A value that the system may have or not: one that the line is itself, and one
 * of the system's type whose other parts the line's bytes choose.
 */
static void
print_anything(const St13System *system, const St13Query *query,
			   const char *line, size_t len, char *buffer)
{
	uint64_t rank = 13;
	St13Parts parts;
	St13Error error;

	if (st13_read(line, len, &parts, &error))
		print_value(system, query, &parts, buffer);
	if (system->type_count == 0)
		return;
	for (size_t i = 0; i < len; i++)
		rank = rank * UINT64_C(0x9E3779B97F4A7C15) + (unsigned char) line[i];
	st13_unrank((rank ^ (rank >> 29)) % ST13_VALUE_COUNT, &parts);
	parts.type = system->types[0].type;
	/* years of our time, and small numbers, which are printed more often */
	if (parts.year >= ST13_YEAR_FIRST)
		parts.year = 1900 + parts.year % 130;
	if (rank % 2 == 0)
		memset(parts.serial, '0', ST13_SERIAL_LEN - 4);
	print_value(system, query, &parts, buffer);
}

static void
expect_number(const St13System *system, const char *office, const char *number,
			  size_t len, char *buffer)
{
	static Result result;
	St13Query query;

	memset(&query, 0, sizeof(query));
	query.system = system;
	query.edition = ST13_LATEST_EDITION;
	st13_set_query_office(&query, office);
	fuzz_read(&query, number, len, &result);
	fuzz_expect_readings(&result);
	fuzz_expect_bounds(&result, system);
	for (int i = 0; i < result.count && i < 8; i++)
		print_value(system, &query, &result.readings[i].parts, buffer);
	print_anything(system, &query, number, len, buffer);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *) data;
	const char *end = size > 0 ? memchr(text, '\n', size) : NULL;
	size_t len = end ? (size_t) (end - text) : size;
	St13Arena arena;
	St13System system;
	St13DescriptionError error = {NULL, 0};
	char *buffer;

	/* src/pg takes none that is longer */
	if (len > 16384)
		return 0;
	fuzz_begin();
	arena.size = st13_arena_size(len);
	arena.start = fuzz_memory(arena.size);
	arena.used = 0;
	buffer = fuzz_memory(ST13_PRINTED_LEN);
	if (!st13_compile(fuzz_copy(text, len), len, NULL, true, &arena, &system,
					  &error))
	{
		expect_refusal(&error, len);
		return 0;
	}
	EXPECT(arena.used <= arena.size);
	expect_system(&system);
	for (int n = 0; end != NULL && n < 8; n++)
	{
		const char *number = end + 1;
		size_t rest = size - (size_t) (number - text);

		end = rest > 0 ? memchr(number, '\n', rest) : NULL;
		len = end ? (size_t) (end - number) : rest;
		expect_number(&system, n % 2 == 0 ? "XX" : "WO", fuzz_copy(number, len),
					  len, buffer);
	}
	return 0;
}
