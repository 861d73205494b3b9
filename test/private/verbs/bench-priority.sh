# Priority claims in bulk: st13_parse against PL/pgSQL, and the join on
# st13_appno against one on text; see test/bench/priority.sql.
#   ST13_ROWS  claims (5000000: some 6 GB of disk and ten minutes)
#   ST13_RUNS  timed turns (3)
# needs: server
# shellcheck shell=bash
# shellcheck disable=SC2154  # work and others: set by "inside" and postgres.sh

# shellcheck source=test/private/bench.sh
. test/private/bench.sh

verb() {
	bench_server 5000000 3 'work_mem = 256MB' 'maintenance_work_mem = 256MB'
	bench_sql -f test/bench/priority.sql
}
