\echo '4. The table is an ordinary table'
\echo

\d application
