# Objects that wait for a privileged user, named like PostgreSQL's and the
# extension's own, ahead on the path or with arguments that match better:
# nothing of the extension ever calls them, neither when it is made nor when it
# is used.  All they do is raise an error.
use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use Life;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Server;
use Test::More;
use Uses;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', 'autovacuum = off');
$node->start;

# Makes traps in a schema of a database: all functions and operators of others
# with their own arguments, operators with all pairs of the types that views
# compare, and domains named like types.
sub set_traps
{
	my ($database, $trap, @schemas) = @_;
	my $schemas = join(', ', map { "'$_'::regnamespace" } @schemas);
	my $signature = q{(SELECT string_agg(format_type(t, NULL), ', ' ORDER BY i) FROM unnest(proargtypes::oid[]) WITH ORDINALITY AS u (t, i))};
	my $sprung = q{LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''sprung''; END'};
	# Functions cannot have arguments of all the pseudo-types.
	my $real = q{NOT EXISTS (SELECT FROM pg_type AS y WHERE typtype = 'p' AND typname !~ '^any.' AND y.oid IN (%s))};
	my $sql = $node->safe_psql($database, 'SET search_path = pg_catalog;'
		  . "SELECT format('CREATE FUNCTION $trap.%I(%s) RETURNS %s%s ', proname, $signature, CASE WHEN proretset THEN 'SETOF ' END, format_type(prorettype, NULL)) || \$\$$sprung;\$\$
FROM pg_proc WHERE pronamespace IN ($schemas) AND prokind = 'f' AND " . sprintf($real, 'SELECT unnest(proargtypes) UNION SELECT prorettype') . ";
SELECT format('CREATE FUNCTION $trap.sprung_%s(%s) RETURNS %s ', oid, a, format_type(oprresult, NULL)) || \$\$$sprung;\$\$
	|| format('CREATE OPERATOR $trap.%s (%s RIGHTARG = %s, FUNCTION = $trap.sprung_%s);', oprname, 'LEFTARG = ' || format_type(NULLIF(oprleft, 0), NULL) || ',', format_type(oprright, NULL), oid)
FROM pg_operator, LATERAL (SELECT concat_ws(', ', format_type(NULLIF(oprleft, 0), NULL), format_type(oprright, NULL)) AS a) AS l
WHERE oprnamespace IN ($schemas) AND oprright <> 0 AND " . sprintf($real, 'oprleft, oprright, oprresult') . ";
SELECT format('CREATE FUNCTION $trap.sprung(%s, %s) RETURNS bool ', l, r) || \$\$$sprung;\$\$
	|| string_agg(format('CREATE OPERATOR $trap.%s (LEFTARG = %s, RIGHTARG = %s, FUNCTION = $trap.sprung);', o, l, r), '')
FROM unnest(ARRAY['=', '<>', '<', '>', '~', '||']) AS o, unnest(ARRAY['int4', 'int8', 'oid', 'text', 'name', '\"char\"', 'bool', 'regclass', 'regtype']) AS l,
	unnest(ARRAY['int4', 'int8', 'oid', 'text', 'name', '\"char\"', 'bool', 'regclass', 'regtype']) AS r
WHERE NOT EXISTS (SELECT FROM pg_operator WHERE oprname = o AND oprnamespace IN ($schemas) AND oprleft = l::regtype AND oprright = r::regtype)
GROUP BY l, r;
SELECT 'CREATE FUNCTION $trap.sprung() RETURNS bool ' || \$\$$sprung;\$\$;
SELECT format('CREATE DOMAIN $trap.%s AS pg_catalog.%1\$s CHECK ($trap.sprung());', t)
FROM unnest(ARRAY['int4', 'int8', 'oid', 'text', 'name', '\"char\"', 'bool', 'regclass', 'regtype', 'float8', 'date', 'bytea']) AS t");
	$node->safe_psql($database, "CREATE SCHEMA IF NOT EXISTS $trap; SET search_path = pg_catalog; SET check_function_bodies = off; BEGIN; $sql COMMIT;");
	return;
}

# Temporary relations and types, which come before all others.
my $temporary = join('', map { "CREATE TEMPORARY TABLE $_ (sprung int);" }
	  qw(pg_proc pg_class pg_type pg_language pg_depend pg_index pg_attribute pg_attrdef pg_constraint pg_rewrite pg_statistic_ext pg_partitioned_table st13_offices))
  . join('', map { "CREATE DOMAIN pg_temp.$_ AS pg_catalog.$_ CHECK (VALUE IS NULL);" } qw(int4 text bool oid regclass));

# ---- When it is made --------------------------------------------------------

# All that the extension consists of, what that depends on, and the texts of
# views and functions
my $fingerprint = qq{SET search_path = pg_catalog;
WITH members AS ($members)
SELECT o.identity, d.deptype, r.identity, pg_get_viewdef(CASE WHEN m.classid = 'pg_class'::regclass THEN m.objid END),
	pg_get_functiondef((SELECT oid FROM pg_proc WHERE oid = m.objid AND prokind = 'f' AND m.classid = 'pg_proc'::regclass))
FROM members AS m JOIN pg_depend AS d USING (classid, objid), pg_identify_object(m.classid, m.objid, 0) AS o, pg_identify_object(d.refclassid, d.refobjid, d.refobjsubid) AS r
UNION ALL
SELECT o.identity, d.deptype, r.identity, pg_get_ruledef(w.oid), ''
FROM members AS m JOIN pg_rewrite AS w ON m.classid = 'pg_class'::regclass AND ev_class = m.objid JOIN pg_depend AS d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid,
	pg_identify_object(d.classid, d.objid, 0) AS o, pg_identify_object(d.refclassid, d.refobjid, d.refobjsubid) AS r
ORDER BY 1, 2, 3, 4, 5};
my %found;
for my $database ('clean', 'hostile')
{
	$node->safe_psql('postgres', "CREATE DATABASE $database");
	$node->safe_psql($database, 'CREATE SCHEMA "IP types"');
	if ($database eq 'hostile')
	{
		set_traps($database, $_, 'pg_catalog') foreach '"IP types"', 'public';
	}
	$node->safe_psql($database, ($database eq 'hostile' ? "$temporary SET search_path = \"IP types\", public, pg_catalog;" : '')
		  . 'CREATE EXTENSION st13 SCHEMA "IP types"');
	$found{$database} = $node->safe_psql($database, $fingerprint);
}
like($found{clean}, qr/^"IP types"\.st13_appno\|/m, 'there is something to compare');
is_deeply([ split /\n/, $found{hostile} ], [ split /\n/, $found{clean} ], 'the extension is the same among traps');

# ---- When it is used --------------------------------------------------------

set_traps('clean', 'trap', 'pg_catalog', '"IP types"');
my $hostile = "$temporary SET search_path = trap, public, pg_catalog;\n";
for my $sql ('SELECT 1 = 1', q{SELECT 'a'::trap.text}, q{SELECT lower('A')}, q{SELECT '10 1'::"IP types".st13_appno = '10 1'}, q{SELECT st13_version()})
{
	my ($status, $out, $err) = $node->psql('clean', "$hostile$sql");
	like($err, qr/ERROR:  sprung/, "the trap is set: $sql");
}
my ($uses) = make_uses($node, 'clean');
my %result;
for my $path ('', $hostile)
{
	my ($status, $out, $err) = $node->psql('clean', $path . join('', map { "$_;\n" } @$uses), on_error_stop => 0);
	is_deeply([ $err =~ /ERROR:  (?!range constructor flags argument must not be null).*/g ], [], 'each object can be used' . ($path && ' among traps')) or diag($err);
	$result{$path} = $out;
}
is($result{$hostile}, $result{''}, 'with the same results');

# What a superuser does with the tables of others
make_life($node, 'life');
add_rows($node, 'life', 1, 200);
$node->safe_psql('life', "$path CREATE TABLE more AS " . rows(201, 300));
set_traps('life', 'trap', 'pg_catalog', '"IP types"');
$node->safe_psql('life', "$hostile$_") foreach
  'INSERT INTO ip.application (n, office, number, a) SELECT n, office, number, a FROM ip.more; UPDATE ip.application SET number = number',
  (map { "INSERT INTO ip.$_ (a, n) SELECT a, n FROM ip.more" } qw(by_range by_list by_hash by_office)),
  'VACUUM FULL ANALYZE ip.application', 'CLUSTER ip.application USING application_parsed', 'REINDEX DATABASE life',
  'CREATE INDEX CONCURRENTLY another ON ip.application (a)', 'DROP INDEX ip.another', 'REFRESH MATERIALIZED VIEW ip.latest', 'ANALYZE';
$node->safe_psql('life', q{UPDATE ip.application SET claim = number WHERE office = 'KR'; DROP TABLE ip.more});
make_life($node, 'alone');
add_rows($node, 'alone', 1, 300);
check_life($node, 'life', 'among traps', contents($node, 'alone'));

$node->stop;
done_testing();
