-- What is measured. Everything runs on one core, warm; where an index is read
-- it is by index-only scans.
SET search_path = bench, public;

INSERT INTO operation (position, operation, statement, before, settings) VALUES
(1, 'COPY in, text', $$COPY {t}_in FROM '{f}.txt'$$, 'TRUNCATE {t}_in', '{}'),
(2, 'COPY out, text', $$COPY {t} TO '/dev/null'$$, NULL, '{}'),
(3, 'COPY in, binary', $$COPY {t}_in FROM '{f}.bin' (FORMAT binary)$$, 'TRUNCATE {t}_in', '{}'),
(4, 'COPY out, binary', $$COPY {t} TO '/dev/null' (FORMAT binary)$$, NULL, '{}'),
(5, 'index build', 'CREATE INDEX built ON {t} (a)', 'DROP INDEX IF EXISTS {s}.built',
    '{maintenance_work_mem=512MB}'),
(6, 'point look-up', 'SELECT count((SELECT 1 FROM {t} x WHERE x.a = p.a)) FROM {t}_probe p', NULL,
    '{enable_seqscan=off,enable_bitmapscan=off}'),
(7, 'range scan', 'SELECT sum((SELECT count(*) FROM {t} WHERE a BETWEEN low AND high)) FROM {t}_range', NULL,
    '{enable_seqscan=off,enable_bitmapscan=off}'),
(8, 'sort in memory', 'SELECT a FROM {t} ORDER BY a OFFSET 1000000000', NULL,
    '{work_mem=1GB,enable_indexscan=off,enable_indexonlyscan=off}'),
(9, 'sort on disk', 'SELECT a FROM {t} ORDER BY a OFFSET 1000000000', NULL,
    '{work_mem=4MB,enable_indexscan=off,enable_indexonlyscan=off}'),
(10, 'hash join', 'SELECT count(*) FROM {t} x JOIN {t}_probe y ON x.a = y.a', NULL,
    '{work_mem=1GB,enable_mergejoin=off,enable_nestloop=off}'),
(11, 'merge join', 'SELECT count(*) FROM {t} x JOIN {t}_probe y ON x.a = y.a', NULL,
    '{enable_hashjoin=off,enable_nestloop=off,enable_sort=off,enable_seqscan=off}'),
(12, 'GROUP BY', 'SELECT count(*) FROM (SELECT a, count(*) FROM {t}_event GROUP BY a OFFSET 0) s', NULL,
    '{work_mem=1GB,enable_sort=off}'),
(13, 'DISTINCT', 'SELECT count(*) FROM (SELECT DISTINCT a FROM {t}_event OFFSET 0) s', NULL,
    '{work_mem=1GB,enable_hashagg=off}'),
(14, 'hash partition routing', 'INSERT INTO {t}_hash SELECT a FROM {t}_probe', 'TRUNCATE {t}_hash', '{}'),
(15, 'BRIN build', 'CREATE INDEX built ON {t}_sorted USING brin (a)', 'DROP INDEX IF EXISTS {s}.built', '{}'),
(16, 'BRIN scan',
    'SELECT sum((SELECT count(*) FROM {t}_sorted WHERE a BETWEEN low AND high)) FROM {t}_range WHERE nr % 20 = 0',
    NULL, '{enable_seqscan=off}');

INSERT INTO operation VALUES
(17, 'prefix ^@ as a range', 'SELECT sum((SELECT count(*) FROM {t} WHERE a BETWEEN low AND high)) FROM bench.block', NULL,
    '{enable_seqscan=off,enable_bitmapscan=off}',
    'SELECT sum((SELECT count(*) FROM {t} WHERE a ^@ prefix)) FROM bench.block', '{appno}');

-- Both find the same.
SELECT (SELECT sum((SELECT count(*) FROM main.appno WHERE a ^@ prefix)) FROM block) =
       (SELECT sum((SELECT count(*) FROM main.bigint WHERE a BETWEEN low AND high)) FROM block) AS same
\gset
\if :same
\else
    \warn the prefixes and the ranges differ
    \quit 3
\endif
