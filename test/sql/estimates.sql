-- The planner expects of a prefix no worse than of the same range of bigint.
-- The table is small enough for ANALYZE to see all of it, so that nothing here
-- depends on a sample.
CREATE TABLE estimates_t AS
    SELECT a, a::bigint AS b
    FROM (SELECT make_st13_appno((ARRAY[10, 10, 10, 20, 30])[1 + g % 5],
                                 1980 + (g % 45) * (g % 45) / 45,
                                 (g * 7919 % 400000)::bigint) AS a
          FROM generate_series(1, 25000) g) s;
ANALYZE estimates_t;

CREATE FUNCTION estimated_rows(condition text, tables text DEFAULT 'estimates_t') RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    line text;
BEGIN
    EXECUTE 'EXPLAIN SELECT * FROM ' || tables || ' WHERE ' || condition INTO line;
    RETURN substring(line FROM 'rows=(\d+)')::bigint;
END $$;

WITH prefixes AS (
    SELECT '10' || y AS p FROM generate_series(1980, 2024) y
    UNION ALL VALUES ('1'), ('10'), ('20'), ('1020'), ('30201'), ('102012000'), ('99')
), estimates AS (
    SELECT p,
           estimated_rows(format('a ^@ %L', p)) AS st13,
           estimated_rows(format('st13_starts_with(a, %L)', p)) AS st13_function,
           estimated_rows(format('b BETWEEN %s AND %s', rpad(p, 15, '0'), rpad(p, 15, '9'))) AS by_bigint,
           (SELECT count(*) FROM estimates_t WHERE a ^@ p) AS actual
    FROM prefixes
)
SELECT count(*) AS prefixes,
       count(*) FILTER (WHERE st13 <> st13_function) AS forms_differ,
       count(*) FILTER (WHERE greatest(st13, actual) <= 2 * least(st13, actual)) AS within_2,
       count(*) FILTER (WHERE greatest(by_bigint, actual) <= 2 * least(by_bigint, actual)
                          AND greatest(st13, actual) > 2 * least(st13, actual)) AS worse_than_bigint,
       count(*) FILTER (WHERE st13 = 1 AND actual > 1) AS of_one_row
FROM estimates;

-- Blocks of less than a bin of the histogram are there, too, and the years that
-- have no numbers do not take theirs away.
CREATE TABLE estimates_gaps AS
    SELECT a, (9 + o) * 1000000000000000 + st13_without_office(a)::bigint AS b
    FROM generate_series(1, 3) o, (VALUES (10), (20), (50)) t (type), generate_series(2000, 2024) y, generate_series(1, 40) s,
         LATERAL make_st13_appno(type, y, s * 977, (ARRAY['DE', 'EP', 'US'])[o]) a;
ANALYZE estimates_gaps;
SELECT count(*) AS blocks,
       count(*) FILTER (WHERE st13 BETWEEN 20 AND 80) AS within_2,
       count(*) FILTER (WHERE st13 < 5) AS nearly_none,
       count(*) FILTER (WHERE by_bigint < 5) > 10 AS many_of_bigint
FROM (SELECT estimated_rows(format('a ^@ %L', p), 'estimates_gaps') AS st13,
             estimated_rows(format('b BETWEEN %s AND %s', min(b) / 1000000000 * 1000000000, min(b) / 1000000000 * 1000000000 + 999999999), 'estimates_gaps') AS by_bigint
      FROM (SELECT left(a::text, 8) AS p, b FROM estimates_gaps) g GROUP BY p) e;

