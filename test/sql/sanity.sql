-- A lint over everything that the extension owns: after PostgreSQL's own
-- opr_sanity and type_sanity.  Queries that say so give no row.
CREATE TEMP VIEW own AS
SELECT d.classid, d.objid FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
WHERE d.refclassid = 'pg_catalog.pg_extension'::regclass AND d.deptype = 'e' AND extname = 'st13';
CREATE TEMP VIEW own_proc AS
SELECT p.*, p.oid::regprocedure::text COLLATE "C" AS signature, lanname,
       string_to_array(proargtypes::text, ' ')::oid[] AS argtypes
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

-- What follows are PostgreSQL's own queries of opr_sanity and type_sanity, for
-- what the extension owns: no row where nothing else is said

-- Functions: the numbers and flags make sense
SELECT signature FROM own_proc WHERE procost <= 0 OR (prorows > 0) <> proretset OR pronargdefaults > pronargs
   OR pronargs <> cardinality(argtypes) OR (proargnames IS NOT NULL AND cardinality(proargnames) < pronargs)
   OR prosrc = '' OR (probin IS NOT NULL) <> (lanname = 'c') OR provolatile NOT IN ('i', 's', 'v') OR prokind NOT IN ('f', 'a');
-- SECURITY DEFINER, settings: see above.  VARIADIC is PostgreSQL's own.
SELECT signature FROM own_proc WHERE provariadic <> 0 AND prosrc <> 'multirange_constructor2';
-- What returns internal takes internal, or SQL could make one
SELECT signature FROM own_proc WHERE prorettype = 'internal'::regtype AND NOT 'internal'::regtype = ANY (argtypes);
-- cstring is taken and returned by input and output only
SELECT signature FROM own_proc WHERE ('cstring'::regtype = ANY (argtypes) OR prorettype = 'cstring'::regtype)
   AND oid NOT IN (SELECT unnest(ARRAY[typinput, typoutput]::oid[]) FROM pg_type);
-- No pseudo-types but those two and void
SELECT signature, t.typname FROM own_proc JOIN pg_type t ON t.oid = ANY (argtypes || prorettype)
WHERE t.typtype = 'p' AND t.typname NOT IN ('internal', 'cstring', 'void', 'record');
-- Support functions take and return internal, and are ours
SELECT o.signature, o.prosupport FROM own_proc o LEFT JOIN own_proc s ON s.oid = o.prosupport
WHERE o.prosupport <> 0 AND (s.prorettype IS DISTINCT FROM 'internal'::regtype::oid OR s.argtypes <> ARRAY['internal'::regtype::oid]);
-- Functions of one symbol are alike
SELECT a.signature, b.signature FROM own_proc a JOIN own_proc b ON a.oid < b.oid AND a.prosrc = b.prosrc AND a.prolang = b.prolang AND a.prokind = 'f' AND b.prokind = 'f'
WHERE (a.provolatile, a.proisstrict, a.proparallel, a.proleakproof, a.prorettype, a.proretset) IS DISTINCT FROM
      (b.provolatile, b.proisstrict, b.proparallel, b.proleakproof, b.prorettype, b.proretset)
  AND a.prosrc NOT LIKE '%range_constructor%';
-- What is IMMUTABLE calls no setting, clock or table by its name
SELECT signature FROM own_proc WHERE provolatile = 'i' AND proname ~ 'version|edition|name|list|info|dependents';
-- The functions of the catalogue of numbering systems: their marks
SELECT DISTINCT provolatile, proparallel, prosecdef FROM own_proc WHERE prosrc ~ '_e[0-9]+$' ORDER BY 1;

-- Owners: one for all, but PostgreSQL gives a range's constructors to the
-- bootstrap superuser, whoever makes the range
SELECT count(DISTINCT owner) FROM (
    SELECT proowner FROM own_proc WHERE prosrc !~ '^(multi)?range_constructor[0-3]$'
    UNION ALL SELECT typowner FROM own JOIN pg_type t ON t.oid = objid AND classid = 'pg_type'::regclass
    UNION ALL SELECT relowner FROM own JOIN pg_class t ON t.oid = objid AND classid = 'pg_class'::regclass
    UNION ALL SELECT oprowner FROM own JOIN pg_operator t ON t.oid = objid AND classid = 'pg_operator'::regclass
    UNION ALL SELECT opcowner FROM own JOIN pg_opclass t ON t.oid = objid AND classid = 'pg_opclass'::regclass
    UNION ALL SELECT opfowner FROM own JOIN pg_opfamily t ON t.oid = objid AND classid = 'pg_opfamily'::regclass) AS o (owner);

