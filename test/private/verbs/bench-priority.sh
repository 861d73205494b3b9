# Priority claims in bulk: st13_parse against PL/pgSQL, and the join on
# st13_appno against one on text; see test/bench/priority.sql.
#   ST13_ROWS  claims (5000000: some 6 GB of disk and ten minutes)
#   ST13_RUNS  timed turns (3)
# shellcheck shell=bash
# shellcheck disable=SC2154  # work: set by "inside"

verb() {
	local rows=${ST13_ROWS:-5000000} runs=${ST13_RUNS:-3} memory
	[[ "$rows" =~ ^[1-9][0-9]{3,8}$ ]] || die "ST13_ROWS must be a number from 1000 on, not '$rows'."
	[[ "$runs" =~ ^[1-9][0-9]?$ ]] || die "ST13_RUNS must be a number from 1 to 99, not '$runs'."
	extension_in bench
	memory=$(awk '/^MemTotal:/ { print int($2 / 1024 / 4) }' /proc/meminfo)
	[ "$memory" -le 1024 ] || memory=1024
	cat >>"$work/data/postgresql.conf" <<-CONF
		shared_buffers = ${memory}MB
		work_mem = 256MB
		maintenance_work_mem = 256MB
		max_wal_size = 8GB
		checkpoint_timeout = 1d
		autovacuum = off
		max_parallel_workers_per_gather = 0
		max_parallel_maintenance_workers = 0
		jit = off
	CONF
	pg_ctl -D "$work/data" -l "$work/log/server" -s -w restart ||
		die "the private PostgreSQL $ST13_MAJOR could not be restarted."
	psql -X -q -v ON_ERROR_STOP=1 -v "rows=$rows" -v "runs=$runs" -d bench -f test/bench/priority.sql
	stop_cluster
	rm -f "$work/log/server"
}
