\echo '2. Priority claims as people type them, joined with a register'
\echo

CREATE TABLE register (appno st13_appno PRIMARY KEY, printed text NOT NULL, filed date);
\copy register FROM 'test/demo/applications.tsv'

CREATE TABLE priority (
    claim int PRIMARY KEY,
    office text NOT NULL,
    number text NOT NULL,
    ip_right text,
    filed date,
    appno st13_appno GENERATED ALWAYS AS (st13_try_parse(office, number, ip_right, filed)) STORED
);
\copy priority (claim, office, number, ip_right, filed) FROM 'test/demo/priorities.tsv'

CREATE VIEW claimed AS
SELECT p.claim, p.office, p.number, p.appno, r.printed, r.filed
FROM priority p JOIN register r USING (appno);

SELECT number AS "as typed", appno, st13_right(appno) AS "right", printed AS "in the register"
FROM claimed ORDER BY claim;

SELECT count(*) AS claims, count(appno) AS "read", count(*) - count(appno) AS rejected,
       (SELECT count(*) FROM claimed) AS joined,
       (SELECT count(*) FROM priority p JOIN register r ON r.printed = p.number) AS "joined as text"
FROM priority;

\echo 'What was rejected, and why:'
\echo

\pset format unaligned
\pset tuples_only on
SELECT format('  %s %s: %s', office, number,
              CASE WHEN length(detail) > 66 THEN left(detail, 64) || ' …' ELSE detail END)
FROM priority, st13_parse_error_info(office, number, ip_right, filed)
WHERE appno IS NULL ORDER BY claim;
\pset tuples_only off
\pset format wrapped
\echo
\echo 'st13_candidates has every reading, for a person to choose from:'
\echo

SELECT appno, ip_right, system, control_number FROM st13_candidates('GB', 'GB2306615');
