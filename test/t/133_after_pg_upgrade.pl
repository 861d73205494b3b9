# What pg_upgrade takes from the extension, doc/editions.md gives back: taken
# away here, as it would be, then compared with a new extension.
use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use Catalog;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Server;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
my $major = major($node);
$node->safe_psql('postgres', 'CREATE EXTENSION st13');
sub catalog { return without_comments_of_range(extension_catalog($node, 'postgres')) }
my $fresh = catalog();
cmp_ok(catalog_lines($fresh, qr/^function public\.st13_appno_range\(/), '>=', 4, 'the catalogs are read');
cmp_ok(catalog_lines(extension_catalog($node, 'postgres'), qr/\| comment /) - catalog_lines($fresh, qr/\| comment /), '>=', 6, 'without some comments');

my @give_back = after_pg_upgrade(17, $major);
$node->safe_psql('postgres', join '', map { s/ ADD / DROP /r } @give_back[ 0 .. 6 ]);
$node->safe_psql('postgres', 'ALTER OPERATOR FAMILY st13_appno_ops USING btree DROP FUNCTION 6 (st13_appno, st13_appno)') if $major >= 18;
isnt(catalog_difference($fresh, catalog()), '', 'something is missing');
$node->safe_psql('postgres', join '', @give_back);
is(catalog_difference($fresh, catalog()), '', 'the same as a new extension');
$node->safe_psql('postgres', 'CREATE SCHEMA "IP types"; ALTER EXTENSION st13 SET SCHEMA "IP types"');
is($node->safe_psql('postgres', q{SELECT "IP types".st13_appno_range('10 2010 1', '10 2010 5')}), '[102010000000001,102010000000004]', 'it can be moved');

$node->stop;
done_testing();
