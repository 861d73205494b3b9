-- Priority claims in bulk.
--
--	psql -v rows=5000000 -v runs=3 -f test/bench/priority.sql
--
-- Claims of twelve offices, as offices print them and as people change that.
-- Two questions: what it costs to read them, by st13_parse and by a function
-- in PL/pgSQL that knows the rules of these numbers only; and what it costs to join them with the
-- applications, on st13_appno and on text that somebody has cleaned already.
--
-- Both sides run in turn, A B A B, in this session; the first turn only warms
-- up. The times are medians of the server's clock, the ratio is the median of the
-- turns' ratios.
\set ON_ERROR_STOP on
SET client_min_messages = warning;

-- Made-up numbers of real shapes; no random(): every run has the same. Every other
-- one is an application, and nearly every number is claimed once.
CREATE TABLE office (nr int PRIMARY KEY, office text, type int, since int, until int, span int);
INSERT INTO office
SELECT row_number() OVER (ORDER BY office) - 1, v.*
FROM (VALUES ('EP', 10, 1979, 2025, 999983), ('DE', 10, 2004, 2025, 999983), ('CN', 10, 2004, 2025, 9999991),
             ('US', 10, 0, 0, 5999993), ('JP', 10, 2001, 2025, 999983), ('KR', 10, 1998, 2025, 9999991),
             ('GB', 10, 1979, 2020, 99991), ('WO', 91, 2004, 2025, 999983), ('BR', 10, 2013, 2025, 999983),
             ('AU', 10, 2003, 2025, 99991), ('FI', 10, 1992, 2009, 9973), ('FR', 10, 1979, 2013, 99991))
     AS v (office, type, since, until, span);

CREATE TABLE claim AS
SELECT n AS id, office, CASE type WHEN 91 THEN 'PCT' ELSE 'patent' END AS ip_right,
       CASE n / 12 % 4
       WHEN 0 THEN printed
       WHEN 1 THEN replace(printed, '.', '')
       WHEN 2 THEN lower(CASE WHEN office IN ('BR', 'WO') THEN printed ELSE office || ' ' || printed END)
       ELSE '  ' || printed || ' ' END AS number,
       appno, appno::text COLLATE "C" AS cleaned
FROM (SELECT n, office, type, appno, st13_format(appno, 'national') AS printed
      FROM (SELECT n, o.office, o.type,
                   make_st13_appno(o.type, o.since + n / 12 / o.span % (o.until - o.since + 1),
                                   CASE o.office WHEN 'WO' THEN (ARRAY['US', 'JP', 'CN', 'EP'])[1 + n / 12 % 4]
                                                                || lpad((m % o.span)::text, 7, '0')
                                   ELSE (CASE o.office WHEN 'US' THEN 10000000 WHEN 'AU' THEN 200000 ELSE 0 END + m % o.span)::text END, o.office) AS appno
            FROM generate_series(0, :rows - 1) AS n
            CROSS JOIN LATERAL (SELECT n / 12 * 7919::bigint AS m) AS k
            JOIN office o ON o.nr = n % 12) AS made
      WHERE st13_format(appno, 'national') IS NOT NULL) AS s;

-- In no order of theirs.
CREATE TABLE application AS
SELECT appno, cleaned FROM (SELECT DISTINCT ON (appno) appno, cleaned, id FROM claim WHERE id % 2 = 0) AS a ORDER BY hashint4(id);
CREATE UNIQUE INDEX application_appno ON application (appno);
CREATE UNIQUE INDEX application_cleaned ON application (cleaned);
VACUUM ANALYZE;
CHECKPOINT;

-- ---- The rules of these numbers in PL/pgSQL -----------------------------------

\ir check-digits.sql

