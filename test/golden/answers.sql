-- What st13 says of numbers.  Standard input has their arguments and standard
-- output these and the answers; README.md tells the columns.
SET client_min_messages = warning;
SET datestyle = iso;
CREATE EXTENSION IF NOT EXISTS st13;

CREATE TEMP TABLE spelling (office text, number text, ip_right text, filed date, notation text, system text);
\copy spelling FROM pstdin WITH (NULL '')

CREATE FUNCTION pg_temp.answer(s spelling, OUT value text, OUT candidates text, OUT systems text, OUT refusal text) AS $$
DECLARE
    what text;
    why text;
    rule text := coalesce(s.notation, 'national');
BEGIN
    BEGIN
        value := st13_parse(s.office, s.number, s.ip_right, s.filed, rule, s.system);
    EXCEPTION WHEN others THEN
        GET STACKED DIAGNOSTICS what = MESSAGE_TEXT, why = PG_EXCEPTION_DETAIL;
        -- The usual message has nothing that is not there already.
        refusal := concat_ws(' ', SQLSTATE, nullif(regexp_replace(what, '^invalid application number of office [A-Z]{2}: ".*"$', ''), ''), nullif(why, ''));
    END;
    BEGIN
        SELECT string_agg(concat_ws(' ', CASE WHEN c.appno::text = value THEN '=' ELSE c.appno::text END, c.ip_right,
                   nullif(c.control_number, 'none'), c.expected_control_number), '; ' ORDER BY n),
               string_agg(c.system, '; ' ORDER BY n)
        INTO candidates, systems
        FROM st13_candidates(s.office, s.number, s.ip_right, s.filed, rule, s.system) WITH ORDINALITY
             c(appno, office, ip_right, system, control_number, expected_control_number, confidence, n);
    EXCEPTION WHEN others THEN
        candidates := SQLSTATE;
    END;
END;
$$ LANGUAGE plpgsql;

COPY (
    SELECT s.*, a.*
    FROM spelling s CROSS JOIN LATERAL pg_temp.answer(s) a
    ORDER BY office COLLATE "C", notation COLLATE "C", number COLLATE "C", ip_right COLLATE "C", filed, system COLLATE "C"
) TO STDOUT WITH (NULL '');
