-- The catalogue of numbering systems, and what in the database depends on it.

CREATE FUNCTION st13_numbering_system_list(
        OUT office text, OUT system text, OUT notation text, OUT period text,
        OUT description text, OUT example text, OUT priority text, OUT source text,
        OUT confidence text, OUT edition int4, OUT rights text[], OUT part_order text,
        OUT fixed_length bool, OUT part_widths text, OUT type_codes text,
        OUT year_digits int4, OUT calendar text, OUT annual_restart bool,
        OUT leading_zeros bool, OUT internal_codes text, OUT control_number text,
        OUT control_place text, OUT separators text, OUT same_priority bool,
        OUT conformity text, OUT deviations text[])
    RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'st13_numbering_system_list_e1' LANGUAGE C STABLE STRICT PARALLEL SAFE ROWS 700;
COMMENT ON FUNCTION st13_numbering_system_list() IS
    'every numbering system of the catalogue';

CREATE VIEW st13_numbering_systems AS
    SELECT office, system, notation, rights, period, description, example,
           priority, part_order, fixed_length, part_widths, type_codes,
           year_digits, calendar, annual_restart, leading_zeros, internal_codes,
           control_number, control_place, separators, same_priority, conformity,
           deviations, source, confidence, edition
    FROM st13_numbering_system_list();
COMMENT ON VIEW st13_numbering_systems IS
    'numbering systems of the offices, and their answers to WIPO''s questionnaire on application numbering';
COMMENT ON COLUMN st13_numbering_systems.office IS
    'WIPO ST.3 code; NULL where the row serves every office';
COMMENT ON COLUMN st13_numbering_systems.system IS
    'name of the system, for the argument system of st13_parse';
COMMENT ON COLUMN st13_numbering_systems.notation IS
    'national, or the notation of those who exchange numbers';
COMMENT ON COLUMN st13_numbering_systems.rights IS
    'types of right that are numbered so';
COMMENT ON COLUMN st13_numbering_systems.period IS
    'period of use';
COMMENT ON COLUMN st13_numbering_systems.description IS
    'what st13 reads and writes the numbers by';
COMMENT ON COLUMN st13_numbering_systems.example IS
    'a number as printed';
COMMENT ON COLUMN st13_numbering_systems.priority IS
    'the same in abbreviated form, as a priority application number';
COMMENT ON COLUMN st13_numbering_systems.part_order IS
    'order of the parts, with their separators: question 3';
COMMENT ON COLUMN st13_numbering_systems.fixed_length IS
    'is the number of one length? question 4';
COMMENT ON COLUMN st13_numbering_systems.part_widths IS
    'positions of each part: question 4';
COMMENT ON COLUMN st13_numbering_systems.type_codes IS
    'codes of the types of right: question 5';
COMMENT ON COLUMN st13_numbering_systems.year_digits IS
    'digits of the year, NULL without one: question 6';
COMMENT ON COLUMN st13_numbering_systems.calendar IS
    'calendar of the year: question 6';
COMMENT ON COLUMN st13_numbering_systems.annual_restart IS
    'do serial numbers begin again each year? question 7';
COMMENT ON COLUMN st13_numbering_systems.leading_zeros IS
    'are the zeros in front of a serial number printed? question 7';
COMMENT ON COLUMN st13_numbering_systems.internal_codes IS
    'codes for internal use: question 8';
COMMENT ON COLUMN st13_numbering_systems.control_number IS
    'rule of the control number, NULL if there is none: question 9';
COMMENT ON COLUMN st13_numbering_systems.control_place IS
    'place of the control number: question 9';
COMMENT ON COLUMN st13_numbering_systems.separators IS
    'separators: question 11';
COMMENT ON COLUMN st13_numbering_systems.same_priority IS
    'are priority application numbers written alike? question 12';
COMMENT ON COLUMN st13_numbering_systems.conformity IS
    'does the system conform to WIPO ST.13: yes, partly or no; NULL for numbers that are refused, and for notations of others: question 13';
COMMENT ON COLUMN st13_numbering_systems.deviations IS
    'where it deviates: question 13';
COMMENT ON COLUMN st13_numbering_systems.source IS
    'who says so';
COMMENT ON COLUMN st13_numbering_systems.confidence IS
    'official, secondary, or unverified: listed and not used';
COMMENT ON COLUMN st13_numbering_systems.edition IS
    'edition of the catalogue that added the row';
GRANT SELECT ON st13_numbering_systems TO PUBLIC;

CREATE FUNCTION st13_right_state_list(
        OUT office text, OUT ip_right text, OUT state text, OUT source text)
    RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'st13_right_state_list_e1' LANGUAGE C STABLE STRICT PARALLEL SAFE ROWS 700;
COMMENT ON FUNCTION st13_right_state_list() IS
    'what the catalogue knows of the numbers of each right of an office';

CREATE VIEW st13_office_rights AS
    SELECT office, ip_right, state, source FROM st13_right_state_list();
COMMENT ON VIEW st13_office_rights IS
    'what the catalogue knows of the numbers of patents, utility models, trademarks and designs of each office';
COMMENT ON COLUMN st13_office_rights.office IS
    'WIPO ST.3 code';
COMMENT ON COLUMN st13_office_rights.ip_right IS
    'patent, utility model, trademark or design';
COMMENT ON COLUMN st13_office_rights.state IS
    'described; shape: only what such numbers look like; none: the office has no such right; unknown: not, or not all of it';
COMMENT ON COLUMN st13_office_rights.source IS
    'who says so, or why it is unknown; NULL where nothing is said';
GRANT SELECT ON st13_office_rights TO PUBLIC;

