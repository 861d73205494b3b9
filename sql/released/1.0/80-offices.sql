-- ST.3 codes.  Stable, not immutable: WIPO revises them every year.  In a
-- trusted extension the view belongs to the bootstrap superuser, so the user
-- who installs it needs the grant as much as any other.

CREATE FUNCTION st13_office_list(OUT code text, OUT name text, OUT kind text,
        OUT status text, OUT since int4, OUT until int4) RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'st13_office_list_sql' LANGUAGE C STABLE STRICT PARALLEL SAFE ROWS 350;
COMMENT ON FUNCTION st13_office_list() IS
    'every WIPO ST.3 code with every meaning that it has or had';

CREATE VIEW st13_offices AS
    SELECT code, name, kind, status, since, until FROM st13_office_list();
COMMENT ON VIEW st13_offices IS
    'WIPO ST.3 codes: one row for each meaning of a code';
COMMENT ON COLUMN st13_offices.code IS
    'two letters';
COMMENT ON COLUMN st13_offices.name IS
    'name in English, in ASCII';
COMMENT ON COLUMN st13_offices.kind IS
    'state, territory, organization or other';
COMMENT ON COLUMN st13_offices.status IS
    'current, former or user-assigned';
COMMENT ON COLUMN st13_offices.since IS
    'first year of this meaning, NULL if not known';
COMMENT ON COLUMN st13_offices.until IS
    'last year of this meaning, NULL if current or not known';
GRANT SELECT ON st13_offices TO PUBLIC;

CREATE FUNCTION st13_office_name(code text) RETURNS text
    AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION st13_office_name(text) IS
    'name of an ST.3 code: the current one, else the latest';
