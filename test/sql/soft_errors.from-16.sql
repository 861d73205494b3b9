-- Soft errors: pg_input_is_valid and pg_input_error_info.
SELECT pg_input_is_valid('EP 10 2014 123456', 'st13_appno'),
       pg_input_is_valid('EP 10 2014', 'st13_appno'),
       pg_input_is_valid('{EP102014000123456,x}', 'st13_appno[]');
SELECT * FROM pg_input_error_info('EP 10 2014', 'st13_appno');

-- A corpus: good numbers, and each with one character replaced, put in or
-- taken out, or two
CREATE TEMP TABLE corpus AS
WITH good(s) AS (VALUES
    ('EP102014000123456'), ('102014000123456'), ('EM70015132217000X'),
    ('IN102008MU0001234'), ('EP 10 2014 123456'), ('10/2014/1'),
    ('10 0000 2014'), ('DE 10 2006 0324250'), ('10 345')),
c(c) AS (SELECT unnest(ARRAY['', ' ', '-', '/', '.', '0', '9', 'A', 'z', '!', E'\t', E'\n', '//', 'AA', '00']))
SELECT DISTINCT overlay(s PLACING c FROM p FOR n) AS input
FROM good, c, generate_series(1, length(s) + 1) p, generate_series(0, 2) n;
INSERT INTO corpus
SELECT DISTINCT overlay(input PLACING c FROM p FOR 1)
FROM corpus, unnest(ARRAY['-', 'B', '0']) c, generate_series(1, 17, 4) p
WHERE length(input) > 12;
INSERT INTO corpus SELECT repeat(s, n)
FROM unnest(ARRAY['1', ' ', 'A', '1 ', '/', '.', '!']) s,
     unnest(ARRAY[0, 63, 64, 65, 1000, 1000000]) n;

SELECT count(*) > 10000 AS many, count(DISTINCT i.detail) > 50 AS varied,
       count(*) FILTER (WHERE i.message IS NULL) > 100 AS some_good,
       bool_and(pg_input_is_valid(input, 'st13_appno') = (i.message IS NULL)) AS same_verdict,
       count(*) FILTER (WHERE i IS DISTINCT FROM p) AS different_rows,
       array_agg(DISTINCT i.sql_error_code) AS codes
FROM corpus, st13_input_error_info(input) i, pg_input_error_info(input, 'st13_appno') p;

-- What is read is written and read to the same value in both styles.
SELECT count(*) AS not_the_same
FROM (SELECT input::st13_appno AS a FROM corpus
      WHERE CASE WHEN pg_input_is_valid(input, 'st13_appno') THEN true END
      OFFSET 0) t
WHERE a::text::st13_appno <> a
   OR st13_format(a, 'machine')::st13_appno <> a
   OR st13_format(a)::st13_appno <> a;
DROP TABLE corpus;

-- Ranges
SELECT pg_input_is_valid('[EP102014000000001,EP102014000000002]', 'st13_appno_range'),
       pg_input_is_valid('(EP102014000000001,EP102014000000002)', 'st13_appno_range'),
       pg_input_is_valid('[EP102014000000001,EP 10 2014]', 'st13_appno_range'),
       pg_input_is_valid('[EP102014000000002,EP102014000000001]', 'st13_appno_range');
SELECT message, detail, hint, sql_error_code
FROM pg_input_error_info('[EP102014000000001,EP 10 2014]', 'st13_appno_range');
SELECT pg_input_is_valid('{[EP102014000000001,EP102014000000002]}', 'st13_appno_multirange'),
       pg_input_is_valid('{[EP102014000000001,x]}', 'st13_appno_multirange');
