/*
 * test_description.c
 *	  The compiler of descriptions: each clause and form of field, each of its
 *	  complaints and where, and that nothing makes it crash.
 */
#include "national.h"
#include "catalogue/survey.h"

#include "catalogue/control_number.h"

#define RULE_EXPECTED                                                          \
	"a rule for control numbers was expected, one of these: digit letter luhn luhn7 cn de de1968 br sg"
static const char right_expected[] =
	"a type of right was expected, one of these:"
#define RIGHT(id, name, groups) " \"" name "\""
#define ALIAS(word, groups)
#include "catalogue/rights.def"
#undef RIGHT
#undef ALIAS
	;

/* What a compiled system points into; one at a time. */
static union
{
	char bytes[1024 * 1024];
	double alignment;
} memory;

static bool
compile(const char *text, size_t len, St13System *system,
		St13DescriptionError *error)
{
	/* Just what the caller is told to provide, so that it must be enough. */
	St13Arena arena = {memory.bytes, st13_arena_size(len), 0};
	bool good;

	assert_true(arena.size <= sizeof(memory.bytes));
	good = st13_compile(text, len, NULL, true, &arena, system, error);
	assert_true(arena.used <= arena.size);
	/* a failure takes nothing */
	assert_true(good || arena.used == 0);
	return good;
}

static void
must_compile(const char *text, St13System *system)
{
	St13DescriptionError error;

	if (!compile(text, strlen(text), system, &error))
		fail_msg("\"%s\": %s at %d", text, error.message, error.position);
}

/* Descriptions, a number of theirs, its value, and the value as printed. */
static const struct
{
	const char *description;
	const char *number;
	const char *machine;
	const char *printed; /* NULL: as number */
} systems[] = {
	/* the forms in the examples of WIPO's survey */
	{"number {serial:6} {type} {year:2}; type T = 50 trademark; period 1990..2050",
	 "123456 T 08", "502008000123456", NULL},
	{"number {type} {year:4}/{serial:6}.{check:digit}; type 10 = 10 patent",
	 "10 2010/345678.4", "102010000345678", "10 2010/345678"},
	{"number {type} {year:4}/{serial:6}.{check:de}; type 10 = 10 patent",
	 "10 2010/345678.1", "102010000345678", NULL},
	{"number {year:4}{code:2}{type}{serial:6}; type 1 = 10 patent, 2 = 20 utility model",
	 "2010DE2000123", "202010DE0000123", NULL},
	{"number {year:4}{code:2}{type}{serial:7}; type 01 = 10 patent, P = 11 PCT",
	 "2010DEP0000123", "112010DE0000123", NULL},
	{"number {year:4}/{code:1}/{serial:6}; type 10 patent", "2010/W/000123",
	 "102010W00000123", NULL},
	/* letters only, numerals only, both */
	{"number {type}-{serial:5}; type A = 10 patent, GM = 20 utility model",
	 "GM-00123", "200000000000123", NULL},
	{"number {type}-{serial:5}; type 1 = 10 patent, 2-3 = 20 utility model",
	 "1-00123", "100000000000123", NULL},
	{"number {type}-{serial:5}; type P1 = 10 patent, U1 = 20 utility model",
	 "U1-00123", "200000000000123", NULL},
	{"number {type}.{serial:6}; type P = 10 patent, W = 20 utility model, Z = 50 trademark",
	 "P.023456", "100000000023456", NULL},
	/* the order of clauses, and blanks, do not matter but for the number */
	{" ; office pl ;type 10 patent;; number  {serial:6} ; ", "012345",
	 "PL100000000012345", NULL},
	/* years: four digits, two, shifted, with a calendar, of eras */
	{"number {year:4}-{serial:6}; type 10 patent", "1999-000001",
	 "101999000000001", NULL},
	{"number {year:2}-{serial:6}; type 10 patent; period 1978..2030",
	 "99-000001", "101999000000001", NULL},
	{"number {year:2+20}-{serial:5}; type 20 utility model; period 1971..2011",
	 "80-02946", "202000000002946", NULL},
	{"number {year:2-3+1911}{serial:6}; type 10 patent", "102000001",
	 "102013000000001", NULL},
	{"number {year:era}-{serial:6}; type 10 patent; period 1926..1999",
	 "S63-015409", "101988000015409", NULL},
	/* serial numbers: fixed, variable, in groups, in two fields, in a range */
	{"number {serial:9}; type 50 trademark", "123456789", "500000123456789",
	 NULL},
	{"number {serial}; type 50 trademark", "12345", "500000000012345", NULL},
	{"number {serial:1-5}/{year:4}; type 10 patent", "7/2012",
	 "102012000000007", NULL},
	{"number {serial:3 3}; type 10 patent", "123 456", "100000000123456", NULL},
	{"number {serial:3,3}; type 10 patent", "123,456", "100000000123456", NULL},
	{"number {serial:3}-{serial:4}; type 10 patent", "012-0034",
	 "100000000120034", NULL},
	{"number {serial:5=40000-49999}; type 70 design", "41234",
	 "700000000041234", NULL},
	{"number {serial:5=40000-}; type 70 design", "91234", "700000000091234",
	 NULL},
	{"number {serial:5=7}; type 70 design", "00008", "700000000000008", NULL},
	/* the type within the serial number, ranges of codes */
	{"number {type+serial}/{serial:3,3}; type 02-28 = 10 patent, 29 = 70 design",
	 "29/123,456", "700000029123456", NULL},
	/* codes for internal use: any letters, or those of a table */
	{"number {code:2}{year:4}A{serial:6}; type 10 patent", "MI2014A000158",
	 "102014MI0000158", NULL},
	{"number {code}{serial:4}; type 10 patent", "PR5678", "100000PR0005678",
	 NULL},
	{"number {serial:1-5}/{code}/{year:4}; code DEL = DE, mum = mu, X = -; type 10 patent",
	 "12/DEL/2002", "102002DE0000012", NULL},
	{"number {serial:1-5}/{code}/{year:4}; code DEL = DE, MUM = MU, X = -; type 10 patent",
	 "12/X/2002", "102002000000012", NULL},
	/* a letter within the serial number */
	{"number {serial:8}{letter:AB}; type 50 trademark", "16435657A",
	 "50000016435657A", NULL},
	/* packed digits, options and what is left out of the value */
	{"number {packed:9}[-{packed:4?0000}]; type 70 design", "015132217-0001",
	 "700151322170001", NULL},
	{"number {packed:9}[-{packed:4?0000}]; type 70 design", "015132217",
	 "700151322170000", "015132217-0000"},
	{"number {serial:7}[-{serial:2?00}]; type 30 trademark", "2398060",
	 "300000239806000", "2398060-00"},
	{"number {year:4}{serial:4}[-{ignore:3 design number}]; type 70 design",
	 "20190001-007", "702019000000001", "20190001"},
	/* prefixes, another spelling, the priority form */
	{"number {serial:6}; prefix AKZ, ZL; type 10 patent", "AKZ 123456",
	 "100000000123456", "123456"},
	{"number N{serial:6}; also {serial:6}; priority {serial:1-6}; type 10 patent",
	 "123456", "100000000123456", "N123456"},
	/* literals of letters and digits */
	{"number PCT/{code:2}{year:4}/{serial:6}; type 91 PCT", "PCT/SE2004/000001",
	 "912004SE0000001", NULL},
};

