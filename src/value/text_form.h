/*-------------------------------------------------------------------------
 *
 * text_form.h
 *	  The text forms of an application number: machine and presentation form.
 *
 * doc/notation.md has the grammar.  It is frozen: every text that is read
 * today is read for ever, and to the same value.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_TEXT_FORM_H
#define ST13_TEXT_FORM_H

#include "value.h"

/* Longest presentation form: "EP 10 2014 SE0000001". */
#define ST13_PRESENTATION_LEN 20

/*
 * Read either form.  Strict in structure, generous in form: letters of either
 * case, blanks around, leading zeros and the year 0000 left out.  What could
 * mean two things is an error.
 */
extern bool st13_read(const char *text, size_t len, St13Parts *parts,
					  St13Error *error);

/*
 * The same, to the rank: this is what the type's input does.  The machine form
 * of digits, which nearly every text is, takes a short way.
 */
static inline bool
st13_read_rank(const char *text, size_t len, uint64_t *rank, St13Error *error)
{
	St13Parts parts;

	if (st13_read_digits(text, len, rank))
		return true;
	if (!st13_read(text, len, &parts, error))
		return false;
	*rank = st13_rank(&parts);
	return true;
}

/* Read the machine form only, as it goes over the wire: no blanks around. */
extern bool st13_read_machine(const char *text, size_t len, St13Parts *parts,
							  St13Error *error);

/*
 * Write a value.  The buffer has room for ST13_MACHINE_OFFICE_LEN or
 * ST13_PRESENTATION_LEN characters; the result is the length, without a
 * terminator.  The presentation form leaves out what can be left out, and
 * st13_read gives the same value again.
 */
extern size_t st13_write_machine(const St13Parts *parts, char *buffer);
extern size_t st13_write_presentation(const St13Parts *parts, char *buffer);

#endif /* ST13_TEXT_FORM_H */
