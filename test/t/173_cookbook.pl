
# The recipes of doc/cookbook do what they say, and what they say about
# concurrent sessions, rejected rows and locks.

use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use Document;
use IPC::Run;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('cookbook');
$node->init;
$node->start;

my @recipes = map { m{([^/]+)\.md$} } grep { !/README/ } sort glob "$top/doc/cookbook/*.md";
my $index = slurp_file("$top/doc/cookbook/README.md");
foreach my $recipe (@recipes)
{
	like($index, qr/\($recipe\.md\)/, "doc/cookbook/README.md lists $recipe.md");
	cmp_ok(check_blocks($node, $recipe, "doc/cookbook/$recipe.md"),
		'>=', 4, "$recipe.md has its blocks of SQL");
}

sub value
{
	my ($dbname, $sql) = @_;
	return $node->safe_psql($dbname, $sql);
}

sub complaint
{
	my ($dbname, $sql) = @_;
	my ($status, $out, $err) = $node->psql($dbname, $sql);
	return $err;
}

# Several sessions at once, each running the same.  Returns what they printed.
sub at_once
{
	my ($dbname, $sessions, $sql) = @_;
	my (@out, @err, @running);

	foreach my $i (0 .. $sessions - 1)
	{
		my $in = $sql;
		($out[$i], $err[$i]) = ('', '');
		push @running,
		  IPC::Run::start(
			[ 'psql', '-X', '-qAt', '-v', 'ON_ERROR_STOP=1', '-d', $node->connstr($dbname) ],
			'<', \$in, '>', \$out[$i], '2>', \$err[$i]);
	}
	ok($_->finish, "$dbname: a session of several at once") foreach @running;
	is(join('', grep { !/^NOTICE/ } split /^/, join('', @err)), '', "$dbname: no complaints");
	return map { split /\n/ } @out;
}

# ---- An office of one's own -------------------------------------------------

