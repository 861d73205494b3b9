-- Why an input is refused: pg_input_error_info for every version.

CREATE FUNCTION st13_input_error_info(input text,
        OUT message text, OUT detail text, OUT hint text, OUT sql_error_code text)
    AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION st13_input_error_info(text) IS
    'error that an input for st13_appno raises, all NULL if it raises none';
