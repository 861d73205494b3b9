# The golden file: what st13 says of its numbers now, and what differs; see
# test/golden/README.md.
#   test/private/run golden [FILE]   the numbers of FILE, else of the golden file
#   ST13_ROWS  so many new numbers instead
# shellcheck shell=bash
# shellcheck disable=SC2154  # work: set by "inside"

verb() {
	local file=${1:-test/golden/numbers.tsv} answers=$work/results/numbers.tsv
	extension_in golden
	if [ -n "${ST13_ROWS:-}" ]; then
		psql -X -q -f test/golden/systems.sql | test/golden/generate "$ST13_ROWS"
	else
		cut -f1-6 "$file"
	fi | psql -X -q -v ON_ERROR_STOP=1 -f test/golden/answers.sql >"$answers" || return
	[ -n "${ST13_ROWS:-}" ] || test/golden/compare "$file" "$answers" || true
}
