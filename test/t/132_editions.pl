# The next edition of the catalogue: nothing changes before ALTER EXTENSION
# UPDATE, which warns of what is stored; what has become stale is found and
# mended by what doc/editions.md says.
use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use Document;
use NextVersion;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $server = copy_server();
my $node   = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;

my @blocks = blocks('doc/editions.md');
my ($create_claim) = map { $_->[1] } grep { $_->[1] =~ /^CREATE TABLE claim/m } @blocks;
my @update = map { $_->[1] } grep { $_->[0] =~ /After an update/ } @blocks;

sub block
{
	my ($pattern) = @_;
	my @found = grep { $_ =~ $pattern } @update;
	die "doc/editions.md has no block $pattern" unless @found;
	return $found[0];
}
my $stale_rows  = block(qr/^SELECT id, office, number, appno AS stored/m);
my $mend_rows   = block(qr/^UPDATE claim SET number = number/m);
my $mend_index  = block(qr/^REINDEX INDEX claim_number;/m);
my $stale_check = block(qr/WHERE NOT \(st13_right/);
my $mend_check  = block(qr/^ALTER TABLE claim ADD CONSTRAINT claim_is_patent/m);
my $mend_domain = block(qr/^ALTER DOMAIN patent_number VALIDATE/m);

sub in_database
{
	my ($dbname, $sql) = @_;
	return $node->safe_psql($dbname, $sql);
}

# What the first edition reads as one thing and the next as another: AA is not
# known to the first; AP is a patent, then a utility model; AM's right changes
# and its value does not; PL stays.
my $rows = q{INSERT INTO claim (id, office, number) VALUES
	(1, 'AA', '2005000223'), (2, 'AP', 'AP/P/2000/001992'), (3, 'AM', 'P20020142'), (4, 'PL', 'P.335786')};
my $more = q{
CREATE TABLE parted (office text, number text) PARTITION BY LIST (st13_try_parse(office, number));
CREATE TABLE patented (appno patent_number);
INSERT INTO patented SELECT appno FROM claim WHERE id = 3;
CREATE DOMAIN polish AS text CHECK (st13_try_parse('PL', VALUE) IS NOT NULL);
CREATE SCHEMA other;
CREATE DOMAIN other.polish AS text CHECK (st13_try_parse('PL', VALUE) IS NOT NULL);
CREATE MATERIALIZED VIEW listed AS SELECT id, st13_format(appno, 'national') AS printed, st13_right(appno) AS ip_right FROM claim;
CREATE STATISTICS read_as ON st13_try_parse(office, number), office FROM claim;
CREATE VIEW computed AS SELECT id, st13_try_parse(office, number) FROM claim;
};
my $parted = $create_claim =~ s/.*(CREATE TABLE claim .*?\n\));.*/$1/sr =~ s/claim \(/claim_parted (/r
  =~ s/ PRIMARY KEY//r;
$parted .= " PARTITION BY LIST (office); CREATE TABLE claim_am PARTITION OF claim_parted FOR VALUES IN ('AM');
	INSERT INTO claim_parted (id, office, number) SELECT id, office, number FROM claim WHERE office = 'AM'";
foreach my $dbname ('old', 'kept')
{
	$node->safe_psql('postgres', "CREATE DATABASE $dbname");
	in_database($dbname, "CREATE EXTENSION st13; $create_claim; $rows; $more");
}

my $by_index = q{SET enable_seqscan = off; SELECT id FROM claim WHERE st13_try_parse(office, number) = 'AA 10 2005 223'};
my $by_scan  = q{SET enable_indexscan = off; SET enable_bitmapscan = off; SELECT id FROM claim WHERE st13_try_parse(office, number) = 'AA 10 2005 223'};
my @questions = (
	'SELECT st13_catalogue_edition()',
	'SELECT id, office, number, appno, st13_try_parse(office, number) FROM claim ORDER BY id',
	'SELECT id, st13_right(appno), st13_format(appno, \'national\'), st13_check_digit(appno) FROM claim ORDER BY id',
	'SELECT c.id, x.* FROM claim c, st13_candidates(office, number) x ORDER BY id, 2',
	'SELECT c.id, x.* FROM (SELECT * FROM claim WHERE appno IS NOT NULL OFFSET 0) c, st13_explain(office, number) x ORDER BY id, 2, 3',
	'SELECT c.id, x.* FROM claim c, st13_parse_error_info(office, number) x ORDER BY id',
	'SELECT st13_from_docdb(\'AP\', \'2000001992\', \'A\'), st13_normalize(\'AP500000000000001\', \'tmview\')',
	'SELECT * FROM computed ORDER BY 1',
	'SELECT * FROM listed ORDER BY 1',
	'SELECT * FROM st13_numbering_systems ORDER BY office COLLATE "C", system COLLATE "C", notation COLLATE "C"',
	$stale_rows, $stale_check, $by_index, $by_scan);

sub answers
{
	my ($dbname) = @_;
	return [ map { in_database($dbname, $_) } @questions ];
}
my $before = answers('old');
is($before->[1], "1|AA|2005000223||\n2|AP|AP/P/2000/001992|AP102000000001992|AP102000000001992\n3|AM|P20020142|AM102002000000142|AM102002000000142\n4|PL|P.335786|PL100000000335786|PL100000000335786",
	'read by the first edition');
is($before->[10] . $before->[11], '', 'nothing is stale');
is_deeply([ (split /\n/, in_database('old', 'SELECT DISTINCT kind FROM st13_catalogue_dependents ORDER BY 1')) ],
	[ 'check', 'domain check', 'generated column', 'index', 'materialized view', 'partition key', 'statistics' ], 'and this is stored')
  or diag in_database('old', 'SELECT * FROM st13_catalogue_dependents');

# PostgreSQL takes a CHECK of a partition for true, by default.
in_database('old', $parted);

# ---- The package of the next version: library, scripts and control file

install_next($server, build_next($server));
$node->restart;
is(in_database('old', 'SELECT st13_version()'), $next_version, 'the next library is loaded');
is_deeply(answers('old'), $before, 'and every answer is the same');
in_database('old', q{INSERT INTO claim (id, office, number) VALUES (5, 'AA', '2006000001'); REINDEX INDEX claim_number; REFRESH MATERIALIZED VIEW listed});
is(in_database('old', 'SELECT appno IS NULL, (SELECT printed IS NULL FROM listed WHERE id = 5) FROM claim WHERE id = 5'), 't|t', 'new rows are read by the former edition');
in_database('old', 'DELETE FROM claim WHERE id = 5');
like(($node->psql('old', q{SELECT st13_parse('AA', '2005000223', system => 'AA')}))[2], qr/numbering system "AA" does not exist/, 'a system of the next edition is not there');
$node->safe_psql('postgres', 'CREATE DATABASE fresh');
in_database('fresh', "CREATE EXTENSION st13; $create_claim");
is(in_database('fresh', q{SELECT st13_catalogue_edition(), st13_parse('AA', '2005000223'), st13_parse('AP', 'AP/P/2000/001992'), st13_right('AM102002000000142'), st13_parse('PL', 'P.335786')}),
	"$next_edition|AA102005000000223|AP202000000001992|trademark|PL100000000335786", 'a database beside it reads by the next one');
is(in_database('fresh', "SELECT count(*) FROM st13_numbering_systems WHERE edition = $next_edition"), '3', 'and lists its rows');

# ---- The update

my $listed = in_database('old', 'SELECT DISTINCT object COLLATE "C" FROM st13_catalogue_dependents ORDER BY 1');
my ($status, $out, $err) = $node->psql('old', 'ALTER EXTENSION st13 UPDATE');
like($err, qr/WARNING:  the edition of the st13 catalogue has changed, and results of the former one are stored\nDETAIL:  .*:\n\Q$listed\E\nHINT:  .*doc\/editions\.md/,
	'the update warns of what st13_catalogue_dependents lists');
like($listed, qr/^column appno of table public\.claim$|^column appno of table claim$/m, 'generated columns among them');
like($err, qr/^constraint polish_check of domain other\.polish\nconstraint polish_check of domain polish$/m, 'and each domain');
$node->safe_psql('postgres', q{CREATE DATABASE empty});
($status, $out, $err) = $node->psql('empty', q{CREATE EXTENSION st13 VERSION '1.0'; CREATE TABLE plain (a st13_appno PRIMARY KEY); ALTER EXTENSION st13 UPDATE});
is($err, '', 'and of nothing where nothing is stored');

is(in_database('old', 'SELECT st13_catalogue_edition()'), $next_edition, 'the edition has changed');
is(in_database('old', 'SELECT st13_try_parse FROM computed ORDER BY id'), "AA102005000000223\nAP202000000001992\nAM102002000000142\nPL100000000335786", 'views are computed anew');
isnt(in_database('old', $by_index), in_database('old', $by_scan), 'an index is stale: it answers otherwise than the table');

# ---- The documented queries

is(in_database('old', $stale_rows), "1|AA|2005000223||AA102005000000223\n2|AP|AP/P/2000/001992|AP102000000001992|AP202000000001992", 'the stale rows are found');
is(in_database('old', $stale_check), '3|AM102002000000142', 'and the row that would fail its CHECK');
is(in_database('old', $stale_check =~ s/FROM claim/FROM claim_parted/r), '3|AM102002000000142', 'in a partition, too');
in_database('old', $mend_rows);
is(in_database('old', $stale_rows), '', 'no row is stale any more');
is(in_database('old', 'SELECT appno FROM claim ORDER BY id'), in_database('old', 'SELECT st13_try_parse FROM computed ORDER BY id'), 'all are what they are read as');
in_database('old', $mend_index);
is(in_database('old', $by_index), '1', 'the index finds the row');
is(in_database('old', $by_index), in_database('old', $by_scan), 'as the table does');
($status, $out, $err) = $node->psql('old', $mend_check, on_error_stop => 1);
like($err, qr/check constraint "claim_is_patent" of relation "claim" is violated by some row/, 'the CHECK refuses the row when it is validated again');
in_database('old', "DELETE FROM claim WHERE id = 3; $mend_check");
is(in_database('old', $stale_check), '', 'and holds without it');
($status, $out, $err) = $node->psql('old', $mend_domain, on_error_stop => 1);
like($err, qr/column "appno" of table "patented" contains values that violate the new constraint/, 'a domain refuses a value');
in_database('old', "DELETE FROM patented; ALTER DOMAIN patent_number VALIDATE CONSTRAINT patent_number_check");
in_database('old', 'REFRESH MATERIALIZED VIEW listed; ANALYZE claim');
is(in_database('old', 'SELECT ip_right FROM listed ORDER BY id'), "patent\nutility model\npatent", 'the materialized view is anew');

# ---- A dump of a database that was not updated

is(in_database('kept', 'SELECT st13_catalogue_edition(), (SELECT appno IS NULL FROM claim WHERE id = 1)'), '1|t', 'another database keeps its edition');
in_database('kept', 'DELETE FROM claim WHERE id = 3; DELETE FROM patented');
my $dump = PostgreSQL::Test::Utils::tempdir() . '/dump';
command_ok([ 'pg_dump', '-Fc', '-f', $dump, '-d', $node->connstr('kept') ], 'dumped');
$node->safe_psql('postgres', "CREATE DATABASE $_") foreach 'restored', 'restored_as_was';
command_ok([ 'pg_restore', '-e', '-d', $node->connstr('restored'), $dump ], 'restored');
is(in_database('restored', "SELECT st13_catalogue_edition(); $stale_rows; SELECT appno FROM claim WHERE id = 1; $by_index"), "$next_edition\nAA102005000000223\n1",
	'a dump is restored into the edition that is installed, and nothing in it is stale');
in_database('restored_as_was', q{CREATE EXTENSION st13 VERSION '1.0'});
command_ok([ 'pg_restore', '-e', '-d', $node->connstr('restored_as_was'), $dump ], 'restored where the former version waits');
is(in_database('restored_as_was', 'SELECT st13_catalogue_edition(), appno IS NULL FROM claim WHERE id = 1'), '1|t', 'into the former edition');

$node->stop;
done_testing();
