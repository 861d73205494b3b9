
# doc/offices.md is what the catalogue says.

use strict;
use warnings;

use FindBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $top = "$FindBin::RealBin/../..";

my $node = PostgreSQL::Test::Cluster->new('offices');
$node->init;
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION st13');

my ($out, $err) = run_command(
	[
		'psql', '-X', '-q', '-d', $node->connstr('postgres'),
		'-f', "$top/test/doc/offices.sql"
	]);
is($err, '', 'the catalogue is written without a complaint');

my @found = split /\n/, slurp_file("$top/doc/offices.md");
my @made  = split /\n/, $out;
is(scalar(@found), scalar(@made), 'doc/offices.md has as many lines');

# The first line that differs says more than all of them.
my $n = 0;
$n++ while $n < @made && $n < @found && $made[$n] eq $found[$n];
is($found[$n], $made[$n],
	'doc/offices.md is up to date; else: make -s doc-offices >doc/offices.md');

$node->stop;
done_testing();
