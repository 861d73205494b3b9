/*-------------------------------------------------------------------------
 *
 * bin.h
 *	  How the values between two of a column are likely to be spread.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_BIN_H
#define ST13_BIN_H

#include <stdint.h>

/*
 * The share of the values between two ranks, low and high, that is likely to lie
 * between first and last: 0 to 1.  All four are ranks, low <= high and
 * first <= last.  Serial numbers fill the beginning of the block of an office, a
 * type and a year only, and there are no years but those around the two, so that
 * ranks say little: blocks are counted instead, each as much as another, and
 * what two bounds have of theirs as half of one.
 */
extern double st13_bin_share(uint64_t low, uint64_t high, uint64_t first,
							 uint64_t last);

#endif /* ST13_BIN_H */
