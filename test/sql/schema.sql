-- Another schema, one whose name needs quotes and that is off the path.
-- The extension of the other tests comes back by ROLLBACK.
BEGIN;
DROP EXTENSION st13;
CREATE SCHEMA "Odd ""schema's"" name";
CREATE EXTENSION st13 SCHEMA "Odd ""schema's"" name";
SET LOCAL search_path = pg_catalog;
\set s '"Odd ""schema''s"" name"'

SELECT count(*) AS elsewhere
FROM pg_depend d
     JOIN pg_extension e ON e.oid = d.refobjid AND extname = 'st13' AND d.deptype = 'e'
     LEFT JOIN pg_proc p ON d.classid = 'pg_proc'::regclass AND p.oid = d.objid
     LEFT JOIN pg_type t ON d.classid = 'pg_type'::regclass AND t.oid = d.objid
     LEFT JOIN pg_operator o ON d.classid = 'pg_operator'::regclass AND o.oid = d.objid
     LEFT JOIN pg_class c ON d.classid = 'pg_class'::regclass AND c.oid = d.objid
WHERE d.refclassid = 'pg_extension'::regclass
  AND coalesce(pronamespace, typnamespace, oprnamespace, relnamespace, extnamespace) <> extnamespace;

CREATE TABLE :s.t (a :s.st13_appno PRIMARY KEY, r :s.st13_appno_range,
    office text GENERATED ALWAYS AS (:s.st13_office(a)) STORED,
    CHECK (:s.st13_is_conforming(a)), EXCLUDE USING gist (r WITH &&));
CREATE INDEX t_office ON :s.t (:s.st13_year(a), (:s.st13_format(a)));
INSERT INTO :s.t SELECT :s.make_st13_appno(10, 2014, n, 'EP'), :s.st13_block('EP', 10, 1000 + n) FROM generate_series(1, 100) n;
SELECT count(*) FROM :s.t x JOIN :s.t y ON x.a OPERATOR(:s.=) y.a WHERE x.a OPERATOR(:s.<) 'EP 10 2014 11';
SELECT a, office FROM :s.t ORDER BY a DESC LIMIT 1;
SELECT :s.min(a), :s.max(a) FROM :s.t;
SELECT count(*) FROM :s.t WHERE r @> 'EP 10 1007 5'::"Odd ""schema's"" name".st13_appno;
SELECT count(DISTINCT a), count(DISTINCT r) FROM :s.t;
SELECT a FROM :s.t WHERE a OPERATOR(:s.=) ANY ('{EP 10 2014 1,EP 10 2014 2}') GROUP BY a ORDER BY a;
SELECT name FROM :s.st13_offices WHERE code = 'EP';
SELECT 102014000000001::"Odd ""schema's"" name".st13_appno, (:s.st13_input_error_info('EP 10 2014')).message;
SAVEPOINT s;
\set VERBOSITY terse
INSERT INTO :s.t (a) VALUES ('EP 10 0151 1');
ROLLBACK TO s;
-- Without the schema there is none.
SELECT 'EP 10 2014 1'::st13_appno;
ROLLBACK TO s;
SELECT 'EP 10 2014 1'::"Odd ""schema's"" name".st13_appno < 'EP 10 2014 2';
ROLLBACK TO s;

-- It moves, and the table with it.
CREATE SCHEMA "another one";
ALTER EXTENSION st13 SET SCHEMA "another one";
SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = (:'s' || '.t')::regclass;
SELECT count(*) FROM :s.t WHERE a OPERATOR("another one".>) 'EP 10 2014 50';
INSERT INTO :s.t VALUES ('DE 10 2014 1', "another one".st13_block('DE', 10, 2014)) RETURNING a, office;
ROLLBACK;
SELECT 'EP 10 2014 1'::st13_appno;
