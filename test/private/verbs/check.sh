# All tests: unit programs, pg_regress, the fuzz corpus, instruction counts, TAP.
# The last line is the sum: "N passed, N failed"; before it, each test that failed.
#   TESTS="test/t/120_pg_upgrade.pl"   these only
# needs: libcmocka-dev=/usr/include/cmocka.h perl=prove libipc-run-perl=/usr/share/perl5/IPC/Run.pm valgrind=valgrind
# shellcheck shell=bash
# shellcheck disable=SC2154  # work: set by "inside"

# shellcheck source=test/private/tap.sh
. test/private/tap.sh

verb() {
	local units=(test/unit/*.c) status=0
	units=("${units[@]/#test/build}")
	relocate_postgres
	if ! build_for_older || ! build_extension || ! pgmake -s -j2 "${units[@]%.c}"; then
		printf '%s\n' 'failed: the build' '0 passed, 1 failed'
		return 1
	fi
	# make's own word on a failure would come after the sum.
	prove_tests "${TESTS:-${units[*]%.c} $(echo test/t/*.pl)}" 2>&1 | grep --line-buffered -vE '^(make:|(# )?\+\+\+ tap )' || status=1
	[ "$status" = 0 ] || cp -R tmp_check/log test/regression.diffs "$work/log/" 2>/dev/null || true
	return "$status"
}
