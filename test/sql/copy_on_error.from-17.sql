-- COPY that leaves out what is refused
SET client_min_messages = warning;
CREATE TEMP TABLE loaded (a st13_appno);
COPY loaded FROM stdin (ON_ERROR ignore);
EP 10 2014 1
EP 10 2014
no number
de/10/2015/000000002
\.
SELECT * FROM loaded ORDER BY a;
DROP TABLE loaded;
