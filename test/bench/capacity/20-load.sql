-- Loads the files :runs times: COPY first, keys and indexes then.
SET search_path = bench, public;
\set application_file :dir '/application'
\set claim_file :dir '/claim'

CREATE TABLE application (appno st13_appno NOT NULL, filed date NOT NULL, family int NOT NULL);
CREATE TABLE claim (claimed st13_appno NOT NULL, claiming st13_appno NOT NULL);

CREATE TABLE step (position int PRIMARY KEY, of_table regclass NOT NULL, is_copy bool NOT NULL, statement text NOT NULL);
INSERT INTO step VALUES
    (1, 'application', true, format('COPY application FROM %L', :'application_file')),
    (2, 'application', false, 'ALTER TABLE application ADD CONSTRAINT application_key PRIMARY KEY (appno)'),
    (3, 'claim', true, format('COPY claim FROM %L', :'claim_file')),
    (4, 'claim', false, 'ALTER TABLE claim ADD CONSTRAINT claim_key PRIMARY KEY (claimed, claiming)'),
    (5, 'claim', false, 'CREATE INDEX claim_claiming ON claim (claiming)');

CREATE TABLE took (position int NOT NULL, seconds float8 NOT NULL);

CREATE PROCEDURE load(runs int)
LANGUAGE plpgsql AS $$
DECLARE
    s bench.step;
    start timestamptz;
BEGIN
    FOR turn IN 1 .. runs LOOP
        ALTER TABLE application DROP CONSTRAINT IF EXISTS application_key;
        ALTER TABLE claim DROP CONSTRAINT IF EXISTS claim_key;
        DROP INDEX IF EXISTS claim_claiming;
        TRUNCATE application, claim;
        COMMIT;
        FOR s IN SELECT * FROM bench.step ORDER BY position LOOP
            CHECKPOINT;
            start := clock_timestamp();
            EXECUTE s.statement;
            COMMIT;
            INSERT INTO took VALUES (s.position, extract(epoch FROM clock_timestamp() - start));
        END LOOP;
    END LOOP;
END
$$;
CALL load(:runs);
