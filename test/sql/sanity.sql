-- A lint over everything that the extension owns: after PostgreSQL's own
-- opr_sanity and type_sanity.  Queries that say so give no row.
CREATE TEMP VIEW own AS
SELECT d.classid, d.objid FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
WHERE d.refclassid = 'pg_catalog.pg_extension'::regclass AND d.deptype = 'e' AND extname = 'st13';
CREATE TEMP VIEW own_proc AS
SELECT p.*, p.oid::regprocedure::text COLLATE "C" AS signature, lanname
FROM own JOIN pg_proc p ON p.oid = objid AND classid = 'pg_catalog.pg_proc'::regclass
     JOIN pg_language l ON l.oid = prolang;

-- Kinds of objects; no function in another language than C and internal
SELECT DISTINCT classid::regclass::text COLLATE "C" AS catalog FROM own ORDER BY 1;
SELECT DISTINCT lanname FROM own_proc ORDER BY lanname;

-- Names: no row
SELECT signature FROM own_proc WHERE proname !~ '^(make_)?st13_' AND NOT (proname IN ('min', 'max') AND prokind = 'a');
SELECT typname FROM own JOIN pg_type t ON t.oid = objid AND classid = 'pg_type'::regclass WHERE typname !~ '^_?st13_';
SELECT relname, relkind FROM own JOIN pg_class t ON t.oid = objid AND classid = 'pg_class'::regclass WHERE relname !~ '^st13_' OR relkind <> 'v';
SELECT opfname FROM own JOIN pg_opfamily f ON f.oid = objid AND classid = 'pg_opfamily'::regclass WHERE opfname !~ '^st13_appno_';
SELECT opcname FROM own JOIN pg_opclass c ON c.oid = objid AND classid = 'pg_opclass'::regclass WHERE opcname !~ '^st13_appno_';
-- ... and all arguments, or none, of a function have names: no row
SELECT signature FROM own_proc WHERE prokind = 'f' AND proargnames IS NOT NULL AND '' = ANY (proargnames);

-- Every object has a comment: no row.  (Array types and the view's row
-- type have none, nor has the cast from range to multirange: they come without
-- a say.)
SELECT pg_describe_object(classid, objid, 0) AS object FROM own
WHERE obj_description(objid, classid::regclass::name) IS NULL
  AND NOT (classid = 'pg_type'::regclass AND objid IN (SELECT typarray FROM pg_type UNION SELECT oid FROM pg_type WHERE typtype = 'c'))
  AND NOT (classid = 'pg_cast'::regclass AND objid IN (
      SELECT c.oid FROM pg_cast c JOIN pg_type s ON s.oid = castsource JOIN pg_type t ON t.oid = casttarget
      WHERE s.typname = 'st13_appno_range' AND t.typname = 'st13_appno_multirange'));
SELECT relname, attname FROM own JOIN pg_class c ON c.oid = objid AND classid = 'pg_class'::regclass
     JOIN pg_attribute a ON attrelid = c.oid AND attnum > 0
WHERE col_description(attrelid, attnum) IS NULL;
-- ... in ASCII, without full stop, one line: no row
SELECT pg_describe_object(classid, objid, 0), description FROM own JOIN pg_description ON classoid = classid AND objoid = objid
WHERE description !~ '^[ -~]+$' OR description ~ '[.] *$' OR description ~ '^ ';

-- Functions SECURITY DEFINER, with settings, or in SQL of any kind: no row
SELECT signature FROM own_proc WHERE prosecdef OR proconfig IS NOT NULL OR lanname NOT IN ('c', 'internal');
-- Not PARALLEL SAFE: what is called by the scripts of the extension
SELECT signature, proparallel FROM own_proc WHERE proparallel <> 's' ORDER BY signature;
-- Functions of C refer to the library by name, not by a path: no row
SELECT signature, probin FROM own_proc WHERE lanname = 'c' AND probin <> 'st13' AND probin NOT LIKE '$libdir/%st13';

-- Not IMMUTABLE
SELECT signature, provolatile FROM own_proc WHERE provolatile <> 'i' ORDER BY signature;
-- Not STRICT; range constructors are PostgreSQL's
SELECT signature, prokind FROM own_proc WHERE NOT proisstrict ORDER BY signature;
-- STRICT functions with a default NULL would be NULL without it: no row
SELECT signature FROM own_proc WHERE proisstrict AND pg_get_expr(proargdefaults, 0) ~* 'NULL';
-- LEAKPROOF
SELECT signature FROM own_proc WHERE proleakproof ORDER BY signature;
-- int8's functions are what they are for int8, and leakproof if they are there:
-- no row
SELECT o.signature, p.oid::regprocedure FROM own_proc o JOIN pg_proc p ON p.proname = o.prosrc AND p.prolang = o.prolang
WHERE o.lanname = 'internal' AND o.prokind = 'f' AND o.prosrc NOT LIKE '%range_constructor%'
  AND p.pronamespace = 'pg_catalog'::regnamespace
  AND (o.proleakproof < p.proleakproof OR o.provolatile <> p.provolatile OR o.proisstrict <> p.proisstrict OR o.proparallel <> p.proparallel);
