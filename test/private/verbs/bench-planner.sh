# What the planner expects of prefixes, blocks and bounds in a skewed table, beside
# bigint; and what partitions cost that it does not prune.
#   ST13_ROWS  rows (1000000)
#   ST13_RUNS  timed turns over the partitions (9)
# needs: server
# shellcheck shell=bash
# shellcheck disable=SC2154  # work and others: set by "inside" and postgres.sh

# shellcheck source=test/private/bench.sh
. test/private/bench.sh

verb() {
	bench_server 1000000 9
	bench_sql -c 'CREATE SCHEMA bench'
	bench_sql -f test/bench/planner/10-data.sql -f test/bench/planner/20-measure.sql
	bench_report planner test/bench/planner/90-report.sql
}
