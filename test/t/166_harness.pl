# The harness itself: it names what failed, and leaves Debian's file as it was but for
# one line.
use strict;
use warnings;

use Cwd qw(abs_path);
use FindBin;
use PostgreSQL::Test::Utils;
use Test::More;

my $top       = abs_path("$FindBin::RealBin/../..");
my $directory = PostgreSQL::Test::Utils::tempdir();

sub file_with
{
	my ($name, $text) = @_;
	unlink "$directory/$name";
	append_to_file("$directory/$name", $text);
	return "$directory/$name";
}

# What test/tap says of a test, and its exit status.
sub run_of
{
	my $tests = join ' ', map { file_with("test$_.pl", $_[$_]) } 0 .. $#_;
	my $said = `$top/test/tap $tests 2>&1`;
	return ($said, $? >> 8);
}

my ($said, $status) = run_of("print qq(1..1\nok 1 - good\n)");
like($said, qr/^1 passed, 0 failed\n\z/m, 'one passed');
is($status, 0, 'and that is success');

($said, $status) = run_of("print qq(1..2\nok 1 - good\nnot ok 2 - bad\n)", "print qq(1..1\nok 1 - fine\n)");
like($said, qr{^failed: \S+/test0\.pl, test 2 - bad\n2 passed, 1 failed\n\z}m, 'what failed is named before the sum');
is($status, 1, 'and that is failure');
unlike($said, qr/PASS/, 'nothing says that it passed');

($said, $status) = run_of("print qq(ok 1 - good\n); exit 3");
like($said, qr{^failed: \S+/test0\.pl: .*exit status 3\n1 passed, 1 failed\n\z}m, 'a crash counts');
is($status, 1, 'as a failure');
($said, $status) = run_of("print qq(1..2\nok 1 - good\n)");
like($said, qr{^failed: \S+/test0\.pl: .*planned 2 tests.*\n1 passed, 1 failed\n\z}m, 'a test that was not run counts');
($said, $status) = run_of('');
is($status, 1, 'no test is no success');

# The file that says whether installing PostgreSQL makes a cluster.
sub no_main_cluster
{
	my ($text) = @_;
	my $file = file_with('createcluster.conf', $text);
	system_or_bail('bash', '-c', ". '$top/test/private/packages.sh'; no_main_cluster '$file'");
	return slurp_file($file);
}

my $debian = <<'CONF';
# Create a "main" cluster when a new postgresql-x.y server package is installed
#create_main_cluster = true

ssl = on
cluster_name = '%v/%c'
CONF
my $wanted = $debian =~ s/^#create_main_cluster = true$/create_main_cluster = false/mr;
is(no_main_cluster($debian), $wanted, "Debian's file differs by one line");
is(no_main_cluster($wanted), $wanted, 'nothing is left to do the second time');
is(no_main_cluster($debian =~ s/#create/create/r), $wanted, 'a caller who wanted a cluster has none');
is(no_main_cluster("create_main_cluster = 'off'\n"), "create_main_cluster = 'off'\n", 'another word for it stays');
is(no_main_cluster("ssl = on\n"), "ssl = on\ncreate_main_cluster = false\n", 'a file without the setting has it');
done_testing();
