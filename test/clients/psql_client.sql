-- psql: \copy in all formats.
\copy (SELECT a FROM number ORDER BY a) TO numbers.txt
\copy (SELECT a FROM number ORDER BY a) TO numbers.csv (FORMAT csv, HEADER)
\copy (SELECT a FROM number ORDER BY a) TO numbers.bin (FORMAT binary)

\copy received FROM numbers.txt
TRUNCATE received;
\copy received FROM numbers.csv (FORMAT csv, HEADER)
TRUNCATE received;
\copy received FROM numbers.bin (FORMAT binary)

-- Another spelling in the file is the same number.
\copy application (appno, title) FROM STDIN (FORMAT csv)
EP 10 2010 167109,a patent
us/10/13547826,another
\.

SELECT CASE WHEN array_agg(appno ORDER BY appno) = '{EP102010000167109,US100000013547826}' THEN 'ok' ELSE 'not ok' END
       || ' - other spellings' FROM application;

-- For tools that compare a column only with a typed text: a view, and its index.
CREATE VIEW application_text AS
    SELECT appno::text COLLATE "C" AS appno, title FROM application;
CREATE INDEX ON application ((appno::text) COLLATE "C");

CREATE FUNCTION plan(condition text) RETURNS SETOF text LANGUAGE plpgsql AS
$$ BEGIN RETURN QUERY EXECUTE 'EXPLAIN SELECT * FROM application_text ' || condition; END $$;
SET enable_seqscan = off;
SELECT CASE WHEN string_agg(plan, ' ') ~ 'Index' AND string_agg(plan, ' ') !~ 'Sort' THEN 'ok' ELSE 'not ok' END
       || ' - an index serves ' || condition
FROM unnest(ARRAY['WHERE appno = ''EP102010000167109''::varchar', 'WHERE appno LIKE ''EP10%''', 'ORDER BY appno']) condition,
    plan(condition)
GROUP BY condition;
SELECT CASE WHEN string_agg(appno, ' ') = 'EP102010000167109' THEN 'ok' ELSE 'not ok' END || ' - a view of text'
FROM application_text WHERE appno LIKE 'EP10%';
