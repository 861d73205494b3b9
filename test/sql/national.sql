-- Numbers as their offices print them: values, errors, NULL.
\set SHOW_CONTEXT never
SELECT office, number, st13_parse(office, number)
FROM (VALUES
    ('PL', 'P.023456'), ('de', '10 2006 032 425.0'), ('EP', '10167109.7'), ('EP', 'EP 10167109'), ('US', '13/547,826'),
    ('KR', '10-2008-0107376'), ('CN', 'ZL 201510163325.6'), ('IT', 'MI2014A000158'), ('IN', '1018/MUM/2002'),
    ('WO', 'PCT/SE2004/000001'), ('IB', 'PCT/SE2004/000001'), ('EU', '015132217-0001'), ('UK', '2306615.2'),
    ('EL', '20210100567'), ('BR', 'PI 9401760-3'), ('TW', '97145995'), ('CH', '1974/01')
) v(office, number);
-- The right and the filing date choose.
SELECT st13_parse('PL', '23456', 'utility model'), st13_parse('PL', '23456', ip_right => 'TradeMark'),
       st13_parse('JP', '10-186098', 'patent', '1998-07-01'), st13_parse('JP', '10-186098', 'patent', filed => '1935-07-01');
SELECT st13_parse('GB', '1838233', filed => '1933-06-28'), st13_parse('GB', '1838233', filed => '2018-01-01'),
       st13_parse('GB', '2306615.2', filed => 'infinity'), st13_parse('GB', '2306615.2', filed => '-infinity'),
       st13_parse('GB', '2306615.2', filed => '0044-03-15 BC'), st13_parse('GB', '2306615.2', filed => '5874897-12-31');
SELECT word, st13_try_parse('JP', '2017-187096', word)
FROM unnest(ARRAY['patent', 'utility', 'invention', 'utility model', 'UM', 'trade mark', 'tm', 'design', 'industrial design',
                  'provisional', 'PCT', 'no such right', '', 'Patent ']) word;

-- NULL: number gives NULL; the others leave out, and without office and system the number names the office.
SELECT st13_parse('PL', NULL) IS NULL AS number,
       st13_parse('PL', 'P.023456', NULL, NULL, NULL, NULL) AS others,
       st13_parse('PL', 'P.023456', notation => NULL), st13_parse('PL', 'P.023456', system => NULL),
       st13_parse(NULL, 'P.023456', system => 'PL') AS system;
SELECT st13_try_parse(NULL, 'x') IS NULL, st13_try_parse('PL', NULL) IS NULL, st13_has_valid_check_digit(NULL, NULL) IS NULL,
       st13_right(NULL), st13_check_digit(NULL), st13_format(NULL, 'national'), st13_format('EP102010000167109', NULL);
SELECT number, st13_try_parse(NULL, number) AS value, (SELECT count(*) FROM st13_candidates(NULL, number)) AS candidates, i.detail
FROM unnest(ARRAY['EP10167109.7', 'ep 10167109.7', 'US-13/547,826', 'PCT/SE2004/000001', 'EU015132217-0001', 'BRPI0415312-0',
                  'NO20120001', 'No. 20120001', 'No. EP10167109.7', '10167109.7', 'EP', 'QQ10167109.7', 'EP10167109.8', 'EP//1', '']) WITH ORDINALITY AS n (number, i),
     st13_parse_error_info(NULL, number) AS i (message, detail)
ORDER BY n.i;
SELECT st13_parse(NULL, 'P.023456');
SELECT st13_parse(NULL, 'US 96495207 A', notation => 'docdb');
SELECT * FROM st13_parse_error_info('PL', NULL);
SELECT * FROM st13_parse_error_info(NULL, 'P.023456');
SELECT * FROM st13_parse_error_info('PL', 'P.023456');

-- Every error.
\pset format unaligned
\pset expanded on
SELECT office, input, i.* FROM (VALUES
    (1, 'EP', ''), (2, 'EP', '  '), (3, 'EP', '1016710_9'), (4, 'EP', '10//167109'), (5, 'EP', '10167109.'),
    (6, 'EP', repeat('1', 49)), (7, 'XX', '123'), (8, 'EP', '1234'), (9, 'EP', 'EP1234567A1'), (10, 'DE', 'EP 10167109.7'),
    (11, 'US', 'PCT/US2013/050328'), (12, 'FI', '19980123'), (13, 'KR', '10-2031-0107376'), (14, 'NL', '5000001'),
    (15, 'DE', 'Sch 34883'), (16, 'GB', '90040480980004'), (17, 'US', '693971'), (18, 'IR', '140050140003000416'),
    (19, 'EP', '10167109.8'), (20, 'CN', '95115608.0'), (21, 'PL', '23456'), (22, 'JP', '2017-187096'), (23, 'WO', '2003/021714'),
    (24, 'JP', 'R1-123456'), (25, 'KZ', '2010/1234')
) v(n, office, input), st13_parse_error_info(office, input) i
ORDER BY n;
SELECT i.* FROM st13_parse_error_info('PL', 'P.023456', 'trademark') i;
SELECT i.* FROM st13_parse_error_info('EP', '10167109.8', 'trademark') i;
SELECT i.* FROM st13_parse_error_info(NULL, '12', system => 'number {serial:3}{serial:3}; type 10 patent, 50 trademark') i;
SELECT i.* FROM st13_parse_error_info(NULL, '123456', system => 'number {serial:3}{serial:3}; type 10 patent, 50 trademark') i;
\pset expanded off
\pset format aligned

