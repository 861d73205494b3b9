-- Numbers from those who exchange them.

CREATE FUNCTION st13_from_docdb(authority text, number text, kind text,
        receiving_office text DEFAULT NULL, filed date DEFAULT NULL) RETURNS st13_appno
    AS 'MODULE_PATHNAME', 'st13_from_docdb_e1' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION st13_from_docdb(text, text, text, text, date) IS
    'application number of a DOCDB number in columns, as PATSTAT has them';

CREATE FUNCTION st13_try_from_docdb(authority text, number text, kind text,
        receiving_office text DEFAULT NULL, filed date DEFAULT NULL) RETURNS st13_appno
    AS 'MODULE_PATHNAME', 'st13_try_from_docdb_e1' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION st13_try_from_docdb(text, text, text, text, date) IS
    'application number of a DOCDB number in columns, NULL where it has none';

CREATE FUNCTION st13_normalize(appno st13_appno, source text DEFAULT NULL) RETURNS st13_appno
    AS 'MODULE_PATHNAME', 'st13_normalize_e1' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION st13_normalize(st13_appno, text) IS
    'the office''s own application number for that of another source: tmview, gbd, cipo or cnipa';
