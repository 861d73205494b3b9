/*-------------------------------------------------------------------------
 *
 * value.c
 *	  Checks of the parts, and ranks: of parts, and of machine forms at once.
 *
 * The rank of a value is mixed-radix: office, type, year, serial.  Only the
 * last digit of it is unusual, the rank of a nine-position serial number among
 * all serial numbers in C-collation order.  Allowed are nine digits, or one
 * letter in any place, or two letters in the first two places:
 *
 *		10^9 + 9 * 26 * 10^8 + 26^2 * 10^7 = 31,160,000,000
 *
 * Position by position, the number of serial numbers that share a prefix
 * depends only on the length of the prefix and on whether it has a letter:
 * after k positions without one, n = 9 - k remain, with 10^n all-digit endings
 * and n * 26 * 10^(n-1) with a letter.  Those are the FREE constants below.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "ascii.h"
#include "value.h"

/* Endings of n positions after a prefix of digits: 10^n + 26 n 10^(n-1). */
#define FREE_8 UINT64_C(2180000000)
#define FREE_7 UINT64_C(192000000)
#define FREE_6 UINT64_C(16600000)
#define FREE_5 UINT64_C(1400000)
#define FREE_4 UINT64_C(114000)
#define FREE_3 UINT64_C(8800)
#define FREE_2 UINT64_C(620)
#define FREE_1 UINT64_C(36)
#define FREE_0 UINT64_C(1)

/*
 * Endings of eight positions after a letter in the first: a second letter or a
 * digit, then seven digits.
 */
#define TEN_7 UINT64_C(10000000)
#define LETTER_8 (36 * TEN_7)

static inline bool
is_slot(int year)
{
	return year > ST13_YEAR_NONE && year < ST13_YEAR_FIRST;
}

/* Rank of a digit or an upper-case letter in C collation: 0 to 35. */
static inline uint64_t
symbol_rank(char c)
{
	return c <= '9' ? (uint64_t) (c - '0') : (uint64_t) (c - 'A' + 10);
}

static inline char
symbol(uint64_t rank)
{
	return rank < 10 ? (char) ('0' + rank) : (char) ('A' + (rank - 10));
}

bool
st13_check_office(const char *office, size_t len, St13Error *error)
{
	for (size_t i = 0; i < len && i < ST13_OFFICE_LEN; i++)
	{
		if (!ascii_is_letter(office[i]))
			return st13_fail(error, ST13_OFFICE_FORM, ST13_OFFICE, (int) i);
	}
	if (len != ST13_OFFICE_LEN)
		return st13_fail(error, ST13_OFFICE_FORM, ST13_OFFICE, 0);
	return true;
}

bool
st13_check_type(long type, St13Error *error)
{
	return st13_is_type(type) ||
		   st13_fail(error, ST13_TYPE_RANGE, ST13_TYPE, 0);
}

bool
st13_check_year(long year, St13Error *error)
{
	if (year >= 0 && year <= ST13_YEAR_LAST)
		return true;
	return st13_fail(error, ST13_YEAR_RANGE, ST13_YEAR, 0);
}

bool
st13_check_serial(const char *serial, size_t len, int year, St13Error *error)
{
	int letter = -1; /* where the last one was */

	if (len == 0)
		return st13_fail(error, ST13_SERIAL_EMPTY, ST13_SERIAL, 0);

	for (size_t i = 0; i < len && i < ST13_SERIAL_LEN; i++)
	{
		if (ascii_is_digit(serial[i]))
			continue;
		if (!ascii_is_letter(serial[i]))
			return st13_fail(error, ST13_SERIAL_CHARACTER, ST13_SERIAL,
							 (int) i);
		if (is_slot(year) && i != ST13_SERIAL_LEN - 1)
			return st13_fail(error, ST13_SLOT_LETTER, ST13_SERIAL, (int) i);
		if (letter >= 0 && !(letter == 0 && i == 1))
			return st13_fail(error, ST13_SERIAL_LETTERS, ST13_SERIAL, (int) i);
		letter = (int) i;
	}
	if (len > ST13_SERIAL_LEN)
		return st13_fail(error, ST13_SERIAL_LONG, ST13_SERIAL, 0);
	/* Padding would move a letter, and its place has a meaning. */
	if (letter >= 0 && len < ST13_SERIAL_LEN)
		return st13_fail(error, ST13_SERIAL_SHORT, ST13_SERIAL, 0);
	return true;
}

void
st13_set_office(St13Parts *parts, const char *office)
{
	parts->office[0] = ascii_upper(office[0]);
	parts->office[1] = ascii_upper(office[1]);
}

