\echo 'doc/priority.md joins 451 real claims so, and counts.'
\echo
SELECT (SELECT count(DISTINCT appno) FROM exchanged) AS exchanged_values,
       (SELECT count(appno) FROM exchanged) AS exchanged_read,
       (SELECT count(appno) FROM priority) AS read,
       (SELECT count(*) - count(appno) FROM priority) AS rejected,
       (SELECT count(*) FROM claimed) AS joined,
       (SELECT numbers FROM accounts) AS loaded,
       (SELECT refused FROM accounts) AS refused
\gset
\echo 'Demo done:' :exchanged_read 'spellings meet on' :exchanged_values 'values; of the claims as typed' :read 'are read,'
\echo :rejected 'rejected,' :joined 'joined;' :loaded 'identifiers loaded,' :refused 'refused with reasons.'
