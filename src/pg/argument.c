/*-------------------------------------------------------------------------
 *
 * argument.c
 *	  Texts as arguments.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/detoast.h"

#include "argument.h"
#include "compat.h"
#include "value/ascii.h"

text *
st13_limited_text(Datum value, int limit)
{
	const struct varlena *stored = (struct varlena *) DatumGetPointer(value);

	if ((VARATT_IS_COMPRESSED(stored) || VARATT_IS_EXTERNAL(stored)) &&
		toast_raw_datum_size(value) > (Size) limit + VARHDRSZ)
		return DatumGetTextPSlice(value, 0, limit + 1);
	return DatumGetTextPP(value);
}

size_t
st13_trim(const text *word, const char **s)
{
	size_t len = VARSIZE_ANY_EXHDR(word);

	*s = VARDATA_ANY(word);
	if (len > ST13_MAX_NUMBER_BYTES)
		return len;
	while (len > 0 && ascii_is_blank(**s))
	{
		(*s)++;
		len--;
	}
	while (len > 0 && ascii_is_blank((*s)[len - 1]))
		len--;
	return len;
}
