\echo '6. Two offices, one join'
\echo
\echo 'Office A keeps a register of applications:'
\echo

CREATE TABLE register (appno st13_appno PRIMARY KEY, printed text NOT NULL, filed date);
\copy register FROM 'test/demo/applications.tsv'

SELECT appno, printed AS "as its office prints it", filed
FROM (SELECT DISTINCT ON (st13_office(appno)) * FROM register ORDER BY st13_office(appno), appno) AS first
ORDER BY appno;

\echo 'Office B keeps priority claims, as text, as whoever filed them wrote the number. It looks for'
\echo 'the applications that they claim in three ways: the text as it is; the text in upper case'
\echo 'with everything but letters and digits taken out, which is the usual repair; and st13_appno.'
\echo

CREATE TABLE claim (claim int PRIMARY KEY, written text NOT NULL, claimed st13_appno);
\copy claim (claim, written) FROM 'test/demo/claims.tsv'

UPDATE claim SET claimed = written::st13_appno
WHERE (st13_input_error_info(written)).message IS NULL;

CREATE VIEW matches AS
SELECT c.claim, c.written, c.claimed, as_text.appno AS by_text, repaired.appno AS by_repaired_text,
       as_appno.appno AS by_appno, as_appno.printed, as_appno.filed
FROM claim c
LEFT JOIN register as_text ON as_text.appno::text = c.written
LEFT JOIN register repaired ON repaired.appno::text = upper(regexp_replace(c.written, '[^A-Za-z0-9]', '', 'g'))
LEFT JOIN register as_appno ON as_appno.appno = c.claimed;

SELECT claim, to_json(written) AS written,
       CASE WHEN by_text IS NOT NULL THEN 'yes' ELSE '-' END AS "text",
       CASE WHEN by_repaired_text IS NOT NULL THEN 'yes' ELSE '-' END AS "repaired",
       CASE WHEN by_appno IS NOT NULL THEN by_appno::text
            WHEN claimed IS NULL THEN '- (refused)'
            ELSE '- (not in the register)' END AS "st13_appno",
       printed AS "application found", filed
FROM matches ORDER BY claim;

SELECT count(*) AS claims, count(by_text) AS "joined as text", count(by_repaired_text) AS "as repaired text",
       count(by_appno) AS "as st13_appno"
FROM matches;

\echo 'The refused ones are not lost either: the reasons say what to ask for.'
\echo

\pset format unaligned
\pset tuples_only on
SELECT format(E'  %s %s\n      %s%s', to_char(claim, '999'), to_json(written), detail, E'\n      ' || hint)
FROM claim, st13_input_error_info(written)
WHERE claimed IS NULL ORDER BY claim;
\pset tuples_only off
\pset format aligned
\echo
