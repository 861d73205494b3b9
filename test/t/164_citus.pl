
# doc/scaling.md, Citus: where the extension is installed.

use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use Document;
use Machines;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $share = qx(pg_config --sharedir);
chomp $share;
plan skip_all => 'the extension citus is not installed beside this PostgreSQL'
  unless -f "$share/extension/citus.control";

my @settings = (
	"shared_preload_libraries = 'citus'\n",
	"max_prepared_transactions = 50\n",
	"citus.shard_count = 4\n",
	"citus.node_conninfo = 'sslmode=disable'\n",
	"citus.enable_statistics_collection = off\n");
my ($coordinator, @workers) = map { machine($_, @settings) } qw(coordinator worker1 worker2);
$_->safe_psql($database, 'CREATE EXTENSION citus') foreach @workers;
# Here a machine's name is the directory of its socket.
$_->safe_psql('postgres', q{ALTER SYSTEM SET citus.local_hostname = '} . $_->host . q{'}),
  $_->reload
  foreach $coordinator, @workers;

cmp_ok(
	check_on('doc/scaling.md', undef, 'With Citus, on the coordinator' => [$coordinator]),
	'>=', 2, 'doc/scaling.md has its blocks of SQL');

# The same rows in local tables give the same answers.
$coordinator->safe_psql(
	$database, q{
CREATE SCHEMA one;
CREATE TABLE one.application AS SELECT * FROM application;
CREATE TABLE one.claim AS SELECT * FROM claim;
});
foreach my $query (
	'SELECT count(*), min(appno), max(appno) FROM application',
	'SELECT * FROM application ORDER BY appno',
	'SELECT a.*, c.claiming FROM application a JOIN claim c ON c.claimed = a.appno ORDER BY a.appno',
	q{SELECT * FROM application WHERE appno ^@ 'EP102005' AND st13_serial_number(appno) < 10 ORDER BY appno})
{
	my $here = $coordinator->safe_psql($database, "SET search_path = one, public; $query");
	isnt($here, '', "there is an answer to: $query");
	is($coordinator->safe_psql($database, $query), $here, "the same answer to: $query");
}

# Shards are on both workers, a look-up asks one, and the join is done there.
is($coordinator->safe_psql($database, 'SELECT count(DISTINCT nodeport) FROM citus_shards WHERE table_name = \'application\'::regclass'),
	'2', 'both workers have shards');
like($coordinator->safe_psql($database, q{EXPLAIN (COSTS OFF) SELECT title FROM application WHERE appno = 'EP 10 2005 7'}),
	qr/Task Count: 1\b/, 'a look-up asks one shard');
like(
	$coordinator->safe_psql($database, 'EXPLAIN (COSTS OFF) SELECT count(*) FROM application a JOIN claim c ON c.claimed = a.appno'),
	qr/Task Count: 4\b.*Join/s, 'the join is done by each shard');

$_->stop foreach $coordinator, @workers;
done_testing();
