/*-------------------------------------------------------------------------
 *
 * value.c
 *	  Checks of the parts, and rank and unrank.
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
	if (type == ST13_TYPE_NONE ||
		(type >= ST13_TYPE_FIRST && type <= ST13_TYPE_LAST))
		return true;
	return st13_fail(error, ST13_TYPE_RANGE, ST13_TYPE, 0);
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

static inline void
put_digits(char *s, char *end, uint64_t n)
{
	while (end > s)
	{
		*--end = (char) ('0' + n % 10);
		n /= 10;
	}
}

#define UNRANK_POSITION(i, endings, tail)                                      \
	do                                                                         \
	{                                                                          \
		uint32_t q = left / (uint32_t) (endings);                              \
		if (q >= 10)                                                           \
		{                                                                      \
			left -= 10 * (uint32_t) (endings);                                 \
			s[i] = symbol(10 + left / (tail));                                 \
			put_digits(s + (i) + 1, s + 9, left % (tail));                     \
			return;                                                            \
		}                                                                      \
		s[i] = (char) ('0' + q);                                               \
		left -= q * (uint32_t) (endings);                                      \
	} while (0)

static void
serial_unrank(uint64_t rank, char *s)
{
	uint32_t left;

	if (rank >= 10 * FREE_8)
	{
		rank -= 10 * FREE_8;
		s[0] = symbol(10 + rank / LETTER_8);
		rank %= LETTER_8;
		s[1] = symbol(rank / TEN_7);
		put_digits(s + 2, s + 9, rank % TEN_7);
		return;
	}
	if (rank < FREE_7)
	{
		/* Hardly a serial number has more than seven digits. */
		s[0] = s[1] = '0';
		left = (uint32_t) rank;
	}
	else
	{
		s[0] = (char) ('0' + rank / FREE_8);
		left = (uint32_t) (rank % FREE_8);
		UNRANK_POSITION(1, FREE_7, 10000000);
	}
	UNRANK_POSITION(2, FREE_6, 1000000);
	UNRANK_POSITION(3, FREE_5, 100000);
	UNRANK_POSITION(4, FREE_4, 10000);
	UNRANK_POSITION(5, FREE_3, 1000);
	UNRANK_POSITION(6, FREE_2, 100);
	UNRANK_POSITION(7, FREE_1, 10);
	s[8] = symbol(left);
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

/* Rank of the first value with this office, type and year. */
static inline uint64_t
block_start(const char *office, int type, int year)
{
	uint64_t office_rank = 0;
	uint64_t type_rank = 0;

	if (office != NULL && office[0] != '\0')
		office_rank = 1 + (uint64_t) (office[0] - 'A') * 26 +
					  (uint64_t) (office[1] - 'A');
	if (type != ST13_TYPE_NONE)
		type_rank = 1 + (uint64_t) (type - ST13_TYPE_FIRST);

	return (office_rank * ST13_TYPE_COUNT + type_rank) * ST13_YEARS_SIZE +
		   year_start(year);
}

uint64_t
st13_rank(const St13Parts *parts)
{
	return block_start(parts->office, parts->type, parts->year) +
		   (is_slot(parts->year) ? slot_serial_rank(parts->serial)
								 : serial_rank(parts->serial));
}

