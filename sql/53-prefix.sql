-- Prefixes of the machine form.

CREATE FUNCTION st13_prefix_bound(prefix text, is_last bool) RETURNS st13_appno
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_prefix_bound(text, bool) IS
    'bound of an index scan by st13_starts_with';

CREATE FUNCTION st13_starts_with_support(internal) RETURNS internal
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION st13_starts_with_support(internal) IS
    'planner support for st13_starts_with';

CREATE FUNCTION st13_starts_with(appno st13_appno, prefix text) RETURNS bool
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE
    SUPPORT st13_starts_with_support;
COMMENT ON FUNCTION st13_starts_with(st13_appno, text) IS
    'implementation of ^@ operator';

CREATE FUNCTION st13_prefix_sel(internal, oid, internal, int4) RETURNS float8
    AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION st13_prefix_sel(internal, oid, internal, int4) IS
    'restriction selectivity of ^@ operator';

CREATE OPERATOR ^@ (
    LEFTARG = st13_appno, RIGHTARG = text,
    FUNCTION = st13_starts_with,
    RESTRICT = st13_prefix_sel, JOIN = pg_catalog.matchingjoinsel
);
COMMENT ON OPERATOR ^@ (st13_appno, text) IS
    'machine form begins with';
