-- B-tree, with sort support and deduplication.

CREATE FUNCTION st13_appno_cmp(st13_appno, st13_appno) RETURNS int4
    AS 'btint8cmp' LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_appno_cmp(st13_appno, st13_appno) IS
    'less-equal-greater';

CREATE OPERATOR FAMILY st13_appno_ops USING btree;
COMMENT ON OPERATOR FAMILY st13_appno_ops USING btree IS
    'application numbers';

CREATE OPERATOR CLASS st13_appno_ops
    DEFAULT FOR TYPE st13_appno USING btree FAMILY st13_appno_ops AS
    OPERATOR 1 <,
    OPERATOR 2 <=,
    OPERATOR 3 =,
    OPERATOR 4 >=,
    OPERATOR 5 >,
    FUNCTION 1 st13_appno_cmp(st13_appno, st13_appno),
    FUNCTION 2 pg_catalog.btint8sortsupport(internal),
    FUNCTION 4 pg_catalog.btequalimage(oid);
COMMENT ON OPERATOR CLASS st13_appno_ops USING btree IS
    'application numbers';