void
st13_set_serial(St13Parts *parts, const char *serial, size_t len)
{
	size_t zeros = ST13_SERIAL_LEN - len;

	memset(parts->serial, '0', zeros);
	for (size_t i = 0; i < len; i++)
		parts->serial[zeros + i] = ascii_upper(serial[i]);
}

/*
 * One position of a wide serial number.  A digit moves on by so many endings
 * without a letter; a letter comes after the ten digits, and what follows it
 * is digits, tail of them.
 */
#define RANK_POSITION(i, endings, tail)                                        \
	do                                                                         \
	{                                                                          \
		if (s[i] > '9')                                                        \
			return rank + 10 * (endings) + (symbol_rank(s[i]) - 10) * (tail) + \
				   ascii_number(s + (i) + 1, 8 - (i));                         \
		rank += symbol_rank(s[i]) * (endings);                                 \
	} while (0)

static uint64_t
serial_rank(const char *s)
{
	uint64_t rank = 0;

	if (s[0] > '9')
		return 10 * FREE_8 + (symbol_rank(s[0]) - 10) * LETTER_8 +
			   symbol_rank(s[1]) * TEN_7 + ascii_number(s + 2, 7);
	rank = symbol_rank(s[0]) * FREE_8;
	RANK_POSITION(1, FREE_7, 10000000);
	RANK_POSITION(2, FREE_6, 1000000);
	RANK_POSITION(3, FREE_5, 100000);
	RANK_POSITION(4, FREE_4, 10000);
	RANK_POSITION(5, FREE_3, 1000);
	RANK_POSITION(6, FREE_2, 100);
	RANK_POSITION(7, FREE_1, 10);
	return rank + symbol_rank(s[8]);
}

static inline uint64_t
slot_serial_rank(const char *s)
{
	return ascii_number(s, 8) * 36 + symbol_rank(s[8]);
}

/* Two characters for each number, in a row: tables for put_pair(). */
#define EACH_DIGIT(c)                                                          \
	c "0" c "1" c "2" c "3" c "4" c "5" c "6" c "7" c "8" c "9"
#define EACH_LETTER(c)                                                         \
	c "A" c "B" c "C" c "D" c "E" c "F" c "G" c "H" c "I" c "J" c "K" c "L" c  \
	  "M" c "N" c "O" c "P" c "Q" c "R" c "S" c "T" c "U" c "V" c "W" c "X" c  \
	  "Y" c "Z"
#define EACH_SYMBOL(c) EACH_DIGIT(c) EACH_LETTER(c)
#define DIGITS_AND_EACH(f)                                                     \
	f("0") f("1") f("2") f("3") f("4") f("5") f("6") f("7") f("8") f("9")
#define LETTERS_AND_EACH(f)                                                    \
	f("A") f("B") f("C") f("D") f("E") f("F") f("G") f("H") f("I") f("J")      \
		f("K") f("L") f("M") f("N") f("O") f("P") f("Q") f("R") f("S") f("T")  \
			f("U") f("V") f("W") f("X") f("Y") f("Z")

static const char two_digits[] = DIGITS_AND_EACH(EACH_DIGIT);
static const char two_letters[] = LETTERS_AND_EACH(EACH_LETTER);

/* The endings of two positions after digits, all FREE_2 of them. */
static const char two_symbols[] =
	DIGITS_AND_EACH(EACH_SYMBOL) LETTERS_AND_EACH(EACH_DIGIT);

static inline void
put_pair(char *s, const char *pairs, uint32_t n)
{
	memcpy(s, pairs + 2 * n, 2);
}

/* The last digits of a number; what remains of it is returned. */
static inline uint64_t
put_digits(char *s, char *end, uint64_t n)
{
	while (end > s)
	{
		*--end = (char) ('0' + n % 10);
		n /= 10;
	}
	return n;
}

/* A letter, A for 0, and digits after it, as in the tail of RANK_POSITION. */
static void
put_letter_and_digits(char *s, char *end, uint64_t n)
{
	*s = symbol(10 + put_digits(s + 1, end, n));
}

#define UNRANK_POSITION(i, endings)                                            \
	do                                                                         \
	{                                                                          \
		uint32_t q = left / (uint32_t) (endings);                              \
		if (q >= 10)                                                           \
		{                                                                      \
			left -= 10 * (uint32_t) (endings);                                 \
			put_letter_and_digits(s + (i), s + ST13_SERIAL_LEN, left);         \
			return;                                                            \
		}                                                                      \
		s[i] = (char) ('0' + q);                                               \
		left -= q * (uint32_t) (endings);                                      \
	} while (0)

