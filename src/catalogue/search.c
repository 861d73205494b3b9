/*-------------------------------------------------------------------------
 *
 * search.c
 *	  Find the readings of a number.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "value/ascii.h"
#include "catalogue.h"
#include "meaning.h"
#include "prefixes.h"
#include "search.h"

/* A search for the readings of a number. */
typedef struct Search
{
	St13Subject subject;
	St13Look look;         /* of the whole number */
	const St13Span *own;   /* the office's rows */
	const St13Span *every; /* those that serve every office */
	St13Readings readings;
	bool needs_name;         /* a number alone, without a prefix, is none */
	bool refused;            /* by the notation that is being tried */
	bool refused_by_name;    /* likewise, by letters that belong to it */
	bool refused_by_letter;  /* likewise, by one behind its digits */
	St13ReadingError *error; /* what came nearest so far */
} Search;

/*
 * Note that all would be right but for a year that is out of the system's use.
 * Of several such years none is known to be meant, and likewise of systems.
 */
static void
note_missed_year(Search *search, const St13MissedYear *missed)
{
	St13ReadingError *error = search->error;
	const St13System *system = search->subject.system;

	if (missed->year == 0)
		return;
	if (error->fault == ST13_READING_NONE)
	{
		error->fault =
			missed->is_ahead ? ST13_READING_AHEAD : ST13_READING_YEAR;
		error->year = missed->year;
		error->sure_year = missed->is_sure;
		error->system = system;
	}
	else if (error->fault == ST13_READING_YEAR)
	{
		error->sure_year &= error->year == missed->year && missed->is_sure;
		if (error->system != system)
			error->system = NULL;
	}
}

/* Note that a system whose numbers have no value has this number. */
static void
note_refusal(Search *search)
{
	const St13Field *first = &search->subject.pattern->fields[0];

	search->refused = true;
	search->refused_by_name |=
		first->kind == ST13_LITERAL && !ascii_is_digit(first->text[0]);
	search->refused_by_letter |= search->subject.pattern->has_letter &&
								 !search->subject.pattern->has_code;
	search->error->fault = ST13_READING_REFUSED;
	search->error->system = search->subject.system;
}

/*
 * Whether the number says which system it is of: by a word of the system's, or
 * by the code of an office before a year of four digits.  Before two digits,
 * "FI20116301", it stands in front of the office's own numbers, too.
 */
static bool
is_named(const St13Subject *subject)
{
	const St13Field *first = &subject->pattern->fields[0];

	if (first->kind == ST13_LITERAL ||
		st13_has_own_prefix(subject->tokens, subject->system, subject->from))
		return true;
	return subject->from > 0 && (first->kind != ST13_FIELD_YEAR ||
								 first->max_width >= ST13_YEAR_LEN);
}

/* Whether a letter of the serial number follows its digits at once, if there is one. */
static bool
has_letter_at_digits(const St13Subject *subject, const St13Match *match)
{
	const St13Pattern *pattern = subject->pattern;

	for (int f = 0; f < pattern->count; f++)
	{
		if (pattern->fields[f].kind == ST13_FIELD_LETTER &&
			subject->tokens->marks[match->captures[f].start] !=
				pattern->fields[f].mark)
			return false;
	}
	return true;
}

/* Read the number by one pattern. */
static void
read_by_pattern(Search *search)
{
	const St13Subject *subject = &search->subject;
	int *steps = &search->error->steps;
	St13Matches matches;
	St13MissedYear missed;

	if (search->needs_name && !is_named(subject))
		return;
	st13_match(subject->system, subject->pattern, subject->tokens,
			   subject->from, steps, &matches);
	search->readings.truncated |= matches.truncated;
	if (matches.count > 0 && subject->system->refusal != NULL)
	{
		if (has_letter_at_digits(subject, &matches.items[0]))
			note_refusal(search);
		return;
	}
	for (int i = 0; i < matches.count; i++)
	{
		st13_add_meanings(subject, &matches.items[i], steps, &search->readings,
						  &missed);
		note_missed_year(search, &missed);
	}
}

/*
 * Whether a pattern is for what was asked: a description has DOCDB's and EPODOC's
 * forms besides the office's own.
 */
static bool
is_asked_for(const St13Query *query, St13PatternUse use)
{
	if (use == ST13_PATTERN_DOCDB)
		return (query->notations & 1u << ST13_DOCDB) != 0;
	if (use == ST13_PATTERN_EPODOC)
		return (query->notations & 1u << ST13_EPODOC) != 0;
	return true;
}

/* Read the number by the patterns of the system, from a symbol on. */
static void
read_from(Search *search, int from)
{
	const St13System *system = search->subject.system;
	const St13Look *look = &search->look;
	St13Look rest;

	if (from > 0)
	{
		st13_look(search->subject.tokens, from, &rest);
		look = &rest;
	}
	search->subject.from = from;
	for (int p = 0; p < system->pattern_count; p++)
	{
		search->subject.pattern = &system->patterns[p];
		if (st13_may_match(&system->patterns[p].bounds, look) &&
			is_asked_for(search->subject.query, system->patterns[p].use))
			read_by_pattern(search);
	}
}

