-- What library is loaded.

CREATE FUNCTION st13_version() RETURNS text
    AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION st13_version() IS
    'version of the st13 library';
