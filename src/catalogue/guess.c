/*-------------------------------------------------------------------------
 *
 * guess.c
 *	  What a number that no system reads looks like.
 *
 * A guess that could mislead is worse than none: most of them change one thing
 * and read the number again.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "value/ascii.h"
#include "calendar.h"
#include "catalogue.h"
#include "choice.h"
#include "guess.h"

/* What a guess is made from, and where it goes. */
typedef struct Guess
{
	const St13Query *query;
	const St13Tokens *tokens;
	St13Reading *readings; /* room for those of changed numbers */
	int max;
	St13ReadingError *error;
} Guess;

static bool
has_digit(const St13Tokens *tokens)
{
	for (int i = 0; i < tokens->count; i++)
	{
		if (ascii_is_digit(tokens->symbols[i]))
			return true;
	}
	return false;
}

static bool
begins_with_pct(const St13Tokens *tokens)
{
	return tokens->count > 3 && memcmp(tokens->symbols, "PCT", 3) == 0;
}

/* The two letters of another office that the number begins with, or NULL. */
static const char *
find_other_office(const St13Query *query, const St13Tokens *tokens)
{
	const char *s = tokens->symbols;

	if (tokens->count > 4 && ascii_is_letter(s[0]) && ascii_is_letter(s[1]) &&
		!st13_is_alias(s, query->office) &&
		(ascii_is_digit(s[2]) || tokens->marks[2] != ST13_MARK_NONE) &&
		st13_reads_office(1u << ST13_NATIONAL, s, query->edition))
		return s;
	return NULL;
}

/* Whether it ends as publications do: "A1", or "A" to "C" after a digit. */
static bool
ends_like_publication(const St13Tokens *tokens)
{
	const char *s = tokens->symbols;
	int n = tokens->count;

	return n >= 7 && ascii_is_digit(s[n - 3]) &&
		   ((ascii_is_letter(s[n - 2]) && ascii_is_digit(s[n - 1])) ||
			(ascii_is_digit(s[n - 2]) && s[n - 1] >= 'A' && s[n - 1] <= 'C'));
}

/*
 * Whether there are but six to eight digits, as publications and granted patents
 * have, perhaps behind the code of the office.
 */
static bool
is_digits_alone(const St13Query *query, const St13Tokens *tokens)
{
	int from =
		tokens->count > 2 && st13_is_alias(tokens->symbols, query->office) ? 2
																		   : 0;

	if (tokens->count - from < 6 || tokens->count - from > 8)
		return false;
	for (int i = from; i < tokens->count; i++)
	{
		if (!ascii_is_digit(tokens->symbols[i]) ||
			tokens->marks[i] == ST13_MARK_HARD)
			return false;
	}
	return true;
}

/* The length of a kind at the end, a letter and perhaps a digit; 0 if none. */
static int
kind_length(const St13Tokens *tokens)
{
	const char *s = tokens->symbols;

	for (int len = 1; len <= 2 && len < tokens->count; len++)
	{
		if (ascii_is_letter(s[tokens->count - len]))
			return ascii_is_digit(s[tokens->count - len - 1]) ? len : 0;
	}
	return 0;
}

/* Read a number that has been changed, with the steps that are left of the call. */
static int
read_again(Guess *guess, const St13Query *query, const St13Tokens *tokens)
{
	St13ReadingError error;
	int count = st13_read_tokens(query, tokens, guess->error->steps,
								 guess->readings, guess->max, &error);

	guess->error->steps = error.steps;
	return count;
}

/*
 * The kinds with which DOCDB has such a number.  W is not tried: nearly all
 * digits are an international application's; and all are a temporary record's.
 */
static unsigned
find_kinds(Guess *guess, int kind_len)
{
	St13Tokens changed = *guess->tokens;
	unsigned kinds = 0;

	/* A letter is there already, so that the sets of letters stay right. */
	changed.count -= kind_len - 1;
	for (char kind = 'A'; kind <= 'Z'; kind++)
	{
		changed.symbols[changed.count - 1] = kind;
		if (kind != 'W' && read_again(guess, guess->query, &changed) > 0 &&
			guess->readings[0].type->right != ST13_RIGHT_TEMPORARY)
			kinds |= 1u << (kind - 'A');
	}
	return kinds;
}

