-- National numbers of eleven offices, and the rules to read them written by
-- hand: once as a PL/pgSQL function, once as expressions with regular
-- expressions. Both know the systems of these numbers only, where st13_parse
-- looks through all that the office has.
SET search_path = bench, public;

CREATE TABLE national AS
SELECT office, CASE office WHEN 'JP' THEN 'patent' END AS ip_right,
       CASE WHEN n % 5 = 0 THEN replace(number, '.', '') ELSE number END AS number, appno::text AS expected
FROM (SELECT n, office, appno, public.st13_format(appno, 'national') AS number
      FROM generate_series(1, (SELECT greatest(other_rows, 20000) FROM setting)) n
      JOIN (SELECT row_number() OVER () - 1 AS nr, v.*
            FROM (VALUES ('EP', '{10}'::int[], 1978, 2025, 100000, 899999, NULL::text[]), ('DE', '{10,11,20}', 2004, 2025, 1, 99999, NULL),
                         ('DE', '{10,20}', 1995, 2003, 1, 99999, NULL), ('CN', '{10,11,20,30}', 2004, 2025, 1, 999983, NULL),
                         ('CN', '{10,20,30}', 1986, 2002, 1, 99991, NULL), ('BR', '{10,11,20}', 2013, 2025, 1, 99991, NULL),
                         ('KR', '{10,20,30,40}', 1998, 2025, 1, 199999, NULL), ('JP', '{10}', 2000, 2025, 1, 499999, NULL),
                         ('JP', '{10}', 1989, 1999, 1, 399989, NULL), ('US', '{10}', 0, 0, 10000000, 5999993, NULL),
                         ('GB', '{10}', 1978, 2020, 1, 29999, NULL), ('PL', '{10,20,50}', 0, 0, 1, 499999, NULL),
                         ('IN', '{10}', 2016, 2025, 11000001, 99991, NULL), ('IN', '{10}', 1995, 2014, 1, 9999, '{DE,MU,KO}'),
                         ('WO', '{91}', 2004, 2025, 1, 99991, '{SE,US,JP,CN,KR,EP}')) AS v (office, types, since, until, least, span, codes)) s
          ON nr = n % 15
      CROSS JOIN LATERAL (SELECT n / 15 AS m) turn
      CROSS JOIN LATERAL (SELECT public.make_st13_appno(types[1 + m % cardinality(types)], since + m % (until - since + 1),
                                     coalesce(codes[1 + m % cardinality(codes)], '')
                                     || lpad((least + m * 7919::bigint % span)::text, CASE WHEN codes IS NULL THEN 9 ELSE 7 END, '0'),
                                     office) AS appno) a) printed
-- No control number of DE is X, and no serial number is 0.
WHERE (office <> 'DE' OR st13_check_digit(appno) IS NOT NULL) AND number IS NOT NULL;

-- ---- By PL/pgSQL -----------------------------------------------------------

\ir check-digits.sql

