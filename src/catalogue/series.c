/*-------------------------------------------------------------------------
 *
 * series.c
 *	  The series of a US application, from its serial number and day of filing.
 *
 * Ordinary numbers rise with the day of filing.  A national phase has a number
 * of the day on which it was entered, and in most files the filing date of the
 * PCT application, up to 32 months earlier; in others the day on which it was
 * complete, up to a year later.  So a number is looked for on the line of ordinary
 * numbers from a year before its date to 32 months after it.  A million numbers
 * last three years and more: hardly two series fit.
 *
 *-------------------------------------------------------------------------
 */
#include <stddef.h>

#include "series.h"

#define SERIES_SIZE 1000000

/* Positions on the line count the days of months of 31. */
#define MONTH_LEN 31

/*
 * How many months a number can be later than its date, or earlier.  What is
 * later by LATE_MONTHS at most is not rare.
 */
#define NATIONAL_PHASE_MONTHS 32
#define COMPLETION_MONTHS 16
#define LATE_MONTHS 9

/* For a number that is known to be of a national phase and when it was entered. */
#define SOON_COMPLETE_MONTHS 5
#define LATE_COMPLETE_MONTHS 16

/* The first series in which there were national phases. */
#define FIRST_NATIONAL_SERIES 6

typedef struct Month
{
	int first; /* year * 12 + month, from 0 */
	uint32_t low;
	uint32_t high;
} Month;

static const Month line[] = {
#define MONTH(year, month, low, high) {(year) *12 + (month) -1, low, high},
#define BLOCK(kind, series, first, last, since, until)
#include "us_series.def"
#undef MONTH
#undef BLOCK
};

#define LINE_LEN ((int) (sizeof(line) / sizeof(line[0])))

typedef enum BlockKind
{
	LATE,
	ENTERED,
	NATIONAL,
	ORDINARY
} BlockKind;

typedef struct Block
{
	BlockKind kind;
	uint32_t first; /* as the line has them */
	uint32_t last;
	int since; /* months */
	int until;
} Block;

static const Block blocks[] = {
#define MONTH(year, month, low, high)
#define BLOCK(kind, series, first, last, since, until)                         \
	{kind, (series) *SERIES_SIZE + (first), (series) *SERIES_SIZE + (last),    \
	 since, until},
#include "us_series.def"
#undef MONTH
#undef BLOCK
};

#define BLOCK_COUNT ((int) (sizeof(blocks) / sizeof(blocks[0])))

/* No block is longer. */
#define MAX_BLOCK_LEN 41000

/* How a number can have been given on a day, the likeliest first. */
typedef enum Fit
{
	FIT_ORDINARY,
	FIT_LATE_BLOCK,
	FIT_JUST_ENTERED, /* a national phase, complete within months */
	FIT_NATIONAL,
	FIT_LATE,
	FIT_VERY_LATE,
	FIT_EARLY, /* a national phase, where none was seen */
	FIT_NONE
} Fit;

/* What the blocks say of a number. */
typedef struct Known
{
	bool late; /* handed out in these months */
	bool national;
	bool ordinary;
	const Block *entered;
} Known;

static int
position(int date)
{
	return (date / 10000 * 12 + date / 100 % 100 - 1) * MONTH_LEN + date % 100 -
		   1;
}

/* Between the first days of two months, in proportion. */
static uint32_t
between(uint32_t from, uint32_t to, int day)
{
	return from +
		   (uint32_t) ((uint64_t) (to - from) * (unsigned) day / MONTH_LEN);
}

/* The lowest and highest ordinary numbers of a day; at the ends of the line 0. */
static uint32_t
lowest_at(int at)
{
	int month = at / MONTH_LEN - line[0].first;

	if (month < 0)
		return line[0].low;
	if (month >= LINE_LEN - 1)
		return line[LINE_LEN - 1].low;
	return between(line[month].low, line[month + 1].low, at % MONTH_LEN);
}

static uint32_t
highest_at(int at)
{
	int month = at / MONTH_LEN - line[0].first;

	if (month < 0)
		return line[0].high;
	if (month >= LINE_LEN - 1)
		return line[LINE_LEN - 1].high;
	return between(line[month].high, line[month + 1].high, at % MONTH_LEN);
}

