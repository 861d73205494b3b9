# What the verbs that run TAP tests share.
# shellcheck shell=bash
# shellcheck disable=SC2154  # bin, pg: set by postgres.sh

# Runs tests, named as from the top: test/t/*.pl. As PGXS's own prove_installcheck,
# which asks for a PostgreSQL configured with --enable-tap-tests.
prove_tests() (
	pgxs=$("$bin/pg_config" --pgxs)
	# The tests make servers of their own.
	unset PGHOST PGPORT
	cd test || exit
	mkdir -p tmp_check
	export top_builddir=${pgxs%/src/makefiles/pgxs.mk} PGPORT=65432
	export TESTDIR=$PWD TESTDATADIR=$PWD/tmp_check TESTLOGDIR=$PWD/tmp_check/log
	export PG_REGRESS=$top_builddir/src/test/regress/pg_regress
	export PERL5LIB=$top_builddir/src/test/perl${PERL5LIB:+:$PERL5LIB}
	export ST13_OLD_INSTALL=${ST13_OLD_MAJOR:+$pg/lib/postgresql/$ST13_OLD_MAJOR}
	prove -v "${@#test/}" 2>&1
)
