# How the cost of a row grows with the number of rows, beside bigint's.
#   ST13_SCALE  up to 10 to the power of this many rows (7; 8 takes some 25 GB
#               and half an hour)
#   ST13_RUNS   timed turns of each pair (9)
# needs: server
# shellcheck shell=bash
# shellcheck disable=SC2154  # work and others: set by "inside" and postgres.sh

# shellcheck source=test/private/bench.sh
. test/private/bench.sh

verb() {
	local exponent scale=${ST13_SCALE:-7}
	[[ "$scale" =~ ^[5-8]$ ]] || die "ST13_SCALE must be 5 to 8."
	bench_server 1 9
	bench_sql -v rows=0 -f test/bench/10-harness.sql
	bench_sql -v only_numbers=1 -f test/bench/20-data.sql -f test/bench/scale/10-tables.sql
	for ((exponent = 4; exponent <= scale; exponent++)); do
		echo "st13: 10^$exponent rows" >&2
		bench_sql -c "CALL bench.make_scale($((10 ** exponent)))" -c 'VACUUM ANALYZE scale.appno' -c 'VACUUM ANALYZE scale.bigint' -c CHECKPOINT
		bench_sql -c "CALL bench.scale_pair('look-up', 'SELECT count((SELECT 1 FROM {t} x WHERE x.a = p.a)) FROM {t}_probe p', 100000, '{enable_seqscan=off,enable_bitmapscan=off}')"
		bench_sql -c "CALL bench.scale_pair('hash join', 'SELECT count(*) FROM {t} x JOIN {t}_probe y ON x.a = y.a', $((10 ** exponent + 100000)), '{enable_mergejoin=off,enable_nestloop=off,enable_indexscan=off,enable_indexonlyscan=off,enable_bitmapscan=off}')"
	done
	bench_report scale test/bench/scale/90-report.sql
}
