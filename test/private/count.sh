# The sum of a verb that tests: how many passed, how many failed.
# shellcheck shell=bash

passed=0
failed=0

# count STATUS PASSED FAILED: a runner that failed without a failed test crashed.
count() {
	local in_part=$3
	if [ "$1" != 0 ] && [ "$in_part" = 0 ]; then
		in_part=1
	fi
	# Nor is a part without a single test a passed one.
	if [ "$2" = 0 ] && [ "$in_part" = 0 ]; then
		in_part=1
	fi
	passed=$((passed + $2))
	failed=$((failed + in_part))
}

lines() { grep -cE "$1" "$2" || true; }
