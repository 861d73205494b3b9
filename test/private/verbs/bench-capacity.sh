# What applications and priority claims take to store and to load, and what that
# makes of all the world's.
#   ST13_ROWS  claims (7000000); a seventh as many applications
#   ST13_RUNS  loads (3)
# shellcheck shell=bash
# shellcheck disable=SC2154  # work: set by "inside"

# shellcheck source=test/private/bench.sh
. test/private/bench.sh

verb() {
	local rows runs
	rows=$(bench_number ST13_ROWS "${ST13_ROWS:-7000000}")
	runs=$(bench_number ST13_RUNS "${ST13_RUNS:-3}")
	[ "$rows" -ge 70000 ] || die "ST13_ROWS must be 70000 at least."
	# Loading is writing: as safely as PostgreSQL does it.
	bench_server 'fsync = on' 'full_page_writes = on' 'synchronous_commit = on' 'maintenance_work_mem = 512MB'
	mkdir "$work/files"
	bench_sql -v rows=0 -v runs=0 -v "dir=$work/files" -f test/bench/10-harness.sql
	bench_sql -v only_numbers=1 -f test/bench/20-data.sql
	echo "st13: making $rows claims" >&2
	bench_sql -v "rows=$rows" -v "dir=$work/files" -f test/bench/capacity/10-data.sql
	bench_sql -v "runs=$runs" -v "dir=$work/files" -f test/bench/capacity/20-load.sql
	{ bench_machine; bench_sql -f test/bench/capacity/90-report.sql; } >"$work/results/capacity.md"
	stop_cluster
	rm -f "$work/log/server"
	cat "$work/results/capacity.md"
}
