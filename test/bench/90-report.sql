-- The table and the measures, as Markdown.
SET search_path = bench, public;
\pset format unaligned
\pset tuples_only on

-- A pair's result: median, least and greatest of the times, and the same of
-- the ratios turn by turn.
CREATE VIEW result AS
SELECT operation, a, b, min(x.rows) AS rows, count(*) AS runs,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY x.ms) AS a_ms, min(x.ms) AS a_least, max(x.ms) AS a_most,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY y.ms) AS b_ms, min(y.ms) AS b_least, max(y.ms) AS b_most,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY x.ms / y.ms) AS ratio,
       min(x.ms / y.ms) AS ratio_least, max(x.ms / y.ms) AS ratio_most
FROM run x JOIN run y USING (operation, a, b, run)
WHERE x.kind = a AND y.kind = b AND x.rows = y.rows
GROUP BY operation, a, b;

-- Sizes, in the place of times.
CREATE VIEW size AS
SELECT what, kind, bytes, bytes::float8 / first_value(bytes) OVER (PARTITION BY what, schema ORDER BY kind <> 'bigint') AS ratio, schema
FROM (SELECT schema, kind, 'table size' AS what, pg_table_size((schema || '.' || kind)::regclass) AS bytes
      FROM kind, (VALUES ('main'), ('other')) v (schema) WHERE to_regclass(schema || '.' || kind || '_i') IS NOT NULL
      UNION ALL
      SELECT schema, kind, 'index size', pg_relation_size((schema || '.' || kind || '_i')::regclass)
      FROM kind, (VALUES ('main'), ('other')) v (schema) WHERE to_regclass(schema || '.' || kind || '_i') IS NOT NULL) s;

