/*-------------------------------------------------------------------------
 *
 * pattern_bounds.h
 *	  What a number must look like at least to match a pattern.
 *
 * An office may have dozens of patterns, and nearly all can be ruled out by
 * the length of a number and by the symbols at its ends.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_PATTERN_BOUNDS_H
#define ST13_PATTERN_BOUNDS_H

#include "system.h"

/* The most letters and digits that a field prints. */
extern int st13_most_symbols(const St13System *system, const St13Field *field);

/*
 * Set the bounds of a system's patterns: the least and the greatest number of
 * symbols that each matches, the symbols at its ends and the runs of digits and
 * letters.  Leading zeros may be missing, and so may control numbers and
 * options.
 */
extern void st13_bound_system(St13System *system);

/*
 * Let the numbers of a system lack their first zeros, as spreadsheets leave DOCDB's
 * "00 03219" and "03 05869": 3219, 305869.
 */
extern void st13_let_zeros_be_lost(St13System *system);

#endif /* ST13_PATTERN_BOUNDS_H */
