-- Systems that the user describes, and rows of the catalogue by name.
\set SHOW_CONTEXT never
SELECT st13_parse(NULL, '123456 T 08', system => 'number {serial:6} {type} {year:2}; type T = 50 trademark; period 1990..2050');
SELECT st13_parse(NULL, '10 2010/345678.4', system => 'number {type} {year:4}/{serial:6}.{check:digit}; type 10 = 10 patent');
SELECT st13_parse(NULL, '2010DE2000123', system => 'number {year:4}{code:2}{type}{serial:6}; type 1 = 10 patent, 2 = 20 utility model');
-- The office: of the description, of the argument, of both, of neither
SELECT st13_parse(NULL, '123456', system => 'number {serial:6}; type 10 patent; office XY'),
       st13_parse('XY', '123456', system => 'number {serial:6}; type 10 patent'),
       st13_parse('xy', '123456', system => 'office XY; number {serial:6}; type 10 patent'),
       st13_parse(NULL, '123456', system => 'number {serial:6}; type 10 patent');
SELECT st13_parse('PL', '123456', system => 'office XY; number {serial:6}; type 10 patent');
\echo :LAST_ERROR_SQLSTATE
-- By name
SELECT st13_parse('PL', '23456', 'patent', system => 'PL'), st13_parse('DE', '31 30 619.5', system => 'DE 1981'),
       st13_parse(NULL, '31 30 619.5', system => 'DE 1981'), st13_parse('UK', '18382/33', system => 'GB to 1978');
SELECT st13_parse('PL', '23456', system => 'DE 1981');
\echo :LAST_ERROR_SQLSTATE
SELECT st13_try_parse('PL', '23456', system => 'DE 1981');
-- One system is one reading where the office has several.
SELECT st13_try_parse('GB', '1838233'), st13_try_parse('GB', '1838233', system => 'GB'), st13_try_parse('GB', '1838233', system => 'GB to 1978');
-- A system whose numbers are refused
SELECT st13_parse(NULL, 'Sch 34883', system => 'number Sch {serial:5}; refuse Three letters do not fit.');

