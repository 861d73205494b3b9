-- Ranges of application numbers.
\set SHOW_CONTEXT never

-- The four kinds of bounds have one form: closed.
SELECT b AS bounds, st13_appno_range('EP 10 2014 5', 'EP 10 2014 8', b),
       isempty(st13_appno_range('EP 10 2014 5', 'EP 10 2014 6', b)) AS empty_next,
       isempty(st13_appno_range('EP 10 2014 5', 'EP 10 2014 5', b)) AS empty_same
FROM unnest(ARRAY['[]', '[)', '(]', '()']) b;
SELECT st13_appno_range('EP 10 2014 5', 'EP 10 2014 8');
SELECT '[EP 10 2014 5,ep/10/2014/8)'::st13_appno_range, '(EP102014000000004,EP102014000000007]'::st13_appno_range,
       '("EP 10 2014 4","EP 10 2014 8")'::st13_appno_range = '[EP 10 2014 5,EP 10 2014 7]' AS same;
SELECT '[EP 10 2014 8,EP 10 2014 5]'::st13_appno_range;
SELECT '[EP 10 2014,EP 10 2014 5]'::st13_appno_range;

-- No bound, and the first and the last value
SELECT s AS input, s::st13_appno_range AS range, lower_inc(s::st13_appno_range), upper_inc(s::st13_appno_range),
       lower_inf(s::st13_appno_range), upper_inf(s::st13_appno_range)
FROM unnest(ARRAY[
    'empty', '(,)', '[,]', '[EP102014000000005,)', '(EP102014000000005,)',
    '(,EP102014000000005]', '(,EP102014000000005)',
    '[000000000000000,ZZ99999999999999Z]', '(000000000000000,ZZ99999999999999Z)',
    '[000000000000000,000000000000000]', '[000000000000000,000000000000000)', '(,000000000000000)', '(,000000000000000]',
    '[ZZ99999999999999Z,ZZ99999999999999Z]', '(ZZ99999999999999Z,ZZ99999999999999Z]', '(ZZ99999999999999Z,)',
    '[ZZ99999999999999Z,)', '(ZZ99999999999999Y,ZZ99999999999999Z)', '(ZZ99999999999999Y,)', '(,000000000000001)']) s;

-- What comes after a number, and before it: at every turn of the order
SELECT a, lower(st13_appno_range(a, NULL, '()')) AS next,
       upper(st13_appno_range(NULL, lower(st13_appno_range(a, NULL, '()')), '()')) = a AS and_back
FROM unnest('{000000000000000,000000000000009,00000000000000A,00000000000000Z,
    00000000000009Z,0000000000000Z9,000000000000999,00000000000099Z,
    000000999999999,00000099999999Z,0000009Z9999999,000000A99999999,
    000000AA9999999,000000AAZ999999,000000AZZ999999,000000Z99999999,
    000000Z9999999Z,00000000Z9Z9999,0000000ZZZ99999,0000009999999ZZ,
    000000999999ZZZ,000000ZZZ999999,00000199999999Z,00169999999999Z,
    001700ZZZ999999,002199ZZZ999999,00999999999999Z,10999999999999Z,
    99999999999999Z,AA99999999999999Z,AZ99999999999999Z,EP10169999999999Z,
    EP102014ZZZ999999,EP99999999999999Z,ZZ99999999999999Y}'::st13_appno[]) a;

-- A range holds its numbers: containment, overlap, adjacency
SELECT r @> 'EP 10 2014 5'::st13_appno AS "@> first", r @> 'EP 10 2014 7'::st13_appno AS "@> last",
       r @> 'EP 10 2014 8'::st13_appno AS "@> next", 'EP 10 2014 4'::st13_appno <@ r AS "<@ before",
       r @> '[EP 10 2014 6,EP 10 2014 7]' AS "@> range", r && '[EP 10 2014 7,EP 10 2014 9]' AS "&&",
       r -|- '[EP 10 2014 8,EP 10 2014 9]' AS "-|-", r -|- '[EP 10 2014 9,EP 10 2014 9]' AS "-|- not",
       r << '[EP 10 2014 8,EP 10 2014 9]' AS "<<", r &< '[EP 10 2014 7,EP 10 2014 9]' AS "&<"
FROM (VALUES ('[EP 10 2014 5,EP 10 2014 7]'::st13_appno_range)) v(r);
SELECT r + '[EP 10 2014 8,EP 10 2014 9]' AS "+", r * '[EP 10 2014 7,EP 10 2014 9]' AS "*",
       r - '[EP 10 2014 7,EP 10 2014 9]' AS "-", range_merge(r, '[EP 10 2014 9,EP 10 2014 9]')
FROM (VALUES ('[EP 10 2014 5,EP 10 2014 7]'::st13_appno_range)) v(r);
SELECT '[00 1,00 999)'::st13_appno_range < '[00 1,00 0000 1000]'::st13_appno_range AS "<",
       st13_appno_range('00 1', '00 2') = st13_appno_range('00 1', '00 1', '[]') AS "=";

