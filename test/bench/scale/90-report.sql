-- Cost a row at each size; how much it grows from the least size to the
-- greatest, and that beside bigint's growth.
SET search_path = bench, public;
\pset format unaligned
\pset tuples_only on
CREATE VIEW scale_cost AS
SELECT operation || ', ns' AS what, kind, rows, percentile_cont(0.5) WITHIN GROUP (ORDER BY per_row) AS cost,
       min(per_row) AS low, max(per_row) AS high
FROM scale_run GROUP BY operation, kind, rows
UNION ALL SELECT 'table, bytes', kind, rows, table_size::float8 / rows, NULL, NULL FROM scale_size
UNION ALL SELECT 'index, bytes', kind, rows, index_size::float8 / rows, NULL, NULL FROM scale_size;

CREATE VIEW scale_ratio AS
SELECT what, rows, percentile_cont(0.5) WITHIN GROUP (ORDER BY a.per_row / b.per_row) AS ratio
FROM (SELECT operation || ', ns' AS what, * FROM scale_run) a JOIN scale_run b USING (operation, rows, run)
WHERE a.kind = 'appno' AND b.kind = 'bigint' GROUP BY what, rows
UNION ALL
SELECT a.what, a.rows, a.cost / b.cost FROM scale_cost a JOIN scale_cost b USING (what, rows)
WHERE a.kind = 'appno' AND b.kind = 'bigint' AND what LIKE '%bytes';

\echo '| for each row or look-up | rows | st13_appno | bigint | st13_appno : bigint |'
\echo '| --- | ---: | ---: | ---: | ---: |'
SELECT format('| %s | %s | %s%s | %s%s | %s |', what, a.rows, round(a.cost::numeric, 1),
              ' (' || round(a.low::numeric, 1) || '-' || round(a.high::numeric, 1) || ')',
              round(b.cost::numeric, 1), ' (' || round(b.low::numeric, 1) || '-' || round(b.high::numeric, 1) || ')',
              to_char(r.ratio, 'FM90.00'))
FROM scale_cost a JOIN scale_cost b USING (what, rows) JOIN scale_ratio r USING (what, rows)
WHERE a.kind = 'appno' AND b.kind = 'bigint'
ORDER BY what, a.rows;
\echo
\echo '| growth | st13_appno | bigint | st13_appno : bigint | goal | |'
\echo '| --- | ---: | ---: | ---: | ---: | --- |'
SELECT format('| %s, %s to %s rows | %s | %s | %s | at most 1.05 | %s |', what, low, high,
              to_char(a, 'FM9990.00'), to_char(b, 'FM9990.00'), to_char(growth, 'FM9990.00'),
              CASE WHEN round(growth::numeric, 2) <= 1.05 THEN 'met' ELSE 'not met' END)
FROM (SELECT what, min(rows) AS low, max(rows) AS high,
             max(cost) FILTER (WHERE kind = 'appno' AND rows = highest) / max(cost) FILTER (WHERE kind = 'appno' AND rows = lowest) AS a,
             max(cost) FILTER (WHERE kind = 'bigint' AND rows = highest) / max(cost) FILTER (WHERE kind = 'bigint' AND rows = lowest) AS b,
             max(ratio) FILTER (WHERE rows = highest) / max(ratio) FILTER (WHERE rows = lowest) AS growth
      FROM scale_cost JOIN scale_ratio USING (what, rows), (SELECT min(rows) AS lowest, max(rows) AS highest FROM scale_size) s
      GROUP BY what) g
ORDER BY what;
