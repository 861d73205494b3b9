# A document with what its SQL blocks print today, to standard output:
#   test/private/run doc-fill doc/priority.md >new
# shellcheck shell=bash
# shellcheck disable=SC2154  # work: set by "inside"

verb() {
	relocate_postgres
	build_extension && start_cluster || return
	createdb fill
	PGCLIENTENCODING=UTF8 test/doc/fill fill "$@"
}
