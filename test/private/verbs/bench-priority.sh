# Priority claims in bulk: st13_parse against PL/pgSQL, and the join on
# st13_appno against one on text; see test/bench/priority.sql.
#   ST13_ROWS  claims (5000000: some 6 GB of disk and ten minutes)
#   ST13_RUNS  timed turns (3)
# shellcheck shell=bash
# shellcheck disable=SC2154  # work: set by "inside"

# shellcheck source=test/private/bench.sh
. test/private/bench.sh

verb() {
	local rows runs
	rows=$(bench_number ST13_ROWS "${ST13_ROWS:-5000000}")
	runs=$(bench_number ST13_RUNS "${ST13_RUNS:-3}")
	[ "$rows" -ge 1000 ] || die "ST13_ROWS must be 1000 at least."
	bench_server 'work_mem = 256MB' 'maintenance_work_mem = 256MB'
	bench_sql -v "rows=$rows" -v "runs=$runs" -f test/bench/priority.sql
	stop_cluster
	rm -f "$work/log/server"
}
