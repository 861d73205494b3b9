/*
 * test_conformity.c
 *	  ST.13's rules, one number for each and one that breaks none.
 */
#include "value/conformity.h"
#include "unit.h"

static unsigned
deviations(const char *text)
{
	St13Parts parts;

	st13_unrank(unit_rank(text), &parts);
	return st13_deviations_of(&parts);
}

#define BIT(d) (1u << (d))

static void
each_rule(void **state)
{
	(void) state;
	assert_int_equal(deviations("DE102008000123456"), 0);
	/* 0000 is the standard's own way to give no year. */
	assert_int_equal(deviations("PL100000000023456"), 0);
	assert_int_equal(deviations("WO912004000000001"), 0);
	assert_int_equal(deviations("IB902004000000001"), 0);
	assert_int_equal(deviations("892004000000001"), 0);
	assert_int_equal(deviations("902004000000001"), 0);
	assert_int_equal(deviations("US002020000994206"), BIT(ST13_DEV_TYPE_NONE));
	assert_int_equal(deviations("US902020000994206"),
					 BIT(ST13_DEV_TYPE_RESERVED));
	assert_int_equal(deviations("WX992020000994206"),
					 BIT(ST13_DEV_TYPE_RESERVED));
	assert_int_equal(deviations("EM700151322170001"), BIT(ST13_DEV_NOT_A_YEAR));
	assert_int_equal(deviations("EM700999322170001"), BIT(ST13_DEV_NOT_A_YEAR));
	assert_int_equal(deviations("EM700042478230007"), BIT(ST13_DEV_NOT_A_YEAR));
	assert_int_equal(deviations("EM701699322170001"), BIT(ST13_DEV_NOT_A_YEAR));
	assert_int_equal(deviations("EM701700322170001"), 0);
	assert_int_equal(deviations("EM702199322170001"), 0);
	assert_int_equal(deviations("EM702200322170001"), BIT(ST13_DEV_NOT_A_YEAR));
	assert_int_equal(deviations("DE503020080449225"), BIT(ST13_DEV_NOT_A_YEAR));
	assert_int_equal(deviations("IT102014MI0000158"), BIT(ST13_DEV_ST96));
	assert_int_equal(deviations("DE500000E00017341"), BIT(ST13_DEV_ST96));
	assert_int_equal(deviations("DE5000000E0017341"), BIT(ST13_DEV_ST96));
	assert_int_equal(deviations("DE50000000E017341"),
					 BIT(ST13_DEV_ST96) | BIT(ST13_DEV_SERIAL_LETTER));
	assert_int_equal(deviations("NA501978NAT000593"),
					 BIT(ST13_DEV_ST96) | BIT(ST13_DEV_SERIAL_LETTER));
	assert_int_equal(deviations("BG50202000160989N"),
					 BIT(ST13_DEV_ST96) | BIT(ST13_DEV_SERIAL_LETTER));
}

static void
st96_alone_conforms(void **state)
{
	(void) state;
	assert_true(st13_conforms(0));
	assert_true(st13_conforms(deviations("IT102014MI0000158")));
	assert_false(st13_conforms(deviations("BG50202000160989N")));
	for (int d = 0; d < ST13_DEVIATION_COUNT; d++)
	{
		assert_int_equal(st13_conforms(BIT(d)), d == ST13_DEV_ST96);
		for (const char *c = st13_deviation_text((St13Deviation) d); *c; c++)
			assert_in_range(*c, ' ', '~');
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_rule),
		cmocka_unit_test(st96_alone_conforms),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