CREATE FUNCTION cell(ratio float8, low float8, high float8) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(to_char(ratio, 'FM9990.00') || ' (' || to_char(low, 'FM9990.00') || '-' || to_char(high, 'FM9990.00') || ')', '-')
$$;
CREATE FUNCTION against_bigint(operation text, of_kind text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT bench.cell(ratio, ratio_least, ratio_most) FROM bench.result r WHERE r.operation = $1 AND a = $2 AND b = 'bigint'
$$;

SELECT format('%s rows of st13_appno and bigint, %s of the other types; median of %s turns, least and greatest in parentheses.',
              s.rows, other_rows, runs) FROM setting s;
\echo
SELECT '| operation | st13_appno, ms | bigint, ms | st13_appno : bigint | ' || string_agg(label || ' : bigint', ' | ' ORDER BY position) || ' |'
FROM kind WHERE kind NOT IN ('appno', 'bigint')
UNION ALL
SELECT '| --- ' || repeat('| ---: ', 3 + count(*)::int) || '|'
FROM kind WHERE kind NOT IN ('appno', 'bigint');
SELECT format('| %s | %s (%s-%s) | %s (%s-%s) | %s | %s |', operation,
              round(a_ms), round(a_least), round(a_most), round(b_ms), round(b_least), round(b_most),
              cell(ratio, ratio_least, ratio_most),
              (SELECT string_agg(coalesce(against_bigint(operation, kind), '-'), ' | ' ORDER BY k.position)
               FROM kind k WHERE kind NOT IN ('appno', 'bigint')))
FROM operation JOIN result USING (operation)
WHERE a = 'appno' AND b = 'bigint'
ORDER BY operation.position;
SELECT format('| %s | %s MB | %s MB | %s | %s |', what,
              round(max(bytes) FILTER (WHERE kind = 'appno' AND schema = 'main') / 1048576.0, 1),
              round(max(bytes) FILTER (WHERE kind = 'bigint' AND schema = 'main') / 1048576.0, 1),
              to_char(max(ratio) FILTER (WHERE kind = 'appno' AND schema = 'main'), 'FM90.00'),
              (SELECT string_agg(coalesce(to_char((SELECT ratio FROM size z WHERE z.kind = k.kind AND z.what = s.what AND schema = 'other'),
                                                  'FM90.00'), '-'), ' | ' ORDER BY position)
               FROM kind k WHERE kind NOT IN ('appno', 'bigint')))
FROM size s GROUP BY what ORDER BY what DESC;
\echo

-- National numbers.
CREATE VIEW reading AS
SELECT b, 1 / ratio AS faster, 1 / ratio_most AS faster_least, 1 / ratio_least AS faster_most, a_ms, a_least, a_most, b_ms, b_least, b_most,
       CASE b WHEN 'all rules' THEN (SELECT count(*) FROM national_by_office) ELSE (SELECT count(*) FROM national) END AS numbers,
       CASE b WHEN 'all rules' THEN 'all rules of the offices in PL/pgSQL'
              WHEN 'plpgsql' THEN 'the rules of these numbers only, in PL/pgSQL'
              WHEN 'expression' THEN 'the rules of these numbers only, in SQL expressions' END AS against
FROM result WHERE b IN ('all rules', 'plpgsql', 'expression');

SELECT '| national numbers of ' || (SELECT count(DISTINCT office) FROM national)
       || ' offices, against regular expressions: | numbers | st13_parse, ms | numbers/s | the other, ms | numbers/s | times faster |';
\echo '| --- | ---: | ---: | ---: | ---: | ---: | ---: |'
SELECT format('| %s | %s | %s (%s-%s) | %s | %s (%s-%s) | %s | %s |', against, numbers,
              round(a_ms), round(a_least), round(a_most), round(numbers / a_ms * 1000),
              round(b_ms), round(b_least), round(b_most), round(numbers / b_ms * 1000),
              cell(faster, faster_least, faster_most))
FROM reading ORDER BY against;
\echo

-- The measures. "goal" is at most for ratios to bigint, and at least for how
-- much faster.
CREATE VIEW measure AS
SELECT 1 AS position, operation || ' : bigint' AS measure, ratio AS measured,
       CASE WHEN operation LIKE 'COPY%' THEN 1.10 ELSE 1.05 END AS at_most, NULL::numeric AS at_least
FROM result WHERE a = 'appno' AND b = 'bigint'
UNION ALL
SELECT 2, what || ' : bigint', ratio, 1.05, NULL FROM size WHERE kind = 'appno' AND schema = 'main'
UNION ALL
SELECT 3, 'COPY in, text: faster than text with CHECK', 1 / ratio, NULL, 4 FROM result
WHERE operation = 'COPY in, text' AND a = 'appno' AND b = 'text'
UNION ALL
SELECT 4, 'sort: faster than text COLLATE "C"', 1 / ratio, NULL, 3 FROM result
WHERE operation = 'sort in memory' AND a = 'appno' AND b = 'text'
UNION ALL
SELECT 5, 'index size : text of 17 characters', x.bytes::float8 / y.bytes, 0.6, NULL
FROM size x, size y WHERE x.kind = 'appno' AND y.kind = 'text' AND x.what = 'index size' AND y.what = x.what AND x.schema = 'main' AND y.schema = 'main'
UNION ALL
SELECT 6, 'index size : varchar of 15 characters', x.bytes::float8 / y.bytes, 0.75, NULL
FROM size x, size y WHERE x.kind = 'appno' AND y.kind = 'varchar' AND x.what = 'index size' AND y.what = x.what AND x.schema = 'other' AND y.schema = 'other'
UNION ALL
SELECT 7, 'st13_parse: faster than the same rules in PL/pgSQL', faster, NULL, 30 FROM reading WHERE b = 'all rules'
UNION ALL
SELECT 8, 'st13_parse: million numbers/s a core', min(numbers / a_ms / 1000), NULL, 1.5 FROM reading WHERE b <> 'all rules';

\echo '| measure | goal | measured | |'
\echo '| --- | ---: | ---: | --- |'
SELECT format('| %s | %s | %s | %s |', measure,
              coalesce('at most ' || at_most, 'at least ' || at_least), to_char(measured, 'FM9990.00'),
              CASE WHEN round(measured::numeric, 2) <= at_most OR round(measured::numeric, 2) >= at_least THEN 'met' ELSE 'not met' END)
FROM measure ORDER BY position, measure;
