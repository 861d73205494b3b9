/*-------------------------------------------------------------------------
 *
 * catalogue.c
 *	  Look-up in the catalogue of numbering systems.
 *
 * Descriptions are compiled when they are first needed and kept for the life
 * of the process.  The memory is static: src/catalogue allocates nothing.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "value/ascii.h"
#include "catalogue.h"
#include "pattern_bounds.h"

static const St13Row rows[] = {
#define SYSTEM(notation, name, since, until, description, example, confidence, \
			   source)                                                         \
	{ST13_##notation, THIS_OFFICE,       name,  since, until, description,     \
	 example,         ST13_##confidence, source},
#include "offices.def"
};

#define ROW_COUNT ((int) (sizeof(rows) / sizeof(rows[0])))

static const struct
{
	const char *name;
	unsigned set;
} notations[] = {
	[ST13_NATIONAL] = {"national", 1u << ST13_NATIONAL},
	[ST13_DOCDB] = {"docdb", 1u << ST13_DOCDB},
	[ST13_EPODOC] = {"epodoc", 1u << ST13_EPODOC},
	[ST13_PCT] = {"pct", 1u << ST13_PCT},
	[ST13_DAS] = {"das", 1u << ST13_DAS | 1u << ST13_NATIONAL},
	[ST13_ST10C] = {"st10c", 1u << ST13_ST10C | 1u << ST13_NATIONAL},
	[ST13_TMVIEW] = {"tmview", 1u << ST13_TMVIEW},
	[ST13_GBD] = {"gbd", 1u << ST13_GBD},
	[ST13_CIPO] = {"cipo", 1u << ST13_CIPO},
	[ST13_CNIPA] = {"cnipa", 1u << ST13_CNIPA},
	[ST13_OTHER] = {"other", 0},
	[ST13_NOTATION_COUNT] = {"any", (1u << ST13_NOTATION_COUNT) - 1},
};

/* Other codes in use for an office, and the code that ST.3 has. */
static const char *const aliases[][2] = {
#define ALIAS(code) {code, THIS_OFFICE},
#include "offices.def"
};

static const St13OfficeRight office_rights[] = {
#define RIGHT(right, statement, source)                                        \
	{THIS_OFFICE, ST13_RIGHT_##right, ST13_RIGHT_IS_##statement, source},
#include "offices.def"
};

const St13Edition st13_editions[ST13_AFTER_EDITIONS] = {
#define EDITION(number, year, horizon)                                         \
	[ST13_EDITION_##number] = {year, horizon},
#include "editions.def"
#undef EDITION
};

static St13System systems[ROW_COUNT];
const St13System *st13_compiled_rows[ROW_COUNT];

/* A unit test compiles all rows and sees that this is enough. */
#ifndef ST13_CATALOGUE_BYTES
#define ST13_CATALOGUE_BYTES (1024 * 1024)
#endif
static union
{
	char bytes[ST13_CATALOGUE_BYTES];
	double alignment;
} memory;
static St13Arena arena = {memory.bytes, sizeof(memory.bytes), 0};

void (*st13_broken_row)(const St13Row *row, const St13DescriptionError *error);

unsigned
st13_find_notation(const char *word, size_t len)
{
	for (size_t i = 0; i <= ST13_NOTATION_COUNT; i++)
	{
		if (ascii_is_word_of_any_case(word, len, notations[i].name))
			return notations[i].set;
	}
	return 0;
}

const char *
st13_confidence_name(St13Confidence confidence)
{
	static const char *const names[ST13_CONFIDENCE_COUNT] = {
		[ST13_OFFICIAL] = "official",
		[ST13_SECONDARY] = "secondary",
		[ST13_UNVERIFIED] = "unverified",
	};

	return names[confidence];
}

const char *
st13_notation_name(St13Notation notation)
{
	return notations[notation].name;
}

const St13Row *
st13_row_list(int *count)
{
	*count = ROW_COUNT;
	return rows;
}

const St13OfficeRight *
st13_office_right_list(int *count)
{
	*count = (int) (sizeof(office_rights) / sizeof(office_rights[0]));
	return office_rights;
}

const St13System *
st13_compile_row(int number)
{
	St13System *system = &systems[number];
	const St13Row *row = &rows[number];
	bool every = strcmp(row->office, ST13_EVERY_OFFICE) == 0;
	St13DescriptionError error;

	if (!st13_compile(row->description, strlen(row->description),
					  every ? NULL : row->office, row->notation != ST13_OTHER,
					  &arena, system, &error))
	{
		st13_broken_row(row, &error);
		return NULL;
	}
	/* No edition goes further; that which is asked may end before: meaning.c. */
	if (system->until == ST13_DATE_MAX)
		system->until =
			ST13_LAST_DAY(st13_editions[ST13_LATEST_EDITION].horizon);
	if (row->notation == ST13_DOCDB)
		st13_let_zeros_be_lost(system);
	system->name = row->name;
	system->number = number;
	st13_compiled_rows[number] = system;
	return system;
}

const St13Row *
st13_row_of(const St13System *system)
{
	return &rows[system->number];
}

/*
 * Where the rows of each notation and office are: the rows are sorted by both.
 * Filled in when it is first needed.
 */
#define OFFICE_SLOTS (2 + 26 * 26)

static St13Span spans[OFFICE_SLOTS][ST13_NOTATION_COUNT];
static bool spans_found;

/* The slot of an office; what is no code has one that stays empty. */
static int
office_slot(const char *office)
{
	int a = office[0] - 'A';
	int b = office[1] - 'A';

	if (a >= 0 && a < 26 && b >= 0 && b < 26)
		return 2 + a * 26 + b;
	return memcmp(office, ST13_EVERY_OFFICE, 2) == 0 ? 1 : 0;
}

static void
find_spans(void)
{
	spans_found = true;
	for (int i = 0; i < ROW_COUNT; i++)
	{
		St13Span *span = &spans[office_slot(rows[i].office)][rows[i].notation];

		if (span->last == 0)
			span->first = (short) i;
		span->last = (short) (i + 1);
	}
}

const St13Span *
st13_office_spans(const char *office)
{
	if (!spans_found)
		find_spans();
	return spans[office_slot(office)];
}

bool
st13_office_rows(St13Notation notation, const char *office, int *first,
				 int *last)
{
	const St13Span *span = &st13_office_spans(office)[notation];

	*first = span->first;
	*last = span->last;
	return *last > *first;
}

bool
st13_reads_office(unsigned notations, const char *office, int edition)
{
	for (int notation = 0; notation < ST13_NOTATION_COUNT; notation++)
	{
		int first;
		int last;

		if (!(notations & (1u << notation)))
			continue;
		st13_office_rows((St13Notation) notation, office, &first, &last);
		for (int i = first; i < last; i++)
		{
			if (st13_is_used(&rows[i], edition))
				return true;
		}
	}
	return false;
}

int
st13_find_row(const char *name, size_t len, int edition)
{
	for (int i = 0; i < ROW_COUNT; i++)
	{
		if (ascii_is_word(name, len, rows[i].name) &&
			st13_in_edition(&rows[i], edition))
			return i;
	}
	return -1;
}

void
st13_resolve_alias(char *office)
{
	for (size_t i = 0; i < sizeof(aliases) / sizeof(aliases[0]); i++)
	{
		if (memcmp(aliases[i][0], office, 2) == 0)
			memcpy(office, aliases[i][1], 2);
	}
}

bool
st13_is_alias(const char *letters, const char *office)
{
	char resolved[2] = {letters[0], letters[1]};

	st13_resolve_alias(resolved);
	return memcmp(resolved, office, 2) == 0;
}
