/*
 * test_any.c
 *	  Numbers of which nobody says in which notation they are.
 *
 * All are real: test/real has many more of them, and where each was found.  With or
 * without its right and its date of filing, a number has the value of its application
 * or none.
 */
#include "national.h"

static const struct
{
	const char *office;
	const char *right;
	int filed; /* 0: not known */
	const char *number;
	const char *value; /* NULL: not known, so that any would be wrong */
	bool is_read;      /* with all that is known */
} numbers[] = {
	/* publications and grants: the value is that of the published application */
	{"US", "patent", 20120125, "US8631489B2", "US100000013358303", false},
	{"US", "patent", 20151214, "10889834", "US100000014967885", false},
	{"US", "patent", 20000222, "US 6380889", NULL, false},
	{"US", "patent", 20140613, "US2015/0362523A1", "US100000014303650", false},
	{"EP", "patent", 20170111, "EP 3402874 A1", "EP102017000700247", false},
	{"EP", "patent", 20160428, "EP 3289074", "EP102016000719852", false},
	{"EP", "patent", 20150327, "EP3124621A2", "EP102015000770042", false},
	{"EP", "patent", 19960313, "0801217", "EP101996000301721", false},
	{"WO", "PCT", 20121221, "WO 2013/098736", "WO912012IB0057589", false},
	{"WO", "PCT", 20180126, "WO2018138275A1", "WO912018EP0051976", false},
	{"WO", "PCT", 20131020, "2014060604", "WO912013EP0071906", false},
	{"WO", "PCT", 20150522, "2015/177760", "WO912015IB0053770", false},
	{"CN", "patent", 20010330, "CN1309234A", "CN102001000010136", false},
	{"CN", "patent", 20161207, "106423605", "CN102016001114626", false},
	{"CN", "patent", 20071226, "CN201155398Y", "CN202007000099395", false},
	{"CN", "patent", 20190412, "CN 110064285 A", "CN102019000292685", false},
	{"FR", "patent", 20160225, "FR3048202B1", "FR102016000051536", false},
	{"FR", "patent", 20090226, "FR 2942577", "FR102009000000909", false},
	{"FR", "patent", 20110711, "FR2977865A3", "FR102011000002171", false},
	{"FR", "patent", 20140506, "3020763", "FR102014000054084", false},
	{"GB", "patent", 20090206, "GB 0901975 D0", "GB102009000001975", false},
	{"GB", "patent", 19540205, "GB 747705 A", "GB101954000003453", false},
	{"GB", "patent", 19570703, "GB870854A", "GB101957000021207", false},
	{"GB", "patent", 19620710, "GB 1059961", "GB101962000026543", false},
	{"DE", "patent", 20150601, "DE 202015102833", "DE202015000102833", false},
	{"DE", "patent", 19780517, "DE 2821592 A1", "DE101978000021592", false},
	{"DE", "patent", 19970222, "19707123", "DE101997000007123", true},
	{"DE", "patent", 20090923, "DE 102009042691 B3", "DE102009000042691",
	 false},
	{"JP", "patent", 20090828, "JP 2011047360 A", "JP102009000198337", false},
	{"JP", "patent", 19841030, "S635585", "JP101984000226793", false},
	{"JP", "patent", 19841030, "JPS635585B2", "JP101984000226793", false},
	{"JP", "patent", 20000621, "JP 2002004873", "JP102000000185811", false},
	{"KR", "patent", 20150129, "KR101647950B1", "KR102015000014618", false},
	{"KR", "patent", 20151026, "KR 101587893 B1", "KR102015000148440", false},
	{"KR", "patent", 20150616, "101640199", "KR102015000084800", false},
	{"KR", "patent", 20111230, "KR 20120076728 A", "KR102010000138407", false},
	{"CA", "patent", 19730831, "CA 1001142", "CA100000000180097", false},
	{"CA", "patent", 20020610, "2389947", "CA100000002389947", true},
	{"FR", "patent", 20050101, "FR2876543", NULL, false},
	{"CA", "patent", 19800410, "CA 1139934 A", "CA100000000349519", false},
	{"CA", "patent", 20030404, "CA 2424805 C", "CA100000002424805", false},
	{"AU", "patent", 20160916, "AU 2016322059", "AU102016000322059", true},
	{"AU", "patent", 20140915, "2014323761", "AU102014000323761", true},
	{"AU", "patent", 19970210, "AUPO505497D0", "AU100000PO0005054", false},
	{"AU", "patent", 20110302, "AU2011223473A1", "AU102011000223473", false},
	{"ES", "patent", 20170620, "ES 2694449", "ES102017000030817", false},
	{"ES", "patent", 20170620, "ES 2694449 B2", "ES102017000030817", false},
	{"ES", "patent", 20141120, "2571061", "ES102014000000927", false},
	{"ES", "patent", 20170328, "ES2684057B1", "ES102017000030451", false},
	/* marks */
	{"PL", "trademark", 20260626, "Z.605127", "PL500000000605127", true},
	{"RU", "trademark", 0, "95711885", "RU501995000711885", true},
	{"PE", "trademark", 20260626, "000037753-2026", "PE502026000037753", true},
	{"EM", "trademark", 20260611, "019376128", "EM500000019376128", true},
	{"US", "trademark", 20260722, "50001188", "US500000050001188", true},
	{"ES", "trademark", 20260618, "M4387118", "ES500000004387118", true},
	{"GB", "trademark", 0, "UK00003259032", "GB500000003259032", true},
	{"BR", "trademark", 20260528, "943906024", "BR500000943906024", true},
	{"FI", "trademark", 20260812, "T202651684", "FI502026000051684", true},
	{"KR", "trademark", 0, "4020200023099", "KR402020000023099", true},
	{"JP", "trademark", 20260810, "2026-102567", "JP502026000102567", true},
	{"CH", "trademark", 0, "05880/1977", "CH501977000005880", true},
	{"CA", "trademark", 20191009, "1,989,143", "CA300000198914300", true},
	{"BG", "trademark", 20191204, "BG/N/2019/157225", "BG50201900157225N",
	 true},
	{"AU", "trademark", 0, "1848981", "AU500000001848981", true},
	{"DE", "trademark", 0, "3020262307094", "DE302026000230709", true},
	{"IT", "trademark", 20260714, "2026000126139", "IT302026000126139", true},
	{"SE", "trademark", 20191114, "2019-07275", "SE502019000007275", true},
	{"WO", "trademark", 0, "1311672", "WO500000001311672", true},
	{"FR", "trademark", 20190923, "4584090", "FR500000004584090", true},
	{"AP", "trademark", 0, "AP/M/1997/21", "AP501997000000021", true},
	{"BX", "trademark", 20260612, "1550996", "BX500000001550996", true},
	{"NO", "trademark", 20260611, "202607093", "NO502026000007093", true},
	{"HU", "trademark", 19970828, "M9703126", "HU501997000003126", true},
	{"IN", "trademark", 0, "7817516", "IN500000007817516", true},
	/* EPODOC's, which lack zeros */
	{"CN", "patent", 0, "CN2015818677", "CN112015000018677", false},
	{"DK", "patent", 20190114, "DK19702186T", "DK192019000702186", true},
	{"EP", "patent", 0, "EP1988850217", "EP101988000850217", true},
	{"EP", "patent", 0, "EP2007109822", "EP102007000109822", false},
	{"FI", "patent", 0, "FI2006000583", "FI102006000000583", false},
	{"GB", "patent", 0, "GB19958026", "GB101995000008026", true},
	{"IE", "patent", 20020614, "IES20020485", "IE102002000000485", true},
	{"US", "patent", 0, "US2010853861", "US100000012853861", false},
	{"WO", "PCT", 20150319, "2015US21556", "WO912015US0021556", true},
	/* priorities as people type them */
	{"WO", "PCT", 0, "International Application No. PCT/DE01/04678",
	 "WO912001DE0004678", true},
	{"TW", "patent", 0, "Taiwanese Application No. 101130828",
	 "TW102012000030828", false},
	{"US", "patent", 0, "U.S. Appl. No. 12/009,373", "US100000012009373", true},
	{"EP", "patent", 0, "European Application No. 07794259.7",
	 "EP102007000794259", true},
	{"WO", "PCT", 0, "International application No. PCT/SG2007/000247",
	 "WO912007SG0000247", true},
	{"KR", "patent", 0, "Korean Patent Application No. 2005-030343",
	 "KR102005000030343", false},
	{"JP", "patent", 0, "Japanese Application No. 2013-176989",
	 "JP102013000176989", false},
	{"US", "design", 0, "U.S. Appl. No. 29/390,037", "US700000029390037", true},
	{"CN", "patent", 0, "Chinese Patent Application No. 200510072215.5",
	 "CN102005000072215", false},
	{"US", "provisional", 0,
	 "U.S. Provisional Patent Application Ser. No. 61/058,530",
	 "US100000061058530", true},
	{"WO", "PCT", 0, "International Application No. PCT/DE00/02220",
	 "WO912000DE0002220", true},
	{"JP", "patent", 0, "Japanese Patent Application No. 2011-514817",
	 "JP102011000514817", false},
	{"EP", "patent", 0, "European Patent Application No. EP 09011586.6",
	 "EP102009000011586", true},
	{"CN", "patent", 0, "Chinese Patent Application No. 200710146763.7",
	 "CN102007000146763", false},
	{"JP", "patent", 0, "Japanese Patent Application No. 2004-151891",
	 "JP102004000151891", false},
	{"EP", "patent", 0, "European Application Serial No. 11184066.6",
	 "EP102011000184066", true},
	{"TW", "patent", 0, "Taiwan Patent Application Serial No. 095139327",
	 "TW102006000039327", false},
	{"DE", "patent", 0, "German Patent Application No. DE 10 2005 044 629.9",
	 "DE102005000044629", false},
	{"KR", "patent", 0, "Korean Patent Application No. 2005-3816",
	 "KR102005000003816", false},
	{"KR", "patent", 0, "Korean Patent Application No. 10-2008-0049277",
	 "KR102008000049277", false},
	{"CA", "patent", 0, "Canadian Application No. 2,641,373",
	 "CA100000002641373", false},
	{"AU", "patent", 0, "Australian Application No. 2010201839",
	 "AU102010000201839", false},
	{"AU", "patent", 0, "Australian Application Serial No. 2006269374",
	 "AU102006000269374", false},
	{"CN", "patent", 0, "Chinese Application No. 200710186180.7",
	 "CN102007000186180", false},
	{"TW", "patent", 0, "Taiwanese Application No. 101130827",
	 "TW102012000030827", false},
	{"CA", "patent", 0, "Canadian Application No. 2,835,904",
	 "CA100000002835904", false},
	{"AU", "patent", 0, "Australian Application No. 2006069374",
	 "AU102006000069374", false},
	{"DE", "patent", 0, "German patent application number DE 10 2004 057 741.2",
	 "DE102004000057741", false},
};

