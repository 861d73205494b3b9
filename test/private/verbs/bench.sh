# The benchmark: test/bench, on one core, against bigint and others.
#   ST13_ROWS  rows of st13_appno and bigint (2000000); other types have a sixteenth
#   ST13_RUNS  timed turns of each pair (9)
# shellcheck shell=bash
# shellcheck disable=SC2154  # work, bin: set by "inside" and postgres.sh

# shellcheck source=test/private/bench.sh
. test/private/bench.sh

verb() {
	local pair rows runs
	rows=$(bench_number ST13_ROWS "${ST13_ROWS:-2000000}")
	runs=$(bench_number ST13_RUNS "${ST13_RUNS:-9}")
	[ "$rows" -ge 40000 ] || die "ST13_ROWS must be 40000 at least."
	bench_server
	if [ -f "$pg/share/postgresql/$ST13_MAJOR/extension/isn.control" ]; then
		bench_sql -c 'CREATE EXTENSION isn'
	else
		echo "st13: skipped ean13: this PostgreSQL has no contrib/isn" >&2
	fi
	mkdir "$work/files"
	echo "st13: making $rows numbers" >&2
	bench_sql -v "rows=$rows" -v "runs=$runs" -v "dir=$work/files" -f test/bench/10-harness.sql
	bench_sql -f test/bench/20-data.sql
	bench_sql -c 'VACUUM ANALYZE'
	bench_sql -f test/bench/30-operations.sql
	bench_sql -f test/bench/40-national.sql
	bench_sql -f test/bench/42-all-systems.sql
	bench_sql -c 'VACUUM ANALYZE bench.national' -c 'VACUUM ANALYZE bench.national_by_office' -c CHECKPOINT
	# A session for each pair.
	bench_sql -Atf test/bench/50-pairs.sql >"$work/tmp/pairs"
	while IFS= read -r pair; do
		echo "st13: ${pair#CALL bench.pair}" >&2
		bench_sql -c "$pair"
	done <"$work/tmp/pairs"
	{ bench_machine; bench_sql -f test/bench/90-report.sql; } >"$work/results/bench.md"
	bench_sql -Atf test/bench/95-tsv.sql >"$work/results/bench.tsv"
	stop_cluster
	rm -f "$work/log/server"
	cat "$work/results/bench.md"
}
