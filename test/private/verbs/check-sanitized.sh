# Bugs that tests alone do not see: the unit tests under AddressSanitizer and
# UndefinedBehaviorSanitizer, and pg_regress with a server under valgrind. A report
# with the extension in its stack fails; the last line is the sum.
# needs: server cmocka valgrind
# shellcheck shell=bash
# shellcheck disable=SC2154  # work, bin: set by "inside" and postgres.sh
# shellcheck source=test/private/tests.sh
. test/private/tests.sh

# The server of start_cluster once more, each of its processes under valgrind.
restart_under_valgrind() {
	local tries
	stop_cluster
	mkdir "$work/log/valgrind"
	# It would come upon the tables of tests that are quick otherwise.
	echo 'autovacuum = off' >>"$work/data/postgresql.conf"
	# Leaks are the business of memory contexts.
	valgrind --quiet --trace-children=yes --leak-check=no --num-callers=40 \
		--error-markers=REPORT-BEGINS,REPORT-ENDS --fullpath-after="$work/src/" \
		--suppressions=test/private/valgrind.supp --log-file="$work/log/valgrind/%p" \
		"$bin/postgres" -D "$work/data" >>"$work/log/server" 2>&1 &
	for ((tries = 0; tries < 300; tries++)); do
		! psql -X -q -d postgres -c 'SELECT' >/dev/null 2>&1 || return 0
		sleep 1
	done
	die "the server under valgrind did not start."
}

# Plans are not what this is about: what VACUUM finds to be visible to all, and so the
# cost of an index-only scan, differs on a slow server.
regress_under_valgrind() {
	restart_under_valgrind
	regress | sed 's/^not ok \(.*\bplans\b\)/ok \1 # skip/'
	stop_cluster
}

# The reports with the extension in their stacks: a source file of its, or the
# library.
valgrind_reports() {
	cat "$work"/log/valgrind/* |
		awk '/REPORT-BEGINS/ { report = "" } { report = report $0 "\n" }
			/REPORT-ENDS/ { all++; if (report ~ /\((src\/(value|catalogue|pg)\/|in [^)]*\/st13\.so)/) { own++; printf "%s", report } }
			END { print (own ? "not " : "") "ok - " own + 0 " of " all + 0 " reports have the extension in their stacks" }'
}

verb() {
	part unit-sanitized make -s unit-sanitized CC=gcc
	relocate_postgres
	if command -v valgrind >/dev/null && build_extension && start_cluster; then
		part pg_regress regress_under_valgrind
		part valgrind valgrind_reports
	else
		part server false
	fi
	sum
}
