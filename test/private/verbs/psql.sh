# A shell on a throw-away server with the extension.
# shellcheck shell=bash

verb() {
	extension_in st13
	echo "PostgreSQL $ST13_MAJOR with st13; it is gone when you leave."
	psql -X "$@" || true
}
