-- ORDER BY a is ORDER BY a::text COLLATE "C".
-- Values of every structure: with and without office, each kind of type and
-- year, letters in every place, and the first and last of each.
CREATE TEMP TABLE numbers AS
SELECT (office || type || year || serial)::st13_appno AS a
FROM unnest(ARRAY['', 'AA', 'AZ', 'BA', 'EP', 'ZZ']) office,
     unnest(ARRAY['00', '10', '11', '90', '99']) type,
     unnest(ARRAY['0000', '0001', '1699', '1700', '2014', '2199', '2200', '9999']) year,
     (SELECT '000000000' UNION SELECT '000000001' UNION SELECT '123456789' UNION SELECT '999999999'
      -- one letter in each position, digits around
      UNION SELECT overlay(digits PLACING letter FROM p FOR 1)
      FROM unnest(ARRAY['000000000', '999999999']) digits,
           unnest(ARRAY['9', 'A', 'Z']) letter, generate_series(1, 9) p
      -- two letters, in any two positions
      UNION SELECT overlay(overlay(digits PLACING left(letters, 1) FROM p FOR 1) PLACING right(letters, 1) FROM q FOR 1)
      FROM unnest(ARRAY['000000000', '999999999']) digits, unnest(ARRAY['AA', 'AZ', 'MU', 'ZA', 'ZZ']) letters,
           generate_series(1, 9) p, generate_series(1, 9) q WHERE p < q
      -- three together
      UNION SELECT overlay(digits PLACING letters FROM p FOR 3)
      FROM unnest(ARRAY['000000000', '999999999']) digits, unnest(ARRAY['AAA', 'NAT', 'ZAZ', 'ZZZ']) letters,
           generate_series(1, 7) p) s(serial)
WHERE year = '0000' OR year BETWEEN '1700' AND '2199' OR serial ~ '^[0-9]{8}';
SELECT count(*), count(DISTINCT a) FROM numbers;

SELECT count(*) AS differ FROM (
    SELECT row_number() OVER (ORDER BY a) AS by_value,
           row_number() OVER (ORDER BY a::text COLLATE "C") AS by_text
    FROM numbers) t
WHERE by_value <> by_text;
SELECT count(*) AS differ FROM (
    SELECT row_number() OVER (ORDER BY a DESC) AS by_value,
           row_number() OVER (ORDER BY a::text COLLATE "C" DESC) AS by_text
    FROM numbers) t
WHERE by_value <> by_text;
SELECT array_agg(a ORDER BY a) = array_agg(a ORDER BY a::text COLLATE "C") AS same_order
FROM numbers;

-- One block, to look at
SELECT a FROM numbers
WHERE st13_office(a) = 'EP' AND st13_type_code(a) = 10 AND st13_year(a) = 2014 AND st13_serial(a) ~ '^[0-9A]*$'
ORDER BY a;
SELECT a FROM numbers
WHERE a::text LIKE 'EP101699%' ORDER BY a;

-- NULLs go where they go for every type.
SELECT a FROM (VALUES ('10 1'::st13_appno), (NULL), ('EP 10 1')) v(a) ORDER BY a;
SELECT a FROM (VALUES ('10 1'::st13_appno), (NULL), ('EP 10 1')) v(a) ORDER BY a DESC;
SELECT a FROM (VALUES ('10 1'::st13_appno), (NULL), ('EP 10 1')) v(a) ORDER BY a NULLS FIRST;
-- Rows and arrays compare by it.
SELECT ARRAY['10 2'::st13_appno] < ARRAY['EP 10 1'::st13_appno] AS "array",
       ROW('EP 10 1'::st13_appno, 1) < ROW('10 2'::st13_appno, 2) AS "row";
DROP TABLE numbers;
