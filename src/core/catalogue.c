/*-------------------------------------------------------------------------
 *
 * catalogue.c
 *	  Look-up in the catalogue of numbering systems.
 *
 * Descriptions are compiled when they are first needed and kept for the life
 * of the process.  The memory is static: src/core allocates nothing.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "catalogue.h"

#define OFFICIAL "official"
#define SECONDARY "secondary"
#define UNVERIFIED "unverified"

static const St13Row rows[] = {
#define SYSTEM(office, name, since, until, description, example, confidence,   \
			   source)                                                         \
	{ST13_NATIONAL, office,  name,       since, until,                         \
	 description,   example, confidence, source},
#include "systems.def"
#undef SYSTEM
#define SYSTEM(notation, office, name, since, until, description, example,     \
			   confidence, source)                                             \
	{ST13_##notation, office,  name,       since, until,                       \
	 description,     example, confidence, source},
#include "notations.def"
#undef SYSTEM
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
	[ST13_NOTATION_COUNT] = {"any", (1u << ST13_NOTATION_COUNT) - 1},
};

/* Other codes in use for an office, and the code that ST.3 has. */
static const char *const aliases[][2] = {
	{"EU", "EM"}, /* the EU office's marks and designs */
	{"IB", "WO"},
	{"UK", "GB"},
	{"EL", "GR"},
};

/*
 * A system that is in use is described up to here.  Without a bound, seven
 * digits of a mark would be a patent of 2049; the clock must not be asked, as
 * results may change with the edition only.
 */
#define HORIZON 20301231

static St13System systems[ROW_COUNT];
static bool compiled[ROW_COUNT];

/* A unit test compiles all rows and sees that this is enough. */
static union
{
	char bytes[512 * 1024];
	double alignment;
} memory;
static St13Arena arena = {memory.bytes, sizeof(memory.bytes), 0};

unsigned
st13_find_notation(const char *word, size_t len)
{
	for (size_t i = 0; i <= ST13_NOTATION_COUNT; i++)
	{
		if (strlen(notations[i].name) == len &&
			memcmp(notations[i].name, word, len) == 0)
			return notations[i].set;
	}
	return 0;
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

bool
st13_in_edition(const St13Row *row, int edition)
{
	return row->since_edition <= edition &&
		   (row->until_edition == 0 || edition < row->until_edition);
}

bool
st13_is_used(const St13Row *row, int edition)
{
	return st13_in_edition(row, edition) &&
		   strcmp(row->confidence, UNVERIFIED) != 0;
}

const St13System *
st13_row_system(int number)
{
	St13System *system = &systems[number];
	const St13Row *row = &rows[number];
	St13DescriptionError error;

	if (!compiled[number])
	{
		/* Cannot fail: the unit tests compile every row. */
		(void) st13_compile(
			row->description, strlen(row->description),
			strcmp(row->office, ST13_EVERY_OFFICE) == 0 ? NULL : row->office,
			&arena, system, &error);
		if (system->until == ST13_DATE_MAX)
			system->until = HORIZON;
		system->name = row->name;
		system->number = number;
		compiled[number] = true;
	}
	return system;
}

const St13Row *
st13_row_of(const St13System *system)
{
	return &rows[system->number];
}

/* Whether a row comes before this notation and office. */
static bool
is_before(const St13Row *row, St13Notation notation, const char *office)
{
	if (row->notation != notation)
		return row->notation < notation;
	return memcmp(row->office, office, 2) < 0;
}

bool
st13_office_rows(St13Notation notation, const char *office, int *first,
				 int *last)
{
	int low = 0;
	int high = ROW_COUNT;

	/* The rows are sorted by notation and office. */
	while (low < high)
	{
		int middle = low + (high - low) / 2;

		if (is_before(&rows[middle], notation, office))
			low = middle + 1;
		else
			high = middle;
	}
	*first = low;
	while (low < ROW_COUNT && rows[low].notation == notation &&
		   memcmp(rows[low].office, office, 2) == 0)
		low++;
	*last = low;
	return *last > *first;
}

int
st13_find_row(const char *name, size_t len, int edition)
{
	for (int i = 0; i < ROW_COUNT; i++)
	{
		if (strlen(rows[i].name) == len &&
			memcmp(rows[i].name, name, len) == 0 &&
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
