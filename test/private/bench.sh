# What the verbs that measure share.
# shellcheck shell=bash
# shellcheck disable=SC2154  # work and others: set by "inside" and postgres.sh

# The caller's numbers; anything else is an error rather than SQL.
bench_number() {
	[[ "$2" =~ ^[1-9][0-9]{0,9}$ ]] || die "$1 must be a number, not '$2'."
	echo "$2"
}

# bench_server ROWS RUNS [SETTING...]: sets rows and runs to the caller's or these,
# and starts a server whose caches hold the tables and that does nothing by itself.
bench_server() {
	local memory least=$(($1 / 100))
	rows=$(bench_number ST13_ROWS "${ST13_ROWS:-$1}")
	runs=$(bench_number ST13_RUNS "${ST13_RUNS:-$2}")
	[ "$rows" -ge "$least" ] || die "ST13_ROWS must be $least at least."
	shift 2
	extension_in bench
	memory=$(awk '/^MemTotal:/ { m = int($2 / 1024 / 4); print (m > 1024 ? 1024 : m) }' /proc/meminfo)
	printf '%s\n' "shared_buffers = ${memory}MB" 'max_wal_size = 8GB' 'checkpoint_timeout = 1d' 'autovacuum = off' \
		'max_parallel_workers_per_gather = 0' 'max_parallel_maintenance_workers = 0' 'jit = off' "$@" \
		>>"$work/data/postgresql.conf"
	pg_ctl -D "$work/data" -l "$work/log/server" -s -w restart ||
		die "the private PostgreSQL $ST13_MAJOR could not be restarted."
}

bench_sql() {
	PGOPTIONS='-c client_min_messages=warning' psql -X -q -v ON_ERROR_STOP=1 -v "rows=$rows" -v "runs=$runs" \
		-v "dir=$work/tmp" -d bench "$@"
}

# bench_report NAME SQL: the machine in a line, and what SQL prints, as NAME.md.
bench_report() {
	{
		echo "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores," \
			"$(awk '/^MemTotal:/ { print int($2 / 1048576 + 0.5) }' /proc/meminfo) GB," \
			"$("$bin/postgres" --version), $("$ST13_CC" --version | head -n 1), $(date -u +%Y-%m-%d)."
		echo
		bench_sql -f "$2"
	} | tee "$work/results/$1.md"
}
