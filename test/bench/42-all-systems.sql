-- The same rules in PL/pgSQL: all that an office has or had, as st13_parse tries
-- them, and an error where two values fit. The regular expressions are made of
-- the catalogue's descriptions. Left out is what the numbers here do not need:
-- refusals, missing leading zeros, words before the number, the filing date.
SET search_path = bench, public;

CREATE TABLE rule (
    office text NOT NULL,
    regex text NOT NULL,
    fields text[] NOT NULL,         -- what each group of the expression is
    low bigint[] NOT NULL,        -- of a group of the serial number
    high bigint[] NOT NULL,
    types jsonb NOT NULL,           -- code or '' to type code and right
    codes jsonb,                    -- code for internal use to its letters
    since int,                      -- years
    until int,
    shift int NOT NULL,             -- of a two-digit year
    check_rule text
);

-- The digits of a width such as "6", "1-5", "3 3"; blanks and commas may group them.
CREATE FUNCTION digits(width text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN width ~ '-' THEN '\d{' || replace(width, '-', ',') || '}'
           ELSE '\d(?:[ ,]?\d){' || (SELECT sum(w::int) - 1 FROM regexp_split_to_table(width, '[^0-9]+') w) || '}' END
$$;

-- A pattern such as "{type}.{serial:6}" as a regular expression.
CREATE FUNCTION translate_pattern(pattern text, prefixes text, types jsonb, codes jsonb,
                                  OUT regex text, OUT fields text[], OUT low bigint[], OUT high bigint[], OUT shift int)
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    t text[];
    f text[];
BEGIN
    regex := '^(?:(?:' || prefixes || ')[ .-]?)?';
    fields := '{}'; low := '{}'; high := '{}'; shift := 0;
    FOR t IN SELECT regexp_matches(pattern, '\{([^}]*)\}|([A-Za-z0-9]+)|(.)', 'g') LOOP
        f := regexp_match(t[1], '^([a-z]+)(?:[+]serial)?(?::([^=+]*))?(?:=(\d*)(?:-(\d*))?)?([+]\d+)?');
        IF t[1] IS NULL THEN
            regex := regex || CASE WHEN t[2] IS NOT NULL THEN upper(t[2]) WHEN t[3] = '[' THEN '(?:' WHEN t[3] = ']' THEN ')?'
                                   ELSE '[ ./,-]?' END;
            CONTINUE;
        END IF;
        IF f[1] = 'ignore' THEN
            regex := regex || '\d{' || replace(split_part(f[2], ' ', 1), '-', ',') || '}';
            CONTINUE;
        END IF;
        regex := regex || '(' || CASE f[1]
            WHEN 'year' THEN CASE f[2] WHEN 'era' THEN '[HSTM]?\d\d?' ELSE '\d{' || f[2] || '}' END
            WHEN 'serial' THEN digits(f[2])
            WHEN 'letter' THEN '[' || f[2] || ']'
            WHEN 'type' THEN (SELECT string_agg(code, '|') FROM jsonb_object_keys(types) code)
            WHEN 'code' THEN coalesce((SELECT string_agg(code, '|') FROM jsonb_object_keys(codes) code), '[A-Z]{' || f[2] || '}')
            WHEN 'check' THEN '[\dX]' END || ')' || CASE f[1] WHEN 'check' THEN '?' ELSE '' END;
        fields := fields || CASE WHEN t[1] LIKE 'type+serial%' THEN 'type+serial' ELSE f[1] END;
        low := low || coalesce(nullif(f[3], ''), '0')::bigint;
        high := high || coalesce(nullif(CASE WHEN t[1] LIKE '%=%-%' THEN f[4] ELSE f[3] END, ''), '9999999999')::bigint;
        IF f[1] = 'year' THEN
            shift := coalesce(substr(f[5], 2)::int, 0);
        END IF;
    END LOOP;
    regex := regex || '$';
END
$$;

-- "1 = 10 patent, 60-63 = 10 provisional" or "10 patent": code to type and right.
CREATE FUNCTION translate_types(clause text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_object_agg(coalesce(CASE WHEN m[1] ~ '^\d+-\d+$' THEN lpad(code::text, length(split_part(m[1], '-', 1)), '0') ELSE m[1] END,
                                     '-' || m[2]),
                            jsonb_build_array(m[2], m[3]))
    FROM regexp_split_to_table(clause, ', *') item,
         LATERAL regexp_match(item, '^(?:(\S+) = )?(\d\d) (.*)$') m,
         LATERAL generate_series(coalesce(substring(m[1] from '^(\d+)-\d+$')::int, 0),
                                 coalesce(substring(m[1] from '^\d+-(\d+)$')::int, 0)) code
$$;

INSERT INTO rule
SELECT s.office, t.regex, t.fields, t.low, t.high, types, codes,
       nullif(substring(period from '^(\d{4})'), '')::int, coalesce(substring(period from '[.][.](\d{4})')::int, 2030), shift,
       CASE WHEN control_number NOT LIKE '%not verified%' THEN substring(pattern from '\{check:([a-z0-9]+)\}') END
FROM public.st13_numbering_systems s
CROSS JOIN LATERAL (SELECT translate_types(substring(description from '; type ([^;]*)')) AS types,
                           (SELECT jsonb_object_agg(split_part(c, ' = ', 1), CASE WHEN c LIKE '% = %' THEN split_part(c, ' = ', 2) ELSE c END)
                            FROM regexp_split_to_table(substring(description from '; code ([^;]*)'), ', *') c) AS codes,
                           concat_ws('|', s.office, replace(substring(description from '; prefix ([^;]*)'), ', ', '|')) AS prefixes) p
CROSS JOIN LATERAL regexp_matches(description, '(?:^|; )(?:number|also|priority) ([^;]*)', 'g') AS clause
CROSS JOIN LATERAL (SELECT clause[1] AS pattern) c
CROSS JOIN LATERAL translate_pattern(pattern, prefixes, types, codes) t
WHERE s.notation = 'national' AND confidence <> 'unverified' AND description !~ '; refuse'
  AND s.office IN (SELECT n.office FROM national n);
CREATE INDEX ON rule (office);

CREATE FUNCTION check_digit(rule text, digits text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN CASE rule WHEN 'luhn' THEN bench.luhn(digits) WHEN 'cn' THEN bench.check_cn(digits)
                     WHEN 'de' THEN bench.check_de(digits) WHEN 'br' THEN bench.check_br(digits) END;
END
$$;

-- Every reading by every rule of the office; one value, or an error.
CREATE FUNCTION plpgsql_parse_all(office text, number text, ip_right text) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    s text := upper(btrim(number));
    r bench.rule;
    m text[];
    g text;
    found text;
    value text;
    year int;
    serial text;
    code text;
    letters text;
    printed text;
    given text;
    fits bool;
    kind record;
BEGIN
    FOR r IN SELECT * FROM bench.rule x WHERE x.office = $1 LOOP
        m := regexp_match(s, r.regex);
        CONTINUE WHEN m IS NULL;
        year := 0; serial := ''; code := NULL; letters := ''; printed := ''; given := NULL; fits := true;
        FOR i IN 1 .. cardinality(r.fields) LOOP
            CONTINUE WHEN m[i] IS NULL;
            g := translate(m[i], ' ,', '');
            CASE r.fields[i]
            WHEN 'year' THEN
                IF g ~ '^\d{4}$' THEN
                    year := g::int;
                ELSIF g ~ '^[HSTM]' THEN
                    year := CASE left(g, 1) WHEN 'H' THEN 1988 WHEN 'S' THEN 1925 WHEN 'T' THEN 1911 ELSE 1867 END + substr(g, 2)::int;
                ELSE
                    year := r.since + ((g::int + r.shift - r.since) % 100 + 100) % 100;
                END IF;
                fits := fits AND year BETWEEN coalesce(r.since, 1000) AND r.until;
            WHEN 'serial' THEN
                serial := serial || g;
                fits := fits AND g::bigint BETWEEN r.low[i] AND r.high[i];
            WHEN 'letter' THEN
                serial := serial || g;
            WHEN 'type' THEN
                code := g;
            WHEN 'type+serial' THEN
                code := g;
                serial := serial || g;
            WHEN 'code' THEN
                letters := coalesce(r.codes ->> g, g);
            WHEN 'check' THEN
                given := g;
            END CASE;
            IF r.fields[i] NOT IN ('check', 'letter', 'code') THEN
                printed := printed || g;
            END IF;
        END LOOP;
        CONTINUE WHEN NOT fits OR length(letters || serial) > 9
            OR (given IS NOT NULL AND given <> bench.check_digit(r.check_rule, printed));
        FOR kind IN SELECT t.value ->> 0 AS type, t.value ->> 1 AS "right" FROM jsonb_each(r.types) t WHERE code IS NULL OR t.key = code LOOP
            CONTINUE WHEN ip_right IS NOT NULL AND ip_right <> kind."right";
            value := office || kind.type || lpad(year::text, 4, '0') || letters || lpad(serial, 9 - length(letters), '0');
            IF value <> found THEN
                RAISE EXCEPTION 'number of % has several readings: %', office, number;
            END IF;
            found := value;
        END LOOP;
    END LOOP;
    IF found IS NULL THEN
        RAISE EXCEPTION 'not a number of %: %', office, number;
    END IF;
    RETURN found;
END
$$;

-- PostgreSQL keeps 32 compiled regular expressions, and these offices have more
-- rules: in their mixed order nearly every one would be compiled anew, which
-- takes ten times as long. So the numbers are in the order of their offices.
CREATE TABLE national_by_office AS
SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY office) AS nr FROM national) n WHERE nr % 4 = 0 ORDER BY office, nr;

SELECT count(*) FILTER (WHERE plpgsql_parse_all(office, number, ip_right) IS DISTINCT FROM expected) AS misread
FROM national_by_office \gset
\if :misread
    \warn PL/pgSQL reads :misread national numbers otherwise than it should
    \quit 3
\endif

INSERT INTO operation VALUES
(23, 'national numbers, all rules in PL/pgSQL',
    'SELECT count(bench.plpgsql_parse_all(office, number, ip_right)) FROM bench.national_by_office', NULL, '{}',
    'SELECT count(public.st13_parse(office, number, ip_right)) FROM bench.national_by_office', '{appno}');