bool
st13_rank_digits(const char *office, const char *digits, uint64_t *rank)
{
	const char *year_digits = digits + ST13_TYPE_LEN;
	const char *serial = year_digits + ST13_YEAR_LEN;
	int type = (digits[0] - '0') * 10 + (digits[1] - '0');
	int year = (year_digits[0] - '0') * 1000 + (year_digits[1] - '0') * 100 +
			   (year_digits[2] - '0') * 10 + (year_digits[3] - '0');

	if (type > ST13_TYPE_NONE && type < ST13_TYPE_FIRST)
		return false;
	*rank = block_start(office, type, year);
	if (is_slot(year))
		*rank += slot_serial_rank(serial);
	else
		/* serial_rank() where no symbol is a letter */
		*rank += (uint64_t) (serial[0] - '0') * FREE_8 +
				 (uint64_t) (serial[1] - '0') * FREE_7 +
				 (uint64_t) (serial[2] - '0') * FREE_6 +
				 (uint64_t) (serial[3] - '0') * FREE_5 +
				 (uint64_t) (serial[4] - '0') * FREE_4 +
				 (uint64_t) (serial[5] - '0') * FREE_3 +
				 (uint64_t) (serial[6] - '0') * FREE_2 +
				 (uint64_t) (serial[7] - '0') * FREE_1 +
				 (uint64_t) (serial[8] - '0') * FREE_0;
	return true;
}

/* The parts of a rank; the nine positions of the serial number are put at s. */
static inline void
unrank(uint64_t rank, uint64_t *office_rank, int *type, int *year, char *s)
{
	uint64_t block = rank / ST13_YEARS_SIZE;
	uint64_t type_rank = block % ST13_TYPE_COUNT;

	*office_rank = block / ST13_TYPE_COUNT;
	*type = type_rank == 0 ? ST13_TYPE_NONE
						   : (int) (type_rank - 1) + ST13_TYPE_FIRST;

	rank %= ST13_YEARS_SIZE;
	if (rank >= year_start(ST13_YEAR_FIRST))
	{
		rank -= year_start(ST13_YEAR_FIRST);
		*year = ST13_YEAR_FIRST + (int) (rank / ST13_SERIAL_COUNT);
		serial_unrank(rank % ST13_SERIAL_COUNT, s);
	}
	else if (rank < ST13_SERIAL_COUNT)
	{
		*year = ST13_YEAR_NONE;
		serial_unrank(rank, s);
	}
	else
	{
		rank -= ST13_SERIAL_COUNT;
		*year = 1 + (int) (rank / ST13_SLOT_SERIAL_COUNT);
		rank %= ST13_SLOT_SERIAL_COUNT;
		put_digits(s, s + 8, rank / 36);
		s[8] = symbol(rank % 36);
	}
}

static inline void
put_office(char *s, uint64_t office_rank)
{
	s[0] = (char) ('A' + (office_rank - 1) / 26);
	s[1] = (char) ('A' + (office_rank - 1) % 26);
}

void
st13_unrank(uint64_t rank, St13Parts *parts)
{
	uint64_t office_rank;

	unrank(rank, &office_rank, &parts->type, &parts->year, parts->serial);
	if (office_rank == 0)
		parts->office[0] = parts->office[1] = '\0';
	else
		put_office(parts->office, office_rank);
}

/* Two digits at once. */
static inline void
put_two(char *s, int n)
{
	static const char digits[] =
		"00010203040506070809101112131415161718192021222324252627282930313233"
		"34353637383940414243444546474849505152535455565758596061626364656667"
		"6869707172737475767778798081828384858687888990919293949596979899";

	memcpy(s, digits + 2 * n, 2);
}

size_t
st13_write_rank(uint64_t rank, char *buffer)
{
	uint64_t office_rank;
	int type;
	int year;
	bool office = rank >= ST13_TYPE_COUNT * ST13_YEARS_SIZE;
	char *s = office ? buffer + ST13_OFFICE_LEN : buffer;

	unrank(rank, &office_rank, &type, &year, s + ST13_TYPE_LEN + ST13_YEAR_LEN);
	if (office)
		put_office(buffer, office_rank);
	put_two(s, type);
	put_two(s + 2, year / 100);
	put_two(s + 4, year % 100);
	return (size_t) (s - buffer) + ST13_MACHINE_LEN;
}

void
st13_block_bounds(const char *office, int type, int year, uint64_t *first,
				  uint64_t *last)
{
	*first = block_start(office, type, year);
	*last = *first - 1 +
			(is_slot(year) ? ST13_SLOT_SERIAL_COUNT : ST13_SERIAL_COUNT);
}
