# From the first version to a later one: the same catalog as a fresh one, with
# what depends on the extension in place.
use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use Catalog;
use NextVersion;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $server = copy_server();
my $stage  = build_next($server);

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;

# ---- The scripts of the next version with the library of this one

install_next($server, $stage, 'st13*.sql');
install_next($server, $stage, 'st13.control');
my ($status, $out, $err) = $node->psql('postgres', 'CREATE EXTENSION st13');
like($err, qr/could not find function "st13_\w+_e$next_edition" in file/, 'a new script with an old library says so');
is($node->safe_psql('postgres', q{SELECT count(*) FROM pg_extension WHERE extname = 'st13'}), '0', 'and leaves nothing');
$node->safe_psql('postgres', q{CREATE EXTENSION st13 VERSION '1.0'});
($status, $out, $err) = $node->psql('postgres', 'ALTER EXTENSION st13 UPDATE');
like($err, qr/could not find function "st13_\w+_e$next_edition" in file/, 'so does the step script');
is($node->safe_psql('postgres', q{SELECT extversion, st13_catalogue_edition() FROM pg_extension WHERE extname = 'st13'}), '1.0|1', 'and changes nothing');
$node->safe_psql('postgres', 'DROP EXTENSION st13');

# ---- Both of the next version

install_next($server, $stage);
$node->safe_psql('postgres', 'CREATE DATABASE fresh');
$node->safe_psql('postgres', 'CREATE DATABASE old');
$node->safe_psql('fresh', 'CREATE EXTENSION st13');
is($node->safe_psql('fresh', q{SELECT extversion, st13_version(), st13_catalogue_edition() FROM pg_extension WHERE extname = 'st13'}),
	"$next_version|$next_version|$next_edition", 'the next version is installed');

$node->safe_psql('old', q{
CREATE EXTENSION st13 VERSION '1.0';
CREATE DOMAIN european AS st13_appno CHECK (st13_office(VALUE) = 'EP');
CREATE TABLE application (
	a st13_appno PRIMARY KEY,
	european european,
	y int GENERATED ALWAYS AS (st13_year(a)) STORED,
	read st13_appno GENERATED ALWAYS AS (st13_try_parse('EP', st13_serial(a), 'patent')) STORED,
	block st13_appno_range,
	CHECK (st13_is_conforming(a)),
	EXCLUDE USING gist (block WITH &&));
CREATE INDEX by_format ON application (st13_format(a, 'national'));
CREATE INDEX by_hash ON application USING hash (a);
CREATE INDEX by_brin ON application USING brin (a);
CREATE VIEW recent AS SELECT a, (st13_explain('EP', st13_serial(a))).meaning FROM application WHERE a > 'EP 10 2000 1' AND a ^@ 'EP';
CREATE VIEW systems AS SELECT office, system FROM st13_numbering_systems;
CREATE MATERIALIZED VIEW latest AS SELECT y, max(a) AS a FROM application GROUP BY y;
CREATE FUNCTION newest() RETURNS st13_appno LANGUAGE sql AS 'SELECT max(a) FROM application';
CREATE TABLE event (a st13_appno) PARTITION BY RANGE (a);
CREATE TABLE event_ep PARTITION OF event FOR VALUES FROM ('EP 00 0') TO ('EQ 00 0');
INSERT INTO application (a, european, block) SELECT a, a, st13_block('EP', 10, 1000 + n)
FROM generate_series(1, 200) n, make_st13_appno(10, 1990 + n % 20, n, 'EP') a;
INSERT INTO event SELECT a FROM application;
REFRESH MATERIALIZED VIEW latest;
GRANT EXECUTE ON FUNCTION st13_year(st13_appno) TO pg_monitor;
REVOKE SELECT ON st13_numbering_systems FROM PUBLIC;
COMMENT ON TABLE application IS 'kept';
});

sub schema_text
{
	my $text = `pg_dump -s -d '${\ $node->connstr('old')}'`;
	$text =~ s/^\\(un)?restrict .*\n//mg;
	return $text;
}
my $contents = q{SELECT * FROM application ORDER BY 1; SELECT * FROM latest ORDER BY 1; SELECT * FROM event ORDER BY 1; SELECT * FROM recent ORDER BY 1, 2; SELECT newest();};
my ($schema, $rows) = (schema_text(), $node->safe_psql('old', $contents));
like($schema, qr/^CREATE INDEX by_format .*^GRANT ALL ON FUNCTION public.st13_year/ms, 'there is something that depends on it');
my $fresh = extension_catalog($node, 'fresh');
like(catalog_difference(extension_catalog($node, 'old'), $fresh), qr/^-function public.st13_parse\(.*st13_parse_e1/m, 'the former version is another');
my $members = q{SELECT pg_describe_object(classid, objid, 0) FROM pg_depend WHERE deptype = 'e' AND refclassid = 'pg_extension'::regclass
	AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'st13')};
