-- The extension installs, and its operator classes are valid.
CREATE EXTENSION st13;
SELECT extversion = st13_version() AS same_version, extrelocatable
FROM pg_extension WHERE extname = 'st13';

-- amvalidate over every operator class that the extension owns: no row
CREATE TEMP VIEW own_opclass AS
SELECT opc.oid, amname, opcname, opcdefault, opcintype, opckeytype
FROM pg_depend d
     JOIN pg_extension e ON e.oid = d.refobjid AND extname = 'st13'
     JOIN pg_opclass opc ON opc.oid = d.objid
     JOIN pg_am am ON am.oid = opcmethod
WHERE d.classid = 'pg_catalog.pg_opclass'::regclass
  AND d.refclassid = 'pg_catalog.pg_extension'::regclass
  AND d.deptype = 'e';
SELECT amname, opcname FROM own_opclass WHERE NOT amvalidate(oid);

-- The classes of every version
SELECT amname, opcname, opcdefault, opcintype::regtype, opckeytype
FROM own_opclass
WHERE opcname NOT IN ('st13_appno_minmax_multi_ops', 'st13_appno_bloom_ops')
ORDER BY amname COLLATE "C", opcname COLLATE "C";

-- Members of families that other types could share: no row
SELECT amname, opfname
FROM pg_opfamily opf
     JOIN pg_am am ON am.oid = opfmethod
     JOIN pg_amop amop ON amopfamily = opf.oid
WHERE 'st13_appno'::regtype IN (amoplefttype, amoprighttype)
  AND (opfname NOT LIKE 'st13\_%' OR amoplefttype <> amoprighttype);

DROP VIEW own_opclass;
