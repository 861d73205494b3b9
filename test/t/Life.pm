# A database in use: st13 in a schema that is off the path, and in the schema
# "ip" everything that can hold its values or lean on its functions.  What the
# tests do to the database is theirs; here is how it is made, and how it is
# found to be whole afterwards.
package Life;

use strict;
use warnings;

use Exporter qw(import);
use FindBin;
use lib $FindBin::RealBin;
use PostgreSQL::Test::Utils;
use Server;
use Test::More;

our @EXPORT = qw($path check_wal make_life rows add_rows contents check_life);

# Where things are, for every session.
our $path = q{SET search_path = ip, "IP types";};

my $schema = q{
CREATE SCHEMA ip;
SET search_path = ip, "IP types";

CREATE DOMAIN korean AS text CHECK (VALUE IS NULL OR st13_try_parse('KR', VALUE) IS NOT NULL);
CREATE TABLE application (
	n int PRIMARY KEY,
	office text NOT NULL,
	number text NOT NULL,
	a st13_appno NOT NULL UNIQUE,
	claim korean,
	appno st13_appno GENERATED ALWAYS AS (st13_parse(office, number)) STORED,
	year int GENERATED ALWAYS AS (st13_year(a)) STORED,
	span st13_appno_range GENERATED ALWAYS AS (st13_appno_range(a, a, '[]')) STORED,
	CHECK (a = st13_parse(office, number)),
	EXCLUDE USING gist (span WITH &&));
CREATE INDEX application_office ON application (st13_office(a), st13_year(a));
CREATE INDEX application_parsed ON application (st13_parse(office, number));
CREATE INDEX application_hash ON application USING hash (appno);
CREATE INDEX application_brin ON application USING brin (appno) WITH (pages_per_range = 2);

CREATE TABLE by_range (a st13_appno PRIMARY KEY, n int) PARTITION BY RANGE (a);
CREATE TABLE by_range_early PARTITION OF by_range FOR VALUES FROM (MINVALUE) TO ('KR 00 0');
CREATE TABLE by_range_kr PARTITION OF by_range FOR VALUES FROM ('KR 00 0') TO ('KS 00 0');
CREATE TABLE by_range_rest PARTITION OF by_range DEFAULT;
CREATE TABLE by_list (a st13_appno PRIMARY KEY, n int) PARTITION BY LIST (a);
CREATE TABLE by_list_few PARTITION OF by_list FOR VALUES IN ('KR 10 2010 5', 'us/10/13000007');
CREATE TABLE by_list_rest PARTITION OF by_list DEFAULT;
CREATE TABLE by_hash (a st13_appno PRIMARY KEY, n int) PARTITION BY HASH (a);
CREATE TABLE by_hash_0 PARTITION OF by_hash FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE by_hash_1 PARTITION OF by_hash FOR VALUES WITH (MODULUS 3, REMAINDER 1);
CREATE TABLE by_hash_2 PARTITION OF by_hash FOR VALUES WITH (MODULUS 3, REMAINDER 2);
CREATE TABLE by_office (a st13_appno, n int) PARTITION BY LIST (st13_office(a));
CREATE TABLE by_office_asia PARTITION OF by_office FOR VALUES IN ('CN', 'KR');
CREATE TABLE by_office_rest PARTITION OF by_office DEFAULT;
CREATE INDEX by_office_key ON by_office (a);

CREATE MATERIALIZED VIEW latest AS
	SELECT st13_office(appno) AS office, min(a) AS first, max(appno) AS last, count(*) AS n FROM application GROUP BY 1;
CREATE UNIQUE INDEX latest_office ON latest (office);
};

my @tables = qw(application by_range by_list by_hash by_office latest);

# From now on, recovery and standbys compare every page that they make of the
# WAL with what was written, and stop where they differ.  Not those of GiST: after
# a deletion PostgreSQL 17 finds them to differ now and then, with its own
# int8range, too.
sub check_wal
{
	my ($node) = @_;
	$node->safe_psql('postgres', "ALTER SYSTEM SET wal_consistency_checking = 'heap,heap2,btree,hash,brin,sequence,generic'");
	$node->reload;
	return;
}

sub has_amcheck
{
	my ($node) = @_;
	return $node->safe_psql('postgres', q{SELECT count(*) FROM pg_available_extensions WHERE name = 'amcheck'});
}

# A new database, without rows.
sub make_life
{
	my ($node, $database, $encoding) = @_;
	$encoding //= 'UTF8';
	$node->safe_psql('postgres', "CREATE DATABASE $database ENCODING '$encoding' LOCALE 'C' TEMPLATE template0");
	$node->safe_psql($database, 'CREATE EXTENSION amcheck SCHEMA public') if has_amcheck($node);
	$node->safe_psql($database, qq{CREATE SCHEMA "IP types"; CREATE EXTENSION st13 SCHEMA "IP types"; $schema});
	return;
}

