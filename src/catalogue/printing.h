/*-------------------------------------------------------------------------
 *
 * printing.h
 *	  Writing values as their offices print them.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_PRINTING_H
#define ST13_PRINTING_H

#include "system.h"
#include "value/value.h"

/*
 * Longest printed number: its symbols, and a separator before each field and
 * within it.
 */
#define ST13_PRINTED_LEN (ST13_MAX_SYMBOLS + 2 * ST13_MAX_FIELDS)

/*
 * Write a value by a system's pattern of this use.  filed is the year of filing,
 * which some forms print and the value does not have; 0 if it is not known.
 * Returns the length, or 0 if the value is not one of the system's numbers or
 * the form needs what is not known.  For the office's own form reading the
 * result gives the value again; the priority form may have lost a part that the
 * office leaves out.
 */
extern size_t st13_print_filed(const St13System *system, const St13Parts *parts,
							   St13PatternUse use, int filed, char *buffer);

/* The same where nothing is known beside the value. */
static inline size_t
st13_print(const St13System *system, const St13Parts *parts, St13PatternUse use,
		   char *buffer)
{
	return st13_print_filed(system, parts, use, 0, buffer);
}

/*
 * The type of right that a value has in this system, by the code in its serial
 * number where the code is there, else by the type code; NULL if none.
 */
extern const St13TypeItem *st13_system_type(const St13System *system,
											const St13Parts *parts);

#endif /* ST13_PRINTING_H */
