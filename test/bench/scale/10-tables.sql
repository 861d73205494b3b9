-- Tables of a number of rows and what is measured on them.
SET search_path = bench, public;
CREATE SCHEMA scale;

CREATE TABLE scale_run (rows bigint, operation text, kind text, run int, per_row float8);
CREATE TABLE scale_size (rows bigint, kind text, table_size bigint, index_size bigint);
CREATE TABLE scale_rows (rows bigint);

-- 100000 look-ups whatever the size, spread over the whole table.
CREATE PROCEDURE make_scale(of_rows int)
LANGUAGE plpgsql AS $$
DECLARE
    k bench.kind;
    t text;
BEGIN
    DROP TABLE IF EXISTS scale.appno, scale.appno_probe, scale.bigint, scale.bigint_probe, scale.numbers;
    DELETE FROM bench.scale_rows;
    INSERT INTO bench.scale_rows VALUES (of_rows);
    CREATE UNLOGGED TABLE scale.numbers AS SELECT * FROM bench.numbers(of_rows);
    FOR k IN SELECT * FROM bench.kind WHERE kind IN ('appno', 'bigint') LOOP
        t := 'scale.' || k.kind;
        EXECUTE format('CREATE UNLOGGED TABLE %s (a %s)', t, k.column_type);
        EXECUTE format('INSERT INTO %s SELECT %s FROM scale.numbers ORDER BY hashint8extended(n, 1)', t, k.expression);
        EXECUTE format('CREATE INDEX ON %s (a)', t);
        EXECUTE format('CREATE UNLOGGED TABLE %s_probe AS
                        SELECT %s AS a FROM generate_series(1, 100000) g
                        JOIN scale.numbers ON n = (g * 7919::bigint * 104729) %% %s
                        ORDER BY hashint8extended(g, 2)', t, k.expression, of_rows);
        EXECUTE format('INSERT INTO bench.scale_size VALUES (%s, %L, pg_relation_size(%L), pg_relation_size(%L))',
                       of_rows, k.kind, t, t || '_a_idx');
    END LOOP;
    DROP TABLE scale.numbers;
END
$$;

CREATE PROCEDURE scale_pair(operation text, statement text, units bigint, settings text[])
LANGUAGE plpgsql AS $$
DECLARE
    name_and_value text;
    side text;
    start timestamptz;
    took float8;
BEGIN
    PERFORM set_config('work_mem', '1GB', false);
    FOREACH name_and_value IN ARRAY settings LOOP
        PERFORM set_config(split_part(name_and_value, '=', 1), split_part(name_and_value, '=', 2), false);
    END LOOP;
    FOR turn IN 0 .. (SELECT runs FROM bench.setting) LOOP
        FOREACH side IN ARRAY CASE turn % 2 WHEN 0 THEN '{appno,bigint}' ELSE '{bigint,appno}' END::text[] LOOP
            start := clock_timestamp();
            EXECUTE bench.fill(statement, 'scale', side);
            took := extract(epoch FROM clock_timestamp() - start);
            IF turn > 0 THEN
                INSERT INTO bench.scale_run SELECT rows, operation, side, turn, took * 1e9 / units FROM bench.scale_rows;
            END IF;
            COMMIT;
        END LOOP;
    END LOOP;
END
$$;
