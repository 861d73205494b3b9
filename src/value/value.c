/*-------------------------------------------------------------------------
 *
 * value.c
 *	  Checks of the parts, and ranks: of parts, and of machine forms at once.
 *
 * The rank of a value is mixed-radix: office, type, year, serial.  The last
 * digit of it, the rank of a serial number among all serial numbers in
 * C-collation order, is a sum over the positions: how many serial numbers have
 * the same symbols before and a lesser one there.  That depends on the number of
 * positions left and on where the letters before are; serial.h counts them.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "ascii.h"
#include "value.h"

/* Endings of n positions after digits only. */
#define FREE_8 ST13_AFTER_NONE(ST13_ENDINGS_8)
#define FREE_7 ST13_AFTER_NONE(ST13_ENDINGS_7)
#define FREE_6 ST13_AFTER_NONE(ST13_ENDINGS_6)
#define FREE_5 ST13_AFTER_NONE(ST13_ENDINGS_5)
#define FREE_4 ST13_AFTER_NONE(ST13_ENDINGS_4)
#define FREE_3 ST13_AFTER_NONE(ST13_ENDINGS_3)
#define FREE_2 ST13_AFTER_NONE(ST13_ENDINGS_2)
#define FREE_1 ST13_AFTER_NONE(ST13_ENDINGS_1)
#define FREE_0 ST13_AFTER_NONE(ST13_ENDINGS_0)

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
	if (year >= 0 && year <= ST13_YEAR_MAX)
		return true;
	return st13_fail(error, ST13_YEAR_RANGE, ST13_YEAR, 0);
}

