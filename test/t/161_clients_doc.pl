
# doc/clients.md shows what "make check-clients" runs: each of its blocks is a
# part of the program that is linked above it, and no program is left out.

use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use Document;
use PostgreSQL::Test::Utils;
use Test::More;

# A block may be less indented than in its program.
sub flat
{
	my ($text) = @_;
	$text =~ s/^[ \t]+//mg;
	return trim($text) . "\n";
}

my $text = slurp_file("$top/doc/clients.md");
my ($file, %blocks);
while ($text =~ m{^\[[^]]+\]\(\.\./(test/clients/[^)]+)\)|^```(?!sql)\w+\n(.*?)^```$}msg)
{
	if (defined $1) { $file = $1; next }
	my $block = $2;

	ok(index(flat(slurp_file("$top/$file")), flat($block)) >= 0,
		"block " . ++$blocks{$file} . " of $file is in it") or diag($block);
}

my @programs = map { s{^\Q$top\E/}{}r } glob "$top/test/clients/*{_client,Client}.*";
cmp_ok(scalar @programs, '>=', 7, 'there are client programs');
is_deeply([ sort keys %blocks ], [ sort @programs ], 'doc/clients.md shows each of them');

# The table there is the one that the clients have.
my $setup = slurp_file("$top/test/clients/setup.sql");
ok(index($setup, $1) >= 0, 'the table is the one in setup.sql')
  while $text =~ /^```sql\n(.*?)^```$/msg;

done_testing();
