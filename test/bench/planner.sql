-- make bench-planner: what the planner expects of prefixes, blocks and bounds in a
-- skewed table, beside bigint; and what partitions cost that it does not prune.
CREATE SCHEMA bench;
\ir planner/10-data.sql
\connect -
\ir planner/20-measure.sql
\connect -
\ir planner/90-report.sql