CREATE FUNCTION plpgsql_parse(office text, number text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    s text := upper(btrim(number));
    m text[];
BEGIN
    CASE office
    WHEN 'EP' THEN
        m := regexp_match(s, '^(?:EP ?)?(\d\d) ?(\d{6})[.]?(\d)?$');
        IF m IS NULL OR m[3] <> bench.luhn(m[1] || m[2]) THEN
            RAISE EXCEPTION 'not a number of %: %', office, number;
        END IF;
        RETURN 'EP10' || bench.century(m[1], 78) || '000' || m[2];
    WHEN 'DE' THEN
        m := regexp_match(s, '^(?:DE ?)?(1[012]|2[012]|50|60) ?(\d{4}) ?(\d{3}) ?(\d{3})[.]?(\d)?$');
        IF m IS NOT NULL THEN
            IF m[5] <> bench.check_de(m[1] || m[2] || m[3] || m[4]) THEN
                RAISE EXCEPTION 'not a number of %: %', office, number;
            END IF;
            RETURN 'DE' || m[1] || m[2] || '000' || m[3] || m[4];
        END IF;
        m := regexp_match(s, '^(?:DE ?)?([12])(\d\d) ?(\d\d) ?(\d{3})[.]?(\d)?$');
        IF m IS NULL OR m[5] <> bench.check_de(m[1] || m[2] || m[3] || m[4]) THEN
            RAISE EXCEPTION 'not a number of %: %', office, number;
        END IF;
        RETURN 'DE' || m[1] || '0' || bench.century(m[2], 95) || '0000' || m[3] || m[4];
    WHEN 'CN' THEN
        m := coalesce(regexp_match(s, '^(?:CN|ZL)? ?(\d{4})([12389])(\d{7})[.]?([\dX])?$'),
                      regexp_match(s, '^(?:CN|ZL)? ?(\d\d)([12389])(\d{5})[.]?([\dX])?$'));
        IF m IS NULL OR m[4] <> bench.check_cn(m[1] || m[2] || m[3]) THEN
            RAISE EXCEPTION 'not a number of %: %', office, number;
        END IF;
        RETURN 'CN' || CASE m[2] WHEN '1' THEN '10' WHEN '2' THEN '20' WHEN '3' THEN '30' WHEN '8' THEN '11' ELSE '21' END
            || CASE WHEN length(m[1]) = 2 THEN bench.century(m[1], 85) ELSE m[1] END || lpad(m[3], 9, '0');
    WHEN 'BR' THEN
        m := regexp_match(s, '^(?:BR ?)?(1[0-3]|2[0-2]|3[0-2]|4[0-3]|51) ?(\d{4}) ?(\d{6}) ?(\d)?$');
        IF m IS NULL OR m[4] <> bench.check_br(m[1] || m[2] || m[3]) THEN
            RAISE EXCEPTION 'not a number of %: %', office, number;
        END IF;
        RETURN 'BR' || m[1] || m[2] || '000' || m[3];
    WHEN 'KR' THEN
        m := regexp_match(s, '^(?:KR ?)?(10|20|30|40|41|45)-?(\d{4})-?(\d{7})$');
        IF m IS NULL THEN
            RAISE EXCEPTION 'not a number of %: %', office, number;
        END IF;
        RETURN 'KR' || m[1] || m[2] || '00' || m[3];
    WHEN 'JP' THEN
        m := regexp_match(s, '^(?:JP ?)?([HS]?)(\d{4}|\d\d?)-?(\d{6})$');
        IF m IS NULL OR (m[1] = '') <> (length(m[2]) = 4) THEN
            RAISE EXCEPTION 'not a number of %: %', office, number;
        END IF;
        RETURN 'JP10' || CASE m[1] WHEN 'H' THEN 1988 WHEN 'S' THEN 1925 ELSE 0 END + m[2]::int || '000' || m[3];
    WHEN 'US' THEN
        m := regexp_match(s, '^(?:US ?)?(0[2-9]|1\d|2\d|35|6[0-3]|90|9[56])/?(\d{3}),?(\d{3})$');
        IF m IS NULL THEN
            RAISE EXCEPTION 'not a number of %: %', office, number;
        END IF;
        RETURN 'US' || CASE WHEN m[1] IN ('29', '35') THEN '70' ELSE '10' END || '00000' || m[1] || m[2] || m[3];
    WHEN 'GB' THEN
        m := regexp_match(s, '^(?:GB ?)?(\d\d)(\d{5})[.]?(\d)?$');
        IF m IS NULL OR m[3] <> bench.luhn(m[1] || m[2]) THEN
            RAISE EXCEPTION 'not a number of %: %', office, number;
        END IF;
        RETURN 'GB10' || bench.century(m[1], 78) || '0000' || m[2];
    WHEN 'PL' THEN
        m := regexp_match(s, '^(?:PL ?)?([PWZ])[.]?(\d{6})$');
        IF m IS NULL THEN
            RAISE EXCEPTION 'not a number of %: %', office, number;
        END IF;
        RETURN 'PL' || CASE m[1] WHEN 'P' THEN '10' WHEN 'W' THEN '20' ELSE '50' END || '0000000' || m[2];
    WHEN 'IN' THEN
        m := regexp_match(s, '^(\d{4})([1-4])([1-9])(\d{6})$');
        IF m IS NOT NULL THEN
            RETURN 'IN' || CASE WHEN m[3] >= '7' THEN '11' ELSE '10' END || m[1] || '0' || m[2] || m[3] || m[4];
        END IF;
        m := regexp_match(s, '^(\d{1,5})/(DEL|MUM|CHE|KOL|BOM|MAS|CAL)/(\d{4})$');
        IF m IS NULL THEN
            RAISE EXCEPTION 'not a number of %: %', office, number;
        END IF;
        RETURN 'IN10' || m[3] || left(m[2], 2) || lpad(m[1], 7, '0');
    WHEN 'WO' THEN
        m := regexp_match(s, '^PCT/([A-Z]{2})(\d{4})/(\d{6})$');
        IF m IS NULL THEN
            RAISE EXCEPTION 'not a number of %: %', office, number;
        END IF;
        RETURN 'WO91' || m[2] || m[1] || '0' || m[3];
    END CASE;
END
$$;

-- ---- By expressions, without a loop ----------------------------------------

-- Each is one expression, which the planner puts in place.
CREATE FUNCTION digit(s text, i int) RETURNS int LANGUAGE sql IMMUTABLE AS
    'SELECT ascii(substr(s, i, 1)) - 48';
CREATE FUNCTION doubled(s text, i int) RETURNS int LANGUAGE sql IMMUTABLE AS
    'SELECT ascii(substr(''0246813579'', ascii(substr(s, i, 1)) - 47, 1)) - 48';
CREATE FUNCTION sum_8(s text) RETURNS int LANGUAGE sql IMMUTABLE AS
    'SELECT bench.doubled(s, 8) + bench.digit(s, 7) + bench.doubled(s, 6) + bench.digit(s, 5)
          + bench.doubled(s, 4) + bench.digit(s, 3) + bench.doubled(s, 2) + bench.digit(s, 1)';
CREATE FUNCTION from_left(s text) RETURNS int LANGUAGE sql IMMUTABLE AS
    'SELECT 2 * bench.digit(s, 1) + 3 * bench.digit(s, 2) + 4 * bench.digit(s, 3) + 5 * bench.digit(s, 4)
          + 6 * bench.digit(s, 5) + 7 * bench.digit(s, 6) + 8 * bench.digit(s, 7) + 9 * bench.digit(s, 8)';
CREATE FUNCTION from_right(s text) RETURNS int LANGUAGE sql IMMUTABLE AS
    'SELECT 9 * bench.digit(s, 1) + 8 * bench.digit(s, 2) + 7 * bench.digit(s, 3) + 6 * bench.digit(s, 4)
          + 5 * bench.digit(s, 5) + 4 * bench.digit(s, 6) + 3 * bench.digit(s, 7) + 2 * bench.digit(s, 8)';

-- d is the number without what is not a digit of it; the pattern has seen that
-- it is one.
CREATE VIEW by_expression AS
SELECT expected, CASE office
    WHEN 'EP' THEN
        CASE WHEN m[2] IS NULL OR m[2] = ((10 - sum_8(m[1]) % 10) % 10)::text
        THEN 'EP10' || CASE WHEN m[1] >= '78' THEN '19' ELSE '20' END || left(m[1], 2) || '000' || substr(m[1], 3) END
    WHEN 'GB' THEN
        CASE WHEN m[2] IS NULL OR m[2] = ((10 - sum_8('0' || m[1]) % 10) % 10)::text
        THEN 'GB10' || CASE WHEN m[1] >= '78' THEN '19' ELSE '20' END || left(m[1], 2) || '0000' || substr(m[1], 3) END
    WHEN 'DE' THEN
        CASE WHEN length(m[1]) = 12 THEN
            CASE WHEN m[2] IS NULL OR m[2] = ((11 - (13 * digit(m[1], 1) + 12 * digit(m[1], 2) + 11 * digit(m[1], 3)
                                                     + 10 * digit(m[1], 4) + from_right(substr(m[1], 5))) % 11) % 11)::text
            THEN 'DE' || left(m[1], 6) || '000' || substr(m[1], 7) END
        ELSE
            CASE WHEN m[2] IS NULL OR m[2] = ((11 - from_right(m[1]) % 11) % 11)::text
            THEN 'DE' || left(m[1], 1) || '0' || CASE WHEN substr(m[1], 2, 2) >= '95' THEN '19' ELSE '20' END
                 || substr(m[1], 2, 2) || '0000' || substr(m[1], 4) END
        END
    WHEN 'CN' THEN
        CASE WHEN m[2] IS NULL OR m[2] = substr('0123456789X', 1 + (from_left(m[1]) + CASE WHEN length(m[1]) = 12 THEN
                2 * digit(m[1], 9) + 3 * digit(m[1], 10) + 4 * digit(m[1], 11) + 5 * digit(m[1], 12) ELSE 0 END) % 11, 1)
        THEN 'CN' || CASE substr(m[1], length(m[1]) - CASE WHEN length(m[1]) = 12 THEN 7 ELSE 5 END, 1)
                     WHEN '1' THEN '10' WHEN '2' THEN '20' WHEN '3' THEN '30' WHEN '8' THEN '11' ELSE '21' END
             || CASE WHEN length(m[1]) = 12 THEN left(m[1], 4) || '00' || substr(m[1], 6)
                     ELSE CASE WHEN m[1] >= '85' THEN '19' ELSE '20' END || left(m[1], 2) || '0000' || substr(m[1], 4) END END
    WHEN 'BR' THEN
        CASE WHEN m[2] IS NULL OR m[2] = substr('00987654321', 1 + (5 * digit(m[1], 1) + 4 * digit(m[1], 2) + 3 * digit(m[1], 3)
                                                                    + 2 * digit(m[1], 4) + from_right(substr(m[1], 5))) % 11, 1)
        THEN 'BR' || left(m[1], 6) || '000' || substr(m[1], 7) END
    WHEN 'KR' THEN 'KR' || left(m[1], 6) || '00' || substr(m[1], 7)
    WHEN 'JP' THEN
        CASE WHEN m[2] IS NULL THEN 'JP10' || left(m[1], 4) || '000' || substr(m[1], 5)
        ELSE 'JP10' || CASE m[2] WHEN 'H' THEN 1988 ELSE 1925 END + left(m[1], 2)::int || '000' || substr(m[1], 3) END
    WHEN 'US' THEN 'US' || CASE WHEN left(m[1], 2) IN ('29', '35') THEN '70' ELSE '10' END || '00000' || m[1]
    WHEN 'PL' THEN 'PL' || CASE m[2] WHEN 'P' THEN '10' WHEN 'W' THEN '20' ELSE '50' END || '0000000' || m[1]
    WHEN 'IN' THEN
        CASE WHEN m[2] IS NULL THEN 'IN' || CASE WHEN substr(m[1], 6, 1) >= '7' THEN '11' ELSE '10' END
                                    || left(m[1], 4) || '0' || substr(m[1], 5)
        ELSE 'IN10' || m[3] || left(m[2], 2) || lpad(m[1], 7, '0') END
    WHEN 'WO' THEN 'WO91' || left(m[1], 4) || m[2] || '0' || substr(m[1], 5)
    END AS value
FROM (SELECT office, expected, CASE office
        WHEN 'EP' THEN regexp_match(d, '^(\d{8})(\d)?$')
        WHEN 'GB' THEN regexp_match(d, '^(\d{7})(\d)?$')
        WHEN 'DE' THEN coalesce(regexp_match(d, '^((?:1[012]|2[012]|50|60)\d{10})(\d)?$'), regexp_match(d, '^([12]\d{7})(\d)?$'))
        WHEN 'CN' THEN coalesce(regexp_match(d, '^(\d{4}[12389]\d{7})([\dX])?$'), regexp_match(d, '^(\d\d[12389]\d{5})([\dX])?$'))
        WHEN 'BR' THEN regexp_match(d, '^((?:1[0-3]|2[0-2]|3[0-2]|4[0-3]|51)\d{10})(\d)?$')
        WHEN 'KR' THEN regexp_match(d, '^((?:10|20|30|40|41|45)\d{11})$')
        WHEN 'JP' THEN CASE WHEN d ~ '^[HS]' THEN ARRAY[(regexp_match(d, '^.(\d{8})$'))[1], left(d, 1)]
                            ELSE regexp_match(d, '^(\d{10})$') END
        WHEN 'US' THEN regexp_match(d, '^((?:0[2-9]|1\d|2\d|35|6[0-3]|90|9[56])\d{6})$')
        WHEN 'PL' THEN ARRAY[(regexp_match(d, '^[PWZ](\d{6})$'))[1], left(d, 1)]
        WHEN 'IN' THEN coalesce(regexp_match(number, '^(\d{4}[1-4][1-9]\d{6})$'),
                                regexp_match(number, '^(\d{1,5})/(DEL|MUM|CHE|KOL|BOM|MAS|CAL)/(\d{4})$'))
        WHEN 'WO' THEN ARRAY[(regexp_match(d, '^PCT[A-Z]{2}(\d{10})$'))[1], substr(d, 4, 2)]
        END AS m
      FROM (SELECT office, expected, number,
                   regexp_replace(translate(upper(number), ' .,/-', ''), '^(?:EP|DE|CN|ZL|BR|KR|JP|US|GB|PL)(?=.)', '') AS d
            FROM national OFFSET 0) cleaned
      OFFSET 0) matched;

-- All three say the same of every number.
SELECT count(*) FILTER (WHERE st13_parse(office, number, ip_right)::text IS DISTINCT FROM expected) AS by_st13,
       count(*) FILTER (WHERE plpgsql_parse(office, number) IS DISTINCT FROM expected) AS by_plpgsql,
       (SELECT count(*) FILTER (WHERE value IS DISTINCT FROM expected) FROM by_expression) AS by_expression,
       count(*) AS numbers
FROM national \gset
\if `test ":by_st13:by_plpgsql:by_expression" = 000 && echo 1 || echo 0`
\else
    \warn of :numbers national numbers :by_st13, :by_plpgsql and :by_expression are read otherwise than they should be
    \quit 3
\endif

-- "st13_parse" against the other two; the pair's sides are not tables here.
INSERT INTO operation VALUES
(21, 'national numbers, PL/pgSQL', 'SELECT count(bench.plpgsql_parse(office, number)) FROM bench.national', NULL, '{}',
    'SELECT count(public.st13_parse(office, number, ip_right)) FROM bench.national', '{appno}'),
(22, 'national numbers, SQL regex', 'SELECT count(value) FROM bench.by_expression', NULL, '{}',
    'SELECT count(public.st13_parse(office, number, ip_right)) FROM bench.national', '{appno}');
