# What the planner expects of prefixes, blocks and bounds in a skewed table, beside
# bigint; and what partitions cost that it does not prune.
#   ST13_ROWS  rows (1000000)
#   ST13_RUNS  timed turns over the partitions (9)
# shellcheck shell=bash
# shellcheck disable=SC2154  # work: set by "inside"

# shellcheck source=test/private/bench.sh
. test/private/bench.sh

verb() {
	local rows runs
	rows=$(bench_number ST13_ROWS "${ST13_ROWS:-1000000}")
	runs=$(bench_number ST13_RUNS "${ST13_RUNS:-9}")
	[ "$rows" -ge 100000 ] || die "ST13_ROWS must be 100000 at least."
	bench_server
	bench_sql -c 'CREATE SCHEMA bench'
	bench_sql -v "rows=$rows" -f test/bench/planner/10-data.sql
	bench_sql -v "runs=$runs" -f test/bench/planner/20-measure.sql
	{ bench_machine; bench_sql -f test/bench/planner/90-report.sql; } >"$work/results/planner.md"
	stop_cluster
	rm -f "$work/log/server"
	cat "$work/results/planner.md"
}
