# Fuzzing of the SQL surface; see doc/fuzzing.md. No input may crash the server.
#   ST13_SECONDS  for each of the five parts (60): texts, numbers of offices,
#                 binary values, damaged files, sqlsmith's queries
#   ST13_SEED     the same texts and queries again; else always others
# needs: tap sqlsmith
# shellcheck shell=bash
# shellcheck disable=SC2154,SC2031  # work: set by "inside"; PGPORT: by postgres.sh

# shellcheck source=test/private/tap.sh
. test/private/tap.sh

# What sqlsmith's queries did to the server, by its log.
sqlsmith_part() {
	local seconds=$1 seed=$2 log=$work/log/sqlsmith status=0 queries
	psql -X -q -v ON_ERROR_STOP=1 -d smith -f test/fuzz/sql/sqlsmith.sql || return 1
	timeout "$seconds" sqlsmith --verbose --exclude-catalog --seed="$seed" \
		--target="host=$PGHOST port=$PGPORT dbname=smith user=smith" >"$log" 2>&1 || status=$?
	# A query is a character of its progress.
	queries=$(grep -aE '^[.eCSt]+' "$log" | tr -dc '.eCSt' | wc -c)
	# It ends by itself only when something is wrong.
	if [ "$status" != 124 ] || ! psql -X -q -d smith -c 'SELECT' >/dev/null; then
		tail -n 20 "$log"
		echo "sqlsmith ended with status $status"
		return 1
	fi
	if grep -aE 'was terminated by signal|PANIC:|TRAP:' "$work/log/server"; then
		return 1
	fi
	echo "sqlsmith: $queries queries, no crash"
	rm "$log"
}

verb() {
	local seconds=${ST13_SECONDS:-60} seed=${ST13_SEED:-$RANDOM} failed=0
	[[ "$seconds" =~ ^[1-9][0-9]{0,5}$ ]] || die "ST13_SECONDS must be a number of seconds, not '$seconds'."
	[[ "$seed" =~ ^[1-9][0-9]{0,8}$ ]] || die "ST13_SEED must be a number from 1 on, not '$seed'."
	echo "ST13_SEED=$seed"
	extension_in smith
	ST13_SECONDS=$seconds ST13_SEED=$seed prove_tests test/t/200_near_valid.pl test/t/201_binary_input.pl |
		grep -vE '^ok [0-9]' || [ "${PIPESTATUS[0]}" = 0 ] || failed=1
	sqlsmith_part "$seconds" "$seed" || failed=1
	stop_cluster
	[ "$failed" = 0 ] || return 1
	rm -f "$work/log/server"
}