/* The value that a number gets, NULL for none. */
static const char *
value_of(size_t i, bool with_right, bool with_date)
{
	const UnitResult *result =
		unit_parse_in(st13_find_notation("any", 3), numbers[i].office,
					  numbers[i].number, with_right ? numbers[i].right : NULL,
					  with_date ? numbers[i].filed : 0, NULL);

	return result->chosen != NULL ? unit_result(result) : NULL;
}

static bool
is_wrong(size_t i, const char *value)
{
	return value != NULL &&
		   (numbers[i].value == NULL || strcmp(value, numbers[i].value) != 0);
}

static void
no_value_is_wrong(void **state)
{
	int wrong = 0;

	(void) state;
	for (size_t i = 0; i < lengthof(numbers); i++)
	{
		for (int given = 0; given < 4; given++)
		{
			const char *value = value_of(i, given & 1, given & 2);

			if (!is_wrong(i, value))
				continue;
			print_error("%s %s, %s right, %s date: %s\n", numbers[i].office,
						numbers[i].number, given & 1 ? "with" : "without",
						given & 2 ? "with" : "without", value);
			wrong++;
		}
	}
	assert_int_equal(wrong, 0);
}

static void
as_many_are_read(void **state)
{
	int different = 0;

	(void) state;
	for (size_t i = 0; i < lengthof(numbers); i++)
	{
		bool is_read = value_of(i, true, true) != NULL;

		if (is_read == numbers[i].is_read)
			continue;
		print_error("%s %s is %s\n", numbers[i].office, numbers[i].number,
					is_read ? "read" : "not read");
		different++;
	}
	assert_int_equal(different, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_value_is_wrong),
		cmocka_unit_test(as_many_are_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
