
# doc/scaling.md, Citus: its steps are run as they stand there.  Where the
# extension is not installed, one server runs them with functions in Citus's
# place that do nothing: statements are valid, and results are as shown.

use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use Document;
use Machines;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $page = 'doc/scaling.md';
my $share = qx(pg_config --sharedir);
chomp $share;
my $citus = -f "$share/extension/citus.control";

my ($settings) = slurp_file("$top/$page") =~ /^### With Citus, in postgresql\.conf of each node\n.*?^```ini\n(.*?)^```/ms
  or die "$page has no settings for Citus\n";
# Here a machine's name is the directory of its socket.
$settings =~ s/^listen_addresses = .*\n//m;
# Fewer shards than 32 are as good a test; and nothing is reported to the makers.
# The connections are PostgreSQL's default again, which tests make less.
$settings .= "max_connections = 100\ncitus.shard_count = 4\ncitus.enable_statistics_collection = off\n";
$settings =~ s/^(?=shared_preload_libraries)/#/m if !$citus;

my ($coordinator, @workers) = map { machine($_, $settings) } qw(coordinator), $citus ? qw(worker1 worker2) : ();

foreach my $node ($coordinator, @workers)
{
	# The page makes the database, as a user would.
	$node->safe_psql('postgres', "DROP DATABASE $database");
	my @create = grep { $_->[0] =~ /With Citus, a database on each node$/ } blocks($page);
	is(scalar @create, 1, "$page makes a database");
	my ($ok, undef, $err) = psql($node, 'postgres', $create[0][1]);
	ok($ok, "$page: the database on " . $node->name) or diag($err);
	$node->safe_psql('postgres', q{ALTER SYSTEM SET citus.local_hostname = '} . $node->host . q{'}), $node->reload
	  if $citus;
}
$coordinator->safe_psql(
	$database, q{
CREATE FUNCTION citus_set_coordinator_host(text, int) RETURNS void LANGUAGE sql AS '';
CREATE FUNCTION citus_add_node(text, int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION create_distributed_table(regclass, text, colocate_with text DEFAULT 'default') RETURNS void LANGUAGE sql AS '';
CREATE FUNCTION create_reference_table(regclass) RETURNS void LANGUAGE sql AS '';
}) if !$citus;

my $n = check_on(
	$page, undef,
	$citus ? ('With Citus, in that database of each node' => [ $coordinator, @workers ]) : (),
	'With Citus, on the coordinator' => [$coordinator],
	'With Citus, in a new session on the coordinator' => [$coordinator],
	'What Citus rejects' => [$coordinator]);
cmp_ok($n, '>=', 6, "$page has its blocks of SQL");

is($coordinator->safe_psql($database, q{SELECT 'min(st13_appno)'::regprocedure::oid = 'distributed.min(st13_appno)'::regprocedure::oid}),
	't', 'a new session has the aggregates of the page');

if ($citus)
{
	distributed();
	rejected();
}
$_->stop foreach $coordinator, @workers;
done_testing();

sub plan_of
{
	my ($query) = @_;
	return $coordinator->safe_psql($database, "SET citus.explain_all_tasks = on; EXPLAIN (VERBOSE, COSTS OFF) $query");
}

sub distributed
{
	# The same rows in local tables give the same answers.
	$coordinator->safe_psql(
		$database, q{
CREATE SCHEMA one;
CREATE TABLE one.application AS SELECT * FROM application;
CREATE TABLE one.claim AS SELECT * FROM claim;
});
	foreach my $query (
		'SELECT count(*), min(appno), max(appno) FROM application',
		'SELECT count(*), public.min(appno), public.max(appno) FROM application',
		'SELECT st13_serial_number(appno) % 7 AS n, min(appno), max(appno) FROM application GROUP BY 1 ORDER BY 1',
		'SELECT * FROM application ORDER BY appno',
		'SELECT a.*, c.claiming FROM application a JOIN claim c ON c.claimed = a.appno ORDER BY a.appno',
		q{SELECT * FROM application WHERE appno ^@ 'EP102005' AND st13_serial_number(appno) < 10 ORDER BY appno})
	{
		my $here = $coordinator->safe_psql($database, "SET search_path = one, distributed, public; $query");
		isnt($here, '', "there is an answer to: $query");
		is($coordinator->safe_psql($database, $query), $here, "the same answer to: $query");
	}

	# Shards are on both workers, a look-up asks one, and the join is done there.
	is($coordinator->safe_psql($database, q{SELECT count(DISTINCT nodeport) FROM citus_shards WHERE table_name = 'application'::regclass}),
		'2', 'both workers have shards');
	like(plan_of(q{SELECT title FROM application WHERE appno = 'EP 10 2005 7'}), qr/Task Count: 1\b/, 'a look-up asks one shard');
	like(plan_of('SELECT count(*) FROM application a JOIN claim c ON c.claimed = a.appno'),
		qr/Task Count: 4\b.*Join/s, 'the join is done by each shard');

	# So are min and max, from the index.  st13's own are not, which is why the
	# page has others.
	foreach my $aggregate (qw(min max))
	{
		my $plan = plan_of("SELECT $aggregate(appno) FROM application");
		is(() = $plan =~ /Index Only Scan/g, 4, "$aggregate reads the index of each shard") or diag($plan);
		unlike($plan, qr/worker_(?:binary_)?partial_agg/, "$aggregate is known to Citus");
		like(plan_of("SELECT public.$aggregate(appno) FROM application"),
			qr/worker_(?:binary_)?partial_agg/, "st13's own $aggregate is not");
	}
	like(plan_of(q{SELECT appno FROM application ORDER BY appno LIMIT 1}), qr/Index Only Scan/, 'ORDER BY and LIMIT read the index');
	like(plan_of(q{INSERT INTO application VALUES (st13_parse('EP', '10167109.7'), 'parsed')}),
		qr/Task Count: 1\b/, 'a parsed number is routed to one shard');
}

sub rejected
{
	foreach (
		[ q{CREATE TABLE made (number text, appno st13_appno GENERATED ALWAYS AS (st13_parse('EP', number)) STORED);
			SELECT create_distributed_table('made', 'appno')}, qr/GENERATED ALWAYS AS/ ],
		[ 'SELECT count(*) FROM application a JOIN claim c ON c.claiming = a.appno', qr/citus\.enable_repartition_joins/ ],
		[ 'CREATE UNIQUE INDEX ON claim (claiming)', qr/partition column|distribution column/ ])
	{
		my ($sql, $message) = @$_;
		my ($ok, undef, $err) = psql($coordinator, $database, $sql);
		ok(!$ok, "Citus rejects: $sql");
		like($err, $message, 'and says why');
	}
}
