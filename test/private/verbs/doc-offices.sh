# doc/offices.md from the catalogue, to standard output:
#   make -s doc-offices >doc/offices.md
# shellcheck shell=bash

verb() {
	extension_in offices
	psql -X -q -f test/doc/offices.sql
}
