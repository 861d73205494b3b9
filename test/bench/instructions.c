/*
 * instructions.c
 *	  Runs one operation of src/value or src/catalogue many times, for a counter of instructions.
 *
 *		valgrind --tool=callgrind --toggle-collect=measured ./instructions OPERATION
 *
 * collects what happens in measured() only, and the program prints how many
 * operations that were.  Without an OPERATION it prints the names of all.
 */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "catalogue/catalogue.h"
#include "value/text_form.h"
#include "value/prefix.h"
#include "catalogue/choice.h"

#define TURNS 50

/* What the compiler must not think away. */
static volatile uint64_t sink;

/* A text was refused, which is not what is to be counted. */
static bool failed;

static const char *const with_office[] = {
	"EM500000018660437", "CN112021000002433", "US100000013547826",
	"KR102022000100096", "PL100000000023456", "DE102006000032425",
	"EP102010000167109", "FR500000005034004", "BR102012000006900",
	"ZZ999999999999999",
};
static const char *const without_office[] = {
	"500000018660437", "112021000002433", "100000013547826", "102022000100096",
	"300000010269700", "102006000032425", "102010000167109", "500000005034004",
	"102012000006900", "999999999999999",
};
static const char *const with_letters[] = {
	"GR50201700N246883", "WO912004SE0000001", "EM500000W01644150",
	"IN102002MU0001018", "SG50201705214D001", "BG50202000160989N",
	"AU100000PR0005678", "gr50201700n246883", "WO912012KR0006271",
	"MX102015JL0000344",
};
static const char *const presentation[] = {
	"EM 50 18660437",       "CN 11 2021 2433", "us 10 13547826",
	"KR/10/2022/100096",    "PL-10-23456",     "DE 10 2006 32425",
	"10 2010 167109",       " FR 50 5034004 ", "BR 10 2012 6900",
	"GR 50 2017 00N246883",
};

static const char *const prefixes[] = {
	"EM502008", "US1",  "DE102006", "WO912004SE",  "1",
	"EP10",     "em50", "KR102022", "GR50201700N", "",
};

static const struct
{
	const char *office;
	const char *number;
} national[] = {
	{"EP", "10167109.7"},        {"DE", "10 2006 032 425.0"},
	{"DE", "103 60 860.5"},      {"CN", "201510163325.6"},
	{"CN", "95115608.X"},        {"BR", "BR 10 2012 006900 8"},
	{"KR", "10-2008-0107376"},   {"JP", "2017-187096"},
	{"JP", "H10-186098"},        {"US", "13/547,826"},
	{"GB", "2306615.2"},         {"PL", "P.023456"},
	{"IN", "201611012345"},      {"IN", "1018/MUM/2002"},
	{"WO", "PCT/SE2004/000001"}, {"FR", "1914349"},
	{"IT", "102016000009999"},   {"EM", "018692868"},
	{"SE", "2530598-8"},         {"AU", "2013290010"},
};

#define LENGTH(array) ((int) (sizeof(array) / sizeof((array)[0])))

static uint64_t ranks[10];
static St13Reading readings[ST13_MAX_READINGS];

static void
read_ranks(const char *const *texts)
{
	St13Error error;

	for (int i = 0; i < 10; i++)
	{
		if (!st13_read_rank(texts[i], strlen(texts[i]), &ranks[i], &error))
			failed = true;
		sink += ranks[i];
	}
}

static void
read_with_office(void)
{
	read_ranks(with_office);
}

static void
read_without_office(void)
{
	read_ranks(without_office);
}

static void
read_with_letters(void)
{
	read_ranks(with_letters);
}

static void
read_presentation(void)
{
	read_ranks(presentation);
}

/* The ranks are those of what was read before: see main(). */
static void
write_machine(void)
{
	char text[ST13_MACHINE_OFFICE_LEN];

	for (int i = 0; i < 10; i++)
	{
		sink += st13_write_rank(ranks[i], text);
		sink += (uint64_t) text[0];
	}
}

/* Of each value and one of the prefixes: the ranks are those of what was read. */
static void
starts_with(void)
{
	for (int i = 0; i < LENGTH(prefixes); i++)
	{
		St13Parts parts;

		st13_unrank(ranks[i], &parts);
		sink += st13_has_prefix(&parts, prefixes[i], strlen(prefixes[i]));
	}
}

static void
find_bounds(void)
{
	for (int i = 0; i < LENGTH(prefixes); i++)
	{
		uint64_t first;
		uint64_t last;

		failed |= !st13_prefix_bounds(prefixes[i], strlen(prefixes[i]), &first,
									  &last);
		sink += first + last;
	}
}

/* As st13_parse does it. */
static void
read_national(void)
{
	for (int i = 0; i < LENGTH(national); i++)
	{
		St13Query query;
		St13Tokens printed;
		St13ReadingError error;
		const St13Reading *reading;
		int count;

		memset(&query, 0, sizeof(query));
		query.number = national[i].number;
		query.len = strlen(national[i].number);
		query.office[0] = national[i].office[0];
		query.office[1] = national[i].office[1];
		query.notations = 1u << ST13_NATIONAL;
		query.edition = ST13_LATEST_EDITION;
		count = st13_find_readings(&query, &printed, readings,
								   ST13_MAX_READINGS, &error);
		reading = st13_choose_reading(&query, readings, count, &error);
		failed |= count == 0;
		sink += reading ? st13_rank(&reading->parts) : 0;
	}
}

static const struct
{
	const char *name;
	void (*run)(void);
	const char *const *first; /* to be read before */
	int count;
} operations[] = {
	{"read 17 characters", read_with_office, NULL, LENGTH(with_office)},
	{"read 15 characters", read_without_office, NULL, LENGTH(without_office)},
	{"read letters", read_with_letters, NULL, LENGTH(with_letters)},
	{"read presentation form", read_presentation, NULL, LENGTH(presentation)},
	{"write 17 characters", write_machine, with_office, LENGTH(with_office)},
	{"write letters", write_machine, with_letters, LENGTH(with_letters)},
	{"starts with", starts_with, with_office, LENGTH(prefixes)},
	{"bounds of a prefix", find_bounds, NULL, LENGTH(prefixes)},
	{"read national numbers", read_national, NULL, LENGTH(national)},
};

/* Named on valgrind's command line, so neither inlined nor cloned. */
__attribute__((noinline, noclone)) void measured(void (*run)(void));
void
measured(void (*run)(void))
{
	for (int i = 0; i < TURNS; i++)
		run();
}

int
main(int argc, char **argv)
{
	for (int i = 0; i < LENGTH(operations); i++)
	{
		if (argc < 2)
			printf("%s\n", operations[i].name);
		else if (strcmp(argv[1], operations[i].name) == 0)
		{
			if (operations[i].first != NULL)
				read_ranks(operations[i].first);
			/* Descriptions are compiled the first time. */
			operations[i].run();
			measured(operations[i].run);
			printf("%d\n", operations[i].count * TURNS);
			return failed ? 1 : 0;
		}
	}
	return argc < 2 ? 0 : 1;
}
