# libFuzzer on src/value and src/catalogue: each harness of test/fuzz, beginning with its corpus; see
# doc/fuzzing.md. An input that ends a harness is left in test/results.
#   FUZZ_SECONDS    for each harness (60)
#   FUZZ_HARNESSES  which, if not all: "text value"
# needs: fuzzer no-server
# shellcheck shell=bash
# shellcheck disable=SC2154  # work: set by "inside"

# shellcheck source=test/private/sanitizers.sh
. test/private/sanitizers.sh

# libFuzzer's own figures, in a line.
figure() { sed -n "s/^stat::$1: *//p" "$2"; }

# Runs one harness; false if an input has ended it.
fuzz_one() {
	local name=$1 seconds=$2 log=$work/log/fuzz-$1 status=0 crashes=0 length=400 options=()
	mkdir "$work/$name"
	[ ! -f "test/fuzz/$name.dict" ] || options=("-dict=test/fuzz/$name.dict")
	make --no-print-directory -s "build/fuzz/$name" >"$log" 2>&1 ||
		{ tail -n 20 "$log"; die "the harness $name could not be built: is libFuzzer (libclang-rt-dev) there?"; }
	# A description may have 16384 bytes, and numbers come after it.
	[ "$name" != description ] || length=17000
	# Inputs are small, and five seconds are ten thousand times what one takes.
	"${unscattered[@]}" "build/fuzz/$name" "${options[@]}" -max_total_time="$seconds" \
		-timeout=5 -max_len="$length" -print_final_stats=1 -artifact_prefix="$work/log/$name-" \
		"$work/$name" "test/fuzz/corpus/$name" >"$log" 2>&1 || status=$?
	[ "$status" = 0 ] || crashes=1
	echo "$name: $(figure number_of_executed_units "$log") executions," \
		"$(figure new_units_added "$log") new units, $crashes crashes"
	if [ "$status" != 0 ]; then
		grep -aE 'not so:|ERROR:|runtime error:|SUMMARY:' "$log" || tail -n 20 "$log"
		return 1
	fi
	rm "$log"
}

verb() {
	local seconds=${FUZZ_SECONDS:-60} harness failed=0
	local harnesses=${FUZZ_HARNESSES:-$(cd test/fuzz/corpus && echo *)}
	[[ "$seconds" =~ ^[1-9][0-9]{0,5}$ ]] || die "FUZZ_SECONDS must be a number of seconds, not '$seconds'."
	has_sanitizers clang -fsanitize=fuzzer-no-link ||
		die "clang cannot make programs with libFuzzer and the sanitizers here: is libclang-rt-dev there?"
	for harness in $harnesses; do
		[ -f "test/fuzz/$harness.c" ] || die "there is no harness test/fuzz/$harness.c."
		fuzz_one "$harness" "$seconds" || failed=1
	done
	return "$failed"
}
