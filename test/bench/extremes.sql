-- make bench-extremes: min and max with a COMBINEFUNC, without one, and bigint's.
\ir extremes/10-data.sql
\connect -
\ir extremes/20-measure.sql
\connect -
\ir extremes/90-report.sql
