# Bugs that tests alone do not see: the unit tests under AddressSanitizer and
# UndefinedBehaviorSanitizer, and pg_regress with a server under valgrind. A report
# with the extension in its stack fails.
# needs: libcmocka-dev=/usr/include/cmocka.h perl=prove valgrind=valgrind
# shellcheck shell=bash
# shellcheck disable=SC2154  # work, bin: set by "inside" and postgres.sh

# The server of start_cluster once more, each of its processes under valgrind.
restart_under_valgrind() {
	stop_cluster
	mkdir "$work/log/valgrind"
	# Leaks are the business of memory contexts.
	valgrind --quiet --trace-children=yes --leak-check=no --num-callers=40 \
		--error-markers=REPORT-BEGINS,REPORT-ENDS --fullpath-after="$work/src/" \
		--suppressions=test/private/valgrind.supp --log-file="$work/log/valgrind/%p" \
		"$bin/postgres" -D "$work/data" >>"$work/log/server" 2>&1 &
	timeout 300 sh -c 'until psql -X -q -d postgres -c SELECT >/dev/null 2>&1; do sleep 1; done' ||
		die "the server under valgrind did not start."
}

# The reports with the extension in their stacks.
reports_of_extension() {
	cat "$work"/log/valgrind/* | awk '/REPORT-BEGINS/ { report = "" } { report = report $0 "\n" }
		/REPORT-ENDS/ { if (report ~ /\((src\/(value|catalogue|pg)\/|in [^)]*\/st13\.so)/) print report }'
}

verb() {
	local units=(test/unit/*.c) status=0 log=$work/log/regress
	units=("${units[@]/#test\/unit/build/unit-sanitized}")
	make -s -j2 CC=gcc "${units[@]%.c}" && ASAN_OPTIONS=detect_leaks=0 test/tap "${units[@]%.c}" || status=1
	relocate_postgres
	# Autovacuum would come upon the tables of tests that are quick otherwise.
	build_extension && start_cluster 'autovacuum = off' && restart_under_valgrind || return
	# Plans are not what this is about: what VACUUM finds to be visible to all, and so
	# the cost of an index-only scan, differs on a slow server.
	pgmake installcheck >"$log" 2>&1 || ! grep -E '^not ok|\.\.\. FAILED' "$log" | grep -vE '(test|[-+]) plans ' || status=1
	grep -E '^ok +[0-9]+ +[-+] drop |^test drop .*\.\.\. ok' "$log" || status=1
	stop_cluster
	[ -z "$(reports_of_extension | tee /dev/stderr)" ] || status=1
	echo "$(cat "$work"/log/valgrind/* | grep -c REPORT-BEGINS) reports of valgrind in all"
	return "$status"
}