static void
each_form(void **state)
{
	(void) state;
	for (size_t i = 0; i < lengthof(systems); i++)
	{
		St13System system;
		const UnitResult *result;
		char buffer[ST13_PRINTED_LEN + 1];
		const char *printed =
			systems[i].printed ? systems[i].printed : systems[i].number;

		must_compile(systems[i].description, &system);
		result = unit_parse(system.office[0] ? system.office : NULL,
							systems[i].number, NULL, 0, &system);
		if (strcmp(unit_result(result), systems[i].machine) != 0)
			fail_msg("\"%s\" reads %s as %s", systems[i].description,
					 systems[i].number, unit_result(result));
		buffer[st13_print(&system, &result->chosen->parts, ST13_PATTERN_NUMBER,
						  buffer)] = '\0';
		if (strcmp(buffer, printed) != 0)
			fail_msg("\"%s\" prints %s as %s", systems[i].description,
					 systems[i].machine, buffer);
		assert_int_equal(system.number, -1);
		assert_null(system.name);
	}
}

/*
 * The last digit of a serial number of variable width may be a control number.
 * Both are readings, and that whose control number is verified comes first.
 */
static void
variable_before_control(void **state)
{
	St13System system;
	const UnitResult *result;

	(void) state;
	must_compile("number {serial:4-5}{check:luhn}/{year:4}; type 10 patent",
				 &system);
	result = unit_parse(NULL, "08862/1913", NULL, 0, &system);
	assert_string_equal(unit_result(result),
						"AMBIGUOUS 101913000000886 101913000008862");
	assert_int_equal(result->readings[0].control, ST13_CONTROL_VERIFIED);
	assert_int_equal(result->readings[1].control, ST13_CONTROL_COMPUTED);

	/* without zeros in front it is the same */
	result = unit_parse(NULL, "18861/1913", NULL, 0, &system);
	assert_int_equal(result->count, 2);

	/* zeros beyond the least width are not printed */
	must_compile("number {serial:2-5}{check:luhn}/{year:4}; type 10 patent",
				 &system);
	result = unit_parse(NULL, "0886/1913", NULL, 0, &system);
	assert_string_equal(unit_result(result), "101913000000886");
}

/* A packed year is no year that could be near to the filing date. */
static void
packed_beside_filing(void **state)
{
	St13System system;

	(void) state;
	must_compile("number {packed:13}; also {ignore:4 x}{serial:9}; "
				 "type 50 trademark; period 2000..2010",
				 &system);
	assert_string_equal(
		unit_result(unit_parse(NULL, "5030200804492", NULL, 20080101, &system)),
		"AMBIGUOUS 505030200804492 500000200804492");
	assert_string_equal(
		unit_result(unit_parse(NULL, "1230200804492", NULL, 20080101, &system)),
		"AMBIGUOUS 501230200804492 500000200804492");
}

static void
letters_of_either_case(void **state)
{
	St13System system;

	(void) state;
	must_compile("number {serial:2}{letter:aB}; type 10 patent", &system);
	assert_string_equal(unit_result(unit_parse(NULL, "12A", NULL, 0, &system)),
						"10000000000012A");
	assert_string_equal(unit_result(unit_parse(NULL, "12b", NULL, 0, &system)),
						"10000000000012B");
}

/*
 * A search whose steps end where a type is compared has not seen all, whichever
 * pattern it is in.
 */
