\echo '5. An index finds one number, or a year of them'
\echo
\echo 'Ten thousand made-up numbers, a thousand a year from 2015 on:'
\echo

CREATE TABLE filing (appno st13_appno PRIMARY KEY, title text NOT NULL);
INSERT INTO filing
SELECT make_st13_appno(10, year, serial, 'EP'), format('application %s of %s', serial, year)
FROM generate_series(2015, 2024) AS year, generate_series(1, 1000) AS serial;
VACUUM ANALYZE filing;

SELECT count(*) AS numbers, min(appno) AS first, max(appno) AS last FROM filing;

\echo 'One number, in whatever spelling it is asked for:'
\echo
\echo '  SELECT * FROM filing WHERE appno = ''EP 10 2019/123'''
\echo

EXPLAIN (COSTS OFF) SELECT * FROM filing WHERE appno = 'EP 10 2019/123';

\echo 'All numbers of an office, a type and a year are a block without gaps. st13_block gives its'
\echo 'bounds:'
\echo
\echo '  SELECT count(title) FROM filing'
\echo '  WHERE appno BETWEEN lower(st13_block(''EP'', 10, 2019)) AND upper(st13_block(''EP'', 10, 2019))'
\echo

EXPLAIN (COSTS OFF)
SELECT count(title) FROM filing
WHERE appno BETWEEN lower(st13_block('EP', 10, 2019)) AND upper(st13_block('EP', 10, 2019));

SELECT st13_block('EP', 10, 2019), count(title) AS "numbers of 2019"
FROM filing
WHERE appno BETWEEN lower(st13_block('EP', 10, 2019)) AND upper(st13_block('EP', 10, 2019));
