-- Hash: joins, indexes, partitions.

CREATE FUNCTION st13_appno_hash(st13_appno) RETURNS int4
    AS 'hashint8' LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_appno_hash(st13_appno) IS
    'hash';

CREATE FUNCTION st13_appno_hash_extended(st13_appno, int8) RETURNS int8
    AS 'hashint8extended' LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_appno_hash_extended(st13_appno, int8) IS
    'hash';

CREATE OPERATOR FAMILY st13_appno_ops USING hash;
COMMENT ON OPERATOR FAMILY st13_appno_ops USING hash IS
    'application numbers';

CREATE OPERATOR CLASS st13_appno_ops
    DEFAULT FOR TYPE st13_appno USING hash FAMILY st13_appno_ops AS
    OPERATOR 1 =,
    FUNCTION 1 st13_appno_hash(st13_appno),
    FUNCTION 2 st13_appno_hash_extended(st13_appno, int8);
COMMENT ON OPERATOR CLASS st13_appno_ops USING hash IS
    'application numbers';
