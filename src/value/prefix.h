/*-------------------------------------------------------------------------
 *
 * prefix.h
 *	  The values whose machine form begins with a text.
 *
 * The order of the values is the order of their machine forms, so that those
 * with a common beginning lie together.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_PREFIX_H
#define ST13_PREFIX_H

#include "value.h"

/*
 * First and last rank of the values whose machine form begins with this text,
 * letters in any ASCII case; false if there are none.
 */
extern bool st13_prefix_bounds(const char *prefix, size_t len, uint64_t *first,
							   uint64_t *last);

/* Whether the machine form of a value begins with this text. */
extern bool st13_has_prefix(const St13Parts *parts, const char *prefix,
							size_t len);

#endif /* ST13_PREFIX_H */
