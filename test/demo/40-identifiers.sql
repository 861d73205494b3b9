\echo '4. Identifiers in ST.13''s own form: loaded, with nothing lost'
\echo
\echo 'A file from registers and publications, in upper and lower case, with and without separators.'
\echo 'A unique index finds what came twice; what is no application number is kept with its reason:'
\echo

CREATE TABLE incoming (line int PRIMARY KEY, identifier text NOT NULL, origin text NOT NULL);
\copy incoming FROM 'test/demo/identifiers.tsv'

CREATE TABLE application (appno st13_appno NOT NULL, line int NOT NULL);
CREATE UNIQUE INDEX application_appno ON application (appno);

CREATE TABLE refused (line int PRIMARY KEY, identifier text, message text, detail text, hint text);

INSERT INTO refused
SELECT line, identifier, message, detail, hint
FROM incoming, st13_input_error_info(identifier)
WHERE message IS NOT NULL;

INSERT INTO application
SELECT identifier::st13_appno, line
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

\echo 'The same again:'
\echo

SELECT a.appno, f.identifier AS "first seen as", to_json(i.identifier) AS "then as"
FROM application a
JOIN incoming f USING (line)
JOIN incoming i ON i.line > a.line
               AND CASE WHEN (st13_input_error_info(i.identifier)).message IS NULL
                        THEN i.identifier::st13_appno END = a.appno
ORDER BY a.appno, i.line;

\echo 'Some that were refused:'
\echo

\pset format unaligned
\pset tuples_only on
SELECT format(E'  %s\n    %s', to_json(identifier), detail)
FROM refused WHERE length(detail) < 95 ORDER BY line LIMIT 5;
\pset tuples_only off
\pset format wrapped
\echo
\echo 'Published identifiers take liberties with the standard. They are kept as they are:'
\echo

SELECT deviation, count(*) AS numbers, min(appno) AS "for example"
FROM application, unnest(st13_deviations(appno)) AS deviation
GROUP BY deviation
ORDER BY count(*) DESC, deviation COLLATE "C";
