# pg_upgrade of a database in use, from an older PostgreSQL to a newer one.
#   PGOLDVERSION  the older one's major; else the oldest one installed
#   PGVERSION     the newer one's; else the newest one installed
# needs: older tap
# shellcheck shell=bash
# shellcheck disable=SC2154  # work: set by "inside"

# shellcheck source=test/private/tap.sh
. test/private/tap.sh

verb() {
	[ -n "$ST13_OLD_MAJOR" ] ||
		die "no PostgreSQL older than $ST13_MAJOR is installed here; PGOLDVERSION=N installs one, if the package sources have it."
	relocate_postgres
	build_for_older && build_extension || return 1
	prove_tests test/t/120_pg_upgrade.pl && return
	cp -R test/tmp_check/log "$work/log/tap-servers"
	return 1
}