/* Of the readings from the first on, keep those that are spelled exactly. */
static void
keep_exact(St13Readings *readings, int first)
{
	int kept = first;

	for (int i = first; i < readings->count; i++)
	{
		if (!readings->items[i].exact)
			continue;
		if (kept < i)
			readings->items[kept] = readings->items[i];
		kept++;
	}
	readings->count = kept;
}

/*
 * A number that is spelled exactly as the system has it is not, by the same
 * system, something else badly spelled: "1998/98" is the 1998th of 1998.
 */
static void
prefer_exact(St13Readings *readings, int first)
{
	bool exact = false;

	if (readings->count < first + 2)
		return;
	for (int i = first; i < readings->count; i++)
		exact |= readings->items[i].exact &&
				 readings->items[i].control != ST13_CONTROL_WRONG;
	if (exact)
		keep_exact(readings, first);
}

/* Read the number by a system, with and without each prefix. */
static void
read_by_system(Search *search, const St13System *system)
{
	const St13Tokens *tokens = search->subject.tokens;
	int first = search->readings.count;
	int from = 0;

	search->subject.system = system;
	search->subject.twins_from = first;
	for (int n = 0; n <= ST13_MAX_PREFIXES; n++)
	{
		int next;

		read_from(search, from);
		if (!st13_may_be_prefix(tokens, system, from))
			break;
		next = st13_skip_prefix(tokens, system, search->subject.query->office,
								from);
		if (next == from || next >= tokens->count)
			break;
		from = next;
	}
	prefer_exact(&search->readings, first);
}

/* Whether a system may have the number, with or without a prefix. */
static inline bool
may_read(const Search *search, const St13System *system)
{
	return st13_may_match(&system->bounds, &search->look) ||
		   st13_may_be_prefix(search->subject.tokens, system, 0);
}

/* Read the number by rows, if any is used. */
static bool
read_by_rows(Search *search, const St13Span *span)
{
	int edition = search->subject.query->edition;
	bool any = false;
	const St13Row *rows;
	int count;

	if (span->first == span->last)
		return false;
	rows = st13_row_list(&count);
	for (int i = span->first; i < span->last; i++)
	{
		const St13System *system;

		if (!st13_is_used(&rows[i], edition))
			continue;
		system = st13_row_system(i);
		if (may_read(search, system))
			read_by_system(search, system);
		any = true;
	}
	return any;
}

/*
 * The rows that serve every office have dummies and numbers of the PCT.  In
 * DOCDB's and EPODOC's notation they alone do not mean that the catalogue
 * describes the office.
 */
static bool
describes_office(St13Notation notation)
{
	return notation != ST13_DOCDB && notation != ST13_EPODOC;
}

/*
 * Read the number by the rows of its office in a notation, and by those that
 * serve every office.  Of an office with rows of its own, a notation that keeps
 * values needs no others; and DOCDB's none where they read the number, because
 * kinds are temporary only where an office has no such kind.  Returns false if
 * there are none.
 */
static bool
read_by_notation(Search *search, St13Notation notation)
{
	int before = search->readings.count;
	bool any = read_by_rows(search, &search->own[notation]);

	if (any && (st13_keeps_values(notation) ||
				(notation == ST13_DOCDB && search->readings.count > before)))
		return true;
	if (read_by_rows(search, &search->every[notation]))
		any |= describes_office(notation);
	return any;
}

/*
 * Read the number by the systems of its office, in each notation that is asked
 * for; false if there are none.
 */
static bool
read_by_catalogue(Search *search)
{
	unsigned notations = search->subject.query->notations;
	bool any = false;

	search->own = st13_office_spans(search->subject.query->office);
	search->every = st13_office_spans(ST13_EVERY_OFFICE);
	/* The office's other numbers are no readings. */
	for (int notation = 0; notation < ST13_OTHER; notation++)
	{
		int before = search->readings.count;

		if ((notations >> notation & 1) == 0)
			continue;
		search->refused = false;
		search->refused_by_name = false;
		search->refused_by_letter = false;
		/* A bare number is one of the PCT only for who says so. */
		search->needs_name =
			notation == ST13_PCT && notations != 1u << ST13_PCT;
		any |= read_by_notation(search, (St13Notation) notation);
		/* "WO2004/012345" is a publication, whatever "2004/012345" may be. */
		if (search->refused_by_name)
			search->readings.count = before;
		/* In DOCDB "904391D" is a dummy; "904391 D" is of kind D. */
		if (search->refused_by_letter)
			keep_exact(&search->readings, before);
		search->error->refused |=
			search->refused && search->readings.count == before;
	}
	return any;
}

