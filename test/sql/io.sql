-- Text input and output: what is read, and what is refused and why.
\set SHOW_CONTEXT never

-- The machine form
SELECT '102014000123456'::st13_appno, 'PL100000000023456'::st13_appno,
       'ep102014000123456'::st13_appno, st13_appno 'EM700151322170001';

-- The first and the last value, and the letters that a serial number may have
SELECT input, input::st13_appno, input::st13_appno::text = input AS same
FROM (VALUES
    ('000000000000000'), ('ZZ99999999999999Z'),
    ('IN102008MU0001234'), ('BR102012A00012345'), ('BR1020120A0012345'),
    ('BG50202000160989N'), ('GR50201700N246883'), ('00000000000000Z'),
    ('EM700151322170001'), ('EM70015132217000X'),
    ('AA991699999999999'), ('AA99169999999999Z'), ('ZA991700ZZZ999999'),
    -- as the Global Brand and Design Databases have them
    ('DK50196300VA01864'), ('AL50200400T000072'), ('NA501978000NAT593'), ('EE5020070001818AA'), ('GM50198600000AP46'),
    ('EM700042478230007'), ('DE503020080449225')
) v(input);

-- The presentation form: one separator between parts, leading zeros and the
-- year 0000 left out, letters of either case, blanks around
SELECT input, input::st13_appno FROM (VALUES
    ('EP 10 2014 000123456'), ('EP 10 2014 123456'), ('EP/10/2014/123456'),
    ('EP-10-2014-123456'), ('ep 10-2014/123456'), ('10 2014 123456'),
    ('10/2014/1'), ('10 2014 0'), ('PL 10 23456'), ('PL 10 0000 23456'),
    ('10 0000 2014'), ('10 23456'), ('10 1'), ('10 12345'), ('10 999'),
    ('00 1900 7'), ('EM 70 0151 322170001'), ('EM 70 0151 1'),
    ('IN 10 2008 MU0001234'), ('in 10 2008 mu0001234'),
    ('10 MU0001234'), ('BG 50 2020 00160989N'), ('BG 50 2020 00160989n'),
    ('  EP102014000123456  '), ('  EP 10 2014 123456 '),
    (E'\tEP\t10  2014 \t 123456\t'), ('EP   10   2014   123456')
) v(input);

-- Every spelling of one number is one value
SELECT count(DISTINCT input), count(DISTINCT input::st13_appno) FROM (VALUES
    ('EP102014000123456'), ('ep102014000123456'), ('eP 10 2014 123456'),
    ('EP/10/2014/0123456'), ('EP-10-2014-000123456'), (' EP 10 2014 123456')
) v(input);

SELECT NULL::st13_appno;
-- The name of the type as a function is the cast of a literal
SELECT st13_appno('EP 10 2014 123456');

--
-- What is refused.  \echo shows the SQLSTATE of the first of them; st13's
-- input has no other.
--

-- wrong length
SELECT '10201400012345'::st13_appno;
\echo :LAST_ERROR_SQLSTATE
SELECT '1020140001234567'::st13_appno;
SELECT 'EP1020140001234567'::st13_appno;
SELECT 'EP'::st13_appno;
SELECT '1'::st13_appno;

-- foreign characters
SELECT '102014000123:56'::st13_appno;
SELECT 'EP 10 2014 123,456'::st13_appno;
SELECT '10_2014_123456'::st13_appno;
SELECT '*P102014000123456'::st13_appno;
SELECT 'EP 10 2014 123456.'::st13_appno;
SELECT E'EP102014000123456\n'::st13_appno;

-- letters where none may be, digits where letters must be
SELECT 'X02014000123456'::st13_appno;
SELECT '1O2014000123456'::st13_appno;
SELECT '102O14000123456'::st13_appno;
SELECT 'E1102014000123456'::st13_appno;
SELECT '1P102014000123456'::st13_appno;
SELECT '11102014000123456'::st13_appno;
SELECT '1P 10 2014 123456'::st13_appno;
SELECT 'EPO 10 2014 123456'::st13_appno;
SELECT 'E 10 2014 123456'::st13_appno;
SELECT 'E1 10 2014 123456'::st13_appno;
SELECT 'EP 1X 2014 123456'::st13_appno;
SELECT 'EP 10 2O14 123456'::st13_appno;

-- more than two letters in the serial number, and not three together
SELECT 'EP102014A0AA23456'::st13_appno;
SELECT 'EP1020140AA1A3456'::st13_appno;
SELECT 'EP102014AAAA23456'::st13_appno;
SELECT 'EP102014A001234AA'::st13_appno;
SELECT '10 2014 A0A1A3456'::st13_appno;

