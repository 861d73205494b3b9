-- Numbers as those write them who exchange them.
\set SHOW_CONTEXT never
\pset null NULL
SELECT n.office, n.number, n.notation, n.filed,
       st13_try_parse(n.office, n.number, filed => n.filed, notation => n.notation) AS appno
FROM (VALUES
        ('US', 'US 201113167395 A', 'docdb', NULL::date),
        ('US', 'US.2009042183.W', 'docdb', NULL),
        ('AT', 'AT-9200167-W', 'docdb', NULL),
        ('US', 'US 201862746724 P', 'docdb', NULL),
        ('US', 'US 9500698 P', 'docdb', NULL),
        ('US', 'US 96495207 A', 'docdb', '2007-12-27'),
        ('US', 'US 11311008 A', 'docdb', NULL),
        ('US', 'US 69397103 A', 'docdb', NULL),
        ('US', 'US 52432105 A', 'docdb', '2005-02-11'),
        ('US', 'US 90712305 A', 'docdb', '2005-04-15'),
        ('JP', 'JP 4332988 A', 'docdb', NULL),
        ('JP', 'JP 2007001482 A', 'docdb', NULL),
        ('JP', 'JP 2007001482 F', 'docdb', NULL),
        ('JP', 'JP 2007001482 W', 'docdb', NULL),
        ('JP', 'JP 2007001482', 'docdb', NULL),
        ('GB', 'GB 0302557 A', 'docdb', NULL),
        ('GB', 'GB 0302557 W', 'docdb', NULL),
        ('DK', 'DK 88598 A', 'docdb', NULL),
        ('DK', 'DK PA199800885 A', 'docdb', NULL),
        ('FI', 'FI 20030028 U', 'docdb', NULL),
        ('FI', 'FI U20030028 U', 'docdb', NULL),
        ('HU', 'HU 1900374 A', 'docdb', NULL),
        ('HU', 'HU P1900374 A', 'docdb', NULL),
        ('DK', 'DK 19702186 T', 'docdb', NULL),
        ('TR', 'TR 200003373 T', 'docdb', NULL),
        ('US', 'US20070964952', 'epodoc', NULL),
        ('US', 'US201862746724P', 'epodoc', NULL),
        ('CA', 'CA20143146924', 'epodoc', NULL),
        ('KR', 'KR20080107376', 'epodoc', NULL),
        ('AP', 'AP19200001988', 'epodoc', NULL),
        ('AP', 'AP19200001988', 'epodoc', '1998-08-04'),
        ('TR', 'TR19200003373T', 'epodoc', NULL),
        ('WO', 'WO2009KR06271', 'epodoc', NULL),
        ('WO', 'PCT/SE2004/000001', 'pct', NULL),
        ('WO', 'PCT/SE99/00001', 'pct', NULL),
        ('WO', 'se2004/000001', 'pct', NULL),
        ('SE', 'SE2004000001', 'pct', NULL),
        ('SE', '2004/000001', 'pct', NULL),
        ('WO', '2004/000001', 'pct', NULL),
        ('WO', 'WIPO78879', 'das', NULL),
        ('EP', '10167109.7', 'das', NULL),
        ('US', '002020000039352', 'cnipa', '2020-06-15'),
        ('KR', '102016000063019', 'cnipa', NULL)) AS n (office, number, notation, filed);

-- What stays open is an error that names what it can be.
SELECT st13_parse('US', 'US 52432105 A', filed => '2005-02-11', notation => 'docdb');
SELECT appno, ip_right, system FROM st13_candidates('US', 'US 90712305', filed => '2005-04-15', notation => 'docdb');
SELECT appno, ip_right, system FROM st13_candidates('JP', '2007001482', notation => 'docdb');
SELECT appno, ip_right, system FROM st13_candidates('US', '002020000039352', filed => '2020-06-15', notation => 'cnipa');

-- Any of them: one reading or a list
SELECT st13_parse('EP', 'EP 10167109 A', notation => 'any');
SELECT st13_parse('EP', 'EP20100167109', notation => 'any');
SELECT st13_parse('EP', '10167109.7', notation => 'any');
SELECT st13_parse('WO', 'PCT/SE2004/000001', notation => 'any');
SELECT st13_parse('KR', '10-2016-0063019', notation => 'any');
SELECT st13_parse('JP', '2007001482', notation => 'any');
SELECT st13_parse('JP', '2007001482', 'design', notation => 'any');

SELECT st13_parse('ES', '200200420', 'patent', notation => 'st10c');

-- In columns, as PATSTAT has them
SELECT a.*, st13_from_docdb(a.appln_auth, a.appln_nr, a.appln_kind, a.receiving_office)
FROM (VALUES
        ('US', '201113167395', 'A', NULL),
        ('WO', '0204635', 'W', 'GB'),
        ('WO', '2009006271', 'W', 'KR'),
        ('WO', '2022055385', 'W', 'IB'),
        ('GB', '0204635', 'W', NULL),
        ('GB', '0204635', 'A', NULL),
        ('gb', '0204635', 'a', NULL),
        ('GB', '0204635', NULL, NULL),
        ('DK', '19702186', 'T', NULL),
        (NULL, '0204635', 'A', NULL),
        ('GB', NULL, 'A', NULL)) AS a (appln_auth, appln_nr, appln_kind, receiving_office);
