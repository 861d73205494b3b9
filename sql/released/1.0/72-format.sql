-- Numbers for people.  The national styles read the catalogue.

CREATE FUNCTION st13_format(appno st13_appno, style text DEFAULT 'presentation') RETURNS text
    AS 'MODULE_PATHNAME', 'st13_format_e1' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION st13_format(st13_appno, text) IS
    'application number in a style: machine, presentation, national, priority, docdb, epodoc or pct';
