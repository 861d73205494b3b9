-- The real numbers and what st13_parse says of each:
--
--	psql -f test/real/load.sql
--
-- Each number is read in its own notation and in "any", with and without its right
-- and its date of filing, as far as they are known.
CREATE TABLE real_number (office text, ip_right text, filed date, notation text NOT NULL, number text NOT NULL,
                          value st13_appno NOT NULL, source text NOT NULL, grade text NOT NULL, part text NOT NULL);
\copy real_number FROM 'test/real/numbers.tsv' WITH (NULL '')

CREATE TABLE real_reading AS
SELECT r.*, a.notation AS asked, g.right_given, d.date_given,
       CASE WHEN g.right_given THEN r.ip_right END AS asked_right,
       CASE WHEN d.date_given THEN r.filed END AS asked_filed
FROM real_number AS r
CROSS JOIN LATERAL (VALUES (r.notation), ('any')) AS a (notation)
CROSS JOIN (VALUES (true), (false)) AS g (right_given)
CROSS JOIN (VALUES (true), (false)) AS d (date_given)
WHERE (r.ip_right IS NOT NULL OR NOT g.right_given) AND (r.filed IS NOT NULL OR NOT d.date_given);

-- Numbers of publications, which "any" must not take for another application than
-- the one that was published.  Where its number is not known, any value is wrong.
CREATE TABLE real_publication (office text NOT NULL, filed date, number text NOT NULL, value st13_appno, source text NOT NULL, part text NOT NULL);
\copy real_publication FROM 'test/real/publications.tsv' WITH (NULL '')

INSERT INTO real_reading
SELECT office, 'patent', filed, 'publication', number, value, source, 'seen', part || ', publications', 'any', g.given, d.given,
       CASE WHEN g.given THEN 'patent' END, CASE WHEN d.given THEN filed END
FROM real_publication, (VALUES (true), (false)) AS g (given), (VALUES (true), (false)) AS d (given)
WHERE filed IS NOT NULL OR NOT d.given;

-- Ambiguous: the value is among the candidates, and st13_parse does not choose it.
ALTER TABLE real_reading ADD got st13_appno, ADD outcome text;
UPDATE real_reading SET got = st13_try_parse(office, number, asked_right, asked_filed, asked);
UPDATE real_reading
SET outcome = CASE WHEN got = value THEN 'answered'
                   WHEN got IS NOT NULL THEN 'wrong'
                   WHEN value IN (SELECT appno FROM st13_candidates(office, number, asked_right, asked_filed, asked)) THEN 'ambiguous'
                   ELSE 'refused' END;
