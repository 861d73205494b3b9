# The tests of pg_regress, by "make installcheck": as a superuser who is not the
# one of initdb, who owns what PostgreSQL makes by itself.
use strict;
use warnings;

use Cwd qw(abs_path);
use FindBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $top  = abs_path("$FindBin::RealBin/../..");
my $node = PostgreSQL::Test::Cluster->new('regress');
$node->init(extra => [ '--encoding=UTF8', '--locale=C' ]);
$node->start;
$ENV{PGHOST} = $node->host;
$ENV{PGPORT} = $node->port;
$node->safe_psql('postgres', 'CREATE ROLE another_superuser SUPERUSER LOGIN');
$ENV{PGUSER} = 'another_superuser';

my $said = `make --no-print-directory -C '$top' with_llvm=no installcheck 2>&1`;
my $status = $?;
# Up to 15 "test foo ... ok", from 16 on TAP.
while ($said =~ /^(?:(not )?ok +\d+ +[-+] (\w+)|(?:test| ) +(\w+) +\.\.\. (ok|FAILED|failed))/mg)
{
	ok(defined $3 ? $4 eq 'ok' : !$1, 'pg_regress ' . ($2 // $3));
}
is($status, 0, 'make installcheck') or diag($said);
diag(slurp_file("$top/test/regression.diffs")) if -s "$top/test/regression.diffs";

$node->stop;
done_testing();
