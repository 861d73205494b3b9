# DROP EXTENSION leaves the catalogs as they were before CREATE EXTENSION, and
# what used the extension goes with it or stops it.
use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use Life;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Server;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
# Statistics would come and go.
$node->append_conf('postgresql.conf', 'autovacuum = off');
$node->start;
$node->safe_psql('postgres', 'CREATE ROLE owner LOGIN; CREATE DATABASE other OWNER owner');

my @catalogs = split /\n/, $node->safe_psql('other',
	q{SELECT oid::regclass FROM pg_class WHERE relnamespace = 'pg_catalog'::regnamespace AND relkind = 'r' ORDER BY relname});

# Every row of every catalog, as count and checksum
sub catalogs
{
	return $node->safe_psql('other', join('', map {
		qq{SELECT '$_', count(*), md5(string_agg(c::text, ' ' ORDER BY c::text COLLATE "C")) FROM $_ AS c;}
	} @catalogs));
}

sub as_owner
{
	my ($sql) = @_;
	my ($status, $out, $err) = $node->psql('other', $sql, extra_params => [ '-U', 'owner' ], on_error_stop => 1);
	return $out . $err;
}

$node->safe_psql('other', 'CREATE SCHEMA "IP types" AUTHORIZATION owner; GRANT CREATE ON SCHEMA public TO owner');
my $before = catalogs();
for my $schema ('public', '"IP types"')
{
	is(as_owner("CREATE EXTENSION st13 SCHEMA $schema"), '', "installed in $schema");
	isnt(catalogs(), $before, 'catalogs have changed');
	is(as_owner('DROP EXTENSION st13'), '', 'dropped');
	is(catalogs(), $before, 'catalogs are as they were');
}

# A library that stays loaded does not know the dropped types any more.
my $use = q{
SELECT st13_parse('KR', '10-2010-0000005'), st13_parse(NULL, '17', system => 'number {serial:2}; type 10 patent'),
	'KR 10 2010 5'::st13_appno <@ st13_block('KR', 10, 2010), 'KR 10 2010 5'::st13_appno ^@ 'KR10';
CREATE TEMP TABLE t (a st13_appno PRIMARY KEY, r st13_appno_range, EXCLUDE USING gist (r WITH &&));
CREATE INDEX ON t USING brin (a);
INSERT INTO t SELECT make_st13_appno(10, 2010, n, 'KR') FROM generate_series(1, 1000) AS n;
ANALYZE t;
SELECT count(*) FROM t WHERE a ^@ 'KR102010' AND a <@ st13_block('KR', 10, 2010);
SELECT count(*) FROM st13_candidates('PL', '335786'), st13_catalogue_dependents;
DROP TABLE t;
};
my @results = map { $node->safe_psql('other', "CREATE EXTENSION st13; $use DROP EXTENSION st13;" x $_) } 1, 3;
like($results[0], qr/^KR102010000000005\|.*\|t\|t\n1000\n0$/, 'used');
is($results[1], join("\n", ($results[0]) x 3), 'dropped and installed again in the same session');

# What uses it
make_life($node, 'life');
add_rows($node, 'life', 1, 50);
my ($status, $out, $err) = $node->psql('life', 'DROP EXTENSION st13');
like($err, qr/ERROR:  cannot drop extension st13 because other objects depend on it/, 'not dropped while it is used');
$node->safe_psql('life', 'DROP EXTENSION st13 CASCADE');
is($node->safe_psql('life', q{SELECT count(*), max(n) FROM ip.application}), '50|50', 'tables stay, with their other columns');
is($node->safe_psql('life', q{SELECT string_agg(attname, ' ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = 'ip.application'::regclass AND attnum > 0 AND NOT attisdropped}),
	'n office number claim', 'columns of its types, or computed by its functions, are gone');
is($node->safe_psql('life', q{SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relnamespace = 'ip'::regnamespace}),
	'application application_pkey', 'and so are indexes, views, and what was partitioned by it');
my $dangling = $node->safe_psql('life', q{
SELECT format('SELECT %L, ctid FROM %s AS f WHERE %s AND NOT EXISTS (SELECT FROM %s AS p WHERE %s);', fktable, fktable,
	(SELECT string_agg(format('f.%I <> 0', k), ' AND ') FROM unnest(fkcols) AS k), pktable,
	(SELECT string_agg(format('f.%I = p.%I', k, l), ' AND ') FROM unnest(fkcols, pkcols) AS u (k, l)))
FROM pg_get_catalog_foreign_keys() WHERE NOT is_array});
my $queries = () = $dangling =~ /NOT EXISTS/g;
is($node->safe_psql('life', $dangling =~ s/f\."?attnum"? <> 0 AND //gr), '', "no dangling reference in $queries columns of catalogs");

$node->stop;
done_testing();
