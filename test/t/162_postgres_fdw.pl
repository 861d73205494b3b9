
# doc/scaling.md, three machines with postgres_fdw: what it says is left to the
# nodes is left to them, and what comes back is what one machine says.

use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use Document;
use Machines;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Server;
use Test::More;

my $coordinator = machine('coordinator');
my @nodes = map { machine($_) } qw(node1 node2);
plan skip_all => 'this PostgreSQL has no postgres_fdw'
  unless $coordinator->safe_psql('postgres',
	q{SELECT count(*) FROM pg_available_extensions WHERE name = 'postgres_fdw'});

my $major = major($coordinator);
my $blocks = check_on(
	'doc/scaling.md', undef,
	'On each node'         => \@nodes,
	'On the coordinator'   => [$coordinator],
	'Asked of all nodes at once' => [$coordinator],
	'Rows find their node' => [$coordinator],
	'Statistics'           => \@nodes,
	map { $_ => [$coordinator] } 'What is left to the nodes',
	'Nodes with different catalogues', 'Partitions by office and year');
cmp_ok($blocks, '>=', 14, 'doc/scaling.md has its blocks of SQL');

# | `condition` | yes, or no, or from 17 on |
my $conditions = 0;
foreach (split /\n/, slurp_file("$top/doc/scaling.md"))
{
	next unless /^\| `(.*)` \| (yes|no|from (\d+) on) \|/;
	my ($condition, $shipped) = ($1, !defined $3 ? $2 : $major >= $3 ? 'yes' : 'no');
	my ($ok, $plan, $err) = psql($coordinator, $database,
		"EXPLAIN (VERBOSE, COSTS OFF) SELECT title FROM application WHERE $condition");

	$conditions++;
	ok($ok, "$condition is planned") or diag($err);
	is($plan =~ /^\s*Filter:/m ? 'no' : $plan =~ /Remote SQL:.* WHERE / ? 'yes' : 'neither',
		$shipped, "$condition is shipped: $shipped") or diag($plan);
}
cmp_ok($conditions, '>=', 10, 'doc/scaling.md lists conditions');

# The same rows in local tables give the same answers.
$coordinator->safe_psql(
	$database, q{
CREATE SCHEMA one;
CREATE TABLE one.application AS SELECT * FROM application;
CREATE TABLE one.claim AS SELECT * FROM claim;
});
my @queries = (
	'SELECT count(*), min(appno), max(appno) FROM application',
	'SELECT * FROM application ORDER BY appno',
	q{SELECT * FROM application WHERE appno < 'EP 10 2003 50' ORDER BY appno DESC LIMIT 100},
	'SELECT a.*, c.claiming FROM application a JOIN claim c ON c.claimed = a.appno ORDER BY a.appno, c.claiming',
	'SELECT claimed, count(*), max(claiming) FROM claim GROUP BY claimed ORDER BY claimed',
	'SELECT st13_office(appno), st13_year(appno), count(*) FROM application GROUP BY 1, 2 ORDER BY 1, 2',
	'SELECT count(*) FROM application a WHERE NOT EXISTS (SELECT FROM claim c WHERE c.claimed = a.appno)',
	'SELECT a.appno FROM application a LEFT JOIN claim c ON c.claiming = a.appno WHERE c.claimed IS NULL ORDER BY 1',
	map { "SELECT appno FROM application WHERE $_ ORDER BY appno" }
	  q{appno ^@ 'EP102005'}, q{st13_office(appno) = 'KR'}, q{appno IN ('EP 10 2005 7', 'KR 10 2005 8')},
	q{appno BETWEEN lower(st13_block('JP', 10, 2001)) AND upper(st13_block('JP', 10, 2001))}, q{appno <@ st13_block('JP', 10, 2001)});
foreach my $query (@queries)
{
	my $here = $coordinator->safe_psql($database, "SET search_path = one, public; $query");
	isnt($here, '', "there is an answer to: $query");
	is($coordinator->safe_psql($database, $query), $here, "the same answer to: $query");
}

# A node with another edition is seen.
$nodes[1]->safe_psql($database,
	'CREATE OR REPLACE VIEW st13_installed AS SELECT st13_version() AS version, st13_catalogue_edition() + 1 AS edition');
is($coordinator->safe_psql($database, 'SELECT count(*) FROM st13_everywhere'), '2', 'another edition is seen');

$_->stop foreach $coordinator, @nodes;
done_testing();