SELECT st13_from_docdb('JP', '2007001482', NULL);
-- A receiving office is needed.
SELECT st13_from_docdb('WO', '2009006271', 'W');
SELECT st13_from_docdb('WO', '2009006271', 'W', 'K1');
SELECT st13_from_docdb('WO ', '2009006271', 'W', 'KR '), st13_from_docdb('US', '96495207', 'A', '  ');
SELECT st13_from_docdb('WO', '2009006271', 'W', '  ');
-- PATSTAT's absent date is none
SELECT (SELECT array_agg(appno) FROM st13_candidates('RU', '19200131592', filed => '9999-12-31', notation => 'epodoc')) = (SELECT array_agg(appno) FROM st13_candidates('RU', '19200131592', notation => 'epodoc')) AS same;
SELECT st13_from_docdb('GB', 'x', 'A');

-- The day of filing tells the series that DOCDB left out, and the way back needs its year.
SELECT a.appln_nr, a.filed, v AS appno, st13_format(v, 'docdb', filed => a.filed) AS docdb, st13_format(v, 'epodoc', filed => a.filed) AS epodoc
FROM (VALUES
        ('55313006', 'A', '2006-10-26'::date),
        ('96495207', 'A', '2007-08-17'),
        ('9500698', 'P', '1998-08-25'),
        ('200913055078', 'A', '2009-08-04'),
        ('201113167395', 'A', '2011-06-23'),
        ('55313006', 'A', 'infinity'),
        ('55313006', 'A', NULL)) AS a (appln_nr, kind, filed),
    st13_try_from_docdb('US', a.appln_nr, a.kind, filed => a.filed) AS v;

-- Dummies and temporary kinds have values of their own, and lead back.
SELECT a.*, v AS appno, st13_right(v), st13_format(v, 'docdb') AS docdb
FROM (VALUES
        ('FR', '904391D', 'A'),
        ('GB', '189514570D', 'A'),
        ('DE', '102004012345D', 'A'),
        ('US', '1258190X', 'A'),
        ('FR', '1074127T', 'U'),
        ('XX', '12D', 'F'),
        ('US', '48262800', 'K'),
        ('FR', '904391', 'D'),
        ('AU', '4547578', 'D')) AS a (authority, number, kind),
    st13_from_docdb(a.authority, a.number, a.kind) AS v;
SELECT st13_from_docdb('BR', 'PI1258190D', 'A');
SELECT st13_from_docdb('BR', 'PI9401760', 'K');
SELECT st13_from_docdb('FR', '1234567890123D', 'A');
SELECT st13_from_docdb('FR', '904391D', NULL);
-- no two of them have one value, and each leads back
WITH keys AS (
    SELECT 'FR' AS authority, n || suffix AS number, kind
    FROM generate_series(1, 200) AS i, LATERAL (VALUES (i::text), ((i::bigint * 61803398875) % 999999999999 || '')) AS d (n),
        (VALUES ('D', 'A'), ('D', 'U'), ('T', 'A'), ('X', 'A'), ('X', 'F'), ('', 'K'), ('', 'L'), ('', 'M'), ('', 'N'), ('', 'Q'), ('', 'D')) AS s (suffix, kind)),
read AS (SELECT keys.*, st13_from_docdb(authority, number, kind) AS v FROM keys)
SELECT count(*) - count(DISTINCT v) AS shared,
    count(*) FILTER (WHERE st13_format(v, 'docdb') IS DISTINCT FROM format('%s %s %s', authority, number, kind)) AS lost
FROM read;
-- A batch never stops.
SELECT st13_try_from_docdb('FR', '1234567890123D', 'A'), st13_try_from_docdb('FR', NULL, 'A'), st13_try_from_docdb('F', '1914349', 'A'), st13_try_from_docdb('FR', '1914349', 'A', NULL, '2019-12-13');
SELECT st13_parse('CS', 'CSX1258191', notation => 'epodoc');
SELECT st13_parse('UA', 'UA 200127405 A', notation => 'docdb');
SELECT st13_parse('CZ', 'CZ19620200043', notation => 'epodoc');

-- Written again where nothing is missing
SELECT a AS appno, st13_format(a, 'docdb') AS docdb, st13_format(a, 'epodoc') AS epodoc, st13_format(a, 'pct') AS pct
FROM unnest('{EP102010000167109, JP102007000001482, JP702007000001482, GB102002000013739, GB102018000010777,
              KR202016000063019, CN112021000002433, DE102006000032425, DE202025000106621, DK192019000702186,
              DK101998000000885, FR102019000014349, AT202002000000434, TW102008000045995, OA102000000100317,
              WO912004SE0000001, WO911999SE0000001, WO912022IB0055385, WO912023CN0123456,
              US100000013167395, US100000062746724, PL100000000344259, CA100000003146924, NL100000001010536,
              EM500000018692868, 102010000167109}'::st13_appno[]) WITH ORDINALITY AS t (a, i)