bool
st13_check_serial(const char *serial, size_t len, int year, St13Error *error)
{
	St13Letters letters = ST13_LETTERS_NONE;

	if (len == 0)
		return st13_fail(error, ST13_SERIAL_EMPTY, ST13_SERIAL, 0);

	for (size_t i = 0; i < len && i < ST13_SERIAL_LEN; i++)
	{
		bool is_letter = ascii_is_letter(serial[i]);

		if (!is_letter && !ascii_is_digit(serial[i]))
			return st13_fail(error, ST13_SERIAL_CHARACTER, ST13_SERIAL,
							 (int) i);
		if (is_letter && st13_is_packed_year(year) && i != ST13_SERIAL_LEN - 1)
			return st13_fail(error, ST13_PACKED_LETTER, ST13_SERIAL, (int) i);
		letters = st13_next_letters(letters, is_letter);
		if (letters == ST13_LETTERS_REFUSED)
			return st13_fail(error, ST13_SERIAL_LETTERS, ST13_SERIAL, (int) i);
	}
	if (len > ST13_SERIAL_LEN)
		return st13_fail(error, ST13_SERIAL_LONG, ST13_SERIAL, 0);
	/* Padding would move a letter, and its place has a meaning. */
	if (letters != ST13_LETTERS_NONE && len < ST13_SERIAL_LEN)
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

/* What a serial number adds from its first letter on, of n + 1 positions. */
static uint64_t
letters_rank(const char *s, int n)
{
	uint64_t rank =
		10 * st13_endings(ST13_LETTERS_NONE, n) +
		(symbol_rank(*s) - 10) * st13_endings(ST13_LETTERS_ONE_NOW, n);
	St13Letters letters = ST13_LETTERS_ONE_NOW;

	while (n-- > 0)
	{
		uint64_t after_digit =
			st13_endings(st13_next_letters(letters, false), n);

		if (letters == ST13_LETTERS_FULL)
			return rank + ascii_number(s + 1, (size_t) n + 1);
		if (*++s > '9')
		{
			letters = st13_next_letters(letters, true);
			rank += 10 * after_digit +
					(symbol_rank(*s) - 10) * st13_endings(letters, n);
		}
		else
		{
			letters = st13_next_letters(letters, false);
			rank += symbol_rank(*s) * after_digit;
		}
	}
	return rank;
}

#define RANK_POSITION(i, endings)                                              \
	do                                                                         \
	{                                                                          \
		if (s[i] > '9')                                                        \
			return rank + letters_rank(s + (i), ST13_SERIAL_LEN - 1 - (i));    \
		rank += symbol_rank(s[i]) * (endings);                                 \
	} while (0)

static uint64_t
serial_rank(const char *s)
{
	uint64_t rank = 0;

	RANK_POSITION(0, FREE_8);
	RANK_POSITION(1, FREE_7);
	RANK_POSITION(2, FREE_6);
	RANK_POSITION(3, FREE_5);
	RANK_POSITION(4, FREE_4);
	RANK_POSITION(5, FREE_3);
	/* The last three may be anything then. */
	return rank + symbol_rank(s[6]) * FREE_2 + symbol_rank(s[7]) * FREE_1 +
		   symbol_rank(s[8]) * FREE_0;
}

static inline uint64_t
packed_serial_rank(const char *s)
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
	DIGITS_AND_EACH(EACH_SYMBOL) LETTERS_AND_EACH(EACH_SYMBOL);

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

/* The positions of a serial number from its first letter on, n + 1 of them. */
static void
put_letters(char *s, int n, uint64_t left)
{
	St13Letters letters = ST13_LETTERS_ONE_NOW;
	uint64_t endings = st13_endings(letters, n);

	*s = symbol(10 + left / endings);
	left %= endings;
	while (n-- > 0)
	{
		/* After a letter 32 bits have all endings, and divide faster. */
		uint32_t rest = (uint32_t) left;
		uint32_t after;

		if (letters == ST13_LETTERS_FULL)
		{
			put_digits(s + 1, s + n + 2, left);
			return;
		}
		after = (uint32_t) st13_endings(st13_next_letters(letters, false), n);
		if (rest < 10 * (uint64_t) after)
		{
			letters = st13_next_letters(letters, false);
			*++s = (char) ('0' + rest / after);
		}
		else
		{
			rest -= 10 * after;
			letters = st13_next_letters(letters, true);
			after = (uint32_t) st13_endings(letters, n);
			*++s = (char) ('A' + rest / after);
		}
		left = rest % after;
	}
}

#define UNRANK_POSITION(i, type, endings)                                      \
	do                                                                         \
	{                                                                          \
		type q = (type) (left / (type) (endings));                             \
		if (q >= 10)                                                           \
		{                                                                      \
			put_letters(s + (i), ST13_SERIAL_LEN - 1 - (i),                    \
						left - 10 * (type) (endings));                         \
			return;                                                            \
		}                                                                      \
		s[i] = (char) ('0' + q);                                               \
		left -= q * (type) (endings);                                          \
	} while (0)

static inline void
put_packed_serial(uint64_t rank, char *s)
{
	s[8] = symbol(rank % 36);
	put_digits(s, s + 8, rank / 36);
}

/* The last seven positions, after digits. */
static inline void
put_seven(uint32_t left, char *s)
{
	UNRANK_POSITION(2, uint32_t, FREE_6);
	UNRANK_POSITION(3, uint32_t, FREE_5);
	UNRANK_POSITION(4, uint32_t, FREE_4);
	UNRANK_POSITION(5, uint32_t, FREE_3);
	s[6] = symbol(left / (uint32_t) FREE_2);
	put_pair(s + 7, two_symbols, left % (uint32_t) FREE_2);
}

/* The nine positions of a serial number of this rank. */
static inline void
put_serial(uint64_t rank, char *s)
{
	uint64_t left = rank;

	/* Hardly a serial number has more than seven digits. */
	if (rank < FREE_7)
		s[0] = s[1] = '0';
	else
	{
		UNRANK_POSITION(0, uint64_t, FREE_8);
		UNRANK_POSITION(1, uint64_t, FREE_7);
	}
	put_seven((uint32_t) left, s);
}

/* Years as ranks have them: 0000, packed, 1700 to 2199, packed. */
#define PACKED_START ST13_SERIAL_COUNT
#define CALENDAR_START                                                         \
	(PACKED_START + (ST13_YEAR_FIRST - 1) * ST13_PACKED_SERIAL_COUNT)
#define LATE_PACKED_START                                                      \
	(CALENDAR_START +                                                          \
	 (ST13_YEAR_LAST - ST13_YEAR_FIRST + 1) * ST13_SERIAL_COUNT)

/* Where the years before this one end, within one office and type. */
static inline uint64_t
year_start(int year)
{
	if (st13_is_year(year))
		return CALENDAR_START +
			   (uint64_t) (year - ST13_YEAR_FIRST) * ST13_SERIAL_COUNT;
	if (year == ST13_YEAR_NONE)
		return 0;
	if (year < ST13_YEAR_FIRST)
		return PACKED_START + (uint64_t) (year - 1) * ST13_PACKED_SERIAL_COUNT;
	return LATE_PACKED_START +
		   (uint64_t) (year - ST13_YEAR_LAST - 1) * ST13_PACKED_SERIAL_COUNT;
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
		   (st13_is_packed_year(parts->year) ? packed_serial_rank(parts->serial)
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
	if (st13_is_packed_year(year))
		*rank += packed_serial_rank(s);
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
unrank_pair(uint64_t *rank, uint32_t *office, uint32_t *type)
{
	uint64_t pair = *rank / ST13_YEARS_SIZE;
	uint32_t type_rank = (uint32_t) (pair % ST13_TYPE_COUNT);

	*rank -= pair * ST13_YEARS_SIZE;
	*office = (uint32_t) (pair / ST13_TYPE_COUNT);
	*type = type_rank == 0 ? ST13_TYPE_NONE : type_rank - 1 + ST13_TYPE_FIRST;
}

/* Year of a rank within its office and type, of which the serials remain. */
static inline uint32_t
unrank_year(uint64_t *rank)
{
	uint64_t years;
	uint32_t first;

	if (*rank < PACKED_START)
		return ST13_YEAR_NONE;
	if (*rank >= CALENDAR_START && *rank < LATE_PACKED_START)
	{
		*rank -= CALENDAR_START;
		years = *rank / ST13_SERIAL_COUNT;
		*rank -= years * ST13_SERIAL_COUNT;
		return ST13_YEAR_FIRST + (uint32_t) years;
	}
	if (*rank < CALENDAR_START)
	{
		*rank -= PACKED_START;
		first = 1;
	}
	else
	{
		*rank -= LATE_PACKED_START;
		first = ST13_YEAR_LAST + 1;
	}
	years = *rank / ST13_PACKED_SERIAL_COUNT;
	*rank -= years * ST13_PACKED_SERIAL_COUNT;
	return first + (uint32_t) years;
}

void
st13_unrank(uint64_t rank, St13Parts *parts)
{
	uint32_t office;
	uint32_t type;

	unrank_pair(&rank, &office, &type);
	if (office == 0)
		parts->office[0] = parts->office[1] = '\0';
	else
		put_pair(parts->office, two_letters, office - 1);
	parts->type = (int) type;
	parts->year = (int) unrank_year(&rank);
	if (st13_is_packed_year(parts->year))
		put_packed_serial(rank, parts->serial);
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

	unrank_pair(&rank, &office, &type);
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
	if (st13_is_packed_year((int) year))
		put_packed_serial(rank, s);
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
			(st13_is_packed_year(year) ? ST13_PACKED_SERIAL_COUNT
									   : ST13_SERIAL_COUNT);
}
