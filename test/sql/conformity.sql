-- ST.13's own rules.
SELECT a, st13_is_conforming(a) AS conforming, st13_deviations(a)
FROM (VALUES
    ('EP102014000123456'::st13_appno), ('102014000123456'), ('EP 10 123456'),
    ('EP 00 2014 123456'), ('EP 90 2014 1'), ('EP 89 2014 1'), ('EP 99 2014 1'), ('90 2014 1'),
    ('WO 91 2004 SE0000001'), ('IB 90 2004 1'), ('WP 91 2004 1'), ('VO 91 2004 1'),
    ('EM 70 0151 322170001'), ('EM 70 1699 1'), ('EM 70 1700 1'), ('EM 70 2199 1'), ('DE 50 3020 080449225'), ('EM 70 0001 00000000A'),
    ('IN 10 2008 MU0001234'), ('IN 10 2008 M00001234'), ('IN 10 2008 0M0001234'), ('IN 10 2008 00M001234'),
    ('BG50202000160989N'), ('DK50196300VA01864'), ('NA501978000NAT593'), ('GH501978NAT000593'), ('CN00000000000000A'), ('CN 00 0500 00000000A'), ('CN 95 0500 00000000A')
) v(a);
SELECT st13_is_conforming(NULL), st13_deviations(NULL);
SELECT st13_deviations('EP 10 2014 1') = '{}' AS empty, array_ndims(st13_deviations('EP 10 2014 1')),
       array_ndims(st13_deviations('EM 70 0001 00000000A')), pg_typeof(st13_deviations('EP 10 2014 1'));
-- ST.96's pattern is what tells: fifteen digits, or a deviation is named.
SELECT count(*), bool_and(('not expressible in ST.96: letter in the serial number' = ANY (st13_deviations(a)))
                          = (right(a::text, 15) !~ '^[0-9]{15}$')) AS st96,
       bool_and(st13_is_conforming(a) = (array_remove(st13_deviations(a), 'not expressible in ST.96: letter in the serial number') = '{}')) AS consistent
FROM (SELECT make_st13_appno(t, y, s, o) AS a
      FROM (SELECT 0 UNION SELECT * FROM generate_series(10, 99)) t(t), unnest(ARRAY[0, 2014]) y,
           unnest(ARRAY['1', 'M00000001', 'MU0000001', '00000000A']) s, unnest(ARRAY['EP', 'WO', 'IB', NULL]) o) v;
