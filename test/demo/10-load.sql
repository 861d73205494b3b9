\echo '1. Real identifiers, as they come'
\echo
\echo 'An office gets a file of identifiers from elsewhere. It is loaded as text, all of it:'
\echo

CREATE TABLE incoming (line int PRIMARY KEY, identifier text NOT NULL, origin text NOT NULL);
\copy incoming FROM 'test/demo/identifiers.tsv'

SELECT origin, count(*) AS lines, (array_agg(identifier ORDER BY line))[1] AS "for example"
FROM incoming GROUP BY origin ORDER BY min(line);

\echo 'What is an application number goes into a table with a column of type st13_appno and'
\echo 'a unique index on it. What is not is kept beside it, with the reason.'
\echo

CREATE TABLE application (appno st13_appno NOT NULL, line int NOT NULL, origin text NOT NULL);
CREATE UNIQUE INDEX application_appno ON application (appno);

CREATE TABLE refused (line int PRIMARY KEY, identifier text, message text, detail text, hint text);

INSERT INTO refused
SELECT line, identifier, message, detail, hint
FROM incoming, st13_input_error_info(identifier)
WHERE message IS NOT NULL;

INSERT INTO application
SELECT identifier::st13_appno, line, origin
FROM incoming
WHERE (st13_input_error_info(identifier)).message IS NULL
ORDER BY line
ON CONFLICT (appno) DO NOTHING;

-- Counted, each of them, and not found by subtraction.
CREATE VIEW accounts AS
SELECT (SELECT count(*) FROM incoming) AS lines,
       (SELECT count(*) FROM application) AS numbers,
       (SELECT count(*)
        FROM incoming i JOIN application a ON i.line > a.line
        WHERE (st13_input_error_info(i.identifier)).message IS NULL
          AND CASE WHEN (st13_input_error_info(i.identifier)).message IS NULL
                   THEN i.identifier::st13_appno END = a.appno) AS "the same again",
       (SELECT count(*) FROM refused) AS refused;

SELECT *, numbers + "the same again" + refused = lines AS "adds up" FROM accounts;

\echo 'Every line that was refused, and why:'
\echo

\pset format unaligned
\pset tuples_only on
SELECT format(E'  %s %s\n      %s%s', to_char(line, '999'), to_json(identifier), detail, E'\n      ' || hint)
FROM refused ORDER BY line;
\pset tuples_only off
\pset format aligned
\echo
