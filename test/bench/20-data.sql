-- The numbers: 24 offices, the rights that they number, 1980 to 2026, serial
-- numbers of up to seven digits. No random(): every run has the same.
SET search_path = bench, public;

CREATE TABLE office (number int PRIMARY KEY, code text NOT NULL, types int[] NOT NULL);
INSERT INTO office
SELECT 9 + row_number() OVER (ORDER BY code), code, types::int[]
FROM (VALUES
    ('AT', '{10,20,50,70}'), ('AU', '{10,50,70}'), ('BR', '{10,11,20,50}'), ('CA', '{10,30,70}'),
    ('CH', '{10,50}'), ('CN', '{10,11,20,30,50}'), ('DE', '{10,11,20,30,40}'), ('EM', '{50,70}'),
    ('EP', '{10}'), ('ES', '{10,20,50}'), ('FI', '{10,20,50,70}'), ('FR', '{10,50,70}'),
    ('GB', '{10,50}'), ('GR', '{10,50}'), ('IN', '{10,11,50,70}'), ('IT', '{10,20,30,40,50}'),
    ('JP', '{10,20,50,70}'), ('KR', '{10,20,30,40}'), ('PL', '{10,20,50}'), ('RU', '{10,20,50,70}'),
    ('SE', '{10,50}'), ('SG', '{10,11,30,40}'), ('US', '{10,50,70}'), ('WO', '{50,70,91}')) AS v (code, types);

-- key is what a bigint column would have: 15 digits, the number of the office
-- in two, the type in two, the year in four and seven of the serial number. It
-- has the order of appno. The serial number alone makes a row unique in its
-- office.
CREATE FUNCTION numbers(rows int)
RETURNS TABLE (n int, appno public.st13_appno, key bigint, prefix text, block bigint)
LANGUAGE sql STABLE ROWS 1000000 AS $$
    SELECT n,
           public.make_st13_appno(type, year, serial, code),
           ((number * 100 + type) * 10000::bigint + year) * 10000000 + serial,
           code || lpad(type::text, 2, '0') || lpad(year::text, 4, '0'),
           (number * 100 + type) * 10000::bigint + year
    FROM (SELECT n, number, code,
                 types[1 + n / 24 % cardinality(types)] AS type,
                 CASE WHEN code = 'EM' OR (code = 'US' AND n % 5 < 3) THEN 0
                      ELSE 1980 + (n / 24 + n / 1000) % 47 END AS year,
                 n / 24 * 7919::bigint % 9999991 AS serial
          FROM generate_series(0, rows - 1) n
          JOIN bench.office ON number = 10 + n % 24) s
$$;

-- The tables of one kind: {t} in no order, with an index; {t}_probe, every
-- second number in another order, likewise; {t}_event, a quarter of the
-- numbers, four times each; {t}_sorted; {t}_range, bounds of a thousand ranges
-- that have half of the numbers; {t}_in and {t}_hash, to be filled.
CREATE PROCEDURE make_tables(schema text, of_kind text, rows int)
LANGUAGE plpgsql AS $$
DECLARE
    k bench.kind;
    t text := schema || '.' || of_kind;
    source text := format('SELECT %s AS a FROM bench.%s_numbers',
                          (SELECT expression FROM bench.kind WHERE kind = of_kind), schema);
BEGIN
    SELECT * INTO STRICT k FROM bench.kind WHERE kind = of_kind;
    EXECUTE format('CREATE UNLOGGED TABLE %s (a %s)', t, k.column_type);
    EXECUTE format('CREATE UNLOGGED TABLE %s_in (a %s)', t, k.column_type);
    EXECUTE format('INSERT INTO %s %s ORDER BY hashint8extended(n, 1)', t, source);
    EXECUTE bench.fill('COPY {t} TO ''{f}.txt''', schema, of_kind);
    IF NOT 'COPY in, binary' = ANY (k.lacks) THEN
        EXECUTE bench.fill('COPY {t} TO ''{f}.bin'' (FORMAT binary)', schema, of_kind);
    END IF;
    IF of_kind = 'appno15' THEN
        RETURN;
    END IF;

    EXECUTE format('CREATE INDEX %s_i ON %s (a)', of_kind, t);
    EXECUTE format('CREATE UNLOGGED TABLE %s_probe (a %s)', t, k.column_type);
    EXECUTE format('INSERT INTO %s_probe %s WHERE n %% 2 = 0 ORDER BY hashint8extended(n, 2)', t, source);
    EXECUTE format('CREATE INDEX %s_probe_i ON %s_probe (a)', of_kind, t);
    EXECUTE format('CREATE UNLOGGED TABLE %s_event (a %s)', t, k.column_type);
    EXECUTE format('INSERT INTO %s_event %s, generate_series(1, 4) g WHERE n %% 4 = 1 ORDER BY hashint8extended(n, g)', t, source);
    EXECUTE format('CREATE UNLOGGED TABLE %s_sorted (a %s)', t, k.column_type);
    EXECUTE format('INSERT INTO %s_sorted SELECT a FROM %1$s ORDER BY a', t);
    IF NOT 'BRIN scan' = ANY (k.lacks) THEN
        EXECUTE format('CREATE INDEX %s_brin ON %s_sorted USING brin (a)', of_kind, t);
    END IF;
    EXECUTE format('CREATE UNLOGGED TABLE %s_range AS
                    SELECT nr / %s AS nr, (array_agg(a) FILTER (WHERE nr %% %2$s = 0))[1] AS low,
                           (array_agg(a) FILTER (WHERE nr %% %2$s = %s))[1] AS high
                    FROM (SELECT row_number() OVER (ORDER BY a) - 1 AS nr, a FROM %1$s) s
                    WHERE nr %% %2$s IN (0, %3$s) GROUP BY 1', t, rows / 1000, rows / 2000);
    IF NOT 'hash partition routing' = ANY (k.lacks) THEN
        EXECUTE format('CREATE TABLE %s_hash (a %s) PARTITION BY HASH (a)', t, k.column_type);
        FOR i IN 0 .. 7 LOOP
            EXECUTE format('CREATE UNLOGGED TABLE %s_hash_%s PARTITION OF %1$s_hash FOR VALUES WITH (MODULUS 8, REMAINDER %2$s)', t, i);
        END LOOP;
    END IF;
END
$$;

\if :{?only_numbers}
    \quit
\endif

CREATE SCHEMA main;
CREATE SCHEMA other;
CREATE UNLOGGED TABLE main_numbers AS SELECT * FROM numbers((SELECT rows FROM setting));
CREATE UNLOGGED TABLE other_numbers AS SELECT * FROM numbers((SELECT other_rows FROM setting));
SELECT format('CALL make_tables(''main'', %L, %s)', kind, s.rows)
FROM kind, setting s WHERE kind IN ('appno', 'bigint', 'text', 'appno15') \gexec
SELECT format('CALL make_tables(''other'', %L, %s)', kind, other_rows)
FROM kind, setting WHERE kind <> 'appno15' \gexec

-- Blocks of office, type and year: as a prefix, and as bounds of key.
CREATE TABLE block AS
SELECT DISTINCT prefix, block * 10000000 AS low, block * 10000000 + 9999999 AS high FROM main_numbers;
DROP TABLE main_numbers, other_numbers;
