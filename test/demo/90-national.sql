\echo '9. Numbers as offices print them'
\echo
\echo 'Offices do not print ST.13, and people type what is printed. Office C keeps priority claims'
\echo 'as they come: the office and the number as typed, the type of right and the filing date'
\echo 'where they are known. A generated column keeps the value, NULL where there is none:'
\echo

CREATE TABLE priority (
    claim int PRIMARY KEY,
    office text NOT NULL,
    number text NOT NULL,
    ip_right text,
    filed date,
    appno st13_appno GENERATED ALWAYS AS (st13_try_parse(office, number, ip_right, filed)) STORED
);
\copy priority (claim, office, number, ip_right, filed) FROM 'test/demo/priorities.tsv'

\d priority

SELECT claim, office, number, ip_right AS "right", filed, appno, st13_right(appno) AS "reads as"
FROM priority WHERE appno IS NOT NULL ORDER BY claim;

\echo 'What has no value, or could have several, is refused. The reasons:'
\echo

\pset format unaligned
\pset tuples_only on
SELECT format(E'  %s %s %s\n      %s%s', to_char(claim, '999'), office, to_json(number), detail, E'\n      ' || hint)
FROM priority, st13_parse_error_info(office, number, ip_right, filed)
WHERE appno IS NULL ORDER BY claim;
\pset tuples_only off
\pset format aligned
\echo
\echo 'st13_candidates has every reading, also one with a wrong control number. (A PCT number without'
\echo 'its receiving office, claim 11, has one for each office that can be one; here are the first two.)'
\echo

SELECT p.claim, p.number, c.appno, c.ip_right AS "right", c.system, c.control_number, c.expected_control_number AS expected
FROM priority p
JOIN LATERAL (SELECT row_number() OVER () AS n, r.*
              FROM st13_candidates(p.office, p.number, p.ip_right, p.filed) AS r) AS c ON c.n <= 2 OR p.claim <> 11
WHERE p.appno IS NULL
ORDER BY p.claim, c.n;

\echo 'Claims 18 and 19 are one number, 23 and 24 another. What they say beside it has decided: the'
\echo 'Japanese word means a patent, and the filing date tells 2011 from 1945.'
\echo
\echo 'A number taken apart, for a person. A German one, with the department after it:'
\echo

SELECT * FROM st13_explain('DE', '10 2007 045 776.8-31');

\echo 'A Chinese one, typed without its control number:'
\echo

SELECT * FROM st13_explain('CN', 'ZL 2021 1 0991218');

\echo 'A Polish one:'
\echo

SELECT * FROM st13_explain('PL', 'P.454742');

\echo 'And back: as the office prints it, control number included, and as it is abbreviated in'
\echo 'priority claims:'
\echo

SELECT appno, st13_format(appno, 'national') AS "national", st13_format(appno, 'priority') AS "priority"
FROM (SELECT DISTINCT ON (st13_office(appno)) appno FROM priority ORDER BY st13_office(appno), appno) AS first
WHERE appno IS NOT NULL
ORDER BY appno;

\echo 'The generated column joins with office A''s register as any other column does:'
\echo

CREATE VIEW claimed AS
SELECT p.claim, p.office, p.number, p.appno, r.printed, r.filed
FROM priority p JOIN register r USING (appno);

SELECT claim, office, number AS "as typed", appno, printed AS "application found", filed
FROM claimed ORDER BY claim;

SELECT count(*) AS claims, count(appno) AS "read", count(*) - count(appno) AS refused,
       (SELECT count(*) FROM claimed) AS joined,
       (SELECT count(*) FROM priority p JOIN register r ON r.printed = p.number) AS "joined as text"
FROM priority;

\echo 'What st13_try_parse makes of a number is fixed by the edition of the catalogue. It changes'
\echo 'with ALTER EXTENSION st13 UPDATE and never otherwise; st13_catalogue_dependents lists what'
\echo 'has to be computed again then:'
\echo

SELECT st13_catalogue_edition() AS edition, d.kind, d.relation, d.object, d.function::regproc AS function
FROM st13_catalogue_dependents AS d;