# A query for some applications: n, office, number as printed, and the value,
# which is made of its parts and not read from what is printed.
sub rows
{
	my ($from, $to) = @_;
	return qq{
SELECT n, office, number, make_st13_appno(10, year, serial, office) AS a
FROM generate_series($from, $to) AS n, LATERAL (SELECT 2005 + n % 20 AS y, lpad(n::text, 7, '0') AS d) AS v,
	LATERAL (VALUES
		(0, 'KR', '10-' || y || '-' || d, y, n),
		(1, 'CN', y || '1' || d, y, n),
		(2, 'US', '13/' || substr(d, 2, 3) || ',' || substr(d, 5), 0, 13000000 + n),
		(3, 'PL', 'P.' || 400000 + n, 0, 400000 + n),
		(4, 'EP', right(y::text, 2) || right(d, 6), y, n)) AS w (i, office, number, year, serial)
WHERE i = n % 5};
}

# Fills all tables from them.
sub add_rows
{
	my ($node, $database, $from, $to) = @_;
	my $rows = rows($from, $to);
	$node->safe_psql($database, qq{$path
INSERT INTO application (n, office, number, a, claim)
	SELECT n, office, number, a, CASE office WHEN 'KR' THEN number END FROM ($rows) AS r;}
		  . join('', map { "INSERT INTO $_ (a, n) SELECT a, n FROM ($rows) AS r;" } qw(by_range by_list by_hash by_office))
		  . 'REFRESH MATERIALIZED VIEW CONCURRENTLY latest');
	return;
}

# What is in all tables, as counts and checksums by table and partition; no
# index is looked at.
sub contents
{
	my ($node, $database) = @_;
	return $node->safe_psql($database, "$path SET enable_indexscan = off; SET enable_indexonlyscan = off; SET enable_bitmapscan = off;"
		  . join('', map {
			qq{SELECT tableoid::regclass, count(*), md5(string_agg(t::text, ' ' ORDER BY t::text COLLATE "C")) FROM $_ AS t GROUP BY tableoid ORDER BY tableoid::regclass::text;}
		  } @tables));
}

# One way to each index: its name, or how the names of its partitions begin,
# and a query that it can answer.
my @ways = (
	[ 'application_a_key', 'SELECT md5(string_agg(a::text, \' \')) FROM (SELECT a FROM application ORDER BY a) AS s' ],
	[ 'application_parsed', 'SELECT md5(string_agg(p::text, \' \')) FROM (SELECT st13_parse(office, number) AS p FROM application ORDER BY 1) AS s' ],
	[ 'application_office', 'SELECT md5(string_agg(s::text, \' \')) FROM (SELECT st13_office(a), st13_year(a) FROM application ORDER BY 1, 2) AS s' ],
	[ 'application_hash', 'SELECT count(*), sum(y.n) FROM application AS x JOIN application AS y ON x.appno = y.appno' ],
	[ 'application_brin', 'SELECT count(*), sum(n) FROM application WHERE appno BETWEEN \'EP 10 2003 1\' AND \'KR 10 2011 1\'' ],
	[ 'application_span_excl', 'SELECT count(*), sum(y.n) FROM application AS x JOIN application AS y ON x.span && y.span WHERE x.n % 10 = 0' ],
	[ 'by_range_', 'SELECT md5(string_agg(a::text, \' \')) FROM (SELECT a FROM by_range ORDER BY a) AS s' ],
	[ 'by_list_', 'SELECT md5(string_agg(a::text, \' \')) FROM (SELECT a FROM by_list ORDER BY a) AS s' ],
	[ 'by_hash_', 'SELECT md5(string_agg(a::text, \' \')) FROM (SELECT a FROM by_hash ORDER BY a) AS s' ],
	[ 'by_office_', 'SELECT md5(string_agg(a::text, \' \')) FROM (SELECT a FROM by_office ORDER BY a) AS s' ],
	[ 'latest_office', 'SELECT md5(string_agg(office, \' \')) FROM (SELECT office FROM latest ORDER BY office) AS s' ]);

my $by_index = 'SET enable_seqscan = off; SET enable_sort = off; SET enable_hashjoin = off; SET enable_mergejoin = off;';
my $by_table = 'SET enable_indexscan = off; SET enable_indexonlyscan = off; SET enable_bitmapscan = off;';