/* Whether without its kind it is as the office prints it, control number and all. */
static bool
has_control_number(Guess *guess, int kind_len)
{
	St13Query national = *guess->query;
	St13Tokens bare = *guess->tokens;

	national.notations = 1u << ST13_NATIONAL;
	bare.count -= kind_len;
	return bare.marks[bare.count - 1] == ST13_MARK_HARD &&
		   read_again(guess, &national, &bare) > 0 &&
		   guess->readings[0].control_given != '\0';
}

/* Of a number in DOCDB's notation, what is wrong with its kind. */
static void
guess_kind(Guess *guess)
{
	St13ReadingError *error = guess->error;
	int kind_len = kind_length(guess->tokens);

	if (kind_len == 0)
		return;
	error->kinds = find_kinds(guess, kind_len);
	if (error->kinds != 0)
	{
		error->fault = ST13_READING_KIND;
		error->kind_len = kind_len;
	}
	else if (has_control_number(guess, kind_len))
		error->fault = ST13_READING_WITH_CONTROL;
}

/*
 * Whether it lacks nothing but the receiving office: to any of them it would be
 * a number of the PCT.
 */
static bool
lacks_receiver(Guess *guess)
{
	St13Query received = *guess->query;

	if (memcmp(received.office, "WO", 2) != 0 || received.receiver[0] != '\0' ||
		!(received.notations == 1u << ST13_PCT ||
		  begins_with_pct(guess->tokens)))
		return false;
	st13_set_query_office(&received, "EP");
	received.notations = 1u << ST13_PCT;
	return read_again(guess, &received, guess->tokens) > 0;
}

/* Another of the office's systems that has numbers of this year, or NULL. */
static const St13System *
find_system_of_year(const St13Query *query, const St13System *system, int year)
{
	const St13Row *row = st13_row_of(system);
	int count;
	const St13Row *rows = st13_row_list(&count);
	int first;
	int last;

	if (!st13_office_rows(row->notation, row->office, &first, &last))
		return NULL;
	for (int i = first; i < last; i++)
	{
		const St13System *other;

		if (!st13_is_used(&rows[i], query->edition))
			continue;
		other = st13_row_system(i);
		if (other != system && other->refusal == NULL &&
			other->patterns[0].has_year && st13_year_in_use(other, year))
			return other;
	}
	return NULL;
}

void
st13_guess_fault(const St13Query *query, const St13Tokens *tokens,
				 St13Reading *readings, int max, St13ReadingError *error)
{
	Guess guess = {query, tokens, readings, max, error};
	const char *office;

	if (error->fault == ST13_READING_YEAR && error->sure_year &&
		error->system != NULL && query->system == NULL)
		error->other = find_system_of_year(query, error->system, error->year);
	if (error->fault != ST13_READING_NONE)
		return;

	office = find_other_office(query, tokens);
	if (!has_digit(tokens))
		error->fault = ST13_READING_NO_DIGIT;
	else if (begins_with_pct(tokens) && memcmp(query->office, "WO", 2) != 0)
	{
		error->fault = ST13_READING_OTHER_OFFICE;
		memcpy(error->office, "WO", sizeof(error->office));
	}
	/* DOCDB's kind is part of the number, and says nothing of publications. */
	else if (!(query->notations & 1u << ST13_DOCDB) &&
			 ends_like_publication(tokens))
		error->fault = ST13_READING_PUBLICATION;
	else if (office != NULL)
	{
		error->fault = ST13_READING_OTHER_OFFICE;
		memcpy(error->office, office, sizeof(error->office));
	}
	else if (query->system != NULL)
		return;
	else if (query->notations == 1u << ST13_DOCDB)
		guess_kind(&guess);
	else if (lacks_receiver(&guess))
		error->fault = ST13_READING_NO_RECEIVER;
	else if (query->notations == 1u << ST13_NATIONAL &&
			 is_digits_alone(query, tokens))
		error->fault = ST13_READING_DIGITS;
}