static inline void
put_slot_serial(uint64_t rank, char *s)
{
	s[8] = symbol(rank % 36);
	put_digits(s, s + 8, rank / 36);
}

/* The nine positions of a serial number of this rank. */
static inline void
put_serial(uint64_t rank, char *s)
{
	uint32_t left;

	if (rank < FREE_7)
	{
		/* Hardly a serial number has more than seven digits. */
		s[0] = s[1] = '0';
		left = (uint32_t) rank;
	}
	else if (rank < 10 * FREE_8)
	{
		s[0] = (char) ('0' + rank / FREE_8);
		left = (uint32_t) (rank % FREE_8);
		UNRANK_POSITION(1, FREE_7);
	}
	else
	{
		rank -= 10 * FREE_8;
		s[0] = symbol(10 + rank / LETTER_8);
		s[1] = symbol(put_digits(s + 2, s + ST13_SERIAL_LEN, rank % LETTER_8));
		return;
	}
	UNRANK_POSITION(2, FREE_6);
	UNRANK_POSITION(3, FREE_5);
	UNRANK_POSITION(4, FREE_4);
	UNRANK_POSITION(5, FREE_3);
	UNRANK_POSITION(6, FREE_2);
	put_pair(s + 7, two_symbols, left);
}

/* Where the years before this one end, within one office and type. */
static inline uint64_t
year_start(int year)
{
	if (year == ST13_YEAR_NONE)
		return 0;
	if (year < ST13_YEAR_FIRST)
		return ST13_SERIAL_COUNT +
			   (uint64_t) (year - 1) * ST13_SLOT_SERIAL_COUNT;
	return ST13_SERIAL_COUNT + 999 * ST13_SLOT_SERIAL_COUNT +
		   (uint64_t) (year - ST13_YEAR_FIRST) * ST13_SERIAL_COUNT;
}

/* Rank of an office among all offices; 0 is that of none. */
static inline uint64_t
office_rank(const char *office)
{
	if (office == NULL || office[0] == '\0')
		return 0;
	return 1 + (uint64_t) (office[0] - 'A') * 26 + (uint64_t) (office[1] - 'A');
}

/* Rank of the first value with this office, type and year. */
static inline uint64_t
block_start(uint64_t office, int type, int year)
{
	uint64_t type_rank = 0;

	if (type != ST13_TYPE_NONE)
		type_rank = 1 + (uint64_t) (type - ST13_TYPE_FIRST);

	return (office * ST13_TYPE_COUNT + type_rank) * ST13_YEARS_SIZE +
		   year_start(year);
}

uint64_t
st13_rank(const St13Parts *parts)
{
	return block_start(office_rank(parts->office), parts->type, parts->year) +
		   (is_slot(parts->year) ? slot_serial_rank(parts->serial)
								 : serial_rank(parts->serial));
}

/*
 * Whether 15 characters are digits, tested eight at a time; the one in the
 * middle is in both.  A digit less '0' is at most 9, and what is more has bit 7
 * set, or gets it when 0x76 is added.
 */
static inline bool
are_machine_digits(const char *s)
{
	const uint64_t zeros = UINT64_C(0x3030303030303030);
	const uint64_t to_bit_7 = UINT64_C(0x7676767676767676);
	const uint64_t bit_7 = UINT64_C(0x8080808080808080);
	uint64_t a;
	uint64_t b;

	memcpy(&a, s, sizeof(a));
	memcpy(&b, s + ST13_MACHINE_LEN - sizeof(b), sizeof(b));
	a ^= zeros;
	b ^= zeros;
	return ((a | b | (a + to_bit_7) | (b + to_bit_7)) & bit_7) == 0;
}

/*
 * What a character adds to a sum; what '0' adds in its place is subtracted at
 * the end, for all places in one.  Sums are modulo 2^64.
 */
#define WEIGHTED(c, weight) ((uint64_t) (unsigned char) (c) * (weight))
#define ALL_FREE                                                               \
	(FREE_8 + FREE_7 + FREE_6 + FREE_5 + FREE_4 + FREE_3 + FREE_2 + FREE_1 +   \
	 FREE_0)