unlike($node->safe_psql('old', $members), qr/st13_next/, 'and has less');

$node->safe_psql('old', 'ALTER EXTENSION st13 UPDATE');
is($node->safe_psql('old', q{SELECT extversion FROM pg_extension WHERE extname = 'st13'}), $next_version, 'updated');
is(schema_text(), $schema, 'what depends on it is in place, and so are privileges that were changed');
is($node->safe_psql('old', $contents), $rows, 'with the same contents');
is($node->safe_psql('old', q{SET enable_seqscan = off; SELECT count(*) FROM application WHERE a ^@ 'EP101991'; SELECT count(*) FROM application WHERE st13_format(a, 'national') IS NULL;}),
	$node->safe_psql('old', q{SET enable_indexscan = off; SET enable_bitmapscan = off; SET enable_indexonlyscan = off;
SELECT count(*) FROM application WHERE a ^@ 'EP101991'; SELECT count(*) FROM application WHERE st13_format(a, 'national') IS NULL;}), 'and indexes that work');
$node->safe_psql('old', 'REVOKE EXECUTE ON FUNCTION st13_year(st13_appno) FROM pg_monitor; GRANT SELECT ON st13_numbering_systems TO PUBLIC');

# The privileges of functions that never had any but the default ones are NULL
# in the catalog, which a GRANT and a REVOKE write out.
my $updated = extension_catalog($node, 'old');
$updated =~ s/("proacl": )\["=X\/\w+", "\w+=X\/\w+"\]/$1null/g;
is(catalog_difference($updated, $fresh), '', 'the catalog is that of a fresh extension');
cmp_ok(catalog_lines($fresh, qr/ \| /), '>', 500, 'in ' . catalog_lines($fresh, qr/ \| /) . ' lines');

# In another schema, which the scripts do not name
$node->safe_psql('postgres', q{CREATE SCHEMA "IP types"; CREATE EXTENSION st13 SCHEMA "IP types" VERSION '1.0'; ALTER EXTENSION st13 UPDATE});
my $elsewhere = extension_catalog($node, 'postgres');
$node->safe_psql('postgres', q{DROP EXTENSION st13; CREATE EXTENSION st13 SCHEMA "IP types"});
like($elsewhere, qr/^function "IP types".st13_next\(/m, 'updated in another schema');
is(catalog_difference($elsewhere, extension_catalog($node, 'postgres')), '', 'likewise that of a fresh one');

# By an owner of a database who is no superuser, with operators that wait in the
# schema for one
$node->safe_psql('postgres', 'CREATE ROLE owner LOGIN; CREATE DATABASE owned OWNER owner');
my @types = qw(oid int2 int4 int8 text name "char" bool regclass regtype);
my $traps = join '', map { my $left = $_; map { "CREATE FUNCTION public.trap($left, $_) RETURNS bool LANGUAGE plpgsql AS \$\$BEGIN RAISE EXCEPTION 'sprung by %', current_user; END\$\$;"
	  . "CREATE OPERATOR public.= (LEFTARG = $left, RIGHTARG = $_, FUNCTION = public.trap); CREATE OPERATOR public.<> (LEFTARG = $left, RIGHTARG = $_, FUNCTION = public.trap);" } @types } @types;
($status, $out, $err) = $node->psql('owned', qq{CREATE EXTENSION st13 VERSION '1.0'; $traps ALTER EXTENSION st13 UPDATE; SELECT st13_next('EP 10 2014 1')}, extra_params => [ '-U', 'owner' ], on_error_stop => 1);
is("$out$err", 'EP', 'updated by the owner of a database, who calls nothing of his as a superuser');
($status, $out, $err) = $node->psql('owned', q{SELECT 1::oid = 1}, extra_params => [ '-U', 'owner' ]);
like($err, qr/sprung by owner/, 'though it is there');

# ---- In two steps

install_next($server, build_later($server));
$node->safe_psql('postgres', "CREATE DATABASE $_") foreach qw(later from_first from_next);
$node->safe_psql('later', 'CREATE EXTENSION st13');
my $later = extension_catalog($node, 'later');
like($later, qr/^type public\.st13_later\b/m, 'the version after the next has more');
foreach ([ from_first => '1.0' ], [ from_next => $next_version ])
{
	my ($database, $version) = @$_;

	$node->safe_psql($database, "CREATE EXTENSION st13 VERSION '$version'");
	$node->safe_psql($database, 'ALTER EXTENSION st13 UPDATE');
	is(catalog_difference($later, extension_catalog($node, $database)), '', "updated from $version to $later_version");
}

$node->stop;
done_testing();
