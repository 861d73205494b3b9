-- make bench-patstat: a made-up PATSTAT table, read as DOCDB's keys; see
-- test/bench/patstat/README.md.
\ir patstat/10-data.sql
\ir patstat/20-read.sql
\ir patstat/90-report.sql
