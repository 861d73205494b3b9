-- What the generator asks the catalogue for: a row for each system, with
-- spellings of its example's value and of values like it, as notation=number.
SET client_min_messages = warning;
COPY (
    WITH example AS (
        SELECT s.*, c.appno
        FROM st13_numbering_systems s
        LEFT JOIN LATERAL (SELECT appno FROM st13_candidates(coalesce(s.office, 'US'), s.example, notation => s.notation, system => s.system) LIMIT 1) c ON true
    ), printed AS (
        SELECT e.system, string_agg(DISTINCT format('%s=%s', f.notation, f.number), '~' ORDER BY format('%s=%s', f.notation, f.number)) AS spellings
        FROM example e
        CROSS JOIN generate_series(0, 5) i
        CROSS JOIN LATERAL (SELECT left(e.appno::text, -3) || lpad(((right(e.appno::text, 3)::int + i * 367) % 1000)::text, 3, '0') AS text) v
        CROSS JOIN unnest(ARRAY['national', 'priority', 'docdb', 'epodoc', 'pct']) style
        CROSS JOIN LATERAL (SELECT CASE style WHEN 'priority' THEN 'national' ELSE style END AS notation, st13_format(v.text::st13_appno, style) AS number) f
        WHERE e.appno::text ~ '[0-9]{3}$' AND f.number IS NOT NULL
        GROUP BY e.system
    )
    SELECT coalesce(office, ''), notation, e.system, array_to_string(rights, ','), coalesce(period, ''), description,
           concat_ws('~', notation || '=' || example, notation || '=' || priority, spellings)
    FROM example e LEFT JOIN printed USING (system)
    ORDER BY e.system COLLATE "C", notation COLLATE "C"
) TO STDOUT;
