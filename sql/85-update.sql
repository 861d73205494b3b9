-- For scripts that update the extension, and after pg_upgrade.

CREATE FUNCTION st13_add_missing_members() RETURNS text[]
    AS 'MODULE_PATHNAME' LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE;
COMMENT ON FUNCTION st13_add_missing_members() IS
    'make what the extension lacks since pg_upgrade from an older server; returns the statements that made something';

CREATE FUNCTION st13_warn_of_catalogue_dependents() RETURNS void
    AS 'MODULE_PATHNAME' LANGUAGE C VOLATILE STRICT PARALLEL RESTRICTED;
COMMENT ON FUNCTION st13_warn_of_catalogue_dependents() IS
    'warn of st13_catalogue_dependents; for scripts that change the edition of the catalogue';
