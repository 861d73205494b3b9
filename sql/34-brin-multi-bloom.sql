-- BRIN minmax-multi and bloom.

CREATE FUNCTION st13_appno_brin_distance(internal, internal) RETURNS float8
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION st13_appno_brin_distance(internal, internal) IS
    'distance of two values for BRIN minmax-multi';

CREATE OPERATOR FAMILY st13_appno_minmax_multi_ops USING brin;
COMMENT ON OPERATOR FAMILY st13_appno_minmax_multi_ops USING brin IS
    'application numbers';

CREATE OPERATOR CLASS st13_appno_minmax_multi_ops
    FOR TYPE st13_appno USING brin FAMILY st13_appno_minmax_multi_ops AS
    OPERATOR 1 <,
    OPERATOR 2 <=,
    OPERATOR 3 =,
    OPERATOR 4 >=,
    OPERATOR 5 >,
    FUNCTION 1 pg_catalog.brin_minmax_multi_opcinfo(internal),
    FUNCTION 2 pg_catalog.brin_minmax_multi_add_value(internal, internal, internal, internal),
    FUNCTION 3 pg_catalog.brin_minmax_multi_consistent(internal, internal, internal, int4),
    FUNCTION 4 pg_catalog.brin_minmax_multi_union(internal, internal, internal),
    FUNCTION 5 pg_catalog.brin_minmax_multi_options(internal),
    FUNCTION 11 st13_appno_brin_distance(internal, internal);
COMMENT ON OPERATOR CLASS st13_appno_minmax_multi_ops USING brin IS
    'application numbers';

CREATE OPERATOR FAMILY st13_appno_bloom_ops USING brin;
COMMENT ON OPERATOR FAMILY st13_appno_bloom_ops USING brin IS
    'application numbers';

CREATE OPERATOR CLASS st13_appno_bloom_ops
    FOR TYPE st13_appno USING brin FAMILY st13_appno_bloom_ops AS
    OPERATOR 1 =,
    FUNCTION 1 pg_catalog.brin_bloom_opcinfo(internal),
    FUNCTION 2 pg_catalog.brin_bloom_add_value(internal, internal, internal, internal),
    FUNCTION 3 pg_catalog.brin_bloom_consistent(internal, internal, internal, int4),
    FUNCTION 4 pg_catalog.brin_bloom_union(internal, internal, internal),
    FUNCTION 5 pg_catalog.brin_bloom_options(internal),
    FUNCTION 11 st13_appno_hash(st13_appno);
COMMENT ON OPERATOR CLASS st13_appno_bloom_ops USING brin IS
    'application numbers';
