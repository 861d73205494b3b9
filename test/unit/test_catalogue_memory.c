/*
 * test_catalogue_memory.c
 *	  A catalogue that has too little memory for its rows.  A row that does not
 *	  fit is an error each time it is asked for; those that fit are as they were.
 */
#define ST13_CATALOGUE_BYTES 16384
#include "catalogue/catalogue.c"

#include "national.h"

#include <setjmp.h>

static jmp_buf caller;
static const St13Row *broken;

/* As PostgreSQL's ereport() leaves a function. */
static void
leave(const St13Row *row, const St13DescriptionError *error)
{
	assert_string_equal(error->message, "the description is too long");
	broken = row;
	longjmp(caller, 1);
}

/* The system of a row, or NULL if it is reported. */
static const St13System *
try_row(int number)
{
	broken = NULL;
	return setjmp(caller) == 0 ? st13_row_system(number) : NULL;
}

static void
is_reported(void **state)
{
	int count;
	const St13Row *rows = st13_row_list(&count);
	int failed = 0;

	(void) state;
	st13_broken_row = leave;
	for (int round = 0; round < 2; round++)
	{
		int before = failed;

		failed = 0;
		for (int i = 0; i < count; i++)
		{
			const St13System *system = try_row(i);

			if (system == NULL)
			{
				assert_ptr_equal(broken, &rows[i]);
				failed++;
			}
			else
				assert_ptr_equal(st13_row_of(system), &rows[i]);
		}
		assert_in_range(failed, 1, count - 1);
		/* nothing that failed is kept, and nothing that is kept fails */
		assert_true(round == 0 || failed == before);
	}
}

/* A number is read by all of its office's systems, or not at all. */
static void
reads_nothing(void **state)
{
	(void) state;
	st13_broken_row = leave;
	broken = NULL;
	if (setjmp(caller) == 0)
		(void) unit_parse("US", "13/547,826", NULL, 0, NULL);
	assert_non_null(broken);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(is_reported),
		cmocka_unit_test(reads_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
