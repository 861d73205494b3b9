/*-------------------------------------------------------------------------
 *
 * bin.c
 *	  How the values between two of a column are likely to be spread.
 *
 * Places are counted in blocks, from the block of the low end on.  Between two
 * ends of one office and type lie the years between theirs.  Between two of
 * different ones lie the rest of the years of the first and the beginning of
 * those of the second, and nothing else but what the range is of: an office and
 * type with more rows than a bin would have a bound of its own.
 *
 *-------------------------------------------------------------------------
 */
#include "ascii.h"
#include "bin.h"
#include "value.h"

/* Where a rank is: its block, and how far in it. */
typedef struct Place
{
	uint64_t rank;
	uint64_t pair;  /* office and type */
	uint64_t block; /* first rank of it */
	int year;
	double serial; /* how far in the block, 0 to less than 1 */
	bool at_end;   /* the last one of the block */
} Place;

typedef struct Bin
{
	Place low;
	Place high;
	int first_year; /* of those that are counted */
	int years;      /* how many; 0 if the ends have none */
	bool between;   /* the range has a pair between those of the ends */
} Bin;

/*
 * How far a serial number is in its block.  Most are digits, so that all the
 * letters of a position count as much as one digit.
 */
static double
place_of_serial(const char *serial)
{
	double place = 0;
	double width = 1; /* of what has the same symbols so far */

	for (int i = 0; i < ST13_SERIAL_LEN; i++)
	{
		width /= 11;
		if (ascii_is_digit(serial[i]))
			place += width * (serial[i] - '0');
		else
		{
			place += width * 10;
			width /= 26;
			place += width * (serial[i] - 'A');
		}
	}
	return place;
}

static Place
find_place(uint64_t rank)
{
	Place place;
	St13Parts parts;
	uint64_t last;

	st13_unrank(rank, &parts);
	st13_block_bounds(parts.office, parts.type, parts.year, &place.block,
					  &last);
	place.rank = rank;
	place.pair = rank / ST13_YEARS_SIZE;
	place.year = parts.year;
	place.serial = place_of_serial(parts.serial);
	place.at_end = rank == last;
	return place;
}

static bool
is_between_pairs(const Bin *bin, const Place *place)
{
	return place->pair != bin->low.pair && place->pair != bin->high.pair;
}

/* Let a year be one of those that are counted. */
static void
count_year(Bin *bin, int year)
{
	int last_year = bin->first_year + bin->years - 1;

	if (year < ST13_YEAR_FIRST)
		return;
	/* Packed ones above count, too: DE503020 to DE503024 follow each other. */
	if (bin->years == 0 || year < bin->first_year)
		bin->first_year = year;
	if (bin->years == 0 || year > last_year)
		last_year = year;
	bin->years = last_year - bin->first_year + 1;
}

/* Whether a year is counted: none, or one about the ends'. */
static bool
is_counted(const Bin *bin, const Place *place)
{
	return place->year == ST13_YEAR_NONE ||
		   (place->year >= bin->first_year &&
			place->year < bin->first_year + bin->years);
}

/* The block of a place within its pair: that without a year, then the years. */
static int
block_in_pair(const Bin *bin, const Place *place)
{
	int block = place->year - bin->first_year + 1;

	if (place->year < ST13_YEAR_FIRST || block < 0)
		return 0;
	return block < bin->years ? block : bin->years;
}

/* The block of a place, counted from the first one of the low end's pair. */
static int
block_in_bin(const Bin *bin, const Place *place)
{
	int pairs = 0;

	if (place->pair != bin->low.pair)
		pairs = bin->between && place->pair == bin->high.pair ? 2 : 1;
	return pairs * (bin->years + 1) + block_in_pair(bin, place);
}

/* How far a place is in what the bin has of a block of so many numbers. */
static double
part_of_block(const Place *place, double from, double to)
{
	if (place->at_end)
		return 1;
	if (place->serial <= from)
		return 0;
	return place->serial >= to ? 1 : (place->serial - from) / (to - from);
}

/* How many blocks of the bin are before a place in it. */
static double
blocks_before(const Bin *bin, const Place *place)
{
	const Place *low = &bin->low;
	const Place *high = &bin->high;
	/* No more is known of how many numbers a block has. */
	double most = low->serial > high->serial ? low->serial : high->serial;
	/* The low end's block is half in the bin, and so is the high end's. */
	double whole = block_in_bin(bin, place) - block_in_bin(bin, low) - 0.5;

	if (place->block == low->block)
		return 0.5 * part_of_block(place, low->serial, most);
	if (place->block == high->block)
		return whole + 0.5 * part_of_block(place, 0, high->serial);
	/* Between two blocks that are counted there is nothing. */
	if (!is_counted(bin, place))
		return whole + 1;
	return whole + part_of_block(place, 0, most);
}

double
st13_bin_share(uint64_t low, uint64_t high, uint64_t first, uint64_t last)
{
	Bin bin;
	Place from;
	Place to;
	double share;
	int blocks;

	if (first > high || last < low)
		return 0;
	if (first <= low && last >= high)
		return 1;
	bin.low = find_place(low);
	bin.high = find_place(high);
	from = find_place(first > low ? first : low);
	to = find_place(last < high ? last : high);
	bin.first_year = bin.years = 0;
	count_year(&bin, bin.low.year);
	count_year(&bin, bin.high.year);
	if (from.block == to.block)
		count_year(&bin, from.year);
	bin.between = is_between_pairs(&bin, &from) && is_between_pairs(&bin, &to);
	/* Of a range that reaches an end, only that end's pair is counted. */
	if (!bin.between && is_between_pairs(&bin, &from))
		from = find_place(bin.high.pair * ST13_YEARS_SIZE);
	if (!bin.between && is_between_pairs(&bin, &to))
		to = find_place((bin.low.pair + 1) * ST13_YEARS_SIZE - 1);
	blocks = block_in_bin(&bin, &bin.high) - block_in_bin(&bin, &bin.low);
	if (bin.low.block == bin.high.block)
		return (to.serial - from.serial) / (bin.high.serial - bin.low.serial);
	/* Among those without a year. */
	if (blocks == 0)
		return (double) (to.rank - from.rank) / (double) (high - low);
	share = (blocks_before(&bin, &to) - blocks_before(&bin, &from)) / blocks;
	return share < 0 ? 0 : share > 1 ? 1 : share;
}
