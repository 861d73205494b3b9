\echo '5. An index finds one number, or a year of them'
\echo
\echo 'Ten thousand made-up numbers, a thousand a year from 2015 on:'
\echo

CREATE TABLE filing (appno st13_appno PRIMARY KEY, title text NOT NULL);
INSERT INTO filing
SELECT make_st13_appno(10, year, serial, 'EP'), format('application %s of %s', serial, year)
FROM generate_series(2015, 2024) AS year, generate_series(1, 1000) AS serial;
VACUUM ANALYZE filing;

\echo '  SELECT * FROM filing WHERE appno = ''EP 10 2019/123'''
\echo

EXPLAIN (COSTS OFF) SELECT * FROM filing WHERE appno = 'EP 10 2019/123';

\echo '  SELECT count(*) FROM filing WHERE appno ^@ ''EP102019'''
\echo

EXPLAIN (COSTS OFF) SELECT count(*) FROM filing WHERE appno ^@ 'EP102019';

SELECT count(*) AS "numbers of 2019", min(appno) AS first, max(appno) AS last
FROM filing WHERE appno ^@ 'EP102019';
