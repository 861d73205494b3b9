-- Partitioned tables.
\set VERBOSITY terse
CREATE TABLE st13_by_office (a st13_appno PRIMARY KEY, t text) PARTITION BY RANGE (a);
CREATE TABLE st13_p_none PARTITION OF st13_by_office FOR VALUES FROM (MINVALUE) TO ('AA000000000000000');
CREATE TABLE st13_p_de PARTITION OF st13_by_office FOR VALUES FROM ('DE000000000000000') TO ('DF000000000000000');
CREATE TABLE st13_p_ep PARTITION OF st13_by_office FOR VALUES FROM ('EP 00 0000 0') TO ('EQ/00/0');
CREATE TABLE st13_p_rest PARTITION OF st13_by_office DEFAULT;
\set VERBOSITY sqlstate
CREATE TABLE st13_p_twice PARTITION OF st13_by_office FOR VALUES FROM ('EP102014000000000') TO ('EP102015000000000');
\set VERBOSITY terse
CREATE TABLE st13_p_bad PARTITION OF st13_by_office FOR VALUES FROM ('US 10 2014') TO ('UT');
-- Bounds are kept in the machine form.
SELECT relname, pg_get_expr(relpartbound, oid) FROM pg_class
WHERE relname LIKE 'st13\_p\_%' AND relpartbound IS NOT NULL ORDER BY relname COLLATE "C";
INSERT INTO st13_by_office SELECT make_st13_appno(10, 2014, n, o), n
FROM generate_series(1, 10) n, unnest(ARRAY['EP', 'DE', 'US', NULL]) o;
INSERT INTO st13_by_office VALUES ('000000000000000'), ('EP99999999999999Z'), ('EQ000000000000000'), ('ZZ99999999999999Z');
SELECT tableoid::regclass, count(*), min(a), max(a) FROM st13_by_office GROUP BY 1 ORDER BY tableoid::regclass::text COLLATE "C";
SET enable_indexscan = off;
SET enable_bitmapscan = off;
EXPLAIN (COSTS OFF) SELECT * FROM st13_by_office WHERE a = 'EP 10 2014 7';
EXPLAIN (COSTS OFF) SELECT * FROM st13_by_office WHERE 'DE 10 2014 2' <= a AND a < 'DE 10 2014 5';
EXPLAIN (COSTS OFF) SELECT * FROM st13_by_office WHERE a < 'AA000000000000000';
RESET ALL;
INSERT INTO st13_by_office VALUES ('ep/10/2014/7');
DROP TABLE st13_by_office;

CREATE TABLE st13_by_hash (a st13_appno, n int) PARTITION BY HASH (a);
CREATE TABLE st13_h0 PARTITION OF st13_by_hash FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE TABLE st13_h1 PARTITION OF st13_by_hash FOR VALUES WITH (MODULUS 4, REMAINDER 1);
CREATE TABLE st13_h2 PARTITION OF st13_by_hash FOR VALUES WITH (MODULUS 4, REMAINDER 2);
CREATE TABLE st13_h3 PARTITION OF st13_by_hash FOR VALUES WITH (MODULUS 4, REMAINDER 3);
INSERT INTO st13_by_hash SELECT make_st13_appno(10, 2014, n, 'EP'), n FROM generate_series(1, 1000) n;
-- Where a number lies is for ever: a dump is restored into the same partitions.
SELECT tableoid::regclass, count(*), min(a) FROM st13_by_hash GROUP BY 1 ORDER BY tableoid::regclass::text COLLATE "C";
EXPLAIN (COSTS OFF) SELECT n FROM st13_by_hash WHERE a = 'EP 10 2014 7';
SELECT n FROM st13_by_hash WHERE a = 'EP 10 2014 7';
DROP TABLE st13_by_hash;

CREATE TABLE st13_by_list (a st13_appno) PARTITION BY LIST (a);
CREATE TABLE st13_l1 PARTITION OF st13_by_list FOR VALUES IN ('EP 10 2014 1', 'EP 10 2014 2', NULL);
INSERT INTO st13_by_list VALUES ('EP/10/2014/2'), (NULL);
INSERT INTO st13_by_list VALUES ('EP/10/2014/3');
DROP TABLE st13_by_list;
