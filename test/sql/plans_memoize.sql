-- A number that was looked up before is remembered: many claims, few
-- applications.
CREATE TABLE memoize_t AS
SELECT make_st13_appno(10, 2010, n, 'EP') AS a, n FROM generate_series(1, 20000) n;
CREATE INDEX memoize_t_a ON memoize_t (a);
CREATE TABLE memoize_claim AS
SELECT make_st13_appno(10, 2010, n % 50 + 1, 'EP') AS a FROM generate_series(1, 5000) n;
VACUUM ANALYZE memoize_t;
VACUUM ANALYZE memoize_claim;
SET max_parallel_workers_per_gather = 0;
SET enable_hashjoin = off;
SET enable_mergejoin = off;
EXPLAIN (COSTS OFF) SELECT count(t.n) FROM memoize_claim c JOIN memoize_t t ON t.a = c.a;
SELECT count(t.n) FROM memoize_claim c JOIN memoize_t t ON t.a = c.a;
RESET ALL;
DROP TABLE memoize_t, memoize_claim;