ORDER BY i;

-- A value that a source does not rewrite is read as it is, as st13_normalize leaves it.
SELECT a, st13_parse(st13_office(a), a::text, notation => source) = st13_normalize(a, source) AS "alike"
FROM (VALUES ('EM500000018692868'::st13_appno, 'tmview'), ('EM700151322170001', 'tmview'), ('US500000099104870', 'tmview'),
             ('DE503020080449225', 'tmview'), ('WO50000000532401A', 'gbd'), ('CA300000100018403', 'cipo'),
             ('EP102010000167109', 'cnipa')) AS v (a, source);

-- The office's own value for that of another source
SELECT n.appno, n.source, st13_normalize(n.appno, n.source)
FROM (VALUES
        ('DE503020080449225'::st13_appno, 'tmview'),
        ('DE500000395218187', 'tmview'),
        ('DE500000002002000', 'tmview'),
        ('CA500000239806000', 'tmview'),
        ('IT502026000128707', 'tmview'),
        ('IT502026000128707', 'gbd'),
        ('KR502018000121818', 'tmview'),
        ('EM500000018692868', 'tmview'),
        ('US500000099104870', 'tmview'),
        ('US502025099104870', 'gbd'),
        ('US502025099104870', 'tmview'),
        ('FR502006003449071', 'gbd'),
        ('SG50040201711800X', 'gbd'),
        ('300000100018403', 'cipo'),
        ('CA300000100018403', 'cipo'),
        ('102021000991218', 'cnipa'),
        ('CN112021000002433', 'cnipa'),
        ('KR102022000100096', 'cnipa'),
        ('US002020000039352', 'cnipa'),
        ('US002021000146456', 'cnipa'),
        (NULL, 'tmview'),
        -- a wrong control number
        ('DE503020080449226', 'tmview'),
        -- without a source: what all agree upon
        ('IT502026000128707', NULL),
        ('IT302026000128707', NULL),
        ('DE503020080449225', NULL),
        ('EP102010000167109', NULL),
        ('US002020000039352', NULL),
        ('102021000991218', NULL)) AS n (appno, source);
SELECT st13_normalize('IT502026000128707');
SELECT st13_normalize('IT502026000128707', 'docdb');
SELECT st13_normalize('IT502026000128707', 'TMview');

-- Parts that are not designated are unknown.
SELECT a, b, st13_compatible(a, b), st13_compatible(b, a) IS NOT DISTINCT FROM st13_compatible(a, b) AS symmetric
FROM (VALUES
        ('EP102010000167109'::st13_appno, 'EP102010000167109'::st13_appno),
        ('EP102010000167109', '102010000167109'),
        ('EP102010000167109', 'EP002010000167109'),
        ('EP102010000167109', 'EP100000000167109'),
        ('EP102010000167109', '000000000167109'),
        ('102010000167109', 'EP002010000167109'),
        ('EP102010000167109', 'DE102010000167109'),
        ('EP102010000167109', 'EP202010000167109'),
        ('EP102010000167109', 'EP102011000167109'),
        ('EP102010000167109', 'EP102010000167108'),
        ('EP102010000167109', '202010000167109'),
        ('EP102010000167109', '000000000167108'),
        ('EP102010000167109', NULL)) AS t (a, b);
-- Every notation has rows, but das and st10c, which may take all from the offices; and every row has a notation: no row
SELECT n AS "without rows" FROM unnest(ARRAY['national', 'docdb', 'epodoc', 'pct', 'tmview', 'gbd', 'cipo', 'cnipa', 'other']) n
WHERE n NOT IN (SELECT notation FROM st13_numbering_systems);
SELECT system, notation FROM st13_numbering_systems
WHERE notation IS NULL OR notation NOT IN ('national', 'docdb', 'epodoc', 'pct', 'das', 'st10c', 'tmview', 'gbd', 'cipo', 'cnipa', 'other');
SELECT count(*) FILTER (WHERE notation = 'docdb') > 200 AS docdb, count(*) FILTER (WHERE notation = 'epodoc') > 140 AS epodoc,
       count(*) FILTER (WHERE notation = 'gbd') > 130 AS gbd, count(*) FILTER (WHERE notation = 'tmview') > 20 AS tmview,
       count(*) FILTER (WHERE notation = 'other') > 35 AS other FROM st13_numbering_systems;
-- A row's example is read in the row's notation by that row, among others; not where numbers are refused: no row
SELECT notation, system, example FROM st13_numbering_systems s
WHERE notation <> 'other' AND confidence <> 'unverified' AND office IS NOT NULL AND description !~ 'refuse '
  AND NOT EXISTS (SELECT FROM st13_candidates(s.office, s.example, notation => s.notation) c WHERE c.system = s.system);
