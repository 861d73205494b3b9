\echo '3. A number taken apart'
\echo

SELECT part, "value", positions, meaning FROM st13_explain('DE', '10 2007 045 776.8-31');
