# A relocated PostgreSQL, the extension built into it, and a cluster.
# shellcheck shell=bash
# shellcheck disable=SC2154  # work, verb: set by "inside"

pg=$work/pg                                # stands for /usr
bin=$pg/lib/postgresql/$ST13_MAJOR/bin

# PostgreSQL finds its files relative to its own programs, so a copy of them is
# an installation of its own: its pg_config names the copy's directories, and
# "make install" writes nowhere else. ST13_ROOT: packages unpacked without root.
relocate_postgres() {
	local from dir n=$ST13_MAJOR
	for from in /usr "${ST13_ROOT:+$ST13_ROOT/usr}"; do
		for dir in "lib/postgresql/$n" "share/postgresql/$n" "include/postgresql/$n"; do
			[ -d "${from:-/nowhere}/$dir" ] || continue
			mkdir -p "$pg/$dir"
			# Not wanted: manual pages, LLVM's bitcode and just-in-time
			# compilation, an st13 that is installed in the system.
			tar -C "$from/$dir" -c --exclude=./man --exclude=./lib/bitcode --exclude='./lib/llvmjit*' \
				--exclude=st13.so --exclude=st13.control --exclude='st13--*.sql' . | tar -C "$pg/$dir" -x --no-same-owner
		done
	done
	[ "$("$bin/pg_config" --pkglibdir)" = "$pg/lib/postgresql/$n/lib" ] ||
		die "this PostgreSQL cannot be relocated: $bin/pg_config names directories outside of $pg."
	PATH=$bin:$PATH
}

# make, for the private PostgreSQL. LLVM's bitcode would need clang and is not used.
pgmake() {
	make --no-print-directory PG_CONFIG="$bin/pg_config" CC="$ST13_CC" with_llvm=no "$@"
}

# Says something only when it fails.
build_extension() {
	local copt=-Werror
	# The server's flags are for the compiler that the server was built with.
	[ "$ST13_CC" = gcc ] || copt="$copt -Wno-unknown-warning-option -Wno-ignored-optimization-argument"
	{ pgmake clean && pgmake -j2 COPT="$copt" all && pgmake COPT="$copt" install; } >"$work/log/build" 2>&1 && return
	tail -n 60 "$work/log/build"
	echo "st13: the extension could not be built and installed for PostgreSQL $ST13_MAJOR"
	return 1
}

# The same for the older PostgreSQL that pg_upgrade starts from, if there is one.
# It comes first: what is built last stays in the sources.
build_for_older() {
	[ -n "$ST13_OLD_MAJOR" ] || return 0
	local ST13_MAJOR=$ST13_OLD_MAJOR bin=$pg/lib/postgresql/$ST13_OLD_MAJOR/bin PATH=$PATH
	relocate_postgres && build_extension
}

# Arguments are further settings.
start_cluster() {
	mkdir "$work/socket"
	{
		# Reached by its socket alone, and gone after the run.
		initdb -D "$work/data" -E UTF8 --locale=C -A trust -N &&
		printf '%s\n' "listen_addresses = ''" "unix_socket_directories = '$work/socket'" 'port = 5432' \
			'fsync = off' 'full_page_writes = off' "$@" >>"$work/data/postgresql.conf" &&
		pg_ctl -D "$work/data" -l "$work/log/server" -s -w start
	} >"$work/log/start" 2>&1 ||
		{ tail -n 20 "$work/log"/s*; die "the private PostgreSQL $ST13_MAJOR could not be started."; }
	export PGHOST=$work/socket PGPORT=5432
}

# A clean stop; on any other way out "run" kills the server.
stop_cluster() {
	[ ! -f "$work/data/postmaster.pid" ] || pg_ctl -D "$work/data" -s -m fast -w stop >>"$work/log/server" 2>&1 || true
}

# The common beginning of most verbs: a running server with the extension in
# database $1, client and server both talking UTF-8. Further arguments are settings.
extension_in() {
	local database=$1
	shift
	relocate_postgres
	build_extension || exit 1
	start_cluster "$@"
	export PGCLIENTENCODING=UTF8 PGDATABASE=$database
	createdb "$database"
	psql -X -q -c 'CREATE EXTENSION st13' || die "CREATE EXTENSION st13 failed in the private PostgreSQL $ST13_MAJOR."
}
