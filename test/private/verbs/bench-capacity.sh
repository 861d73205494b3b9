# What applications and priority claims take to store and to load, and what that
# makes of all the world's.
#   ST13_ROWS  claims (7000000); a seventh as many applications
#   ST13_RUNS  loads (3)
# needs: server
# shellcheck shell=bash
# shellcheck disable=SC2154  # work and others: set by "inside" and postgres.sh

# shellcheck source=test/private/bench.sh
. test/private/bench.sh

verb() {
	# Loading is writing: as safely as PostgreSQL does it.
	bench_server 7000000 3 'fsync = on' 'full_page_writes = on' 'synchronous_commit = on' 'maintenance_work_mem = 512MB'
	bench_sql -v rows=0 -f test/bench/10-harness.sql
	bench_sql -v only_numbers=1 -f test/bench/20-data.sql
	echo "st13: making $rows claims" >&2
	bench_sql -f test/bench/capacity/10-data.sql -f test/bench/capacity/20-load.sql
	bench_report capacity test/bench/capacity/90-report.sql
}
