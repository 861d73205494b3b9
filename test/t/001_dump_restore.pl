# Dump and restore: the extension in a schema that is not on the path, and
# everything that a table can have of it.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;

$node->safe_psql('postgres', 'CREATE DATABASE first');
$node->safe_psql(
	'first', q{
CREATE SCHEMA "IP types";
CREATE EXTENSION st13 SCHEMA "IP types";
CREATE SCHEMA ip;
SET search_path = ip, "IP types";

CREATE TABLE application (
	a st13_appno PRIMARY KEY,
	priority st13_appno[],
	office text GENERATED ALWAYS AS (st13_office(a)) STORED,
	standard bool DEFAULT st13_is_conforming('EP 10 2014 1'),
	block st13_appno_range,
	CHECK (st13_type_code(a) IN (10, 20, 50)),
	CHECK (a BETWEEN '000000000000000' AND 'ZZ99999999999999Z'),
	EXCLUDE USING gist (block WITH &&));
CREATE INDEX by_year ON application (st13_year(a), (st13_format(a, 'machine')));
CREATE INDEX by_hash ON application USING hash (a);
CREATE INDEX newer ON application (a DESC) WHERE a > 'EP 10 2000 1' AND NOT a = 'US 10 2000 1';
CREATE INDEX by_brin ON application USING brin (a);
CREATE INDEX priorities ON application USING gin (priority);
CREATE STATISTICS year_and_number ON a, office FROM application;

INSERT INTO application (a, priority, block)
SELECT make_st13_appno(10, y, n, o), ARRAY[make_st13_appno(10, y - 1, n), make_st13_appno(20, 0, n, 'DE')],
	CASE WHEN n = 1 THEN st13_block(o, 10, y) END
FROM generate_series(1998, 2003) y, generate_series(1, 50) n, unnest(ARRAY['EP', 'US', NULL]) o;
INSERT INTO application (a) VALUES ('IN102008MU0001234'), ('BG50202000160989N'), ('US500151322170001');

CREATE TABLE family (member st13_appno REFERENCES application, head st13_appno REFERENCES application);
INSERT INTO family SELECT a, st13_with_office(a, 'US') FROM application WHERE office = 'EP';

CREATE TABLE event (a st13_appno, n int) PARTITION BY RANGE (a);
CREATE TABLE event_ep PARTITION OF event FOR VALUES FROM ('EP 00 0') TO ('EQ 00 0');
CREATE TABLE event_rest PARTITION OF event DEFAULT;
INSERT INTO event SELECT a, 1 FROM application;
CREATE TABLE fee (a st13_appno, n int) PARTITION BY HASH (a);
CREATE TABLE fee_0 PARTITION OF fee FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE fee_1 PARTITION OF fee FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO fee SELECT a, 1 FROM application;

CREATE VIEW recent AS SELECT a, st13_office_name(office) AS name FROM application
	WHERE a >= 'EP 10 2000 1' AND a <> 'EP 10 2000 2' AND st13_block('EP', 10, 2000) @> a;
CREATE MATERIALIZED VIEW latest AS SELECT office, max(a) AS a FROM application GROUP BY office;
CREATE DOMAIN european AS st13_appno CHECK (st13_office(VALUE) = 'EP');
CREATE TABLE opposition (a european NOT NULL, codes text[] DEFAULT st13_deviations('00 1'));
INSERT INTO opposition VALUES ('EP 10 2001 1');
});

my @contents = (
	'SELECT * FROM ip.application ORDER BY a::text COLLATE "C"',
	'SELECT * FROM ip.family ORDER BY member::text COLLATE "C"',
	'SELECT tableoid::regclass, * FROM ip.event ORDER BY a::text COLLATE "C"',
	'SELECT tableoid::regclass, * FROM ip.fee ORDER BY a::text COLLATE "C"',
	'SELECT * FROM ip.recent ORDER BY a::text COLLATE "C"',
	'SELECT * FROM ip.latest ORDER BY a::text COLLATE "C"',
	'SELECT * FROM ip.opposition',
	'SELECT indexdef FROM pg_indexes WHERE schemaname = \'ip\' ORDER BY 1',
	'SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = \'ip\'::regnamespace ORDER BY 1, 2',
	'SELECT extname, extnamespace::regnamespace FROM pg_extension ORDER BY 1',
	'SELECT relname, relacl::text LIKE \'%=r/%\' FROM pg_class WHERE relname = \'st13_offices\'');

sub contents
{
	my ($database) = @_;
	return map { $node->safe_psql($database, $_) } @contents;
}

# A dump in plain text, without what differs from run to run.
sub dump_text
{
	my ($database) = @_;
	my $file = $node->basedir . "/$database.sql";
	command_ok([ 'pg_dump', '-f', $file, '-d', $node->connstr($database) ],
		"dump of $database");
	my $text = slurp_file($file);
	$text =~ s/^\\(un)?restrict .*\n//mg;
	return $text;
}

my @before = contents('first');
like($before[0], qr/^IN102008MU0001234\|/m, 'there is something to dump');

my $dump = dump_text('first');
like($dump, qr/^EP102000000000001\t\{101999000000001,DE200000000000001\}/m,
	'numbers are dumped in the machine form');
like($dump, qr/FOR VALUES FROM \('EP000000000000000'\) TO \('EQ000000000000000'\)/,
	'partition bounds are dumped in the machine form');
like($dump, qr/^CREATE EXTENSION (IF NOT EXISTS )?st13 WITH SCHEMA "IP types";/m,
	'the extension is dumped by its name');
unlike($dump, qr/CREATE (TYPE|FUNCTION|OPERATOR|CAST|AGGREGATE|VIEW "IP types")/,
	'and none of its objects');
unlike($dump, qr/^GRANT/m, 'nor the privileges on its view');
like($dump, qr/\A[\n\t -~]*\z/, 'all of it is ASCII');

# Plain text
$node->safe_psql('postgres', 'CREATE DATABASE second');
command_ok(
	[   'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1',
		'-f', $node->basedir . '/first.sql', '-d', $node->connstr('second') ],
	'restore of plain text');
my @after = contents('second');
for my $i (0 .. $#contents)
{
	is($after[$i], $before[$i], "same: $contents[$i]");
}
is(dump_text('second'), $dump, 'same dump again');

# Custom format, data after the schema; INSERTs instead of COPY
$node->safe_psql('postgres', 'CREATE DATABASE third');
my $archive = $node->basedir . '/archive';
command_ok(
	[   'pg_dump', '-Fc', '--inserts', '-f', $archive,
		'-d', $node->connstr('first') ],
	'dump in custom format');
command_ok([ 'pg_restore', '-e', '-d', $node->connstr('third'), $archive ],
	'restore of custom format');
@after = contents('third');
is_deeply(\@after, \@before, 'same contents');

# What was restored works, and refuses what it refused.
my ($status, $out, $err) =
  $node->psql('third', q{INSERT INTO ip.application VALUES ('ep/10/2000/1')});
like($err, qr/duplicate key value/, 'unique');
($status, $out, $err) =
  $node->psql('third', q{INSERT INTO ip.application VALUES ('EP 70 2000 1')});
like($err, qr/violates check constraint/, 'checked');
is( $node->safe_psql(
		'third',
		q{SET enable_seqscan = off; SELECT count(*) FROM ip.application WHERE a OPERATOR("IP types".<) 'EP 10 1998 6'}),
	'306', 'indexed');

$node->stop;
done_testing();