-- Operators: the function has the operator's arguments and result, and is
-- IMMUTABLE; HASHES and MERGES are for = of one type
SELECT o.oid::regoperator FROM own JOIN pg_operator o ON o.oid = objid AND classid = 'pg_operator'::regclass JOIN own_proc p ON p.oid = o.oprcode
WHERE o.oprkind <> 'b' OR p.argtypes <> ARRAY[oprleft, oprright] OR p.prorettype <> oprresult OR p.provolatile <> 'i' OR NOT p.proisstrict
   OR ((oprcanhash OR oprcanmerge) AND (oprname <> '=' OR oprleft <> oprright OR oprcom <> o.oid OR oprresult <> 'bool'::regtype));
-- Commutator and negator are as leakproof as the operator
SELECT o.oid::regoperator, c.oid::regoperator FROM own JOIN pg_operator o ON o.oid = objid AND classid = 'pg_operator'::regclass
     JOIN pg_operator c ON c.oid IN (o.oprcom, o.oprnegate) JOIN pg_proc p ON p.oid = o.oprcode JOIN pg_proc q ON q.oid = c.oprcode
WHERE p.proleakproof <> q.proleakproof OR p.provolatile <> q.provolatile;
-- Every operator is leakproof, so that policies do not keep an index from it
SELECT o.oid::regoperator FROM own JOIN pg_operator o ON o.oid = objid AND classid = 'pg_operator'::regclass JOIN pg_proc p ON p.oid = o.oprcode
WHERE NOT proleakproof;
-- No two operators of a name take the same arguments, nor does one of
-- PostgreSQL's: a literal is never ambiguous
SELECT o.oid::regoperator FROM own JOIN pg_operator o ON o.oid = objid AND classid = 'pg_operator'::regclass
     JOIN pg_operator c ON c.oprname = o.oprname AND c.oprleft = o.oprleft AND c.oprright = o.oprright AND c.oid <> o.oid;

-- Operator classes: own family, own type, stored as it is or as the bloom and
-- hash classes need it; valid
SELECT opcname, amname FROM own JOIN pg_opclass c ON c.oid = objid AND classid = 'pg_opclass'::regclass JOIN pg_am a ON a.oid = opcmethod
WHERE opcintype <> 'st13_appno'::regtype OR opckeytype <> 0 OR NOT amvalidate(c.oid)
   OR opcfamily NOT IN (SELECT objid FROM own WHERE classid = 'pg_opfamily'::regclass)
   OR (SELECT opfmethod FROM pg_opfamily f WHERE f.oid = opcfamily) <> opcmethod;
-- One default for a method
SELECT opcmethod FROM own JOIN pg_opclass c ON c.oid = objid AND classid = 'pg_opclass'::regclass WHERE opcdefault GROUP BY opcmethod HAVING count(*) > 1;
-- Rows of the families: of the family's method, own operators on the own type,
-- for search; IMMUTABLE functions
SELECT o.oid, amopopr::regoperator FROM pg_amop o JOIN own ON objid = amopfamily AND classid = 'pg_opfamily'::regclass JOIN pg_operator p ON p.oid = amopopr
WHERE amoppurpose <> 's' OR amopsortfamily <> 0 OR amoplefttype <> oprleft OR amoprighttype <> oprright OR amopmethod <> (SELECT opfmethod FROM pg_opfamily f WHERE f.oid = amopfamily)
   OR amopopr NOT IN (SELECT objid FROM own WHERE classid = 'pg_operator'::regclass);
SELECT p.oid, amproc FROM pg_amproc p JOIN own ON objid = amprocfamily AND classid = 'pg_opfamily'::regclass JOIN pg_proc f ON f.oid = amproc
WHERE provolatile <> 'i' OR amproclefttype <> 'st13_appno'::regtype OR amprocrighttype <> amproclefttype
   OR (f.oid NOT IN (SELECT oid FROM own_proc) AND f.pronamespace <> 'pg_catalog'::regnamespace);
