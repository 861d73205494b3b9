-- Plans that the planner makes for bigint, it makes for application numbers.
-- Memoize is in plans_memoize, skip scan in skip_scan.from-18; the
-- conditions of ^@ on indexes are in prefix.
CREATE TABLE plans_t (a st13_appno NOT NULL, n int);
INSERT INTO plans_t
SELECT make_st13_appno(10, 2000 + n % 20, n * 7919 % 100000, (ARRAY['DE', 'EM', 'EP', 'US'])[n % 4 + 1]), n
FROM generate_series(1, 20000) n;
CREATE INDEX plans_t_a ON plans_t (a);
CREATE TABLE plans_claim AS SELECT a, n FROM plans_t WHERE n % 3 = 0;
CREATE INDEX plans_claim_a ON plans_claim (a);
VACUUM ANALYZE plans_t;
VACUUM ANALYZE plans_claim;
SET max_parallel_workers_per_gather = 0;

-- Joins
EXPLAIN (COSTS OFF) SELECT count(*) FROM plans_t t JOIN plans_claim c ON t.a = c.a;
SELECT count(*) FROM plans_t t JOIN plans_claim c ON t.a = c.a;
SET enable_hashjoin = off;
SET enable_seqscan = off;
SET enable_sort = off;
EXPLAIN (COSTS OFF) SELECT count(*) FROM plans_t t JOIN plans_claim c ON t.a = c.a;
SELECT count(*) FROM plans_t t JOIN plans_claim c ON t.a = c.a;
EXPLAIN (COSTS OFF) SELECT count(*) FROM plans_t t FULL JOIN plans_claim c ON t.a = c.a;
RESET enable_hashjoin;
RESET enable_seqscan;
RESET enable_sort;
EXPLAIN (COSTS OFF) SELECT t.n, c.n FROM plans_t t LEFT JOIN plans_claim c ON t.a = c.a;

-- Grouping
EXPLAIN (COSTS OFF) SELECT a, count(*) FROM plans_t WHERE n > 10 GROUP BY a;
SET enable_hashagg = off;
EXPLAIN (COSTS OFF) SELECT DISTINCT a FROM plans_claim WHERE n < 10;
RESET enable_hashagg;

-- Sorted by the number already, the rest is sorted in steps.
EXPLAIN (COSTS OFF) SELECT a, n FROM plans_t ORDER BY a, n LIMIT 10;

-- Parallel
SET max_parallel_workers_per_gather = 2;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET min_parallel_index_scan_size = 0;
EXPLAIN (COSTS OFF) SELECT count(*), max(n) FROM plans_t WHERE a <> 'EP 10 2010 1';
EXPLAIN (COSTS OFF) SELECT count(*) FROM plans_t WHERE st13_year(a) = 2010 AND st13_starts_with(a, 'EP');
SELECT count(*) FROM plans_t WHERE st13_year(a) = 2010 AND st13_starts_with(a, 'EP');
EXPLAIN (COSTS OFF) SELECT count(*) FROM plans_t t JOIN plans_claim c ON t.a = c.a;
SELECT count(*) FROM plans_t t JOIN plans_claim c ON t.a = c.a;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
RESET min_parallel_index_scan_size;
SET max_parallel_workers_per_gather = 0;
DROP TABLE plans_t, plans_claim;

-- Partitions by range: an office each
CREATE TABLE plans_range (a st13_appno, n int) PARTITION BY RANGE (a);
CREATE TABLE plans_de PARTITION OF plans_range FOR VALUES FROM ('DE 00 0') TO ('DF 00 0');
CREATE TABLE plans_ep PARTITION OF plans_range FOR VALUES FROM ('EP 00 0') TO ('EQ 00 0');
CREATE TABLE plans_us PARTITION OF plans_range FOR VALUES FROM ('US 00 0') TO ('UT 00 0');
INSERT INTO plans_range
SELECT make_st13_appno(10, 2000 + n % 20, n, (ARRAY['DE', 'EP', 'US'])[n % 3 + 1]), n FROM generate_series(1, 3000) n;
ANALYZE plans_range;
EXPLAIN (COSTS OFF) SELECT n FROM plans_range WHERE a = 'EP 10 2010 1';
EXPLAIN (COSTS OFF) SELECT n FROM plans_range WHERE a IN ('EP 10 2010 1', 'US 10 2010 1');
EXPLAIN (COSTS OFF) SELECT n FROM plans_range WHERE a BETWEEN 'EP 10 2010 1' AND 'EP 10 2011 1';
-- Pruned when written as a range, and when the executor starts if it has
-- parameters; not pruned as a prefix, for which indexes are.
EXPLAIN (COSTS OFF) SELECT n FROM plans_range
WHERE a BETWEEN lower(st13_block('EP', 10, 2010)) AND upper(st13_block('EP', 10, 2010));
EXPLAIN (COSTS OFF) SELECT n FROM plans_range WHERE a ^@ 'EP102010';
EXPLAIN (COSTS OFF) SELECT n FROM plans_range
WHERE a ^@ 'EP102010' AND a BETWEEN lower(st13_block('EP', 10, 2010)) AND upper(st13_block('EP', 10, 2010));
SELECT count(*) FROM plans_range WHERE a ^@ 'EP102010';
SELECT count(*) FROM plans_range
WHERE a ^@ 'EP102010' AND a BETWEEN lower(st13_block('EP', 10, 2010)) AND upper(st13_block('EP', 10, 2010));
SET plan_cache_mode = force_generic_plan;
PREPARE plans_block(text, int, int) AS SELECT n FROM plans_range
WHERE a BETWEEN lower(st13_block($1, $2, $3)) AND upper(st13_block($1, $2, $3));
EXPLAIN (COSTS OFF) EXECUTE plans_block('EP', 10, 2010);
DEALLOCATE plans_block;
RESET plan_cache_mode;

-- Ordered partitions need no sort across them.
CREATE INDEX plans_range_a ON plans_range (a);
SET enable_seqscan = off;
SET enable_sort = off;
EXPLAIN (COSTS OFF) SELECT a FROM plans_range ORDER BY a;
RESET enable_seqscan;
RESET enable_sort;

-- Partitions by hash, joined and aggregated one by one
CREATE TABLE plans_hash (a st13_appno, n int) PARTITION BY HASH (a);
CREATE TABLE plans_h0 PARTITION OF plans_hash FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE plans_h1 PARTITION OF plans_hash FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE plans_claim (a st13_appno, n int) PARTITION BY HASH (a);
CREATE TABLE plans_c0 PARTITION OF plans_claim FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE plans_c1 PARTITION OF plans_claim FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO plans_hash SELECT * FROM plans_range;
INSERT INTO plans_claim SELECT * FROM plans_range WHERE n % 4 = 0;
ANALYZE plans_hash;
ANALYZE plans_claim;
EXPLAIN (COSTS OFF) SELECT n FROM plans_hash WHERE a = 'EP 10 2010 1';
SET enable_partitionwise_join = on;
SET enable_partitionwise_aggregate = on;
EXPLAIN (COSTS OFF) SELECT h.n FROM plans_hash h JOIN plans_claim c ON h.a = c.a;
SELECT count(*) FROM plans_hash h JOIN plans_claim c ON h.a = c.a;
EXPLAIN (COSTS OFF) SELECT a, count(*) FROM plans_hash GROUP BY a;
DROP TABLE plans_range, plans_hash, plans_claim;
RESET ALL;