CREATE FUNCTION st13_system_survey(system text,
        OUT rights text[], OUT part_order text, OUT fixed_length bool,
        OUT part_widths text, OUT type_codes text, OUT year_digits int4,
        OUT calendar text, OUT annual_restart bool, OUT leading_zeros bool,
        OUT internal_codes text, OUT control_number text, OUT control_place text,
        OUT separators text, OUT same_priority bool, OUT conformity text,
        OUT deviations text[])
    RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'st13_system_survey_e1' LANGUAGE C STABLE STRICT PARALLEL SAFE ROWS 1;
COMMENT ON FUNCTION st13_system_survey(text) IS
    'answers to WIPO''s questionnaire on application numbering that a numbering system has';

CREATE FUNCTION st13_system_deviations(system text) RETURNS text[]
    AS 'MODULE_PATHNAME', 'st13_system_deviations_e1' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION st13_system_deviations(text) IS
    'where a numbering system deviates from WIPO ST.13: question 13 of the questionnaire';

CREATE FUNCTION st13_catalogue_edition() RETURNS int4
    AS 'MODULE_PATHNAME', 'st13_catalogue_edition_e1' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION st13_catalogue_edition() IS
    'edition of the catalogue that numbers are read by';

-- Functions of the catalogue are known by their C symbols; functions in SQL that
-- call them are followed where their bodies are known to the server.  Views are
-- not listed, they are computed anew; what is stored is.
CREATE VIEW st13_catalogue_dependents AS
    WITH RECURSIVE callers AS (
        SELECT p.oid, p.oid AS catalogue_function
        FROM pg_catalog.pg_proc p
        JOIN pg_catalog.pg_language l ON l.oid = p.prolang AND l.lanname = 'c'
        WHERE p.prosrc ~ '^st13_.*_e[0-9]+$'
        UNION
        SELECT d.objid, c.catalogue_function
        FROM callers c
        JOIN pg_catalog.pg_depend d
            ON d.refclassid = 'pg_catalog.pg_proc'::pg_catalog.regclass::pg_catalog.oid AND d.refobjid = c.oid
            AND d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass::pg_catalog.oid
    )
    SELECT DISTINCT
           k.kind,
           k.relation,
           CASE WHEN k.attribute IS NOT NULL THEN
                    pg_catalog.pg_describe_object('pg_catalog.pg_class'::pg_catalog.regclass, k.relation, k.attribute)
                WHEN k.relation IS NOT NULL THEN pg_catalog.pg_describe_object(d.classid, d.objid, d.objsubid)
                -- of a constraint, that does not tell the domain
                ELSE pg_catalog.format('%s of domain %s', pg_catalog.pg_describe_object(d.classid, d.objid, d.objsubid),
                    (SELECT n.contypid::pg_catalog.regtype FROM pg_catalog.pg_constraint n WHERE n.oid = d.objid))
           END AS object,
           p.catalogue_function::pg_catalog.regprocedure AS function
    FROM callers p
    JOIN pg_catalog.pg_depend d
        ON d.refclassid = 'pg_catalog.pg_proc'::pg_catalog.regclass::pg_catalog.oid AND d.refobjid = p.oid
    CROSS JOIN LATERAL (
        SELECT 'index' AS kind, i.indrelid::pg_catalog.regclass AS relation, NULL::int4 AS attribute
        FROM pg_catalog.pg_index i
        WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AND i.indexrelid = d.objid
        UNION ALL
        SELECT 'partition key', t.partrelid::pg_catalog.regclass, NULL
        FROM pg_catalog.pg_partitioned_table t
        WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AND t.partrelid = d.objid AND d.objsubid = 0
        UNION ALL
        SELECT 'generated column', f.adrelid::pg_catalog.regclass, f.adnum
        FROM pg_catalog.pg_attrdef f
        JOIN pg_catalog.pg_attribute a
            ON a.attrelid = f.adrelid AND a.attnum = f.adnum AND a.attgenerated <> ''
        WHERE d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass::pg_catalog.oid AND f.oid = d.objid
        UNION ALL
        SELECT CASE WHEN c.conrelid = 0::pg_catalog.oid THEN 'domain check' ELSE 'check' END,
               NULLIF(c.conrelid, 0::pg_catalog.oid)::pg_catalog.regclass, NULL
        FROM pg_catalog.pg_constraint c
        WHERE d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass::pg_catalog.oid AND c.oid = d.objid
        UNION ALL
        SELECT 'materialized view', m.oid::pg_catalog.regclass, NULL
        FROM pg_catalog.pg_rewrite r
        JOIN pg_catalog.pg_class m ON m.oid = r.ev_class AND m.relkind = 'm'
        WHERE d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass::pg_catalog.oid AND r.oid = d.objid
        UNION ALL
        SELECT 'statistics', s.stxrelid::pg_catalog.regclass, NULL
        FROM pg_catalog.pg_statistic_ext s
        WHERE d.classid = 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass::pg_catalog.oid AND s.oid = d.objid
    ) k;
COMMENT ON VIEW st13_catalogue_dependents IS
    'what is stored by functions of the catalogue, and may be stale after an edition has changed';
COMMENT ON COLUMN st13_catalogue_dependents.kind IS
    'index, partition key, generated column, check, domain check, materialized view or statistics';
COMMENT ON COLUMN st13_catalogue_dependents.relation IS
    'table or materialized view that it belongs to';
COMMENT ON COLUMN st13_catalogue_dependents.object IS
    'description of the object';
COMMENT ON COLUMN st13_catalogue_dependents.function IS
    'function of the catalogue that it depends on';
GRANT SELECT ON st13_catalogue_dependents TO PUBLIC;
