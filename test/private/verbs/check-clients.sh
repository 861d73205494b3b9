# The clients in test/clients, each with a database of its own: what
# doc/clients.md shows.  The last line is the sum: "N passed, N failed".
# needs: server clients
# shellcheck shell=bash
# shellcheck disable=SC2154,SC2031  # work and others: set by "inside" and postgres.sh

# shellcheck source=test/private/tests.sh
. test/private/tests.sh

# The JDBC driver knows no Unix sockets: the server listens on the loopback
# interface as well, for those who know a password that is made for this run.
listen_on_loopback() {
	password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
	psql -X -q -d postgres -c "SET password_encryption = 'scram-sha-256'" \
		-c "ALTER ROLE CURRENT_USER PASSWORD '$password'"
	printf '%s\n' 'local all all trust' 'host all all 127.0.0.1/32 scram-sha-256' >"$work/data/pg_hba.conf"
	stop_cluster
	export PGPORT=$((49152 + RANDOM % 16384))
	printf '%s\n' "listen_addresses = '127.0.0.1'" "port = $PGPORT" >>"$work/data/postgresql.conf"
	pg_ctl -D "$work/data" -l "$work/log/server" -s -w start
}

# What runs a client, in a directory of its own.
run_psql() { bash "$clients/psql_client.sh"; }
run_libpq() {
	gcc -std=c99 -Wall -Wextra -Werror -I/usr/include/postgresql \
		-I"$ST13_ROOT/usr/include/postgresql" -o libpq_client "$clients/libpq_client.c" -lpq && ./libpq_client
}
run_psycopg2() { python3 "$clients/psycopg2_client.py"; }
run_psycopg3() { python3 "$clients/psycopg3_client.py"; }
run_sqlalchemy() { python3 "$clients/sqlalchemy_client.py"; }
# Java that was only unpacked is in no directory of programs.
run_jdbc() {
	local jvm=("$ST13_ROOT"/usr/lib/jvm/*/bin)
	PATH=$PATH:${jvm[0]} java -cp "$ST13_ROOT/usr/share/java/postgresql.jar" \
		"$clients/JdbcClient.java" "jdbc:postgresql://127.0.0.1:$PGPORT/$PGDATABASE?user=$PGUSER&password=$password"
}
run_node() {
	cp "$clients"/package*.json "$clients/node_client.js" .
	npm ci --loglevel=error --ignore-scripts --no-audit --no-fund --no-update-notifier && node node_client.js
}

# After its own checks: has the client written all that it has read?
check_client() {
	case $1 in psycopg3) python3 -c 'import psycopg' || { echo "skipped: this Debian has no package python3-psycopg"; return; } ;; esac
	export PGDATABASE=$1
	createdb "$1"
	psql -X -q -v ON_ERROR_STOP=1 -f "$clients/setup.sql"
	mkdir "$work/tmp/$1"
	cd "$work/tmp/$1" || return
	"run_$1" || return
	psql -X -q -A -t -c "SELECT CASE WHEN count(*) > 0 THEN 'not ' ELSE '' END || 'ok - received what is in number'
		FROM number FULL JOIN received USING (a) WHERE number IS NULL OR received IS NULL"
}

verb() {
	local client
	clients=$PWD/test/clients
	# Debian's Python has Debian's modules.
	PATH=/usr/bin:$PATH
	relocate_postgres
	if ! { build_extension && start_cluster && listen_on_loopback; }; then
		die "the server could not be started."
	fi
	# Not all of them take the user's own name, as libpq does.
	export PGUSER PGCLIENTENCODING=UTF8 PYTHONDONTWRITEBYTECODE=1
	PGUSER=$(id -un)
	for client in psql libpq psycopg2 psycopg3 sqlalchemy jdbc node; do
		part "$client" check_client "$client"
	done
	sum
}
