/*-------------------------------------------------------------------------
 *
 * format.c
 *	  st13_format: an application number in a style of one's choice.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"

#include "appno.h"
#include "compat.h"
#include "core/notation.h"

/* Both styles of the core fit the longer one. */
typedef size_t (*StyleWriter) (const St13Parts *parts, char *buffer);

static const struct
{
	const char *name;
	StyleWriter write;
}			styles[] =
{
	{"machine", st13_write_machine},
	{"presentation", st13_write_presentation},
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
					text_to_cstring(style)),
			 errhint("Valid styles are \"machine\" and \"presentation\".")));
	return NULL;				/* keep compiler quiet */
}

/*
 * st13_format(st13_appno, style text) text
 *
 * 'machine' for the machine form, 'presentation' for people; 22023 for an
 * unknown style.
 */
PG_FUNCTION_INFO_V1(st13_format);
Datum
st13_format(PG_FUNCTION_ARGS)
{
	StyleWriter write = find_style(PG_GETARG_TEXT_PP(1));
	char		buffer[ST13_PRESENTATION_LEN];
	St13Parts	parts;

	PG_GETARG_APPNO_PARTS(0, parts);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(buffer,
											  (int) write(&parts, buffer)));
}
