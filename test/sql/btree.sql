-- B-tree.  Index scans against sequential scans on random values are in
-- t/003_index_vs_seqscan.pl.
\set SHOW_CONTEXT never
CREATE TEMP TABLE numbers AS
SELECT make_st13_appno(10, 2000 + n % 20, n * 7919 % 100000, (ARRAY['EP', 'DE', 'US', NULL])[n % 4 + 1]) AS a
FROM generate_series(1, 5000) n;
INSERT INTO numbers SELECT NULL FROM generate_series(1, 10);
CREATE INDEX numbers_a ON numbers (a);
ANALYZE numbers;

SET enable_seqscan = off;
SET enable_bitmapscan = off;
SET enable_sort = off;
EXPLAIN (COSTS OFF) SELECT a FROM numbers WHERE a = 'EP 10 2010 1';
EXPLAIN (COSTS OFF) SELECT a FROM numbers WHERE 'EP 10 2010 1' < a;
EXPLAIN (COSTS OFF) SELECT a FROM numbers WHERE a BETWEEN 'EP 10 2010 1' AND 'EP 10 2011 1';
EXPLAIN (COSTS OFF) SELECT a FROM numbers ORDER BY a;
EXPLAIN (COSTS OFF) SELECT a FROM numbers ORDER BY a DESC;
EXPLAIN (COSTS OFF) SELECT a FROM numbers WHERE a IS NULL;

-- The same by either way
CREATE TEMP TABLE k (k st13_appno);
INSERT INTO k SELECT a FROM numbers WHERE a IS NOT NULL ORDER BY a LIMIT 20;
INSERT INTO k SELECT a FROM numbers WHERE a IS NOT NULL ORDER BY a DESC LIMIT 20;
INSERT INTO k VALUES ('000000000000000'), ('ZZ99999999999999Z'), ('EP 10 2010 1'), ('DD 10 1'), (NULL);
CREATE TEMP VIEW compared AS
SELECT k, op, n FROM k, LATERAL (VALUES
    ('a = k', (SELECT count(*) FROM numbers WHERE a = k)),
    ('k = a', (SELECT count(*) FROM numbers WHERE k = a)),
    ('a < k', (SELECT count(*) FROM numbers WHERE a < k)),
    ('k < a', (SELECT count(*) FROM numbers WHERE k < a)),
    ('a <= k', (SELECT count(*) FROM numbers WHERE a <= k)),
    ('k <= a', (SELECT count(*) FROM numbers WHERE k <= a)),
    ('a > k', (SELECT count(*) FROM numbers WHERE a > k)),
    ('k > a', (SELECT count(*) FROM numbers WHERE k > a)),
    ('a >= k', (SELECT count(*) FROM numbers WHERE a >= k)),
    ('k >= a', (SELECT count(*) FROM numbers WHERE k >= a))
) v(op, n);
CREATE TEMP TABLE by_index AS SELECT * FROM compared;
SET enable_indexscan = off;
SET enable_indexonlyscan = off;
SET enable_seqscan = on;
CREATE TEMP TABLE by_seqscan AS SELECT * FROM compared;
SELECT count(*) AS same FROM by_index JOIN by_seqscan USING (op, n) WHERE by_index.k IS NOT DISTINCT FROM by_seqscan.k;
SELECT * FROM by_index EXCEPT SELECT * FROM by_seqscan;
SELECT DISTINCT op FROM by_index b WHERE n <> (SELECT count(*) FROM numbers WHERE
    CASE op WHEN 'a = k' THEN a::text = k::text WHEN 'k = a' THEN a::text = k::text
            WHEN 'a < k' THEN a::text < k::text COLLATE "C" WHEN 'k > a' THEN a::text < k::text COLLATE "C"
            WHEN 'a <= k' THEN a::text <= k::text COLLATE "C" WHEN 'k >= a' THEN a::text <= k::text COLLATE "C"
            WHEN 'a > k' THEN a::text > k::text COLLATE "C" WHEN 'k < a' THEN a::text > k::text COLLATE "C"
            WHEN 'a >= k' THEN a::text >= k::text COLLATE "C" WHEN 'k <= a' THEN a::text >= k::text COLLATE "C" END);
