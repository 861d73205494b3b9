-- min and max, from an index where there is one.

CREATE FUNCTION st13_appno_smaller(st13_appno, st13_appno) RETURNS st13_appno
    AS 'int8smaller' LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_appno_smaller(st13_appno, st13_appno) IS
    'the lesser of two';

CREATE FUNCTION st13_appno_larger(st13_appno, st13_appno) RETURNS st13_appno
    AS 'int8larger' LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_appno_larger(st13_appno, st13_appno) IS
    'the greater of two';

CREATE AGGREGATE min(st13_appno) (
    SFUNC = st13_appno_smaller,
    STYPE = st13_appno,
    COMBINEFUNC = st13_appno_smaller,
    SORTOP = <,
    PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(st13_appno) IS
    'minimum of all application numbers';

CREATE AGGREGATE max(st13_appno) (
    SFUNC = st13_appno_larger,
    STYPE = st13_appno,
    COMBINEFUNC = st13_appno_larger,
    SORTOP = >,
    PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(st13_appno) IS
    'maximum of all application numbers';
