\echo '3. In order, and taken apart'
\echo
\echo 'Numbers sort as their text does: by office, type of right, year, serial number. Here is'
\echo 'the first one of each office (numbers without an office come first):'
\echo

SELECT appno, office, st13_type_code(appno) AS type, st13_year(appno) AS year, st13_serial(appno) AS serial,
       st13_serial_number(appno) AS "as a number", st13_internal_code(appno) AS code
FROM (SELECT DISTINCT ON (st13_office(appno)) appno, st13_office(appno) AS office
      FROM application
      ORDER BY st13_office(appno), appno) AS first
ORDER BY appno;

SELECT array_agg(appno::text ORDER BY appno) = array_agg(appno::text ORDER BY appno::text COLLATE "C")
       AS "all of them in the order of their text?"
FROM application;

\echo 'An empty type or year is one that the number does not designate. The six offices with most'
\echo 'numbers in the file:'
\echo

SELECT st13_office(appno) AS office, st13_office_name(st13_office(appno)) AS name, count(*) AS numbers,
       min(appno) AS first, max(appno) AS last
FROM application
WHERE st13_office(appno) IS NOT NULL
GROUP BY st13_office(appno)
ORDER BY count(*) DESC, office
LIMIT 6;
