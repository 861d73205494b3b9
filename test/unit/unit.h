/*
 * unit.h
 *	  What the unit tests share.
 */
#ifndef UNIT_H
#define UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "value/text_form.h"

/* splitmix64: the same numbers on every machine, so a failure repeats. */
static uint64_t unit_random_state = 13;

static inline uint64_t
unit_random(void)
{
	uint64_t z = (unit_random_state += UINT64_C(0x9E3779B97F4A7C15));

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return z ^ (z >> 31);
}

/* Machine form of a rank, with a terminator; both ways to write it agree. */
static inline const char *
unit_machine(uint64_t rank, char *buffer)
{
	St13Parts parts;
	char text[ST13_MACHINE_OFFICE_LEN];
	size_t len;

	st13_unrank(rank, &parts);
	len = st13_write_machine(&parts, text);
	assert_int_equal(st13_write_rank(rank, buffer), len);
	assert_memory_equal(buffer, text, len);
	buffer[len] = '\0';
	return buffer;
}

/* Rank of a text that must be good. */
static inline uint64_t
unit_rank(const char *text)
{
	St13Parts parts;
	St13Error error;

	if (!st13_read(text, strlen(text), &parts, &error))
		fail_msg("\"%s\" was refused: reason %d, part %d, position %d", text,
				 error.reason, error.part, error.position);
	return st13_rank(&parts);
}

#endif /* UNIT_H */