static void
ended_searches(void **state)
{
	static const char also[] =
		"also {ignore:1-12 x}{ignore:1-12 y}{ignore:1-12 z}{type}{serial:1}; ";
	static char description[16384];

	(void) state;
	for (int turn = 0; turn < 9 * 40; turn++)
	{
		int patterns = 1 + turn % 9;
		int types = 300 + turn / 9;
		St13System system;
		const UnitResult *result;
		char *end = description;

		end += sprintf(end, "number {ignore:20 a}{serial:9}; ");
		for (int i = 0; i < patterns; i++)
			end += sprintf(end, "%s", also);
		end += sprintf(end, "also {type}{ignore:17 b}{serial:8}; type ");
		for (int type = 2000; type < 2000 + types; type++)
			end += sprintf(end, "%d=10 patent, ", type);
		sprintf(end, "1234=10 patent");
		must_compile(description, &system);
		result =
			unit_parse("ZZ", "12341111111111111111123456789", NULL, 0, &system);
		assert_null(result->chosen);
	}
}

/* ST.13 has a code for internal use in the first positions of the serial number. */
static void
places_of_codes(void **state)
{
	static const struct
	{
		const char *number;
		bool deviates;
	} systems[] = {
		{"{code:2}{serial:4}/{year:4}", false},
		{"{year:4}/{code:2}{serial:4}", false},
		{"{code:2}{year:4}{serial:4}", true},
		{"{code:2}/{year:4}A{serial:4}", true},
		{"{year:4}/{serial:4}{code:2}", true},
		{"{serial:4}{code:2}{year:4}", true},
	};

	(void) state;
	for (size_t i = 0; i < lengthof(systems); i++)
	{
		char description[100];
		St13System system;

		sprintf(description, "number %s; type 10 patent", systems[i].number);
		must_compile(description, &system);
		if (((st13_survey(&system) >> ST13_CODE_PLACE & 1) != 0) !=
			systems[i].deviates)
			fail_msg("the place of the code in %s", systems[i].number);
	}
}

/* Bounds are of the number's year, or else of the day of filing. */
static void
bounds_of_serial_numbers(void **state)
{
	static const struct
	{
		const char *number;
		int filed;
		const char *result;
	} dated[] = {
		{"2014/00999", 0, "102014000000999"}, {"2014/01000", 0, "NONE"},
		{"2015/01000", 0, "102015000001000"}, {"2016/02001", 0, "NONE"},
		{"1999/99999", 0, "101999000099999"}, {"2014/01000", 20150101, "NONE"},
	};
	static const struct
	{
		const char *number;
		int filed;
		const char *result;
	} undated[] = {
		{"P000999", 20000101, "100000000000999"},
		{"P001001", 19750101, "FILED"},
		{"P001001", 20000101, "100000000001001"},
		{"P001001", 20010701, "100000000001001"},
		{"P000999", 20010701, "100000000000999"},
		{"P000999", 20050101, "FILED"},
		{"P001001", 0, "100000000001001"},
		{"P003001", 0, "NONE"},
	};
	St13System system;

	(void) state;
	must_compile("number {year:4}/{serial:5}; type 10 patent; "
				 "bound 2014..2014 1-999, 2015.. 1-2000",
				 &system);
	for (size_t i = 0; i < lengthof(dated); i++)
		assert_string_equal(unit_result(unit_parse(NULL, dated[i].number, NULL,
												   dated[i].filed, &system)),
							dated[i].result);
	must_compile("number P{serial:6}; type 10 patent; "
				 "bound ..2001-06-30 1-1000, 2001-07-01..2010 1001-3000",
				 &system);
	for (size_t i = 0; i < lengthof(undated); i++)
		assert_string_equal(
			unit_result(unit_parse(NULL, undated[i].number, NULL,
								   undated[i].filed, &system)),
			undated[i].result);
	/* the year of filing that is printed is one; letters do not count */
	must_compile("number {serial:3}{letter:AB}/{filed:4}; type 10 patent; "
				 "bound 2014..  2014 1-99",
				 &system);
	assert_string_equal(
		unit_result(unit_parse(NULL, "099A/2014", NULL, 0, &system)),
		"10000000000099A");
	assert_string_equal(
		unit_result(unit_parse(NULL, "100A/2014", NULL, 0, &system)), "NONE");
	assert_string_equal(
		unit_result(unit_parse(NULL, "100A/2015", NULL, 0, &system)),
		"10000000000100A");
}

/* Numbers that compete may leave out what a value needs. */
static void
numbers_without_values(void **state)
{
	static const struct
	{
		const char *text;
		const char *message; /* NULL: it compiles */
	} cases[] = {
		{"number {ignore:6}; type 50 trademark", NULL},
		{"number {year:4}/{serial:7}; other US publication", NULL},
		{"number {serial:7}; type 50 trademark; other US patent",
		 "a clause \"other\" takes the place of \"type\""},
		{"number {serial:7}; other US patent; type 50 trademark",
		 "a clause \"other\" takes the place of \"type\""},
		{"number {serial:7}; other", "what the numbers are of was expected"},
		{"number {serial:7}", "a clause \"type\" is missing"},
	};

	(void) state;
	for (size_t i = 0; i < lengthof(cases); i++)
	{
		static char memory[65536];
		St13Arena arena = {memory, sizeof(memory), 0};
		St13System system;
		St13DescriptionError error = {"", 0};
		bool good = st13_compile(cases[i].text, strlen(cases[i].text), "US",
								 false, &arena, &system, &error);

		assert_int_equal(good, cases[i].message == NULL);
		if (!good)
			assert_string_equal(error.message, cases[i].message);
	}
}

