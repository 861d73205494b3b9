-- Skip scan, from PostgreSQL 18.

CREATE FUNCTION st13_appno_skipsupport(internal) RETURNS void
    AS 'btint8skipsupport' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION st13_appno_skipsupport(internal) IS
    'skip support';

ALTER OPERATOR FAMILY st13_appno_ops USING btree ADD
    FUNCTION 6 (st13_appno, st13_appno) st13_appno_skipsupport(internal);
