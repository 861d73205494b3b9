-- doc/offices.md, from the catalogue:
--
--	psql -X -q -At -f test/doc/offices.sql
--
-- in a database with the extension.  "make -s doc-offices >doc/offices.md" does
-- that on a server of its own.

\set ON_ERROR_STOP on
\pset format unaligned
\pset tuples_only on
\pset null ''

\qecho '# Numbering systems'
\qecho
\qecho 'The catalogue, as `st13_numbering_systems` has it: a row for each system that an'
\qecho 'office has or had for its application numbers. This file is made of it by'
\qecho '`make -s doc-offices >doc/offices.md`; change `src/catalogue/offices` instead, as'
\qecho '[adding-an-office.md](adding-an-office.md) says.'
\qecho

SELECT format('Edition %s: %s systems of %s offices. %s are official, %s secondary, %s unverified.',
              max(edition), count(*), count(DISTINCT office),
              count(*) FILTER (WHERE confidence = 'official'),
              count(*) FILTER (WHERE confidence = 'secondary'),
              count(*) FILTER (WHERE confidence = 'unverified'))
FROM st13_numbering_systems WHERE notation = 'national';

\qecho
\qecho '- **Value**: what the example is read as; the first, where several rights are numbered so.'
\qecho '  A dash: such numbers are refused, or nobody has confirmed the system, and it is not used'
\qecho '  unless the argument `system` names it.'
\qecho '- **Priority**: the example abbreviated as in priority claims, where that differs.'
\qecho '- **Period**: years or days of use. A system in use is read up to 2030.'
\qecho '- **Control number**: its rule, if it has one. *accepted*: it has a place, and is not'
\qecho '  verified.'
\qecho '- **ST.13**: does the system conform to the standard? The view has the deviations.'
\qecho '- **Source**: official, where the office, WIPO, the EPO or a register says so;'
\qecho '  secondary, where a law firm, a vendor or real numbers do. Which, is in the view.'
\qecho

\qecho '| Office | System | Rights | Example | Value | Priority | Period | Control number | ST.13 | Source |'
\qecho '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |'

-- A number of several rights has several values; here is the first.
WITH list AS (
    SELECT row_number() OVER () AS n, s.*
    FROM st13_numbering_systems AS s WHERE notation = 'national'
)
SELECT format('| %s | %s | %s | `%s` | %s | %s | %s | %s | %s | %s |',
              CASE WHEN office IS DISTINCT FROM lag(office) OVER (ORDER BY n)
                   THEN office || ' ' || st13_office_name(office) END,
              system,
              array_to_string(rights, ', '),
              example,
              coalesce((SELECT '`' || c.appno || '`'
                        FROM st13_candidates(office, example, system => system) AS c
                        WHERE list.confidence <> 'unverified'
                        LIMIT 1), '-'),
              CASE WHEN priority <> example THEN '`' || priority || '`' END,
              period,
              CASE WHEN control_number LIKE '%accepted%' THEN 'accepted' ELSE control_number END,
              conformity,
              confidence)
FROM list
ORDER BY n;
