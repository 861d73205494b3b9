/*-------------------------------------------------------------------------
 *
 * printing.h
 *	  Writing values as their offices print them.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_PRINTING_H
#define ST13_PRINTING_H

#include "description.h"
#include "value/value.h"

/*
 * Longest printed number: its symbols, and a separator before each field and
 * within it.
 */
#define ST13_PRINTED_LEN (ST13_MAX_SYMBOLS + 2 * ST13_MAX_FIELDS)

/*
 * Write a value by a system's pattern of this use.  Returns the length, or 0
 * if the value is not one of the system's numbers.  For the office's own form
 * reading the result gives the value again; the priority form may have lost a
 * part that the office leaves out.
 */
extern size_t st13_print(const St13System *system, const St13Parts *parts,
						 St13PatternUse use, char *buffer);

/*
 * The type of right that a value has in this system, by the code in its serial
 * number where the code is there, else by the type code; NULL if none.
 */
extern const St13TypeItem *st13_system_type(const St13System *system,
											const St13Parts *parts);

/*
 * The control number of a value of this type by this system, '\0' if it has none
 * or it is not known.
 */
extern char st13_system_check(const St13System *system, const St13Parts *parts,
							  const St13TypeItem *type);

/* Whether a year belongs to the period in which a system was used. */
extern bool st13_year_in_use(const St13System *system, int year);

#endif /* ST13_PRINTING_H */
