\echo '10. The same application, from everybody who passes it on'
\echo
\echo 'The offices'' numbers travel: through EPO''s DOCDB and EPODOC, CNIPA''s data, in the forms of'
\echo 'the PCT, and as the office itself prints them. Here are claims of seven applications, each as'
\echo 'somebody has published it, and one that is none; the notation says whose writing it is:'
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

SELECT notation, office, number, filed, appno FROM exchanged ORDER BY claim;

\echo 'They meet on one value. As text no two of them are equal:'
\echo

SELECT appno, count(*) AS claims, count(DISTINCT number) AS texts, array_agg(DISTINCT notation ORDER BY notation) AS notations,
       st13_format(appno, 'national') AS "as its office prints it"
FROM exchanged WHERE appno IS NOT NULL GROUP BY appno ORDER BY appno;

\echo 'Where a notation has lost something that the date does not bring back, as CNIPA''s loses the'
\echo 'series of a number of the USPTO, nothing is guessed. Each reading is looked up in the index of'
\echo 'the register, and the filing date confirms what is found:'
\echo

SELECT e.claim, e.number, e.notation, k.appno, r.printed AS "application found", r.filed = e.filed AS "same date"
FROM exchanged e
JOIN LATERAL st13_candidates(e.office, e.number, e.ip_right, e.filed, e.notation) AS k ON true
LEFT JOIN register r ON r.appno = k.appno
WHERE e.appno IS NULL
ORDER BY e.claim, k.appno;

\echo 'And the reasons, for all that have no value:'
\echo

\pset format unaligned
\pset tuples_only on
SELECT format(E'  %s %s %s\n      %s%s', to_char(claim, '999'), office, to_json(number), detail, E'\n      ' || hint)
FROM exchanged, st13_parse_error_info(office, number, ip_right, filed, notation)
WHERE appno IS NULL ORDER BY claim;
\pset tuples_only off
\pset format aligned
\echo

\echo 'doc/priority.md joins 451 real claims so, and counts.'
\echo
