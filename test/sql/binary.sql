-- The wire form: the characters of the machine form.
SELECT a, encode(st13_appno_send(a), 'hex') AS bytes, octet_length(st13_appno_send(a)) AS length
FROM (VALUES
    ('000000000000000'::st13_appno), ('102014000123456'), ('EP102014000123456'),
    ('IN102008MU0001234'), ('EM70015132217000X'), ('DK50196300VA01864'), ('NA501978000NAT593'), ('ZZ99999999999999Z')
) v(a);
SELECT bool_and(convert_from(st13_appno_send(a), 'SQL_ASCII') = a::text) AS as_text
FROM (SELECT make_st13_appno(type, year, 1234567, office) AS a
      FROM unnest(ARRAY[0, 10, 99]) type, unnest(ARRAY[0, 1, 1699, 1700, 9999]) year,
           unnest(ARRAY[NULL, 'AA', 'ZZ']) office) t;
-- 8 bytes at rest, aligned and passed as int8 is
SELECT a.typlen, a.typalign = b.typalign AS same_alignment, a.typbyval = b.typbyval AS same_passing,
       a.typstorage, pg_column_size('EP102014000123456'::st13_appno)
FROM pg_type a, pg_type b
WHERE a.oid = 'st13_appno'::regtype AND b.oid = 'int8'::regtype;
