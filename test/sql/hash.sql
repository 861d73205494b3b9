-- Hash: index, join, aggregation.
CREATE TEMP TABLE numbers AS
SELECT make_st13_appno(10, 2000 + n % 20, n * 7919 % 100000, (ARRAY['EP', 'DE', 'US', NULL])[n % 4 + 1]) AS a
FROM generate_series(1, 5000) n;
CREATE INDEX numbers_a ON numbers USING hash (a);
SET enable_seqscan = off;
SET enable_bitmapscan = off;
EXPLAIN (COSTS OFF) SELECT a FROM numbers WHERE a = 'EP 10 2004 47516';
EXPLAIN (COSTS OFF) SELECT a FROM numbers WHERE 'EP 10 2004 47516' = a;
-- Every number is found, and by every spelling.
SELECT count(*), count(DISTINCT a) FROM numbers x
WHERE EXISTS (SELECT FROM numbers y WHERE y.a = st13_format(x.a)::st13_appno);
RESET ALL;

SET enable_mergejoin = off;
SET enable_nestloop = off;
EXPLAIN (COSTS OFF) SELECT count(*) FROM numbers x JOIN numbers y ON x.a = y.a;
SELECT count(*) FROM numbers x JOIN numbers y ON x.a = y.a;
RESET ALL;
SET enable_sort = off;
SELECT count(*), sum(n) FROM (SELECT a, count(*) AS n FROM numbers GROUP BY a) t;
RESET ALL;
SELECT count(DISTINCT a::text) FROM numbers;

-- All of a number is in the hash: few collisions in 32 bits, none in 64.
CREATE TEMP TABLE hashed AS
SELECT a, st13_appno_hash(a) AS h, st13_appno_hash_extended(a, 0) AS h0, st13_appno_hash_extended(a, 1) AS h1
FROM (SELECT make_st13_appno(type, year, serial, office) AS a
      FROM unnest(ARRAY[NULL, 'AA', 'EP', 'ZZ']) office, unnest(ARRAY[0, 10, 11, 99]) type,
           unnest(ARRAY[0, 151, 2014, 2015]) year, generate_series(0, 99) serial) t;
SELECT count(*), count(DISTINCT h) >= 6399 AS spread, count(DISTINCT h0) AS spread_64,
       count(*) FILTER (WHERE h0 = h1) AS not_seeded,
       -- with seed 0 the low half is the 32-bit hash
       count(*) FILTER (WHERE (h0 & 4294967295) <> (h::bigint & 4294967295)) AS not_the_same
FROM hashed;
DROP TABLE hashed, numbers;
