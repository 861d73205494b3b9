-- Numbers taken apart for a person.
\set SHOW_CONTEXT never
\pset null '-'
SELECT * FROM st13_explain('DE', '10 2006 032 425.0');
SELECT * FROM st13_explain('CN', 'ZL 202180002433.9');
SELECT * FROM st13_explain('PL', 'P.023456');
SELECT * FROM st13_explain('US', '13/547,826');
SELECT * FROM st13_explain('EP', '10167109');
SELECT * FROM st13_explain('SE', '2530598-8');
SELECT * FROM st13_explain('DE', 'M 88 00174.1-0001');
SELECT * FROM st13_explain('EM', '015132217-0001');
SELECT * FROM st13_explain('EM', '015132217', 'design');
SELECT * FROM st13_explain('IN', '1018/MUM/2002');
SELECT * FROM st13_explain('IT', 'mi2014a158');
SELECT * FROM st13_explain('CN', '16435657A');
SELECT * FROM st13_explain('WO', 'PCT/SE2004/000001');
SELECT * FROM st13_explain('JP', 'H10-186098', 'patent');
SELECT * FROM st13_explain('JP', '10-186098', 'patent', '1998-01-01');
SELECT * FROM st13_explain('TW', 'No. 97145995');
SELECT * FROM st13_explain(NULL, 'A 12', system => 'number {type} {serial:2}; type A = 10 patent');
-- Positions are those of the text as given.
SELECT * FROM st13_explain('EP', '   EP 10167109.7');
-- NULL, no office, errors
SELECT * FROM st13_explain('EP', NULL);
SELECT * FROM st13_explain(NULL, '10167109');
SELECT * FROM st13_explain('EP', '10167109.8');
SELECT * FROM st13_explain('PL', '23456');
SELECT * FROM st13_explain('P1', '1');
SELECT * FROM st13_explain('PL', '1', 'nonsense');
SELECT * FROM st13_explain('PL', '1', notation => 'nonsense');
