/*
 * national.h
 *	  What the harnesses for printed numbers share: reading a number, and what
 *	  holds for every reading.
 */
#ifndef FUZZ_NATIONAL_H
#define FUZZ_NATIONAL_H

#include "value/ascii.h"
#include "catalogue/calendar.h"
#include "catalogue/catalogue.h"
#include "catalogue/control_number.h"
#include "catalogue/description.h"
#include "fuzz.h"
#include "catalogue/printing.h"
#include "catalogue/choice.h"

typedef struct Result
{
	St13Query query;
	St13Tokens tokens;
	St13Reading readings[ST13_MAX_READINGS];
	int count;
	const St13Reading *chosen;
	St13ReadingError error;
} Result;

/* The query says all but the number. */
static inline void
fuzz_read(const St13Query *query, const char *number, size_t len,
		  Result *result)
{
	result->query = *query;
	result->query.number = number;
	result->query.len = len;
	result->count =
		st13_find_readings(&result->query, &result->tokens, result->readings,
						   ST13_MAX_READINGS, &result->error);
	result->chosen =
		st13_choose_reading(&result->query, &result->tokens, result->readings,
							result->count, &result->error);
}

static inline bool
fuzz_has_value(const Result *result, uint64_t rank)
{
	for (int i = 0; i < result->count; i++)
	{
		if (st13_rank(&result->readings[i].parts) == rank)
			return true;
	}
	return false;
}

/* What was printed is the value, or could be another one and says so. */
static inline void
fuzz_expect_read_back(const Result *result, uint64_t rank)
{
	EXPECT(fuzz_has_value(result, rank) || result->error.truncated);
	EXPECT(result->chosen != NULL
			   ? st13_rank(&result->chosen->parts) == rank
			   : result->error.fault >= ST13_READING_OTHER_RIGHT);
}

/*
 * Write a value by a system; if it can be written, the system reads it again.
 * Some description's fields cannot be told apart without separators between
 * them; what those print is at least not another value.  Returns the length of
 * what buffer, of ST13_PRINTED_LEN, has.
 */
static inline size_t
fuzz_print(const St13System *system, const St13Parts *parts,
		   const St13Query *query, char *buffer)
{
	static Result again;
	uint64_t rank = st13_rank(parts);
	St13Query own = *query;
	size_t len = st13_print(system, parts, ST13_PATTERN_NUMBER, buffer);

	if (len == 0)
		return 0;
	EXPECT(len <= ST13_PRINTED_LEN);
	EXPECT(st13_system_type(system, parts) != NULL);
	own.system = system;
	own.filed = 0;
	own.groups = 0;
	/* the receiving office stands beside the number, and WO with the system */
	if (system->code_is_office && !system->names_office)
		return len;
	if (system->code_is_office)
		st13_set_query_office(&own, parts->serial);
	fuzz_read(&own, buffer, len, &again);
	if (system->number >= 0)
		EXPECT(fuzz_has_value(&again, rank));
	if (again.chosen != NULL)
		EXPECT(st13_rank(&again.chosen->parts) == rank);
	return len;
}

static inline void
fuzz_expect_fault(const Result *result)
{
	const St13ReadingError *error = &result->error;

	EXPECT(error->fault != ST13_READING_OK);
	EXPECT((error->fault == ST13_READING_TOKENS) ==
		   (error->token_fault != ST13_TOKENS_OK));
	if (error->fault == ST13_READING_TOKENS)
		EXPECT(error->position >= 1 &&
			   (size_t) error->position <= result->query.len + 1);
	if (error->fault == ST13_READING_OTHER_OFFICE)
		EXPECT(ascii_is_letter(error->office[0]) &&
			   ascii_is_letter(error->office[1]));
	if (error->fault == ST13_READING_REFUSED)
		EXPECT(error->system != NULL);
}

