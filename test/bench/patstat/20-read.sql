-- A key in PATSTAT's columns: by st13_try_from_docdb where this st13 has it.
SELECT to_regprocedure('st13_try_from_docdb(text, text, text, text, date)') IS NOT NULL AS has_it \gset
\if :has_it
CREATE FUNCTION read_key(authority text, number text, kind text, receiving_office text, filed date) RETURNS st13_appno
LANGUAGE sql IMMUTABLE AS $$ SELECT st13_try_from_docdb(authority, number, kind, receiving_office, filed) $$;
\else
CREATE FUNCTION read_key(authority text, number text, kind text, receiving_office text, filed date) RETURNS st13_appno
LANGUAGE sql IMMUTABLE AS $$
    SELECT st13_try_parse(CASE WHEN authority = 'WO' THEN receiving_office ELSE authority END, number || ' ' || kind,
                          NULL, nullif(filed, '9999-12-31'), 'docdb')
$$;
\endif

-- Read and write them :runs times, the first turn to warm up; with what was read,
-- why not, and what leads back.
CREATE TABLE took (what text, turn int, seconds float8);
CREATE PROCEDURE measure(runs int) LANGUAGE plpgsql AS $$
DECLARE
    start timestamptz;
BEGIN
    FOR turn IN 0 .. runs LOOP
        start := clock_timestamp();
        PERFORM count(read_key(appln_auth, appln_nr, appln_kind, receiving_office, appln_filing_date)) FROM tls201_appln;
        INSERT INTO took VALUES ('read', turn, extract(epoch FROM clock_timestamp() - start));
    END LOOP;
    CREATE TABLE patstat AS
    SELECT *, read_key(appln_auth, appln_nr, appln_kind, receiving_office, appln_filing_date) AS appno FROM tls201_appln;
    FOR turn IN 0 .. runs LOOP
        start := clock_timestamp();
        PERFORM count(st13_format(appno, 'docdb', NULL, appln_filing_date)) FROM patstat WHERE appno IS NOT NULL;
        INSERT INTO took VALUES ('write', turn, extract(epoch FROM clock_timestamp() - start));
    END LOOP;
END
$$;
CALL measure(:runs);

-- A value leads back where DOCDB's form of it is the key that it was read from.
CREATE TABLE way_back AS
SELECT appln_id, st13_format(appno, 'docdb', NULL, appln_filing_date) AS printed,
       CASE WHEN appln_auth = 'WO' THEN receiving_office ELSE appln_auth END || ' ' || appln_nr || ' ' || appln_kind AS key
FROM patstat WHERE appno IS NOT NULL;