static void
clauses(void **state)
{
	St13System system;

	(void) state;
	must_compile("office us; number {year:2}{serial:6}; priority {serial:6}; "
				 "also X{year:2}{serial:6}; also Y{year:2}{serial:6}; "
				 "type P = 10 Patent; period 1985-04-01..2003-09-30; "
				 "prefix A, B",
				 &system);
	assert_memory_equal(system.office, "US", 2);
	assert_int_equal(system.pattern_count, 4);
	assert_int_equal(system.patterns[0].use, ST13_PATTERN_NUMBER);
	assert_int_equal(system.patterns[1].use, ST13_PATTERN_PRIORITY);
	assert_int_equal(system.patterns[3].use, ST13_PATTERN_ALSO);
	assert_ptr_equal(st13_find_pattern(&system, ST13_PATTERN_PRIORITY),
					 &system.patterns[1]);
	assert_int_equal(system.since, 19850401);
	assert_int_equal(system.until, 20030930);
	assert_int_equal(system.prefix_count, 2);
	assert_int_equal(system.types[0].right, ST13_RIGHT_PATENT);

	must_compile("number {serial:6}; type 10 patent; period 1985..1990",
				 &system);
	assert_int_equal(system.since, 19850101);
	assert_int_equal(system.until, 19901231);
	must_compile("number {serial:6}; type 10 patent; period ..1990", &system);
	assert_int_equal(system.since, ST13_DATE_MIN);
	must_compile("number {serial:6}; type 10 patent; period 1985..", &system);
	assert_int_equal(system.until, ST13_DATE_MAX);
	/* without a priority form, that is the number's */
	assert_ptr_equal(st13_find_pattern(&system, ST13_PATTERN_PRIORITY),
					 &system.patterns[0]);

	must_compile("number Sch {serial:5}; refuse No value for them.", &system);
	assert_memory_equal(system.refusal, "No value for them.",
						system.refusal_len);
	assert_int_equal(system.refusal_len, 18);
	assert_int_equal(
		unit_parse(NULL, "Sch 12345", NULL, 0, &system)->error.fault,
		ST13_READING_REFUSED);
	assert_int_equal(unit_parse(NULL, "12345", NULL, 0, &system)->error.fault,
					 ST13_READING_NONE);
}

/* Every check rule by its name. */
static void
check_rules(void **state)
{
	static const char *const names[] = {"digit", "letter", "luhn",   "luhn7",
										"cn",    "de",     "de1968", "br"};

	(void) state;
	for (int rule = ST13_CHECK_DIGIT; rule <= ST13_CHECK_BR; rule++)
	{
		char text[100];
		St13System system;

		snprintf(text, sizeof(text),
				 "number {serial:7}.{check:%s}; type 10 patent",
				 names[rule - ST13_CHECK_DIGIT]);
		must_compile(text, &system);
		assert_int_equal(system.check, rule);
	}
}

#define FIELD_WAS_EXPECTED                                                     \
	"a field was expected, one of these: year type serial letter code check "  \
	"packed filed ignore"

/*
 * What is complained of, and where: @ stands before the character; it is taken
 * out.
 */
