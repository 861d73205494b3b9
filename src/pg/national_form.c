/*-------------------------------------------------------------------------
 *
 * national_form.c
 *	  From values back to what the office prints: st13_format's national
 *	  styles, the type of right, the control number.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"

#include "appno.h"
#include "compat.h"
#include "core/catalogue.h"
#include "core/notation.h"
#include "core/printing.h"
#include "national.h"

/*
 * The first system of the value's office, in the catalogue's order, that has
 * this value; NULL if none has.
 */
static const St13System *
find_value_system(const St13Parts *parts, int edition,
				  const St13TypeItem **type)
{
	int			first;
	int			last;
	int			count;
	const St13Row *rows = st13_row_list(&count);

	if (!st13_office_rows(parts->office, &first, &last))
		return NULL;
	for (int i = first; i < last; i++)
	{
		const St13System *system;

		if (!st13_is_used(&rows[i], edition))
			continue;
		system = st13_row_system(i);
		*type = st13_system_type(system, parts);
		if (*type != NULL)
			return system;
	}
	return NULL;
}

/*
 * A style writes a value to a buffer of ST13_PRINTED_LEN and returns the
 * length, 0 where the value has no such form.
 */
typedef size_t (*StyleWriter) (const St13Parts *parts, int edition,
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
	const St13System *system = find_value_system(parts, edition, &type);

	return system ? st13_print(system, parts, use, buffer) : 0;
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
}			styles[] =
{
	{"machine", write_machine},
	{"presentation", write_presentation},
	{"national", write_national},
	{"priority", write_priority},
};

static StyleWriter
find_style(const text *style)
{
	for (size_t i = 0; i < lengthof(styles); i++)
	{
		if (strlen(styles[i].name) == VARSIZE_ANY_EXHDR(style) &&
			memcmp(styles[i].name, VARDATA_ANY(style),
				   VARSIZE_ANY_EXHDR(style)) == 0)
			return styles[i].write;
	}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unrecognized format style: \"%s\"",
					st13_quote(VARDATA_ANY(style),
							   VARSIZE_ANY_EXHDR(style))),
			 errhint("Valid styles are \"machine\", \"presentation\", \"national\" and \"priority\".")));
	return NULL;				/* keep compiler quiet */
}

/*
 * st13_format(st13_appno, style text) text
 *
 * 'machine' and 'presentation' are ST.13's; 'national' is what the office
 * prints and 'priority' its abbreviation in priority claims, NULL for a value
 * that no numbering system of the catalogue has.  22023 for an unknown style.
 */
static Datum
st13_format(FunctionCallInfo fcinfo, int edition)
{
	StyleWriter write = find_style(PG_GETARG_TEXT_PP(1));
	char		buffer[ST13_PRINTED_LEN];
	size_t		len;
	St13Parts	parts;

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
	St13Parts	parts;

	PG_GETARG_APPNO_PARTS(0, parts);
	if (find_value_system(&parts, edition, &type) == NULL)
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
	St13Parts	parts;
	char		check = '\0';

	PG_GETARG_APPNO_PARTS(0, parts);
	system = find_value_system(&parts, edition, &type);
	if (system != NULL)
		check = st13_system_check(system, &parts);
	if (check == '\0')
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text_with_len(&check, 1));
}

ST13_EDITION_FUNCTION(st13_check_digit, 1);
