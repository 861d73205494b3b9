# libFuzzer on src/value and src/catalogue: each harness of test/fuzz, beginning with
# its corpus; see doc/fuzzing.md. An input that ends a harness is left in test/results.
#   FUZZ_SECONDS    for each harness (60)
#   FUZZ_HARNESSES  which, if not all: "text value"
# needs: clang=clang libclang-rt-dev=/usr/share/doc/libclang-rt-dev
# shellcheck shell=bash
# shellcheck disable=SC2154  # work: set by "inside"

# Runs one harness; false if an input has ended it. A description may have 16 kB; and
# five seconds are ten thousand times what an input takes.
fuzz_one() {
	local name=$1 log=$work/log/fuzz-$1 length=400 status=0
	mkdir "$work/$name"
	[ "$name" != description ] || length=17000
	[ -f "test/fuzz/$name.dict" ] || echo '"-"' >"test/fuzz/$name.dict"
	ASAN_OPTIONS=detect_leaks=0 setarch -R "build/libfuzzer/$name" -dict="test/fuzz/$name.dict" \
		-max_total_time="${FUZZ_SECONDS:-60}" -timeout=5 -max_len="$length" -print_final_stats=1 \
		-artifact_prefix="$work/log/$name-" "$work/$name" "test/fuzz/corpus/$name" >"$log" 2>&1 || status=$?
	grep -aE 'not so:|ERROR:|runtime error:|SUMMARY:' "$log" || true
	echo "$name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") executions, $((status != 0)) crashes"
	return "$status"
}

verb() {
	local harness harnesses failed=0
	read -ra harnesses <<<"${FUZZ_HARNESSES:-$(cd test/fuzz/corpus && echo *)}"
	make -s -j2 "${harnesses[@]/#/build/libfuzzer/}" || return
	for harness in "${harnesses[@]}"; do
		fuzz_one "$harness" || failed=1
	done
	return "$failed"
}
