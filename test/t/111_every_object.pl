# The owner of a database installs the extension, and every role can use
# everything that it consists of.
use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Uses;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', 'autovacuum = off');
$node->start;
$node->safe_psql('postgres', 'CREATE ROLE owner LOGIN; CREATE ROLE other LOGIN; CREATE DATABASE first OWNER owner');

sub as_role
{
	my ($role, $database, $sql) = @_;
	my ($status, $out, $err) = $node->psql($database, $sql, extra_params => [ '-U', $role ], on_error_stop => 0);
	return ($out, $err);
}

my ($out, $err) = as_role('owner', 'first', 'CREATE SCHEMA "IP types"; CREATE EXTENSION st13 SCHEMA "IP types"; GRANT USAGE ON SCHEMA "IP types" TO PUBLIC');
is("$out$err", '', 'the owner installs it');

my ($uses, $objects) = make_uses($node, 'first');
is(scalar(@$objects), $node->safe_psql('first', "SELECT count(*) FROM ($members) m"), 'no object is left out');

my $results;
for my $role ('owner', 'other')
{
	my ($out, $err) = as_role($role, 'first', join('', map { "$_;\n" } @$uses));
	is(join("\n", $err =~ /ERROR:  (?!range constructor flags argument must not be null).*/g), '', "$role: each object can be used")
	  or diag($err);
	$results //= $out;
	is($out, $results, "$role: with the same results");
	is($node->safe_psql('first', "SELECT count(*) FROM ($members) m WHERE classid = 'pg_proc'::regclass AND NOT has_function_privilege('$role', objid, 'EXECUTE')"),
		'0', "$role: each function can be called");
}

$node->stop;
done_testing();