-- Of nothing at least one row is expected, of everything all.
SELECT estimated_rows('a ^@ ''E1''') AS impossible,
       estimated_rows('a ^@ ''''') BETWEEN 24900 AND 25000 AS everything,
       estimated_rows('a ^@ NULL') AS unknown;
-- Most common values count, one by one.
CREATE TABLE estimates_common AS
    SELECT ('EP 10 2014 ' || (CASE WHEN g % 10 < 7 THEN 1 ELSE g END))::st13_appno AS a
    FROM generate_series(1, 10000) g;
ANALYZE estimates_common;
SELECT estimated_rows($$a ^@ 'EP102014000000001'$$, 'estimates_common') BETWEEN 6900 AND 7100 AS common,
       estimated_rows($$a ^@ 'EP102014'$$, 'estimates_common') BETWEEN 9900 AND 10000 AS everything,
       estimated_rows($$a ^@ 'EP10201400000'$$, 'estimates_common') BETWEEN 9900 AND 10000 AS both_kinds,
       estimated_rows($$a ^@ 'EP102014000005'$$, 'estimates_common') BETWEEN 200 AND 400 AS others;

-- Rows that are NULL are none of them: half of this table, all of the next. A
-- table of one value has no histogram, and one without statistics has nothing.
CREATE TABLE estimates_null AS
    SELECT CASE WHEN g % 2 = 0 THEN a END AS a FROM (SELECT a, row_number() OVER () AS g FROM estimates_t) s;
CREATE TABLE estimates_only_null AS SELECT NULL::st13_appno AS a FROM generate_series(1, 10000);
CREATE TABLE estimates_one AS SELECT 'EP 10 2014 1'::st13_appno AS a FROM generate_series(1, 10000);
CREATE TABLE estimates_none AS SELECT a FROM estimates_common;
ANALYZE estimates_null, estimates_only_null, estimates_one;
SELECT estimated_rows($$a ^@ ''$$, 'estimates_null') BETWEEN 12400 AND 12500 AS half,
       estimated_rows($$a ^@ '1'$$, 'estimates_only_null') <= 50 AS nulls_only,
       estimated_rows($$a ^@ 'EP'$$, 'estimates_one') AS one_value,
       estimated_rows($$a ^@ 'DE'$$, 'estimates_one') <= 50 AS another,
       estimated_rows($$a ^@ 'EP'$$, 'estimates_none') < 100 AS not_analyzed;

-- What is known before the scan starts is known to the planner.
SELECT estimated_rows($$a ^@ ('10' || extract(year FROM timestamptz '2020-07-01'))$$)
         = estimated_rows($$a ^@ '102020'$$) AS prefix;

-- In a join all forms are expected to match as often.
CREATE TABLE estimates_join AS SELECT y, '10' || y AS p FROM generate_series(2018, 2020) y;
ANALYZE estimates_join;
SELECT estimated_rows('a ^@ p', 'estimates_t, estimates_join') AS by_operator,
       estimated_rows('st13_starts_with(a, p)', 'estimates_t, estimates_join') AS by_function;

-- On a partitioned table BETWEEN prunes and ^@ is estimated. The estimates
-- multiply, so that BETWEEN has to take all of a partition: here one is a block,
-- another an office.
CREATE TABLE estimates_parted (a st13_appno) PARTITION BY RANGE (a);
CREATE TABLE estimates_de PARTITION OF estimates_parted FOR VALUES FROM ('DE 00 0') TO ('DF 00 0');
CREATE TABLE estimates_ep09 PARTITION OF estimates_parted FOR VALUES FROM ('EP 10 2009 0') TO ('EP 10 2010 0');
CREATE TABLE estimates_ep10 PARTITION OF estimates_parted FOR VALUES FROM ('EP 10 2010 0') TO ('EP 10 2011 0');
INSERT INTO estimates_parted
SELECT make_st13_appno(10, 2009 + g % 2, g * 7, 'EP') FROM generate_series(1, 5000) g
UNION ALL SELECT a FROM estimates_gaps WHERE a ^@ 'DE';
ANALYZE estimates_parted;
SELECT count(*) AS blocks,
       count(*) FILTER (WHERE greatest(conjunction, actual) <= 2 * least(conjunction, actual)) AS within_2
FROM (SELECT p, count(*) AS actual,
             estimated_rows(format('a ^@ %L AND a BETWEEN lower(%s) AND upper(%2$s)', p, b), 'estimates_parted') AS conjunction
      FROM (SELECT a, left(a::text, 8) AS p,
                   CASE st13_office(a) WHEN 'DE' THEN $$st13_appno_range('DE 00 0', 'DF 00 0')$$
                        ELSE format('st13_block(%L, 10, %s)', st13_office(a), st13_year(a)) END AS b
            FROM estimates_parted) s
      GROUP BY p, b) e;
EXPLAIN (COSTS OFF) SELECT * FROM estimates_parted
WHERE a ^@ 'EP102010' AND a BETWEEN lower(st13_block('EP', 10, 2010)) AND upper(st13_block('EP', 10, 2010));
EXPLAIN (COSTS OFF) SELECT * FROM estimates_parted WHERE a ^@ 'DE101999' AND a BETWEEN 'DE 00 0' AND 'DE 99 9999 999999999';
DROP TABLE estimates_t, estimates_gaps, estimates_common, estimates_null, estimates_only_null, estimates_one, estimates_none, estimates_join, estimates_parted;
DROP FUNCTION estimated_rows(text, text);
