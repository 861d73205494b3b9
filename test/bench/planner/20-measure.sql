-- What the planner expects of conditions, beside what there is; and what
-- partitions cost that are not pruned.
SET search_path = bench, public;

CREATE FUNCTION expected(condition text) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE
    plan json;
BEGIN
    EXECUTE 'EXPLAIN (FORMAT JSON) SELECT * FROM bench.planner WHERE ' || condition INTO plan;
    RETURN (plan -> 0 -> 'Plan' ->> 'Plan Rows')::float8;
END
$$;

CREATE TABLE block_estimate AS
SELECT position, condition, expected(form) AS expected, actual
FROM planner_block,
LATERAL (VALUES
    (1, '`a ^@ prefix`', format('a ^@ %L', prefix)),
    (2, 'the same rows of `bigint`, BETWEEN', format('b BETWEEN %s AND %s', b * 1000000000, b * 1000000000 + 999999999)),
    (3, 'the same rows of `text COLLATE "C"`, `^@`', format('t ^@ %L', prefix)),
    (4, '`a BETWEEN lower(b) AND upper(b)`',
     format('a BETWEEN lower(st13_block(%L, %s, %s)) AND upper(st13_block(%1$L, %2$s, %3$s))', office, type_code, year)))
    AS v (position, condition, form);

-- Bounds at every 201st part of the rows, and pairs of them: off by how many of
-- the 100 bins of a histogram?
CREATE TABLE planner_bound AS
SELECT row_number() OVER (ORDER BY a) AS nr, a, b, below
FROM (SELECT a, b, row_number() OVER (ORDER BY a) - 1 AS below FROM planner) s
WHERE below % (SELECT count(*) / 201 FROM planner) = 1;
CREATE TABLE bound_estimate AS
SELECT operator, kind, 100.0 * abs(expected(form) - actual) / (SELECT count(*) FROM planner) AS bins
FROM (SELECT '<' AS operator, kind, format('%s < %L', kind, CASE kind WHEN 'a' THEN a::text ELSE b::text END) AS form, below AS actual
      FROM planner_bound, (VALUES ('a'), ('b')) v (kind)
      UNION ALL
      SELECT 'BETWEEN', kind, format('%s BETWEEN %L AND %L', kind, CASE kind WHEN 'a' THEN x.a::text ELSE x.b::text END,
                                     CASE kind WHEN 'a' THEN y.a::text ELSE y.b::text END), y.below - x.below + 1
      FROM planner_bound x JOIN planner_bound y ON y.nr = x.nr + 3 + x.nr % 40, (VALUES ('a'), ('b')) v (kind)) s;

-- Each block counted by a query of its own, planned and run.
CREATE FUNCTION count_blocks(template text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    block bench.planner_block;
    n bigint;
    total bigint := 0;
BEGIN
    FOR block IN SELECT * FROM bench.planner_block LOOP
        EXECUTE format(template, block.prefix) INTO n;
        total := total + n;
    END LOOP;
    RETURN total;
END
$$;

CREATE TABLE parted_run (turn int, form text, ms float8);
CREATE PROCEDURE measure_partitions(turns int) LANGUAGE plpgsql AS $$
DECLARE
    form text;
    start timestamptz;
    forms text[] := ARRAY[
        'SELECT count(*) FROM bench.planner_parted WHERE a ^@ %L',
        'SELECT count(*) FROM bench.planner_parted WHERE a BETWEEN lower(st13_block(left(%L, 2), substr(%1$L, 3, 2)::int, substr(%1$L, 5)::int)) AND upper(st13_block(left(%1$L, 2), substr(%1$L, 3, 2)::int, substr(%1$L, 5)::int))'];
BEGIN
    FOR turn IN 0 .. turns LOOP
        FOREACH form IN ARRAY forms LOOP
            start := clock_timestamp();
            IF bench.count_blocks(form) <> (SELECT count(*) FROM bench.planner) THEN
                RAISE EXCEPTION 'blocks are missing: %', form;
            END IF;
            IF turn > 0 THEN
                INSERT INTO bench.parted_run VALUES (turn, form, extract(epoch FROM clock_timestamp() - start) * 1000);
            END IF;
            COMMIT;
        END LOOP;
    END LOOP;
END
$$;
CALL measure_partitions(:runs);