-- They take the type where they took int8: no row
SELECT o.signature, o.prosrc FROM own_proc o JOIN pg_proc p ON p.proname = o.prosrc AND p.prolang = o.prolang AND p.pronamespace = 'pg_catalog'::regnamespace
WHERE o.lanname = 'internal' AND o.prokind = 'f' AND o.prosrc NOT LIKE '%range_constructor%'
  AND (regexp_replace(p.proargtypes::text, '\m20\M', 'st13_appno'::regtype::oid::text, 'g') <>
       -- the seed of the extended hash is a bigint
       CASE WHEN o.prosrc = 'hashint8extended' THEN regexp_replace(o.proargtypes::text, '\m20\M', 'st13_appno'::regtype::oid::text, 'g') ELSE o.proargtypes::text END
       OR CASE WHEN p.prorettype = 20 AND o.prosrc <> 'hashint8extended' THEN 'st13_appno'::regtype::oid ELSE p.prorettype END <> o.prorettype);

-- Operators: names and arguments; no row: none on foreign types only
SELECT o.oid::regoperator::text COLLATE "C" AS operator FROM own JOIN pg_operator o ON o.oid = objid AND classid = 'pg_operator'::regclass
WHERE NOT (oprleft IN (SELECT objid FROM own WHERE classid = 'pg_type'::regclass) OR oprright IN (SELECT objid FROM own WHERE classid = 'pg_type'::regclass));
-- Commutator and negator there, and they point back: no row
SELECT o.oid::regoperator FROM own JOIN pg_operator o ON o.oid = objid AND classid = 'pg_operator'::regclass
     LEFT JOIN pg_operator c ON c.oid = o.oprcom LEFT JOIN pg_operator n ON n.oid = o.oprnegate
WHERE (o.oprleft = o.oprright AND
       (c.oprcom IS DISTINCT FROM o.oid OR n.oprnegate IS DISTINCT FROM o.oid OR n.oid = o.oid))
   OR o.oprcode::oid = 0 OR o.oprrest::oid = 0 OR o.oprjoin::oid = 0 OR o.oprresult <> 'bool'::regtype;
-- Each operator of the B-tree class is the commutator and negator that its
-- strategy asks for, and has that strategy's estimators: no row
SELECT o.amopopr::regoperator, o.amopstrategy, p.oprrest, p.oprjoin
FROM pg_amop o JOIN pg_opfamily f ON f.oid = amopfamily JOIN pg_am am ON am.oid = opfmethod JOIN pg_operator p ON p.oid = amopopr
     LEFT JOIN pg_amop c ON c.amopfamily = o.amopfamily AND c.amopopr = p.oprcom
     LEFT JOIN pg_amop n ON n.amopfamily = o.amopfamily AND n.amopopr = p.oprnegate
WHERE f.opfname = 'st13_appno_ops' AND amname = 'btree'
  AND (c.amopstrategy IS DISTINCT FROM 6 - o.amopstrategy
       OR n.amopstrategy IS DISTINCT FROM CASE o.amopstrategy WHEN 1 THEN 4 WHEN 2 THEN 5 WHEN 4 THEN 1 WHEN 5 THEN 2 END
       OR (p.oprrest::text, p.oprjoin::text) IS DISTINCT FROM
          (('{scalarltsel,scalarlesel,eqsel,scalargesel,scalargtsel}'::text[])[o.amopstrategy],
           ('{scalarltjoinsel,scalarlejoinsel,eqjoinsel,scalargejoinsel,scalargtjoinsel}'::text[])[o.amopstrategy]));
SELECT oprrest, oprjoin FROM pg_operator WHERE oprname = '<>' AND oprleft = 'st13_appno'::regtype;

-- Casts: none implicit but PostgreSQL's own; to and from own types only
SELECT castsource::regtype, casttarget::regtype, castcontext FROM own JOIN pg_cast c ON c.oid = objid AND classid = 'pg_cast'::regclass
WHERE castcontext <> 'e' ORDER BY 1, 2;
-- Types
SELECT typname, typtype, typcategory, typispreferred, typdelim, typstorage, typcollation FROM pg_type
WHERE typname IN ('st13_appno', 'st13_appno_range') ORDER BY typname COLLATE "C";
-- The view: owned by who owns the extension, read by all, written by none
SELECT relname, relacl::text ~ '[{,]=r/' AS public_read, relacl::text ~ '[{,]=[a-zA-Z]*[^r/]' AS public_more
FROM own JOIN pg_class c ON c.oid = objid AND classid = 'pg_class'::regclass ORDER BY relname COLLATE "C";
-- Functions can be executed by all, as by default: no row
SELECT signature, proacl FROM own_proc WHERE NOT has_function_privilege('public', oid, 'EXECUTE');

-- Nothing of the extension depends on what is not PostgreSQL's, its own or its
-- schema: no row
SELECT pg_describe_object(d.classid, d.objid, 0), pg_describe_object(d.refclassid, d.refobjid, 0)
FROM pg_depend d JOIN own ON own.classid = d.classid AND own.objid = d.objid
WHERE d.deptype = 'n' AND d.refobjid >= 16384
  AND (d.refclassid, d.refobjid) NOT IN (SELECT classid, objid FROM own)
  AND (d.refclassid, d.refobjid) NOT IN (SELECT 'pg_namespace'::regclass, extnamespace FROM pg_extension WHERE extname = 'st13')
  -- members of members: an operator class's rows, a range type's functions
  AND NOT EXISTS (SELECT FROM pg_depend i WHERE i.classid = d.refclassid AND i.objid = d.refobjid AND i.deptype = 'i');
DROP VIEW own_proc, own;
