# Each client of this directory with a database of its own: what doc/clients.md shows.
# A client prints "ok - ..." for what is as it should be, reads all of the table
# number, and writes it into received.
use strict;
use warnings;

use Cwd qw(abs_path);
use FindBin;
use IPC::Run;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $here = abs_path($FindBin::RealBin);
my $root = $ENV{ST13_ROOT} // '';
my $node = PostgreSQL::Test::Cluster->new('clients');
$node->init(extra => [ '--encoding=UTF8', '--locale=C' ]);
# The JDBC driver knows no Unix sockets: the server listens on the loopback interface
# as well, for those who know a password that is made for this run.
$node->append_conf('postgresql.conf', "listen_addresses = '127.0.0.1'");
unlink $node->data_dir . '/pg_hba.conf';
$node->append_conf('pg_hba.conf', "local all all trust\nhost all all 127.0.0.1/32 scram-sha-256");
$node->start;
my $password = unpack 'H*', pack 'L4', map { rand 2**32 } 1 .. 4;
my $user = $node->safe_psql('postgres', "SET password_encryption = 'scram-sha-256'; ALTER ROLE CURRENT_USER PASSWORD '$password'; SELECT current_user");

# Not all of them take the user's own name, as libpq does. Debian's Python has
# Debian's modules; and Java that was only unpacked is in no directory of programs.
my ($jvm) = glob "$root/usr/lib/jvm/*/bin";
my ($jdbc) = grep { -e } map { "$_/usr/share/java/postgresql.jar" } $root, '';
my ($psqlodbc) = map { glob "$_/usr/lib/*/odbc/psqlodbcw.so" } $root, '';
@ENV{qw(PGHOST PGPORT PGUSER PGCLIENTENCODING PYTHONDONTWRITEBYTECODE)} = ($node->host, $node->port, $user, 'UTF8', 1);
$ENV{PATH} = '/usr/bin:' . $ENV{PATH} . ":$jvm";

my %command = (
	psql => "psql -X -q -A -t -v ON_ERROR_STOP=1 -f $here/psql_client.sql",
	libpq => "gcc -std=c99 -Wall -Wextra -Werror -I/usr/include/postgresql -I$root/usr/include/postgresql -o client $here/libpq_client.c -lpq && ./client",
	(map { $_ => "python3 $here/${_}_client.py" } qw(psycopg2 psycopg3 sqlalchemy asyncpg django)),
	odbc => "python3 $here/odbc_client.py $psqlodbc",
	jdbc => "java -cp $jdbc $here/JdbcClient.java 'jdbc:postgresql://127.0.0.1:$ENV{PGPORT}/jdbc?user=$user&password=$password'",
	node => "cp $here/package*.json $here/node*_client.js . && npm ci --loglevel=error --ignore-scripts --no-audit --no-fund --no-update-notifier && node node_client.js && node node_orms_client.js");
foreach my $client (sort keys %command)
{
	my ($out, $err) = ('', '');
	my $directory = PostgreSQL::Test::Utils::tempdir();

	$node->safe_psql('postgres', "CREATE DATABASE $client");
	$node->safe_psql($client, slurp_file("$here/setup.sql"));
	$ENV{PGDATABASE} = $client;
	IPC::Run::run([ 'sh', '-c', "cd '$directory' && $command{$client}" ], '>', \$out, '2>', \$err);
	is($?, 0, "$client ran to its end") or diag("$out$err");
	while ($out =~ /^(not )?ok - (.*)$/mg)
	{
		ok(!$1, "$client: $2");
	}
	is( $node->safe_psql($client, 'SELECT count(*) FROM number FULL JOIN received USING (a) WHERE number IS NULL OR received IS NULL'),
		0, "$client received what is in number");
}
$node->stop;
done_testing();
