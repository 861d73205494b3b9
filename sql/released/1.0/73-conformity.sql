-- ST.13's own rules.

CREATE FUNCTION st13_is_conforming(st13_appno) RETURNS bool
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_is_conforming(st13_appno) IS
    'does the application number conform to WIPO ST.13?';

CREATE FUNCTION st13_deviations(st13_appno) RETURNS text[]
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_deviations(st13_appno) IS
    'where the application number deviates from WIPO ST.13';
