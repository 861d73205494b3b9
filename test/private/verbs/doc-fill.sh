# A document with what its SQL blocks print today, to standard output:
#   test/private/run doc-fill doc/priority.md >new
# needs: server
# shellcheck shell=bash
# shellcheck disable=SC2154  # work and others: set by "inside" and postgres.sh

verb() {
	[ -f "${1:-}" ] || die "usage: test/private/run doc-fill FILE"
	extension_in fill
	psql -X -q -d fill -c 'DROP EXTENSION st13'
	TMPDIR=$work/tmp test/doc/fill fill "$1"
}