void
st13_set_query_office(St13Query *query, const char *office)
{
	memcpy(query->office, office, sizeof(query->office));
	st13_resolve_alias(query->office);
	memset(query->receiver, 0, sizeof(query->receiver));
	if (memcmp(query->office, "WO", 2) != 0)
		memcpy(query->receiver, query->office, sizeof(query->receiver));
	else if (memcmp(office, "IB", 2) == 0)
		memcpy(query->receiver, office, sizeof(query->receiver));
}

/* The groups of right that a word in the number names; 0 if none does. */
static unsigned
named_rights(const St13Tokens *tokens)
{
	const char *word;

	if (tokens->right == ST13_RIGHT_ANY)
		return 0;
	word = st13_right_name(tokens->right);
	return st13_wanted_groups(word, strlen(word));
}

/* Begin a search. */
static void
begin_search(Search *search, const St13Query *query, const St13Tokens *tokens,
			 St13Reading *readings, int max, St13ReadingError *error)
{
	search->subject.query = query;
	search->subject.tokens = tokens;
	search->subject.rights = named_rights(tokens);
	search->readings.items = readings;
	search->readings.count = 0;
	search->readings.max = max;
	search->readings.truncated = false;
	search->needs_name = false;
	search->error = error;
	st13_look(tokens, 0, &search->look);
}

/*
 * Read the number by the system that is asked for.  One of other numbers says no
 * more than that it is like theirs.
 */
static void
read_by_named_system(Search *search, const St13System *system)
{
	read_by_system(search, system);
	if (!system->has_values && search->readings.count > 0)
	{
		search->readings.count = 0;
		search->error->fault = ST13_READING_REFUSED;
		search->error->system = system;
	}
}

/*
 * Whether all readings have lost zeros, and the query does not bear that out: then
 * there is none, since zeros could be missing from any number with too few digits.
 */
static bool
are_lost_alone(const Search *search)
{
	if (st13_bears_out_zeros(search->subject.query))
		return false;
	for (int i = 0; i < search->readings.count; i++)
	{
		if (!search->readings.items[i].lost_zeros)
			return false;
	}
	return true;
}

int
st13_read_tokens(const St13Query *query, const St13Tokens *tokens, int steps,
				 St13Reading *readings, int max, St13ReadingError *error)
{
	Search search;
	bool any = true;

	memset(error, 0, sizeof(*error));
	error->steps = steps;
	error->fault = ST13_READING_NONE;
	begin_search(&search, query, tokens, readings, max, error);
	for (const St13System *system = query->system; system != NULL;
		 system = system->next)
		read_by_named_system(&search, system);
	if (query->system == NULL)
		any = read_by_catalogue(&search);
	if (are_lost_alone(&search))
		search.readings.count = 0;
	error->truncated = search.readings.truncated;
	if (search.readings.count > 1)
		st13_sort_readings(&search.readings);
	if (search.readings.count > 0)
		error->fault = ST13_READING_OK;
	else if (!any && error->fault == ST13_READING_NONE)
		error->fault = ST13_READING_NO_OFFICE;
	return search.readings.count;
}

int
st13_find_readings(const St13Query *query, St13Tokens *tokens,
				   St13Reading *readings, int max, St13ReadingError *error)
{
	St13TokenFault fault;
	int position;

	fault = st13_take_tokens(query->number, query->len, query->ascii_only,
							 query->system, tokens, &position);
	if (fault == ST13_TOKENS_OK)
		return st13_read_tokens(query, tokens, ST13_MAX_STEPS, readings, max,
								error);
	memset(error, 0, sizeof(*error));
	error->steps = ST13_MAX_STEPS;
	error->fault = ST13_READING_TOKENS;
	error->token_fault = fault;
	error->position = position;
	return 0;
}

/* That there is a reading is all that counts. */
#define MAX_COMPETING 4

/* Whether a system of other numbers is of publications, or of these rights. */
static bool
has_competing_right(const St13System *system, bool publications,
					unsigned groups)
{
	if (system->other != NULL)
		return publications;
	for (int t = 0; t < system->type_count; t++)
	{
		if (st13_right_groups(system->types[t].right) & groups)
			return true;
	}
	return false;
}

const St13System *
st13_find_competitor(const St13Query *query, const St13Tokens *tokens,
					 bool publications, unsigned groups, int *steps)
{
	const St13Span *span = &st13_office_spans(query->office)[ST13_OTHER];
	St13Reading readings[MAX_COMPETING];
	St13ReadingError error;
	Search search;
	const St13Row *rows;
	int count;

	if (span->first == span->last)
		return NULL;
	rows = st13_row_list(&count);
	error.steps = *steps;
	begin_search(&search, query, tokens, readings, MAX_COMPETING, &error);
	for (int i = span->first; i < span->last && search.readings.count == 0; i++)
	{
		const St13System *system;

		if (!st13_is_used(&rows[i], query->edition))
			continue;
		system = st13_row_system(i);
		if (has_competing_right(system, publications, groups) &&
			may_read(&search, system))
			read_by_system(&search, system);
	}
	*steps = error.steps;
	return search.readings.count > 0 ? readings[0].system : NULL;
}
