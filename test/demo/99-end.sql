SELECT (SELECT numbers FROM accounts) AS loaded, (SELECT refused FROM accounts) AS refused,
       (SELECT count(by_appno) FROM matches) AS joined, (SELECT count(by_text) FROM matches) AS joined_as_text
\gset
\echo Demo done: :loaded identifiers loaded, :refused refused with reasons, :joined claims joined (text join: :joined_as_text).
