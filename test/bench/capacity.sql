-- make bench-capacity: what applications and priority claims take to store and to
-- load, and what that makes of all the world's.
\set of_rows :rows
\set rows 0
\ir 10-harness.sql
\set only_numbers 1
\ir 20-data.sql
\set rows :of_rows
\connect -
\ir capacity/10-data.sql
\connect -
\ir capacity/20-load.sql
\connect -
\ir capacity/90-report.sql
