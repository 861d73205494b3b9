# Tests in parts, each of which prints TAP, and their sum.
# shellcheck shell=bash
# shellcheck disable=SC2154  # work, bin, pg: set by "inside" and postgres.sh

# part NAME COMMAND...: shows the output but for tests that passed. A command that
# fails, or runs no test, without a test that failed is a failed test itself.
part() {
	local name=$1 log=$work/log/$1.tap status=0
	shift
	echo "== $name"
	"$@" >"$log" 2>&1 || status=$?
	if { [ "$status" != 0 ] || ! grep -q '^ok' "$log"; } && ! grep -q '^not ok' "$log" && ! grep -q '^skipped' "$log"; then
		tail -n 60 "$log"
		echo "not ok - the part \"$name\" ended with status $status" >>"$log"
	fi
	# What prove says of all its tests is said by the sum.
	grep -vE '^(ok|1\.\.[0-9]+)( |$)|^Result: |^All tests ' "$log" || true
}

# The tests that failed, by name, and then the sum; false if any failed.
sum() {
	local passed failed
	failed=$(awk 'FNR == 1 { at = FILENAME; gsub(/.*\/|\.tap/, "", at) } /^# test_[a-z_]+$/ { at = $2 } /^t\/.*\.pl \.\./ { at = $1 }
		/^not ok/ && !/# TODO/ { print "failed: " at " " $0 }' "$work"/log/*.tap)
	[ -z "$failed" ] || echo "$failed"
	passed=$(cat "$work"/log/*.tap | grep -cE '^ok( |$)|^not ok .*# TODO' || true)
	echo "$passed passed, $(grep -c . <<<"$failed" || true) failed"
	[ -z "$failed" ]
}

# TAP tests, named as from the top: test/t/*.pl. As PGXS's own prove_installcheck,
# which asks for a PostgreSQL configured with --enable-tap-tests.
prove_tests() (
	pgxs=$("$bin/pg_config" --pgxs)
	# The tests make servers of their own.
	unset PGHOST PGPORT
	cd test || exit
	mkdir -p tmp_check
	export top_builddir=${pgxs%/src/makefiles/pgxs.mk} PGPORT=65432
	export TESTDIR=$PWD TESTDATADIR=$PWD/tmp_check TESTLOGDIR=$work/log/tap-servers
	export PG_REGRESS=$top_builddir/src/test/regress/pg_regress
	export PERL5LIB=$top_builddir/src/test/perl${PERL5LIB:+:$PERL5LIB}
	export ST13_OLD_INSTALL=${ST13_OLD_MAJOR:+$pg/lib/postgresql/$ST13_OLD_MAJOR}
	prove -v "${@#test/}"
)

# pg_regress prints TAP from PostgreSQL 16 on.
regress() {
	local status=0
	pgmake installcheck >"$work/log/regress" 2>&1 || status=$?
	sed -E 's/^(test| ) +([^ ]+) +\.\.\. ok .*/ok - \2/; s/^(test| ) +([^ ]+) +\.\.\. (FAILED|diff).*/not ok - \2/' "$work/log/regress"
	[ "$status" = 0 ] || cp test/regression.diffs "$work/log/" || true
	[ ! -f test/regression.diffs ] || sed "s#$work/src/##g" test/regression.diffs | head -n 200
	return "$status"
}
