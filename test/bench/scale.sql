-- make bench-scale: how the cost of a row grows with the number of rows, beside
-- bigint's.
\set of_rows :rows
\set rows 0
\ir 10-harness.sql
\set only_numbers 1
\ir 20-data.sql
\ir scale/10-tables.sql
SELECT format('CALL bench.make_scale(%s)', rows), 'VACUUM ANALYZE scale.appno', 'VACUUM ANALYZE scale.bigint', 'CHECKPOINT',
       format('CALL bench.scale_pair(%L, %L, 100000, %L)', 'look-up',
              'SELECT count((SELECT 1 FROM {t} x WHERE x.a = p.a)) FROM {t}_probe p',
              '{enable_seqscan=off,enable_bitmapscan=off}'),
       format('CALL bench.scale_pair(%L, %L, %s, %L)', 'hash join',
              'SELECT count(*) FROM {t} x JOIN {t}_probe y ON x.a = y.a', rows + 100000,
              '{enable_mergejoin=off,enable_nestloop=off,enable_indexscan=off,enable_indexonlyscan=off,enable_bitmapscan=off}')
FROM (SELECT (10 ^ exponent)::int AS rows FROM generate_series(4, log(:of_rows)::int) AS exponent) AS of_rows
\gexec
\connect -
\ir scale/90-report.sql
