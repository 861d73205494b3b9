# Fuzzing of the SQL surface; see doc/fuzzing.md. No input may crash the server.
#   ST13_SECONDS  for each of the five parts (60): texts, numbers of offices,
#                 binary values, damaged files, sqlsmith's queries
#   ST13_SEED     the same texts and queries again; else always others
# needs: perl=prove libipc-run-perl=/usr/share/perl5/IPC/Run.pm sqlsmith=sqlsmith
# shellcheck shell=bash

# shellcheck source=test/private/tap.sh
. test/private/tap.sh

verb() {
	export ST13_SECONDS=${ST13_SECONDS:-60} ST13_SEED=${ST13_SEED:-$RANDOM}
	relocate_postgres
	build_extension && prove_tests test/t/200_near_valid.pl test/t/201_binary_input.pl test/fuzz/sql/sqlsmith.pl
}
