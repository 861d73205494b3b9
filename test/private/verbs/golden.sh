# The golden file: what st13 says of its numbers now, and what differs; see
# test/golden/README.md.
#   test/private/run golden [FILE]   the numbers of FILE, else of the golden file
#   ST13_ROWS  so many new numbers instead
# needs: server
# shellcheck shell=bash
# shellcheck disable=SC2154  # work and others: set by "inside" and postgres.sh

verb() {
	local file=${1:-test/golden/numbers.tsv} answers=$work/results/numbers.tsv
	[ -f "$file" ] || [ -n "${ST13_ROWS:-}" ] || die "usage: test/private/run golden [FILE]"
	extension_in golden
	if [ -n "${ST13_ROWS:-}" ]; then
		psql -X -q -d golden -f test/golden/systems.sql | test/golden/generate "$ST13_ROWS"
	else
		cut -f1-6 "$file"
	fi >"$work/tmp/numbers"
	psql -X -q -v ON_ERROR_STOP=1 -d golden -f test/golden/answers.sql <"$work/tmp/numbers" >"$answers"
	[ -n "${ST13_ROWS:-}" ] || test/golden/compare "$file" "$answers" || true
}