RESET ALL;

-- A sort of every kind: in memory, on disk, of the few first
SELECT count(*) AS out_of_order FROM (
    SELECT a::text COLLATE "C" AS t, lag(a::text COLLATE "C") OVER () AS last FROM (SELECT a FROM numbers ORDER BY a OFFSET 0) s) t
WHERE t < last;
SET work_mem = '64kB';
SELECT count(*) AS out_of_order FROM (
    SELECT a::text COLLATE "C" AS t, lag(a::text COLLATE "C") OVER () AS last
    FROM (SELECT x.a FROM numbers x, generate_series(1, 20) ORDER BY x.a DESC OFFSET 0) s) t
WHERE t > last;
RESET work_mem;
SELECT array_agg(a) = array_agg(a ORDER BY a::text COLLATE "C") AS in_order
FROM (SELECT a FROM numbers ORDER BY a LIMIT 10) t;

-- Deduplication: an index on few values is no bigger than bigint's.
CREATE TEMP TABLE duplicates AS
SELECT make_st13_appno(10, 2014, n % 10, 'EP') AS a, 300000010269700 + n % 10 AS b
FROM generate_series(1, 50000) n;
CREATE INDEX duplicates_a ON duplicates (a);
CREATE INDEX duplicates_b ON duplicates (b);
SELECT pg_relation_size('duplicates_a') = pg_relation_size('duplicates_b') AS same_size,
       pg_relation_size('duplicates_a') < 600000 AS small;
DROP TABLE duplicates;

-- A unique index knows one number in every spelling.
CREATE TEMP TABLE uniq (a st13_appno PRIMARY KEY);
INSERT INTO uniq VALUES ('EP 10 2014 123456');
INSERT INTO uniq VALUES ('ep/10/2014/000123456');
\echo :LAST_ERROR_SQLSTATE
INSERT INTO uniq VALUES ('EP102014000123456') ON CONFLICT DO NOTHING;
INSERT INTO uniq VALUES ('10 2014 123456');
SELECT * FROM uniq ORDER BY a;
CREATE TEMP TABLE refers (a st13_appno REFERENCES uniq);
INSERT INTO refers VALUES ('EP-10-2014-123456');
INSERT INTO refers VALUES ('EP-10-2014-123457');
DROP TABLE refers, uniq;

-- As part of a key, with included columns, descending; in the other direction
CREATE TEMP TABLE part (n int, a st13_appno, t text);
CREATE INDEX part_i ON part (n, a DESC NULLS LAST) INCLUDE (t);
INSERT INTO part SELECT n % 3, make_st13_appno(10, 2014, n, 'EP'), n FROM generate_series(1, 300) n;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
EXPLAIN (COSTS OFF) SELECT t FROM part WHERE n = 1 AND a < 'EP 10 2014 20' ORDER BY a DESC NULLS LAST;
SELECT array_agg(t) FROM (SELECT t FROM part WHERE n = 1 AND a < 'EP 10 2014 20' ORDER BY a DESC NULLS LAST) p;
RESET ALL;
DROP TABLE part;

-- Joins by it
SET enable_hashjoin = off;
SET enable_nestloop = off;
EXPLAIN (COSTS OFF) SELECT count(*) FROM numbers x JOIN numbers y ON x.a = y.a;
SELECT count(*) = (SELECT count(*) FROM numbers x JOIN numbers y ON x.a::text = y.a::text) AS same
FROM numbers x JOIN numbers y ON x.a = y.a;
DROP VIEW compared;
DROP TABLE numbers, k, by_index, by_seqscan;

-- The support functions, by number, of every version
SELECT amprocnum, amproc FROM pg_amproc
     JOIN pg_opfamily f ON f.oid = amprocfamily
     JOIN pg_am am ON am.oid = opfmethod
WHERE amname = 'btree' AND opfname = 'st13_appno_ops' AND amprocnum < 6
ORDER BY amprocnum;
