# Fuzzing of the SQL surface; see doc/fuzzing.md. No input may crash the server.
#   ST13_SECONDS  for each of the five parts (60): texts, numbers of offices,
#                 binary values, damaged files, sqlsmith's queries
#   ST13_SEED     the same texts and queries again; else always others
# needs: server tap sqlsmith
# shellcheck shell=bash
# shellcheck disable=SC2154,SC2031  # work and others: set by "inside" and postgres.sh

# shellcheck source=test/private/tests.sh
. test/private/tests.sh

# What sqlsmith's queries did to the server, by its log.  A query is a character of its
# progress, and it ends by itself only when something is wrong.
sqlsmith_queries() {
	local log=$work/log/sqlsmith status=0
	psql -X -q -v ON_ERROR_STOP=1 -d smith -f test/fuzz/sql/sqlsmith.sql || return 1
	timeout "$ST13_SECONDS" sqlsmith --verbose --exclude-catalog --seed="$ST13_SEED" \
		--target="host=$PGHOST port=$PGPORT dbname=smith user=smith" >"$log" 2>&1 || status=$?
	[ "$status" = 124 ] || { tail -n 20 "$log"; return 1; }
	! grep -aE 'was terminated by signal|PANIC:|TRAP:' "$work/log/server" &&
		psql -X -q -d smith -c 'SELECT' >/dev/null || return 1
	echo "ok - sqlsmith: $(grep -aE '^[.eCSt]+' "$log" | tr -dc '.eCSt' | wc -c) queries, no crash"
}

verb() {
	export ST13_SECONDS=${ST13_SECONDS:-60} ST13_SEED=${ST13_SEED:-$RANDOM}
	echo "ST13_SEED=$ST13_SEED"
	extension_in smith
	part tap prove_tests test/t/200_near_valid.pl test/t/201_binary_input.pl
	part sqlsmith sqlsmith_queries
	sum
}
