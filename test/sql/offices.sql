-- The ST.3 codes.
SELECT count(*), count(DISTINCT code), count(*) FILTER (WHERE status = 'current') AS current FROM st13_offices;
SELECT kind, status, count(*) FROM st13_offices GROUP BY 1, 2 ORDER BY kind COLLATE "C", status COLLATE "C";

-- Codes with a history, in its order
SELECT * FROM st13_offices WHERE code IN ('AG', 'DD', 'DL', 'DE', 'SU', 'RU', 'IB', 'WO', 'ZR', 'CS', 'YU', 'QZ', 'XX', 'AA')
ORDER BY code COLLATE "C", until NULLS LAST;
SELECT c, st13_office_name(c)
FROM unnest(ARRAY['EP', 'ep', 'eP', 'AG', 'DD', 'DL', 'SU', 'IB', 'WO', 'RU', 'ZR', 'AN', 'XA', 'XX', 'QQ', 'BV',
                  'AB', 'ZY', 'AC', '', 'E', 'EPO', 'E1', ' EP', NULL]) c;

-- Every row is sound: no row
SELECT * FROM st13_offices
WHERE code !~ '^[A-Z]{2}$' OR name !~ '^[ -~]+$' OR name <> btrim(name) OR name ~ '  '
   OR kind NOT IN ('state', 'territory', 'organization', 'other')
   OR status NOT IN ('current', 'former', 'user-assigned')
   OR since NOT BETWEEN 1800 AND 2026 OR until NOT BETWEEN 1900 AND 2026 OR since > until
   OR (status <> 'former' AND until IS NOT NULL)
   OR num_nulls(code, name, kind, status) > 0;
SELECT code FROM st13_offices GROUP BY code
HAVING count(*) FILTER (WHERE status <> 'former') > 1 OR count(*) <> count(DISTINCT name);
-- The name is that of the current meaning, else of the latest.
SELECT code FROM (SELECT DISTINCT ON (code) code, name FROM st13_offices
                  ORDER BY code, status = 'former', until DESC NULLS FIRST) t
WHERE st13_office_name(code) IS DISTINCT FROM name;
-- No name for a code that is not in the list
SELECT count(*) AS codes, count(st13_office_name(code)) AS named
FROM (SELECT chr(x) || chr(y) AS code FROM generate_series(65, 90) x, generate_series(65, 90) y) c;
SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 'st13_offices' ORDER BY ordinal_position;

-- Any role may read it.
CREATE ROLE regress_st13_reader;
SET ROLE regress_st13_reader;
SELECT code, name FROM st13_offices WHERE code = 'EP';
SELECT name FROM st13_office_list() WHERE code = 'PL';
SELECT st13_office_name('PL'), st13_office(a), a < 'EP 10 2015 1' AS "<" FROM (VALUES ('EP 10 2014 1'::st13_appno)) v(a);
\set VERBOSITY terse
DELETE FROM st13_offices;
RESET ROLE;
DROP ROLE regress_st13_reader;
