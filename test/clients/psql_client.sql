-- psql: \copy in all formats.
\copy (SELECT a FROM number ORDER BY a) TO numbers.txt
\copy (SELECT a FROM number ORDER BY a) TO numbers.csv (FORMAT csv, HEADER)
\copy (SELECT a FROM number ORDER BY a) TO numbers.bin (FORMAT binary)

\copy received FROM numbers.txt
TRUNCATE received;
\copy received FROM numbers.csv (FORMAT csv, HEADER)
TRUNCATE received;
\copy received FROM numbers.bin (FORMAT binary)

-- Another spelling in the file is the same number.
\copy application (appno, title) FROM STDIN (FORMAT csv)
EP 10 2010 167109,a patent
us/10/13547826,another
\.

SELECT CASE WHEN array_agg(appno ORDER BY appno) = '{EP102010000167109,US100000013547826}' THEN 'ok' ELSE 'not ok' END
       || ' - other spellings' FROM application;
