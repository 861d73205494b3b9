# All tests: unit programs, fuzz corpus, instruction counts, pg_regress, TAP. A part that fails does not keep the
# others from running. The last line is the sum: "N passed, N failed".
# needs: cmocka older tap valgrind
# shellcheck shell=bash
# shellcheck disable=SC2154  # work, bin: set by "inside" and postgres.sh

# shellcheck source=test/private/count.sh
. test/private/count.sh
# shellcheck source=test/private/sanitizers.sh
. test/private/sanitizers.sh
# shellcheck source=test/private/tap.sh
. test/private/tap.sh

unit_part() {
	local source name log status run ok skipped
	for source in test/unit/*.c; do
		name=$(basename "$source" .c)
		log=$work/log/unit-$name
		status=0
		make --no-print-directory -s CC="$ST13_CC" "build/unit/$name" >"$log" 2>&1 &&
			"build/unit/$name" >>"$log" 2>&1 || status=$?
		run=$(lines '^\[ RUN +\]' "$log")
		ok=$(lines '^\[ +OK \]' "$log")
		skipped=$(grep -E '^\[ +SKIPPED \] [A-Za-z_]' "$log" | sort -u | grep -c . || true)
		echo "# $name"
		if [ "$status" = 0 ]; then
			grep -E '^\[ +(PASSED|SKIPPED) +\].* test' "$log" || true
			rm "$log"
		else
			tail -n 60 "$log"
			echo "# $name ended with status $status"
		fi
		count "$status" "$ok" "$((run - ok - skipped))"
	done
}

# Each input of the fuzz corpus, under sanitizers. One that ends its harness
# keeps the others of it from being tried: they count as failed, too.
fuzz_corpus_part() {
	local directory name log status run ok
	if ! has_sanitizers gcc; then
		echo "skipped: this compiler has no sanitizers that run here"
		return
	fi
	for directory in test/fuzz/corpus/*; do
		name=$(basename "$directory")
		log=$work/log/fuzz-$name
		status=0
		make --no-print-directory -s CC=gcc "build/replay/$name" >"$log" 2>&1 &&
			"${unscattered[@]}" "build/replay/$name" "$directory"/* >>"$log" 2>&1 || status=$?
		run=$(find "$directory" -type f | wc -l)
		ok=$(lines '^ok ' "$log")
		echo "$name: $ok of $run inputs"
		if [ "$status" = 0 ]; then
			rm "$log"
		else
			tail -n 40 "$log"
		fi
		count "$status" "$ok" "$((run - ok))"
	done
}

# count_instructions PROGRAM OPERATION: how many one operation takes.
count_instructions() {
	local runs log=$work/log/callgrind
	runs=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect=measured \
		"build/bench/$1" "$2" 2>"$log") || { tail -n 20 "$log" >&2; return 1; }
	echo $(($(sed -n 's/.*Collected : //p' "$log") / runs))
	rm "$log"
}

# Each operation of test/bench/instructions.c against its bound; and a reading is
# to take no more where every code of two letters has an office.
instructions_part() {
	local log=$work/log/instructions status=0 within=0 beyond=0 bound operation taken full
	local reading='read national numbers'
	if [ "$(uname -m)" != x86_64 ] || [ "$ST13_CC" != gcc ] || ! command -v valgrind >/dev/null; then
		echo "skipped: gcc's instructions are counted by valgrind, on x86_64"
		return
	fi
	make --no-print-directory -s CC="$ST13_CC" build/bench/instructions build/bench/all-codes/instructions >"$log" 2>&1 || status=$?
	while [ "$status" = 0 ] && read -r operation; do
		bound=$(sed -n "s/^\([0-9]*\) *$operation\$/\1/p" test/bench/instructions.bounds)
		taken=$(count_instructions instructions "$operation") || { status=1; break; }
		if [ "$taken" -le "${bound:-0}" ]; then
			within=$((within + 1))
			echo "$operation: $taken, at most $bound"
		else
			beyond=$((beyond + 1))
			echo "$operation: $taken is more than ${bound:-the bound that is missing}"
		fi
	done < <(build/bench/instructions)
	if [ "$status" = 0 ] && taken=$(count_instructions instructions "$reading") &&
		full=$(count_instructions all-codes/instructions "$reading"); then
		if [ $((100 * full)) -le $((101 * taken)) ]; then
			within=$((within + 1))
			echo "$reading, an office for every code: $full, at most 1 % more than $taken"
		else
			beyond=$((beyond + 1))
			echo "$reading, an office for every code: $full is more than 1 % above $taken"
		fi
	else
		status=1
	fi
	count "$status" "$within" "$beyond"
	if [ "$status" = 0 ]; then
		rm "$log"
	else
		tail -n 20 "$log"
	fi
}

regress_part() {
	local log=$work/log/regress status=0
	pgmake installcheck >"$log" 2>&1 || status=$?
	# Up to 15 "test foo ... ok", from 16 on TAP.
	grep -E '^(ok|not ok|test |#|1\.\.| *All | [0-9]+ of |Bail)|\.\.\. ' "$log" || tail -n 40 "$log"
	if [ "$status" != 0 ] && [ -f test/regression.diffs ]; then
		# Named as in the checkout, where they end up.
		sed -i "s#$work/src/##g" test/regression.diffs
		cp -R test/regression.diffs test/regression.out test/results/. "$work/log/" 2>/dev/null || true
		head -n 200 test/regression.diffs
		[ "$(wc -l <test/regression.diffs)" -le 200 ] || echo "... (cut after 200 lines)"
	fi
	count "$status" \
		"$(lines '^ok +[0-9]|^(test| ) .*\.\.\. ok' "$log")" \
		"$(lines '^not ok +[0-9]|^(test| ) .*\.\.\. (FAILED|diff)' "$log")"
	[ "$status" != 0 ] || rm "$log"
}

tap_part() {
	local log=$work/log/tap status=0
	prove_tests test/t/*.pl | tee "$log" | grep -vE '^(ok [0-9]|1\.\.[0-9]|ok$)' || status=${PIPESTATUS[0]}
	count "$status" "$(lines '^(ok [0-9]|not ok [0-9].*# TODO)' "$log")" \
		"$(grep -E '^not ok [0-9]' "$log" | grep -vc '# TODO' || true)"
	if [ "$status" = 0 ]; then
		rm "$log"
	else
		cp -R test/tmp_check/log "$work/log/tap-servers" 2>/dev/null || true
	fi
}

verb() {
	echo "== unit tests"
	unit_part
	echo "== fuzz corpus"
	fuzz_corpus_part
	echo "== instructions for one operation"
	instructions_part
	relocate_postgres
	if build_for_older && build_extension; then
		echo "== pg_regress on PostgreSQL $("$bin/pg_config" --version | cut -d' ' -f2)"
		if start_cluster; then
			regress_part
			stop_cluster
		else
			count 1 0 0
		fi
		echo "== TAP tests"
		tap_part
	else
		# Neither of the two parts could run.
		count 1 0 0
		count 1 0 0
	fi
	echo "$passed passed, $failed failed"
	[ "$failed" = 0 ] || return 1
	rm -f "$work/log/server"
}
