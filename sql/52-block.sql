-- Blocks: all numbers with one office, type of right and year.

CREATE FUNCTION st13_block(office text, type_code int4, year int4) RETURNS st13_appno_range
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION st13_block(text, int4, int4) IS
    'all application numbers of an office (NULL: none), type of right and year (0: not designated)';
