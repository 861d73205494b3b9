/*-------------------------------------------------------------------------
 *
 * wording.h
 *	  Errors in words, written into the caller's memory.
 *
 * Words are ASCII and English.  They never repeat the text that is wrong: who
 * shows them quotes it behind the message, in its own encoding and as far as
 * it likes.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_WORDING_H
#define ST13_WORDING_H

#include <stddef.h>

/* Bytes of the longest text, its terminator included. */
#define ST13_TEXT_SIZE 1024

/* A text under way; it is empty where all is zero. */
typedef struct St13Text
{
	size_t len;
	char text[ST13_TEXT_SIZE]; /* terminated */
} St13Text;

/* Messages as PostgreSQL has them: what happened, why and where, what to do. */
typedef struct St13Wording
{
	St13Text message;
	St13Text detail;
	St13Text hint; /* empty where there is nothing to advise */
} St13Wording;

extern void st13_clear_text(St13Text *text);
extern void st13_clear_wording(St13Wording *wording);

/*
 * Add to a text as printf does.  What does not fit is left out, and the text
 * ends in "..." then.
 */
extern void st13_append(St13Text *text, const char *format, ...)
#if defined(__GNUC__)
	__attribute__((format(printf, 2, 3)))
#endif
	;

#endif /* ST13_WORDING_H */