# Numbers that are there, those that are wrong, and what they are refused with
my @refused = (
	# (the exclusion constraint comes first where the unique index was made anew)
	[ '(?:23505|23P01)', q{INSERT INTO application (n, office, number, a) VALUES (-1, 'KR', 'KR 10 2010 5', 'kr/10/2010/5')} ],
	[ '23505', q{INSERT INTO by_range VALUES ('KR 10 2010 5')} ],
	[ '23505', q{INSERT INTO by_list VALUES ('KR 10 2010 5')} ],
	[ '23505', q{INSERT INTO by_hash VALUES ('KR 10 2010 5')} ],
	[ '23514', q{INSERT INTO application (n, office, number, a) VALUES (-1, 'KR', '10-2010-0999999', 'KR 10 2010 999998')} ],
	[ '23514', q{UPDATE application SET claim = '13/000,007' WHERE n = 5} ],
	[ '22P02', q{UPDATE application SET number = '10-2010' WHERE n = 5} ]);

# Is the database whole?  "name" is what the tests are called by.
sub check_life
{
	my ($node, $database, $name, $expected) = @_;
	my ($status, $out, $err);

	is(contents($node, $database), $expected, "$name: counts and contents") if defined $expected;

	# What is computed is what would be computed now.
	is( $node->safe_psql($database, qq{$path
SELECT count(*) FROM application
WHERE (appno = a AND appno = st13_parse(office, number) AND year IS NOT DISTINCT FROM st13_year(a) AND span = st13_appno_range(a, a, '[]')) IS NOT TRUE}),
		'0', "$name: generated columns");
	is($node->safe_psql($database, qq{$path SELECT count(*) FROM application GROUP BY a HAVING count(*) > 1 LIMIT 1}),
		'', "$name: no duplicate");

	# Every row is in the partition that its value belongs to.
	my $misplaced = $node->safe_psql($database, qq{$path
SELECT format('SELECT %L, count(*) FROM ONLY %s WHERE (%s) IS NOT TRUE;', oid::regclass, oid::regclass, pg_get_partition_constraintdef(oid))
FROM pg_class WHERE relispartition AND relkind = 'r' ORDER BY oid::regclass::text});
	my @parts = split /\n/, $node->safe_psql($database, "$path $misplaced");
	is(scalar(@parts), 10, "$name: partitions are there");
	is_deeply([ grep { !/\|0$/ } @parts ], [], "$name: each with its own rows");

	# Each index finds what a look at the whole table finds.
	is($node->safe_psql($database, q{SELECT indexrelid::regclass FROM pg_index WHERE NOT (indisvalid AND indisready AND indislive)}),
		'', "$name: indexes are valid");
	for my $way (@ways)
	{
		my ($index, $query) = @$way;
		like($node->safe_psql($database, "$path $by_index EXPLAIN (COSTS OFF) $query"),
			qr/(?:Index(?: Only)? Scan using|Bitmap Index Scan on) $index/, "$name: $index is used");
		is($node->safe_psql($database, "$path $by_index $query"), $node->safe_psql($database, "$path $by_table $query"),
			"$name: $index finds all");
	}

	# What was refused is refused, in whatever spelling.
	my $recovering = $node->safe_psql($database, 'SELECT pg_is_in_recovery()') eq 't';
	for my $case ($recovering ? () : @refused)
	{
		my ($state, $sql) = @$case;
		($status, $out, $err) = $node->psql($database, "$path\n\\set VERBOSITY sqlstate\n$sql");
		like($err, qr/ERROR:  $state$/, "$name: $state: $sql");
	}

	SKIP:
	{
		skip 'PostgreSQL was built without contrib/amcheck', 1 unless has_amcheck($node);
		# On a standby, without a lock that it cannot take.
		my $check = $recovering ? 'bt_index_check(c.oid, true)' : 'bt_index_parent_check(c.oid, true, true)';
		($status, $out, $err) = $node->psql($database, qq{
SELECT count(public.$check) FROM pg_class c JOIN pg_am am ON am.oid = relam
WHERE relnamespace = 'ip'::regnamespace AND relkind = 'i' AND amname = 'btree'});
		is("$out$err", '15', "$name: amcheck of indexes");
		if ($node->safe_psql($database, q{SELECT count(*) FROM pg_proc WHERE proname = 'verify_heapam'}))
		{
			is( $node->safe_psql($database, q{
SELECT c.oid::regclass, h.* FROM pg_class c, public.verify_heapam(c.oid) h WHERE relnamespace = 'ip'::regnamespace AND relkind IN ('r', 'm')}),
				'', "$name: amcheck of tables");
		}
	}
	return;
}

1;
