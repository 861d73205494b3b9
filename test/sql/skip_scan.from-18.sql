-- Skip scan over a leading application number.
SELECT amprocnum, amproc FROM pg_amproc
     JOIN pg_opfamily f ON f.oid = amprocfamily
     JOIN pg_am am ON am.oid = opfmethod
WHERE amname = 'btree' AND opfname = 'st13_appno_ops' AND amprocnum = 6;

-- Few numbers next to each other, the first and the last among them: the scan
-- skips to the very next number, and stops at the last.
CREATE TEMP TABLE skip (a st13_appno, n int);
INSERT INTO skip
SELECT a, n FROM unnest('{000000000000000,000000000000001,000000000000002,EP102014000000009,
    EP10201400000000A,ZZ99999999999999Y,ZZ99999999999999Z}'::st13_appno[]) a, generate_series(1, 2000) n;
CREATE INDEX skip_i ON skip (a, n);
ANALYZE skip;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
EXPLAIN (COSTS OFF) SELECT a FROM skip WHERE n = 1000;
SELECT a FROM skip WHERE n = 1000;
SELECT a FROM skip WHERE n = 1000 ORDER BY a DESC, n DESC;
SELECT a FROM skip WHERE n = 1000 AND a > '000000000000001' AND a <= 'ZZ99999999999999Y';
-- No number needs a search to find out what comes next: as many searches as
-- for the same with bigint.
ALTER TABLE skip ADD b bigint;
UPDATE skip SET b = CASE a
    WHEN '000000000000000' THEN -9223372036854775808
    WHEN '000000000000001' THEN -9223372036854775807
    WHEN '000000000000002' THEN -9223372036854775806
    WHEN 'EP102014000000009' THEN 9 WHEN 'EP10201400000000A' THEN 10
    WHEN 'ZZ99999999999999Y' THEN 4945202472689224190 ELSE 4945202472689224191 END;
CREATE INDEX skip_b ON skip (b, n);
VACUUM ANALYZE skip;
BEGIN;
SELECT pg_stat_get_xact_numscans('skip_i'::regclass) AS i,
       pg_stat_get_xact_numscans('skip_b'::regclass) AS b \gset
SELECT count(*) FROM skip WHERE n = 1000 AND a IS NOT NULL;
SELECT count(*) FROM skip WHERE n = 1000 AND b IS NOT NULL;
SELECT pg_stat_get_xact_numscans('skip_i'::regclass) - :i > 1 AS more_than_one,
       pg_stat_get_xact_numscans('skip_i'::regclass) - :i
       = pg_stat_get_xact_numscans('skip_b'::regclass) - :b AS as_bigint;
COMMIT;
DROP TABLE skip;
