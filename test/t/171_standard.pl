
# doc/standard.md: what it says of the rules happens, and each of the ways in
# which a number can deviate from ST.13 is shown.

use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use Document;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('standard');
$node->init;
$node->start;

cmp_ok(check_blocks($node, 'standard', 'doc/standard.md'),
	'>=', 7, 'doc/standard.md has its blocks of SQL');

# The document quotes the words of src/value/conformity.c, all of them.
my $document = slurp_file("$top/doc/standard.md");
my ($words) =
  slurp_file("$top/src/value/conformity.c") =~ /deviation_texts\[.*?\{(.*?)\};/s;
my @words = $words =~ /"([^"]+)"/g;
cmp_ok(scalar(@words), '>=', 5, 'there are deviations');
like($document, qr/ \| \Q$_\E *\+?$/m, "shown: $_") foreach @words;

# What is printed fits a window.
my @wide = grep { length > 100 } map { split /\n/, $_->[2] // '' } blocks('doc/standard.md');
is("@wide", '', 'no output is wider than 100 columns');

# Rules are numbered from 1 in each table.
foreach my $part (split /^## /m, $document)
{
	my ($title)  = $part =~ /^([^\n]*)/;
	my @numbers = $part =~ /^\| (\d+) \|/mg;
	is("@numbers", join(' ', 1 .. @numbers), "numbered in order: $title");
}

$node->stop;
done_testing();
