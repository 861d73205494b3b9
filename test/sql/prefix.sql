-- st13_starts_with, the operator ^@ and st13_block: what they say, and that
-- an index says the same.
CREATE TABLE prefix_t AS
    SELECT CASE g % 7 WHEN 0 THEN st13_without_office(a) ELSE a END AS a
    FROM (SELECT g, make_st13_appno((ARRAY[0, 10, 11, 20, 50, 91])[1 + g % 6],
                                    (ARRAY[0, 7, 151, 1699, 1700, 2008, 2014, 9999])[1 + g % 8],
                                    ((g::bigint * 7919) % 1000000000)::bigint,
                                    (ARRAY['AA', 'EM', 'EP', 'US', 'ZZ'])[1 + g % 5]) AS a
          FROM generate_series(1, 20000) g) s
    UNION ALL
    SELECT * FROM unnest('{EM502008SE0000001,EM50200800N246883,EM700151322170001,SG50040201711800X,WO912004SE0000001,DK50196300VA01864,NA501978000NAT593}'::st13_appno[]);
CREATE TABLE prefix_p (p text);
INSERT INTO prefix_p
    SELECT DISTINCT left(a::text, n) FROM (SELECT a FROM prefix_t LIMIT 12) s, generate_series(0, 18) n;
INSERT INTO prefix_p VALUES
    ('em5020'), ('eM'), ('E'), ('E1'), ('EM05'), ('EM502008S'), ('EM502008SE'), ('EM502008SE0000001X'),
    (' EM'), ('EM 50'), ('EM/'), ('EM50-'), (chr(127)), (repeat('E', 1000)), ('%'), ('_M');

-- For every prefix the same as on the text.
SELECT count(*) AS differ
FROM prefix_t, prefix_p
WHERE (a ^@ p) IS DISTINCT FROM starts_with(a::text, upper(p COLLATE "C"));
SELECT count(*) AS differ
FROM prefix_t, prefix_p
WHERE st13_starts_with(a, p) IS DISTINCT FROM (a ^@ p);
SELECT 'EP 10 2014 1'::st13_appno ^@ NULL AS unknown;

-- The bounds are the least and the greatest value with the prefix.
SELECT p, st13_prefix_bound(p, false), st13_prefix_bound(p, true) FROM (VALUES ('em502008'), (''), ('E1')) v(p);

-- An index finds what a sequential scan finds.
CREATE TABLE prefix_seq AS
    SELECT p, (SELECT count(*) FROM prefix_t WHERE a ^@ p) AS n FROM prefix_p;
CREATE INDEX prefix_i ON prefix_t (a);
VACUUM ANALYZE prefix_t;
SET enable_seqscan = off;
-- Which pages are marked as visible, and make index-only scans cheap, is a
-- matter of time: the plans are shown without.
SET enable_indexonlyscan = off;
EXPLAIN (COSTS OFF) SELECT * FROM (VALUES ('EM'), ('U')) v(p), LATERAL (SELECT count(*) FROM prefix_t WHERE a ^@ p) s;
RESET enable_indexonlyscan;
SELECT count(*) AS differ
FROM prefix_seq q
WHERE n <> (SELECT count(*) FROM prefix_t WHERE a ^@ p);
SET enable_indexscan = off;
SET enable_indexonlyscan = off;
SELECT count(*) AS differ
FROM prefix_seq q
WHERE n <> (SELECT count(*) FROM prefix_t WHERE a ^@ p);
RESET enable_indexscan;

-- Constants become constants, parameters are looked up when the scan starts.
EXPLAIN (COSTS OFF) SELECT * FROM prefix_t WHERE a ^@ 'EM502008' ORDER BY a;
EXPLAIN (COSTS OFF) SELECT * FROM prefix_t WHERE st13_starts_with(a, 'EM502008') ORDER BY a;
SET plan_cache_mode = force_generic_plan;
PREPARE by_prefix(text) AS SELECT count(*) FROM prefix_t WHERE a ^@ $1;
EXPLAIN (COSTS OFF) EXECUTE by_prefix('EM502008');
-- A subquery in the prefix would be run for each bound: the index is not used.
CREATE FUNCTION index_conditions(query text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    line text;
    n bigint := 0;
BEGIN
    FOR line IN EXECUTE 'EXPLAIN ' || query LOOP
        n := n + (line ~ 'Index Cond')::int;
    END LOOP;
    RETURN n;
END $$;
SELECT index_conditions($$SELECT FROM prefix_t WHERE a ^@ CASE WHEN 1 IN (VALUES (1), (2)) THEN 'EM502008' ELSE 'U' END$$) AS by_subquery,
       index_conditions($$SELECT FROM prefix_t WHERE a ^@ CASE WHEN current_setting('work_mem') = '' THEN 'EM502008' ELSE 'U' END$$) AS by_expression;
DROP FUNCTION index_conditions(text);
EXECUTE by_prefix('EM502008');
EXECUTE by_prefix('E1');
EXECUTE by_prefix(NULL);

RESET plan_cache_mode;

-- A block is a range: what has its prefix, and nothing else.
SELECT st13_block('EM', 70, 151), st13_block(NULL, 0, 0), st13_block('EM', 50, NULL), st13_block('EM', NULL, 2008);
SELECT st13_block('E', 50, 2008);
SELECT st13_block('EM', 5, 2008);
SELECT st13_block('EM', 50, 12345);
SELECT count(*) AS differ
FROM prefix_t, (VALUES (NULL, 0, 0), ('EM', 50, 151), ('ZZ', 91, 9999), ('AA', 10, 7), ('US', 0, 1700)) b(o, t, y)
WHERE (a <@ st13_block(o, t, y)) IS DISTINCT FROM (a ^@ (coalesce(o, '') || to_char(t, 'FM00') || to_char(y, 'FM0000')));

-- BRIN, by the same bounds.
DROP INDEX prefix_i;
CREATE TABLE prefix_b AS SELECT a FROM prefix_t ORDER BY a;
CREATE INDEX prefix_bi ON prefix_b USING brin (a) WITH (pages_per_range = 1);
EXPLAIN (COSTS OFF) SELECT count(*) FROM prefix_b WHERE a ^@ 'EM502008';
SELECT count(*) AS differ
FROM prefix_seq q
WHERE n <> (SELECT count(*) FROM prefix_b WHERE a ^@ p);

-- Neither helps a hash index.
DROP INDEX prefix_bi;
CREATE INDEX prefix_hi ON prefix_b USING hash (a);
RESET enable_seqscan;
EXPLAIN (COSTS OFF) SELECT count(*) FROM prefix_b WHERE a ^@ 'EM502008';
DROP TABLE prefix_t, prefix_p, prefix_seq, prefix_b;
