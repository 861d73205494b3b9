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
#include "catalogue/guess.h"

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

/* Applications: as the office prints them, and as DOCDB has them, if it does. */
static const struct
{
	const char *office;
	const char *number;
	const char *docdb;
	int filed;
} applications[] = {
	{"EP", "10167109.7", "10167109 A", 20100624},
	{"DE", "10 2006 032 425.0", "102006032425 A", 20060713},
	{"DE", "103 60 860.5", "10360860 A", 20031223},
	{"CN", "201510163325.6", "201510163325 A", 20150408},
	{"CN", "95115608.X", "95115608 A", 19950825},
	{"BR", "BR 10 2012 006900 8", "102012006900 A", 20120327},
	{"KR", "10-2008-0107376", "20080107376 A", 20081030},
	{"JP", "2017-187096", "2017187096 A", 20170927},
	{"JP", "H10-186098", "18609898 A", 19980701},
	{"US", "13/547,826", "201213547826 A", 20120712},
	{"GB", "2306615.2", "202306615 A", 20230504},
	{"PL", "P.023456", "02345679 A", 19790101},
	{"IN", "201611012345", "201611012345 A", 20160407},
	{"IN", "1018/MUM/2002", NULL, 20021120},
	{"WO", "PCT/SE2004/000001", "2004000001 W", 20040101},
	{"FR", "1914349", "1914349 A", 20191213},
	{"IT", "102016000009999", "201600009999 A", 20160101},
	{"EM", "018692868", NULL, 20220101},
	{"SE", "2530598-8", "2530598 A", 20250601},
	{"AU", "2013290010", "2013290010 A", 20130712},
};

/* DOCDB's numbers of the USPTO; to 2010 each can be of several series. */
static const struct
{
	const char *number;
	int filed;
} us_docdb[] = {
	{"201213547826 A", 20120712}, {"202163230089 P", 20210806},
	{"96495207 A", 20070817},     {"9500698 P", 19980825},
	{"69397101 A", 20010101},
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

#define NATIONAL (1u << ST13_NATIONAL)
#define DOCDB (1u << ST13_DOCDB)
#define ANY ((1u << ST13_NOTATION_COUNT) - 1)

/* Find the readings of a number, as st13_candidates does it. */
static int
find(St13Query *query, const char *office, const char *number,
	 unsigned notations, int filed, St13Tokens *tokens, St13ReadingError *error)
{
	memset(query, 0, sizeof(*query));
	query->number = number;
	query->len = strlen(number);
	/* no aliases, and of PCT applications that are in DOCDB the receiver */
	memcpy(query->office, office, ST13_OFFICE_LEN);
	memcpy(query->receiver, office, ST13_OFFICE_LEN);
	query->notations = notations;
	query->edition = ST13_LATEST_EDITION;
	query->filed = filed;
	return st13_find_readings(query, tokens, readings, ST13_MAX_READINGS,
							  error);
}

/* Read a number, as st13_parse does it. */
static void
read_number(const char *office, const char *number, unsigned notations,
			int filed)
{
	St13Query query;
	St13Tokens tokens;
	St13ReadingError error;
	const St13Reading *reading;
	int count = find(&query, office, number, notations, filed, &tokens, &error);

	reading = st13_choose_reading(&query, &tokens, readings, count, &error);
	failed |= count == 0;
	sink += reading ? st13_rank(&reading->parts) : 0;
}

static void
read_national(void)
{
	for (int i = 0; i < LENGTH(applications); i++)
		read_number(applications[i].office, applications[i].number, NATIONAL,
					0);
}

static void
read_docdb(void)
{
	for (int i = 0; i < LENGTH(applications); i++)
	{
		const char *office = applications[i].office;

		if (applications[i].docdb == NULL)
			continue;
		/* of a PCT application DOCDB has the receiving office */
		if (strcmp(office, "WO") == 0)
			office = "SE";
		read_number(office, applications[i].docdb, DOCDB,
					applications[i].filed);
	}
}

static void
read_us_docdb(void)
{
	for (int i = 0; i < LENGTH(us_docdb); i++)
		read_number("US", us_docdb[i].number, DOCDB, us_docdb[i].filed);
}

static void
read_any(void)
{
	for (int i = 0; i < LENGTH(applications); i++)
		read_number(applications[i].office, applications[i].number, ANY,
					applications[i].filed);
}

static void
find_candidates(void)
{
	for (int i = 0; i < LENGTH(applications); i++)
	{
		St13Query query;
		St13Tokens tokens;
		St13ReadingError error;

		sink +=
			(uint64_t) find(&query, applications[i].office,
							applications[i].number, ANY, 0, &tokens, &error);
	}
}

/* No office has a letter there; what is wrong is told as for an error's words. */
static void
refuse_numbers(void)
{
	for (int i = 0; i < LENGTH(applications); i++)
	{
		St13Query query;
		St13Tokens tokens;
		St13ReadingError error;
		char number[32];
		int count;

		strcpy(number, applications[i].number);
		strcat(number, "Q");
		count = find(&query, applications[i].office, number, NATIONAL, 0,
					 &tokens, &error);
		failed |= count > 0;
		st13_guess_fault(&query, &tokens, readings, ST13_MAX_READINGS, &error);
		sink += (uint64_t) error.fault;
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
	{"read national numbers", read_national, NULL, LENGTH(applications)},
	{"read docdb numbers with their dates", read_docdb, NULL,
	 LENGTH(applications) - 2},
	{"read US docdb numbers with their dates", read_us_docdb, NULL,
	 LENGTH(us_docdb)},
	{"read numbers in any notation", read_any, NULL, LENGTH(applications)},
	{"find candidates in any notation", find_candidates, NULL,
	 LENGTH(applications)},
	{"refuse national numbers", refuse_numbers, NULL, LENGTH(applications)},
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