static const struct
{
	const char *text;
	const char *message;
} complaints[] = {
	{"number {type+serial}{serial:5}; type ABCD = 10 patent@",
	 "a type that is also in the serial number has digits only"},
	{"number {serial:2}{letter:A@1}; type 10 patent",
	 "letters were expected, each once at most"},
	/* clauses */
	{"@", "a clause \"number\" is missing"},
	{" ; ;@", "a clause \"number\" is missing"},
	{"type 10 patent@", "a clause \"number\" is missing"},
	{"number {serial:6}@", "a clause \"type\" is missing"},
	{"@numbers {serial:6}",
	 "a clause is one of number, priority, also, docdb, epodoc, type, code, lead, series, bound, filed, other, prefix, spell, running, period, office and refuse"},
	{"number {serial:6}; @types 10 patent",
	 "a clause is one of number, priority, also, docdb, epodoc, type, code, lead, series, bound, filed, other, prefix, spell, running, period, office and refuse"},
	{"@{serial:6}",
	 "a clause is one of number, priority, also, docdb, epodoc, type, code, lead, series, bound, filed, other, prefix, spell, running, period, office and refuse"},
	{"number {serial:6};@ number {serial:7}", "a clause \"type\" is missing"},
	{"@also {serial:7}; number {serial:6}", "the number comes first, and once"},
	{"@priority {serial:7}; type 10 patent",
	 "the number comes first, and once"},
	{"office @P1", "an office of two letters was expected"},
	{"office @", "an office of two letters was expected"},
	{"office @POL", "an office of two letters was expected"},
	{"office PL @x", "the end of the clause was expected"},
	{"refuse @", "a reason was expected"},
	{"number {serial:1}; refuse@", "a reason was expected"},
	/* patterns */
	{"number {serial:6}@?", "this character has no meaning in a pattern"},
	{"number @\xc3\xa9{serial:6}",
	 "this character has no meaning in a pattern"},
	{"number {serial:6}@}", "this character has no meaning in a pattern"},
	{"number {serial:2}-@/{serial:6}", "a separator is one character"},
	{"number {serial:2} @ {serial:6}", "a separator is one character"},
	{"number {serial:6}-@; type 10 patent",
	 "a field was expected after the separator"},
	{"number {serial:6}-@", "a field was expected after the separator"},
	{"number {serial:6}[-{ignore:3 x}@", "a closing bracket was expected"},
	{"number {serial:6}[-@[{ignore:3 x}]]",
	 "brackets enclose a separator and fields, and do not nest"},
	{"number {serial:6}[{ignore:3 x}@[{ignore:3 x}]]",
	 "brackets enclose a separator and fields, and do not nest"},
	{"number {serial:6}@]",
	 "brackets enclose a separator and fields, and do not nest"},
	{"number {serial:6}-@[{ignore:3 x}]",
	 "brackets enclose a separator and fields, and do not nest"},
	{"number {serial:6}[-{ignore:3 x}-@]",
	 "brackets enclose a separator and fields, and do not nest"},
	{"number 1-2-3-4-5-6-7-8-9-0-1-2-3-4-5-6@-7; type 10 patent",
	 "there are too many fields"},
	{"number 1; also 2; also 3; also 4; also 5; also 6; also 7; also 8; also 9; "
	 "also 10; also 11; also 12; also @13",
	 "there are too many patterns"},
	/* fields */
	{"number {@}", FIELD_WAS_EXPECTED},
	{"number {@serials:6}", FIELD_WAS_EXPECTED},
	{"number {@ serial:6}", FIELD_WAS_EXPECTED},
	{"number {@Serial:6}", FIELD_WAS_EXPECTED},
	{"number {serial:6@", "a closing brace was expected"},
	{"number {serial:6@; type 10 patent", "a closing brace was expected"},
	{"number {serial:6 @}", "the width of a second group was expected"},
	{"number {serial@ }", "a closing brace was expected"},
	{"number {type@:2}{serial:6}", "a closing brace was expected"},
	{"number {type+serial@s}", "a closing brace was expected"},
	{"number {year@}", "a colon and the form of the field were expected"},
	{"number {packed@}", "a colon and the form of the field were expected"},
	{"number {ignore@}", "a colon and the form of the field were expected"},
	{"number {check@}", "a colon and the form of the field were expected"},
	{"number {letter@}", "the letters that may stand here were expected"},
	{"number {letter:@}", "the letters that may stand here were expected"},
	{"number {check:@mod}", RULE_EXPECTED},
	{"number {check:@none}", RULE_EXPECTED},
	{"number {check:@}", RULE_EXPECTED},
	{"number {serial:@x}", "a width in positions was expected"},
	{"number {serial:@1234567890}", "a width in positions was expected"},
	{"number {serial:1-@x}", "a width in positions was expected"},
	{"number {ignore:@}", "a width in positions was expected"},
	{"number {code:@}", "a width in positions was expected"},
	{"number {serial:@0}", "the width is out of range"},
	{"number {serial:@5-4}", "the width is out of range"},
	{"number {serial:@21}", "the width is out of range"},
	{"number {serial:@1-21}", "the width is out of range"},
	{"number {year:@5}", "a year has four digits at most"},
	{"number {year:@2-5}", "a year has four digits at most"},
	{"number {year:2+@x}", "a number of years was expected"},
	{"number {year:2+@10000}", "a number of years was expected"},
	{"number {year:@2-50}", "the width is out of range"},
	{"number {serial:3 @x}", "the width of a second group was expected"},
	{"number {serial:3,@0}", "the width of a second group was expected"},
	{"number {serial:3,@10}", "the width of a second group was expected"},
	{"number {serial:1-3 @3}", "the width of a second group was expected"},
	{"number {serial:5=@x}", "the least number was expected"},
	{"number {serial:5=@1234567890}", "the least number was expected"},
	{"number {serial:5=1-@1234567890}", "the greatest number was expected"},
	{"number {serial:5=1-@x}", "the greatest number was expected"},
	{"number {serial:5=@9-1}", "the range of numbers is empty"},
	{"number {serial:2?@0}", "as many digits as the field has were expected"},
	{"number {serial:2?@000}", "as many digits as the field has were expected"},
	{"number {serial:2?@}", "as many digits as the field has were expected"},
	{"number {serial:2?@0A}", "as many digits as the field has were expected"},
	/* types */
	{"number {serial:6}; type @",
	 "a type code of ST.13 was expected, 10 to 99 or 00"},
	{"number {serial:6}; type @patent",
	 "a type code of ST.13 was expected, 10 to 99 or 00"},
	{"number {serial:6}; type @09 patent",
	 "a type code of ST.13 was expected, 10 to 99 or 00"},
	{"number {serial:6}; type @100 patent",
	 "a type code of ST.13 was expected, 10 to 99 or 00"},
	{"number {serial:6}; type P =  @patent",
	 "a type code of ST.13 was expected, 10 to 99 or 00"},
	{"number {serial:6}; type 10 patent, @",
	 "a type code of ST.13 was expected, 10 to 99 or 00"},
	{"number {serial:6}; type 10 @patents", right_expected},
	{"number {serial:6}; type 10 @", right_expected},
	{"number {serial:6}; type 10 @patent 11 PCT", right_expected},
	{"number {type}{serial:6}; type @= 10 patent",
	 "a code of the type of right was expected"},
	{"number {type}{serial:6}; type @P-5 = 10 patent",
	 "a code of the type of right was expected"},
	{"number {type}{serial:6}; type 1-@P = 10 patent",
	 "the end of a range of codes was expected"},
	{"number {type}{serial:6}; type 1-@ = 10 patent",
	 "the end of a range of codes was expected"},
	{"number {type}{serial:6}; type 5-@63 = 10 patent",
	 "the end of a range of codes was expected"},
	{"number {type}{serial:6}; type @63-60 = 10 patent",
	 "the range of codes is empty"},
	{"number {type}{serial:6}; type 10 patent@",
	 "the pattern has a type, so every type needs its code"},
	{"number {type}{serial:6}; type P = 10 patent, 20 utility model@",
	 "the pattern has a type, so every type needs its code"},
	/* codes and prefixes */
	{"number {code}{serial:6}; code @", "a code for internal use was expected"},
	{"number {code}{serial:6}; code A, @",
	 "a code for internal use was expected"},
	{"number {code}{serial:6}; code AB @CD",
	 "the end of the clause was expected"},
	{"number {code}{serial:6}; code AB @CD, EF", "a comma was expected"},
	{"number {code}{serial:6}; code ABC = @",
	 "letters, or - for none, were expected"},
	{"number {code}{serial:6}; code @ABC",
	 "a serial number has two positions for a code"},
	{"number {code}{serial:6}; code ABC = @ABC",
	 "a serial number has two positions for a code"},
	{"number {code}{serial:6}; code @A, 01",
	 "codes with digits have one width"},
	{"number {code}{serial:6}; code 01, @ABC = C",
	 "codes with digits have one width"},
	{"number {code:@1-2 any}{serial:6}", "a code with digits has one width"},
	{"number {code+serial@}{serial:6}",
	 "a colon and the form of the field were expected"},
	{"number {code:2}{serial:9}; type 10 patent@",
	 "a serial number has nine positions, and packed fields have thirteen at most without a year"},
	{"number {serial:2=@100-200}", "the range of numbers is empty"},
	{"number {serial:6}; spell @Z = Z",
	 "a letter or a sign beyond ASCII was expected"},
	{"number {serial:6}; spell \xc5\xbd@", "an equals sign was expected"},
	{"number {serial:6}; spell \xc5\xbd = @\xc5\xbd",
	 "a letter, a digit or a separator was expected"},
	{"number {serial:6}; prefix @", "a word was expected"},
	{"number {serial:6}; prefix A, @, B", "a word was expected"},
	{"number {serial:6}; prefix A @B, C", "a comma was expected"},
	/* periods */
	{"number {serial:6}; period @", "a year or a date was expected"},
	{"number {serial:6}; period @85..", "a year or a date was expected"},
	{"number {serial:6}; period @0999..", "a year or a date was expected"},
	{"number {serial:6}; period 1985..@x", "a year or a date was expected"},
	{"number {serial:6}; period @1985-04..",
	 "a date is written like 2003-10-01"},
	{"number {serial:6}; period @1985-13-01..",
	 "a date is written like 2003-10-01"},
	{"number {serial:6}; period @1985-04-32..",
	 "a date is written like 2003-10-01"},
	{"number {serial:6}; period 1985@", "two full stops were expected"},
	{"number {serial:6}; period 1985@.1990", "two full stops were expected"},
	{"number {serial:6}; period @1985-1990",
	 "a date is written like 2003-10-01"},
	{"number {serial:6}; period 1990..1985@",
	 "the period ends before it begins"},
	{"number {serial:6}; period 1985..1990 @x",
	 "the end of the clause was expected"},
	{"number {year:2}{serial:6}; type 10 patent@",
	 "a year of two digits needs a period"},
	{"number {year:2}{serial:6}; type 10 patent; period ..1990@",
	 "a year of two digits needs a period"},
	/* what a number must have, and may not */
	{"number {year:4}; type 10 patent@", "a pattern needs a serial number"},
	{"number {serial:6}; priority {year:4}; type 10 patent@",
	 "a pattern needs a serial number"},
	{"number {serial:10}; type 10 patent@",
	 "a serial number has nine positions, and packed fields have thirteen at most without a year"},
	{"number {serial:5}{serial:5}; type 10 patent@",
	 "a serial number has nine positions, and packed fields have thirteen at most without a year"},
	{"number {packed:9}{packed:3}; type 10 patent@",
	 "a serial number has nine positions, and packed fields have thirteen at most without a year"},
	{"number {year:4}{packed:13}; type 10 patent@",
	 "a serial number has nine positions, and packed fields have thirteen at most without a year"},
	{"number AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDDDDEEEEEEE{serial:2}; type 10 patent@",
	 "a number has 48 letters and digits at most"},
	{"number {code}{serial:2}; code AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDDDDEEEEEEE = AA; type 10 patent@",
	 "a number has 48 letters and digits at most"},
	{"number {type}{serial:2}; type AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDDDDEEEEEEE = 10 patent@",
	 "a number has 48 letters and digits at most"},
	{"number {year:4}{year:4}{serial:2}; type 10 patent@",
	 "a pattern has one year, one type, one code and one control number at most"},
	{"number {type}{type}{serial:2}; type P = 10 patent@",
	 "a pattern has one year, one type, one code and one control number at most"},
	{"number {code}{code}{serial:2}; type 10 patent@",
	 "a pattern has one year, one type, one code and one control number at most"},
	{"number {serial:2}{check:de}{check:de}; type 10 patent@",
	 "a pattern has one year, one type, one code and one control number at most"},
	{"number {serial:2}{check:de}; also {serial:3}{check:@cn}; type 10 patent",
	 "a system has one control number rule"},
	{"number {serial:2}; type 10 patent; @type 20 utility model",
	 "this clause may be given once"},
	{"number {serial:2}; type 10 patent; period 1990..; @period 1991..",
	 "this clause may be given once"},
	{"number {serial:2};@ number {serial:3}; type 10 patent",
	 "a clause \"type\" is missing"},
	{"number {serial:2?@00}{serial:4}; type 10 patent",
	 "digits for a missing field belong to one in brackets"},
	{"number {serial:6}; lead @x = 1990..1999; type 10 patent",
	 "the digits before the serial number were expected"},
	{"number {serial:6}; lead @12345 = 1990..1999; type 10 patent",
	 "the digits before the serial number were expected"},
	{"number {serial:6}; lead 10 @1990..1999; type 10 patent",
	 "an equals sign and a period were expected"},
	{"number {serial:6}; lead 10 = 1990..1999 5@; type 10 patent",
	 "a range of serial numbers was expected"},
	{"number {serial:6}; lead 10 = 1990..1999 11@ = 1990..; type 10 patent",
	 "a range of serial numbers was expected"},
	{"number {serial:6}; lead 10 = 1990..1999 @5-4; type 10 patent",
	 "the range of serial numbers is empty"},
	{"number {serial:6}; bound 1990..@; type 10 patent",
	 "a range of serial numbers was expected"},
	{"number {serial:6}; bound @99; type 10 patent",
	 "a year or a date was expected"},
	{"number {serial:6}; bound 1990.. @9-1; type 10 patent",
	 "the range of serial numbers is empty"},
	{"number {packed:13}; bound 1990.. 1-9; type 10 patent@",
	 "packed fields have a range of their own, and no bound"},
	{"number {serial:6}; filed @late; type 10 patent",
	 "the word any was expected"},
	{"number {serial:6}; other @US patent",
	 "such numbers have no values: this clause is for rows of the catalogue"},
	{"number {serial:6}{filed:2}; type 10 patent@",
	 "a year of two digits needs a period"},
};