-- What is wrong with a description, and where
\pset format unaligned
\pset tuples_only on
CREATE FUNCTION complaint(description text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    d text; s text;
BEGIN
    PERFORM st13_try_parse(NULL, '1', system => description);
    RETURN 'good';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS d = PG_EXCEPTION_DETAIL;
    RETURN SQLSTATE || ' ' || d;
END $$;
SELECT d, complaint(d) FROM unnest(ARRAY[
    '', 'EP 1', 'no such system', 'number', 'number {serial:6}', 'number {serial:6; type 10 patent', 'number {serial:x}; type 10 patent',
    'number {serial:6}; type 10 patents', 'number {serial:6}; type 05 patent', 'number {year:2}{serial:6}; type 10 patent',
    'number {serail:6}; type 10 patent', 'number {serial:10}; type 10 patent', 'number {serial:6}.{check:x}; type 10 patent', 'number {serial:6}?; type 10 patent',
    'number {serial:6}; type 10 patent; period 1990..1980', 'number {type}{serial:6}; type 10 patent', 'number {serial:1}; type 10 patent']) d;
SELECT complaint(repeat('x', 1000000)), complaint('number ' || repeat('A', 1000000) || '{serial:6}; type 10 patent'),
       complaint('number {serial:6}; type ' || repeat('10 patent, ', 50000) || '10 patent'),
       complaint('number {serial:6}; prefix ' || repeat('A, ', 100000) || 'B; type 10 patent');
-- A literal of any length overran a buffer.
SELECT complaint('number ' || repeat('A', 500) || '{serial:6}.{check:de}; also {serial:1-6}.{check:de}; type 10 patent');
\pset tuples_only off
\pset format aligned
SELECT st13_parse(NULL, '1', system => 'number {serial:x}; type 10 patent');
SELECT st13_try_parse(NULL, '1', system => 'number {serial:x}; type 10 patent');

-- A row's description is the row.
SELECT count(*) > 100 AS many, count(*) FILTER (WHERE st13_candidates IS DISTINCT FROM own) AS different
FROM (SELECT s.system, c.appno AS st13_candidates, o.appno AS own
      FROM (SELECT * FROM st13_numbering_systems WHERE notation = 'national') s
      LEFT JOIN LATERAL (SELECT appno FROM st13_candidates(office, example, system => s.system) LIMIT 1) c ON true
      LEFT JOIN LATERAL (SELECT appno FROM st13_candidates(office, example, system => description) LIMIT 1) o ON true
      WHERE period ~ '[0-9]$' OR conformity IS NULL OR period IS NULL OR description !~ 'year:2') t;

-- Descriptions that change from row to row, in every function
SELECT n, st13_parse(NULL, '123', system => d), st13_try_parse(NULL, '123', system => d),
       st13_has_valid_check_digit(NULL, '123', system => d), (SELECT count(*) FROM st13_explain(NULL, '123', system => d)),
       (SELECT count(*) FROM st13_candidates(NULL, '123', system => d)), (st13_parse_error_info(NULL, '123', system => d)).message
FROM (VALUES (1, 'number {serial:3}; type 10 patent'), (2, 'number {serial:3}; type 20 utility model'), (3, 'PL'),
             (4, 'number {serial:3}; type 10 patent'), (5, 'number {serial:3}; type 10 patent'), (6, 'number {serial:2}{serial:1}; type 50 trademark')) v(n, d)
WHERE d <> 'PL' ORDER BY n;
DROP FUNCTION complaint;
-- ... and of the same length, and of another only by a space
SELECT st13_parse('XX', '123456', system => d)
FROM (VALUES ('number {serial:6}; type 10 patent'), ('number {serial:6}; type 50 patent'), ('number {serial:6}; type 10 patent'),
             ('number {serial:6}; type 70 design')) v(d);

-- Without a period no year is outside it, but some are no year designation.
SELECT detail FROM st13_parse_error_info('XX', '0123/45', system => 'number {year:4}/{serial:2}; type 10 patent');

-- Its values lead back, by its own description
\set xr '''office XR; number {type}-{year:4}/{serial:5}-{check:luhn}; priority {year:4}/{serial:5}; docdb {year:4}{serial:5} {type}; epodoc {year:4}{serial:7=1-99999}; type K = 10 patent, M = 50 trademark; period 2005..'''
SELECT n.typed, p.appno, st13_format(p.appno, 'national', :xr) AS national, st13_format(p.appno, 'priority', :xr) AS priority,
       st13_format(p.appno, 'docdb', :xr) AS docdb, st13_format(p.appno, 'epodoc', :xr) AS epodoc, st13_format(p.appno, 'pct', :xr) AS pct,
       st13_right(p.appno, :xr) AS ip_right, st13_check_digit(p.appno, :xr) AS check
FROM (VALUES ('K-2014/00123-0', 'national'), ('M-2014/00123', 'national'), ('XR201400123 M', 'docdb'), ('XR20140000123', 'epodoc')) n (typed, notation),
     LATERAL (SELECT st13_parse(NULL, n.typed, 'patent', notation => n.notation, system => :xr) WHERE n.typed !~ 'M'
              UNION ALL SELECT st13_parse(NULL, n.typed, 'trademark', notation => n.notation, system => :xr) WHERE n.typed ~ 'M') p (appno);
-- the exchange forms are read for who asks for them
SELECT st13_try_parse(NULL, '201400123 K', system => :xr), st13_try_parse(NULL, '201400123 K', notation => 'epodoc', system => :xr);
-- no number of another office, nor one of the office that the system does not have
SELECT st13_format('EP102014000000123', 'national', :xr), st13_right('102014000000123', :xr), st13_right('XR702014000000123', :xr),
       st13_format('XR102014000100000', 'national', :xr), st13_format('XR102004000000123', 'national', :xr);
-- a NULL is one, and a system that is NULL is that of the catalogue, where XR may have a row
SELECT st13_format(NULL, 'national', :xr), st13_format('XR102014000000123', NULL, :xr),
       st13_format('XR102014000000123', 'national', NULL) IS NOT DISTINCT FROM st13_format('XR102014000000123', 'national') AS catalogue,
       st13_format('PL100000000023456', 'national', NULL) AS pl,
       st13_right(NULL, :xr), st13_right('PL100000000023456', NULL), st13_check_digit(NULL, :xr), st13_check_digit('EP102010000167109', NULL);
-- a row by its name is for its own notation
SELECT st13_format('US100000013167395', 'docdb', 'docdb US', '2011-05-01'), st13_format('US100000013167395', 'national', 'docdb US', '2011-05-01'),
       st13_right('PL100000000023456', 'PL'), st13_check_digit('EP102010000167109', 'EP'), st13_right('PL100000000023456', 'EP');
SELECT st13_right('PL100000000023456', 'no such system');
\echo :LAST_ERROR_SQLSTATE
SELECT st13_format('PL100000000023456', 'national', 'number');
\echo :LAST_ERROR_SQLSTATE
-- DOCDB's form of the United States has the year of filing
SELECT st13_format('US100000013167395', 'docdb'), st13_format('US100000013167395', 'docdb', filed => '2011-06-23'),
       st13_format('US100000013167395', 'epodoc', filed => '2011-06-23'), st13_format('US100000013167395', 'docdb', filed => 'infinity');

-- Two systems in one description: a second number begins the second.  WIPO's
-- survey, examples 1 and 9
\set two '''office XR; number {type} {year:4} {serial:6}; type 10 = 10 patent, 12 = 12 plant patent, 14 = 11 patent from PCT; number {serial:6} {type} {year:2}; type T = 50 trademark, D = 70 design; period 1990..'''
SELECT n.typed, p.appno, st13_format(p.appno, 'national', :two) AS national, st13_right(p.appno, :two) AS ip_right
FROM unnest(ARRAY['10 2008 123456', '12 2008 666777', '14 2008 987654', '123456 T 08', '123456 D 08']) n (typed),
     st13_parse(NULL, n.typed, system => :two) p (appno);
-- what is of neither is not read
SELECT st13_parse(NULL, 'T 2008 123456', system => :two);
SELECT st13_try_parse(NULL, '123456 10 08', system => :two), st13_try_parse(NULL, '123456 10 2008', system => :two);
-- an office of the second is its own
SELECT st13_parse(NULL, n, system => 'office XR; number P{serial:6}; type 10 patent; number Z{serial:6}; office XS; type 50 trademark')
FROM unnest(ARRAY['P123456', 'Z123456']) n;
SELECT st13_try_parse(NULL, '1', system => 'number {serial:6}; type 10 patent; number {serial:x}; type 50 trademark');
SELECT st13_try_parse(NULL, '1', system => 'number {serial:6}; number {serial:5}; type 50 trademark');

-- Codes for internal use with digits.  WIPO's survey, examples 4 and 5: one letter
-- or digit for the receiving office, which is kept
\set five '''office XR; number {year:4}{code:1 any}{type}{serial:8}; type 10 = 10 patent, 12 = 12 plant patent'''
SELECT n.typed, p.appno, st13_format(p.appno, 'national', :five) AS national, st13_right(p.appno, :five) AS ip_right
FROM unnest(ARRAY['2008A1012345678', '2008 7 12 12345678', '200871000000001', '200801012345678']) n (typed), st13_parse(NULL, n.typed, system => :five) p (appno);
SELECT part, value, positions, meaning FROM st13_explain(NULL, '200871212345678', system => :five);
-- a list of them, of two positions
SELECT n.typed, p.appno, st13_format(p.appno, 'national', s) AS national
FROM unnest(ARRAY['012008-12345', 'AB2008-1', '032008-00001']) n (typed),
     (SELECT 'office XR; number {code:2}{year:4}-{serial:5}; code 01, 02, AB; type 10 patent') d (s), st13_try_parse(NULL, n.typed, system => s) p (appno);
-- those of a regional office that stay where they are
SELECT part, value, positions, meaning FROM st13_explain(NULL, 'P20200100025', system => 'office XR; number P{year:4}{code+serial:2}{serial:5}; type 10 patent');

-- The survey's other examples, described, read and printed.  Poland's three numbers,
-- by a description of our own: question 14
\set poland '''office XR; number {type}.{serial:6}; type P = 10 patent, P = 10 patent from PCT, W = 20 utility model, Z = 50 trademark; priority {serial:1-6}'''
SELECT n.typed, p.appno, st13_format(p.appno, 'national', :poland) AS national, st13_format(p.appno, 'priority', :poland) AS priority,
       st13_right(p.appno, :poland) AS ip_right,
       st13_parse(NULL, st13_format(p.appno, 'priority', :poland), st13_right(p.appno, :poland), system => :poland) = p.appno AS leads_back
FROM unnest(ARRAY['P.023456', 'W.123456', 'Z.012345']) n (typed), st13_parse(NULL, n.typed, system => :poland) p (appno);
-- abbreviated they have lost the right
SELECT detail FROM st13_parse_error_info(NULL, '23456', system => :poland);
-- the description answers as the catalogue's rows do
SELECT st13_system_deviations(:poland) = st13_system_deviations(system) AS alike, system FROM unnest(ARRAY['PL', 'PL utility model', 'PL mark']) s (system);

-- Example 7: letters, numerals, or both, even in one code
SELECT n.typed, p.appno, st13_format(p.appno, 'national', s) AS national, st13_right(p.appno, s) AS ip_right, st13_system_deviations(s) AS deviations
FROM (VALUES ('U 2008/123456', 'U = 20 utility model'), ('20 2008/123456', '20 = 20 utility model'),
             ('U 2008/123456', '10 = 10 patent, U = 20 utility model'), ('10 2008/123456', '10 = 10 patent, U = 20 utility model'),
             ('3D 2008/123456', '3D = 70 design, D1 = 71 design'), ('D12008123456', '3D = 70 design, D1 = 71 design'),
             ('20 2008/123456', '10 = 10 patent, U = 20 utility model')) n (typed, types),
     LATERAL (SELECT 'office XR; number {type} {year:4}/{serial:6}; type ' || types) d (s), st13_try_parse(NULL, n.typed, system => s) p (appno);

-- Example 17: three separators.  No rule that has a name gives its control number;
-- "digit" takes any, and prints none.
SELECT rule, number, p.appno, st13_format(p.appno, 'national', s) AS national, st13_check_digit(p.appno, s) AS computed,
       st13_has_valid_check_digit(NULL, number, system => s) AS verified, e.detail
FROM unnest(ARRAY['digit', 'luhn', 'cn', 'de', 'de1968', 'br']) r (rule),
     LATERAL (SELECT 'office XR; number {type} {year:4}/{serial:6}.{check:' || rule || '}; type 10 = 10 patent') d (s),
     unnest(ARRAY['10 2010/345678.4', '10 2010/345678.3']) n (number),
     st13_try_parse(NULL, number, system => s) p (appno), st13_parse_error_info(NULL, number, system => s) e
WHERE number ~ '4$' OR rule IN ('digit', 'luhn');
SELECT separators, control_number, control_place FROM st13_system_survey('number {type} {year:4}/{serial:6}.{check:digit}; type 10 = 10 patent');

-- Question 12, example 20: an abbreviated priority form for each right
\set twelve '''office XR; number P.{serial:6}; priority {serial:1-6}; type 10 patent; number {serial:6}/{year:2}; priority U{year:2}{serial:6}; type 20 utility model; period 1990..; number Z-{year:4}-{serial:5}; type 50 trademark'''
SELECT n.typed, p.appno, st13_format(p.appno, 'national', :twelve) AS national, st13_format(p.appno, 'priority', :twelve) AS priority,
       st13_right(p.appno, :twelve) AS ip_right,
       st13_parse(NULL, st13_format(p.appno, 'priority', :twelve), system => :twelve) = p.appno AS leads_back
FROM unnest(ARRAY['P.023456', '000123/08', 'Z-2008-00123']) n (typed), st13_parse(NULL, n.typed, system => :twelve) p (appno);
SELECT rights, same_priority FROM st13_system_survey(:twelve);

-- WIPO's questionnaire, answered by a description: a row for each system
SELECT * FROM st13_system_survey('number {type} {year:4}/{serial:6}.{check:luhn}; type 10 = 10 patent; number {code}{serial:1-6}-{serial:2,1}[-{ignore:2 class}] {type} {year:2+1911}; code DEL = DE, PA; type T = 50 trademark, 1-2 = 70 design; priority {year:2+1911}{serial:1-9}; period 1990..; running') \gx
SELECT part_order, internal_codes, leading_zeros, calendar, annual_restart FROM st13_system_survey('number {year:era}{code+serial:2}{serial:4}; type 10 patent; period 1900..; number {serial:8}{letter:A}; type 10 patent; number {code:1 any}{serial:4}; type 10 patent; number {code:2}{serial:4}; type 10 patent; number {filed:4}{packed:13}; type 10 patent');
-- question 13: the catalogue's rows answer as their descriptions do
SELECT system FROM st13_numbering_systems WHERE conformity IS NOT NULL AND period IS NULL AND deviations IS DISTINCT FROM st13_system_deviations(description);
SELECT st13_system_deviations('PL'), st13_system_deviations('number {type}{year:4}{serial:9}; type 10 = 10 patent'), st13_system_deviations(NULL),
       st13_system_deviations('number {type}{year:4}{serial:9}; type 10 = 10 patent; number {year:4}{type}{serial:9}; type 10 = 10 patent');

-- A year of two digits is none after the edition's horizon or the date, unless the
-- system says how long it lasts.
SELECT number, filed, period,
       st13_try_parse('XR', number, filed => filed,
                      system => 'number {serial:1-6} {code:1} {year:2}; code M; type 50 trademark; period ' || period) AS appno
FROM (VALUES ('4711 M 89', NULL::date, '1980..'), ('4711 M 89', NULL, '1990..'), ('4711 M 29', NULL, '1990..'),
             ('4711 M 31', NULL, '1990..'), ('4711 M 31', '2031-04-01', '1990..'),
             ('4711 M 45', NULL, '1990..2060')) AS n (number, filed, period);
