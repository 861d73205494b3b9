# The instructions that each operation of test/bench/instructions.c takes, against
# its bound; and a reading takes no more where every code of two letters has an office.
use strict;
use warnings;

use Cwd qw(abs_path);
use FindBin;
use PostgreSQL::Test::Utils;
use Test::More;

chdir abs_path("$FindBin::RealBin/../..");
plan skip_all => "gcc's instructions are counted by valgrind, on x86_64"
  if `uname -m` ne "x86_64\n" || ($ENV{ST13_CC} // 'gcc') ne 'gcc' || system('command -v valgrind >/dev/null') != 0;
system_or_bail('make', '-s', 'CC=gcc', 'build/bench/instructions', 'build/bench/all-codes');

# How many one operation takes.
sub instructions
{
	my ($program, $operation) = @_;
	my ($runs, $said) = run_command(
		[
			'valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null', '--toggle-collect=measured',
			"build/bench/$program", $operation
		]);
	my ($collected) = $said =~ /Collected : (\d+)/ or BAIL_OUT("$program $operation: $said");
	return int($collected / $runs);
}

my %bound = reverse slurp_file('test/bench/instructions.bounds') =~ /^(\d+) +(.+)$/mg;
foreach my $operation (split /\n/, `build/bench/instructions`)
{
	my $taken = instructions('instructions', $operation);
	cmp_ok($taken, '<=', $bound{$operation} // 0, "$operation: $taken, at most " . ($bound{$operation} // 'nothing'));
	next if $operation ne 'read national numbers';
	my $full = instructions('all-codes', $operation);
	cmp_ok($full, '<=', 1.01 * $taken, "$operation, an office for every code: $full, at most 1 % more than $taken");
}
done_testing();
