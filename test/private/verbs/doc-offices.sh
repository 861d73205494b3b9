# doc/offices.md from the catalogue, to standard output:
#   make -s doc-offices >doc/offices.md
# shellcheck shell=bash
# shellcheck disable=SC2154  # work: set by "inside"

verb() {
	extension_in offices
	local status=0
	psql -X -q -d offices -f test/doc/offices.sql || status=$?
	stop_cluster
	[ "$status" != 0 ] || rm -f "$work/log/server"
	return "$status"
}
