-- Styles.
\set SHOW_CONTEXT never
SELECT a, st13_format(a), st13_format(a, 'machine') AS machine, st13_format(a)::st13_appno = a AS reads_back
FROM (VALUES
    ('EP102014000123456'::st13_appno), ('102014000123456'), ('10 2014 0'), ('10 0'), ('10 7'), ('10 0000 2014'),
    ('10 0000 0123'), ('10 20145'), ('EP 10 0000 1000'), ('00 1'), ('IN 10 2008 MU0001234'), ('10 MU0001234'),
    ('BG50202000160989N'), ('EM700151322170001'), ('EM700151000000001'), ('ZZ99999999999999Z'), ('000000000000000')
) v(a);
SELECT st13_format('EP 10 2014 1', style => 'presentation'), st13_format(appno => 'EP 10 2014 1', style => 'machine'),
       st13_format(NULL), st13_format('10 1', NULL);
SELECT st13_format('EP 10 2014 1', 'machines');
\echo :LAST_ERROR_SQLSTATE
SELECT st13_format('EP 10 2014 1', '');
SELECT st13_format('EP 10 2014 1', 'informal');
SELECT st13_format('EP 10 2014 1', 'machines');
