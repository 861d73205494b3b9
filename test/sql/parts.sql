-- The parts of a number.
SELECT a, st13_office(a) AS office, st13_type_code(a) AS type, st13_year(a) AS year, st13_year_designation(a) AS designation, st13_serial(a) AS serial,
       st13_serial_number(a) AS number, st13_internal_code(a) AS code
FROM (VALUES
    ('EP102014000123456'::st13_appno), ('102014000123456'), ('000000000000000'), ('AA000000000000001'),
    ('ZZ99999999999999Z'), ('10 0000 2014'), ('10 1700 1'), ('10 1699 1'), ('10 2199 1'), ('10 2200 1'), ('10 0001 1'),
    ('IN 10 2008 MU0001234'), ('BR 10 2012 A00012345'), ('BR 10 2012 0A0012345'), ('BR 10 2012 00A012345'),
    ('BG50202000160989N'), ('EM70015132217000X'), ('999999999999999'), (NULL)
) v(a);

-- The parts make the number again, and the machine form.
SELECT count(*) AS numbers, count(*) FILTER (WHERE
    make_st13_appno(coalesce(st13_type_code(a), 0), st13_year_designation(a), st13_serial(a), st13_office(a)) IS DISTINCT FROM a
    OR st13_year_designation(a) IS DISTINCT FROM year::int
    OR a::text <> coalesce(st13_office(a), '') || to_char(coalesce(st13_type_code(a), 0), 'FM00') || year || st13_serial(a)
    OR st13_year(a) IS DISTINCT FROM CASE WHEN year BETWEEN '1700' AND '2199' THEN year::int END
    OR st13_serial_number(a) IS DISTINCT FROM CASE WHEN serial ~ '^[0-9]*$' THEN serial::bigint END
    OR st13_internal_code(a) IS DISTINCT FROM nullif(regexp_replace(left(serial, 2), '[0-9]', '', 'g'), '')
    OR st13_with_office(st13_without_office(a), coalesce(st13_office(a), 'XX'))
       <> CASE WHEN st13_office(a) IS NULL THEN st13_with_office(a, 'XX') ELSE a END
    OR st13_without_office(a)::text <> right(a::text, 15)) AS wrong
FROM (SELECT (office || type || year || serial)::st13_appno AS a, office, type, year, serial
      FROM unnest(ARRAY['', 'AA', 'AB', 'MZ', 'NA', 'ZY', 'ZZ']) office,
           (SELECT to_char(n, 'FM00') FROM generate_series(10, 99) n UNION SELECT '00') t(type),
           unnest(ARRAY['0000', '0001', '0151', '1699', '1700', '2014', '2199', '2200', '9999']) year,
           unnest(ARRAY['000000000', '999999999', '123456789', '12345678A', 'MU0001234', '0A0000000', 'Z90000000', '1234M5678', '00VA01864', '000NAT593']) serial
      WHERE year = '0000' OR year BETWEEN '1700' AND '2199' OR serial ~ '^[0-9]{8}') v;

-- Random values of all blocks: the parts make the number again.
CREATE FUNCTION pg_temp.random_serial(year int) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    serial text := to_char(floor(random() * 1000000000), 'FM000000000');
    letters text := translate(to_char(floor(random() * 1000), 'FM000'), '0123456789', 'AKZBMYCNXQ');
BEGIN
    IF year BETWEEN 1 AND 1699 OR year > 2199 THEN
        RETURN CASE WHEN random() < 0.5 THEN serial ELSE left(serial, 8) || left(letters, 1) END;
    ELSIF random() < 0.3 THEN
        RETURN overlay(serial PLACING letters FROM 1 + floor(random() * 7)::int FOR 3);
    END IF;
    FOR i IN 1..floor(random() * 3) LOOP
        serial := overlay(serial PLACING substr(letters, i::int, 1) FROM 1 + floor(random() * 9)::int FOR 1);
    END LOOP;
    RETURN serial;
END $$;
CREATE TEMP TABLE random_parts AS
SELECT office, type, year, pg_temp.random_serial(year) AS serial
FROM (SELECT CASE WHEN random() < 0.9 THEN chr(65 + floor(random() * 26)::int) || chr(65 + floor(random() * 26)::int) END AS office,
             CASE WHEN random() < 0.9 THEN 10 + floor(random() * 90)::int ELSE 0 END AS type,
             CASE n % 4 WHEN 0 THEN 0 WHEN 1 THEN 1700 + floor(random() * 500)::int
                        WHEN 2 THEN 1 + floor(random() * 1699)::int ELSE 2200 + floor(random() * 7800)::int END AS year
      FROM generate_series(1, 20000) n) r;
SELECT count(*) AS wrong
FROM (SELECT *, (coalesce(office, '') || to_char(type, 'FM00') || to_char(year, 'FM0000') || serial)::st13_appno AS a
      FROM random_parts) r
WHERE make_st13_appno(coalesce(st13_type_code(a), 0), st13_year_designation(a), st13_serial(a), st13_office(a)) IS DISTINCT FROM a
   OR (st13_office(a), coalesce(st13_type_code(a), 0), st13_year_designation(a), st13_serial(a)) IS DISTINCT FROM (office, type, year, serial)
   OR st13_year(a) IS DISTINCT FROM CASE WHEN year BETWEEN 1700 AND 2199 THEN year END;
SELECT count(*) > 50 AS letters_in_all_places
FROM (SELECT DISTINCT year BETWEEN 1 AND 1699 OR year > 2199, translate(serial, '123456789BCKMNQXYZ', '000000000AAAAAAAAA') FROM random_parts) p;
DROP TABLE random_parts;
