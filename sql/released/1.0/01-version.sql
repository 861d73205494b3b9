-- What library is loaded, and the refusal of one that is too old.

CREATE FUNCTION st13_version() RETURNS text
    AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION st13_version() IS
    'version of the st13 library';

CREATE FUNCTION st13_require_version(version text) RETURNS void
    AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION st13_require_version(text) IS
    'error if the st13 library is older than the version; for scripts of the extension';

SELECT st13_require_version('1.0');
