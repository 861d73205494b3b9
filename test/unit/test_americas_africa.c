/*
 * test_americas_africa.c
 *	  Printed numbers of the Americas and of Africa, and the values that they
 *	  have.
 *
 * Real numbers; the values were worked out by hand.
 */
#include "national.h"

static const struct
{
	const char *notation;
	const char *office;
	const char *right;
	const char *number;
	const char *result;
} numbers[] = {
	{"national", "US", NULL, "50139089", "US500000050139089"},
	{"national", "US", NULL, "SN 86/400,668", "US500000086400668"},
	{"national", "US", NULL, "sn86400668", "US500000086400668"},
	{"national", "US", "plant patent", "13/547,826", "US100000013547826"},
	{"national", "CA", "patent", "002293642", "CA100000002293642"},
	{"national", "CA", NULL, "2486511-00", "CA300000248651100"},
	{"docdb", "CA", NULL, "CA002490939A", "CA100000002490939"},
	{"national", "BR", NULL, "BR30/2015/004942-1", "BR302015000004942"},
	{"epodoc", "BR", NULL, "BR20121011453", "BR102012000011453"},
	{"epodoc", "BR", NULL, "BR20191226070", "BR122019000026070"},
	{"national", "MX", "trademark", "3678430", "MX500000003678430"},
	{"epodoc", "MX", NULL, "MX2005PA11005", "MX102005000011005"},
	{"national", "AR", "trademark", "Acta No. 3772387", "AR500000003772387"},
	{"national", "AR", "trademark", "4728440", "AR500000004728440"},
	{"docdb", "AR", NULL, "AR 26901777 A", "AR101977000269017"},
	{"docdb", "AR", NULL, "AR 31826990 A", "AR101990000318269"},
	{"national", "CL", "trademark", "1677115", "CL500000001677115"},
	{"docdb", "CL", NULL, "CL 2014003350 A", "CL102014000003350"},
	{"national", "CO", NULL, "SD2019/0033551", "CO502019000033551"},
	{"docdb", "CO", NULL, "CO 2018004119 A", "CO102018000004119"},
	{"national", "PE", "trademark", "000034552-2026", "PE502026000034552"},
	{"national", "PE", "trademark", "00048005A-2026", "PE50202600048005A"},
	{"national", "PE", "patent", "002758-2016/DIN", "PE102016000002758"},
	{"national", "PY", "trademark", "PY/M/2026/2651357", "PY502026002651357"},
	{"national", "UY", "trademark", "588598", "UY500000000588598"},
	{"national", "CR", "trademark", "2026-007332", "CR502026000007332"},
	{"docdb", "CR", NULL, "CR 20170214 A", "CR102017000000214"},
	{"national", "PA", "patent", "91282-01", "PA100000009128201"},
	{"national", "PA", "trademark", "64207-01", "PA500000006420701"},
	{"docdb", "PA", NULL, "PA 9128201 A", "PA100000009128201"},
	{"docdb", "EC", NULL, "ECSP066375", "EC102006000006375"},
	{"docdb", "EC", NULL, "ECSP12011947", "EC102012000011947"},
	{"docdb", "EC", NULL, "ECSP21087299", "EC102021000087299"},
	{"docdb", "CL", NULL, "CL 2021000723 A", "CL102021000000723"},
	{"national", "AR", NULL, "AR D2023104006", "AR702023000104006"},
	{"national", "EC", "trademark", "SENADI-2022-97986", "EC502022000097986"},
	{"docdb", "HN", NULL, "HN 2004000146 A", "HN102004000000146"},
	{"docdb", "HN", NULL, "HN 2011001701 A", "HN102011000001701"},
	{"docdb", "NI", NULL, "NI 201200041 A", "NI102012000000041"},
	{"docdb", "NI", NULL, "NI 201800038 A", "NI102018000000038"},
	{"docdb", "SV", NULL, "SV 2012004192 A", "SV102012000004192"},
	{"docdb", "SV", NULL, "SV 2017005555 A", "SV102017000005555"},
	{"docdb", "DO", NULL, "DOP2016000017", "DO102016000000017"},
	{"docdb", "GT", NULL, "GT 201200082 A", "GT102012000000082"},
	{"docdb", "GT", NULL, "GT 200500293 A", "GT102005000000293"},
	{"docdb", "UY", NULL, "UY 36046 A", "UY100000000036046"},
	{"national", "UY", "patent", "28709", "UY100000000028709"},
	{"docdb", "CU", NULL, "CU 20120048 A", "CU102012000000048"},
	{"national", "CU", NULL, "CU/R/2020/000129", "CU50202000R000129"},
	{"national", "ZA", NULL, "A2008/00128", "ZA702008000A00128"},
	{"national", "ZA", NULL, "No. A2008/00128", "ZA702008000A00128"},
	{"national", "EG", "patent", "1784/2023", "EG102023000001784"},
	{"docdb", "EG", NULL, "EG 2003010008 A", "EG102003000010008"},
	{"national", "MA", "patent", "37006", "MA100000000037006"},
	{"national", "DZ", NULL, "DZ/T/2011/001877", "DZ502011000001877"},
	{"national", "TN", NULL, "TN/E/2002/001864", "TN50200200E001864"},
	{"national", "TN", NULL, "TN/S/2005/001886", "TN50200500S001886"},
	{"docdb", "TN", NULL, "TN 2016000058 A", "TN102016000000058"},
	{"national", "KE", NULL, "KE/P/2019/3340", "KE102019000003340"},
	{"national", "KE", NULL, "KEKED20141478", "KE702014000001478"},
	{"national", "KE", NULL, "KEAPD2012574", "KE702012AP0000574"},
	{"national", "KE", NULL, "IB/D/1/1101893", "KE500000D01101893"},
	{"national", "KE", NULL, "A/D/1/1034386", "KE500000A01034386"},
	{"national", "MZ", NULL, "MD/D/1/84290", "MZ500000D00084290"},
	{"national", "MZ", NULL, "B/D/1/7118677", "MZ500000B07118677"},
	{"national", "SZ", NULL, "MD/D/1/936430", "SZ500000D00936430"},
	{"national", "SZ", NULL, "A/D/1/807290", "SZ500000A00807290"},
	{"national", "NA", NULL, "D/D/1/986682", "NA500000D00986682"},
	{"national", "CU", NULL, "CU/I/1996/000105", "CU701996000000105"},
	{"national", "KE", NULL, "MA/T/1/1847", "KE500000000001847"},
	{"national", "NG", NULL, "NG/PT/NC/O/2026/23780", "NG102026000023780"},
	{"national", "NG", NULL, "NG/P/2016/450", "NG102016P00000450"},
	{"national", "NG", NULL, "NG/TM/O/2020/11950", "NG502020000011950"},
	{"national", "UG", NULL, "UG/T/2023/080486", "UG502023000080486"},
	{"national", "ZM", NULL, "ZM/T/2023/001429", "ZM502023000001429"},
	{"docdb", "ZM", NULL, "ZM 12875 A", "ZM101975000000128"},
	{"docdb", "ZM", NULL, "ZM 2987 A", "ZM101987000000029"},
	{"national", "MG", NULL, "MG/D/1/1471845", "MG500000D01471845"},
	{"national", "BW", NULL, "BW/M/1964/1814", "BW501964000001814"},
	{"national", "GD", NULL, "GD/A/1981/19", "GD501981A00000019"},
	{"national", "GH", NULL, "GH/T/2006/1880", "GH502006000001880"},
	{"national", "MW", NULL, "MW/T/984/1960", "MW501960000000984"},
	{"national", "MZ", NULL, "MZ/L/2010/714", "MZ502010L00000714"},
	{"national", "SD", NULL, "SD/T/1/037277", "SD500000000037277"},
	{"national", "QO", NULL, "R46E12P71E123", "REFUSED"},
};

static void
each_number(void **state)
{
	int wrong = 0;

	(void) state;
	for (size_t i = 0; i < lengthof(numbers); i++)
	{
		const char *result = unit_result(unit_parse_in(
			st13_find_notation(numbers[i].notation,
							   strlen(numbers[i].notation)),
			numbers[i].office, numbers[i].number, numbers[i].right, 0, NULL));

		if (strcmp(result, numbers[i].result) != 0)
		{
			print_error("%s %s: %s, not %s\n", numbers[i].notation,
						numbers[i].number, result, numbers[i].result);
			wrong++;
		}
	}
	assert_int_equal(wrong, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_number),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
