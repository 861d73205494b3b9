-- Every pair's result, for programs.
\pset fieldsep '\t'
\pset tuples_only off
\pset footer off
SELECT operation, a, b, rows, runs, round(a_ms::numeric, 3) AS a_ms, round(a_least::numeric, 3) AS a_least_ms,
       round(a_most::numeric, 3) AS a_most_ms, round(b_ms::numeric, 3) AS b_ms, round(b_least::numeric, 3) AS b_least_ms,
       round(b_most::numeric, 3) AS b_most_ms, round(ratio::numeric, 4) AS ratio,
       round(ratio_least::numeric, 4) AS ratio_least, round(ratio_most::numeric, 4) AS ratio_most
FROM bench.result JOIN bench.operation USING (operation)
UNION ALL
SELECT what, kind, 'bigint', CASE schema WHEN 'main' THEN s.rows ELSE other_rows END, NULL, bytes, NULL, NULL, NULL, NULL, NULL,
       round(ratio::numeric, 4), NULL, NULL
FROM bench.size, bench.setting s
ORDER BY 1, 2, 3;
