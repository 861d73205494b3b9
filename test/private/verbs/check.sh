# All tests: unit programs, fuzz corpus, instruction counts, pg_regress, TAP. A part
# that fails does not keep the others from running. The last line is the sum:
# "N passed, N failed"; the lines before it name what failed.
# needs: server cmocka older tap valgrind
# shellcheck shell=bash
# shellcheck disable=SC2154  # work: set by "inside"
# shellcheck source=test/private/tests.sh
. test/private/tests.sh

fuzz_corpus() {
	if echo 'int main(void) { return 0; }' | gcc -x c -fsanitize=address,undefined -o "$work/tmp/probe" -; then
		make fuzz-corpus CC=gcc
	else
		echo "skipped: this compiler has no sanitizers"
	fi
}

# instructions_of PROGRAM OPERATION: how many one operation takes.
instructions_of() {
	local runs
	runs=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect=measured \
		"build/bench/$1" "$2" 2>"$work/tmp/callgrind") || { cat "$work/tmp/callgrind" >&2; return 1; }
	echo $(($(sed -n 's/.*Collected : //p' "$work/tmp/callgrind") / runs))
}

bounds() { grep -v '^#' test/bench/instructions.bounds; }

at_most() {
	echo "# $1: $2, at most $3"
	[ "$2" -le "$3" ] || echo -n "not "
	echo "ok - $1"
}

# Each operation of test/bench/instructions.c against its bound; and a reading takes
# no more where every code of two letters has an office.
instructions() {
	local operation taken bound full
	if [ "$(uname -m)" != x86_64 ] || [ "$ST13_CC" != gcc ] || ! command -v valgrind >/dev/null; then
		echo "skipped: gcc's instructions are counted by valgrind, on x86_64"
		return
	fi
	make -s build/bench/instructions build/bench/all-codes/instructions || return
	while read -r bound operation; do
		taken=$(instructions_of instructions "$operation") || return
		at_most "$operation" "$taken" "$bound"
		[ "$operation" != "read national numbers" ] || full=$taken
	done < <(bounds)
	taken=$(instructions_of all-codes/instructions "read national numbers") || return
	at_most "read national numbers, an office for every code" "$taken" $((full + full / 100))
	diff <(build/bench/instructions) <(bounds | sed 's/^[0-9]* *//') ||
		echo "not ok - every operation has a bound"
}

verb() {
	part unit make -s unit CC="$ST13_CC"
	part fuzz-corpus fuzz_corpus
	part instructions instructions
	relocate_postgres
	if build_for_older && build_extension && start_cluster; then
		part pg_regress regress
		stop_cluster
		part tap prove_tests test/t/*.pl
	else
		part server false
	fi
	sum
}
