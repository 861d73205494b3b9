-- Three sides in turn, each turn beginning with another; the first turn warms up.
SET search_path = bench, public;

CREATE TABLE side (side int PRIMARY KEY, least text NOT NULL, greatest text NOT NULL);
INSERT INTO side VALUES
    (0, 'min(appno)', 'max(appno)'),
    (1, 'min_alone(appno)', 'max_alone(appno)'),
    (2, 'min(key)', 'max(key)');

CREATE TABLE query (query int PRIMARY KEY, label text NOT NULL, uses_index boolean NOT NULL, statement text NOT NULL);
INSERT INTO query VALUES
    (1, 'min and max of all', true, 'SELECT {min}, {max} FROM number'),
    (2, 'max by year', false, 'SELECT year, {max} FROM number GROUP BY year'),
    (3, 'count and max by year', false, 'SELECT year, count(*), {max} FROM number GROUP BY year'),
    (4, 'min after a filter', true, 'SELECT {min} FROM number WHERE year > 2000');

CREATE TABLE run (indexed boolean, workers int, query int, side int, turn int, ms float8);

CREATE PROCEDURE measure(indexed boolean, turns int) LANGUAGE plpgsql AS $$
DECLARE
    q bench.query;
    s bench.side;
    start timestamptz;
BEGIN
    FOR q IN SELECT * FROM bench.query WHERE uses_index OR NOT indexed ORDER BY query LOOP
        FOR turn IN 0 .. turns LOOP
            FOR workers IN 0 .. 2 BY 2 LOOP
                PERFORM set_config('max_parallel_workers_per_gather', workers::text, true);
                FOR s IN SELECT * FROM bench.side ORDER BY (side + turn) % 3 LOOP
                    start := clock_timestamp();
                    EXECUTE replace(replace(q.statement, '{min}', s.least), '{max}', s.greatest);
                    IF turn > 0 THEN
                        INSERT INTO bench.run
                        VALUES (indexed, workers, q.query, s.side, turn, extract(epoch FROM clock_timestamp() - start) * 1000);
                    END IF;
                END LOOP;
            END LOOP;
        END LOOP;
    END LOOP;
END
$$;
CALL measure(false, :runs);
CREATE INDEX ON number (appno);
CREATE INDEX ON number (key);
VACUUM ANALYZE number;
CALL measure(true, :runs);
