# Do the tests fail when a line of the sources is wrong? See test/mutants/README.md.
#   test/private/run check-mutants JOBS COUNT GLOB...
# needs: libcmocka-dev=/usr/include/cmocka.h perl=prove libipc-run-perl=/usr/share/perl5/IPC/Run.pm
# shellcheck shell=bash
# shellcheck disable=SC2030,SC2031,SC2154  # work, pg, bin: set by "inside" and postgres.sh

# A worker's sources and server are its own.
worker() (
	work=$work/job$1 pg=$work/pg bin=$work/pg/lib/postgresql/$ST13_MAJOR/bin
	mkdir "$work" "$work/log" "$work/tmp"
	cp -R ../src "$work/src"
	cd "$work/src" || exit
	shift
	ulimit -c 0
	export pg bin TMPDIR=$work/tmp PGDATA=$work/data
	extension_in mutants
	test/mutants/run "$@" && stop_cluster
)

verb() {
	local jobs=$1 count=$2 job workers=() status=0
	shift 2
	mkdir "$work/mutants"
	for ((job = 1; job <= jobs; job++)); do
		worker "$job" "$work/mutants" "$count" "$@" &
		workers+=($!)
	done
	for job in "${workers[@]}"; do
		wait "$job" || status=1
	done
	echo
	test/mutants/report "$work/mutants/results" && return "$status"
}