bool
st13_read_digits(const char *text, size_t len, uint64_t *rank)
{
	const char *s = text;
	uint64_t office = 0;
	int type;
	int year;

	if (len == ST13_MACHINE_OFFICE_LEN)
	{
		if (s[0] < 'A' || s[0] > 'Z' || s[1] < 'A' || s[1] > 'Z')
			return false;
		office = WEIGHTED(s[0], 26) + WEIGHTED(s[1], 1) - 'A' * 27 + 1;
		s += ST13_OFFICE_LEN;
	}
	else if (len != ST13_MACHINE_LEN)
		return false;
	if (!are_machine_digits(s))
		return false;
	type = (int) (WEIGHTED(s[0], 10) + WEIGHTED(s[1], 1) - '0' * 11);
	if (!st13_is_type(type))
		return false;
	year = (int) (WEIGHTED(s[2], 1000) + WEIGHTED(s[3], 100) +
				  WEIGHTED(s[4], 10) + WEIGHTED(s[5], 1) - '0' * 1111);

	s += ST13_TYPE_LEN + ST13_YEAR_LEN;
	*rank = block_start(office, type, year);
	if (is_slot(year))
		*rank += slot_serial_rank(s);
	else
		/* serial_rank() where no symbol is a letter */
		*rank += WEIGHTED(s[0], FREE_8) + WEIGHTED(s[1], FREE_7) +
				 WEIGHTED(s[2], FREE_6) + WEIGHTED(s[3], FREE_5) +
				 WEIGHTED(s[4], FREE_4) + WEIGHTED(s[5], FREE_3) +
				 WEIGHTED(s[6], FREE_2) + WEIGHTED(s[7], FREE_1) +
				 WEIGHTED(s[8], FREE_0) - '0' * ALL_FREE;
	return true;
}

/* Office, 0 for none, and type of a rank, of which the years remain. */
static inline void
unrank_block(uint64_t *rank, uint32_t *office, uint32_t *type)
{
	uint64_t block = *rank / ST13_YEARS_SIZE;
	uint32_t type_rank = (uint32_t) (block % ST13_TYPE_COUNT);

	*rank -= block * ST13_YEARS_SIZE;
	*office = (uint32_t) (block / ST13_TYPE_COUNT);
	*type = type_rank == 0 ? ST13_TYPE_NONE : type_rank - 1 + ST13_TYPE_FIRST;
}

/* Year of a rank within its office and type, of which the serials remain. */
static inline uint32_t
unrank_year(uint64_t *rank)
{
	uint64_t years;

	if (*rank >= year_start(ST13_YEAR_FIRST))
	{
		*rank -= year_start(ST13_YEAR_FIRST);
		years = *rank / ST13_SERIAL_COUNT;
		*rank -= years * ST13_SERIAL_COUNT;
		return ST13_YEAR_FIRST + (uint32_t) years;
	}
	if (*rank < ST13_SERIAL_COUNT)
		return ST13_YEAR_NONE;
	*rank -= ST13_SERIAL_COUNT;
	years = *rank / ST13_SLOT_SERIAL_COUNT;
	*rank -= years * ST13_SLOT_SERIAL_COUNT;
	return 1 + (uint32_t) years;
}

void
st13_unrank(uint64_t rank, St13Parts *parts)
{
	uint32_t office;
	uint32_t type;

	unrank_block(&rank, &office, &type);
	if (office == 0)
		parts->office[0] = parts->office[1] = '\0';
	else
		put_pair(parts->office, two_letters, office - 1);
	parts->type = (int) type;
	parts->year = (int) unrank_year(&rank);
	if (is_slot(parts->year))
		put_slot_serial(rank, parts->serial);
	else
		put_serial(rank, parts->serial);
}

size_t
st13_write_rank(uint64_t rank, char *buffer)
{
	char *s = buffer;
	uint32_t office;
	uint32_t type;
	uint32_t year;

	unrank_block(&rank, &office, &type);
	if (office != 0)
	{
		put_pair(s, two_letters, office - 1);
		s += ST13_OFFICE_LEN;
	}
	year = unrank_year(&rank);
	put_pair(s, two_digits, type);
	put_pair(s + 2, two_digits, year / 100);
	put_pair(s + 4, two_digits, year % 100);
	s += ST13_TYPE_LEN + ST13_YEAR_LEN;
	if (is_slot((int) year))
		put_slot_serial(rank, s);
	else
		put_serial(rank, s);
	return (size_t) (s - buffer) + ST13_SERIAL_LEN;
}

void
st13_block_bounds(const char *office, int type, int year, uint64_t *first,
				  uint64_t *last)
{
	*first = block_start(office_rank(office), type, year);
	*last = *first - 1 +
			(is_slot(year) ? ST13_SLOT_SERIAL_COUNT : ST13_SERIAL_COUNT);
}
