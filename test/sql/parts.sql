-- The parts of a number.
SELECT a, st13_office(a) AS office, st13_type_code(a) AS type, st13_year(a) AS year, st13_serial(a) AS serial,
       st13_serial_number(a) AS number, st13_internal_code(a) AS code
FROM (VALUES
    ('EP102014000123456'::st13_appno), ('102014000123456'), ('000000000000000'), ('AA000000000000001'),
    ('ZZ999999ZZ9999999'), ('10 0000 2014'), ('10 1000 1'), ('10 0999 1'), ('10 0001 1'),
    ('IN 10 2008 MU0001234'), ('BR 10 2012 A00012345'), ('BR 10 2012 0A0012345'), ('BR 10 2012 00A012345'),
    ('BG50202000160989N'), ('EM70015132217000X'), ('999999999999999'), (NULL)
) v(a);

-- The parts make the number again, and the machine form.
SELECT count(*) AS numbers, count(*) FILTER (WHERE
    make_st13_appno(coalesce(st13_type_code(a), 0), year::int, st13_serial(a), st13_office(a)) IS DISTINCT FROM a
    OR a::text <> coalesce(st13_office(a), '') || to_char(coalesce(st13_type_code(a), 0), 'FM00') || year || st13_serial(a)
    OR st13_year(a) IS DISTINCT FROM CASE WHEN year >= '1000' THEN year::int END
    OR st13_serial_number(a) IS DISTINCT FROM CASE WHEN serial ~ '^[0-9]*$' THEN serial::bigint END
    OR st13_internal_code(a) IS DISTINCT FROM nullif(regexp_replace(left(serial, 2), '[0-9]', '', 'g'), '')
    OR st13_with_office(st13_without_office(a), coalesce(st13_office(a), 'XX'))
       <> CASE WHEN st13_office(a) IS NULL THEN st13_with_office(a, 'XX') ELSE a END
    OR st13_without_office(a)::text <> right(a::text, 15)) AS wrong
FROM (SELECT (office || type || year || serial)::st13_appno AS a, office, type, year, serial
      FROM unnest(ARRAY['', 'AA', 'AB', 'MZ', 'NA', 'ZY', 'ZZ']) office,
           (SELECT to_char(n, 'FM00') FROM generate_series(10, 99) n UNION SELECT '00') t(type),
           unnest(ARRAY['0000', '0001', '0151', '0999', '1000', '1999', '2014', '9999']) year,
           unnest(ARRAY['000000000', '999999999', '123456789', '12345678A', 'MU0001234', '0A0000000', 'Z90000000', '1234M5678']) serial
      WHERE year NOT BETWEEN '0001' AND '0999' OR serial ~ '^[0-9]{8}') v;
