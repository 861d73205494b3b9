# A database in use is carried from an older PostgreSQL to this one by
# pg_upgrade.
use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use Catalog;
use Cwd;
use Life;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Server;
use Test::More;

# Where the older one is installed, with the extension
my $install = $ENV{ST13_OLD_INSTALL};
plan skip_all => 'there is no older PostgreSQL beside this one: see PGOLDVERSION' unless $install;

my @initdb = ('--data-checksums', '--encoding=UTF8', '--locale=C');
my $old = PostgreSQL::Test::Cluster->new('old', install_path => $install);
$old->init(extra => [@initdb]);
$old->start;
my $new = PostgreSQL::Test::Cluster->new('new');
$new->init(extra => [@initdb]);
$new->start;
my ($from, $to) = (major($old), major($new));
cmp_ok($from, '<', $to, "from $from to $to");

make_life($old, 'life');
add_rows($old, 'life', 1, 600);
make_life($old, 'latin1', 'LATIN1');
add_rows($old, 'latin1', 1, 100);
my %contents = map { $_ => contents($old, $_) } 'life', 'latin1';
check_life($old, 'life', $from, $contents{life});

$_->stop foreach $old, $new;
my $logs = $new->basedir . '/pg_upgrade';
mkdir $logs or die;
my $here = getcwd();
chdir $logs or die;
my $upgraded = PostgreSQL::Test::Utils::run_log(
	[   'pg_upgrade', '-d', $old->data_dir, '-D', $new->data_dir,
		'-b', "$install/bin", '-B', $new->config_data('--bindir'),
		'-s', $new->host, '-p', $old->port, '-P', $new->port ]);
ok($upgraded, "pg_upgrade from $from to $to");
chdir $here or die;
# Where it keeps its logs: in this directory, before PostgreSQL 15
unless ($upgraded)
{
	diag("$_:\n" . slurp_file($_)) foreach glob("$logs/*.log " . $new->data_dir . '/pg_upgrade_output.d/*/log/*dump*.log');
	die 'pg_upgrade failed';
}
$new->start;

check_life($new, $_, "$to, $_", $contents{$_}) foreach sort keys %contents;
make_life($new, 'fresh');
add_rows($new, 'fresh', 1, 600);
is(contents($new, 'fresh'), $contents{life}, "$to alone comes to the same");

# What it has forgotten is added, as doc/editions.md says. (Columns that no query
# names are named by older ones, where a view is printed; and what was made anew
# has no comment.)
sub catalog_of
{
	my $catalog = extension_catalog($new, $_[0]) =~ s/(?:'::text\K AS text|NULL::integer\K AS int4)\b//gr;
	return without_comments_of_range($catalog);
}
my $fresh = catalog_of('fresh');
for my $database (sort keys %contents)
{
	isnt(catalog_difference($fresh, catalog_of($database)), '', "$database: pg_upgrade leaves something out");
	$new->safe_psql($database, 'SET search_path = "IP types";' . join '', after_pg_upgrade($from, $to));
	is(catalog_difference($fresh, catalog_of($database)), '', "$database: as if it was made by $to");
}
add_rows($new, $_, 601, 800) foreach 'life', 'fresh';
check_life($new, 'life', "$to, more rows", contents($new, 'fresh'));
$new->safe_psql('life', 'REINDEX DATABASE life; VACUUM FULL ANALYZE');
check_life($new, 'life', "$to, indexes made anew", contents($new, 'fresh'));

$new->stop;
command_ok([ 'pg_checksums', '--check', '-D', $new->data_dir ], 'checksums');
done_testing();
