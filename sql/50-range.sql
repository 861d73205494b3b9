-- Ranges of application numbers, in the canonical form [a,b].

CREATE TYPE st13_appno_range;

CREATE FUNCTION st13_appno_range_canonical(st13_appno_range) RETURNS st13_appno_range
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION st13_appno_range_canonical(st13_appno_range) IS
    'canonical form of a range of application numbers';

CREATE FUNCTION st13_appno_range_subdiff(st13_appno, st13_appno) RETURNS float8
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION st13_appno_range_subdiff(st13_appno, st13_appno) IS
    'distance of two application numbers, in values';

CREATE TYPE st13_appno_range AS RANGE (
    SUBTYPE = st13_appno,
    SUBTYPE_OPCLASS = st13_appno_ops,
    CANONICAL = st13_appno_range_canonical,
    SUBTYPE_DIFF = st13_appno_range_subdiff
);
COMMENT ON TYPE st13_appno_range IS
    'range of application numbers';

-- The constructors and the multirange type come with the range type.

COMMENT ON FUNCTION st13_appno_range(st13_appno, st13_appno) IS
    'range of application numbers, from the first up to but not including the second';
COMMENT ON FUNCTION st13_appno_range(st13_appno, st13_appno, text) IS
    'range of application numbers with bounds such as "[]"';

COMMENT ON TYPE st13_appno_multirange IS
    'multirange of application numbers';
COMMENT ON FUNCTION st13_appno_multirange() IS
    'empty multirange of application numbers';
COMMENT ON FUNCTION st13_appno_multirange(st13_appno_range) IS
    'multirange of one range of application numbers';
COMMENT ON FUNCTION st13_appno_multirange(st13_appno_range[]) IS
    'multirange of ranges of application numbers';
