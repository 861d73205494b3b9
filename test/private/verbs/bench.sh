# The benchmarks, on one core: test/bench/NAME.sql. The results are for make bench-doc.
#   test/private/run bench [scale | planner | capacity | extremes | priority | patstat]
#   ST13_ROWS  rows: 2000000 of st13_appno and bigint each, and a sixteenth of others;
#              10000000 for extremes, and at most for scale; 1000000 for planner; 7000000 claims for
#              capacity, 100000 for patstat and 5000000 for priority, which takes 6 GB and ten minutes
#   ST13_RUNS  timed turns of each pair (9; 5 for extremes; 3 for capacity, patstat and priority)
# shellcheck shell=bash
# shellcheck disable=SC2154  # work, bin: set by "inside" and postgres.sh

verb() {
	local name=${1:-bench} rows=2000000 runs=9 settings=() memory
	case $name in
		scale) rows=10000000 ;;
		planner) rows=1000000 ;;
		# Loading is writing: as safely as PostgreSQL does it.
		capacity) rows=7000000 runs=3 settings=('fsync = on' 'full_page_writes = on' 'maintenance_work_mem = 512MB') ;;
		extremes) rows=10000000 runs=5 ;;
		patstat) rows=100000 runs=3 ;;
		priority) rows=5000000 runs=3 settings=('work_mem = 256MB' 'maintenance_work_mem = 256MB') ;;
	esac
	memory=$(awk '/^MemTotal:/ { m = int($2 / 1024 / 4); print (m > 1024 ? 1024 : m) }' /proc/meminfo)
	# A server whose caches hold the tables and that does nothing by itself.
	extension_in bench "shared_buffers = ${memory}MB" 'max_wal_size = 8GB' 'checkpoint_timeout = 1d' 'autovacuum = off' \
		'max_parallel_workers_per_gather = 0' 'max_parallel_maintenance_workers = 0' 'jit = off' "${settings[@]}"
	{
		echo "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores," \
			"$(awk '/^MemTotal:/ { print int($2 / 1048576 + 0.5) }' /proc/meminfo) GB," \
			"$("$bin/postgres" --version), $("$ST13_CC" --version | head -n 1), $(date -u +%Y-%m-%d)."
		echo
		PGOPTIONS='-c client_min_messages=warning' psql -X -q -v ON_ERROR_STOP=1 -v "rows=${ST13_ROWS:-$rows}" \
			-v "runs=${ST13_RUNS:-$runs}" -v "dir=$work/tmp" -v "results=$work/results" -f "test/bench/$name.sql"
	} | tee "$work/results/$name.md"
}