static void
complains(void **state)
{
	(void) state;
	for (size_t i = 0; i < lengthof(complaints); i++)
	{
		const char *text = complaints[i].text;
		size_t len = strcspn(text, "@");
		char clean[300];
		St13System system;
		St13DescriptionError error;
		const char *found;

		memcpy(clean, text, len);
		strcpy(clean + len, text + len + 1);
		if (compile(clean, strlen(clean), &system, &error))
			fail_msg("\"%s\" was compiled", clean);
		found = error.message;
		if (strcmp(found, complaints[i].message) != 0 ||
			error.position != (int) len + 1)
			fail_msg("\"%s\": \"%s\" at %d, not \"%s\" at %d", clean, found,
					 error.position, complaints[i].message, (int) len + 1);
	}
}

/* Read and print by whatever has been compiled; it must not crash. */
static void
use(St13System *system)
{
	static const char *const numbers[] = {
		"123456 T 08",     "10 2010/345678.4",  "P.023456",
		"2010DE2000123",   "S63-015409",        "015132217-0001",
		"12/DEL/2002",     "16435657A",         "0",
		"102006000032425", "PCT/SE2004/000001", "10/01/00/12/34/56/78/90",
	};

	for (size_t i = 0; i < lengthof(numbers); i++)
	{
		const UnitResult *result =
			unit_parse(NULL, numbers[i], NULL, 0, system);
		char buffer[ST13_PRINTED_LEN];

		assert_in_range(result->count, 0, ST13_MAX_READINGS);
		for (int k = 0; k < result->count; k++)
		{
			const St13Parts *parts = &result->readings[k].parts;
			St13Parts same;

			assert_true(st13_rank(parts) < ST13_VALUE_COUNT);
			st13_unrank(st13_rank(parts), &same);
			assert_memory_equal(same.serial, parts->serial, ST13_SERIAL_LEN);
			assert_in_range(
				st13_print(system, parts, ST13_PATTERN_NUMBER, buffer), 0,
				ST13_PRINTED_LEN);
			assert_in_range(
				st13_print(system, parts, ST13_PATTERN_PRIORITY, buffer), 0,
				ST13_PRINTED_LEN);
			if (system->type_count > 0)
				(void) st13_control_number(system, parts, &system->types[0]);
			(void) st13_system_type(system, parts);
		}
	}
}

