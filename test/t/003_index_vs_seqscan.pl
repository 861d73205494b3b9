# Every way to look for numbers finds the same: each operator with the constant
# on either side, prefixes and blocks, by sequential scan and by each kind of index.  What is right
# is known from Perl, whose string comparison is that of the C collation.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $seed = $ENV{ST13_SEED} || time;
note("ST13_SEED=$seed");
srand($seed);

sub pick { return $_[ int(rand(@_)) ] }

sub random_number
{
	my @letters = ('A' .. 'Z');
	my $office = pick('', '', 'AA', 'DE', 'EP', 'ZZ', pick(@letters) . pick(@letters));
	my $type = pick('00', '10', '10', '10', '20', '99');
	my $year = pick('0000', '0001', '0151', '1699', '1700', 2000 + int(rand(20)), '9999');
	my $serial = sprintf('%09d', pick(int(rand(20)), int(rand(1000000)), int(rand(1000000000))));
	if (rand() < 0.3)
	{
		my $packed = $year ne '0000' && ($year lt '1700' || $year gt '2199');
		substr($serial, $packed ? 8 : int(rand(9)), 1) = pick('A', 'Z', pick(@letters));
		substr($serial, int(rand(9)), 1) = pick(@letters) if !$packed && rand() < 0.3;
	}
	return "$office$type$year$serial";
}

my @numbers = map { random_number() } 1 .. 4000;
push @numbers, @numbers[ 0 .. 499 ];
push @numbers, '000000000000000', 'ZZ99999999999999Z';

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', "max_parallel_workers_per_gather = 0\nautovacuum = off");
$node->start;
my $file = $node->basedir . '/numbers';
open(my $fh, '>', $file) or die;
print $fh "$_\n" foreach @numbers;
close $fh;
$node->safe_psql('postgres',
	"CREATE EXTENSION st13; CREATE TABLE t (a st13_appno); COPY t FROM '$file'; INSERT INTO t VALUES (NULL)");

# Queries, and what they should find
my (@queries, @expected);
my %test = (
	'='  => sub { $_[0] eq $_[1] },
	'<>' => sub { $_[0] ne $_[1] },
	'<'  => sub { $_[0] lt $_[1] },
	'<=' => sub { $_[0] le $_[1] },
	'>'  => sub { $_[0] gt $_[1] },
	'>=' => sub { $_[0] ge $_[1] });
my @constants = (
	'000000000000000', 'ZZ99999999999999Z',
	map({ pick(@numbers) } 1 .. 14),
	map({ random_number() } 1 .. 10));
for my $k (@constants)
{
	for my $op (sort keys %test)
	{
		push @queries, "a $op '$k'";
		push @expected, scalar grep { $test{$op}->($_, $k) } @numbers;
		push @queries, "'$k' $op a";
		push @expected, scalar grep { $test{$op}->($k, $_) } @numbers;
	}
	my $l = pick(@constants);
	push @queries, "a BETWEEN '$k' AND '$l'";
	push @expected, scalar grep { $_ ge $k && $_ le $l } @numbers;
	push @queries, "a BETWEEN SYMMETRIC '$k' AND '$l'";
	push @expected, scalar grep { $_ ge $k && $_ le $l || $_ ge $l && $_ le $k } @numbers;
	push @queries, "'$k' < a AND '$l' >= a";
	push @expected, scalar grep { $_ gt $k && $_ le $l } @numbers;
	my $prefix = substr($k, 0, int(rand(length($k) + 1)));
	push @queries, "a ^@ '$prefix'", "st13_starts_with(a, lower('$prefix'))";
	push @expected, (scalar grep { index($_, $prefix) == 0 } @numbers) x 2;
	my ($office, $type, $year) = $k =~ /^([A-Z]*)(..)(....)/;
	my $block = 'st13_block(' . ($office eq '' ? 'NULL' : "'$office'") . ", $type, $year)";
	push @queries, "a BETWEEN lower($block) AND upper($block)";
	push @expected, scalar grep { length($_) == length($k) && index($_, "$office$type$year") == 0 } @numbers;
	push @queries, "a IN ('$k', '$l', '000000000000001')";
	push @expected, scalar grep { $_ eq $k || $_ eq $l || $_ eq '000000000000001' } @numbers;
}

