\pset footer off
\pset format unaligned
\pset tuples_only on
\echo '| | rows | share |'
\echo '| --- | ---: | ---: |'
SELECT format('| %s | %s | %s %% |', what, n, round(100.0 * n / of_rows, 2))
FROM (SELECT count(*) AS of_rows FROM patstat) AS t,
     LATERAL (VALUES ('all', of_rows), ('with a value', (SELECT count(appno) FROM patstat)),
                     ('with a value, of those that are not artificial', (SELECT count(appno) FROM patstat WHERE appln_kind <> 'D2')),
                     ('artificial applications', (SELECT count(*) FROM patstat WHERE appln_kind = 'D2')),
                     ('dummies of the EPO', (SELECT count(*) FROM patstat WHERE appln_nr ~ '[DTX]$')),
                     ('dummies with a value', (SELECT count(appno) FROM patstat WHERE appln_nr ~ '[DTX]$')),
                     ('keys that share a value with another key',
                      (SELECT coalesce(sum(n), 0) FROM (SELECT count(*) AS n FROM patstat WHERE appno IS NOT NULL GROUP BY appno) AS v WHERE n > 1)),
                     ('values that DOCDB''s form is written of', (SELECT count(printed) FROM way_back)),
                     ('of these, as the key', (SELECT count(*) FROM way_back WHERE printed = key))) AS v (what, n);
\echo
\echo '| read, numbers/s | written, numbers/s |'
\echo '| ---: | ---: |'
SELECT format('| %s | %s |', round(((SELECT count(*) FROM patstat) / percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) FILTER (WHERE what = 'read'))::numeric, -4),
              round(((SELECT count(appno) FROM patstat) / percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) FILTER (WHERE what = 'write'))::numeric, -4))
FROM took WHERE turn > 0;
\echo
\echo '| without a value, because | rows | share | for example |'
\echo '| --- | ---: | ---: | --- |'
WITH refused AS (
    SELECT p.*, (SELECT count(*) FROM patstat) AS of_rows,
           coalesce((SELECT CASE WHEN detail ~ '^It reads as' THEN 'It could be several numbers.'
                                 ELSE regexp_replace(detail, '( as| is| be| from| to)? ?(\d|[A-Z]{2}\d).*', ' ...') END
                     FROM st13_parse_error_info(CASE WHEN appln_auth = 'WO' THEN receiving_office ELSE appln_auth END,
                                                appln_nr || ' ' || appln_kind, NULL, appln_filing_date, 'docdb')), '?') AS reason
    FROM patstat AS p WHERE appno IS NULL AND appln_kind <> 'D2')
SELECT format('| %s | %s | %s %% | %s |', reason, count(*), round(100.0 * count(*) / max(of_rows), 2),
              min(appln_auth || ' ' || appln_nr || ' ' || appln_kind || ' of ' || appln_filing_date))
FROM refused GROUP BY reason ORDER BY count(*) DESC LIMIT 20;
\echo
\echo '| authority | rows | with a value |'
\echo '| --- | ---: | ---: |'
SELECT format('| %s | %s | %s %% |', appln_auth, count(*), round(100.0 * count(appno) / count(*), 1))
FROM patstat WHERE appln_kind <> 'D2' GROUP BY appln_auth HAVING count(appno) < 0.98 * count(*) ORDER BY count(*) - count(appno) DESC LIMIT 30;
\echo
\echo '| value | keys that share it | |'
\echo '| --- | --- | --- |'
-- The first pair of each value; the values of an authority after each other, so that each authority shows.
WITH shared AS (
    SELECT appno, min(appln_auth) AS authority, (array_agg(key || ' of ' || appln_filing_date ORDER BY appln_id))[1:2] AS keys
    FROM patstat JOIN way_back USING (appln_id) GROUP BY appno HAVING count(*) > 1)
SELECT format('| %s | %s | %s |', appno, keys[1], keys[2])
FROM (SELECT *, row_number() OVER (PARTITION BY authority ORDER BY appno) AS nth FROM shared) AS s
ORDER BY nth, authority LIMIT 20;
