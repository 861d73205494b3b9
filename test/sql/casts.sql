-- Casts: the 15 digits as a bigint, and text.
\set SHOW_CONTEXT never
SELECT 300000010269700::st13_appno, '300000010269700'::st13_appno::bigint,
       CAST('30 0000 10269700'::st13_appno AS bigint);
SELECT n, n::st13_appno, n::st13_appno::bigint = n AS same
FROM (VALUES (100000000000000), (100001000000000), (109999999999999),
             (700151322170001), (999999999999999)) v(n);

-- bigints that have not 15 digits
SELECT 99999999999999::st13_appno;
\echo :LAST_ERROR_SQLSTATE
SELECT 1000000000000000::st13_appno;
SELECT 0::bigint::st13_appno;
SELECT (-100000000000000)::st13_appno;
SELECT (-9223372036854775808)::bigint::st13_appno;
SELECT 9223372036854775807::st13_appno;

-- values whose 15 digits are not all
SELECT 'CA300000010269700'::st13_appno::bigint;
\echo :LAST_ERROR_SQLSTATE
SELECT '30000000010269A'::st13_appno::bigint;
SELECT '10MU00000010269'::st13_appno::bigint;
SELECT '10 2008 MU0001234'::st13_appno::bigint;
SELECT '000000000000001'::st13_appno::bigint;
SELECT 'CA002000MU0001234'::st13_appno::bigint;
SELECT st13_without_office('CA300000010269700')::bigint;
SELECT NULL::bigint::st13_appno, NULL::st13_appno::bigint;

-- text, and whatever has I/O
SELECT 'EP 10 2014 1'::text::st13_appno, 'EP102014000000001'::varchar(17)::st13_appno,
       'EP102014000000001'::st13_appno::text, 'EP102014000000001'::st13_appno::varchar(17),
       'EP102014000000001     '::char(30)::st13_appno;
SELECT to_json('EP102014000000001'::st13_appno), to_jsonb('102014000000001'::st13_appno);
SELECT '{EP 10 2014 1,NULL,"de/10/2014/2"}'::st13_appno[];

-- The casts there are; context e is explicit.
SELECT castsource::regtype, casttarget::regtype, castcontext, castmethod
FROM pg_cast
WHERE 'st13_appno'::regtype IN (castsource, casttarget)
ORDER BY castsource::regtype::text COLLATE "C";

-- Nothing is cast unasked for.
\set VERBOSITY terse
CREATE TEMP TABLE casts (a st13_appno, n bigint, t text);
INSERT INTO casts (a) VALUES (300000010269700);
INSERT INTO casts (a) VALUES (300000010269700::bigint);
INSERT INTO casts (a) VALUES ('300000010269700'::text);
INSERT INTO casts (n) VALUES ('300000010269700'::st13_appno);
UPDATE casts SET a = n;
UPDATE casts SET n = a;
SELECT * FROM casts WHERE a = n;
SELECT * FROM casts WHERE a = t;
SELECT * FROM casts WHERE a = 300000010269700;
SELECT 'EP102014000000001'::st13_appno + 1;
SELECT abs(a) FROM casts;
SELECT st13_appno_range('10 1', '10 2')::int8range;
-- PostgreSQL itself allows any type to be assigned to text, and || to take it.
INSERT INTO casts (t) VALUES ('EP 10 2014 1'::st13_appno) RETURNING t;
SELECT 'EP 10 2014 1'::st13_appno || ' A1';
-- An untyped literal takes the column's type.
INSERT INTO casts (a) VALUES ('300000010269700') RETURNING a;
SELECT a FROM casts WHERE a = '30 0000 10269700';
DROP TABLE casts;
