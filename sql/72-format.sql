-- Numbers for people.  The national styles read the catalogue.

CREATE FUNCTION st13_format(appno st13_appno, style text DEFAULT 'presentation',
        system text DEFAULT NULL, filed date DEFAULT NULL) RETURNS text
    AS 'MODULE_PATHNAME', 'st13_format_e1' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION st13_format(st13_appno, text, text, date) IS
    'application number in a style: machine, presentation, national, priority, docdb, epodoc or pct';
