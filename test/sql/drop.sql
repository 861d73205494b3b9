-- Dropping the extension leaves nothing behind.

-- Everything that it owns, and what belongs to that
CREATE TEMP TABLE member AS
WITH RECURSIVE m(classid, objid) AS (
    SELECT d.classid, d.objid
    FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
    WHERE d.refclassid = 'pg_catalog.pg_extension'::regclass
      AND d.deptype = 'e' AND e.extname = 'st13'
  UNION
    SELECT d.classid, d.objid
    FROM pg_depend d JOIN m ON d.refclassid = m.classid AND d.refobjid = m.objid
    WHERE d.deptype IN ('i', 'a')
)
SELECT classid, objid FROM m;
SELECT count(*) > 80 AS many FROM member;

-- No CASCADE: no other test has left anything that depends on it
DROP EXTENSION st13;

SELECT classid::regclass, objid FROM member JOIN (
    SELECT 'pg_proc'::regclass AS catalog, oid FROM pg_proc
    UNION ALL SELECT 'pg_type', oid FROM pg_type
    UNION ALL SELECT 'pg_operator', oid FROM pg_operator
    UNION ALL SELECT 'pg_opclass', oid FROM pg_opclass
    UNION ALL SELECT 'pg_opfamily', oid FROM pg_opfamily
    UNION ALL SELECT 'pg_amop', oid FROM pg_amop
    UNION ALL SELECT 'pg_amproc', oid FROM pg_amproc
    UNION ALL SELECT 'pg_cast', oid FROM pg_cast
    UNION ALL SELECT 'pg_class', oid FROM pg_class
    UNION ALL SELECT 'pg_rewrite', oid FROM pg_rewrite
) o ON classid = catalog AND objid = oid;
SELECT DISTINCT classid::regclass FROM member
WHERE classid NOT IN ('pg_proc'::regclass, 'pg_type'::regclass,
    'pg_operator'::regclass, 'pg_opclass'::regclass, 'pg_opfamily'::regclass,
    'pg_amop'::regclass, 'pg_amproc'::regclass, 'pg_cast'::regclass,
    'pg_class'::regclass, 'pg_rewrite'::regclass);
SELECT d.classid::regclass, d.objid FROM pg_depend d JOIN member USING (classid, objid);
SELECT d.classid::regclass, d.objid
FROM pg_depend d JOIN member m ON d.refclassid = m.classid AND d.refobjid = m.objid;
SELECT classoid::regclass, description
FROM pg_description JOIN member ON classoid = classid AND objoid = objid;
SELECT rngtypid FROM pg_range JOIN member ON rngtypid = objid AND classid = 'pg_type'::regclass;

-- By name
SELECT proname FROM pg_proc WHERE proname ~ 'st13' OR probin ~ 'st13';
SELECT typname FROM pg_type WHERE typname ~ 'st13';
SELECT relname FROM pg_class WHERE relname ~ 'st13';
SELECT opfname FROM pg_opfamily WHERE opfname ~ 'st13';
SELECT opcname FROM pg_opclass WHERE opcname ~ 'st13';

-- And it can come back.
CREATE EXTENSION st13;
SELECT 'EP102014000123456'::st13_appno;
DROP EXTENSION st13;
DROP TABLE member;
