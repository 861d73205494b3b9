\echo '2. Many spellings, one number'
\echo
\echo 'Lower case, blanks around, separators, zeros and a year 0000 left out: it is the same'
\echo 'value. What comes out is always written in one way.'
\echo

SELECT to_json(spelling) AS spelling, spelling::st13_appno AS "value",
       spelling::st13_appno = 'EM500000018660437' AS "the same"
FROM unnest(ARRAY['EM500000018660437', 'em500000018660437', '  EM500000018660437 ', 'EM 50 0000 018660437',
                  'EM/50/0000/18660437', 'EM-50-18660437', 'em 50 18660437']) WITH ORDINALITY AS s (spelling, n)
ORDER BY n;

\echo 'So the unique index has caught what came twice in the file, differently spelled:'
\echo

SELECT a.appno, st13_format(a.appno) AS "for people", f.identifier AS "first seen as", to_json(i.identifier) AS "then as"
FROM application a
JOIN incoming f USING (line)
JOIN incoming i ON i.line > a.line
               AND CASE WHEN (st13_input_error_info(i.identifier)).message IS NULL
                        THEN i.identifier::st13_appno END = a.appno
ORDER BY a.appno, i.line;
