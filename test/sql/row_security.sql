-- Row-level security: what is leakproof uses the index before the policy is
-- asked; what is not, is not called on rows that the policy hides.
\set SHOW_CONTEXT never
CREATE ROLE regress_st13_reader;
CREATE TABLE secret (appno st13_appno PRIMARY KEY, secret bool);
INSERT INTO secret SELECT make_st13_appno(10, 2014, n, 'EP'), n % 2 = 0 FROM generate_series(1, 2000) n;
ANALYZE secret;
CREATE FUNCTION hidden(bool) RETURNS bool LANGUAGE plpgsql STABLE AS 'BEGIN RETURN NOT $1; END';
CREATE POLICY only_public ON secret USING (hidden(secret));
ALTER TABLE secret ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON secret TO regress_st13_reader;
SET ROLE regress_st13_reader;
SET enable_seqscan = off;
SET enable_bitmapscan = off;

-- Comparison and prefix: in the index
EXPLAIN (COSTS OFF) SELECT appno FROM secret WHERE appno = 'EP 10 2014 7';
SELECT appno FROM secret WHERE appno = 'EP 10 2014 7';
SELECT appno FROM secret WHERE appno = 'EP 10 2014 8';
EXPLAIN (COSTS OFF) SELECT appno FROM secret WHERE appno BETWEEN 'EP 10 2014 7' AND 'EP 10 2014 9';
SELECT appno FROM secret WHERE appno BETWEEN 'EP 10 2014 7' AND 'EP 10 2014 9';
EXPLAIN (COSTS OFF) SELECT appno FROM secret WHERE appno ^@ 'EP10201400000001';
SELECT appno FROM secret WHERE appno ^@ 'EP10201400000001' ORDER BY appno;
EXPLAIN (COSTS OFF) SELECT appno FROM secret WHERE appno >= lower(st13_block('EP', 10, 2014)) AND appno <= 'EP 10 2014 3';
SELECT max(appno) FROM secret WHERE appno < 'EP 10 2014 9';

RESET enable_seqscan;

-- Leakproof, and no index condition: a filter before the policy's
EXPLAIN (COSTS OFF) SELECT appno FROM secret WHERE st13_serial_number(appno) = 7 AND st13_year(appno) = 2014;

-- Not leakproof, as its arguments can be an error: after the policy, no index
EXPLAIN (COSTS OFF) SELECT appno FROM secret WHERE st13_with_office(appno, 'DE') = 'DE 10 2014 7';

-- An error that would tell a hidden row's value: the reader does not get it
SELECT appno FROM secret WHERE appno <= 'EP 10 2014 4' AND (st13_with_office(appno, CASE appno WHEN 'EP 10 2014 4' THEN 'wrong' ELSE 'DE' END)) IS NOT NULL;
RESET ROLE;
SELECT appno FROM secret WHERE appno <= 'EP 10 2014 4' AND (st13_with_office(appno, CASE appno WHEN 'EP 10 2014 4' THEN 'wrong' ELSE 'DE' END)) IS NOT NULL;

-- Statistics have values of hidden rows. They serve who may not see these only as
-- long as the comparison is leakproof.
CREATE FUNCTION estimated(condition text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    line text;
BEGIN
    EXECUTE 'EXPLAIN SELECT FROM secret WHERE ' || condition INTO line;
    RETURN substring(line FROM 'rows=(\d+)');
END $$;
BEGIN;
SET LOCAL ROLE regress_st13_reader;
SELECT estimated('appno ^@ ''EP10201400000'''), estimated('appno ^@ ''DE''') AS none;
RESET ROLE;
ALTER FUNCTION st13_appno_le(st13_appno, st13_appno) NOT LEAKPROOF;
SET LOCAL ROLE regress_st13_reader;
SELECT estimated('appno ^@ ''EP10201400000'''), estimated('appno ^@ ''DE''') AS none;
ROLLBACK;
DROP FUNCTION estimated(text);

-- Errors quote what was put in, never what is stored.
SET ROLE regress_st13_reader;
SELECT appno FROM secret WHERE appno = 'EP 10 2014';
RESET ROLE;
DROP TABLE secret;
DROP FUNCTION hidden(bool);
DROP ROLE regress_st13_reader;