-- Distance: as many values as there are between two, however far apart
SELECT st13_appno_range_subdiff('ZZ99999999999999Z', '000000000000000') = 14168574509543999999::numeric::float8 AS whole,
       st13_appno_range_subdiff('000000000000000', 'ZZ99999999999999Z') = -14168574509543999999::numeric::float8 AS back,
       st13_appno_range_subdiff('EP 10 2014 1', 'EP 10 2014 1') AS none;
-- A value's rank by numeric arithmetic, and every difference of two ranks
-- How many serial numbers of a calendar year begin so
CREATE FUNCTION pg_temp.beginning_so(beginning text) RETURNS numeric LANGUAGE sql AS $$
    SELECT CASE
        WHEN letters = 0 THEN 10 ^ n + 26 * n * 10 ^ (n - 1) + 338 * n * (n - 1) * 10 ^ (n - 2) + 17576 * greatest(n - 2, 0) * 10 ^ (n - 3)
        WHEN letters = 1 THEN 10 ^ n + 26 * n * 10 ^ (n - 1) + CASE WHEN beginning ~ '[A-Z]$' AND n > 1 THEN 676 * 10 ^ (n - 2) ELSE 0 END
        WHEN letters = 2 THEN 10 ^ n + CASE WHEN beginning ~ '[A-Z]{2}$' AND n > 0 THEN 26 * 10 ^ (n - 1) ELSE 0 END
        WHEN letters = 3 AND beginning ~ '[A-Z]{3}' THEN 10 ^ n
        ELSE 0 END
    FROM (SELECT 9::numeric - length(beginning) AS n, length(translate(beginning, '0123456789', '')) AS letters) b
$$;
CREATE TEMP TABLE ranks AS
SELECT a,
    round((CASE WHEN length(t) = 17 THEN 1 + 26 * (ascii(t) - 65) + ascii(substr(t, 2)) - 65 ELSE 0 END * 91::numeric
     + greatest(left(part, 2)::int - 9, 0)) * (501 * 390792000000 + 9499 * 3600000000)
    + CASE WHEN year > 0 THEN 390792000000 + (least(year, 1700) - 1) * 3600000000 ELSE 0 END
    + greatest(least(year, 2200) - 1700, 0) * 390792000000 + greatest(year - 2200, 0) * 3600000000
    + CASE WHEN year BETWEEN 1 AND 1699 OR year > 2199 THEN left(serial, 8)::numeric * 36 + strpos(symbols, right(serial, 1)) - 1
           ELSE coalesce(in_block, 0) END) AS rank
