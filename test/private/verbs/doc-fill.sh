# A document with what its SQL blocks print today, to standard output:
#   test/private/run doc-fill doc/priority.md >new
# shellcheck shell=bash
# shellcheck disable=SC2154  # work: set by "inside"

verb() {
	[ -f "${1:-}" ] || die "usage: test/private/run doc-fill FILE"
	relocate_postgres
	build_extension || exit 1
	start_cluster || exit 1
	export PGCLIENTENCODING=UTF8 TMPDIR=$work/tmp
	createdb fill
	local status=0
	test/doc/fill fill "$1" || status=$?
	stop_cluster
	[ "$status" != 0 ] || rm -f "$work/log/server"
	return "$status"
}
