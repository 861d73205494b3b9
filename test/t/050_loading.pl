
# doc/loading.md: its recipes load the files in test/loading as it says, and
# lose nothing.

use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use Document;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('loading');
$node->init;
$node->start;

my ($xml) = psql($node, 'postgres', q{SELECT xmlparse(DOCUMENT '<a/>')});
my $without = $xml ? undef : qr/XML|Families|All of them/;
SKIP:
{
	skip 'this PostgreSQL is without libxml: only the recipes for CSV and JSON run', 1
	  unless $xml;
	pass('this PostgreSQL reads XML');
}

my $blocks = check_blocks($node, 'loading', 'doc/loading.md', $without);
cmp_ok($blocks, '>=', $xml ? 10 : 3, 'doc/loading.md has its blocks of SQL');

my @recipes = (
	# file, everything, a table of what has a value
	[ 'tls201_part.csv', 'tls201_appln',    'patstat' ],
	[ 'tmview.json',     'tmview_incoming', 'tmview' ]);
push @recipes,
  [ 'st96.xml', 'st96_incoming', 'st96' ],
  [ 'docdb.xml', q{docdb_incoming WHERE format = 'docdb'}, 'docdb' ],
  [ 'cnipa.xml', 'cnipa_incoming', 'cnipa' ]
  if $xml;
foreach (@recipes)
{
	my ($file, $incoming, $loaded) = @$_;
	is( $node->safe_psql(
			'loading',
			"SELECT count(*) > 0 FROM $incoming"),
		't', "$file: something comes in");
	is( $node->safe_psql(
			'loading', qq{
		SELECT (SELECT count(*) FROM $incoming) - (SELECT count(*) FROM $loaded)
		       - (SELECT count(*) FROM reject WHERE file = '$file')}),
		'0', "$file: a row has a value or is a reject");
	is( $node->safe_psql(
			'loading', "SELECT count(*) FROM $loaded WHERE appno IS NULL"),
		'0', "$file: no value is NULL") unless $file eq 'tmview.json';
}

$node->stop;
done_testing();
