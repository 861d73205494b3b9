/*
 * replay.c
 *	  Calls a harness with each file that is named: the corpus in "make check",
 *	  a crash of "make fuzz" in a debugger.
 */
#include "fuzz.h"

/* No input of the corpus is longer. */
static uint8_t input[1 << 16];

int
main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
	{
		FILE *file = fopen(argv[i], "rb");
		size_t size;

		if (file == NULL)
		{
			perror(argv[i]);
			return 1;
		}
		size = fread(input, 1, sizeof(input), file);
		EXPECT(feof(file));
		fclose(file);
		fuzz_begin();
		LLVMFuzzerTestOneInput((const uint8_t *) fuzz_copy(input, size), size);
		printf("ok %s\n", argv[i]);
		fflush(stdout);
	}
	return 0;
}
