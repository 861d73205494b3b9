\echo '6. Eight bytes'
\echo
\echo 'The ten thousand numbers as st13_appno, as text, and as a bigint of the 15 digits, which has'
\echo 'no room for the office:'
\echo

CREATE TABLE as_appno AS SELECT appno AS n FROM filing ORDER BY appno;
CREATE TABLE as_text17 AS SELECT appno::text AS n FROM filing ORDER BY appno;
CREATE TABLE as_text15 AS SELECT st13_without_office(appno)::text AS n FROM filing ORDER BY appno;
CREATE TABLE as_bigint AS SELECT st13_without_office(appno)::bigint AS n FROM filing ORDER BY appno;
CREATE UNIQUE INDEX as_appno_n ON as_appno (n);
CREATE UNIQUE INDEX as_text17_n ON as_text17 (n);
CREATE UNIQUE INDEX as_text15_n ON as_text15 (n);
CREATE UNIQUE INDEX as_bigint_n ON as_bigint (n);

WITH sizes (form, example, bytes, index_size) AS (
    SELECT 'st13_appno', min(n)::text, max(pg_column_size(n)), pg_relation_size('as_appno_n') FROM as_appno
    UNION ALL
    SELECT 'bigint', min(n)::text, max(pg_column_size(n)), pg_relation_size('as_bigint_n') FROM as_bigint
    UNION ALL
    SELECT 'text, 15 characters', min(n), max(pg_column_size(n)), pg_relation_size('as_text15_n') FROM as_text15
    UNION ALL
    SELECT 'text, 17 characters', min(n), max(pg_column_size(n)), pg_relation_size('as_text17_n') FROM as_text17)
SELECT form, example, bytes AS "bytes a value", index_size AS "bytes of its index",
       round(index_size::numeric / min(index_size) OVER (), 2) AS "times the smallest"
FROM sizes ORDER BY index_size, bytes, form DESC;
