/*-------------------------------------------------------------------------
 *
 * wording.c
 *	  Errors in words, written into the caller's memory.
 *
 *-------------------------------------------------------------------------
 */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "wording.h"

void
st13_clear_text(St13Text *text)
{
	text->len = 0;
	text->text[0] = '\0';
}

void
st13_clear_wording(St13Wording *wording)
{
	st13_clear_text(&wording->message);
	st13_clear_text(&wording->detail);
	st13_clear_text(&wording->hint);
}

void
st13_append(St13Text *text, const char *format, ...)
{
	size_t room = sizeof(text->text) - text->len;
	va_list arguments;
	int len;

	va_start(arguments, format);
	len = vsnprintf(text->text + text->len, room, format, arguments);
	va_end(arguments);
	if (len >= 0 && (size_t) len < room)
		text->len += (size_t) len;
	else
	{
		text->len = sizeof(text->text) - 1;
		memcpy(text->text + text->len - 3, "...", 4);
	}
}
