/*
 * fuzz.h
 *	  What the fuzzing harnesses share.
 *
 * A harness is libFuzzer's entry point: it takes any bytes and ends the process
 * where the code does not keep what it promises.  replay.c calls the same with
 * the files of the corpus.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "value/text_form.h"

#define lengthof(array) (sizeof(array) / sizeof((array)[0]))

extern int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* assert() that no compiler option takes away */
#define EXPECT(condition)                                                      \
	((condition) ? (void) 0 : fuzz_fail(__FILE__, __LINE__, #condition))

static inline void
fuzz_fail(const char *file, int line, const char *condition)
{
	fprintf(stderr, "%s:%d: not so: %s\n", file, line, condition);
	abort();
}

/*
 * Memory of exactly this size, so that a sanitizer sees one byte beyond it.
 * No harness takes more than FUZZ_BLOCKS of them for one input; they are freed
 * at the beginning of the next.
 */
#define FUZZ_BLOCKS 16

static void *fuzz_blocks[FUZZ_BLOCKS];
static int fuzz_block_count;

static inline void
fuzz_begin(void)
{
	while (fuzz_block_count > 0)
		free(fuzz_blocks[--fuzz_block_count]);
}

static inline void *
fuzz_memory(size_t size)
{
	void *block = malloc(size > 0 ? size : 1);

	EXPECT(block != NULL && fuzz_block_count < FUZZ_BLOCKS);
	fuzz_blocks[fuzz_block_count++] = block;
	return block;
}

static inline char *
fuzz_copy(const void *data, size_t size)
{
	char *copy = fuzz_memory(size);

	if (size > 0)
		memcpy(copy, data, size);
	return copy;
}

/* A value is one: its parts are good, and its rank has them. */
static inline void
fuzz_expect_value(const St13Parts *parts)
{
	St13Error error;
	St13Parts back;
	uint64_t rank = st13_rank(parts);

	EXPECT(parts->office[0] == '\0' ||
		   st13_check_office(parts->office, ST13_OFFICE_LEN, &error));
	EXPECT(st13_check_type(parts->type, &error));
	EXPECT(st13_check_year(parts->year, &error));
	EXPECT(
		st13_check_serial(parts->serial, ST13_SERIAL_LEN, parts->year, &error));
	EXPECT(rank < ST13_VALUE_COUNT);
	st13_unrank(rank, &back);
	EXPECT(st13_rank(&back) == rank);
	EXPECT((back.office[0] == '\0') == (parts->office[0] == '\0'));
	EXPECT(back.office[0] == '\0' ||
		   memcmp(back.office, parts->office, ST13_OFFICE_LEN) == 0);
	EXPECT(back.type == parts->type && back.year == parts->year);
	EXPECT(memcmp(back.serial, parts->serial, ST13_SERIAL_LEN) == 0);
}

#endif /* FUZZ_H */
