
# What the documents show is what happens: their SQL blocks run, in order, and
# print what stands below them; and the texts that doc/notation.md lists as
# refused are refused with its words.

use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use Document;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('readme');
$node->init;
$node->start;

cmp_ok(check_blocks($node, 'readme', 'README.md'),
	'>=', 5, 'README.md has its blocks of SQL');
cmp_ok(scalar(split /\n/, slurp_file("$top/README.md")), '<=', 200, 'README.md is short');
cmp_ok(check_blocks($node, 'installing', 'doc/installing.md'),
	'>=', 1, 'doc/installing.md has its block of SQL');
cmp_ok(check_blocks($node, 'notation', 'doc/notation.md'),
	'>=', 1, 'doc/notation.md has its blocks of SQL');
cmp_ok(check_blocks($node, 'adding', 'doc/adding-an-office.md'),
	'>=', 5, 'doc/adding-an-office.md has its blocks of SQL');
cmp_ok(check_blocks($node, 'editions', 'doc/editions.md'),
	'>=', 5, 'doc/editions.md has its blocks of SQL');

# | `input` | detail | hint |
$node->safe_psql('postgres', 'CREATE EXTENSION st13');
my $refused = 0;
foreach my $line (split /\n/, slurp_file("$top/doc/notation.md"))
{
	next unless $line =~ /^\| `(.*?)` +\| ([A-Z].*?\.) +\| (.*?) *\|$/;
	my ($input, $detail, $hint) = ($1, $2, $3);
	my ($ok, $out, $err) = psql(
		$node, 'postgres',
		"SELECT sql_error_code, detail, hint FROM st13_input_error_info(:'input')",
		'-At', '-v', "input=$input");

	$refused++;
	is(trim($out), "22P02|$detail|$hint", "refused as documented: $input")
	  or diag($err);
}
cmp_ok($refused, '>=', 20, 'doc/notation.md lists what is refused');

$node->stop;
done_testing();
