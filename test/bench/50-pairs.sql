-- A session for each pair.
SELECT format(E'\\connect -\n\\warn %1$s: %2$s, %3$s\nCALL bench.pair(%1$L, %2$L, %3$L, %4$L);', operation, a, b, schema)
FROM (
    SELECT o.position, 1 AS pass, operation, 'appno' AS a, 'bigint' AS b, 'main' AS schema
    FROM bench.operation o WHERE o.position < 20
    UNION ALL
    SELECT o.position, 2, operation, 'appno15', 'bigint', 'main'
    FROM bench.operation o WHERE o.position <= 4
    UNION ALL
    SELECT o.position, 3, operation, 'appno', 'text', 'main'
    FROM bench.operation o WHERE operation IN ('COPY in, text', 'sort in memory')
    UNION ALL
    SELECT o.position, 3 + k.position, operation, kind, 'bigint', 'other'
    FROM bench.operation o, bench.kind k
    WHERE o.position < 20 AND kinds IS NULL AND kind NOT IN ('appno', 'bigint', 'appno15')
      AND operation <> ALL (lacks)
    UNION ALL
    SELECT o.position, 1, operation, 'appno', CASE o.position WHEN 21 THEN 'plpgsql' WHEN 22 THEN 'expression' ELSE 'all rules' END, 'main'
    FROM bench.operation o WHERE o.position > 20
) pair
ORDER BY position, pass;