# Each way: its index, its settings, and what EXPLAIN shows of a = constant
my @settings = qw(seqscan indexscan indexonlyscan bitmapscan);
my @ways = (
	[ 'sequential scan', '', 'seqscan', 'Seq Scan' ],
	[ 'btree, index scan', 'CREATE INDEX i ON t (a)', 'indexscan', 'Index Scan' ],
	[ 'btree, index-only scan', 'CREATE INDEX i ON t (a)', 'indexonlyscan', 'Index Only Scan' ],
	[ 'btree, bitmap scan', 'CREATE INDEX i ON t (a)', 'bitmapscan', 'Bitmap Index Scan' ],
	[ 'btree, descending', 'CREATE INDEX i ON t (a DESC NULLS LAST)', 'indexscan', 'Index Scan' ],
	[ 'hash', 'CREATE INDEX i ON t USING hash (a)', 'indexscan', 'Index Scan' ],
	[ 'brin minmax', 'CREATE INDEX i ON t USING brin (a) WITH (pages_per_range = 1)', 'bitmapscan', 'Bitmap Index Scan' ],
	[ 'brin minmax-multi', 'CREATE INDEX i ON t USING brin (a st13_appno_minmax_multi_ops(values_per_range = 8)) WITH (pages_per_range = 1)', 'bitmapscan', 'Bitmap Index Scan' ],
	[ 'brin bloom', 'CREATE INDEX i ON t USING brin (a st13_appno_bloom_ops) WITH (pages_per_range = 1)', 'bitmapscan', 'Bitmap Index Scan' ]);

for my $way (@ways)
{
	my ($name, $index, $enabled, $plan) = @$way;
	$node->safe_psql('postgres', 'DROP INDEX IF EXISTS i');
	# Index-only scans need a visibility map.
	$node->safe_psql('postgres', $index) if $index;
	$node->safe_psql('postgres', 'VACUUM ANALYZE t');
	my $set = join('', map { "SET enable_$_ = " . ($_ eq $enabled ? 'on' : 'off') . ";\n" } @settings);

	like($node->safe_psql('postgres', "$set EXPLAIN (COSTS OFF) SELECT a FROM t WHERE a = '$numbers[0]'"),
		qr/\Q$plan\E/, "$name is used");
	my @found = split /\n/, $node->safe_psql('postgres',
		$set . join('', map { "SELECT count(*) FROM t WHERE $_;\n" } @queries));
	my @wrong = grep { $found[$_] != $expected[$_] } 0 .. $#queries;
	is(scalar(@found), scalar(@queries), "$name: all queries ran");
	is(scalar(@wrong), 0, "$name: all counts are right");
	diag("$name: $queries[$_]: $found[$_] instead of $expected[$_]") foreach @wrong[ 0 .. ($#wrong > 4 ? 4 : $#wrong) ];

	my $sorted = $node->safe_psql('postgres', "$set SELECT a FROM t WHERE a IS NOT NULL ORDER BY a");
	ok($sorted eq join("\n", sort @numbers), "$name: in order");
	$sorted = $node->safe_psql('postgres', "$set SELECT a FROM t WHERE a IS NOT NULL ORDER BY a DESC LIMIT 100");
	ok($sorted eq join("\n", (reverse sort @numbers)[ 0 .. 99 ]), "$name: the last hundred, backward");
}

# Numbers added after the index was made, one by one
$node->safe_psql('postgres', "DROP INDEX i; TRUNCATE t; CREATE INDEX i ON t (a); CREATE INDEX h ON t USING hash (a); COPY t FROM '$file'");
is( $node->safe_psql('postgres',
		'SET enable_seqscan = off; SET enable_bitmapscan = off; SELECT count(*) FROM t x WHERE EXISTS (SELECT FROM t y WHERE y.a = x.a)'),
	scalar(@numbers), 'inserted into indexes');

# amcheck, where it is there
my ($status) = $node->psql('postgres', 'CREATE EXTENSION amcheck');
SKIP:
{
	skip 'no amcheck', 1 if $status != 0;
	is( $node->safe_psql('postgres', "SELECT bt_index_parent_check('i', true, true)"), '', 'amcheck');
}

$node->stop;
done_testing();
