-- What came of the numbers of load.sql: the counts to standard output, to :results
-- the numbers that are read wrongly and those that are not read with all that is known.
\pset footer off
\pset null ''
SELECT part, CASE WHEN asked = 'any' THEN 'any' ELSE 'its own' END AS notation, right_given AS "right", date_given AS "date",
       count(*) AS numbers, count(*) FILTER (WHERE outcome = 'answered') AS answered,
       count(*) FILTER (WHERE outcome = 'ambiguous') AS ambiguous, count(*) FILTER (WHERE outcome = 'refused') AS refused,
       count(*) FILTER (WHERE outcome = 'wrong') AS wrong
FROM real_reading
GROUP BY 1, 2, 3, 4 ORDER BY 1, 2 DESC, 3 DESC, 4 DESC;

SELECT source, count(*) AS numbers, count(*) FILTER (WHERE outcome = 'answered') AS answered,
       count(*) FILTER (WHERE outcome = 'ambiguous') AS ambiguous, count(*) FILTER (WHERE outcome = 'refused') AS refused,
       count(*) FILTER (WHERE outcome = 'wrong') AS wrong
FROM (SELECT DISTINCT ON (office, notation, number, ip_right)
             regexp_replace(source, '[ ,;:(].*', '') AS source, outcome
      FROM real_reading WHERE asked = notation
      ORDER BY office, notation, number, ip_right, right_given DESC, date_given DESC) AS s
GROUP BY 1 HAVING count(*) >= 10 ORDER BY 2 DESC, 1;

\set file :results '/wrong.tsv'
\pset format unaligned
\pset tuples_only on
\pset fieldsep '\t'
\o :file
SELECT office, number, asked, coalesce(asked_right, '-'), coalesce(asked_filed::text, '-'), got, value, source
FROM real_reading WHERE outcome = 'wrong' AND part NOT LIKE 'set aside%' ORDER BY 1, 2, 3, 4, 5;
\o
\set file :results '/unread.tsv'
\o :file
SELECT DISTINCT ON (office, notation, number, ip_right)
       office, notation, number, ip_right, filed, value, outcome, st13_error, source
FROM (SELECT DISTINCT ON (office, notation, number, ip_right) * FROM real_reading WHERE asked = notation
      ORDER BY office, notation, number, ip_right, right_given DESC, date_given DESC) AS r
CROSS JOIN LATERAL (SELECT detail AS st13_error FROM st13_parse_error_info(office, number, asked_right, asked_filed, asked)) AS e
WHERE outcome IN ('ambiguous', 'refused') AND part NOT LIKE 'set aside%'
ORDER BY office, notation, number, ip_right;
\o