/* Look a number up in the blocks. */
static Known
look_up(uint32_t number, int since, int until)
{
	Known known = {false, false, false, NULL};
	int first = 0;
	int last = BLOCK_COUNT;

	while (first < last)
	{
		int middle = (first + last) / 2;

		if (blocks[middle].first <= number)
			first = middle + 1;
		else
			last = middle;
	}
	for (int i = first - 1; i >= 0 && blocks[i].first + MAX_BLOCK_LEN > number;
		 i--)
	{
		if (blocks[i].last < number)
			continue;
		if (blocks[i].kind == LATE)
			known.late |= since / MONTH_LEN <= blocks[i].until &&
						  until / MONTH_LEN >= blocks[i].since;
		else if (blocks[i].kind == ENTERED)
			known.entered = &blocks[i];
		else if (blocks[i].kind == NATIONAL)
			known.national = true;
		else
			known.ordinary = true;
	}
	return known;
}

/* How a national phase that was entered in known months fits the days. */
static Fit
fit_entered(const Block *block, int since, int until)
{
	int first = since / MONTH_LEN;
	int last = until / MONTH_LEN;

	if (last < block->since - NATIONAL_PHASE_MONTHS ||
		first > block->until + LATE_COMPLETE_MONTHS)
		return FIT_NONE;
	if (first > block->until + SOON_COMPLETE_MONTHS)
		return FIT_LATE;
	return first >= block->since ? FIT_JUST_ENTERED : FIT_NATIONAL;
}

/* How a number fits the days. */
static Fit
fit_number(uint32_t number, int since, int until)
{
	Known known = look_up(number, since, until);
	uint32_t low = lowest_at(since);
	uint32_t high = highest_at(until);

	if (known.entered != NULL)
		return fit_entered(known.entered, since, until);
	if (number >= low && number <= high)
		return FIT_ORDINARY;
	if (known.late)
		return FIT_LATE_BLOCK;
	if (number < low)
	{
		if (number < lowest_at(since - COMPLETION_MONTHS * MONTH_LEN))
			return FIT_NONE;
		if (known.national)
			return FIT_NATIONAL;
		return number >= lowest_at(since - LATE_MONTHS * MONTH_LEN)
				   ? FIT_LATE
				   : FIT_VERY_LATE;
	}
	if (number / SERIES_SIZE < FIRST_NATIONAL_SERIES || known.ordinary ||
		number > highest_at(until + NATIONAL_PHASE_MONTHS * MONTH_LEN))
		return FIT_NONE;
	return known.national ? FIT_NATIONAL : FIT_EARLY;
}

/*
 * Whether the best of the fits is the answer.  On the line of ordinary numbers it
 * is, but for a national phase that may have been completed on that day; and what
 * is known of blocks comes before what is not.
 */
static bool
is_answer(const Fit *fits, int count)
{
	if (count < 2)
		return count == 1;
	switch (fits[0])
	{
		case FIT_ORDINARY:
			for (int i = 1; i < count; i++)
			{
				if (fits[i] == FIT_JUST_ENTERED)
					return false;
			}
			return fits[1] != FIT_ORDINARY;
		case FIT_LATE_BLOCK:
			return fits[1] != FIT_LATE_BLOCK;
		case FIT_JUST_ENTERED:
		case FIT_NATIONAL:
			return fits[1] > FIT_LATE;
		default:
			return false;
	}
}

void
st13_find_series(uint32_t serial, int since, int until, St13SeriesList *list)
{
	Fit fits[ST13_MAX_SERIES];
	int from = position(since);
	int to = position(until);
	uint32_t first;
	uint32_t last;

	list->count = 0;
	list->is_sure = false;
	if (from / MONTH_LEN < line[0].first ||
		to / MONTH_LEN > line[LINE_LEN - 1].first)
		return;
	/* An entered block can be behind by longer than all else. */
	first = lowest_at(from - 4 * 12 * MONTH_LEN) / SERIES_SIZE;
	last = highest_at(to + NATIONAL_PHASE_MONTHS * MONTH_LEN) / SERIES_SIZE;
	for (uint32_t series = first; series <= last; series++)
	{
		Fit fit = fit_number(series * SERIES_SIZE + serial, from, to);
		int i = list->count;

		if (fit == FIT_NONE || list->count == ST13_MAX_SERIES)
			continue;
		for (; i > 0 && fits[i - 1] > fit; i--)
		{
			fits[i] = fits[i - 1];
			list->series[i] = list->series[i - 1];
		}
		fits[i] = fit;
		list->series[i] = (int) series;
		list->count++;
	}
	list->is_sure = since == until && is_answer(fits, list->count);
}

bool
st13_has_series(uint32_t serial, int series, int year)
{
	St13SeriesList list;

	st13_find_series(serial, year * 10000 + 101, year * 10000 + 1231, &list);
	for (int i = 0; i < list.count; i++)
	{
		if (list.series[i] == series)
			return true;
	}
	return false;
}
