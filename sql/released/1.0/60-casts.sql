-- The 15 digits as a number, which is how many store them today.  Explicit
-- only: a cast that can fail should be seen.

CREATE FUNCTION st13_appno(int8) RETURNS st13_appno
    AS 'MODULE_PATHNAME', 'st13_appno_from_bigint' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION st13_appno(int8) IS
    'application number of the 15 digits of a bigint';

CREATE FUNCTION st13_appno_to_bigint(st13_appno) RETURNS int8
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION st13_appno_to_bigint(st13_appno) IS
    'the 15 digits of an application number as a bigint';

CREATE CAST (int8 AS st13_appno) WITH FUNCTION st13_appno(int8);
COMMENT ON CAST (int8 AS st13_appno) IS
    'application number of the 15 digits of a bigint';

CREATE CAST (st13_appno AS int8) WITH FUNCTION st13_appno_to_bigint(st13_appno);
COMMENT ON CAST (st13_appno AS int8) IS
    'the 15 digits of an application number as a bigint';
