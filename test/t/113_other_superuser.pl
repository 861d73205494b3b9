# make installcheck passes for a superuser who is not the one of initdb.
use strict;
use warnings;

use Cwd qw(abs_path);
use FindBin;
use lib $FindBin::RealBin;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Server;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(extra => [ '--locale=C', '--encoding=UTF8' ]);
$node->start;
$node->safe_psql('postgres', 'CREATE ROLE another_superuser SUPERUSER LOGIN');

# pg_regress before 16 wants both directories side by side.
my $top = abs_path("$FindBin::RealBin/../..");
my $input = PostgreSQL::Test::Utils::tempdir();
symlink "$top/test/sql", "$input/sql" or die;
symlink "$top/expected", "$input/expected" or die;
# Those that look at owners, and at what roles may do.
my @tests = qw(create editions planner_support row_security sanity schema drop);
command_ok(
	[   $ENV{PG_REGRESS}, "--inputdir=$input", (major($node) >= 16 ? "--expecteddir=$input" : ()), "--outputdir=$input",
		'--bindir=' . $node->config_data('--bindir'), '--host=' . $node->host, '--port=' . $node->port,
		'--user=another_superuser', '--dbname=regression', @tests ],
	"as another superuser: @tests")
  or diag(-e "$input/regression.diffs" ? slurp_file("$input/regression.diffs") : 'no differences');

$node->stop;
done_testing();
