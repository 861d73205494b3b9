# What the verbs that measure share.
# shellcheck shell=bash
# shellcheck disable=SC2154  # work: set by "inside"

# A server whose caches hold the tables and that does nothing by itself.
# Arguments are further settings.
bench_server() {
	local memory
	extension_in bench
	memory=$(awk '/^MemTotal:/ { print int($2 / 1024 / 4) }' /proc/meminfo)
	[ "$memory" -le 1024 ] || memory=1024
	cat >>"$work/data/postgresql.conf" <<-CONF
		shared_buffers = ${memory}MB
		max_wal_size = 8GB
		checkpoint_timeout = 1d
		autovacuum = off
		max_parallel_workers_per_gather = 0
		max_parallel_maintenance_workers = 0
		jit = off
	CONF
	[ $# = 0 ] || printf '%s\n' "$@" >>"$work/data/postgresql.conf"
	pg_ctl -D "$work/data" -l "$work/log/server" -s -w restart ||
		die "the private PostgreSQL $ST13_MAJOR could not be restarted."
	mkdir -p "$work/results"
}

bench_sql() {
	PGOPTIONS='-c client_min_messages=warning' psql -X -q -v ON_ERROR_STOP=1 -d bench "$@"
}

# What the figures were measured on, in a line.
bench_machine() {
	echo "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores," \
		"$(awk '/^MemTotal:/ { print int($2 / 1048576 + 0.5) }' /proc/meminfo) GB," \
		"$("$bin/postgres" --version), $("$ST13_CC" --version | head -n 1), $(date -u +%Y-%m-%d)."
	echo
}

# The caller's numbers; anything else is an error rather than SQL.
bench_number() {
	[[ "$2" =~ ^[1-9][0-9]{0,9}$ ]] || die "$1 must be a number, not '$2'."
	echo "$2"
}
