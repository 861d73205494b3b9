-- BRIN by least and greatest value.
CREATE TEMP TABLE numbers AS
SELECT make_st13_appno(10, 1990 + n / 500, n, 'EP') AS a, repeat('x', 200) AS filler
FROM generate_series(1, 20000) n;
INSERT INTO numbers VALUES ('000000000000000'), ('ZZ99999999999999Z'), (NULL);
CREATE INDEX numbers_a ON numbers USING brin (a) WITH (pages_per_range = 4);
ANALYZE numbers;
SET enable_seqscan = off;
SET max_parallel_workers_per_gather = 0;
EXPLAIN (COSTS OFF) SELECT count(*) FROM numbers WHERE a = 'EP 10 2010 10000';
EXPLAIN (COSTS OFF) SELECT count(*) FROM numbers WHERE 'EP 10 2010 1' <= a AND a < 'EP 10 2011 1';
SELECT count(*) FROM numbers WHERE a = 'EP 10 2010 10000';
SELECT count(*) FROM numbers WHERE 'EP 10 2010 10000' = a;
SELECT count(*) FROM numbers WHERE a BETWEEN 'EP 10 2010 1' AND 'EP 10 2010 999999999';
SELECT count(*) FROM numbers WHERE 'EP 10 2010 10000' > a;
SELECT count(*) FROM numbers WHERE 'EP 10 2010 10000' >= a;
SELECT count(*) FROM numbers WHERE 'EP 10 2010 10000' < a;
SELECT count(*) FROM numbers WHERE 'EP 10 2010 10000' <= a;
SELECT count(*) FROM numbers WHERE a <= '000000000000000';
SELECT count(*) FROM numbers WHERE a >= 'ZZ99999999999999Z';
SELECT count(*) FROM numbers WHERE a IS NULL;
-- Rows read for one number: those of a few pages
BEGIN;
SELECT pg_stat_get_xact_tuples_fetched('numbers'::regclass) AS before \gset
SELECT count(*) FROM numbers WHERE a = 'EP 10 2010 10000';
SELECT pg_stat_get_xact_tuples_fetched('numbers'::regclass) - :before BETWEEN 1 AND 500 AS few;
COMMIT;
-- Summaries of new pages
INSERT INTO numbers SELECT make_st13_appno(10, 2040, n, 'EP'), repeat('x', 200) FROM generate_series(1, 2000) n;
SELECT brin_summarize_new_values('numbers_a') > 10 AS summarized;
SELECT count(*) FROM numbers WHERE a >= 'EP 10 2040 1991' AND a < 'FA 10 1';
DROP TABLE numbers;
