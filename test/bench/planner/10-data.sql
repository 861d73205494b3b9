-- A skewed table: half of the rows are of the first two of eleven offices, and
-- years have the more rows the later they are. Serial numbers count from 1 in
-- each office, type and year, as offices give them, so that nearly all of the
-- space between two blocks is empty. t and b have the same numbers, in the same
-- order, as text and as bigint.
SET search_path = bench, public;

CREATE TABLE planner_office AS
SELECT row_number() OVER () - 1 AS nr, 9 + rank() OVER (ORDER BY code) AS number, code, types::int[]
FROM (VALUES ('CN', '{10,20,50}'), ('US', '{10,50}'), ('JP', '{10,20,50}'), ('KR', '{10,20,40}'), ('EM', '{50,70}'),
             ('EP', '{10}'), ('DE', '{10,20,30}'), ('IN', '{10,50}'), ('BR', '{10,20,50}'), ('FR', '{10,50}'),
             ('PL', '{10,20,50}')) AS v (code, types);

-- Chance that is the same in every run, between 0 and 1.
CREATE FUNCTION chance(n bigint, salt int) RETURNS float8 LANGUAGE sql IMMUTABLE AS
    'SELECT (hashint8extended(n, salt) & 1048575) / 1048576.0';

CREATE UNLOGGED TABLE planner AS
SELECT n, a, a::text COLLATE "C" AS t, (number * 100 + type) * 10000000000000 + year * 1000000000::bigint + serial AS b
FROM (SELECT n, code, number, type, year,
             row_number() OVER (PARTITION BY code, type, year ORDER BY n) AS serial
      FROM (SELECT n, number, code, types[1 + floor(power(chance(n, 2), 2) * cardinality(types))::int] AS type,
                   1980 + floor(46 * sqrt(chance(n, 3)))::int AS year
            FROM generate_series(1, :rows::bigint) n
            JOIN planner_office ON nr = floor(11 * power(chance(n, 1), 2.5))::int) numbered) serials
CROSS JOIN LATERAL make_st13_appno(type, year, serial, code) a
ORDER BY chance(n, 4);
CREATE INDEX ON planner (a);
CREATE INDEX ON planner (t);
CREATE INDEX ON planner (b);

-- Blocks of office, type and year.
CREATE TABLE planner_block AS
SELECT st13_office(a) AS office, st13_type_code(a) AS type_code, st13_year(a) AS year, left(a::text, 8) AS prefix,
       min(b) / 1000000000 AS b, count(*) AS actual
FROM planner GROUP BY 1, 2, 3, 4;

-- The same, partitioned by office.
CREATE TABLE planner_parted (LIKE planner) PARTITION BY RANGE (a);
SELECT format('CREATE UNLOGGED TABLE planner_%1$s PARTITION OF planner_parted FOR VALUES FROM (''%1$s/00/0'') TO (''%2$s/00/0'')',
              code, left(code, 1) || chr(ascii(right(code, 1)) + 1))
FROM planner_office \gexec
INSERT INTO planner_parted SELECT * FROM planner;
CREATE INDEX ON planner_parted (a);
VACUUM ANALYZE planner;
VACUUM ANALYZE planner_parted;
