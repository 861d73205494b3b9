# The demo: test/demo/demo.sql, told to the terminal.
# shellcheck shell=bash

verb() {
	extension_in demo
	echo "PostgreSQL $ST13_MAJOR with st13, private to this demo; it is gone when the demo ends."
	# \copy names its data files relative to the top of the sources.
	psql -X -q -v ON_ERROR_STOP=1 -f test/demo/demo.sql
}
