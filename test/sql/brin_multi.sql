-- BRIN minmax-multi and bloom.
SELECT opcname, opcdefault, opcintype::regtype, opckeytype::regtype, amvalidate(c.oid)
FROM pg_opclass c WHERE opcname IN ('st13_appno_minmax_multi_ops', 'st13_appno_bloom_ops')
ORDER BY opcname COLLATE "C";

SET max_parallel_workers_per_gather = 0;
CREATE TEMP TABLE numbers AS
SELECT make_st13_appno(10, 1990 + n / 500, n, 'EP') AS a, repeat('x', 200) AS filler
FROM generate_series(1, 20000) n;
INSERT INTO numbers VALUES ('000000000000000'), ('ZZ99999999999999Z'), (NULL);
SET enable_seqscan = off;

-- minmax-multi: one stray number in a page range does not spoil it.
CREATE INDEX numbers_multi ON numbers USING brin (a st13_appno_minmax_multi_ops) WITH (pages_per_range = 4);
UPDATE numbers SET a = 'US 10 2020 1' WHERE a IN ('EP 10 1990 1', 'EP 10 2000 5000', 'EP 10 2020 15000');
EXPLAIN (COSTS OFF) SELECT count(*) FROM numbers WHERE a = 'EP 10 2010 10000';
SELECT count(*) FROM numbers WHERE a = 'EP 10 2010 10000';
SELECT count(*) FROM numbers WHERE 'EP 10 2010 10000' = a;
SELECT count(*) FROM numbers WHERE a BETWEEN 'EP 10 2010 1' AND 'EP 10 2010 999999999';
SELECT count(*) FROM numbers WHERE 'EP 10 2010 10000' > a;
SELECT count(*) FROM numbers WHERE 'EP 10 2010 10000' >= a;
SELECT count(*) FROM numbers WHERE 'EP 10 2010 10000' < a;
SELECT count(*) FROM numbers WHERE 'EP 10 2010 10000' <= a;
SELECT count(*) FROM numbers WHERE a <= '000000000000000';
SELECT count(*) FROM numbers WHERE a >= 'ZZ99999999999999Z';
SELECT count(*) FROM numbers WHERE a = 'US 10 2020 1';
BEGIN;
SELECT pg_stat_get_xact_tuples_fetched('numbers'::regclass) AS before \gset
SELECT count(*) FROM numbers WHERE a = 'EP 10 2010 10000';
SELECT pg_stat_get_xact_tuples_fetched('numbers'::regclass) - :before BETWEEN 1 AND 500 AS few;
COMMIT;
DROP INDEX numbers_multi;

-- bloom
CREATE INDEX numbers_bloom ON numbers USING brin (a st13_appno_bloom_ops) WITH (pages_per_range = 4);
EXPLAIN (COSTS OFF) SELECT count(*) FROM numbers WHERE a = 'EP 10 2010 10000';
SELECT count(*) FROM numbers WHERE a = 'EP 10 2010 10000';
SELECT count(*) FROM numbers WHERE 'EP/10/2010/10000' = a;
SELECT count(*) FROM numbers WHERE a = 'US 10 2020 1';
SELECT count(*) FROM numbers WHERE a = 'EP 10 2010 1';
BEGIN;
SELECT pg_stat_get_xact_tuples_fetched('numbers'::regclass) AS before \gset
SELECT count(*) FROM numbers WHERE a = 'EP 10 2010 10000';
SELECT pg_stat_get_xact_tuples_fetched('numbers'::regclass) - :before BETWEEN 1 AND 5000 AS few;
COMMIT;
DROP TABLE numbers;

-- The distance that minmax-multi merges by is exact.  Every page has numbers
-- of four clusters, ten in each, 36 apart, with gaps of 972 between clusters.
-- Four ranges are kept, so that all gaps stay open, and a number in a gap is
-- looked for in no page.  Near its ends int8 as a double comes in steps of
-- 1024: by such distances other gaps would stay open.
CREATE TEMP TABLE clusters AS
SELECT make_st13_appno(0, 0, (n / 4 % 10) * 10 + (n % 4) * 100) AS first,
       make_st13_appno(99, 9999, 99999000 + n / 4 % 10 + (n % 4) * 36 || '0', 'ZZ') AS last,
       repeat('x', 50) AS filler
FROM generate_series(1, 2000) n;
SELECT array_agg(DISTINCT st13_appno_range_subdiff(first, previous)) FILTER (WHERE first <> previous) AS gaps,
       array_agg(DISTINCT st13_appno_range_subdiff(last, previous_last)) FILTER (WHERE last <> previous_last) AS last_gaps
FROM (SELECT first, lag(first) OVER (ORDER BY first) AS previous,
             last, lag(last) OVER (ORDER BY last) AS previous_last FROM clusters) t;
CREATE INDEX clusters_first ON clusters
    USING brin (first st13_appno_minmax_multi_ops (values_per_range = 8)) WITH (pages_per_range = 1);
CREATE INDEX clusters_last ON clusters
    USING brin (last st13_appno_minmax_multi_ops (values_per_range = 8)) WITH (pages_per_range = 1);
BEGIN;
SELECT pg_stat_get_xact_tuples_fetched('clusters'::regclass) AS before \gset
SELECT count(*) FROM clusters WHERE first = '0000000000000M0';
SELECT count(*) FROM clusters WHERE first = '0000000000001M0';
SELECT count(*) FROM clusters WHERE first = '0000000000002M0';
SELECT count(*) FROM clusters WHERE last BETWEEN 'ZZ999999999990091' AND 'ZZ99999999999035Z';
SELECT count(*) FROM clusters WHERE last BETWEEN 'ZZ999999999990451' AND 'ZZ99999999999071Z';
SELECT count(*) FROM clusters WHERE last BETWEEN 'ZZ999999999990811' AND 'ZZ99999999999107Z';
SELECT pg_stat_get_xact_tuples_fetched('clusters'::regclass) - :before AS looked_at;
-- One in a cluster is looked for in every page.
SELECT count(*) FROM clusters WHERE first = '000000000000205';
SELECT pg_stat_get_xact_tuples_fetched('clusters'::regclass) - :before AS looked_at;
COMMIT;
SELECT count(*) FROM clusters WHERE first = '000000000000210';
SELECT count(*) FROM clusters WHERE last = 'ZZ999999999990360';
DROP TABLE clusters;
