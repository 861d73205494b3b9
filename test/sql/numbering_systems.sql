-- The catalogue as a view, and the national styles.
CREATE TEMP VIEW national_systems AS SELECT * FROM st13_numbering_systems WHERE notation = 'national';
\set SHOW_CONTEXT never
SELECT * FROM st13_numbering_systems WHERE office = 'DE' AND system = 'DE' \gx
SELECT system, rights, period, priority, conformity, deviations, control_number, confidence
FROM st13_numbering_systems WHERE system IN ('DE', 'CN', 'EP', 'AT', 'IT', 'US', 'KR', 'JP to 1999', 'IN to 2015', 'DE mark of three letters', 'EM design', 'CA mark');

-- Every row is sound, and has a priority form unless a part of the number is ignored, or all of it refused: no row
SELECT * FROM national_systems
WHERE office !~ '^[A-Z]{2}$' OR system = '' OR system <> btrim(system) OR description !~ '^number [ -~]+$' OR example = ''
   OR (office, example) IS NULL OR confidence NOT IN ('official', 'secondary', 'unverified') OR edition <> 1 OR source = ''
   OR (conformity IS NULL) <> (description ~ 'refuse ') OR (conformity = 'yes') <> (deviations = '{}' AND conformity IS NOT NULL)
   OR (rights = '{}') <> (conformity IS NULL) OR CASE WHEN conformity IS NULL THEN priority IS NOT NULL ELSE priority IS NULL AND description !~ '{ignore:' END
   OR office || system || description || example || source !~ '^[ -~]*$';
SELECT count(*) > 150 AS many, count(DISTINCT system) = count(*) AS names, count(DISTINCT office) > 60 AS offices,
       bool_and(edition = st13_catalogue_edition()) AS edition FROM st13_numbering_systems;
-- Offices are ST.3's.
SELECT DISTINCT n.office FROM national_systems n WHERE st13_office_name(n.office) IS NULL ORDER BY 1;
-- Every example reads by its system, and prints by it as the example, or with its control number, or
-- without one that nothing computes: no row
CREATE TEMP VIEW read_examples AS
SELECT s.office, s.system, s.example, s.description, c.appno
FROM national_systems s LEFT JOIN LATERAL (SELECT * FROM st13_candidates(s.office, example, system => s.system) LIMIT 1) c ON true
WHERE conformity IS NOT NULL AND s.confidence <> 'unverified';
SELECT system, example, appno, own
FROM read_examples, st13_format(appno, 'national', system) own
WHERE appno IS NULL OR own IS NULL
   OR (left(own, length(example)) <> example
       AND NOT (description ~ '{check:' AND left(example, length(own)) = own AND substr(example, length(own) + 1) ~ '^[-.]?[0-9A-Z]$'));
-- Where another system of the office prints it, that spelling has the value among its readings: no row
SELECT system, example, appno, printed FROM read_examples, st13_format(appno, 'national') printed
WHERE printed IS NULL OR appno NOT IN (SELECT c.appno FROM st13_candidates(office, printed) c);
-- ... such as
SELECT system, example, appno, st13_format(appno, 'national') FROM read_examples
WHERE system IN ('AT year of two digits', 'CH year of two digits', 'CO mark', 'CU mark', 'CU patent', 'CZ to 1999', 'DK to 1999', 'HK',
    'HK to 2019', 'IE of four digits', 'IE to 1999', 'IT mark', 'IT to 1989', 'JP 1965', 'KR to 1997 in KIPRIS', 'MW mark, number first',
    'MX without letters', 'RO to 1999', 'SE', 'SG 2022', 'SG mark to 2013', 'SG to 1995', 'SG to 2014', 'SK to 1999', 'TR to 1999')
ORDER BY system COLLATE "C";
-- The priority form, read by the system, has the value among its readings: no row
SELECT s.system, example, priority FROM national_systems s
WHERE priority IS NOT NULL AND NOT EXISTS (
    SELECT FROM st13_candidates(office, example, system => s.system) a JOIN st13_candidates(office, priority, system => s.system) b USING (appno));

-- What is known of the rights of each office
SELECT * FROM st13_office_rights WHERE office IN ('EP', 'WO') ORDER BY office;
-- Four rows an office, for every office that has rows, and every statement with its source: no row
SELECT office FROM st13_office_rights GROUP BY office
HAVING array_agg(ip_right ORDER BY ip_right COLLATE "C") <> '{design,patent,trademark,utility model}'
   OR NOT bool_and(state IN ('described', 'shape', 'none') AND source IS NOT NULL OR state = 'unknown');
SELECT DISTINCT office FROM st13_numbering_systems WHERE office NOT IN (SELECT office FROM st13_office_rights);
-- Described are those that a row numbers which is used, and no others: no row
SELECT r.office, r.ip_right, r.state FROM st13_office_rights r
WHERE r.ip_right IN ('trademark', 'design') AND r.state IN ('described', 'none')
  AND (r.state = 'described') <> EXISTS (
      SELECT FROM national_systems s, unnest(s.rights) u
      WHERE s.office = r.office AND u LIKE '%' || r.ip_right AND s.confidence <> 'unverified');
-- The busiest offices have a word on each: no row
SELECT office, ip_right FROM st13_office_rights
WHERE office IN ('US', 'EP', 'CN', 'JP', 'KR', 'DE', 'FR', 'GB', 'IN', 'CA', 'AU', 'BR', 'RU', 'IT', 'ES', 'WO', 'EM', 'TW', 'TR', 'MX')
  AND source IS NULL;

-- Ordinary roles read it.
CREATE ROLE regress_st13_reader;
SET ROLE regress_st13_reader;
SELECT count(*) > 0 FROM st13_numbering_systems;
SELECT count(*) > 0 FROM st13_office_rights;
SELECT count(*) FROM st13_catalogue_dependents;
SELECT st13_catalogue_edition(), st13_parse('PL', 'P.023456');
RESET ROLE;
DROP ROLE regress_st13_reader;

-- National and priority styles, right and control number of a value
SELECT a, st13_format(a, 'national') AS national, st13_format(a, 'priority') AS priority, st13_right(a), st13_check_digit(a) AS digit
FROM unnest(ARRAY['PL100000000023456', 'DE102006000032425', 'CN102015000163325', 'CN101995000015608', 'EP102010000167109',
    'US100000013547826', 'US700000029000001', 'KR102008000107376', 'IT102014MI0000158', 'IN102002MU0001018', 'BR101994000001760',
    'BR131994000001760', 'WO912004SE0000001', 'EM700151322170001', 'CA300000100018403', 'JP101998000186098', 'TW102008000045995',
    'SG112018000003052', 'DE301995000021818', 'CH191999000947655', 'AU100000PR0005678',
    -- no system has these
    'PL102008000000001', 'PL110000000000001', 'XX102008000000001', '102008000000001', 'US000000000000001', 'EP102031000000001',
    'EP101977000000001', 'EP102010001000000', 'IT102014990000158', 'IN102002XX0001018', 'UA102010000012345',
    -- the remainder for which the rule names no digit
    'DE102010000000006']::st13_appno[]) a;
SELECT st13_format('EP102010000167109', 'docdb');
-- What is printed reads back.
SELECT count(*) > 400 AS many, bool_and(st13_parse(office, st13_format(appno, 'national'), ip_right) IS NOT DISTINCT FROM appno) AS same
FROM (SELECT c.* FROM national_systems s, LATERAL (SELECT * FROM st13_candidates(s.office, s.example) LIMIT 1) c) t;