-- Families: all have a class
SELECT opfname FROM own JOIN pg_opfamily f ON f.oid = objid AND classid = 'pg_opfamily'::regclass WHERE NOT EXISTS (SELECT FROM pg_opclass WHERE opcfamily = f.oid);

-- Types: input and output, binary too, fit; nothing with modifiers, elements or
-- a collation; each has an array
SELECT typname FROM own JOIN pg_type t ON t.oid = objid AND classid = 'pg_type'::regclass
WHERE typtype IN ('b', 'r', 'm') AND typcategory <> 'A'
  AND (typinput = 0 OR typoutput = 0 OR typreceive = 0 OR typsend = 0 OR typmodin <> 0 OR typmodout <> 0 OR typelem <> 0
       OR typcollation <> 0 OR typarray = 0 OR NOT typisdefined OR typdefault IS NOT NULL OR typnotnull OR typispreferred);
SELECT typname, typlen, typbyval = (SELECT i.typbyval FROM pg_type i WHERE i.typname = 'int8') AS as_int8, typalign = (SELECT i.typalign FROM pg_type i WHERE i.typname = 'int8') AS aligned
FROM pg_type t WHERE typname = 'st13_appno';
SELECT p.signature FROM own_proc p JOIN pg_type t ON p.oid IN (typinput, typoutput, typreceive, typsend) AND typname = 'st13_appno'
WHERE provolatile <> 'i' OR NOT proisstrict OR proretset
   OR argtypes <> ARRAY[CASE p.oid WHEN typinput THEN 'cstring'::regtype WHEN typreceive THEN 'internal'::regtype ELSE t.oid END::oid]
   OR prorettype <> CASE p.oid WHEN typoutput THEN 'cstring'::regtype WHEN typsend THEN 'bytea'::regtype ELSE t.oid END::oid;
-- The range: over the type, by its own order, canonical, with a distance
SELECT r.rngtypid::regtype, rngsubtype::regtype, opcname, rngcollation, rngcanonical, rngsubdiff
FROM pg_range r JOIN pg_opclass o ON o.oid = rngsubopc WHERE rngtypid = 'st13_appno_range'::regtype;

-- Aggregates: transition as result, sorted by an operator of the B-tree class,
-- nothing that changes its state
SELECT a.aggfnoid::oid::regprocedure, aggtransfn, aggcombinefn, aggfinalfn, aggsortop::regoperator, aggtranstype::regtype, aggkind, agginitval
FROM own JOIN pg_aggregate a ON a.aggfnoid = objid AND classid = 'pg_proc'::regclass ORDER BY a.aggfnoid::oid::regprocedure::text COLLATE "C";
SELECT a.aggfnoid FROM own JOIN pg_aggregate a ON a.aggfnoid = objid AND classid = 'pg_proc'::regclass
WHERE aggtransfn <> aggcombinefn OR NOT EXISTS (SELECT FROM pg_amop WHERE amopopr = aggsortop AND amopmethod = (SELECT oid FROM pg_am WHERE amname = 'btree'));

-- Casts: the function takes the source and returns the target, and is IMMUTABLE
SELECT castsource::regtype, casttarget::regtype FROM own JOIN pg_cast c ON c.oid = objid AND classid = 'pg_cast'::regclass JOIN own_proc p ON p.oid = castfunc
WHERE castmethod <> 'f' OR argtypes <> ARRAY[castsource] OR prorettype <> casttarget OR provolatile <> 'i' OR NOT proisstrict;

-- Views: read only functions of the extension and the catalogs
SELECT DISTINCT relname, pg_describe_object(d.refclassid, d.refobjid, 0) FROM own
JOIN pg_class c ON c.oid = objid AND classid = 'pg_class'::regclass JOIN pg_rewrite r ON r.ev_class = c.oid
JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid AND d.refobjid <> c.oid
WHERE d.refobjid >= 16384 AND (d.refclassid, d.refobjid) NOT IN (SELECT classid, objid FROM own);
-- They are no barrier, have no options, and are not updatable
SELECT relname, reloptions FROM own JOIN pg_class c ON c.oid = objid AND classid = 'pg_class'::regclass WHERE reloptions IS NOT NULL OR pg_relation_is_updatable(c.oid, true) <> 0;
DROP VIEW own_proc, own;
