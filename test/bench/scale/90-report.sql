-- Cost a row at each size, beside bigint's; and how much the ratio of the two
-- grows from the least size to the greatest.
SET search_path = bench, public;
\pset format unaligned
\pset tuples_only on
CREATE VIEW scale_cost AS
SELECT operation || ', ns' AS what, kind, rows, percentile_cont(0.5) WITHIN GROUP (ORDER BY per_row) AS cost,
       min(per_row) AS low, max(per_row) AS high
FROM scale_run GROUP BY operation, kind, rows
UNION ALL SELECT 'table, bytes', kind, rows, table_size::float8 / rows, NULL, NULL FROM scale_size
UNION ALL SELECT 'index, bytes', kind, rows, index_size::float8 / rows, NULL, NULL FROM scale_size;

-- Turn by turn, so that a slow minute is in both.
CREATE VIEW scale_ratio AS
SELECT what, rows, percentile_cont(0.5) WITHIN GROUP (ORDER BY a.per_row / b.per_row) AS ratio,
       min(a.per_row / b.per_row) AS low, max(a.per_row / b.per_row) AS high
FROM (SELECT operation || ', ns' AS what, * FROM scale_run) a JOIN scale_run b USING (operation, rows, run)
WHERE a.kind = 'appno' AND b.kind = 'bigint' GROUP BY what, rows
UNION ALL
SELECT a.what, a.rows, a.cost / b.cost, a.cost / b.cost, a.cost / b.cost FROM scale_cost a JOIN scale_cost b USING (what, rows)
WHERE a.kind = 'appno' AND b.kind = 'bigint' AND what LIKE '%bytes';

\echo '| for each row or look-up | rows | st13_appno | bigint | st13_appno : bigint |'
\echo '| --- | ---: | ---: | ---: | ---: |'
SELECT format('| %s | %s | %s%s | %s%s | %s |', what, a.rows, round(a.cost::numeric, 1),
              ' (' || round(a.low::numeric, 1) || '-' || round(a.high::numeric, 1) || ')',
              round(b.cost::numeric, 1), ' (' || round(b.low::numeric, 1) || '-' || round(b.high::numeric, 1) || ')',
              to_char(r.ratio, 'FM90.00') || CASE WHEN r.low < r.high THEN ' (' || to_char(r.low, 'FM90.00') || '-' || to_char(r.high, 'FM90.00') || ')' ELSE '' END)
FROM scale_cost a JOIN scale_cost b USING (what, rows) JOIN scale_ratio r USING (what, rows)
WHERE a.kind = 'appno' AND b.kind = 'bigint'
ORDER BY what, a.rows;
\echo
\echo '| ratio to bigint, median of the turns | at the least size | at the greatest | grows by | goal | |'
\echo '| --- | ---: | ---: | ---: | ---: | --- |'
SELECT format('| %s, %s to %s rows | %s | %s | %s | at most 1.05 | %s |', what, low, high,
              to_char(first, 'FM9990.00'), to_char(last, 'FM9990.00'), to_char(last / first, 'FM9990.00'),
              CASE WHEN round((last / first)::numeric, 2) <= 1.05 THEN 'met' ELSE 'not met' END)
FROM (SELECT what, min(rows) AS low, max(rows) AS high,
             max(ratio) FILTER (WHERE rows = lowest) AS first, max(ratio) FILTER (WHERE rows = highest) AS last
      FROM scale_ratio, (SELECT min(rows) AS lowest, max(rows) AS highest FROM scale_size) s
      GROUP BY what) g
ORDER BY what;
