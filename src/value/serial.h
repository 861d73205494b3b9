/*-------------------------------------------------------------------------
 *
 * serial.h
 *	  Which serial numbers there are.
 *
 * This is the one place that says where a serial number of a calendar year may
 * have letters: at most two, anywhere, or three together.  Checks, ranks and
 * prefixes follow from it.  Published identifiers have such letters
 * (DK50196300VA01864, EE5020070001818AA, NA501978000NAT593); see doc/standard.md.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_SERIAL_H
#define ST13_SERIAL_H

#include <stdbool.h>
#include <stdint.h>

/* All that matters of the positions before: where their letters are. */
typedef enum St13Letters
{
	ST13_LETTERS_NONE,
	ST13_LETTERS_ONE_NOW, /* one, in the last position */
	ST13_LETTERS_ONE,     /* one, before a digit */
	ST13_LETTERS_TWO_NOW, /* two together, in the last two positions */
	ST13_LETTERS_FULL,    /* no letter may follow */
	ST13_LETTERS_COUNT,
	ST13_LETTERS_REFUSED = ST13_LETTERS_COUNT
} St13Letters;

/*
 * The rule: for each of the five, what it is after a digit more and after a
 * letter more.  The arguments are what stands for the five and for no serial
 * number at all.
 */
#define ST13_LETTERS_RULE(after, none, one_now, one, two_now, full, refused)   \
	after(none, one_now), after(one, two_now), after(one, full),               \
		after(full, full), after(full, refused)

#define ST13_AFTER_DIGIT(digit, letter) digit
#define ST13_AFTER_LETTER(digit, letter) letter

/* What the letters are with a digit or a letter more. */
static inline St13Letters
st13_next_letters(St13Letters letters, bool is_letter)
{
#define EACH_LETTERS                                                           \
	ST13_LETTERS_NONE, ST13_LETTERS_ONE_NOW, ST13_LETTERS_ONE,                 \
		ST13_LETTERS_TWO_NOW, ST13_LETTERS_FULL, ST13_LETTERS_REFUSED
#define RULE(after, each) ST13_LETTERS_RULE(after, each)
	static const uint8_t next[2][ST13_LETTERS_COUNT] = {
		{RULE(ST13_AFTER_DIGIT, EACH_LETTERS)},
		{RULE(ST13_AFTER_LETTER, EACH_LETTERS)}};
#undef RULE
#undef EACH_LETTERS

	return (St13Letters) next[is_letter][letters];
}

/*
 * How many endings of so many positions there are after each of the five: with
 * one position more, ten times as many as after a digit and 26 times as many as
 * after a letter.
 */
#define ST13_ENDINGS_SUM(digit, letter) (10 * (digit) + 26 * (letter))
#define ST13_ENDINGS_MORE_OF(none, one_now, one, two_now, full)                \
	ST13_LETTERS_RULE(ST13_ENDINGS_SUM, none, one_now, one, two_now, full,     \
					  UINT64_C(0))
#define ST13_ENDINGS_MORE(endings) ST13_ENDINGS_MORE_OF(endings)

#define ST13_ENDINGS_0                                                         \
	UINT64_C(1), UINT64_C(1), UINT64_C(1), UINT64_C(1), UINT64_C(1)
#define ST13_ENDINGS_1 ST13_ENDINGS_MORE(ST13_ENDINGS_0)
#define ST13_ENDINGS_2 ST13_ENDINGS_MORE(ST13_ENDINGS_1)
#define ST13_ENDINGS_3 ST13_ENDINGS_MORE(ST13_ENDINGS_2)
#define ST13_ENDINGS_4 ST13_ENDINGS_MORE(ST13_ENDINGS_3)
#define ST13_ENDINGS_5 ST13_ENDINGS_MORE(ST13_ENDINGS_4)
#define ST13_ENDINGS_6 ST13_ENDINGS_MORE(ST13_ENDINGS_5)
#define ST13_ENDINGS_7 ST13_ENDINGS_MORE(ST13_ENDINGS_6)
#define ST13_ENDINGS_8 ST13_ENDINGS_MORE(ST13_ENDINGS_7)
#define ST13_ENDINGS_9 ST13_ENDINGS_MORE(ST13_ENDINGS_8)

/* Those after digits only: a digit in that place counts so many. */
#define ST13_AFTER_NONE_OF(none, one_now, one, two_now, full) (none)
#define ST13_AFTER_NONE(endings) ST13_AFTER_NONE_OF(endings)

static inline uint64_t
st13_endings(St13Letters letters, int positions)
{
	static const uint64_t endings[][ST13_LETTERS_COUNT] = {
		{ST13_ENDINGS_0}, {ST13_ENDINGS_1}, {ST13_ENDINGS_2},
		{ST13_ENDINGS_3}, {ST13_ENDINGS_4}, {ST13_ENDINGS_5},
		{ST13_ENDINGS_6}, {ST13_ENDINGS_7}, {ST13_ENDINGS_8}};

	return endings[positions][letters];
}

#endif /* ST13_SERIAL_H */
