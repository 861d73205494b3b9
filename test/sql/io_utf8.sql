-- Foreign characters of several bytes: quoted whole, clipped between two.
SELECT getdatabaseencoding() <> 'UTF8' AS not_utf8 \gset
\if :not_utf8
\quit
\endif
SET client_encoding = 'UTF8';
\set SHOW_CONTEXT never

SELECT 'EP 10 2014 12345é'::st13_appno;
SELECT '特願２０１４－１２３４５６'::st13_appno;
SELECT 'ЕР102014000123456'::st13_appno;	-- Cyrillic
SELECT U&'EP\00A010 2014 123456'::st13_appno;	-- no-break space
SELECT U&'EP 10\20132014\2013123456'::st13_appno;	-- en dashes
SELECT 'EP10201400012345６'::st13_appno;	-- full-width digit
-- 17 bytes and 15 bytes, but not so many characters
SELECT 'EP1020140001234é'::st13_appno;
SELECT '1020140001234é'::st13_appno;

-- (Unaligned, for psql's notion of width differs between versions.)
\pset format unaligned
-- 63, 64, 65 and a million characters of 2, 3 and 4 bytes
SELECT c, n, length(quoted), right(quoted, 4)
FROM unnest(ARRAY['é', '願', '😀']) c, unnest(ARRAY[63, 64, 65, 1000000]) n,
     st13_input_error_info(repeat(c, n)),
     substring(message FROM '"(.*)"') quoted
ORDER BY octet_length(c), n;
SELECT c, length(quoted), left(quoted, 2), right(quoted, 4)
FROM unnest(ARRAY['é', '願', '😀']) c,
     st13_input_error_info('1' || repeat(c, 100)),
     substring(message FROM '"(.*)"') quoted
ORDER BY octet_length(c);

-- Everything but the quoted input is ASCII.
SELECT count(*), bool_and(replace(message, input, '') || detail || coalesce(hint, '') ~ '^[ -~]*$') AS ascii
FROM unnest(ARRAY['é', '願', '😀']) c, generate_series(1, 17) p,
     LATERAL (SELECT overlay('EP 10 2014 1234.5' PLACING c FROM p FOR 1) AS input) x,
     st13_input_error_info(input);
-- Position of the character, wherever it is; letters that fold to ASCII in
-- some locales are foreign, too.
SELECT c, bool_and(detail LIKE 'The character at position ' || p || ' is neither %')
FROM unnest(ARRAY['é', '願', '😀', U&'\0130', U&'\017F', U&'\212A', U&'\FF21', U&'\0663']) c,
     generate_series(1, 17) p,
     st13_input_error_info(overlay('EP102014000123456' PLACING c FROM p FOR 1))
GROUP BY c ORDER BY c COLLATE "C";

SELECT st13_with_office('102014000123456', 'É1');
SELECT make_st13_appno(10, 2014, '１２');
SELECT st13_office_name('ÉP'), st13_office_name('日本');
SELECT st13_format('102014000123456', 'présentation');
-- A prefix is never an error, whatever it holds; ASCII letters alone have two cases.
SELECT p, 'EM502008000000001'::st13_appno ^@ p AS begins
FROM (VALUES ('em5020'), ('é'), ('ß'), ('ı'), ('EM５'), ('EM50' || repeat('😀', 100))) v(p);
-- Letters and signs beyond ASCII that a description reads
\set spelled '''office XR; number {type}{year:4}/{serial:6}; type Z = 50 trademark, P = 10 patent; spell Ž = Z, ž = z, П = P, – = -'''
SELECT n.typed, p.appno, st13_format(p.appno, 'national', :spelled) AS national
FROM unnest(ARRAY['Ž2008/000123', 'ž2008–123', 'П2008–123', 'Z2008/000123', 'Ц2008/000123']) n (typed), st13_try_parse(NULL, n.typed, system => :spelled) p (appno);
SELECT st13_parse(NULL, 'Ц2008/000123', system => :spelled);
-- a position is that of a character
SELECT st13_parse(NULL, '1', system => 'number {serial:6}; spell Ž = Z, ž Z; type 10 patent');
