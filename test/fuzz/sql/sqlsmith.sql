-- What sqlsmith makes its queries of: columns of the type in tables of several
-- kinds, with all kinds of indexes, and what belongs to the type.
CREATE TABLE application (
    appno st13_appno PRIMARY KEY,
    priority st13_appno,
    kin st13_appno[],
    years st13_appno_range,
    title text,
    filed date,
    weight bigint
);
INSERT INTO application
SELECT make_st13_appno(10 + n % 90, 1990 + n % 40, n, v.office),
       CASE WHEN n % 3 > 0 THEN make_st13_appno(10, 2014, n / 2, v.office) END,
       ARRAY[make_st13_appno(50, 0, n), make_st13_appno(0, 0, n, 'CN')],
       st13_block(v.office, 10, 1990 + n % 40),
       'application ' || n, date '1990-01-01' + n, n
FROM generate_series(1, 300) AS n, (VALUES ('EP'), ('US')) AS v (office);
CREATE INDEX ON application USING hash (priority);
CREATE INDEX ON application USING brin (appno);
CREATE INDEX ON application USING gist (years);
CREATE INDEX ON application (st13_format(appno, 'national'));

CREATE TABLE claim (
    claimed st13_appno NOT NULL,
    office text,
    written text
) PARTITION BY RANGE (claimed);
CREATE TABLE claim_early PARTITION OF claim FOR VALUES FROM (MINVALUE) TO ('EP 10 2010 1');
CREATE TABLE claim_late PARTITION OF claim FOR VALUES FROM ('EP 10 2010 1') TO (MAXVALUE);
INSERT INTO claim SELECT appno, st13_office(appno), st13_format(appno, 'national') FROM application;

CREATE VIEW national AS
    SELECT c.claimed, p.* FROM claim AS c, st13_candidates(c.office, c.written) AS p;
CREATE MATERIALIZED VIEW blocks AS
    SELECT st13_office(appno) AS office, min(appno) AS first, max(appno) AS last FROM application GROUP BY 1;

-- sqlsmith writes as it likes, but not as a superuser.
CREATE ROLE smith LOGIN;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO smith;
ALTER ROLE smith SET statement_timeout = '2s';
ALTER ROLE smith SET temp_file_limit = '100MB';
VACUUM ANALYZE;
