\echo '7. What conforms to ST.13, and what deviates'
\echo
\echo 'Published identifiers take liberties with the standard. They are kept as they are, and'
\echo 'st13_deviations says what is unusual about them:'
\echo

SELECT deviation, count(*) AS numbers, min(appno) AS "for example"
FROM application, unnest(st13_deviations(appno)) AS deviation
GROUP BY deviation
ORDER BY count(*) DESC, deviation COLLATE "C";

SELECT appno, st13_is_conforming(appno) AS conforms, array_to_string(st13_deviations(appno), E'\n') AS deviations
FROM application
WHERE st13_deviations(appno) <> '{}'
ORDER BY appno;

SELECT count(*) AS numbers, count(*) FILTER (WHERE st13_is_conforming(appno)) AS conforming,
       count(*) FILTER (WHERE NOT st13_is_conforming(appno)) AS deviating
FROM application;
