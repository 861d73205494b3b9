-- What is said of numbers that have no reading, and what the caller can do.
\set SHOW_CONTEXT never
\pset format unaligned
\pset fieldsep '\n  '
\pset null -
\pset tuples_only on
SELECT format('%s %s %s', office, notation, quote_nullable(number)), i.detail, i.hint
FROM (VALUES
        -- nothing to read
        (1, 'US', 'national', ''), (2, 'US', 'docdb', '  '), (3, 'US', 'docdb', ' A'), (4, 'WO', 'pct', 'PCT'),
        -- DOCDB's kind belongs to the number
        (11, 'BE', 'docdb', '9600512 A'), (12, 'US', 'docdb', '201061345678 A'), (13, 'US', 'docdb', '72012347 A'),
        (14, 'EP', 'docdb', '8123456 A'), (15, 'EP', 'docdb', '08123456.9 A'), (16, 'EP', 'docdb', 'US 201113167395 A'),
        (17, 'EP', 'docdb', '10167109 D2'), (18, 'FR', 'docdb', '904391 D2'), (19, 'ES', 'docdb', '200200420 D2'),
        (20, 'JP', 'docdb', '2007001482 P'), (21, 'EP', 'epodoc', 'EP3257366B1'),
        -- years that nobody wrote are not named
        (31, 'FI', 'national', '19980123'), (32, 'CH', 'national', '00312/23'), (33, 'HK', 'national', '96101234'),
        (34, 'SK', 'docdb', '12399 A'), (35, 'DE', 'national', 'DE99/12345'), (36, 'CH', 'national', '12345/2050'),
        -- a receiving office, a notation
        (41, 'WO', 'pct', '9900123'), (42, 'WO', 'docdb', '2008086599 W'), (43, 'EM', 'docdb', '018660437'),
        -- publications
        (51, 'EP', 'national', 'EP1234567'), (52, 'US', 'national', 'US 7,654,321'), (53, 'WO', 'national', 'WO2004/012345'),
        (44, 'MA', 'national', '25594'), (45, 'XX', 'docdb', '123 A')) AS v (n, office, notation, number),
     st13_parse_error_info(office, number, notation => notation) AS i
ORDER BY n;

-- The hint names what the caller can still give, and what makes a difference.
SELECT format('%s %s %s %s %s %s', office, notation, quote_nullable(number), ip_right, filed, system), i.detail, i.hint
FROM (VALUES
        (1, 'PL', '335786', NULL, NULL::date, 'national', NULL),
        (2, 'PL', '335786', NULL, '2000-01-01', 'national', NULL),
        (3, 'JP', '10-186098', 'patent', NULL, 'national', NULL),
        (4, 'JP', '10-186098', NULL, NULL, 'national', NULL),
        (5, 'JP', '2007001482', NULL, '2007-02-01', 'docdb', NULL),
        (6, 'US', '55313006 A', NULL, NULL, 'docdb', NULL),
        (7, 'US', '55313006 A', NULL, '2006-10-26', 'docdb', NULL),
        (8, 'US', '55313006 A', 'patent', '2006-10-26', 'docdb', 'docdb US to 2010'),
        (9, 'US', '55313006', NULL, '2006-10-26', 'docdb', NULL)) AS v (n, office, number, ip_right, filed, notation, system),
     st13_parse_error_info(office, number, ip_right, filed, notation, system) AS i
ORDER BY n;

-- st13_from_docdb has no such arguments, and says the same otherwise.
SELECT st13_from_docdb('US', '55313006', 'A');
SELECT st13_from_docdb('US', '', 'A');
SELECT st13_from_docdb('US', '  ', 'A');
SELECT st13_from_docdb('WO', '2008086599', 'W', '  ');
SELECT st13_from_docdb('WO', '2008086599', 'W');
SELECT st13_from_docdb('EP', '10167109', 'D2');

-- What may have more readings than are found.
SELECT st13_parse('WO', '904391D', notation => 'any');
SELECT st13_parse('XX', repeat('1', 40), system => 'number {serial:1-9}[{ignore:1-9}][{ignore:1-9}][{ignore:1-9}][{ignore:1-9}]A; also {serial:1-9}[{ignore:1-9}][{ignore:1-9}][{ignore:1-9}][{ignore:1-9}]; type 10 patent');

-- Words of either case, with blanks around them.
SELECT st13_parse('EP', '10167109 A', notation => ' DOCDB '), st13_format('EP102010000167109', 'National');
-- Another code of the office in front of digits alone
SELECT n, (st13_parse_error_info('GR', n)).hint FROM (VALUES ('9999999'), ('GR9999999'), ('EL9999999'), ('XX9999999')) v(n);
