# Bugs that tests alone do not see: the unit tests under AddressSanitizer and
# UndefinedBehaviorSanitizer, and pg_regress with a server under valgrind. A report
# with the extension in its stack fails; the last line is the sum.
#   ST13_SECONDS  for pg_regress at most (3600)
# needs: cmocka valgrind
# shellcheck shell=bash
# shellcheck disable=SC2154  # work, bin: set by "inside" and postgres.sh

# shellcheck source=test/private/count.sh
. test/private/count.sh
# shellcheck source=test/private/sanitizers.sh
. test/private/sanitizers.sh

# verdict STATUS NAME LOG: counts, and shows a log that matters.
verdict() {
	if [ "$1" = 0 ]; then
		count 0 1 0
		echo "ok $2"
		rm -f "$3"
	else
		count "$1" 0 1
		tail -n 60 "$3"
		echo "not ok $2"
	fi
}

sanitized_part() {
	local source name log status
	has_sanitizers gcc || die "gcc makes no programs here that run under -fsanitize=address,undefined."
	for source in test/unit/*.c; do
		name=$(basename "$source" .c)
		log=$work/log/sanitized-$name
		status=0
		make --no-print-directory -s CC=gcc "build/sanitized/$name" >"$log" 2>&1 &&
			"${unscattered[@]}" "build/sanitized/$name" >>"$log" 2>&1 || status=$?
		verdict "$status" "$name" "$log"
	done
}

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
	echo "the server under valgrind did not start"
	return 1
}

# The reports with the extension in their stacks: a source file of its, or the
# library.
reports_of_extension() {
	cat "$work"/log/valgrind/* |
		awk '/REPORT-BEGINS/ { report = "" } { report = report $0 "\n" }
			/REPORT-ENDS/ { if (report ~ /\((src\/(core|pg)\/|in [^)]*\/st13\.so)/) printf "%s", report }'
}

# Whether pg_regress came to its end, and no test failed but that of plans.
only_plans_differ() {
	grep -qE '^test drop +\.\.\. ok|^ok +[0-9]+ +[-+] drop ' "$1" &&
		! grep -E '^not ok|^test .*\.\.\. FAILED' "$1" | grep -qvE '(test|[-+]) plans '
}

valgrind_part() {
	local log=$work/log/regress status=0
	if [ "$(uname -m)" != x86_64 ] || ! command -v valgrind >/dev/null; then
		echo "skipped: there is no valgrind"
		return
	fi
	relocate_postgres
	if ! { build_extension && start_cluster && restart_under_valgrind; }; then
		count 1 0 0
		return
	fi
	timeout "${ST13_SECONDS:-3600}" make --no-print-directory PG_CONFIG="$bin/pg_config" CC=gcc with_llvm=no \
		installcheck >"$log" 2>&1 || status=$?
	# Plans are not what this is about: what VACUUM finds to be visible to all, and
	# so the cost of an index-only scan, differs on a slow server.
	! only_plans_differ "$log" || status=0
	[ "$status" = 0 ] || cp test/regression.diffs "$work/log/" 2>/dev/null || true
	verdict "$status" "pg_regress under valgrind" "$log"
	stop_cluster
	reports_of_extension >"$work/log/valgrind-reports"
	status=0
	[ ! -s "$work/log/valgrind-reports" ] || status=1
	verdict "$status" "no report of valgrind has the extension in its stack" "$work/log/valgrind-reports"
	echo "reports of valgrind in all: $(cat "$work"/log/valgrind/* | grep -c 'REPORT-BEGINS' || true)"
}

verb() {
	[[ "${ST13_SECONDS:-1}" =~ ^[1-9][0-9]{0,5}$ ]] || die "ST13_SECONDS must be a number of seconds, not '$ST13_SECONDS'."
	echo "== unit tests under sanitizers"
	sanitized_part
	echo "== pg_regress under valgrind"
	valgrind_part
	echo "$passed passed, $failed failed"
	[ "$failed" = 0 ] || return 1
	rm -rf "$work/log/server" "$work/log/valgrind"
}
