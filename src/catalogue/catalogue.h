/*-------------------------------------------------------------------------
 *
 * catalogue.h
 *	  The catalogue of numbering systems.
 *
 * offices/XX.def has the rows of the office XX, and every_office.def those that
 * serve every office.  A row belongs to the editions from the one that
 * added it to the one before that which withdrew it, and what is asked always
 * names the edition: results change with the edition and never without.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_CATALOGUE_H
#define ST13_CATALOGUE_H

#include "description.h"

/* The editions by their numbers; the newest is the last one. */
enum
{
	ST13_BEFORE_EDITIONS = 0,
#define EDITION(number, year, horizon) ST13_EDITION_##number,
#include "editions.def"
#undef EDITION
	ST13_AFTER_EDITIONS,
	ST13_LATEST_EDITION = ST13_AFTER_EDITIONS - 1
};

typedef struct St13Edition
{
	int year;    /* in which it was made */
	int horizon; /* the last year of which it reads numbers */
} St13Edition;

extern const St13Edition st13_editions[ST13_AFTER_EDITIONS];

/*
 * Notations in which numbers are written.  The offices' own come first; the
 * others are those of whoever exchanges numbers.
 */
typedef enum St13Notation
{
	ST13_NATIONAL,
	ST13_DOCDB,  /* EPO DOCDB, PATSTAT, Google Patents */
	ST13_EPODOC, /* EPO EPODOC */
	ST13_PCT,    /* PCT Administrative Instructions */
	ST13_DAS,    /* WIPO DAS, beyond the offices' own forms */
	ST13_ST10C,  /* priority numbers, likewise */
	ST13_TMVIEW, /* identifiers of TMview and DesignView */
	ST13_GBD,    /* of WIPO's Global Brand Database */
	ST13_CIPO,   /* of CIPO's ST.96 data */
	ST13_CNIPA,  /* of CNIPA's publication data */
	ST13_OTHER,  /* numbers that compete with applications: no values */
	ST13_NOTATION_COUNT
} St13Notation;

/*
 * Whether a notation has values of ST.13, the offices' own unless it is known to
 * rewrite them.
 */
static inline bool
st13_keeps_values(St13Notation notation)
{
	return notation >= ST13_TMVIEW && notation != ST13_OTHER;
}

/* How far a row can be relied on. */
typedef enum St13Confidence
{
	ST13_OFFICIAL,   /* the office says so, or an organization of offices */
	ST13_SECONDARY,  /* others do, or numbers in use show it */
	ST13_UNVERIFIED, /* nobody has confirmed it */
	ST13_CONFIDENCE_COUNT
} St13Confidence;

extern const char *st13_confidence_name(St13Confidence confidence);

/* Rows that serve every office have this for one. */
#define ST13_EVERY_OFFICE "**"

/*
 * The notations that a word names, bit 1 << St13Notation for each; 0 for an
 * unknown word.  'any' is all of them; 'das' and 'st10c' take the offices' own
 * forms, too.  'other' names none, as no number is read in it.
 */
extern unsigned st13_find_notation(const char *word, size_t len);

extern const char *st13_notation_name(St13Notation notation);

typedef struct St13Row
{
	St13Notation notation;
	const char *office; /* ST.3 code, or ST13_EVERY_OFFICE */
	const char *name;   /* unique in the catalogue */
	int since_edition;
	int until_edition; /* the first without it; 0: still there */
	const char *description;
	const char *example;
	St13Confidence confidence;
	const char *source;
} St13Row;

extern const St13Row *st13_row_list(int *count);

/*
 * What an office's file says of a right beside its rows: the office has none, or
 * the rows describe a part of its numbers only.
 */
typedef enum St13RightStatement
{
	ST13_RIGHT_IS_NONE,
	ST13_RIGHT_IS_UNKNOWN
} St13RightStatement;

typedef struct St13OfficeRight
{
	const char *office;
	St13Right right; /* patent, utility model, trademark or design */
	St13RightStatement statement;
	const char *source;
} St13OfficeRight;

extern const St13OfficeRight *st13_office_right_list(int *count);

/* Whether an edition has this row. */
static inline bool
st13_in_edition(const St13Row *row, int edition)
{
	return row->since_edition <= edition &&
		   (row->until_edition == 0 || edition < row->until_edition);
}

/*
 * Whether the row of an edition is used for reading and writing: what nobody
 * has confirmed is listed only.
 */
static inline bool
st13_is_used(const St13Row *row, int edition)
{
	return st13_in_edition(row, edition) && row->confidence != ST13_UNVERIFIED;
}

/*
 * Called for a row that does not compile, by a mistake in it or for lack of
 * memory; it must not return.  A row that is left out would change what numbers
 * mean.  Whoever loads the catalogue sets it.
 */
extern void (*st13_broken_row)(const St13Row *row,
							   const St13DescriptionError *error);

/* The rows that have been compiled, NULL for the others. */
extern const St13System *st13_compiled_rows[];

/* Compile a row. */
extern const St13System *st13_compile_row(int number);

/*
 * The compiled system of a row; it is compiled at the first call.  See
 * st13_broken_row.
 */
static inline const St13System *
st13_row_system(int number)
{
	const St13System *system = st13_compiled_rows[number];

	return system != NULL ? system : st13_compile_row(number);
}

/* The row that a system of the catalogue was compiled from. */
extern const St13Row *st13_row_of(const St13System *system);

/* Rows, from the first to before the last; none where both are 0. */
typedef struct St13Span
{
	short first;
	short last;
} St13Span;

/* The rows of an office, a span for each notation. */
extern const St13Span *st13_office_spans(const char *office);

/*
 * The rows of an office in a notation, from *first to before *last.  Returns
 * false if the catalogue has none.
 */
extern bool st13_office_rows(St13Notation notation, const char *office,
							 int *first, int *last);

/* Whether an edition reads numbers of an office in any of these notations. */
extern bool st13_reads_office(unsigned notations, const char *office,
							  int edition);

/*
 * The row of this name in an edition, -1 if there is none.
 */
extern int st13_find_row(const char *name, size_t len, int edition);

/* The ST.3 code that is meant by another in use: EU is EM, UK is GB, ... */
extern void st13_resolve_alias(char *office);

/* Whether these two letters stand for this office. */
extern bool st13_is_alias(const char *letters, const char *office);

#endif /* ST13_CATALOGUE_H */
