-- min and max.
CREATE TEMP TABLE numbers AS
SELECT make_st13_appno(10, 2000 + n % 20, n * 7919 % 100000, (ARRAY['EP', 'DE', 'US', NULL])[n % 4 + 1]) AS a
FROM generate_series(1, 5000) n;
INSERT INTO numbers VALUES (NULL);
SELECT min(a), max(a), min(a) = min(a::text COLLATE "C")::st13_appno AS same_min, max(a) = max(a::text COLLATE "C")::st13_appno AS same_max
FROM numbers;
SELECT st13_office(a) AS office, min(a), max(a) FROM numbers WHERE a IS NOT NULL GROUP BY 1 ORDER BY 1;
SELECT min(a), max(a) FROM numbers WHERE a IS NULL;
SELECT min(a), max(a) FROM numbers WHERE false;
SELECT min(a), max(a) FROM (VALUES ('000000000000000'::st13_appno), ('ZZ99999999999999Z'), (NULL)) v(a);
-- In a window, moving
SELECT n, min(a) OVER w, max(a) OVER w
FROM (VALUES (1, 'EP 10 3'::st13_appno), (2, '10 2'), (3, NULL), (4, 'DE 10 1'), (5, NULL), (6, NULL), (7, NULL)) v(n, a)
WINDOW w AS (ORDER BY n ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING);

-- From an index: one row of it is read for each.
CREATE INDEX numbers_a ON numbers (a);
VACUUM ANALYZE numbers;
SET enable_seqscan = off;
BEGIN;
SELECT pg_stat_get_xact_numscans('numbers_a'::regclass) AS scans,
       pg_stat_get_xact_tuples_returned('numbers_a'::regclass) AS tuples \gset
SELECT min(a), max(a) FROM numbers;
SELECT pg_stat_get_xact_numscans('numbers_a'::regclass) - :scans AS scans,
       pg_stat_get_xact_tuples_returned('numbers_a'::regclass) - :tuples AS tuples;
COMMIT;
RESET enable_seqscan;
DROP INDEX numbers_a;

-- In parallel
CREATE TABLE st13_parallel AS SELECT x.a FROM numbers x, generate_series(1, 10);
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
EXPLAIN (COSTS OFF) SELECT min(a), max(a) FROM st13_parallel;
SELECT min(a), max(a) FROM st13_parallel;
DROP TABLE st13_parallel;
DROP TABLE numbers;

SELECT aggfnoid, aggtransfn, aggcombinefn, aggsortop::regoperator, aggtranstype::regtype, proparallel
FROM pg_aggregate JOIN pg_proc p ON p.oid = aggfnoid
WHERE aggtranstype = 'st13_appno'::regtype
ORDER BY aggfnoid::text COLLATE "C";
