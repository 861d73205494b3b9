# Long text in every argument that takes text, 100 MB of it: refused early, with
# a short message; and long work can be stopped.
use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Time::HiRes qw(time);

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(extra => [ '--locale=C', '--encoding=UTF8' ]);
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION st13');

# Every function with a text argument, and the type's input; the others get
# what lets the call come to the long one.
my %other = (
	office => "'EP'", authority => "'EP'", number => "'EP 14 157 109.7'", kind => "'A'", receiving_office => "'KR'", ip_right => "'patent'",
	filed => "'2014-05-06'", notation => "'national'", system => 'NULL', style => "'national'", source => "'tmview'", appno => "'EP102014000000001'::st13_appno",
	type_code => '10', year => '2014', serial => "'1'", code => "'EP'", prefix => "'EP'", is_last => 'true', input => "'EP'", '' => "'EP102014000000001'::st13_appno");
my @calls;
foreach my $function (split /\n/, $node->safe_psql('postgres', q{
SELECT proname, (SELECT string_agg(coalesce(proargnames[i], '') || ' ' || (proargtypes::regtype[])[i - 1], ',' ORDER BY i) FROM generate_series(1, pronargs) i)
FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
JOIN pg_extension e ON e.oid = d.refobjid AND extname = 'st13'
WHERE prokind = 'f' AND 'text'::regtype = ANY (proargtypes::regtype[]) AND proname <> 'st13_appno_range' ORDER BY 1}))
{
	my ($name, $arguments) = split /\|/, $function;
	my @arguments = split /,/, $arguments;

	foreach my $long (grep { $arguments[$_] =~ / text$/ } 0 .. $#arguments)
	{
		my @values = map { $_ == $long ? '%s' : $other{ (split / /, $arguments[$_], -1)[0] } } 0 .. $#arguments;
		push @calls, "$name(" . join(', ', @values) . ')';
	}
}
cmp_ok(scalar(@calls), '>=', 40, scalar(@calls) . ' arguments are text');
push @calls, '%s::st13_appno', "'EP102014000000001'::st13_appno ^@ %s", "('EP102014000000001'::st13_appno)::text = %s";

# What the long text is of, and how often: what numbers consist of, what is left
# out around them, what a description of a numbering system begins with.
my @contents = ([ '1', 100_000 ], [ ' ', 20_000 ], [ '{serial:6}', 20_000 ]);

# The server's own time for making the text is not ours.
sub seconds
{
	my ($sql) = @_;
	my $start = time;
	my ($status, $out, $err) = $node->psql('postgres', "SET statement_timeout = '60s'; $sql");
	return (time - $start, $out, $err);
}
foreach (@contents)
{
	my ($content, $times) = @$_;
	my $long = "repeat(repeat('$content', 1000 / length('$content')), $times)";
	my ($slow, $long_message, @wrong) = (0, 0);
	my ($least) = sort { $a <=> $b } map { (seconds("SELECT octet_length($long)"))[0] } 1 .. 3;

	foreach my $call (@calls)
	{
		my ($seconds, $out, $err) = seconds('SELECT * FROM ' . sprintf($call =~ /^st13_|^make_/ ? $call : "(SELECT $call) s", $long));

		$slow = $seconds if $seconds > $slow;
		$long_message = length($err) if length($err) > $long_message;
		push @wrong, "$call: $err" if $err !~ /^\z|invalid (?:input|application number|description)|unrecognized |does not exist|description of a numbering system is too long/
		  || $err =~ /timeout|out of memory|invalid memory alloc/;
		# How much longer than it takes to make the text and to copy it
		push @wrong, "$call: $seconds seconds, and $least without" if $seconds > 10 * $least + 5;
	}
	my $figure = sprintf('%d MB of "%s": each within %.2f seconds, %.2f of them for making the text', $times / 1000, $content, $slow, $least);
	is("@wrong", '', $figure);
	note("figure: $figure; the longest error has $long_message bytes");
	cmp_ok($long_message, '<=', 700, "the longest error has $long_message bytes with its detail, hint and line");
}

# ---- A stored text is refused before it is fetched and decompressed

# How much a session's memory grows by a call, in kB.  Text for the type's input
# has no limit: there may be blanks around the number.
SKIP:
{
	skip 'memory is measured by /proc', 1 unless -r '/proc/self/status';
	my $megabytes = 100;
	$node->safe_psql('postgres', qq{CREATE TABLE stored AS SELECT kind, repeat(CASE kind WHEN 'blank' THEN ' ' ELSE 'x' END, ${megabytes}000000) AS long FROM unnest(ARRAY['blank', 'letter']) AS kind;
CREATE TABLE apart (long text); ALTER TABLE apart ALTER long SET STORAGE EXTERNAL; INSERT INTO apart SELECT repeat('x', ${megabytes}000000)});
	my $peak = q{SELECT substring(pg_read_file('/proc/self/status') FROM 'VmHWM:\s+(\d+)')};
	my $growth = sub {
		my ($call) = @_;
		my ($status, $out, $err) = $node->psql('postgres', "$peak; $call; $peak", on_error_stop => 0);
		my @peaks = $out =~ /^(\d{4,})$/mg;
		return ($peaks[-1] - $peaks[0], $out, $err);
	};
	cmp_ok(($growth->(q{SELECT length(long || '') FROM stored WHERE kind = 'letter'}))[0], '>', $megabytes * 1000, 'that a text is decompressed would be seen');
	my @wrong;
	foreach my $call (grep { !/^st13_input_error_info|::st13_appno$|::text/ } @calls)
	{
		foreach my $from (q{stored WHERE kind = 'blank'}, q{stored WHERE kind = 'letter'}, 'apart')
		{
			my ($kilobytes, $out, $err) = $growth->('SELECT x::text FROM (SELECT ' . sprintf($call, 'long') . " AS x FROM $from) s");
			push @wrong, "$call from $from: $kilobytes kB" if $kilobytes > 20_000;
			push @wrong, "$call from $from: $err" if $err !~ /^\z|invalid (?:input|application number)|unrecognized |does not exist/;
		}
	}
	is(join("\n", @wrong), '', "no call reads $megabytes MB");
}

# ---- A query is stopped within its functions

foreach my $call (
	q{st13_candidates('PL', i::text)}, q{st13_explain('EP', '10167109.7')}, q{st13_numbering_system_list()}, q{st13_office_list()},
	# as much work as a description can make
	q{st13_candidates('XX', repeat('1', 25 + i % 20), system => 'number {serial:1-9}[{ignore:1-9}][{ignore:1-9}][{ignore:1-9}][{ignore:1-9}]; also {serial:1-9}[{ignore:1-9}][{ignore:1-9}][{ignore:1-9}][{ignore:1-9}]A; type 10 patent')})
{
	is($node->psql('postgres', "SELECT count(*) FROM (SELECT 1 AS i) n, LATERAL (SELECT * FROM $call OFFSET 0) x"), 0, "$call is no error");

	# A series in the FROM clause would be made before the first call.
	my $start = time;
	my ($status, $out, $err) = $node->psql('postgres',
		"SET statement_timeout = '300ms'; SELECT count(*) FROM (SELECT generate_series(1, 100000000) AS i OFFSET 0) n, LATERAL (SELECT * FROM $call OFFSET 0) x WHERE i > 0");
	like($err, qr/canceling statement due to statement timeout/, "$call is canceled");
	cmp_ok(time - $start, '<', 10, 'soon');
}

# Within a row, too, between the calls.
my $row = q{SELECT count(*) FROM (SELECT repeat('1', 40) AS n, 'number {serial:1-9}[{ignore:1-9}][{ignore:1-9}][{ignore:1-9}][{ignore:1-9}]; also {serial:1-9}[{ignore:1-9}][{ignore:1-9}][{ignore:1-9}][{ignore:1-9}]A; type 10 patent' AS d OFFSET 0) s
	WHERE ARRAY[} . join(', ', (q{st13_try_parse('XX', n, system => d)}) x 12000) . q{] IS NOT NULL};
my $now = 'SELECT extract(epoch FROM clock_timestamp())';
my ($status, $times, $complaint) = $node->psql('postgres', "SET plan_cache_mode = force_generic_plan; PREPARE q AS $row; EXECUTE q;
	$now; EXECUTE q; $now; SET statement_timeout = '50ms'; EXECUTE q; $now", on_error_stop => 0);
like($complaint, qr/canceling statement due to statement timeout/, 'a row of many calls is canceled');
my (undef, $from, undef, $to, $end) = split /\n/, $times;
cmp_ok($end - $to, '<', ($to - $from) / 2, 'in less than half of its time');

$node->stop;
done_testing();
