
# What the pictures in doc/images say of numbers is true: a text with the
# attribute data-sql is what that expression gives.

use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use Document;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('pictures');
$node->init;
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION st13');

# The eight bytes of value.svg, from the file of a table with one row: a row
# without a NULL is 24 bytes of header and the column, at the end of its page.
$node->safe_psql('postgres',
	q{CREATE TABLE shown AS SELECT st13_appno 'EM500000018660437' AS appno});
$node->safe_psql('postgres', 'CHECKPOINT');
my $bytes = $node->safe_psql('postgres',
	q{SELECT encode(substr(pg_read_binary_file(pg_relation_filepath('shown')), current_setting('block_size')::int - 7, 8), 'hex')}
);
# As this machine orders them, to the highest first.
my $hex = unpack 'H*', pack 'q>', unpack 'q', pack 'H*', $bytes;
$node->safe_psql('postgres',
	"CREATE TABLE stored AS SELECT '$hex' AS hex, (x'$hex')::bigint + 2 ^ 63::numeric AS place");

my %entity = (lt => '<', gt => '>', amp => '&', quot => '"');
my @pictures = sort glob "$top/doc/images/*.svg";
cmp_ok(scalar(@pictures), '>=', 3, 'there are pictures');
foreach my $picture (@pictures)
{
	my ($name) = $picture =~ m{([^/]+)$};
	my $text = slurp_file($picture);
	my $n    = 0;
	while ($text =~ /<text[^>]* data-sql="([^"]*)">([^<]*)</g)
	{
		my @pair = map { s/&(\w+);/$entity{$1}/gr } ($1, $2);
		$n++;
		my ($ok, $out, $err) = psql($node, 'postgres', "SELECT ($pair[0])::text", '-At');
		is($ok ? trim($out) : $err, $pair[1], "$name: $pair[1]");
	}
	cmp_ok($n, '>=', 5, "$name says things of numbers");
	like($text, qr/<title .*<desc /s, "$name says what it shows to those who do not see it");
}

$node->stop;
done_testing();