/* A text that is cut off or freed early would be seen by a sanitizer. */
static int
try_exactly(const char *text, size_t len)
{
	char *copy = malloc(len > 0 ? len : 1);
	size_t size = st13_arena_size(len);
	St13Arena arena = {malloc(size), size, 0};
	St13System system;
	St13DescriptionError error = {NULL, 0};
	bool good;

	memcpy(copy, text, len);
	good = st13_compile(copy, len, NULL, true, &arena, &system, &error);
	if (good)
		use(&system);
	else
	{
		assert_non_null(error.message);
		assert_in_range(error.position, 1, len + 1);
	}
	free(arena.start);
	free(copy);
	return good;
}

/* Garbage made of the words and signs of the notation. */
static void
random_descriptions(void **state)
{
	static const char *const pieces[] = {
		"number ",
		"also ",
		"priority ",
		"type ",
		"code ",
		"prefix ",
		"period ",
		"office ",
		"refuse ",
		";",
		"; ",
		"{type}",
		"{type+serial}",
		"{serial}",
		"{serial:6}",
		"{serial:1-5}",
		"{serial:3,3}",
		"{year:4}",
		"{year:2}",
		"{year:2+50}",
		"{year:era}",
		"{code}",
		"{code:2}",
		"{letter:AB}",
		"{letter:N last}",
		"{check:de}",
		"{check:luhn}",
		"{check:digit}",
		"{packed:9}",
		"{packed:4?0000}",
		"{ignore:3 x}",
		"{",
		"}",
		"[",
		"]",
		"-",
		"/",
		".",
		" ",
		",",
		"=",
		"?",
		"10 patent",
		"P = 10 patent",
		"1-5 = 20 utility model",
		"DEL = DE",
		"1990..2010",
		"1985..",
		"PL",
		"0",
		"99999999999",
		"A",
		"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
		"\xe7\x89\xb9",
		"\0",
		"{serial:2=10-20}",
		"{serial:2?00}",
	};
	int good = 0;

	(void) state;
	for (int i = 0; i < 400000; i++)
	{
		char text[600];
		size_t len = 0;
		int n = (int) (unit_random() % 14);

		/* most begin well */
		if (unit_random() % 4 != 0)
			len = (size_t) sprintf(text, "number {serial:%d}", 1 + i % 4);
		while (n-- > 0)
		{
			const char *piece = pieces[unit_random() % lengthof(pieces)];

			len += (size_t) sprintf(text + len, "%s", piece);
		}
		if (unit_random() % 2 == 0)
			len += (size_t) sprintf(text + len, "; type 10 patent");
		if (unit_random() % 4 == 0)
			len += (size_t) sprintf(text + len, "; period 1970..");
		good += try_exactly(text, len);
	}
	/* enough of them reach the reader */
	assert_in_range(good, 5000, 400000);
}