-- types 01 to 09, and types of another length
SELECT '012014000123456'::st13_appno;
SELECT 'EP092014000123456'::st13_appno;
SELECT 'EP 05 2014 123456'::st13_appno;
SELECT 'EP 1 2014 123456'::st13_appno;
SELECT 'EP 100 2014 123456'::st13_appno;

-- years of another length
SELECT 'EP 10 14 123456'::st13_appno;
SELECT 'EP 10 02014 123456'::st13_appno;

-- letters in the serial number of a packed year, but at its end
SELECT 'EM700151A22170001'::st13_appno;
SELECT 'EM7001513221700A1'::st13_appno;
SELECT 'EM700151A2217000A'::st13_appno;
SELECT 'EM 70 1699 0A0000000'::st13_appno;
SELECT 'EM 70 2200 0A0000000'::st13_appno;
SELECT 'ZZ999999ZZ9999999'::st13_appno;
-- letters in the year, and more than 17 characters, as some identifiers have
SELECT 'QO82R46E12P71E123'::st13_appno;
SELECT 'ME5020142014321890'::st13_appno;

-- separators
SELECT '/10/2014/123456'::st13_appno;
SELECT '-EP 10 2014 123456'::st13_appno;
SELECT ' - 10 2014 123456'::st13_appno;
SELECT 'EP 10 2014 123456/'::st13_appno;
SELECT 'EP 10 2014 123456 - '::st13_appno;
SELECT 'EP 10//2014/123456'::st13_appno;
SELECT 'EP--10-2014-123456'::st13_appno;
SELECT 'EP 10 - 2014 123456'::st13_appno;
SELECT 'EP 10/ 2014 123456'::st13_appno;
SELECT '/'::st13_appno;
SELECT ' - '::st13_appno;
SELECT 'E P 10 2014 123456'::st13_appno;
SELECT 'EP 1 0 2014 123456'::st13_appno;
SELECT 'EP 10 20 14 123456'::st13_appno;
SELECT 'EP 10 2014 123 456'::st13_appno;
SELECT '10 2014 123/456'::st13_appno;
SELECT 'EP10 2014 123456'::st13_appno;
SELECT 'EP 102014 123456'::st13_appno;

-- parts missing, parts too long, parts too many
SELECT 'EP 10'::st13_appno;
SELECT '10 '::st13_appno;
SELECT 'EP 10 '::st13_appno;
SELECT 'EP 10 2014 1234567890'::st13_appno;
SELECT '10 1234567890'::st13_appno;
SELECT 'EP 10 2014 MU00012345'::st13_appno;
SELECT 'EP 10 2014 123456 A1'::st13_appno;
SELECT '1 2 3 4 5 6 7 8 9'::st13_appno;
SELECT 'EP 10 2014 1 2 3-4 5'::st13_appno;

-- control numbers
SELECT 'DE 10 2006 032425.0'::st13_appno;
SELECT '10 2006 032425.X'::st13_appno;
SELECT '202180002433.9'::st13_appno;
SELECT '10 2010 345678-4'::st13_appno;
SELECT '10 2010 345678-x'::st13_appno;

-- what could mean two things
SELECT '10 2014'::st13_appno;
SELECT 'EP 10 2014'::st13_appno;
SELECT 'EP-10-2014'::st13_appno;
SELECT '10 2010-3'::st13_appno;
SELECT 'EP 10-3'::st13_appno;
SELECT 'IN 10 2008 MU1234'::st13_appno;
SELECT 'BG 50 2020 160989N'::st13_appno;

-- nothing
SELECT ''::st13_appno;
SELECT ' '::st13_appno;
SELECT E' \t '::st13_appno;

-- Megabytes are quoted to 64 characters.
SELECT repeat('1', 1000000)::st13_appno;
SELECT repeat('1 ', 1000000)::st13_appno;
SELECT (repeat('A', 63) || '!' || repeat('A', 1000000))::st13_appno;
SELECT (repeat(' ', 1000000) || 'EP102014000123456')::st13_appno;
SELECT repeat(' ', 1000000)::st13_appno;
SELECT repeat('1', 64)::st13_appno;
SELECT repeat('1', 65)::st13_appno;

-- In a table, too, and nothing is stored.
CREATE TEMP TABLE io (a st13_appno);
INSERT INTO io VALUES ('EP 10 2014 1'), ('EP 10 2014');
COPY io FROM stdin;
EP102014000000001
EP 10 2014
\.
\echo :LAST_ERROR_SQLSTATE
SELECT count(*) FROM io;
COPY io FROM stdin;
EP 10 2014 1
de/10/2015/000000002
\N
\.
COPY io TO stdout;
DROP TABLE io;
