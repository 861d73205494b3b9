
# test/real: no real number is read as another one, whatever is known of it.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

# The tests run in their own directory; psql copies from the top of the sources.
chdir('..') or BAIL_OUT("..: $!") unless -d 'test/real';
my $node = PostgreSQL::Test::Cluster->new('real');
$node->init(extra => [ '--encoding=UTF8', '--locale=C' ]);
$node->start;
$ENV{PGCLIENTENCODING} = 'UTF8';
$node->safe_psql('postgres', 'CREATE EXTENSION st13');
$node->command_ok(
	[ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', $node->connstr('postgres'), '-f', 'test/real/load.sql' ],
	'the numbers load');

sub none
{
	my ($condition, $name) = @_;
	is( $node->safe_psql(
			'postgres', qq{
		SELECT office, number, asked, asked_right, asked_filed, got, 'instead of', value
		FROM real_reading WHERE outcome = 'wrong' AND $condition
		ORDER BY 1, 2, 3, 4, 5 LIMIT 40}),
		'', $name);
}

sub at_least
{
	my ($least, $expression, $name) = @_;
	cmp_ok($node->safe_psql('postgres', "SELECT $expression"), '>=', $least, $name);
}

# ---- what is asked

at_least(2000, 'count(DISTINCT number) FROM real_number', 'distinct spellings');
at_least(5, q{count(DISTINCT regexp_replace(source, '[ :(].*', '')) FROM real_number}, 'sources');
foreach my $part ('open', 'set aside')
{
	at_least(250, qq{
		count(DISTINCT value) FROM real_number
		WHERE part = '$part' AND office = 'US' AND notation = 'docdb' AND filed BETWEEN '1995-01-01' AND '2010-12-31'
		      AND number ~ '^US \\d+ [AP]\$' AND length(number) <= 13},
		"dated US numbers without series, $part");
}
at_least(8,   'count(DISTINCT office) FROM real_publication', 'offices of publications');
at_least(8,   q{count(DISTINCT office) FROM real_number WHERE notation = 'any'}, 'offices of priorities that somebody typed');
at_least(400, q{count(*) FROM real_number WHERE ip_right = 'trademark'}, 'marks');
at_least(4,   q{count(*) FROM real_number WHERE notation = 'epodoc' AND length(number) < 13}, 'EPODOC without its zeros');

# ---- and answered

foreach my $right ('right_given', 'NOT right_given')
{
	foreach my $date ('date_given', 'NOT date_given')
	{
		my $given = "$right, $date" =~ s/_given//gr;
		my $way   = "$right AND $date";
		none("asked = notation AND $way", "in its notation, $given: no other value");
		none("asked = 'any' AND part NOT LIKE '%publications' AND $way", "in any, $given: no other value");
	}
}
none("part LIKE '%publications'", 'a publication in any: no other application');
foreach my $part ('open', 'set aside')
{
	at_least(0.95, qq{
		avg((outcome = 'answered')::int) FROM real_reading
		WHERE part = '$part' AND asked = notation AND right_given AND date_given
		      AND office = 'US' AND notation = 'docdb' AND filed BETWEEN '1995-01-01' AND '2010-12-31'},
		"dated US numbers of 1995 to 2010 are resolved, $part");
	at_least(0.95, qq{
		avg((outcome = 'answered')::int)
		FROM (SELECT DISTINCT ON (office, notation, number, ip_right) * FROM real_reading WHERE asked = notation
		      ORDER BY office, notation, number, ip_right, right_given DESC, date_given DESC) AS s
		WHERE part = '$part' AND grade = 'seen'},
		"with all that is known they are read, $part");
}

$node->stop;
done_testing();