-- st13_parse raises the same.
SELECT st13_parse('EP', '10167109.8');
\echo :LAST_ERROR_SQLSTATE
SELECT st13_parse('PL', '23456');
\echo :LAST_ERROR_SQLSTATE

-- What is wrong with the other arguments
SELECT st13_parse(' P1', 'P.023456');
\echo :LAST_ERROR_SQLSTATE
SELECT st13_parse('', 'P.023456');
SELECT st13_parse('PL', 'P.023456', 'licence');
\echo :LAST_ERROR_SQLSTATE
SELECT st13_parse('PL', 'P.023456', '');
SELECT st13_parse('PL', 'P.023456', notation => 'nationale');
\echo :LAST_ERROR_SQLSTATE
SELECT st13_parse('PL', 'P.023456', notation => '');
SELECT st13_try_parse('PL', 'P.023456', notation => 'printed');
SELECT st13_parse('PL', 'P.023456', notation => 'any');

-- st13_try_parse raises nothing for data, whatever it is.
SELECT count(*), count(value),
       count(*) FILTER (WHERE value IS NOT NULL AND (office !~ '^[A-Za-z]{2}$' OR ip_right = 'nonsense')) AS wrong
FROM (SELECT st13_try_parse(office, number, ip_right, filed) AS value, office, ip_right
      FROM unnest(ARRAY['PL', 'ep', 'DE', 'US', 'XX', 'P', '', 'P1', 'POL', '1P']) office,
           unnest(ARRAY['', ' ', 'P.023456', '23456', '10167109.7', '10167109.8', '10 2006 032 425.0', 'x', '/', '1/', '%s',
                        '13/547,826', 'A', repeat('A', 48), repeat('1', 49)]) number,
           unnest(ARRAY[NULL, 'patent', 'nonsense', '']) ip_right,
           unnest(ARRAY[NULL, 'infinity', '-infinity', '2010-07-01', '4713-01-01 BC', '5874897-12-31']::date[]) filed) t;
-- The error is there exactly where the value is not.
SELECT count(*), count(value), count(*) FILTER (WHERE (value IS NULL) <> (i.message IS NOT NULL)) AS different
FROM unnest(ARRAY['PL', 'ep', 'DE', 'US', 'XX']) office,
     unnest(ARRAY['', ' ', 'P.023456', '23456', '10167109.7', '10167109.8', '10 2006 032 425.0', 'x', '/', '1/', '%s',
                  '13/547,826', 'A', repeat('A', 48), repeat('1', 49)]) number,
     unnest(ARRAY[NULL, 'patent', 'trademark']) ip_right,
     unnest(ARRAY[NULL, 'infinity', '2010-07-01', '4713-01-01 BC']::date[]) filed,
     st13_parse_error_info(office, number, ip_right, filed) i, st13_try_parse(office, number, ip_right, filed) value;
SELECT st13_try_parse('P1', 'P.023456'), st13_try_parse('', 'x'), st13_try_parse('PL', 'P.023456', 'nonsense');

-- Megabytes
SELECT c, st13_try_parse('EP', repeat(c, 1000000)), length((i).message), left((i).detail, 45)
FROM unnest(ARRAY['1', ' ', 'EP', '/', 'No. ']) c, LATERAL (SELECT st13_parse_error_info('EP', repeat(c, 1000000))) x(i);
SELECT st13_parse('EP', repeat(' ', 500000) || '10167109.7' || repeat(' ', 500000));
SELECT st13_try_parse(repeat('E', 1000000), '1'), st13_try_parse('EP', '1', repeat('p', 1000000));

-- Control numbers
SELECT number, st13_has_valid_check_digit('EP', number)
FROM unnest(ARRAY['10167109.7', '10167109.8', '10167109', 'x', NULL]) number;
SELECT st13_has_valid_check_digit('PL', 'P.023456') AS has_none, st13_has_valid_check_digit('SE', '2530598-8') AS unknown_rule,
       st13_has_valid_check_digit('BR', '8002946-9') AS ambiguous, st13_has_valid_check_digit('DE', '31 30 619.5', 'trademark') AS other_right;
SELECT st13_has_valid_check_digit('EP', '10167109.7', notation => 'x');
-- A right with a group of its own is asked for by that alone.
SELECT st13_try_parse('US', '90/012345', 'reexamination') AS own, st13_try_parse('US', '90/012345', 'European patent') AS other;