/* Every row of the catalogue and every form above, with one byte wrong. */
static void
mutate(const char *text)
{
	static const char signs[] = "{}[];:,=-+?./ 019APap\0\xff";
	size_t len = strlen(text);
	char *copy = malloc(len + 2);

	for (int i = 0; i < 300; i++)
	{
		size_t at = unit_random() % len;

		memcpy(copy, text, len + 1);
		switch (unit_random() % 3)
		{
			case 0: /* another */
				copy[at] = signs[unit_random() % (sizeof(signs) - 1)];
				(void) try_exactly(copy, len);
				break;
			case 1: /* one too few */
				memmove(copy + at, copy + at + 1, len - at);
				(void) try_exactly(copy, len - 1);
				break;
			default: /* one too many */
				memmove(copy + at + 1, copy + at, len - at);
				copy[at] = signs[unit_random() % (sizeof(signs) - 1)];
				(void) try_exactly(copy, len + 1);
				break;
		}
	}
	/* and cut off */
	for (size_t n = 0; n < len; n += len < 400 ? 1 : 7)
		(void) try_exactly(text, n);
	free(copy);
}

static void
mutated_descriptions(void **state)
{
	int count;
	const St13Row *rows = st13_row_list(&count);

	(void) state;
	for (int i = 0; i < count; i++)
		mutate(rows[i].description);
	for (size_t i = 0; i < lengthof(systems); i++)
		mutate(systems[i].description);
}

/* As long as anybody could send it, of one kind of character after another. */
static void
long_descriptions(void **state)
{
	size_t len = 1024 * 1024;
	char *text = malloc(len);
	static const char fill[] = "{};,-A1 =.[\xff";

	(void) state;
	for (size_t i = 0; i < sizeof(fill) - 1; i++)
	{
		memset(text, fill[i], len);
		(void) try_exactly(text, len);
		memcpy(text, "number ", 7);
		(void) try_exactly(text, len);
		memcpy(text, "type ", 5);
		(void) try_exactly(text, len);
		memcpy(text, "number {serial:6}; type ", 24);
		(void) try_exactly(text, len);
		memcpy(text, "number {serial:6}; code ", 24);
		(void) try_exactly(text, len);
		memcpy(text, "prefix A", 8);
		(void) try_exactly(text, len);
	}
	free(text);
}

/* What messages and st13_explain repeat fits there whole. */
static void
texts_to_repeat(void **state)
{
	static const char *const beginnings[] = {
		"number {serial:6}; type 10 patent; refuse ",
		"type 10 patent; number {serial:6}-{ignore:2 ",
	};
	char text[ST13_TEXT_SIZE + 100];

	(void) state;
	for (size_t i = 0; i < lengthof(beginnings); i++)
	{
		size_t len = strlen(beginnings[i]);
		St13System system;
		St13DescriptionError error;

		memset(text, 'x', sizeof(text));
		memcpy(text, beginnings[i], len);
		text[len + ST13_TEXT_SIZE - 1] = i == 0 ? ';' : '}';
		assert_true(compile(text, len + ST13_TEXT_SIZE, &system, &error));
		text[len + ST13_TEXT_SIZE - 1] = 'x';
		text[len + ST13_TEXT_SIZE] = i == 0 ? ';' : '}';
		assert_false(compile(text, len + ST13_TEXT_SIZE + 1, &system, &error));
		assert_string_equal(error.message, "this text is too long");
		assert_int_equal(error.position, len + 1);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_form),
		cmocka_unit_test(texts_to_repeat),
		cmocka_unit_test(variable_before_control),
		cmocka_unit_test(packed_beside_filing),
		cmocka_unit_test(letters_of_either_case),
		cmocka_unit_test(ended_searches),
		cmocka_unit_test(places_of_codes),
		cmocka_unit_test(bounds_of_serial_numbers),
		cmocka_unit_test(numbers_without_values),
		cmocka_unit_test(clauses),
		cmocka_unit_test(check_rules),
		cmocka_unit_test(complains),
		cmocka_unit_test(random_descriptions),
		cmocka_unit_test(mutated_descriptions),
		cmocka_unit_test(long_descriptions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
