-- Bytes and rates of a row, and what they come to for many.  A sort of n rows
-- takes n log n comparisons, so the time of an index is multiplied by the ratio
-- of the logarithms.
SET search_path = bench, public;
\pset format unaligned
\pset tuples_only on
CREATE VIEW measured AS
SELECT t.name, t.position, t.rows, t.table_bytes / t.rows::float8 AS table_bytes, t.index_bytes / t.rows::float8 AS index_bytes,
       s.copy / t.rows AS copy_seconds, s.index / t.rows AS index_seconds
FROM (VALUES
        ('application', 1, (SELECT count(*) FROM application), pg_relation_size('application'), pg_indexes_size('application')),
        ('claim', 2, (SELECT count(*) FROM claim), pg_relation_size('claim'), pg_indexes_size('claim')))
     AS t (name, position, rows, table_bytes, index_bytes)
JOIN (SELECT of_table::text AS name, sum(seconds) FILTER (WHERE is_copy) AS copy, sum(seconds) FILTER (WHERE NOT is_copy) AS index
      FROM (SELECT position, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS seconds FROM took GROUP BY position) m
      JOIN step USING (position)
      GROUP BY of_table) AS s USING (name);

CREATE VIEW world AS
SELECT m.name, m.position, w.rows,
       w.rows * table_bytes / 1e9 AS table_gb, w.rows * index_bytes / 1e9 AS index_gb,
       w.rows * copy_seconds / 3600 AS copy_hours,
       w.rows * index_seconds * ln(w.rows) / ln(m.rows) / 3600 AS index_hours
FROM measured m JOIN (VALUES ('application', 140e6::float8), ('claim', 1e9)) AS w (name, rows) USING (name);

\echo '| measured | rows | table, bytes a row | indexes, bytes a row | COPY, rows/s | indexes, rows/s |'
\echo '| --- | ---: | ---: | ---: | ---: | ---: |'
SELECT format('| %s | %s | %s | %s | %s | %s |', name, rows, round(table_bytes::numeric, 1), round(index_bytes::numeric, 1),
              round(1 / copy_seconds), round(1 / index_seconds))
FROM measured ORDER BY position;
\echo
\echo '| computed | rows | table, GB | indexes, GB | COPY, hours | indexes, hours |'
\echo '| --- | ---: | ---: | ---: | ---: | ---: |'
SELECT format('| %s | %s | %s | %s | %s | %s |', coalesce(name, 'both'), round(sum(rows)::numeric), round(sum(table_gb)::numeric, 1),
              round(sum(index_gb)::numeric, 1), round(sum(copy_hours)::numeric, 2), round(sum(index_hours)::numeric, 2))
FROM world GROUP BY ROLLUP (name) ORDER BY name NULLS LAST;
\echo
\echo '| memory of a node, GB | nodes that have all of it in memory |'
\echo '| ---: | ---: |'
SELECT format('| %s | %s |', memory, ceil(sum(table_gb + index_gb) / (0.75 * memory)))
FROM world, unnest(ARRAY[16, 32, 64, 128, 256]) AS memory GROUP BY memory ORDER BY memory;
