
# A build outside of the source tree, as Debian's packaging does it for each
# PostgreSQL; tests without the server's headers; installation into a prefix.

use strict;
use warnings;

use Cwd qw(abs_path);
use FindBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $top   = abs_path("$FindBin::RealBin/../..");
my $build = PostgreSQL::Test::Utils::tempdir();

sub pg_config
{
	my ($what) = @_;
	my ($out) = run_command([ 'pg_config', "--$what" ]);
	return $out;
}

# Returns whether make succeeded, and what it said.
sub make
{
	my ($out, $err) = ('', '');
	my $ok = IPC::Run::run [
		'make', '-s', '-C', $build, '-f', "$top/Makefile", 'CC=gcc',
		'with_llvm=no', @_
	  ],
	  '<', \undef, '>', \$out, '2>', \$err;
	return ($ok, $out . $err);
}

my ($version) = slurp_file("$top/st13.control") =~ /^default_version = '(.*)'$/m;
my ($major)   = pg_config('version') =~ /(\d+)/;

my ($ok, $said) = make('-j2', 'all');
ok($ok, 'make -f DIR/Makefile builds') or diag($said);
ok(-f "$build/st13.so", 'the library is in the directory of the build');
is( slurp_file("$build/sql/st13--$version.sql"),
	slurp_file(pg_config('sharedir') . "/extension/st13--$version.sql"),
	'the script is that of a build in the source tree');

my $node = PostgreSQL::Test::Cluster->new('elsewhere');
$node->init;
$node->start;
$ENV{PGHOST} = $node->host;
$ENV{PGPORT} = $node->port;

# As on a server that has the extension's package alone.
my $no_headers = "$build/pg_config";
append_to_file($no_headers, <<'WRAPPER');
#!/bin/sh
[ "$1" = --includedir-server ] && echo /nowhere || exec pg_config "$@"
WRAPPER
chmod 0755, $no_headers;

($ok, $said) = make("PG_CONFIG=$no_headers", 'installcheck', 'REGRESS=create drop');
ok($ok, 'make installcheck needs no headers') or diag($said);
ok(-f "$build/results/drop.out", 'its results are in the directory of the build');
($ok, $said) = make("PG_CONFIG=$no_headers");
like($said, qr/^st13: .*: install the package postgresql-server-dev-$major,/,
	'make does, and says so');

($ok, $said) = make('install', "prefix=$build/prefix");
if ($major < 18)
{
	ok(!$ok, 'no prefix before PostgreSQL 18');
	like($said, qr/st13: prefix= needs PostgreSQL 18 or later/, 'make says so');
	ok(!-e "$build/prefix", 'and nothing is installed');
}
else
{
	ok($ok, 'make install prefix=') or diag($said);
	# From nowhere else.
	$node->append_conf('postgresql.conf', <<"CONF");
extension_control_path = '$build/prefix/share/postgresql'
dynamic_library_path = '$build/prefix/lib/postgresql'
CONF
	$node->restart;
	is($node->safe_psql('postgres', 'CREATE EXTENSION st13; SELECT st13_version()'),
		$version, 'the extension in the prefix');
	is( $node->safe_psql('postgres', "SELECT st13_parse('DE', '10 2006 032 425.0')"),
		'DE102006000032425', 'and its library');
	make('uninstall', "prefix=$build/prefix");
	my ($left) = run_command([ 'find', "$build/prefix", '-type', 'f' ]);
	is($left, '', 'make uninstall prefix= removes it');
}

$node->stop;
done_testing();
