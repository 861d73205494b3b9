\echo '1. One application, as everybody writes it'
\echo
\echo 'The same applications, as published by their offices, by the EPO (docdb, epodoc), by China''s'
\echo 'office (cnipa) and in the form of the PCT. A generated column reads the number:'
\echo

CREATE TABLE exchanged (
    claim int PRIMARY KEY,
    office text NOT NULL,
    number text NOT NULL,
    notation text NOT NULL,
    ip_right text,
    filed date,
    appno st13_appno GENERATED ALWAYS AS (st13_try_parse(office, number, ip_right, filed, notation)) STORED
);
\copy exchanged (claim, office, number, notation, ip_right, filed) FROM 'test/demo/exchanged.tsv'

SELECT notation, number, filed, appno, st13_format(appno, 'national') AS "as its office prints it"
FROM exchanged ORDER BY appno, claim;

\echo 'Two are not read. An ambiguous number is rejected, and st13_parse_error_info says why:'
\echo

\pset format unaligned
\pset tuples_only on
SELECT format(E'  %s: %s\n    %s', office, number, left(detail, 95))
FROM exchanged, st13_parse_error_info(office, number, ip_right, filed, notation)
WHERE appno IS NULL ORDER BY claim;
\pset tuples_only off
\pset format wrapped
\echo
