-- make bench: each operation beside bigint's and others'.
SELECT 'CREATE EXTENSION isn' FROM pg_available_extensions WHERE name = 'isn' \gexec
\warn making :rows numbers
\ir 10-harness.sql
\ir 20-data.sql
VACUUM ANALYZE;
\ir 30-operations.sql
\ir 40-national.sql
\ir 42-all-systems.sql
VACUUM ANALYZE bench.national;
VACUUM ANALYZE bench.national_by_office;
CHECKPOINT;
\set pairs :dir '/pairs.sql'
\pset format unaligned
\pset tuples_only on
\o :pairs
\ir 50-pairs.sql
\o
\i :pairs
\connect -
\pset format aligned
\pset tuples_only off
\ir 90-report.sql
\set tsv :results '/bench.tsv'
\o :tsv
\ir 95-tsv.sql
