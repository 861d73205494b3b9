-- The planner expects of a prefix what it expects of the same range of bigint.
-- The table is small enough for ANALYZE to see all of it, so that nothing here
-- depends on a sample.
CREATE TABLE estimates_t AS
    SELECT a, a::bigint AS b
    FROM (SELECT make_st13_appno((ARRAY[10, 10, 10, 20, 30])[1 + g % 5],
                                 1980 + (g % 45) * (g % 45) / 45,
                                 (g * 7919 % 400000)::bigint) AS a
          FROM generate_series(1, 25000) g) s;
ANALYZE estimates_t;

CREATE FUNCTION estimated_rows(condition text) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    line text;
BEGIN
    EXECUTE 'EXPLAIN SELECT * FROM estimates_t WHERE ' || condition INTO line;
    RETURN substring(line FROM 'rows=(\d+)')::bigint;
END $$;

WITH prefixes AS (
    SELECT '10' || y AS p FROM generate_series(1980, 2024) y
    UNION ALL VALUES ('1'), ('10'), ('20'), ('1020'), ('30201'), ('102012000'), ('99')
), estimates AS (
    SELECT p,
           estimated_rows(format('a ^@ %L', p)) AS st13,
           estimated_rows(format('st13_starts_with(a, %L)', p)) AS st13_function,
           estimated_rows(format('b BETWEEN %s AND %s', rpad(p, 15, '0'), rpad(p, 15, '9'))) AS by_bigint,
           (SELECT count(*) FROM estimates_t WHERE a ^@ p) AS actual
    FROM prefixes
)
SELECT count(*) AS prefixes,
       count(*) FILTER (WHERE st13 <> st13_function) AS forms_differ,
       count(*) FILTER (WHERE abs(st13 - by_bigint) > 0.01 * by_bigint + 1) AS bigint_differs,
       count(*) FILTER (WHERE st13 = 1) > 20 AS all_one
FROM estimates;

-- A block is a range, too.
SELECT estimated_rows('st13_in_block(a, NULL, 10, 2020)') = estimated_rows('a ^@ ''102020''') AS same;
-- Of nothing at least one row is expected, of everything all.
SELECT estimated_rows('a ^@ ''E1''') AS impossible,
       estimated_rows('a ^@ ''''') BETWEEN 24900 AND 25000 AS everything,
       estimated_rows('a ^@ NULL') AS unknown;
-- Most common values count, one by one.
CREATE TABLE estimates_common AS
    SELECT ('EP 10 2014 ' || (CASE WHEN g % 10 < 7 THEN 1 ELSE g END))::st13_appno AS a
    FROM generate_series(1, 10000) g;
ANALYZE estimates_common;
CREATE FUNCTION estimated_common(prefix text) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    line text;
BEGIN
    EXECUTE format('EXPLAIN SELECT * FROM estimates_common WHERE a ^@ %L', prefix) INTO line;
    RETURN substring(line FROM 'rows=(\d+)')::bigint;
END $$;
SELECT estimated_common('EP102014000000001') BETWEEN 6900 AND 7100 AS common,
       estimated_common('EP102014') BETWEEN 9900 AND 10000 AS everything;
DROP TABLE estimates_t, estimates_common;
DROP FUNCTION estimated_rows(text);
DROP FUNCTION estimated_common(text);
