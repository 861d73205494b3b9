# Many sessions at once: the same numbers in other spellings, COPY in parallel,
# and tables and indexes rewritten meanwhile.  Each number gets in once.
use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use IPC::Run;
use Life;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', "autovacuum_naptime = 1s\nshared_buffers = 16MB\ndeadlock_timeout = 100ms");
$node->start;
make_life($node, 'life');
add_rows($node, 'life', 1, 500);

# The same database, filled by one session
make_life($node, 'alone');

# All of them at once; meanwhile something else, over and over. Returns what each complained of.
sub at_once
{
	my ($meanwhile, @scripts) = @_;
	my @sessions;
	for my $script (@scripts)
	{
		my $file = $node->basedir . '/script' . @sessions;
		append_to_file($file, "$path\n\\set VERBOSITY sqlstate\n$script");
		my %session = (out => '', err => '');
		$session{handle} = IPC::Run::start([ 'psql', '-Xq', '-f', $file, '-d', $node->connstr('life') ],
			'<', \undef, '>', \$session{out}, '2>', \$session{err}, IPC::Run::timeout(180));
		push @sessions, \%session;
	}
	my $rounds = 0;
	do
	{
		$node->safe_psql('life', "$path $_") foreach @$meanwhile;
		$rounds++;
		$_->{handle}->pump_nb foreach grep { $_->{handle}->pumpable } @sessions;
	} while (grep { $_->{handle}->pumpable } @sessions);
	$_->{handle}->finish foreach @sessions;
	unlink map { $node->basedir . "/script$_" } 0 .. $#sessions;
	note("$rounds rounds of the rest meanwhile");
	return map { [ $_->{err} =~ /ERROR:  (\w+)/g ] } @sessions;
}

# By the unique index or by the exclusion constraint, whichever is the older;
# two that wait for each other because of the latter are a deadlock.
my $duplicate = qr/^(?:23505|23P01|40P01)$/;

my @rewrites = (
	'CLUSTER application USING application_parsed',
	'REINDEX INDEX CONCURRENTLY application_a_key',
	'REINDEX INDEX CONCURRENTLY application_hash',
	'VACUUM FULL application',
	'REINDEX TABLE CONCURRENTLY by_hash_1',
	'REINDEX INDEX CONCURRENTLY application_office',
	'CREATE UNIQUE INDEX CONCURRENTLY twice ON application (appno)',
	'DROP INDEX CONCURRENTLY twice',
	'REFRESH MATERIALIZED VIEW CONCURRENTLY latest',
	'VACUUM application, by_hash, by_range');

# Four sessions insert the same numbers, each in its own spelling, order and rows.
my $numbers = rows(501, 1300);
my @spellings = ('a::text', 'lower(st13_format(a))', q{replace(st13_format(a), ' ', '/')}, q{'  ' || lower(a::text) || ' '});
my @scripts = map {
	my $key = ($_ + 1) * 10000;
	my $spelling = $spellings[$_];
	my $order = $_ % 2 ? 'DESC' : 'ASC';
	$node->safe_psql('life', qq{$path
SELECT format('INSERT INTO application (n, office, number, a) VALUES (%s, %L, %L, %L); INSERT INTO by_hash VALUES (%4\$L); INSERT INTO by_range VALUES (%4\$L) ON CONFLICT DO NOTHING;',
	$key + n, office, number, $spelling) FROM ($numbers) AS r ORDER BY n $order});
} 0 .. 3;
my @refused = at_once(\@rewrites, @scripts);
is(scalar(map { @$_ } @refused), 2 * 3 * 800, 'each of four spellings but one is refused');
is(scalar(grep { !/$duplicate/ } map { @$_ } @refused), 0, 'for what it is');
is( $node->safe_psql('life', "$path SELECT count(*), count(DISTINCT a), count(DISTINCT a::text) FROM application WHERE n > 500"),
	'800|800|800', 'each number is there once');

# As if one session had done it all
$node->safe_psql('life', "$path UPDATE application SET n = n % 10000 WHERE n > 10000; UPDATE application SET claim = CASE office WHEN 'KR' THEN number END;
UPDATE by_hash AS b SET n = r.n FROM ($numbers) AS r WHERE b.a = r.a; UPDATE by_range AS b SET n = r.n FROM ($numbers) AS r WHERE b.a = r.a;
INSERT INTO by_list SELECT a, n FROM ($numbers) AS r; INSERT INTO by_office SELECT a, n FROM ($numbers) AS r; REFRESH MATERIALIZED VIEW latest");
add_rows($node, 'alone', 1, 1300);
check_life($node, 'life', 'inserts', contents($node, 'alone'));

# COPY in four sessions, two of them with the same numbers: one of the two is refused.
my @copies = map {
	my ($from, $to, $spelling) = @$_;
	"COPY by_hash FROM STDIN;\n"
	  . $node->safe_psql('life', "$path SELECT $spelling || E'\\t' || n FROM (" . rows($from, $to) . ') AS r')
	  . "\n\\.\n"
} ([ 1301, 4000, 'a::text' ], [ 4001, 7000, 'a::text' ], [ 7001, 10000, 'a::text' ], [ 7001, 10000, 'lower(st13_format(a))' ]);
@refused = at_once([ 'REINDEX TABLE CONCURRENTLY by_hash_0', 'VACUUM by_hash' ], @copies);
is_deeply([ @refused[ 0, 1 ] ], [ [], [] ], 'COPY in parallel');
is_deeply([ sort map { "@$_" } @refused[ 2, 3 ] ], [ '', '23505' ], 'of two with the same numbers one is refused');
$node->safe_psql('alone', "$path INSERT INTO by_hash SELECT a, n FROM (" . rows(1301, 10000) . ') AS r');
check_life($node, 'life', 'COPY', contents($node, 'alone'));

# An exclusion constraint has the last word, where several try at once.
$node->safe_psql('life', "$path CREATE TABLE block (span st13_appno_range, EXCLUDE USING gist (span WITH &&))");
@refused = at_once(['VACUUM block'],
	map { my $k = $_; join("\n", map { "INSERT INTO block VALUES (st13_appno_range('10 2010 " . (10 * $_ - $k) . "', '10 2010 " . (10 * $_ + $k) . "'));" } 1 .. 300) } 1 .. 4);
my $refused = map { @$_ } @refused;
is(scalar(grep { !/$duplicate/ } map { @$_ } @refused), 0, 'overlaps are refused, and nothing else');
is($node->safe_psql('life', "$path SELECT count(*) FROM block"), 1200 - $refused, 'what was not refused is there');
is($node->safe_psql('life', "$path SET enable_indexscan = off; SET enable_bitmapscan = off; SELECT count(*) FROM block AS x JOIN block AS y ON x.span && y.span AND x.ctid <> y.ctid"),
	'0', 'and does not overlap');

$node->stop;
done_testing();
