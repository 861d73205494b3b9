-- The same on every machine, whether the type is passed by value or by
-- reference there: figures of values from all over the list.
CREATE TEMP TABLE spread AS
SELECT make_st13_appno(type, year, serial, office) AS a
FROM unnest(ARRAY[0, 10, 11, 50, 91, 99]) type, unnest(ARRAY[0, 1, 1699, 1700, 2026, 9999]) year,
     unnest(ARRAY[NULL, 'AA', 'EM', 'US', 'ZZ']) office,
     (SELECT (n::bigint * 740047 * 1351 % 1000000000)::text FROM generate_series(0, 99) n
      UNION ALL VALUES ('999999999'), ('00000000A'), ('99999999Z')) AS s(serial)
UNION ALL
SELECT make_st13_appno(type, year, serial, office)
FROM unnest(ARRAY[0, 10, 99]) type, unnest(ARRAY[0, 1700, 2026, 2199]) year, unnest(ARRAY[NULL, 'IN', 'ZZ']) office,
     unnest(ARRAY['A00000000', 'AA0000000', 'MU0001234', 'Z99999999', 'ZZ9999999', '0000M1234', '00VA01864', 'ZZZ999999']) serial;
SELECT count(*), count(DISTINCT a), min(a), max(a) FROM spread;

-- Text, in its order; binary; hashes
SELECT md5(string_agg(a::text, ',' ORDER BY a)) AS text,
       md5(string_agg(st13_appno_send(a), ',' ORDER BY a)) AS binary
FROM spread;
SELECT sum(st13_appno_hash(a)) AS hashes, sum(st13_appno_hash_extended(a, 13)) AS extended FROM spread;

-- Within arrays and ranges too
SELECT md5(array_agg(a ORDER BY a)::text) AS array_text,
       -- without the type's OID, which is not the same twice
       md5(substr(array_send(array_agg(a ORDER BY a)), 13)) AS array_binary
FROM spread;
SELECT md5(string_agg(r::text, ',' ORDER BY r)) AS range_text, md5(string_agg(range_send(r), ',' ORDER BY r)) AS range_binary
FROM (SELECT st13_appno_range(lag(a) OVER (ORDER BY a), a) AS r FROM spread) ranges;
DROP TABLE spread;