CREATE FUNCTION plpgsql_parse(office text, number text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    s text := regexp_replace(upper(btrim(number)), '^' || office || '[ -]?', '');
    m text[];
BEGIN
    CASE office
    WHEN 'EP' THEN
        m := regexp_match(s, '^(\d\d) ?(\d{6})[.]?(\d)?$');
        IF m IS NOT NULL AND coalesce(m[3] = luhn(m[1] || m[2]), true) THEN
            RETURN 'EP10' || century(m[1], 78) || '000' || m[2];
        END IF;
    WHEN 'DE' THEN
        m := regexp_match(s, '^(1[012]|2[012]) ?(\d{4}) ?(\d{3}) ?(\d{3})[.]?(\d)?$');
        IF m IS NOT NULL AND coalesce(m[5] = check_de(m[1] || m[2] || m[3] || m[4]), true) THEN
            RETURN 'DE' || m[1] || m[2] || '000' || m[3] || m[4];
        END IF;
    WHEN 'CN' THEN
        m := regexp_match(s, '^(?:ZL ?)?(\d{4})([12389])(\d{7})[.]?([\dX])?$');
        IF m IS NOT NULL AND coalesce(m[4] = check_cn(m[1] || m[2] || m[3]), true) THEN
            RETURN 'CN' || CASE m[2] WHEN '1' THEN '10' WHEN '2' THEN '20' WHEN '3' THEN '30' WHEN '8' THEN '11' ELSE '21' END
                || m[1] || lpad(m[3], 9, '0');
        END IF;
    WHEN 'US' THEN
        m := regexp_match(s, '^(0[2-9]|1\d|2\d|35|6[0-3])/?(\d{3}),?(\d{3})$');
        IF m IS NOT NULL THEN
            RETURN 'US' || CASE WHEN m[1] IN ('29', '35') THEN '70' ELSE '10' END || '00000' || m[1] || m[2] || m[3];
        END IF;
    WHEN 'JP' THEN
        m := regexp_match(s, '^(\d{4})-?(\d{1,6})$');
        IF m IS NOT NULL THEN
            RETURN 'JP10' || m[1] || lpad(m[2], 9, '0');
        END IF;
    WHEN 'KR' THEN
        m := regexp_match(s, '^(10|20|30|40)-?(\d{4})-?(\d{7})$');
        IF m IS NOT NULL THEN
            RETURN 'KR' || m[1] || m[2] || '00' || m[3];
        END IF;
    WHEN 'GB' THEN
        m := regexp_match(s, '^(\d\d)(\d{5})[.]?(\d)?$');
        IF m IS NOT NULL AND coalesce(m[3] = luhn(m[1] || m[2]), true) THEN
            RETURN 'GB10' || century(m[1], 78) || '0000' || m[2];
        END IF;
    WHEN 'WO' THEN
        m := regexp_match(upper(btrim(number)), '^PCT/([A-Z]{2})(\d{4})/(\d{6})$');
        IF m IS NOT NULL THEN
            RETURN 'WO91' || m[2] || m[1] || '0' || m[3];
        END IF;
    WHEN 'BR' THEN
        m := regexp_match(s, '^(1[0-3]|2[0-2]) ?(\d{4}) ?(\d{6})[ -]?(\d)?$');
        IF m IS NOT NULL AND coalesce(m[4] = check_br(m[1] || m[2] || m[3]), true) THEN
            RETURN 'BR' || m[1] || m[2] || '000' || m[3];
        END IF;
    WHEN 'AU' THEN
        m := regexp_match(s, '^(\d{4}) ?(\d{6})$');
        IF m IS NOT NULL THEN
            RETURN 'AU10' || m[1] || '000' || m[2];
        END IF;
    WHEN 'FI' THEN
        m := regexp_match(s, '^(\d{4})(\d{4})$');
        IF m IS NOT NULL THEN
            RETURN 'FI10' || m[1] || '00000' || m[2];
        END IF;
        m := regexp_match(s, '^(\d\d)(\d{4})$');
        IF m IS NOT NULL THEN
            RETURN 'FI10' || century(m[1], 78) || '00000' || m[2];
        END IF;
    WHEN 'FR' THEN
        m := regexp_match(s, '^(\d\d) ?(\d{5})$');
        IF m IS NOT NULL THEN
            RETURN 'FR10' || century(m[1], 78) || '0000' || m[2];
        END IF;
    END CASE;
    RETURN NULL;
END
$$;

-- Both say the same of every claim, and it is right.
CREATE VIEW misread AS
SELECT office, number, appno, st13_try_parse(office, number, ip_right) AS by_st13, plpgsql_parse(office, number) AS by_plpgsql
FROM claim
WHERE st13_try_parse(office, number, ip_right) IS DISTINCT FROM appno OR plpgsql_parse(office, number) IS DISTINCT FROM cleaned;
DO $$
DECLARE
    m misread;
BEGIN
    SELECT * INTO m FROM misread LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'read otherwise than it was made: %', m;
    END IF;
END
$$;

-- ---- Timing ----------------------------------------------------------------

CREATE TABLE question (nr int PRIMARY KEY, question text, rows bigint, a text, b text, settings text[]);
INSERT INTO question
SELECT v.nr, v.question, c.n, v.a, v.b, v.settings
FROM (SELECT count(*) AS n FROM claim) AS c,
     (VALUES (1, 'read: st13_parse / PL/pgSQL',
              'SELECT count(st13_parse(office, number, ip_right)) FROM claim',
              'SELECT count(plpgsql_parse(office, number)) FROM claim', '{}'::text[]),
             (2, 'hash join: st13_appno / text',
              'SELECT count(*) FROM claim c JOIN application a ON a.appno = c.appno',
              'SELECT count(*) FROM claim c JOIN application a ON a.cleaned = c.cleaned',
              '{enable_mergejoin=off,enable_nestloop=off}'),
             (3, 'look-ups in the index: st13_appno / text',
              'SELECT count(*) FROM claim c JOIN application a ON a.appno = c.appno WHERE c.id % 5 = 0',
              'SELECT count(*) FROM claim c JOIN application a ON a.cleaned = c.cleaned WHERE c.id % 5 = 0',
              '{enable_mergejoin=off,enable_hashjoin=off}'),
             (4, 'read and join: st13_parse / PL/pgSQL, text',
              'SELECT count(*) FROM claim c JOIN application a ON a.appno = st13_try_parse(c.office, c.number, c.ip_right)',
              'SELECT count(*) FROM claim c JOIN application a ON a.cleaned = plpgsql_parse(c.office, c.number)',
              '{enable_mergejoin=off,enable_nestloop=off}')) AS v (nr, question, a, b, settings);
UPDATE question SET rows = (SELECT count(*) FROM claim WHERE id % 5 = 0) WHERE nr = 3;

CREATE TABLE run (nr int, turn int, a float8, b float8, found_a bigint, found_b bigint);
CREATE PROCEDURE measure(runs int) LANGUAGE plpgsql AS $$
DECLARE
    q question;
    setting text;
    start timestamptz;
    a float8;
    found_a bigint;
    found_b bigint;
BEGIN
    FOR q IN SELECT * FROM question ORDER BY nr LOOP
        FOREACH setting IN ARRAY q.settings LOOP
            PERFORM set_config(split_part(setting, '=', 1), split_part(setting, '=', 2), false);
        END LOOP;
        FOR turn IN 0 .. runs LOOP
            start := clock_timestamp();
            EXECUTE q.a INTO found_a;
            a := extract(epoch FROM clock_timestamp() - start);
            start := clock_timestamp();
            EXECUTE q.b INTO found_b;
            INSERT INTO run VALUES (q.nr, turn, a, extract(epoch FROM clock_timestamp() - start), found_a, found_b);
        END LOOP;
        FOREACH setting IN ARRAY q.settings LOOP
            PERFORM set_config(split_part(setting, '=', 1), 'on', false);
        END LOOP;
    END LOOP;
END
$$;
CALL measure(:runs);

DO $$
BEGIN
    IF EXISTS (SELECT FROM run WHERE found_a <> found_b) THEN
        RAISE EXCEPTION 'the two sides do not find the same';
    END IF;
END
$$;

\pset footer off
SELECT count(*) AS claims, (SELECT count(*) FROM application) AS applications, :runs AS turns,
       pg_size_pretty(pg_relation_size('application_appno')) AS "index, st13_appno",
       pg_size_pretty(pg_relation_size('application_cleaned')) AS "index, text"
FROM claim;

SELECT q.question, max(q.rows) AS rows, max(r.found_a) AS found,
       round(percentile_cont(0.5) WITHIN GROUP (ORDER BY r.a)::numeric, 2) AS "seconds, st13",
       round(percentile_cont(0.5) WITHIN GROUP (ORDER BY r.b)::numeric, 2) AS "seconds, other",
       round(percentile_cont(0.5) WITHIN GROUP (ORDER BY r.b / r.a)::numeric, 2) AS "other / st13"
FROM question q JOIN run r USING (nr)
WHERE r.turn > 0
GROUP BY q.nr, q.question ORDER BY q.nr;
