-- TLS201_APPLN: its columns that say which application it is.
CREATE TABLE observed (authority text, receiving_office text, kind text, filed date, head text, width int, tail text,
                       weight float8, number text);
\copy observed FROM 'test/bench/patstat/observed.tsv' WITH (NULL '')
UPDATE observed SET head = coalesce(head, ''), tail = coalesce(tail, ''), receiving_office = coalesce(receiving_office, '');
CREATE TABLE authority (authority text PRIMARY KEY, applications float8);
\copy authority FROM 'test/bench/patstat/authorities.tsv'
INSERT INTO authority
SELECT authority, 11e6 * sum(weight) / sum(sum(weight)) OVER ()
FROM observed WHERE authority NOT IN (SELECT authority FROM authority) GROUP BY authority;

-- Artificial applications as PATSTAT numbers them.
CREATE TABLE artificial (authority text, head text, width int, number text);
INSERT INTO artificial VALUES
    ('US', 'D8', 4, 'D84904'), ('US', 'D3', 4, 'D33386'), ('CN', '262', 4, '2620848'), ('EM', '001260624', 4, '0012606240043'),
    ('EM', '8802326', 4, '88023260002'), ('ID', '20130', 4, '201301629'), ('BG', '64', 3, '64315'), ('XH', 'DM09', 4, 'DM097305'),
    ('WO', '201204', 4, '2012040534'), ('WO', '200400', 4, '2004001224');

CREATE TABLE tls201_appln (appln_id int, appln_auth text, appln_nr text, appln_kind text, appln_filing_date date, receiving_office text);
-- how many of each, so that authorities have their share
CREATE TABLE share AS
SELECT o.*, row_number() OVER (ORDER BY authority, kind, number, filed) AS id,
       least(greatest(10 ^ o.width - 1, 1), ceil(0.95 * :rows * a.applications / (SELECT sum(applications) FROM authority)
                                    * o.weight / sum(o.weight) OVER (PARTITION BY authority)))::int AS rows
FROM observed AS o JOIN authority AS a USING (authority);
INSERT INTO tls201_appln
SELECT row_number() OVER (ORDER BY id, i), authority, nr, kind, filed, receiving_office
FROM (SELECT DISTINCT ON (authority, receiving_office, nr, kind) s.*, i,
             head || lpad(((i * 7919 + id * 131) % (10 ^ width)::int)::text, width, '0') || tail AS nr
      FROM share AS s, generate_series(1, rows) AS i) AS n
WHERE ltrim(nr, '0') <> tail AND nr ~ '[1-9]';
INSERT INTO tls201_appln
SELECT 900000000 + row_number() OVER (), authority, nr, 'D2', '9999-12-31', ''
FROM (SELECT DISTINCT authority, head || lpad(((i * 7919) % (10 ^ width)::int)::text, width, '0') AS nr
      FROM artificial, generate_series(1, least(10 ^ width - 1, ceil(0.05 * :rows / 10))::int) AS i) AS n;
UPDATE tls201_appln SET appln_filing_date = '9999-12-31' WHERE appln_filing_date IS NULL;
DROP TABLE share;
VACUUM ANALYZE tls201_appln;
CHECKPOINT;
