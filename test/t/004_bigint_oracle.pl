# Order, joins and grouping are those of the 15 digits as a bigint, and of the
# machine form as text in C collation.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', "autovacuum = off\nwork_mem = '1MB'");
$node->start;

# a and b are the same number; few enough that many are there more than once.
$node->safe_psql(
	'postgres', q{
CREATE EXTENSION st13;
SELECT setseed(0.13);
CREATE TABLE x AS
SELECT b::st13_appno AS a, b, lpad(b::text, 15) AS s
FROM (SELECT 100000000000000
	+ (CASE WHEN n % 3 = 0 THEN floor(random() * 900000000000000)
		ELSE floor(random() * 90) * 10000000000000 + floor(random() * 2) * 14000000000
			+ floor(random() * 40) END)::bigint AS b
	FROM generate_series(1, 20000) n) t;
INSERT INTO x VALUES (NULL, NULL, NULL), (NULL, NULL, NULL);
CREATE TABLE y AS SELECT * FROM x WHERE b % 2 = 0 OR b IS NULL;
INSERT INTO y SELECT b::st13_appno, b, b::text FROM generate_series(100014000000000, 100014000000050) b;
ANALYZE x; ANALYZE y;
});
is($node->safe_psql('postgres', 'SELECT count(*) FROM x WHERE a::bigint IS DISTINCT FROM b OR a::text IS DISTINCT FROM s'),
	'0', 'the casts agree');

# Query with A in it, for a, b and s; results must be the same.
sub same
{
	my ($name, $query, $settings) = @_;
	my %result;
	for my $column (qw(a b s))
	{
		my $sql = $query;
		my $key = $column eq 's' ? '(%s.s COLLATE "C")' : "%s.$column";
		$sql =~ s/\b([xy])\.A\b/sprintf($key, $1)/ge;
		my $out = $node->safe_psql('postgres', ($settings || '') . $sql);
		$result{$column} = $out;
	}
	isnt($result{b}, '', "$name: there is a result");
	ok($result{a} eq $result{b}, "$name: as bigint");
	ok($result{a} eq $result{s}, "$name: as text");
}

my %plan = (
	'nested loop' => 'SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_material = off;',
	'hash join' => 'SET enable_nestloop = off; SET enable_mergejoin = off;',
	'merge join' => 'SET enable_nestloop = off; SET enable_hashjoin = off;');

same('order', 'SELECT x.b FROM x ORDER BY x.A');
same('descending order', 'SELECT x.b FROM x ORDER BY x.A DESC');
same('order, nulls first', 'SELECT x.b FROM x ORDER BY x.A NULLS FIRST');
same('order on disk', 'SELECT x.b FROM x ORDER BY x.A, 1', "SET work_mem = '64kB';");
same('the first', 'SELECT x.b FROM x ORDER BY x.A LIMIT 50');
same('the last', 'SELECT x.b FROM x ORDER BY x.A DESC NULLS LAST LIMIT 50');
same('rank', 'SELECT b, rank() OVER (ORDER BY x.A), dense_rank() OVER (ORDER BY x.A) FROM x ORDER BY b');
same('window', 'SELECT b, lag(b) OVER (ORDER BY x.A, b) FROM x ORDER BY b, 2');
same('distinct by sort', 'SELECT count(*), sum(n) FROM (SELECT DISTINCT x.A AS k, x.b AS n FROM x) t', 'SET enable_hashagg = off;');
same('distinct by hash', 'SELECT count(*), sum(n) FROM (SELECT DISTINCT x.A AS k, x.b AS n FROM x) t', 'SET enable_sort = off;');
same('group by sort', 'SELECT count(*), min(b), max(b) FROM x GROUP BY x.A ORDER BY 2', 'SET enable_hashagg = off;');
same('group by hash', 'SELECT count(*), min(b), max(b) FROM x GROUP BY x.A ORDER BY 2', 'SET enable_sort = off;');
same('group by in parallel', 'SELECT count(*), min(b), max(b) FROM x GROUP BY x.A ORDER BY 2',
	'SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;');
same('count distinct', 'SELECT count(DISTINCT x.A) FROM x');
same('union', 'SELECT count(*) FROM (SELECT x.A AS k FROM x UNION SELECT y.A FROM y) t');
same('except', 'SELECT count(*) FROM (SELECT x.A AS k FROM x EXCEPT SELECT y.A FROM y) t');
same('intersect', 'SELECT count(*) FROM (SELECT x.A AS k FROM x INTERSECT ALL SELECT y.A FROM y) t');
same('<', 'SELECT count(*) FROM x, (SELECT * FROM y LIMIT 100) y WHERE x.A < y.A');
same('<=', 'SELECT count(*) FROM x, (SELECT * FROM y LIMIT 100) y WHERE x.A <= y.A');
same('>', 'SELECT count(*) FROM x, (SELECT * FROM y LIMIT 100) y WHERE x.A > y.A');
same('>=', 'SELECT count(*) FROM x, (SELECT * FROM y LIMIT 100) y WHERE x.A >= y.A');
same('<>', 'SELECT count(*) FROM x, (SELECT * FROM y LIMIT 100) y WHERE x.A <> y.A');
for my $join (sort keys %plan)
{
	# A nested loop over all would take its time.
	my $from = $join eq 'nested loop' ? '(SELECT * FROM x LIMIT 200) x' : 'x';
	my $regex = $join eq 'nested loop' ? qr/Nested Loop/i : qr/\Q$join\E/i;
	like($node->safe_psql('postgres', "$plan{$join} EXPLAIN SELECT count(*) FROM $from JOIN y ON x.a = y.a"), $regex, "$join is used")
	  if $join ne 'nested loop';
	same($join, "SELECT count(*), sum(x.b::numeric), sum(y.b::numeric) FROM $from JOIN y ON x.A = y.A", $plan{$join});
	same("$join, left", "SELECT count(*), count(y.b) FROM $from LEFT JOIN y ON x.A = y.A", $plan{$join});
	same("$join, semi", "SELECT count(*) FROM $from WHERE EXISTS (SELECT FROM y WHERE x.A = y.A)", $plan{$join});
	same("$join, anti", "SELECT count(*) FROM $from WHERE NOT EXISTS (SELECT FROM y WHERE x.A = y.A)", $plan{$join})
	  if $join ne 'nested loop';
}
is($node->safe_psql('postgres', 'SELECT min(a) = min(b)::st13_appno, max(a) = max(b)::st13_appno FROM x'), 't|t', 'min and max');

# The planner knows as much of it: equal estimates for equal questions.
sub rows_of
{
	my ($condition) = @_;
	my $plan = $node->safe_psql('postgres', "EXPLAIN SELECT * FROM x WHERE $condition");
	return $plan =~ /rows=(\d+)/ ? $1 : undef;
}
is(rows_of("a = '100014000000007'"), rows_of('b = 100014000000007'), 'estimate of =');
is(rows_of("a <> '100014000000007'"), rows_of('b <> 100014000000007'), 'estimate of <>');
# Within a bin of the histogram bigint is interpolated, and this is not.
for my $op ('<', '<=', '>', '>=')
{
	my ($a, $b) = (rows_of("a $op '550000000000000'"), rows_of("b $op 550000000000000"));
	cmp_ok(abs($a - $b), '<=', 200, "estimate of $op: $a, $b");
}
my ($a, $b) = (rows_of(q{a BETWEEN '300000000000000' AND '400000000000000'}), rows_of('b BETWEEN 300000000000000 AND 400000000000000'));
cmp_ok(abs($a - $b), '<=', 400, "estimate of BETWEEN: $a, $b");

$node->stop;
done_testing();