FROM (SELECT (office || type || year || serial)::st13_appno AS a
      FROM unnest(ARRAY['', 'AA', 'ZZ']) office, unnest(ARRAY['00', '10', '99']) type,
           unnest(ARRAY['0000', '0001', '1699', '1700', '2199', '2200', '9999']) year,
           unnest(ARRAY['000000000', '00000000A', '99999999Z', '0000001Z9', '000009A99', '00000Z000', '0000M1234',
                        '000A00001', '12Z345678', '9A9999999', 'A00000000', 'MU0001234', 'ZZ9999999', '00VA01864',
                        'Z9999999Z', '000NAT593', 'ZZZ999999', '999999ZZZ']) serial
      WHERE year = '0000' OR year BETWEEN '1700' AND '2199' OR serial ~ '^[0-9]{8}') v,
     LATERAL (SELECT a::text AS t, right(a::text, 15) AS part, substr(right(a::text, 15), 3, 4)::bigint AS year,
                     right(a::text, 9) AS serial, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'::text AS symbols) p,
     -- how many serial numbers are less: at each position those with a lesser symbol there
     LATERAL (SELECT sum(pg_temp.beginning_so(left(serial, n - 1) || substr(symbols, lesser, 1))) AS in_block
              FROM generate_series(1, 9) n, generate_series(1, strpos(symbols, substr(serial, n, 1)) - 1) lesser) b;
SELECT count(*), min(rank), max(rank) FROM ranks;
SELECT count(*) AS pairs, count(*) FILTER (WHERE st13_appno_range_subdiff(x.a, y.a) <> (x.rank - y.rank)::float8) AS wrong
FROM ranks x, ranks y;
DROP TABLE ranks;

-- Blocks: all numbers of an office, a type and a year
SELECT office, type, year, st13_block(office, type, year),
       st13_appno_range_subdiff(upper(st13_block(office, type, year)), lower(st13_block(office, type, year))) + 1 AS numbers
FROM (VALUES ('EP', 10, 2014), ('ep', 10, 2014), (NULL, 0, 0), ('EM', 70, 151), ('AA', 99, 1699), ('AA', 10, 1700), ('AA', 10, 2199), ('AA', 10, 2200), ('ZZ', 99, 9999)) v(office, type, year);
SELECT st13_block('EP', 10, 2014) -|- st13_block('EP', 10, 2015) AS years, st13_block('EP', 10, 0) -|- st13_block('EP', 10, 1) AS year_0,
       st13_block('EP', 10, 1699) -|- st13_block('EP', 10, 1700) AS calendar, st13_block('EP', 10, 2199) -|- st13_block('EP', 10, 2200) AS packed, st13_block('EP', 0, 9999) -|- st13_block('EP', 10, 0) AS types,
       st13_block('EP', 99, 9999) -|- st13_block('EQ', 0, 0) AS offices, st13_block(NULL, 99, 9999) -|- st13_block('AA', 0, 0) AS no_office,
       lower_inf(st13_block(NULL, 0, 0)) AS "infinite?";
SELECT st13_block('EP', 10, 2014) @> 'EP102014ZZZ999999'::st13_appno AS "in", st13_block('EP', 10, 2014) @> 'EP102015000000000'::st13_appno AS "out";
SELECT st13_block('EP', NULL, 2014), st13_block('EP', 10, NULL);
SELECT st13_block('EPO', 10, 2014);
SELECT st13_block('EP', 5, 2014);
SELECT st13_block('EP', 10, 10000);

-- Indexes: all operators by GiST and SP-GiST as without
CREATE TEMP TABLE ranges AS
SELECT n, CASE n % 50 WHEN 0 THEN 'empty' WHEN 1 THEN st13_appno_range(NULL, a) WHEN 2 THEN st13_appno_range(a, NULL)
          ELSE st13_appno_range(a, make_st13_appno(10, 2000 + n % 10, n % 1000 + n % 37, 'EP')) END AS r
FROM (SELECT n, make_st13_appno(10, 2000 + n % 10, n % 1000, 'EP') AS a FROM generate_series(1, 3000) n) t;
CREATE TEMP VIEW compared AS
SELECT q, op, n FROM unnest('{"empty","(,)","[EP 10 2003 503,EP 10 2003 503]","[EP 10 2005 1,EP 10 2005 100]","(,EP 10 2001 7]"}'::st13_appno_range[]) q,
    LATERAL (VALUES
    ('&&', (SELECT count(*) FROM ranges WHERE r && q)), ('@>', (SELECT count(*) FROM ranges WHERE r @> q)),
    ('<@', (SELECT count(*) FROM ranges WHERE r <@ q)), ('=', (SELECT count(*) FROM ranges WHERE r = q)),
    ('<<', (SELECT count(*) FROM ranges WHERE r << q)), ('>>', (SELECT count(*) FROM ranges WHERE r >> q)),
    ('&<', (SELECT count(*) FROM ranges WHERE r &< q)), ('&>', (SELECT count(*) FROM ranges WHERE r &> q)),
    ('-|-', (SELECT count(*) FROM ranges WHERE r -|- q)), ('@> a', (SELECT count(*) FROM ranges WHERE r @> lower(q)))) v(op, n);
CREATE TEMP TABLE by_seqscan AS SELECT * FROM compared;
SET enable_seqscan = off;
CREATE INDEX ranges_gist ON ranges USING gist (r);
CREATE TEMP TABLE by_gist AS SELECT * FROM compared;
EXPLAIN (COSTS OFF) SELECT n FROM ranges WHERE r @> 'EP 10 2003 503'::st13_appno;
SELECT n FROM ranges WHERE r @> 'EP 10 2003 509'::st13_appno AND NOT lower_inf(r) AND NOT upper_inf(r) ORDER BY n;
DROP INDEX ranges_gist;
CREATE INDEX ranges_spgist ON ranges USING spgist (r);
EXPLAIN (COSTS OFF) SELECT n FROM ranges WHERE r @> 'EP 10 2003 503'::st13_appno;
CREATE TEMP TABLE by_spgist AS SELECT * FROM compared;
RESET enable_seqscan;
SELECT op, sum(n) AS found FROM by_seqscan GROUP BY op ORDER BY op COLLATE "C";
SELECT count(*) AS gist FROM by_gist JOIN by_seqscan USING (q, op, n);
SELECT count(*) AS spgist FROM by_spgist JOIN by_seqscan USING (q, op, n);
DROP VIEW compared;
DROP TABLE ranges, by_seqscan, by_gist, by_spgist;

-- No number in two batches
CREATE TEMP TABLE batch (r st13_appno_range, EXCLUDE USING gist (r WITH &&));
INSERT INTO batch VALUES ('[EP 10 2014 1,EP 10 2014 100]'), ('(EP 10 2014 100,EP 10 2014 200)'), ('[EP 10 2014 200,EP 10 2014 200]');
INSERT INTO batch VALUES ('[EP 10 2014 199,EP 10 2014 199]');
\echo :LAST_ERROR_SQLSTATE
INSERT INTO batch VALUES (st13_block('EP', 10, 2013)), (st13_block('EP', 10, 2015));
INSERT INTO batch VALUES (st13_block('EP', 10, 2014));
SELECT r FROM batch ORDER BY r;
DROP TABLE batch;
