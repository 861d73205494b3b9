/*-------------------------------------------------------------------------
 *
 * system.h
 *	  A numbering system, compiled from its description.
 *
 * The terms are those of WIPO's survey of numbering systems.  Reading
 * (match.c, meaning.c, choice.c), printing (printing.c), explaining and the
 * answer to the survey's question 13 (survey.c) all work on this form.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_SYSTEM_H
#define ST13_SYSTEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "check_digits.h"
#include "rights.h"
#include "value/ascii.h"

/* More fields than any office prints, and a bound for the reader. */
#define ST13_MAX_FIELDS 16

/* Patterns of one system: the number, the priority form, other spellings. */
#define ST13_MAX_PATTERNS 12

/*
 * Letters and digits of the longest number that is worth reading.  With their
 * separators the fields of a pattern fit ST13_PRINTED_LEN.
 */
#define ST13_MAX_SYMBOLS 48

/* How far the year of a number can be from that of its filing date. */
#define ST13_MAX_YEAR_SPREAD 3

/* Dates are year * 10000 + month * 100 + day. */
#define ST13_DATE_MIN 0
#define ST13_DATE_MAX 99991231
#define ST13_DATE_YEAR(date) ((date) / 10000)
#define ST13_LAST_DAY(year) ((year) *10000 + 1231)

/* What a separator is, before a symbol of a number or a field of a pattern. */
typedef enum St13Mark
{
	ST13_MARK_NONE = 0,
	ST13_MARK_BLANK,
	ST13_MARK_GROUP, /* a comma or an apostrophe, between thousands */
	ST13_MARK_HARD   /* "/", "-", "." and the like */
} St13Mark;

typedef enum St13FieldKind
{
	ST13_LITERAL, /* letters and digits as they stand */
	ST13_FIELD_YEAR,
	ST13_FIELD_FILED, /* year of filing, not part of the value */
	ST13_FIELD_TYPE,  /* code of the type of right */
	ST13_FIELD_SERIAL,
	ST13_FIELD_LETTER,  /* a single letter of the serial number */
	ST13_FIELD_CODE,    /* code for internal use */
	ST13_FIELD_CHECK,   /* control number */
	ST13_FIELD_IGNORED, /* printed, but not part of the value */
	ST13_FIELD_PACKED,  /* digits that fill year and serial together */
	ST13_OPTION_START,  /* what may be missing */
	ST13_OPTION_END
} St13FieldKind;

typedef struct St13Field
{
	St13FieldKind kind;
	int min_width; /* positions */
	int max_width;
	char separator;  /* printed before it, '\0' for none */
	St13Mark mark;   /* what the separator is */
	bool in_serial;  /* ST13_FIELD_TYPE: also a serial digit */
	bool is_code;    /* ST13_FIELD_SERIAL: also a code for internal use */
	bool era;        /* ST13_FIELD_YEAR: Japanese era */
	bool last;       /* ST13_FIELD_LETTER: behind all digits in the value */
	int year_offset; /* ST13_FIELD_YEAR: printed + this = year */
	int year_spread; /* ST13_FIELD_YEAR: up to so many years off */
	uint64_t low;    /* ST13_FIELD_SERIAL: range of the digits */
	uint64_t high;
	int place;       /* in the pattern */
	int option_end;  /* ST13_OPTION_START: the place of its end */
	int least_after; /* symbols of all the fields after it */
	int most_after;
	int first_group; /* width of the first printed group, 0: all */
	char group_separator;
	const char *text; /* literal; meaning; digits if missing;
								 * letters that are allowed */
	size_t text_len;
} St13Field;

typedef enum St13PatternUse
{
	ST13_PATTERN_NUMBER,   /* the form that the office prints */
	ST13_PATTERN_PRIORITY, /* abbreviated, as a priority number */
	ST13_PATTERN_ALSO,     /* another spelling, read only */
	ST13_PATTERN_DOCDB, /* as DOCDB and EPODOC write it, without the country: */
	ST13_PATTERN_EPODOC /* of descriptions that users give */
} St13PatternUse;

/* A set of letters and digits, a bit for each. */
typedef uint64_t St13SymbolSet;

/* The set of one digit or upper-case letter. */
static inline St13SymbolSet
st13_symbol_set(char c)
{
	return UINT64_C(1) << (c <= '9' ? c - '0' : c - 'A' + 10);
}

/*
 * Shapes of numbers, a bit for each.  A shape is how many runs of digits and of
 * letters alternate, and which comes first: "H10-186098" is letters and digits.
 * ST13_MAX_RUNS stands for that many and more.
 */
typedef uint32_t St13Shapes;

#define ST13_MAX_RUNS 15

/* The set of one shape. */
static inline St13Shapes
st13_shape(int runs, bool letters_first)
{
	int counted = runs < ST13_MAX_RUNS ? runs : ST13_MAX_RUNS;

	return UINT32_C(1) << (2 * counted + letters_first);
}

/* What a number must look like at least to match; see pattern_bounds.h. */
typedef struct St13Bounds
{
	int least; /* symbols */
	int greatest;
	St13SymbolSet first; /* what it can begin with */
	St13SymbolSet last;  /* what it can end with */
	St13Shapes shapes;   /* the runs of digits and letters it can have */
} St13Bounds;

