-- Every reading, best first.
\set SHOW_CONTEXT never
SELECT * FROM st13_candidates('PL', '23456');
SELECT * FROM st13_candidates('PL', '23456', 'trademark');
SELECT * FROM st13_candidates('EP', '92900624.0');
SELECT * FROM st13_candidates('EP', '92900624');
SELECT * FROM st13_candidates('EP', '92900624.5');
SELECT * FROM st13_candidates('SE', '2530598-8');
-- The filing date ranks and refuses nothing.
SELECT * FROM st13_candidates('JP', '10-186098', 'patent');
SELECT * FROM st13_candidates('JP', '10-186098', 'patent', '1935-01-01');
SELECT * FROM st13_candidates('GB', '1838233', filed => '1930-01-01');
SELECT * FROM st13_candidates('GB', '1838233', filed => '2020-01-01');
-- The right one first, a wrong control number last
SELECT * FROM st13_candidates('DE', '30258425');
SELECT count(*), count(DISTINCT appno), min(appno), max(appno) FROM st13_candidates('WO', '2003/021714');
SELECT * FROM st13_candidates('WO', '2003/021714') LIMIT 3;
-- None: no reading, NULL
SELECT * FROM st13_candidates('EP', 'x');
SELECT * FROM st13_candidates('EP', '10167109', 'trademark');
SELECT * FROM st13_candidates('XX', '1');
SELECT * FROM st13_candidates(NULL, '10167109');
SELECT * FROM st13_candidates('EP', NULL);
SELECT * FROM st13_candidates(NULL, '10167109', system => 'EP');
-- An own system has no name.
SELECT * FROM st13_candidates(NULL, '123', system => 'number {serial:3}; type 10 patent, 50 trademark');
SELECT * FROM st13_candidates('PL', '123', system => 'number {serial:3}; type 10 patent');
-- Errors are in the arguments only.
SELECT * FROM st13_candidates('P1', '1');
SELECT * FROM st13_candidates('PL', '1', 'nonsense');
SELECT * FROM st13_candidates('PL', '1', notation => 'nonsense');
SELECT * FROM st13_candidates('PL', '1', system => 'nonsense');

-- st13_parse takes the only value there is.
SELECT v.office, number, count(DISTINCT c.appno), st13_try_parse(v.office, number) = min(c.appno) AS parsed
FROM (VALUES ('PL', '23456'), ('PL', 'P.23456'), ('EP', '10167109'), ('EP', '10167109.8'), ('JP', '2017-187096'), ('DE', '103 60 860.5')) v(office, number),
     st13_candidates(v.office, number) c
GROUP BY v.office, number ORDER BY v.office COLLATE "C", number COLLATE "C";
-- Several in one query, interleaved
SELECT v.n, c.appno, d.appno FROM generate_series(1, 2) v(n),
     LATERAL st13_candidates('PL', v.n::text, 'patent') c, LATERAL st13_candidates('PL', (v.n + 10)::text) d;
