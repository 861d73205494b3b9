# The clients in test/clients, each with a database of its own: what
# doc/clients.md shows.  The last line is the sum: "N passed, N failed".
# needs: psycopg2 psycopg3 sqlalchemy jdbc node
# shellcheck shell=bash
# shellcheck disable=SC2154  # work, bin: set by "inside" and postgres.sh

# shellcheck source=test/private/count.sh
. test/private/count.sh

# The JDBC driver knows no Unix sockets: the server listens on the loopback
# interface as well, for those who know a password that is made for this run.
listen_on_loopback() {
	local tries
	password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
	psql -X -q -d postgres -c "SET password_encryption = 'scram-sha-256'" \
		-c "ALTER ROLE CURRENT_USER PASSWORD '$password'"
	printf '%s\n' 'local all all trust' 'host all all 127.0.0.1/32 scram-sha-256' >"$work/data/pg_hba.conf"
	for ((tries = 0; tries < 20; tries++)); do
		stop_cluster
		export PGPORT=$((49152 + RANDOM % 16384))
		sed -i '/^\(listen_addresses\|port\) =/d' "$work/data/postgresql.conf"
		printf '%s\n' "listen_addresses = '127.0.0.1'" "port = $PGPORT" >>"$work/data/postgresql.conf"
		! pg_ctl -D "$work/data" -l "$work/log/server" -s -w start 2>/dev/null || return 0
	done
	die "no port of the loopback interface is free for the private PostgreSQL $ST13_MAJOR."
}

python_has() { python3 -c "$1" 2>/dev/null; }

# Java that was only unpacked is in no directory of programs.
find_java() {
	local java
	for java in java "${ST13_ROOT:-/nowhere}"/usr/lib/jvm/*/bin/java; do
		! "$java" --version >/dev/null 2>&1 || { echo "$java"; return; }
	done
	return 1
}

# What runs a client.
run_psql() { bash "$clients/psql_client.sh"; }

run_libpq() {
	gcc -std=c99 -Wall -Wextra -Werror -I/usr/include/postgresql \
		-I"${ST13_ROOT:-}/usr/include/postgresql" -o libpq_client "$clients/libpq_client.c" -lpq &&
		./libpq_client
}

run_psycopg2() { python3 "$clients/psycopg2_client.py"; }
run_psycopg3() { python3 "$clients/psycopg3_client.py"; }
run_sqlalchemy() { python3 "$clients/sqlalchemy_client.py"; }

run_jdbc() {
	local jar=/usr/share/java/postgresql.jar
	[ -f "$jar" ] || jar=$ST13_ROOT$jar
	"$(find_java)" -cp "$jar" "$clients/JdbcClient.java" \
		"jdbc:postgresql://127.0.0.1:$PGPORT/$PGDATABASE?user=$PGUSER&password=$password"
}

run_node() {
	cp "$clients"/package*.json "$clients/node_client.js" .
	if ! npm ci --loglevel=error --ignore-scripts --no-audit --no-fund --no-update-notifier; then
		echo "not ok - npm could not fetch what package-lock.json names: is there a network?"
		return 1
	fi
	node node_client.js
}

# Why a client is skipped; nothing if it is not.
skipped() {
	case $1 in
		psycopg3) python_has "import psycopg" || echo "this Debian has no package python3-psycopg" ;;
		sqlalchemy) python_has "from sqlalchemy.orm import declarative_base" ||
			echo "this Debian's SQLAlchemy is older than 1.4" ;;
		# Debian's looks for parts of itself in /usr/share.
		node) [ -z "$ST13_ROOT" ] || node -e 0 2>/dev/null ||
			echo "nodejs does not run when it is only unpacked; it takes an administrator to install it" ;;
	esac
}

# After its own checks: has the client written all that it has read?
same_numbers() {
	local difference
	difference=$(psql -X -q -A -t -c "SELECT count(*) FROM number FULL JOIN received USING (a) WHERE number IS NULL OR received IS NULL")
	if [ "$difference" = 0 ]; then
		echo "ok - received what is in number"
	else
		echo "not ok - received is not what is in number: $difference rows"
	fi
}

check_client() {
	local client=$1 log=$work/log/client-$1 status=0 why
	echo "== $client"
	why=$(skipped "$client")
	if [ -n "$why" ]; then
		echo "skipped: $why"
		return
	fi
	createdb "$client"
	export PGDATABASE=$client
	psql -X -q -v ON_ERROR_STOP=1 -f "$clients/setup.sql"
	mkdir -p "$work/tmp/$client"
	(cd "$work/tmp/$client" && "run_$client" && same_numbers) >"$log" 2>&1 || status=$?
	cut -c 1-300 "$log"
	count "$status" "$(lines '^ok - ' "$log")" "$(lines '^not ok - ' "$log")"
	[ "$status" != 0 ] || grep -q '^not ok - ' "$log" || rm "$log"
}

verb() {
	local client
	clients=$PWD/test/clients
	# Debian's Python has Debian's modules.
	PATH=/usr/bin:$PATH
	relocate_postgres
	build_extension || exit 1
	start_cluster || exit 1
	listen_on_loopback
	# Not all of them take the user's own name, as libpq does.
	export PGUSER PGCLIENTENCODING=UTF8 PYTHONDONTWRITEBYTECODE=1
	PGUSER=$(id -un)
	for client in psql libpq psycopg2 psycopg3 sqlalchemy jdbc node; do
		check_client "$client"
	done
	unset PGDATABASE
	stop_cluster
	echo "$passed passed, $failed failed"
	[ "$failed" = 0 ] || return 1
	rm -f "$work/log/server"
}
