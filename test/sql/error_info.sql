-- st13_input_error_info: why an input would be refused, as a row.
SELECT * FROM st13_input_error_info('EP 10 2014 123456');
SELECT * FROM st13_input_error_info(NULL);

\pset format unaligned
\pset expanded on
SELECT input, i.* FROM (VALUES
    (1, ''), (2, 'EP'), (3, '102014000123:56'), (4, 'EPO 10 2014 1'),
    (5, 'EP 05 2014 1'), (6, 'EP 1X 2014 1'), (7, 'EP 10 14 1'),
    (8, '/10 2014 1'), (9, '10 2014 1/'), (10, '10 //2014 1'), (11, 'EP 10'),
    (12, 'EP 10 2014 123 456'), (13, 'EP 10 2014 1234567890'),
    (14, 'IN 10 2008 MU1234'), (15, 'EP 10 2014 0A12A456A'),
    (16, 'EM 70 0151 A00000000'), (17, '10 2014'), (18, '10 2010-3'),
    (19, 'DE 10 2006 032425.0')
) v(n, input), st13_input_error_info(input) i
ORDER BY n;
\pset expanded off
\pset format aligned

-- The quoted input has 64 characters at most, and dots where it is clipped.
SELECT n, length(quoted), right(quoted, 4)
FROM unnest(ARRAY[1, 63, 64, 65, 1000000]) n,
     st13_input_error_info(repeat('1', n)),
     substring(message FROM '"(.*)"') quoted
ORDER BY n;

-- Every position of the machine form, and what it makes of a character there:
-- read, or refused with that very position, or with another, that of the part
-- (and a full stop before the last digit sets off a control number).
SELECT c,
       string_agg(p::text, ' ' ORDER BY p) FILTER (WHERE detail IS NULL) AS read,
       string_agg(p::text, ' ' ORDER BY p) FILTER (WHERE detail ~* ('at position ' || p || '\M')) AS refused_there,
       string_agg(p::text, ' ' ORDER BY p) FILTER (WHERE detail !~* ('at position ' || p || '\M')) AS refused
FROM unnest(ARRAY['!', '.', 'Q', 'q', '7', '@', '[', '`', '{', ':']) c, generate_series(1, 17) p,
     st13_input_error_info(overlay('EP112014111111111' PLACING c FROM p FOR 1))
GROUP BY c ORDER BY c COLLATE "C";

-- Every single ASCII character after a good number, and between two parts
SELECT string_agg(to_char(code, 'FM000'), ' ' ORDER BY code) AS read
FROM generate_series(1, 127) code
WHERE (st13_input_error_info('EP102014000123456' || chr(code))).message IS NULL;
SELECT string_agg(to_char(code, 'FM000'), ' ' ORDER BY code) AS read
FROM generate_series(1, 127) code
WHERE (st13_input_error_info('EP 10' || chr(code) || '2014 123456')).message IS NULL;

-- Inputs made of all short strings over a small alphabet: what is read is
-- exactly type, separator, serial number.
SELECT n, string_agg(DISTINCT regexp_replace(regexp_replace(input, '[0-9]', 'd', 'g'), '^ | $', '', 'g') COLLATE "C", ', ') AS read
FROM (
    SELECT length(input) AS n, input
    FROM (SELECT a || b || c || d || e AS input
          FROM unnest(ARRAY['', '1', ' ', '/', 'A']) a, unnest(ARRAY['1', ' ', '-', 'A']) b,
               unnest(ARRAY['1', ' ', '/', 'A']) c, unnest(ARRAY['1', ' ', '-', 'A']) d,
               unnest(ARRAY['', '1', ' ', 'A']) e) t
) t
WHERE (st13_input_error_info(input)).message IS NULL
GROUP BY n ORDER BY n;
