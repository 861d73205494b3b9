-- Numbers from their parts.
\set SHOW_CONTEXT never
SELECT make_st13_appno(10, 2014, 123456, 'EP'), make_st13_appno(10, 2014, 123456),
       make_st13_appno(10, 2014, '123456', 'ep'), make_st13_appno(10, 2014, '000123456');
SELECT make_st13_appno(type_code => 50, year => 2020, serial => '00160989n', office => 'bG'),
       make_st13_appno(office => 'IN', type_code => 10, year => 2008, serial => 'mU0001234'),
       make_st13_appno(70, 151, '32217000X', 'EM');
SELECT make_st13_appno(0, 0, 0), make_st13_appno(99, 9999, 999999999, 'ZZ'), make_st13_appno(99, 9999, '99999999Z', 'ZZ'),
       make_st13_appno(10, 1, 1), make_st13_appno(10, 1699, '99999999Z'), make_st13_appno(10, 1700, 'ZZZ999999');
-- A literal serial number is text; numbers of any size are bigint.
SELECT make_st13_appno(10, 2014, '7'), make_st13_appno(10::smallint, 2014::smallint, 7::smallint);

-- NULL type, year or serial number gives NULL; NULL office is none.
SELECT t, y, s, o, make_st13_appno(t, y, s, o) AS of_bigint, make_st13_appno(t, y, s::text, o) AS of_text
FROM unnest(ARRAY[10, NULL]) t, unnest(ARRAY[2014, NULL]) y, unnest(ARRAY[7, NULL]::bigint[]) s, unnest(ARRAY['EP', NULL]) o
ORDER BY t, y, s, o;
-- ... whatever the others are
SELECT make_st13_appno(NULL, 99999, -1::bigint, 'x'), make_st13_appno(5, 2014, NULL::text, 'x');

-- Out of range
SELECT make_st13_appno(1, 2014, 1);
\echo :LAST_ERROR_SQLSTATE
SELECT make_st13_appno(9, 2014, '1');
SELECT make_st13_appno(100, 2014, 1);
SELECT make_st13_appno(-1, 2014, 1);
SELECT make_st13_appno(2147483647, 2014, 1);
SELECT make_st13_appno(-2147483648, 2014, '1');
SELECT make_st13_appno(10, -1, 1);
\echo :LAST_ERROR_SQLSTATE
SELECT make_st13_appno(10, 10000, '1');
SELECT make_st13_appno(10, 2147483647, 1);
SELECT make_st13_appno(10, 2014, -1);
\echo :LAST_ERROR_SQLSTATE
SELECT make_st13_appno(10, 2014, 1000000000);
SELECT make_st13_appno(10, 2014, 9223372036854775807);
SELECT make_st13_appno(10, 2014, (-9223372036854775808)::bigint);

-- Not a serial number
SELECT make_st13_appno(10, 2014, '');
\echo :LAST_ERROR_SQLSTATE
SELECT make_st13_appno(10, 2014, ' 1');
SELECT make_st13_appno(10, 2014, '1-2');
SELECT make_st13_appno(10, 2014, '1234567890');
SELECT make_st13_appno(10, 2014, 'MU0001234A');
SELECT make_st13_appno(10, 2014, 'MU1234');
SELECT make_st13_appno(10, 2014, '0MU0A1234');
SELECT make_st13_appno(10, 2014, 'MU000123A');
SELECT make_st13_appno(10, 151, 'MU0001234');
SELECT make_st13_appno(10, 151, '1234567A9');
SELECT make_st13_appno(10, 2014, repeat('1', 1000000));

-- Not an office
SELECT make_st13_appno(10, 2014, 1, '');
\echo :LAST_ERROR_SQLSTATE
SELECT make_st13_appno(10, 2014, 1, 'E');
SELECT make_st13_appno(10, 2014, '1', 'EPO');
SELECT make_st13_appno(10, 2014, 1, 'E1');
SELECT make_st13_appno(10, 2014, '1', '1P');
SELECT make_st13_appno(10, 2014, 1, ' EP');
SELECT make_st13_appno(10, 2014, 1, repeat('E', 1000000));

-- With another office, and without
SELECT st13_with_office('102014000123456', 'EP'), st13_with_office('EP 10 2014 123456', 'de'),
       st13_with_office('ZZ99999999999999Z', 'AA'), st13_with_office('10 1', NULL), st13_with_office(NULL, 'EP');
SELECT st13_without_office('EP 10 2014 123456'), st13_without_office('10 2014 123456'),
       st13_without_office('ZZ99999999999999Z'), st13_without_office(NULL);
SELECT st13_with_office('102014000123456', 'EPO');
\echo :LAST_ERROR_SQLSTATE
SELECT st13_with_office('102014000123456', '');
