-- Editions of the catalogue, and what depends on it.
\set SHOW_CONTEXT never
SELECT st13_catalogue_edition();
-- Functions of the catalogue are bound to one edition, what depends on it is IMMUTABLE.
SELECT p.oid::regprocedure, prosrc, provolatile, proparallel, proisstrict, proleakproof FROM pg_proc p
WHERE prosrc ~ '^st13_.*_e[0-9]+$' ORDER BY p.proname COLLATE "C";

CREATE TABLE claims (
    office text, number text, ip_right text,
    appno st13_appno GENERATED ALWAYS AS (st13_try_parse(office, number, ip_right)) STORED,
    CHECK (st13_right(appno) IS DISTINCT FROM 'topography'));
CREATE INDEX claims_right ON claims (st13_right(appno));
CREATE INDEX claims_partial ON claims (number) WHERE st13_try_parse(office, number) IS NOT NULL;
CREATE STATISTICS claims_statistics (ndistinct) ON office, number FROM claims;
CREATE TABLE parted (office text, number text, appno st13_appno GENERATED ALWAYS AS (st13_try_parse(office, number, 'patent')) STORED)
    PARTITION BY LIST (st13_try_parse(office, number));
CREATE DOMAIN polish AS text CHECK (st13_try_parse('PL', VALUE) IS NOT NULL);
CREATE SCHEMA other;
CREATE DOMAIN other.polish AS text CHECK (st13_try_parse('PL', VALUE) IS NOT NULL);
CREATE MATERIALIZED VIEW listed AS SELECT office, st13_format(appno, 'national') FROM claims;
-- Computed anew, not listed
CREATE VIEW computed AS SELECT st13_parse(office, number) FROM claims;
CREATE TABLE defaults (a st13_appno DEFAULT st13_parse('PL', 'P.023456'));
SELECT kind, relation, object, function FROM st13_catalogue_dependents ORDER BY kind COLLATE "C", object COLLATE "C", function::text COLLATE "C";

INSERT INTO claims VALUES ('PL', 'P.023456', NULL), ('PL', '23456', NULL), ('PL', '23456', 'trademark'), ('EP', '10167109.7', NULL),
    ('EP', '10167109.8', NULL), (NULL, 'x', NULL), ('XX', NULL, NULL), ('P1', '1', NULL);
SELECT * FROM claims ORDER BY office COLLATE "C", number COLLATE "C", ip_right COLLATE "C";
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT number FROM claims WHERE st13_right(appno) = 'patent';
SELECT number FROM claims WHERE st13_right(appno) = 'patent' ORDER BY number COLLATE "C";
RESET enable_seqscan;
SELECT 'P.023456'::polish, 'W 1'::polish;
SELECT 'X.023456'::polish;

DROP MATERIALIZED VIEW listed;
DROP VIEW computed;
DROP TABLE claims, parted, defaults;
DROP DOMAIN polish, other.polish;
DROP SCHEMA other;
SELECT count(*) FROM st13_catalogue_dependents;