my $call = qr/Output: st13_parse\('XR'::text, number, .*'office XR; number/;
like(value('office', 'EXPLAIN (VERBOSE, COSTS OFF) SELECT xr_parse(number) FROM filing'), $call, 'the function is inlined');
like(value('office', "EXPLAIN (VERBOSE, COSTS OFF) SELECT xr_format(appno) FROM filing"), qr/Output: st13_format\(appno, /, 'so is that which prints');
my $dependents = 'SELECT kind, relation, object, function FROM st13_catalogue_dependents ORDER BY 1, 2';
my $found = value('office', $dependents);
like($found, qr/$_/, "what depends on it: $_") foreach 'generated column\|filing', 'index\|filing', 'domain check\|\|.*xr_appno';
$node->safe_psql('postgres', 'CREATE DATABASE restored');
my $dump = $node->basedir . '/office';
command_ok([ 'pg_dump', '-Fc', '-f', $dump, '-d', $node->connstr('office') ], 'an own office is dumped');
command_ok([ 'pg_restore', '-e', '-d', $node->connstr('restored'), $dump ], '... and restored');
is(value('restored', $dependents), $found, '... with what depends on it');
is( value('restored', "INSERT INTO filing VALUES ('G-2016/5'); SELECT string_agg(xr_format(appno), ' ' ORDER BY number COLLATE \"C\") FROM filing"),
	'4711 M 98 G-2016/00005-7 K-2014/00123-0', '... and works');

# ---- Allocation -------------------------------------------------------------

$node->safe_psql('allocation', 'CREATE SEQUENCE de_patent_2030 MAXVALUE 999999');
my @given = at_once('allocation', 5, "SELECT next_de_patent(2030);\n" x 40);
my %given = map { $_ => 1 } @given;
is(scalar(@given), 200, 'each call gives a number');
is(scalar(keys %given), 200, 'sequence: no number is given twice');

# Every other transaction is rolled back.
@given = at_once('allocation', 5,
	"BEGIN; SELECT next_number('DE', 20, 2030) \\g /dev/null\nROLLBACK;\nSELECT next_number('DE', 20, 2030);\n" x 40);
is( join(' ', sort @given),
	join(' ', map { sprintf 'DE202030%09d', $_ } 1 .. 200),
	'counter: no number is given twice, and none is left out');
like(complaint('allocation', "SELECT next_number('de', 20, 2030)"), qr/"counter_office_check"/, 'counter: an office has one');

# A number without a year, and one that nothing follows.
@given = at_once('allocation', 5, "SELECT next_of_branch('Alicante');\n" x 40);
is( join(' ', sort @given),
	join(' ', map { sprintf 'EM500000%09d', $_ } 19000003 .. 19000202),
	'branch: no number is given twice, and none is left out');
value('allocation', "INSERT INTO branch VALUES ('Sofia', '[BG502020A00000001, BG502020A00000009]'); SELECT next_of_branch('Sofia')");
like(complaint('allocation', "SELECT next_of_branch('Sofia')"), qr/nothing follows/, 'branch: nothing follows a letter');

# ---- Audit ------------------------------------------------------------------

is( value(
		'audit', q{
	SELECT count(*) = count(*) FILTER (WHERE btrim(coalesce(identifier, '')) = '')
	                  + count(*) FILTER (WHERE message IS NOT NULL AND btrim(identifier) <> '') + count(appno),
	       count(appno) = count(*) FILTER (WHERE st13_is_conforming(appno)) + count(*) FILTER (WHERE NOT st13_is_conforming(appno))
	FROM audited}),
	't|t', 'the figures of an audit add up');

# ---- Migration --------------------------------------------------------------

is( value(
		'migrating', q{
	SELECT count(*) = count(DISTINCT number), count(*),
	       bool_and(number_as_written IS NULL OR number_as_written::st13_appno = number) FROM filing}),
	't|20003|t', 'nothing is lost without downtime');
is( value(
		'migrating', q{
	SELECT indisunique AND indisvalid, attnotnull, format_type(atttypid, NULL)
	FROM pg_attribute JOIN pg_index ON indexrelid = 'filing_appno_key'::regclass
	WHERE attrelid = 'filing'::regclass AND attname = 'number'}),
	't|t|st13_appno', 'the new column has what the old one had');

# "BETWEEN 100000000000000 AND 999999999999999" is what the cast takes.
is( value(
		'migrating', q{
	CREATE FUNCTION converts(n bigint) RETURNS boolean LANGUAGE plpgsql AS $$
	BEGIN
	    PERFORM n::st13_appno;
	    RETURN true;
	EXCEPTION WHEN numeric_value_out_of_range THEN
	    RETURN false;
	END $$;
	SELECT count(*) FROM (VALUES (0), (-1), (99999999999999), (100000000000000), (999999999999999), (1000000000000000)) AS v (n)
	WHERE converts(n) <> (n BETWEEN 100000000000000 AND 999999999999999)}),
	'0', 'the query for bigints finds what will not convert');

# A table that is written anew gets another file than the one named after it.
is( value(
		'migrating', q{
	SELECT pg_relation_filenode('filing') = 'filing'::regclass::oid,
	       pg_relation_filenode('trademark') = 'trademark'::regclass::oid}),
	't|f', 'ALTER COLUMN TYPE writes the table anew, the way without downtime does not');

# ---- Neighbours -------------------------------------------------------------

my $load = 'INSERT INTO legal_event SELECT appno, happened, code, place FROM st27_read WHERE reason IS NULL ON CONFLICT DO NOTHING';
my $stored = 'SELECT count(*) FROM legal_event';
my $before = value('neighbours', $stored);
is(value('neighbours', "$load; $stored"), $before, 'events that are loaded again change nothing');

# Three events of one day with one code, sent twice, and lines that no one can store.
value('neighbours', q{
	INSERT INTO st27_incoming
	SELECT d, n, 'KR', '10-2022-0100096', '2023-03-01', 'A-1-2-P10-P13-nap-X000' FROM (VALUES (3), (4)) AS v (d), generate_series(1, 3) AS n
	UNION ALL SELECT 3, 3 + n, 'KR', '10-2022-0100096', v, 'A-1-2-D10-D21-exm-PE0902'
	FROM unnest(ARRAY['2023-02-29', '0000-00-00', '2023-13-01', '202303', 'soon', '', NULL, '2023-0301', '2023-02-28']) WITH ORDINALITY AS u (v, n)
	UNION ALL SELECT 5, 1, NULL, NULL, NULL, NULL});
is(value('neighbours', "$load; SELECT count(*) - $before FROM legal_event"),
	'4', 'three events of one day with one code are three, and a bad date does not end the load');
is( value(
		'neighbours', q{
	SELECT string_agg(line::text, ' ' ORDER BY line) FROM st27_read WHERE delivery = 3 AND reason LIKE 'no date: %'}),
	'4 5 6 7 8 9 10 11', 'each bad date is listed');
is( value(
		'neighbours', q{
	SELECT (SELECT count(*) FROM st27_read) = (SELECT count(*) FROM st27_incoming),
	       bool_and((reason IS NULL) = EXISTS (SELECT FROM legal_event e WHERE (e.appno, e.happened, e.code, e.place) = (r.appno, r.happened, r.code, r.place)))
	FROM st27_read AS r}),
	't|t', 'each line is stored, or listed with its reason');

is( value(
		'neighbours', q{
	SELECT count(*), count(DISTINCT published), count(DISTINCT appno), max(exception) FROM authority_file WHERE (office, number, kind) = ('EP', '9990001', 'B1')}),
	'2|2|1|R', 'a reissue is stored beside the first issue');
is( value(
		'neighbours', q{
	SELECT (SELECT count(*) FROM authority_read) = (xpath('count(//authority-file-entry)', content))[1]::text::int,
	       (SELECT count(*) FROM authority_claim) = (xpath('count(//priority-claim)', content))[1]::text::int,
	       (SELECT count(*) FROM authority_file) = (SELECT count(*) FROM authority_read WHERE place = 1 AND (typed IS NULL OR published IS NOT NULL))
	FROM authority_xml}),
	't|t|t', 'each entry and each claim of the file is there');

$node->stop;
done_testing();
