#!/usr/bin/env bash
# psql's \copy, pg_dump and pg_restore.
set -euo pipefail

check() {
	local what=$1
	shift
	if "$@"; then echo "ok - $what"; else echo "not ok - $what"; fi
}

run() { psql -X -q -A -t -v ON_ERROR_STOP=1 "$@"; }

run -c 'SELECT a FROM number ORDER BY a' >numbers.expected
run <<'SQL'
\copy (SELECT a FROM number ORDER BY a) TO numbers.txt
\copy (SELECT a FROM number ORDER BY a) TO numbers.csv (FORMAT csv, HEADER)
\copy (SELECT a FROM number ORDER BY a) TO numbers.bin (FORMAT binary)
SQL
check '\copy writes the machine form' cmp numbers.expected numbers.txt
check 'and in CSV' cmp <(echo a; cat numbers.expected) numbers.csv

for format in txt csv bin; do
	case $format in
		txt) options= ;;
		csv) options='(FORMAT csv, HEADER)' ;;
		bin) options='(FORMAT binary)' ;;
	esac
	run -c 'TRUNCATE received' -c "\\copy received FROM numbers.$format $options"
	check "\\copy FROM numbers.$format" cmp numbers.expected <(run -c 'SELECT a FROM received ORDER BY a')
done

# Another spelling in the file is the same number.
run -c "\\copy application (appno, title) FROM STDIN (FORMAT csv)" <<'CSV'
EP 10 2010 167109,a patent
us/10/13547826,another
CSV
check 'other spellings' cmp <(printf 'EP102010000167109\nUS100000013547826\n') \
	<(run -c 'SELECT appno FROM application ORDER BY appno')

pg_dump -Fc -f dump
check 'pg_restore' pg_restore --clean --if-exists --exit-on-error -d "$PGDATABASE" dump
check 'what was restored is the same' cmp numbers.expected <(run -c 'SELECT a FROM received ORDER BY a')
check 'a second dump is the same' cmp <(pg_restore -f - dump | grep -v restrict) <(pg_dump | grep -v restrict)

check 'the dump of a table leaves the extension out' test "$(pg_dump -t application | grep -c 'CREATE EXTENSION')" = 0
if pg_dump --help | grep -q -e '--extension='; then
	pg_dump -e st13 -t application >table
	createdb restored
	check 'with -e it does not' env PGDATABASE=restored psql -X -q -v ON_ERROR_STOP=1 -o /dev/null -f table
fi
