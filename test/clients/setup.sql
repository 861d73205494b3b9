-- What each client finds in a database of its own. It reads all of number, as
-- strings, and writes it into received.
CREATE EXTENSION st13;

CREATE TABLE application (appno st13_appno PRIMARY KEY, title text, priority st13_appno[]);

CREATE TABLE number (a st13_appno PRIMARY KEY);
INSERT INTO number
SELECT make_st13_appno(t, y, s, o)
FROM unnest(ARRAY[0, 10, 99]) t, unnest(ARRAY[0, 1, 2014, 9999]) y,
    unnest(ARRAY['000000000', '999999999', '00000000A']) s, unnest(ARRAY[NULL, 'AA', 'EP', 'ZZ']) o;
INSERT INTO number VALUES ('IN102008MU0001234'), ('BG50202000160989N'), ('EM700151322170001');

CREATE TABLE received (a st13_appno PRIMARY KEY);
