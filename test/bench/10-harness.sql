-- The harness: what is measured, how, and where the times go.
--
-- Two sides run in turn, A B B A, in one session; the first turn only warms
-- up. A side's time is the server's clock around one statement. A ratio is the
-- median of the turns' ratios, so a machine that slows down halfway slows down
-- both sides.
CREATE SCHEMA bench;
SET search_path = bench, public;

CREATE TABLE setting (
    rows int NOT NULL,              -- of the main pair: st13_appno and bigint
    other_rows int NOT NULL,        -- of all other types
    runs int NOT NULL,
    dir text NOT NULL               -- where COPY's files are
);
INSERT INTO setting VALUES (:rows, greatest(:rows / 16, 2000), :runs, :'dir');

-- A way to store application numbers. expression makes a value of a row of
-- the view number.
CREATE TABLE kind (
    position int NOT NULL,
    kind text PRIMARY KEY,
    label text NOT NULL,
    column_type text NOT NULL,
    expression text NOT NULL,
    lacks text[] NOT NULL DEFAULT '{}'     -- operations
);
INSERT INTO kind VALUES
    (1, 'appno', 'st13_appno', 'st13_appno', 'appno'),
    (2, 'bigint', 'bigint', 'bigint', 'key'),
    (3, 'text', 'text COLLATE "C", CHECK',
        $$text COLLATE "C" CHECK (a ~ '^[A-Z]{2}[0-9]{6}[0-9A-Z]{9}$')$$, 'appno::text'),
    (4, 'varchar', 'varchar(15)', 'varchar(15)', 'key::text'),
    (5, 'uuid', 'uuid', 'uuid', 'md5(n::text)::uuid'),
    (6, 'numeric', 'numeric(15)', 'numeric(15)', 'key'),
    (7, 'appno15', 'st13_appno of 15 characters', 'st13_appno', 'st13_without_office(appno)');
INSERT INTO kind
SELECT 8, 'ean13', 'ean13', 'ean13', $$('2' || lpad(n::text, 11, '0') || '?')::ean13$$,
    ARRAY['COPY in, binary', 'COPY out, binary', 'hash partition routing', 'BRIN build', 'BRIN scan']
FROM pg_extension WHERE extname = 'isn';

-- {t} is the table of one kind with the rows of one pair, see data.sql;
-- {f} is the name of its files.
CREATE TABLE operation (
    position int PRIMARY KEY,
    operation text UNIQUE NOT NULL,
    statement text NOT NULL,
    before text,                    -- not timed
    settings text[] NOT NULL DEFAULT '{}',
    for_appno text,                 -- the statement for st13_appno, if it differs
    kinds text[]                    -- NULL: all but appno15
);

CREATE TABLE run (
    operation text NOT NULL,
    a text NOT NULL,                -- the pair
    b text NOT NULL,
    rows int NOT NULL,
    kind text NOT NULL,             -- the side that was run
    run int NOT NULL,
    ms float8 NOT NULL
);

CREATE FUNCTION fill(template text, schema text, kind text) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT replace(replace(replace(template, '{t}', schema || '.' || kind), '{s}', schema),
                   '{f}', dir || '/' || schema || '.' || kind)
    FROM bench.setting
$$;

CREATE PROCEDURE one_run(op operation, a text, b text, schema text, side text, turn int)
LANGUAGE plpgsql AS $$
DECLARE
    statement text := bench.fill(CASE WHEN side LIKE 'appno%' THEN coalesce(op.for_appno, op.statement)
                                      ELSE op.statement END, schema, side);
    start timestamptz;
    ms float8;
BEGIN
    IF op.before IS NOT NULL THEN
        EXECUTE bench.fill(op.before, schema, side);
    END IF;
    start := clock_timestamp();
    EXECUTE statement;
    ms := extract(epoch FROM clock_timestamp() - start) * 1000;
    IF turn > 0 THEN
        INSERT INTO bench.run
        SELECT op.operation, a, b, CASE schema WHEN 'main' THEN s.rows ELSE other_rows END, side, turn, ms
        FROM bench.setting s;
    END IF;
END
$$;

-- Each run is a transaction of its own, so that TRUNCATE frees its files.
CREATE PROCEDURE pair(name text, a text, b text, schema text)
LANGUAGE plpgsql AS $$
DECLARE
    op bench.operation;
    name_and_value text;
BEGIN
    SELECT * INTO STRICT op FROM bench.operation WHERE operation = name;
    FOREACH name_and_value IN ARRAY op.settings LOOP
        PERFORM set_config(split_part(name_and_value, '=', 1), split_part(name_and_value, '=', 2), false);
    END LOOP;
    FOR turn IN 0 .. (SELECT runs FROM bench.setting) LOOP
        -- Neither side is always the first.
        CALL bench.one_run(op, a, b, schema, CASE turn % 2 WHEN 0 THEN a ELSE b END, turn);
        COMMIT;
        CALL bench.one_run(op, a, b, schema, CASE turn % 2 WHEN 0 THEN b ELSE a END, turn);
        COMMIT;
    END LOOP;
    -- Leave nothing behind: what comes before a run also clears up after it.
    IF op.before IS NOT NULL THEN
        EXECUTE bench.fill(op.before, schema, a);
        EXECUTE bench.fill(op.before, schema, b);
    END IF;
END
$$;
