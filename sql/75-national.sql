-- Numbers as offices print them.  These read the catalogue, so each is bound
-- to the C symbol of one edition; see doc/editions.md.

CREATE FUNCTION st13_parse(office text, number text,
        ip_right text DEFAULT NULL, filed date DEFAULT NULL,
        notation text DEFAULT 'national', system text DEFAULT NULL)
    RETURNS st13_appno
    AS 'MODULE_PATHNAME', 'st13_parse_e1' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION st13_parse(text, text, text, date, text, text) IS
    'application number of a number as its office prints it';

CREATE FUNCTION st13_try_parse(office text, number text,
        ip_right text DEFAULT NULL, filed date DEFAULT NULL,
        notation text DEFAULT 'national', system text DEFAULT NULL)
    RETURNS st13_appno
    AS 'MODULE_PATHNAME', 'st13_try_parse_e1' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION st13_try_parse(text, text, text, date, text, text) IS
    'application number of a number as its office prints it, NULL if it has none';

CREATE FUNCTION st13_candidates(office text, number text,
        ip_right text DEFAULT NULL, filed date DEFAULT NULL,
        notation text DEFAULT 'national', system text DEFAULT NULL)
    RETURNS TABLE (appno st13_appno, office text, ip_right text, system text,
        control_number text, expected_control_number text, confidence text,
        contradicts_filed boolean)
    AS 'MODULE_PATHNAME', 'st13_candidates_e1' LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 3;
COMMENT ON FUNCTION st13_candidates(text, text, text, date, text, text) IS
    'every reading of a number as its office prints it, best first';

CREATE FUNCTION st13_explain(office text, number text,
        ip_right text DEFAULT NULL, filed date DEFAULT NULL,
        notation text DEFAULT 'national', system text DEFAULT NULL,
        OUT part text, OUT value text, OUT positions text, OUT meaning text)
    RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'st13_explain_e1' LANGUAGE C STABLE PARALLEL SAFE ROWS 6;
COMMENT ON FUNCTION st13_explain(text, text, text, date, text, text) IS
    'the parts of a number as its office prints it, and what they mean';

CREATE FUNCTION st13_parse_error_info(office text, number text,
        ip_right text DEFAULT NULL, filed date DEFAULT NULL,
        notation text DEFAULT 'national', system text DEFAULT NULL,
        OUT message text, OUT detail text, OUT hint text, OUT sql_error_code text)
    AS 'MODULE_PATHNAME', 'st13_parse_error_info_e1' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION st13_parse_error_info(text, text, text, date, text, text) IS
    'error that st13_parse raises for a number, all NULL if it raises none';

CREATE FUNCTION st13_has_valid_check_digit(office text, number text,
        ip_right text DEFAULT NULL, filed date DEFAULT NULL,
        notation text DEFAULT 'national', system text DEFAULT NULL)
    RETURNS bool
    AS 'MODULE_PATHNAME', 'st13_has_valid_check_digit_e1' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION st13_has_valid_check_digit(text, text, text, date, text, text) IS
    'is the control number in a number as its office prints it right? NULL if that cannot be told';

CREATE FUNCTION st13_right(st13_appno) RETURNS text
    AS 'MODULE_PATHNAME', 'st13_right_e1' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_right(st13_appno) IS
    'type of right of an application number in a word, as its office uses the type code';

CREATE FUNCTION st13_check_digit(st13_appno) RETURNS text
    AS 'MODULE_PATHNAME', 'st13_check_digit_e1' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_check_digit(st13_appno) IS
    'control number that the office prints with an application number';

-- By a numbering system of the caller's.  Not LEAKPROOF: a wrong description is
-- an error.
CREATE FUNCTION st13_right(appno st13_appno, system text) RETURNS text
    AS 'MODULE_PATHNAME', 'st13_system_right_e1' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION st13_right(st13_appno, text) IS
    'type of right of an application number in a word, by a numbering system';

CREATE FUNCTION st13_check_digit(appno st13_appno, system text) RETURNS text
    AS 'MODULE_PATHNAME', 'st13_system_check_digit_e1' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION st13_check_digit(st13_appno, text) IS
    'control number that is printed with an application number, by a numbering system';
