# What the verbs that run TAP tests share.
# shellcheck shell=bash
# shellcheck disable=SC2154  # bin, pg: set by postgres.sh

# Runs tests, named as from the top: test/t/*.pl. It is PGXS's own prove_installcheck
# with a runner that names what failed.
prove_tests() {
	ST13_OLD_INSTALL=${ST13_OLD_MAJOR:+$pg/lib/postgresql/$ST13_OLD_MAJOR} \
		make --no-print-directory -s PG_CONFIG="$bin/pg_config" REGRESS= TAP_TESTS=1 PROVE="$PWD/test/tap" \
		PROVE_TESTS="$*" installcheck
}
