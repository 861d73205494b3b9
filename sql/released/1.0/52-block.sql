-- Blocks: all numbers with one office, type of right and year.

CREATE FUNCTION st13_block(office text, type_code int4, year int4) RETURNS st13_appno_range
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION st13_block(text, int4, int4) IS
    'all application numbers of an office (NULL: none), type of right and year (0: not designated)';

CREATE FUNCTION st13_block_first(office text, type_code int4, year int4) RETURNS st13_appno
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION st13_block_first(text, int4, int4) IS
    'first application number of an office (NULL: none), type of right and year (0: not designated)';

CREATE FUNCTION st13_block_last(office text, type_code int4, year int4) RETURNS st13_appno
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION st13_block_last(text, int4, int4) IS
    'last application number of an office (NULL: none), type of right and year (0: not designated)';

CREATE FUNCTION st13_in_block_support(internal) RETURNS internal
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION st13_in_block_support(internal) IS
    'planner support for st13_in_block';

CREATE FUNCTION st13_in_block(appno st13_appno, office text, type_code int4, year int4) RETURNS bool
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE SUPPORT st13_in_block_support;
COMMENT ON FUNCTION st13_in_block(st13_appno, text, int4, int4) IS
    'is the application number of this office (NULL: none), type of right and year (0: not designated)?';
