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

#include "description.h"

/* The most letters and digits that a pattern prints. */
extern size_t st13_printed_symbols(const St13System *system,
								   const St13Pattern *pattern);

/*
 * Set the bounds of a system's patterns: the least and the greatest number of
 * symbols that each matches, and the symbols at its ends.  Leading zeros may be
 * missing, and so may control numbers and options.
 */
extern void st13_bound_system(St13System *system);

#endif /* ST13_PATTERN_BOUNDS_H */
