/*
 * test_guess.c
 *	  What is said of a number that no system reads.
 */
#include "national.h"

/*
 * Notation, office, number; then the fault and what belongs to it: the office
 * that it looks like; the kind that it has and those that it would have; the
 * year if it is sure, with the system that has it, and the one system whose
 * period it misses.
 */
static const struct
{
	const char *notation;
	const char *office;
	const char *number;
	const char *said;
} guesses[] = {
	{"national", "EP", "1234", "NONE"},
	{"national", "EP", "EP1234567A1", "PUBLICATION"},
	{"national", "EP", "EP 1234567 B", "PUBLICATION"},
	{"epodoc", "EP", "EP1234567A1", "PUBLICATION"},
	{"pct", "WO", "WO 2004/123456 A1", "PUBLICATION"},
	{"das", "EP", "EP1234567A1", "PUBLICATION"},
	{"st10c", "EP", "EP1234567A1", "PUBLICATION"},
	{"any", "EP", "EP 1234567 A1", "NONE"},
	{"national", "DE", "EP 10167109.7", "OTHER_OFFICE EP"},
	{"national", "US", "PCT/US2013/050328", "OTHER_OFFICE WO"},
	{"national", "US", "PCT1", "OTHER_OFFICE WO"},
	{"national", "US", "US", "NO_DIGIT"},
	{"docdb", "US", " A", "NO_DIGIT"},
	{"pct", "WO", "PCT", "NO_DIGIT"},

	/* DOCDB's kind belongs to the number */
	{"docdb", "KI", "9600512 A", "NO_OFFICE"},
	{"docdb", "US", "201061345678 A", "KIND A P"},
	{"docdb", "JP", "2007001482 P", "KIND P AFU"},
	{"docdb", "EP", "10167109 D2", "KIND D2 A"},
	{"docdb", "FR", "904391 D2", "KIND D2 A"},
	{"docdb", "ES", "200200420 d2", "KIND D2 AU"},
	/* digits alone could be those of a publication */
	{"national", "EP", "EP1234567", "DIGITS"},
	{"national", "US", "US 7,654,321", "DIGITS"},
	{"national", "US", "10,123,456", "DIGITS"},
	{"national", "EP", "12345", "NONE"},
	{"national", "EP", "123/4567", "NONE"},
	{"any", "EP", "EP1234567", "NONE"},
	{"docdb", "EP", "8123456 A", "NONE"},
	{"docdb", "EP", "8123456", "NONE"},
	{"docdb", "EP", "3257366 B1", "NONE"},
	{"docdb", "EP", "08123456.9 A", "WITH_CONTROL"},
	{"docdb", "EP", "08123456.4 A", "WITH_CONTROL"},
	{"docdb", "EP", "081234569 A", "NONE"},
	{"docdb", "EP", "US 201113167395 A", "OTHER_OFFICE US"},
	{"national", "DE", "EP 10167109.7", "OTHER_OFFICE EP"},
	/* whose rows nobody has confirmed, so that they would not read it */
	{"national", "DE", "BO 2010 12345", "NONE"},
	{"national", "DE", "BX 1234567", "OTHER_OFFICE BX"},

	/* each receiving office has its own of these */
	{"pct", "WO", "9900123", "NO_RECEIVER"},
	{"pct", "WO", "PCT/99/00123", "NO_RECEIVER"},
	{"national", "WO", "PCT/99/00123", "NO_RECEIVER"},
	{"pct", "WO", "990012", "NONE"},
	{"pct", "KR", "990012", "NONE"},

	/* a year is named if it is there */
	{"national", "KR", "10-2031-0107376", "YEAR 2031"},
	{"national", "KR", "1020990000001", "YEAR 2099"},
	{"docdb", "DE", "101998032425 A",
	 "YEAR 1998 of docdb DE 1995, not docdb DE"},
	{"national", "CH", "12345/2050", "YEAR 2050, not CH mark"},
	{"docdb", "DE", "100003032425 A", "YEAR 3, not docdb DE"},
	{"national", "AU", "100412335", "YEAR"},
	{"national", "CH", "00312/23", "YEAR"},
	{"national", "HK", "96101234", "YEAR, not HK to 2019"},
	{"national", "DE", "DE99/12345", "YEAR"},
	{"docdb", "US", "72012347 A", "YEAR, not docdb US to 2010"},
};

static const char *
said(const UnitResult *result)
{
	static char text[200];
	const St13ReadingError *error = &result->error;
	char *s = text;

	s += sprintf(s, "%s", unit_fault_names[error->fault]);
	if (error->fault == ST13_READING_OTHER_OFFICE)
		s += sprintf(s, " %.2s", error->office);
	if (error->fault == ST13_READING_KIND)
	{
		s += sprintf(s, " %.*s ", error->kind_len,
					 result->tokens.symbols + result->tokens.count -
						 error->kind_len);
		for (int i = 0; i < 26; i++)
		{
			if (error->kinds & 1u << i)
				s += sprintf(s, "%c", 'A' + i);
		}
	}
	if (error->fault == ST13_READING_YEAR)
	{
		if (error->sure_year)
			s += sprintf(s, " %d", error->year);
		if (error->other != NULL)
			s += sprintf(s, " of %s", error->other->name);
		if (error->system != NULL)
			s += sprintf(s, ", not %s", error->system->name);
	}
	return text;
}

static void
each_guess(void **state)
{
	int wrong = 0;

	(void) state;
	for (size_t i = 0; i < lengthof(guesses); i++)
	{
		const char *notation = guesses[i].notation;
		const UnitResult *result =
			unit_parse_in(st13_find_notation(notation, strlen(notation)),
						  guesses[i].office, guesses[i].number, NULL, 0, NULL);

		if (strcmp(said(result), guesses[i].said) != 0)
		{
			print_error("%s %s %s: %s, not %s\n", notation, guesses[i].office,
						guesses[i].number, said(result), guesses[i].said);
			wrong++;
		}
	}
	assert_int_equal(wrong, 0);
}

/* A kind that is said to fit does, and no other. */
static void
kinds_fit(void **state)
{
	static const char symbols[] = "00112233456789P";
	char number[20];
	int fitting = 0;

	(void) state;
	for (int row = 0; row < 150000; row++)
	{
		int count;
		const St13Row *rows = st13_row_list(&count);
		const St13Row *docdb = &rows[unit_random() % (unsigned) count];
		const char *office = docdb->office;
		int len = 5 + (int) (unit_random() % 8);
		unsigned kinds;

		if (docdb->notation != ST13_DOCDB ||
			strcmp(office, ST13_EVERY_OFFICE) == 0)
			continue;
		for (int i = 0; i < len; i++)
			number[i] = symbols[unit_random() % strlen(symbols)];
		strcpy(number + len, " Z");
		kinds = unit_parse_in(1u << ST13_DOCDB, office, number, NULL, 0, NULL)
					->error.kinds;
		for (int i = 0; i < 26 && kinds != 0; i++)
		{
			const UnitResult *result;

			number[len + 1] = (char) ('A' + i);
			result =
				unit_parse_in(1u << ST13_DOCDB, office, number, NULL, 0, NULL);
			/* a temporary record can have any digits */
			if (i != 'W' - 'A' &&
				(result->count > 0 &&
				 result->readings[0].type->right != ST13_RIGHT_TEMPORARY) !=
					((kinds >> i & 1) != 0))
				fail_msg("%s %s", office, number);
		}
		fitting += kinds != 0;
	}
	assert_true(fitting > 1000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_guess),
		cmocka_unit_test(kinds_fit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
