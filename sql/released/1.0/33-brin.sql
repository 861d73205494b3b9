-- BRIN by least and greatest value of a block range.

CREATE OPERATOR FAMILY st13_appno_minmax_ops USING brin;
COMMENT ON OPERATOR FAMILY st13_appno_minmax_ops USING brin IS
    'application numbers';

CREATE OPERATOR CLASS st13_appno_minmax_ops
    DEFAULT FOR TYPE st13_appno USING brin FAMILY st13_appno_minmax_ops AS
    OPERATOR 1 <,
    OPERATOR 2 <=,
    OPERATOR 3 =,
    OPERATOR 4 >=,
    OPERATOR 5 >,
    FUNCTION 1 pg_catalog.brin_minmax_opcinfo(internal),
    FUNCTION 2 pg_catalog.brin_minmax_add_value(internal, internal, internal, internal),
    FUNCTION 3 pg_catalog.brin_minmax_consistent(internal, internal, internal),
    FUNCTION 4 pg_catalog.brin_minmax_union(internal, internal, internal);
COMMENT ON OPERATOR CLASS st13_appno_minmax_ops USING brin IS
    'application numbers';
