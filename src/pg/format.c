/*-------------------------------------------------------------------------
 *
 * format.c
 *	  From values back to what the office prints: st13_format's national
 *	  styles, the type of right, the control number.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"

#include "appno.h"
#include "argument.h"
#include "compat.h"
#include "value/ascii.h"
#include "catalogue/catalogue.h"
#include "value/text_form.h"
#include "catalogue/control_number.h"
#include "catalogue/printing.h"
#include "national.h"

/* The first of these rows that has the value; NULL if none has. */
static const St13System *
find_in_rows(const St13Parts *parts, int edition, int first, int last,
			 const St13TypeItem **type)
{
	int count;
	const St13Row *rows = st13_row_list(&count);

	for (int i = first; i < last; i++)
	{
		const St13System *system;

		if (!st13_is_used(&rows[i], edition))
			continue;
		system = st13_row_system(i);
		/* A row for every office may be for the values of one. */
		if (system->names_office &&
			memcmp(system->office, parts->office, ST13_OFFICE_LEN) != 0)
			continue;
		*type = st13_system_type(system, parts);
		if (*type != NULL)
			return system;
	}
	return NULL;
}

/*
 * The first system of the value's office in a notation, in the catalogue's
 * order, that has the value; NULL if none has.
 */
static const St13System *
find_value_system(const St13Parts *parts, St13Notation notation, int edition,
				  const St13TypeItem **type)
{
	const St13System *system = NULL;
	int first;
	int last;

	if (st13_office_rows(notation, parts->office, &first, &last))
		system = find_in_rows(parts, edition, first, last, type);
	if (system == NULL &&
		st13_office_rows(notation, ST13_EVERY_OFFICE, &first, &last))
		system = find_in_rows(parts, edition, first, last, type);
	return system;
}

/* The country and a gap before a printed number. */
#define STYLE_LEN (ST13_PRINTED_LEN + 4)

/*
 * A style writes a value to a buffer of STYLE_LEN and returns the
 * length, 0 where the value has no such form.
 */
typedef size_t (*StyleWriter)(const St13Parts *parts, int edition,
							  char *buffer);

static size_t
write_machine(const St13Parts *parts, int edition, char *buffer)
{
	(void) edition;
	return st13_write_machine(parts, buffer);
}

static size_t
write_presentation(const St13Parts *parts, int edition, char *buffer)
{
	(void) edition;
	return st13_write_presentation(parts, buffer);
}

static size_t
write_by_system(const St13Parts *parts, int edition, St13PatternUse use,
				char *buffer)
{
	const St13TypeItem *type;
	const St13System *system =
		find_value_system(parts, ST13_NATIONAL, edition, &type);

	return system ? st13_print(system, parts, use, buffer) : 0;
}

/*
 * Country, gap, and the number in a notation that leaves the country to what
 * is beside it.  For a PCT application DOCDB's country is the receiving office.
 */
static size_t
write_with_country(const St13Parts *parts, St13Notation notation, int edition,
				   const char *gap, char *buffer)
{
	const St13TypeItem *type;
	const St13System *system =
		find_value_system(parts, notation, edition, &type);
	char number[ST13_PRINTED_LEN];
	size_t len;

	if (system == NULL)
		return 0;
	len = st13_print(system, parts, ST13_PATTERN_NUMBER, number);
	if (len == 0)
		return 0;
	return (size_t) snprintf(buffer, STYLE_LEN, "%.2s%s%.*s",
							 system->code_is_office ? parts->serial
													: parts->office,
							 gap, (int) len, number);
}

static size_t
write_docdb(const St13Parts *parts, int edition, char *buffer)
{
	return write_with_country(parts, ST13_DOCDB, edition, " ", buffer);
}

static size_t
write_epodoc(const St13Parts *parts, int edition, char *buffer)
{
	return write_with_country(parts, ST13_EPODOC, edition, "", buffer);
}

static size_t
write_pct(const St13Parts *parts, int edition, char *buffer)
{
	const St13TypeItem *type;
	const St13System *system =
		find_value_system(parts, ST13_PCT, edition, &type);

	return system ? st13_print(system, parts, ST13_PATTERN_NUMBER, buffer) : 0;
}

static size_t
write_national(const St13Parts *parts, int edition, char *buffer)
{
	return write_by_system(parts, edition, ST13_PATTERN_NUMBER, buffer);
}

static size_t
write_priority(const St13Parts *parts, int edition, char *buffer)
{
	return write_by_system(parts, edition, ST13_PATTERN_PRIORITY, buffer);
}

static const struct
{
	const char *name;
	StyleWriter write;
} styles[] = {
	{"machine", write_machine},   {"presentation", write_presentation},
	{"national", write_national}, {"priority", write_priority},
	{"docdb", write_docdb},       {"epodoc", write_epodoc},
	{"pct", write_pct},
};

static StyleWriter
find_style(const text *style)
{
	const char *name;
	size_t len = st13_trim(style, &name);

	for (size_t i = 0; i < lengthof(styles); i++)
	{
		if (ascii_is_word_of_any_case(name, len, styles[i].name))
			return styles[i].write;
	}
	ereport(
		ERROR,
		(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
		 errmsg("unrecognized format style: \"%s\"",
				st13_quote(VARDATA_ANY(style), VARSIZE_ANY_EXHDR(style))),
		 errhint(
			 "Valid styles are \"machine\", \"presentation\", \"national\", \"priority\", \"docdb\", \"epodoc\" and \"pct\".")));
	return NULL; /* keep compiler quiet */
}

/*
 * st13_format(st13_appno, style text) text
 *
 * 'machine' and 'presentation' are ST.13's; 'national' is what the office
 * prints and 'priority' its abbreviation in priority claims; 'docdb', 'epodoc'
 * and 'pct' are those notations.  NULL for a value that the catalogue cannot
 * write so, because it has no such system or the form needs what the value
 * lacks.  22023 for an unknown style.
 */
static Datum
st13_format(FunctionCallInfo fcinfo, int edition)
{
	StyleWriter write = find_style(PG_GETARG_WORD(1));
	char buffer[STYLE_LEN];
	size_t len;
	St13Parts parts;

	PG_GETARG_APPNO_PARTS(0, parts);
	len = write(&parts, edition, buffer);
	if (len == 0)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text_with_len(buffer, (int) len));
}

ST13_EDITION_FUNCTION(st13_format, 1);

/*
 * st13_right(st13_appno) text
 *
 * The type of right in a word, as the office uses the type code; NULL for a
 * value that no numbering system of the catalogue has.
 */
static Datum
st13_right(FunctionCallInfo fcinfo, int edition)
{
	const St13TypeItem *type;
	St13Parts parts;

	PG_GETARG_APPNO_PARTS(0, parts);
	if (find_value_system(&parts, ST13_NATIONAL, edition, &type) == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(st13_right_name(type->right)));
}

ST13_EDITION_FUNCTION(st13_right, 1);

/*
 * st13_check_digit(st13_appno) text
 *
 * The control number that the office prints with the number, computed; NULL
 * where it prints none or its rule is not known.
 */
static Datum
st13_check_digit(FunctionCallInfo fcinfo, int edition)
{
	const St13TypeItem *type;
	const St13System *system;
	St13Parts parts;
	char check = '\0';

	PG_GETARG_APPNO_PARTS(0, parts);
	system = find_value_system(&parts, ST13_NATIONAL, edition, &type);
	if (system != NULL)
		check = st13_control_number(system, &parts, type);
	if (check == '\0')
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text_with_len(&check, 1));
}

ST13_EDITION_FUNCTION(st13_check_digit, 1);
