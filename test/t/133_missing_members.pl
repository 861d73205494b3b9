# What pg_upgrade from an older server leaves out is added again: taken away
# here, as it would be, then compared with a new extension.
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
$node->safe_psql('postgres', 'CREATE EXTENSION st13');
my $major = major($node);

my $fresh = extension_catalog($node, 'postgres');
is(catalog_lines($fresh, qr/^function public\.st13_parse\(.*\| pg_proc \| /), 1, 'the catalogs are read');
cmp_ok(catalog_lines($fresh, qr/^operator 1 .*\| pg_amop \|/), '>=', 3, 'with the rows of operator families');
is($node->safe_psql('postgres', 'SELECT st13_add_missing_members()'), '{}', 'a new extension lacks nothing');
is(catalog_difference($fresh, extension_catalog($node, 'postgres')), '', 'and is the same afterwards');

# Members that are gone, and members that belong to nobody
sub drop_members     { return map { "ALTER EXTENSION st13 DROP $_; DROP $_" } @_ }
sub disown_members   { return map { "ALTER EXTENSION st13 DROP $_" } @_ }
my @constructors = ('FUNCTION st13_appno_range(st13_appno, st13_appno)', 'FUNCTION st13_appno_range(st13_appno, st13_appno, text)');
my @multirange = (
	'TYPE st13_appno_multirange', 'FUNCTION st13_appno_multirange()', 'FUNCTION st13_appno_multirange(st13_appno_range)',
	'FUNCTION st13_appno_multirange(st13_appno_range[])', 'CAST (st13_appno_range AS st13_appno_multirange)');
my @brin = (
	'OPERATOR CLASS st13_appno_bloom_ops USING brin', 'OPERATOR FAMILY st13_appno_bloom_ops USING brin',
	'OPERATOR CLASS st13_appno_minmax_multi_ops USING brin', 'OPERATOR FAMILY st13_appno_minmax_multi_ops USING brin',
	'FUNCTION st13_appno_brin_distance(internal, internal)');
my @take = (disown_members(@constructors), map { "COMMENT ON $_ IS NULL" } @constructors);
push @take, drop_members(@brin), disown_members(@multirange), 'COMMENT ON TYPE st13_appno_multirange IS NULL',
  map { "COMMENT ON $_ IS NULL" } grep { /^FUNCTION/ } @multirange if $major >= 14;
push @take, 'ALTER OPERATOR FAMILY st13_appno_ops USING btree DROP FUNCTION 6 (st13_appno, st13_appno)', drop_members('FUNCTION st13_appno_skipsupport(internal)') if $major >= 18;

$node->safe_psql('postgres', join ";\n", @take);
my $left = catalog_difference($fresh, extension_catalog($node, 'postgres'));
cmp_ok(catalog_lines($left, qr/^-/), '>=', { 13 => 4 }->{$major} // 50, 'members are missing');
is(catalog_lines($left, qr/^\+/), 0, 'and nothing else is there');

my ($status, $out, $err) = $node->psql('postgres', 'CREATE ROLE plain; SET ROLE plain; SELECT st13_add_missing_members()');
like($err, qr/must be superuser to add missing members/, 'not by anybody');

# In a session whose search path has other functions of these names
my $made = $node->safe_psql('postgres', q{
CREATE SCHEMA other; CREATE FUNCTION other.st13_appno_brin_distance(internal, internal) RETURNS float8 LANGUAGE internal AS 'float8pl';
SET search_path = other, public; SELECT unnest(public.st13_add_missing_members())});
like($made, qr/^ALTER EXTENSION st13 ADD FUNCTION public\.st13_appno_range\(/m, 'constructors belong to it again');
SKIP:
{
	skip 'for PostgreSQL 14 and later', 2 if $major < 14;
	like($made, qr/^ALTER EXTENSION st13 ADD CAST \(public\.st13_appno_range AS public\.st13_appno_multirange\)$/m, 'and so does what is of the multirange type');
	like($made, qr/^CREATE FUNCTION st13_appno_brin_distance\(internal, internal\).*^CREATE OPERATOR CLASS st13_appno_bloom_ops/ms, 'BRIN classes are added');
}
SKIP:
{
	skip 'for PostgreSQL 18 and later', 1 if $major < 18;
	like($made, qr/^ALTER OPERATOR FAMILY st13_appno_ops USING btree ADD$/m, 'skip support is added');
}
is(catalog_difference($fresh, extension_catalog($node, 'postgres')), '', 'the same as a new extension');
is($node->safe_psql('postgres', 'SELECT st13_add_missing_members()'), '{}', 'and nothing is missing');

# By another superuser, and in a schema whose name needs quoting
$node->safe_psql('postgres', 'CREATE SCHEMA "IP types"; CREATE ROLE other_superuser SUPERUSER; ALTER EXTENSION st13 SET SCHEMA "IP types"');
my $moved = extension_catalog($node, 'postgres');
$node->safe_psql('postgres', join ";\n", 'SET search_path = "IP types"', @take);
$node->safe_psql('postgres', 'SET ROLE other_superuser; SELECT "IP types".st13_add_missing_members()');
is(catalog_difference($moved, extension_catalog($node, 'postgres')), '', 'they belong to the owner of the others');

# What is there and is not ours is not taken for it.
SKIP:
{
	skip 'for PostgreSQL 14 and later', 5 if $major < 14;
	foreach my $kind ('OPERATOR CLASS', 'OPERATOR FAMILY')
	{
		my $foreign = "$kind \"IP types\".st13_appno_bloom_ops USING brin";
		$node->safe_psql('postgres', "ALTER EXTENSION st13 DROP $foreign");
		($status, $out, $err) = $node->psql('postgres', 'SELECT "IP types".st13_add_missing_members()');
		like($err, qr/\L$kind\E st13_appno_bloom_ops is not a member of extension "st13"/, "no \L$kind\E of others");
		$node->safe_psql('postgres', "ALTER EXTENSION st13 ADD $foreign");
	}
	is(catalog_difference($moved, extension_catalog($node, 'postgres')), '', 'it is whole again');
	$node->safe_psql('postgres', join ";\n", 'SET search_path = "IP types"', @take,
		q{CREATE FUNCTION st13_appno_brin_distance(internal, internal) RETURNS float8 LANGUAGE internal AS 'float8pl'});
	($status, $out, $err) = $node->psql('postgres', 'SELECT "IP types".st13_add_missing_members()');
	like($err, qr/function st13_appno_brin_distance is not a member of extension "st13"/, 'nothing foreign is taken');
	$node->safe_psql('postgres', q{DROP FUNCTION "IP types".st13_appno_brin_distance(internal, internal); CREATE SCHEMA fresh; SELECT "IP types".st13_add_missing_members()});
	is(catalog_difference($moved, extension_catalog($node, 'postgres')), '', 'and what failed has left nothing');
}

$node->stop;
done_testing();
