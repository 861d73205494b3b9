-- Comparison operators.
SELECT a, b, a = b AS "=", a <> b AS "<>", a < b AS "<", a <= b AS "<=", a > b AS ">", a >= b AS ">="
FROM (VALUES
    ('EP102014000000001'::st13_appno, 'EP 10 2014 1'::st13_appno),
    ('EP102014000000001', 'EP102014000000002'),
    ('EP102014000000002', 'EP102014000000001'),
    ('99999999999999Z', 'AA000000000000000'),
    ('EP102014999999999', 'EP10201499999999Z'),
    ('EP10201499999999Z', 'EP102014A00000000'),
    ('000000000000000', 'ZZ99999999999999Z'),
    ('EP102014000000001', NULL), (NULL, 'EP102014000000001'), (NULL, NULL)
) v(a, b);

-- The constant on either side
CREATE TEMP TABLE operators (a st13_appno);
INSERT INTO operators VALUES
    ('EP 10 2014 1'), ('EP 10 2014 2'), ('EP 10 2014 3'), (NULL);
SELECT array_agg(a) FROM operators WHERE a = 'EP 10 2014 2';
SELECT array_agg(a) FROM operators WHERE 'EP 10 2014 2' = a;
SELECT array_agg(a) FROM operators WHERE a <> 'EP 10 2014 2';
SELECT array_agg(a) FROM operators WHERE 'EP 10 2014 2' <> a;
SELECT array_agg(a) FROM operators WHERE a < 'EP 10 2014 2';
SELECT array_agg(a) FROM operators WHERE 'EP 10 2014 2' < a;
SELECT array_agg(a) FROM operators WHERE a <= 'EP 10 2014 2';
SELECT array_agg(a) FROM operators WHERE 'EP 10 2014 2' <= a;
SELECT array_agg(a) FROM operators WHERE a > 'EP 10 2014 2';
SELECT array_agg(a) FROM operators WHERE 'EP 10 2014 2' > a;
SELECT array_agg(a) FROM operators WHERE a >= 'EP 10 2014 2';
SELECT array_agg(a) FROM operators WHERE 'EP 10 2014 2' >= a;
SELECT array_agg(a) FROM operators WHERE a BETWEEN 'EP 10 2014 2' AND 'EP 10 2014 3';
SELECT array_agg(a) FROM operators WHERE a IN ('EP 10 2014 1', 'EP/10/2014/3');
SELECT array_agg(a) FROM operators WHERE a = ANY ('{EP 10 2014 1,EP/10/2014/3}');
SELECT array_agg(a) FROM operators WHERE a IS DISTINCT FROM 'EP 10 2014 1';
DROP TABLE operators;

-- No two ways: for every pair, exactly one of < = > holds, and the others follow.
SELECT count(*) AS pairs, count(*) FILTER (WHERE NOT (
    (a < b)::int + (a = b)::int + (a > b)::int = 1
    AND (a <> b) = NOT (a = b) AND (a <= b) = NOT (a > b) AND (a >= b) = NOT (a < b)
    AND (a < b) = (b > a) AND (a <= b) = (b >= a) AND (a = b) = (b = a)
    AND (a < b) = (a::text COLLATE "C" < b::text COLLATE "C")
    AND (a = b) = (a::text = b::text)
    AND st13_appno_cmp(a, b) = btint4cmp((a > b)::int, (a < b)::int)
    AND least(a, b) = CASE WHEN a < b THEN a ELSE b END)) AS wrong
FROM unnest('{000000000000000,100000000000000,99999999999999Z,AA000000000000000,
    EP101699999999999,EP10169999999999Z,EP101700000000000,EP102014000000001,
    EP10201400000000A,EP102014A00000000,EP102014AA0000000,EP102014AAA000000,EP102015000000000,
    EP112014000000000,EQ102014000000000,ZZ99999999999999Z}'::st13_appno[]) a,
    unnest('{000000000000000,100000000000000,99999999999999Z,AA000000000000000,
    EP101699999999999,EP10169999999999Z,EP101700000000000,EP102014000000001,
    EP10201400000000A,EP102014A00000000,EP102014AA0000000,EP102014AAA000000,EP102015000000000,
    EP112014000000000,EQ102014000000000,ZZ99999999999999Z}'::st13_appno[]) b;

-- As the planner knows them
SELECT o.oprname, c.oprname AS commutator, n.oprname AS negator, o.oprcode,
       o.oprrest, o.oprjoin, o.oprcanhash, o.oprcanmerge
FROM pg_operator o
     LEFT JOIN pg_operator c ON c.oid = o.oprcom
     LEFT JOIN pg_operator n ON n.oid = o.oprnegate
WHERE o.oprleft = 'st13_appno'::regtype AND o.oprright = 'st13_appno'::regtype
ORDER BY o.oprname COLLATE "C";