/* What holds for every reading of any number by any system. */
static inline void
fuzz_expect_readings(const Result *result)
{
	bool rivals = false;

	EXPECT(result->count >= 0 && result->count <= ST13_MAX_READINGS);
	for (int i = 0; i < result->count; i++)
	{
		const St13Reading *reading = &result->readings[i];

		fuzz_expect_value(&reading->parts);
		EXPECT(reading->type->type == reading->parts.type);
		EXPECT((reading->control == ST13_CONTROL_NONE) ||
			   st13_is_verified(reading->system->check));
		if (reading->control == ST13_CONTROL_VERIFIED)
			EXPECT(reading->control_given == reading->control_expected);
		if (reading->control == ST13_CONTROL_WRONG)
			EXPECT(reading->control_given != reading->control_expected);
		for (int f = 0; f < reading->pattern->count; f++)
		{
			const St13Capture *capture = &reading->match.captures[f];

			EXPECT(capture->len == 0 ||
				   capture->start + capture->len <= result->tokens.count);
		}
		EXPECT(reading->pattern->is_packed ||
			   reading->parts.year == ST13_YEAR_NONE ||
			   st13_year_in_use(reading->system, reading->parts.year));
		if (result->chosen != NULL && reading->control != ST13_CONTROL_WRONG &&
			st13_right_wanted(reading->type->right, result->query.groups))
			rivals |=
				st13_rank(&reading->parts) != st13_rank(&result->chosen->parts);
	}
	if (result->chosen == NULL)
		fuzz_expect_fault(result);
	else
	{
		EXPECT(!result->error.truncated);
		EXPECT(result->chosen->control != ST13_CONTROL_WRONG);
		/* of several values only a filing date takes one */
		EXPECT(!rivals || result->query.filed != 0);
	}
}

/* What rules patterns out early makes no other reading: without it, the same. */
static inline void
fuzz_expect_bounds(const Result *result, const St13System *system)
{
	static const St13Bounds all = {0, ST13_MAX_SYMBOLS, (St13SymbolSet) -1,
								   (St13SymbolSet) -1, (St13Shapes) -1};
	static St13System wide;
	static St13Field fields[ST13_MAX_PATTERNS][ST13_MAX_FIELDS];
	static Result bounded;
	static Result unbounded;
	St13Query query = result->query;

	wide = *system;
	wide.bounds = all;
	wide.prefix_first = (St13SymbolSet) -1;
	for (int i = 0; i < wide.pattern_count; i++)
	{
		St13Pattern *pattern = &wide.patterns[i];

		pattern->bounds = all;
		memcpy(fields[i], pattern->fields,
			   (size_t) pattern->count * sizeof(St13Field));
		pattern->fields = fields[i];
		for (int f = 0; f < pattern->count; f++)
		{
			fields[i][f].least_after = 0;
			fields[i][f].most_after = ST13_MAX_SYMBOLS;
		}
	}
	query.system = system;
	fuzz_read(&query, query.number, query.len, &bounded);
	query.system = &wide;
	fuzz_read(&query, query.number, query.len, &unbounded);
	/* of what takes too long, more is seen in the end */
	if (unbounded.error.truncated)
		return;
	EXPECT(bounded.count == unbounded.count);
	EXPECT(bounded.error.fault == unbounded.error.fault);
	for (int i = 0; i < bounded.count; i++)
		EXPECT(st13_rank(&bounded.readings[i].parts) ==
			   st13_rank(&unbounded.readings[i].parts));
}

/* The same for each row of the office in a notation. */
static inline void
fuzz_expect_bounds_of_rows(const Result *result, St13Notation notation)
{
	int first;
	int last;

	if (!st13_office_rows(notation, result->query.office, &first, &last))
		return;
	for (int i = first; i < last; i++)
		fuzz_expect_bounds(result, st13_row_system(i));
}

/*
 * What an input says beside the number, in its first bytes, so that a corpus can
 * be read: the office's letters; then '0', or a letter for a type of right; then
 * '0', or a character for a year of filing.
 */
#define FUZZ_HEAD 4

/* The office that two letters name; others stand for one of the catalogue's. */
static inline void
fuzz_set_office(St13Query *query, const char *letters)
{
	char office[ST13_OFFICE_LEN] = {ascii_upper(letters[0]),
									ascii_upper(letters[1])};

	if (!ascii_is_letter(office[0]) || !ascii_is_letter(office[1]))
	{
		int count;
		const St13Row *rows = st13_row_list(&count);
		unsigned n =
			(unsigned char) office[0] * 256u + (unsigned char) office[1];

		memcpy(office, rows[n % (unsigned) count].office, sizeof(office));
		if (!ascii_is_letter(office[0]))
			memcpy(office, "US", sizeof(office));
	}
	st13_set_query_office(query, office);
}

