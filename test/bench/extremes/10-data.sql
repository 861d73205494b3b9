-- The same numbers in the same order as st13_appno and as bigint, and aggregates
-- that differ from st13's own in one thing: they have no COMBINEFUNC.
CREATE SCHEMA bench;
SET search_path = bench, public;

CREATE UNLOGGED TABLE number AS
SELECT year, make_st13_appno(10, year, serial, CASE n % 3 WHEN 0 THEN 'DE' WHEN 1 THEN 'EP' ELSE 'KR' END) AS appno,
       (n % 3) * 10000000000000 + year * 1000000000::bigint + serial AS key
FROM (SELECT n, 1980 + (hashint8(n) & 1048575) % 46 AS year, (n * 7919) % 10000019 AS serial
      FROM generate_series(1, :rows::bigint) n) numbered;
VACUUM ANALYZE number;

CREATE AGGREGATE min_alone(st13_appno) (SFUNC = st13_appno_smaller, STYPE = st13_appno, SORTOP = <, PARALLEL = SAFE);
CREATE AGGREGATE max_alone(st13_appno) (SFUNC = st13_appno_larger, STYPE = st13_appno, SORTOP = >, PARALLEL = SAFE);
