# What st13 says of the real numbers of test/real, counted, and those that it reads wrongly
# or not at all; see test/real/README.md.
#   test/private/run real
# shellcheck shell=bash
# shellcheck disable=SC2154  # work: set by "inside"

verb() {
	extension_in real
	psql -X -q -v ON_ERROR_STOP=1 -v "results=$work/results" -f test/real/load.sql -f test/real/report.sql
}
