SELECT (SELECT numbers FROM accounts) AS loaded, (SELECT refused FROM accounts) AS refused,
       (SELECT count(by_appno) FROM matches) AS joined, (SELECT count(by_text) FROM matches) AS joined_as_text,
       (SELECT count(appno) FROM priority) AS national_read,
       (SELECT count(*) - count(appno) FROM priority) AS national_refused,
       (SELECT count(*) FROM claimed) AS national_joined,
       (SELECT count(appno) FROM exchanged) AS exchanged_read,
       (SELECT count(DISTINCT appno) FROM exchanged) AS exchanged_values
\gset
\echo Demo done: :loaded identifiers loaded, :refused refused with reasons, :joined claims joined (text join: :joined_as_text); :national_read national numbers read, :national_refused refused with reasons, :national_joined joined; :exchanged_read exchanged numbers meet on :exchanged_values values.
