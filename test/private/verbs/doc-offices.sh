# doc/offices.md from the catalogue, to standard output:
#   make -s doc-offices >doc/offices.md
# needs: server
# shellcheck shell=bash

verb() {
	extension_in offices
	psql -X -q -d offices -f test/doc/offices.sql
}
