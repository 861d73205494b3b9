# A database in use is dumped in each encoding and each format, and restored
# into a database of another encoding.
use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use Life;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;

# Encoding, the one that it is restored into, and options of pg_dump and pg_restore
for my $case (
	[ 'UTF8', 'LATIN1', [ '-Fc' ], [ '--single-transaction' ] ],
	[ 'LATIN1', 'UTF8', [ '-Fd', '-j', '2' ], [ '-j', '2' ] ],
	[ 'EUC_JP', 'UTF8', [ '-Fc', '--inserts' ], [] ],
	[ 'SQL_ASCII', 'EUC_JP', [ '-Ft' ], [] ])
{
	my ($from, $to, $dump, $restore) = @$case;
	my $database = lc $from;
	my $restored = "${database}_restored";
	my $archive = $node->basedir . "/$database";
	my $name = "$from, pg_dump @$dump";

	make_life($node, $database, $from);
	add_rows($node, $database, 1, 300);
	my $contents = contents($node, $database);
	like($contents, qr/^application\|300\|/m, "$name: there is something to dump");
	command_ok([ 'pg_dump', @$dump, '-f', $archive, '-d', $node->connstr($database) ], $name);

	$node->safe_psql('postgres', "CREATE DATABASE $restored ENCODING '$to' LOCALE 'C' TEMPLATE template0");
	command_ok([ 'pg_restore', '-e', @$restore, '-d', $node->connstr($restored), $archive ], "$name: pg_restore to $to");
	check_life($node, $restored, "$name, restored", $contents);
	# and lives on
	add_rows($node, $_, 301, 400) foreach $database, $restored;
	check_life($node, $restored, "$name, more rows", contents($node, $database));
}

$node->stop;
done_testing();
