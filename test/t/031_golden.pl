
# The answers of test/golden/numbers.tsv are those of today.

use strict;
use warnings;

use FindBin;
use IPC::Run;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $golden = "$FindBin::RealBin/../golden";
my $file   = "$golden/numbers.tsv";
my $today  = PostgreSQL::Test::Utils::tempdir() . '/numbers.tsv';

my $node = PostgreSQL::Test::Cluster->new('golden');
$node->init(extra => [ '--encoding=UTF8', '--locale=C' ]);
$node->start;
$ENV{PGCLIENTENCODING} = 'UTF8';

IPC::Run::run(
	[ 'cut', '-f1-6', $file ],
	'|', [ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', $node->connstr('postgres'), '-f', "$golden/answers.sql" ],
	'>', $today) or BAIL_OUT('the numbers could not be asked');

my ($differences) = run_command([ "$golden/compare", $file, $today ]);
my $status = $? >> 8;
isnt($status, 1, 'no value, candidate or SQLSTATE changed') or diag($differences);
isnt($status, 3, 'no words changed') or diag($differences);
is(slurp_file($file), slurp_file($today), 'the file is as "make golden" writes it') if $status == 0;
cmp_ok(scalar(split /\n/, slurp_file($file)), '>=', 20000, 'it has enough numbers');

# The comparison sees each kind of difference.
my @lines = split /^/, slurp_file($today);
my ($value)   = grep { /^[^\t]+\t[^\t]+\t\t\t\t\t\w+\t= \w+\t\w+\t$/ } @lines;
my ($refused) = grep { /\t\t\t22P02 / } @lines;
my @changes = (
	[ $value   => sub { s/\t(\w+)(\t=)/\t${1}0$2/ },    qr/^0 newly read, 0 newly refused, 1 other values/,  1 ],
	[ $value   => sub { s/\t\w+\t=.*/\t\t\t\t22P02 no/ }, qr/^0 newly read, 1 newly refused, 0 other values/, 1 ],
	[ $refused => sub { s/\t\t\t22P02 .*/XX100000000000001\t= patent\tXX\t/ }, qr/^1 newly read, 0 newly refused/, 1 ],
	[ $value   => sub { s/\t= /\tXX100000000000001 / }, qr/ 1 other candidates/, 1 ],
	[ $refused => sub { s/22P02/22003/ },               qr/ 1 other SQLSTATEs/,  1 ],
	[ $refused => sub { s/$/!/ },                       qr/^0 newly read, 0 newly refused, 0 other values, 0 other candidates, 0 other SQLSTATEs, 1 only other words/, 3 ]);
my $changed = PostgreSQL::Test::Utils::tempdir() . '/changed.tsv';
foreach my $change (@changes)
{
	my ($line, $how, $summary, $expected) = @$change;
	my @copy = @lines;
	foreach (@copy) { $how->() if $_ eq $line }
	unlink $changed;
	append_to_file($changed, join '', @copy);
	my ($out) = run_command([ "$golden/compare", $today, $changed ]);
	is($? >> 8, $expected, 'the comparison sees it');
	like($out, $summary, 'and counts it');
}

$node->stop;
done_testing();
