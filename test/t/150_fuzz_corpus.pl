# Each input of the fuzz corpus, under sanitizers.
use strict;
use warnings;

use Cwd qw(abs_path);
use FindBin;
use IPC::Run;
use PostgreSQL::Test::Utils;
use Test::More;

chdir abs_path("$FindBin::RealBin/../..");
my $probe = PostgreSQL::Test::Utils::tempdir() . '/probe';
# AddressSanitizer of older compilers starts only by chance where the kernel
# scatters memory more widely than they knew.
my @unscattered = system('setarch -R true 2>&-') == 0 ? qw(setarch -R) : ();
# The core allocates nothing, and looking for leaks needs rights that containers do
# not give.
$ENV{ASAN_OPTIONS} = 'detect_leaks=0';
plan skip_all => 'this compiler has no sanitizers that run here'
  if system("echo 'int main(void) { return 0; }' | gcc -fsanitize=address,undefined -o '$probe' -x c - 2>&- && @unscattered '$probe'") != 0;

my @harnesses = map { s{.*/}{}r } glob 'test/fuzz/corpus/*';
system_or_bail('make', '-s', 'CC=gcc', map { "build/replay/$_" } @harnesses);
foreach my $harness (@harnesses)
{
	my @inputs = glob "test/fuzz/corpus/$harness/*";
	my ($out, $err) = ('', '');

	IPC::Run::run([ @unscattered, "build/replay/$harness", @inputs ], '>', \$out, '2>', \$err);
	# One that ends its harness keeps those after it from being tried.
	my %tried = map { $_ => 1 } $out =~ /^ok (.*)$/mg;
	ok($tried{$_}, $_) foreach @inputs;
	is($err, '', "$harness has no complaint");
}
done_testing();
