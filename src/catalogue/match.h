/*-------------------------------------------------------------------------
 *
 * match.h
 *	  The ways in which a number matches a pattern.
 *
 * A match says where each field of the pattern stands in the number, and
 * nothing of what it means: see meaning.h.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_MATCH_H
#define ST13_MATCH_H

#include "system.h"
#include "tokens.h"
#include "value/ascii.h"

/*
 * Steps that one call may take.  A step is one comparison, or one field that is
 * tried.  The catalogue's systems take hundreds for a number, and thousands for
 * a PCT number without its receiving office.  A description that a user gives
 * can be made to take forever; nobody must be able to stop the server with it.
 */
#define ST13_MAX_STEPS 200000

/* Count so many steps; false, and for ever, if there are none left. */
static inline bool
st13_take_steps(int *steps, int count)
{
	*steps -= count;
	return *steps > 0;
}

/* Where a field of the pattern was found: symbols of the number. */
typedef struct St13Capture
{
	unsigned char start;
	unsigned char len; /* 0 where the field is missing */
} St13Capture;

typedef struct St13Match
{
	St13Capture captures[ST13_MAX_FIELDS];
} St13Match;

/*
 * No number matches a pattern of the catalogue in more than ten ways.  What
 * does not fit is given up: the search is truncated.
 */
#define ST13_MAX_MATCHES 32

typedef struct St13Matches
{
	St13Match items[ST13_MAX_MATCHES];
	int count;
	bool truncated; /* there may be more */
} St13Matches;

/* What can be seen of a number at once, from some symbol on. */
typedef struct St13Look
{
	int symbols;
	St13SymbolSet first; /* the set of the first symbol alone */
	St13SymbolSet last;
	St13Shapes shape;
} St13Look;

extern void st13_look(const St13Tokens *tokens, int from, St13Look *look);

/* Whether a number that looks so may match. */
static inline bool
st13_may_match(const St13Bounds *bounds, const St13Look *look)
{
	return look->symbols >= bounds->least &&
		   look->symbols <= bounds->greatest &&
		   (look->first & bounds->first) != 0 &&
		   (look->last & bounds->last) != 0 &&
		   (look->shape & bounds->shapes) != 0;
}

/*
 * Find the ways in which a pattern matches a number from a symbol on to its
 * end, with the longest first fields first.  Stops when *steps are used up.
 */
extern void st13_match(const St13System *system, const St13Pattern *pattern,
					   const St13Tokens *tokens, int from, int *steps,
					   St13Matches *matches);

/* Whether these symbols of the number, in their order, are this text. */
extern bool st13_is_text_at(const St13Tokens *tokens, int i, const char *text,
							size_t len);

/* Whether nothing separates these symbols. */
static inline bool
st13_is_one_run(const St13Tokens *tokens, int start, int len)
{
	return len < 2 || ((tokens->marked >> (start + 1)) &
					   ((UINT64_C(1) << (len - 1)) - 1)) == 0;
}

/* A code of a type of right as a number has it. */
typedef struct St13PrintedCode
{
	const char *symbols;
	int len;
	bool numeric;
	uint64_t number; /* if it is numeric */
} St13PrintedCode;

static inline St13PrintedCode
st13_printed_code(const char *symbols, int len)
{
	St13PrintedCode code = {symbols, len, true, 0};

	for (int i = 0; i < len; i++)
	{
		if (!ascii_is_digit(symbols[i]))
			code.numeric = false;
		code.number = code.number * 10 + (uint64_t) (symbols[i] - '0');
	}
	return code;
}

/* Whether symbols are these letters and digits of a description, in any case. */
static inline bool
st13_is_text(const char *symbols, const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
	{
		if (symbols[i] != ascii_upper(text[i]))
			return false;
	}
	return true;
}

/*
 * Whether a code that a field has can be this one of a type of right.  Fewer
 * symbols than any code has are one without its zeros.
 */
static inline bool
st13_is_type_code(const St13Field *field, const St13TypeItem *item,
				  const St13PrintedCode *code)
{
	if (code->len != (int) item->code_len && code->len >= field->min_width)
		return false;
	if (item->numeric)
		return code->numeric && code->number >= item->low &&
			   code->number <= item->high;
	return code->len == (int) item->code_len &&
		   st13_is_text(code->symbols, item->code, item->code_len);
}

/* Whether symbols are this code for internal use. */
static inline bool
st13_is_code(const St13CodeItem *item, const char *symbols, int len)
{
	return symbols[0] == item->first && (int) item->code_len == len &&
		   st13_is_text(symbols, item->code, item->code_len);
}

/* Whether a field that begins with this symbol shows that it does. */
static inline bool
st13_left_edge(const St13Tokens *tokens, int from, int i)
{
	return i == from || i == tokens->count || (tokens->marked >> i & 1) != 0 ||
		   (tokens->letters >> (i - 1) & 1) != 0;
}

/* Whether a match takes the first digit of the year for a zero that is missing. */
static inline bool
st13_has_short_year(const St13Pattern *pattern, const St13Match *match)
{
	const St13Field *first = &pattern->fields[0];

	return first->kind == ST13_FIELD_YEAR && !first->era &&
		   match->captures[0].len < first->min_width;
}

#endif /* ST13_MATCH_H */