static inline void
fuzz_set_head(St13Query *query, unsigned notations, const char *head)
{
	int right = ((unsigned char) head[2] - '0') & 0xff;
	int year = ((unsigned char) head[3] - '0') & 0xff;

	memset(query, 0, sizeof(*query));
	query->edition = ST13_LATEST_EDITION;
	query->notations = notations;
	fuzz_set_office(query, head);
	if (right > 0)
	{
		const char *word =
			st13_right_name((St13Right) (1 + right % (ST13_RIGHT_COUNT - 1)));

		query->groups = st13_wanted_groups(word, strlen(word));
	}
	if (year > 0)
		query->filed = (1850 + year) * 10000 + 701;
}

/* The same spelled otherwise has the same readings. */
static inline void
fuzz_expect_same(const Result *result, const char *number, size_t len)
{
	static Result other;

	fuzz_read(&result->query, number, len, &other);
	EXPECT(other.count == result->count);
	EXPECT(other.error.fault == result->error.fault);
	EXPECT((other.chosen != NULL) == (result->chosen != NULL));
	for (int i = 0; i < result->count; i++)
		EXPECT(st13_rank(&other.readings[i].parts) ==
			   st13_rank(&result->readings[i].parts));
}

static inline void
fuzz_expect_respelled(const Result *result)
{
	const char *number = result->query.number;
	size_t len = result->query.len;
	char *other;
	size_t n = 0;

	/* Longer than what is looked at, one would be refused and one not. */
	if (3 * len + 2 > ST13_MAX_NUMBER_BYTES)
		return;

	/* letters in the other case, and a blank around */
	other = fuzz_memory(len + 2);
	other[0] = other[len + 1] = ' ';
	for (size_t i = 0; i < len; i++)
		other[1 + i] =
			ascii_is_letter(number[i]) ? (char) (number[i] ^ 0x20) : number[i];
	fuzz_expect_same(result, other, len + 2);

	/* full-width digits: U+FF10 to U+FF19 */
	if (result->query.ascii_only)
		return;
	other = fuzz_memory(3 * len);
	for (size_t i = 0; i < len; i++)
	{
		if (ascii_is_digit(number[i]))
		{
			memcpy(other + n, "\xef\xbc", 2);
			other[n + 2] = (char) (0x90 + number[i] - '0');
			n += 3;
		}
		else
			other[n++] = number[i];
	}
	fuzz_expect_same(result, other, n);
}

/*
 * A right and a filing date choose among the readings and never make one.
 * without has the readings that there are without them.
 */
static inline void
fuzz_expect_choice(const Result *with, const Result *without)
{
	if (with->chosen == NULL || without->error.truncated)
		return;
	EXPECT(fuzz_has_value(without, st13_rank(&with->chosen->parts)));
	if (without->chosen != NULL)
		EXPECT(st13_rank(&without->chosen->parts) ==
			   st13_rank(&with->chosen->parts));
}

/* The first row of a notation that can write a value, as st13_format takes it. */
static inline const St13System *
fuzz_find_system(St13Notation notation, const St13Parts *parts)
{
	const char *const offices[] = {parts->office, ST13_EVERY_OFFICE};
	int count;
	const St13Row *rows = st13_row_list(&count);

	for (size_t o = 0; o < lengthof(offices); o++)
	{
		int first;
		int last;

		if (!st13_office_rows(notation, offices[o], &first, &last))
			continue;
		for (int i = first; i < last; i++)
		{
			const St13System *system = st13_row_system(i);

			if (st13_is_used(&rows[i], ST13_LATEST_EDITION) &&
				(!system->names_office ||
				 memcmp(system->office, parts->office, ST13_OFFICE_LEN) == 0) &&
				st13_system_type(system, parts) != NULL)
				return system;
		}
	}
	return NULL;
}

#endif /* FUZZ_NATIONAL_H */
