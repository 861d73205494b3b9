# The benchmark: test/bench, on one core, against bigint and others.
#   ST13_ROWS  rows of st13_appno and bigint (2000000); other types have a sixteenth
#   ST13_RUNS  timed turns of each pair (9)
# needs: server
# shellcheck shell=bash
# shellcheck disable=SC2154  # work and others: set by "inside" and postgres.sh

# shellcheck source=test/private/bench.sh
. test/private/bench.sh

verb() {
	local pair
	bench_server 2000000 9
	bench_sql -c 'CREATE EXTENSION isn' || echo "st13: skipped ean13: this PostgreSQL has no contrib/isn" >&2
	echo "st13: making $rows numbers" >&2
	bench_sql -f test/bench/10-harness.sql -f test/bench/20-data.sql -c 'VACUUM ANALYZE' \
		-f test/bench/30-operations.sql -f test/bench/40-national.sql -f test/bench/42-all-systems.sql
	bench_sql -c 'VACUUM ANALYZE bench.national' -c 'VACUUM ANALYZE bench.national_by_office' -c CHECKPOINT
	# A session for each pair.
	bench_sql -Atf test/bench/50-pairs.sql | while IFS= read -r pair; do
		echo "st13: ${pair#CALL bench.pair}" >&2
		bench_sql -c "$pair" </dev/null
	done
	bench_sql -Atf test/bench/95-tsv.sql >"$work/results/bench.tsv"
	bench_report bench test/bench/90-report.sql
}
