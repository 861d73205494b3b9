# libFuzzer on src/value and src/catalogue: each harness of test/fuzz, beginning with
# its corpus; see doc/fuzzing.md. An input that ends a harness is left in test/results.
#   FUZZ_SECONDS    for each harness (60)
#   FUZZ_HARNESSES  which, if not all: "text value"
# needs: fuzzer
# shellcheck shell=bash
# shellcheck disable=SC2154  # work and others: set by "inside" and postgres.sh

# libFuzzer's own figures, in a line.
figure() { sed -n "s/^stat::$1: *//p" "$2"; }

# Runs one harness; false if an input has ended it.
fuzz_one() {
	local name=$1 log=$work/log/fuzz-$1 status=0 length=400 options=()
	mkdir "$work/$name"
	[ ! -f "test/fuzz/$name.dict" ] || options=("-dict=test/fuzz/$name.dict")
	# A description may have 16 kB; other inputs are small.
	[ "$name" != description ] || length=17000
	make -s "build/fuzz/$name" >"$log" 2>&1 ||
		{ tail -n 20 "$log"; die "the harness $name could not be built: is libFuzzer (libclang-rt-dev) there?"; }
	# Five seconds are ten thousand times what an input takes.
	ASAN_OPTIONS=detect_leaks=0 "build/fuzz/$name" "${options[@]}" -max_total_time="${FUZZ_SECONDS:-60}" \
		-timeout=5 -max_len="$length" -print_final_stats=1 -artifact_prefix="$work/log/$name-" \
		"$work/$name" "test/fuzz/corpus/$name" >"$log" 2>&1 || status=$?
	echo "$name: $(figure number_of_executed_units "$log") executions," \
		"$(figure new_units_added "$log") new units, $((status != 0)) crashes"
	[ "$status" = 0 ] || grep -aE 'not so:|ERROR:|runtime error:|SUMMARY:' "$log" || tail -n 20 "$log"
	return "$status"
}

verb() {
	local harness failed=0
	for harness in ${FUZZ_HARNESSES:-$(cd test/fuzz/corpus && echo *)}; do
		[ -f "test/fuzz/$harness.c" ] || die "there is no harness test/fuzz/$harness.c."
		fuzz_one "$harness" || failed=1
	done
	return "$failed"
}