typedef struct St13Pattern
{
	St13PatternUse use;
	const St13Field *fields;
	int count;
	bool has_year;
	bool has_lost_year; /* that of filing stands for it */
	bool has_type;
	bool has_code;
	bool has_code_in_serial; /* its type is also part of the serial number */
	bool has_letter;         /* one of the serial number */
	bool bears_right; /* a code, a letter or a word of it tells the right */
	bool loses_zeros; /* of its first year, and those behind: see match.c */
	bool is_packed;   /* its fields fill year and serial number together */
	bool is_st13;     /* one field does, as it stands in ST.13's machine form */
	int code_width;   /* positions of the serial number that a code with digits
					 * has; 0: its letters tell */
	St13Bounds bounds;
} St13Pattern;

/* One code of a type of right and what it stands for. */
typedef struct St13TypeItem
{
	const char *code; /* as printed; text_len 0 where it is not */
	size_t code_len;
	uint32_t low; /* numeric codes: a range */
	uint32_t high;
	bool numeric;
	int type; /* ST.13 type code */
	St13Right right;
} St13TypeItem;

/* One code for internal use and what it is in the serial number. */
typedef struct St13CodeItem
{
	const char *code;
	size_t code_len;
	char first;      /* the first letter or digit of the code, upper case */
	char letters[2]; /* or digits; '\0' for none */
} St13CodeItem;

/*
 * Digits before the serial number that a spelling leaves out, and when they
 * were in use for which serial numbers.
 */
typedef struct St13Lead
{
	const char *digits;
	size_t len;
	int since; /* dates */
	int until;
	uint32_t low; /* serial numbers */
	uint32_t high;
} St13Lead;

/* The serial numbers of some years, or days. */
typedef struct St13SerialBound
{
	int since; /* dates */
	int until;
	uint32_t low;
	uint32_t high;
} St13SerialBound;

/* What is read as a letter, a digit or a separator of ASCII. */
typedef struct St13Spelling
{
	const char *text; /* UTF-8 */
	size_t len;
	char read_as;
} St13Spelling;

typedef struct St13Prefix
{
	const char *text;
	size_t len;
} St13Prefix;

typedef struct St13System
{
	const struct St13System *next; /* of the same description, NULL for none */
	char office[2];                /* '\0' for none */
	bool names_office;             /* the description says the office */
	const char *name;              /* of a catalogue row, else NULL */
	const char *example;
	int number; /* of the catalogue row, else -1 */
	St13Pattern patterns[ST13_MAX_PATTERNS];
	int pattern_count;
	St13Bounds bounds; /* of all patterns together */
	const St13TypeItem *types;
	int type_count;
	const St13CodeItem *codes;
	int code_count;
	int code_width;      /* as in a pattern */
	bool code_is_office; /* the code is the office that was asked for */
	const St13Lead *leads;
	int lead_count;
	bool has_series; /* those of the USPTO's series belong before it, too */
	const St13SerialBound *serial_bounds;
	int serial_bound_count;
	const St13Prefix *prefixes;
	int prefix_count;
	const St13Spelling *spellings;
	int spelling_count;
	St13SymbolSet prefix_first; /* what they begin with */
	int since;                  /* period of use, dates */
	int until;
	St13CheckRule check;
	bool running;        /* serial numbers go on through the years */
	bool filed_any;      /* its years are not always those of filing */
	const char *refusal; /* why such numbers have no value, or NULL */
	size_t refusal_len;
	bool has_values;   /* false: its numbers compete with applications */
	const char *other; /* what such numbers are of, "US patent", or NULL */
	size_t other_len;
} St13System;

/* Whether digits are in the range that a field has, if it has one. */
static inline bool
st13_in_range(const St13Field *field, const char *digits, int len)
{
	uint64_t n;

	if (field->low == 0 && field->high == UINT64_MAX)
		return true;
	n = ascii_number(digits, (size_t) len);
	return n >= field->low && n <= field->high;
}

/* Whether a system's numbers leave out digits before the serial number. */
static inline bool
st13_leaves_digits_out(const St13System *system)
{
	return system->lead_count > 0 || system->has_series;
}

/* Whether a field's symbols go to the serial number, in their order. */
static inline bool
st13_field_in_serial(const St13Field *field)
{
	return field->kind == ST13_FIELD_SERIAL ||
		   field->kind == ST13_FIELD_LETTER ||
		   field->kind == ST13_FIELD_PACKED || field->in_serial;
}

/* The most positions that a pattern's fields have in the serial number. */
static inline int
st13_serial_positions(const St13Pattern *pattern)
{
	int width = 0;

	for (int i = 0; i < pattern->count; i++)
	{
		if (st13_field_in_serial(&pattern->fields[i]))
			width += pattern->fields[i].max_width;
	}
	return width;
}

/*
 * The pattern for a use; for ST13_PATTERN_PRIORITY the number's if none, else
 * NULL if none.
 */
extern const St13Pattern *st13_find_pattern(const St13System *system,
											St13PatternUse use);

#endif /* ST13_SYSTEM_H */
