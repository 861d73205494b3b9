# WIPO's brand and design databases: printed number, identifier by the masks of its
# collection, value.  What converts has the printed number's value, and what has
# lost something that the number needs does not convert.
#
# test/brand_database/collections.tsv says how the identifiers are made: they are
# made here, by nothing that st13 has.

use strict;
use warnings;

use Encode qw(decode);
use FindBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my %right = (50 => 'trademark', 52 => 'geographical indication', 70 => 'design',
	80 => 'official emblem', 81 => 'geographical indication', 82 => 'nonproprietary name');
my $variants = 20;

# The groups of the first mask that fits the whole number.
sub masked
{
	my ($masks, $printed) = @_;
	foreach my $number ($printed, $printed =~ s/ //gr)
	{
		foreach my $mask (split / \| /, $masks)
		{
			my @groups = $number =~ /^(?:$mask)$/ or next;
			return join '', grep { defined } @groups;
		}
	}
	return;
}

sub identifier
{
	my ($c, $printed, $year) = @_;
	my $number = masked($c->{masks}, $printed);
	return unless defined $number;
	$number =~ s/[^A-Za-z0-9_]//g;
	# Article 6ter has seven digits; the Hague System's registrations have an R.
	$number =~ s/^([A-Z]{2})(\d+)$/sprintf('%s%07d', $1, $2)/e if $c->{type} eq '80';
	$number = "R$number" if $printed =~ m{^DM/};
	my $head = $c->{office} . $c->{type} . $year;
	return $head . '0' x (17 - length("$head$number")) . $number;
}

# The same number with other digits, but for those of the year.
sub vary
{
	my ($printed, $year) = @_;
	my $copy = $printed;
	my ($at, $longest) = (0, 0);
	while ($printed =~ /(\d+)/g)
	{
		my $len = length $1;
		($at, $longest) = (pos($printed) - $len, $len)
		  if $len > $longest && ($1 ne $year || !$longest);
		($at, $longest) = (pos($printed) - $len, $len)
		  if substr($printed, $at, $longest) eq $year && $1 ne $year;
	}
	my $few = $longest < 3 ? $longest : 3;
	my $run = substr($printed, $at, $longest);
	my $from = $year ne '' && $longest > 4 && $run =~ /$year$/ ? 0 : $longest - $few;
	substr($copy, $at + $from, $few) = sprintf("%0${few}d", 1 + int rand(10**$few - 1));
	return $copy;
}

my $file = "$FindBin::RealBin/../brand_database/collections.tsv";
my ($head, @lines) = split /\n/, decode('UTF-8', slurp_file($file));
my @names = split /\t/, $head;
my @collections;
foreach my $line (@lines)
{
	my %c;
	@c{@names} = split /\t/, $line;
	push @collections, \%c;
}
cmp_ok(scalar(@collections), '>', 130, 'there are collections');

my @wrong = grep { (identifier($_, $_->{printed}, $_->{year}) // 'none') ne $_->{identifier} } @collections;
is(join(', ', map { $_->{identifier} } @wrong), '', 'the masks make the identifiers that the file has');

# Each number and some like it, as filed in its year and in others near it.
srand(13);
my @cases;
foreach my $i (0 .. $#collections)
{
	my $c = $collections[$i];
	my @years = $c->{year_from} eq 'filed' ? ($c->{year}, $c->{year} - 1, $c->{year} + 1, '') : ($c->{year});
	foreach my $printed ($c->{printed}, map { vary($c->{printed}, $c->{year}) } 1 .. $variants)
	{
		foreach my $year (@years)
		{
			my $identifier = identifier($c, $printed, $year) // next;
			push @cases, [ $i, $c->{office}, $right{ $c->{type} }, $c->{year}, $printed, $identifier ];
		}
	}
}

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION st13');
my $values = join ",\n", map { my @case = @$_; '(' . join(', ', map { "'$_'" } @case) . ')' } @cases;
$node->safe_psql('postgres', "CREATE TABLE case_in AS SELECT c::int, office, ip_right, printed, identifier,
	CASE WHEN year <> '' THEN make_date(year::int, 7, 1) END AS filed,
	CASE WHEN substr(identifier, 5, 4) BETWEEN '1880' AND '2030' THEN make_date(substr(identifier, 5, 4)::int, 7, 1) END AS identified
	FROM (VALUES $values) AS v (c, office, ip_right, year, printed, identifier)");
$node->safe_psql(
	'postgres', q{
	CREATE TABLE result AS
	SELECT *,
	       CASE WHEN identifier ~ '^[A-Z]{2}[0-9]{6}[0-9A-Z]{9}$' AND st13_input_error_info(identifier) IS NOT DISTINCT FROM NULL
	            THEN st13_normalize(identifier::st13_appno, 'gbd') END AS normalized
	FROM (SELECT *,
	             coalesce(st13_try_parse(office, printed, ip_right), st13_try_parse(office, printed, ip_right, filed),
	                      st13_try_parse(office, printed, ip_right, notation => 'das')) AS own,
	             st13_try_parse(office, identifier, notation => 'gbd') AS read,
	             st13_try_parse(office, identifier, filed => identified, notation => 'gbd') AS dated
	      FROM case_in) AS r});

is($node->safe_psql('postgres', 'SELECT DISTINCT printed, identifier, own, read FROM result WHERE read <> own LIMIT 20'),
	'', 'what converts has the value of the printed number');
is($node->safe_psql('postgres', 'SELECT DISTINCT printed, identifier, read, dated FROM result WHERE read IS DISTINCT FROM dated LIMIT 20'),
	'', 'the filing date, which is in the identifier, says no more');
is($node->safe_psql('postgres', 'SELECT DISTINCT identifier, read, normalized FROM result WHERE normalized <> read OR (normalized IS NOT NULL AND read IS NULL) LIMIT 20'),
	'', 'st13_normalize says the same');

my $no = join ',', grep { $collections[$_]{converts} eq 'no' } 0 .. $#collections;
is($node->safe_psql('postgres', "SELECT DISTINCT printed, identifier, read FROM result WHERE c IN ($no) AND read IS NOT NULL LIMIT 20"),
	'', 'what has lost its year does not convert');

my $yes = join ',', grep { $collections[$_]{converts} eq 'yes' } 0 .. $#collections;
is( $node->safe_psql(
		'postgres', "SELECT DISTINCT printed, identifier, own FROM result WHERE c IN ($yes) AND own IS NOT NULL AND read IS NULL LIMIT 30"),
	'', 'what has all of its number converts');
is($node->safe_psql('postgres', "SELECT DISTINCT office, identifier, read FROM result WHERE own IS NULL AND read IS NOT NULL AND c IN ($yes, $no) LIMIT 30"),
	'', 'nothing converts whose printed number has no value');

# Collections without a mask, one whose numbers are not the office's, and kinds of
# records whose numbers nobody has told: emblems, indications and others of a
# country, Madrid's pending ones.
my @unknown = (
	(map { "${_}502010000012345" } qw(DZ GE HR KG MC MX PG QA ST VU)),
	qw(VU501977000000424 MX501985000061895 MX501985012959592),
	qw(US512010087061895 AU522010001412345 FR592010004061895 EM590000012345678),
	qw(WO610000000123456 WO620000000123456));
is( $node->safe_psql(
		'postgres',
		"SELECT i FROM unnest('{@{[join ',', @unknown]}}'::text[]) AS i
		WHERE st13_normalize(i::st13_appno, 'gbd') IS NOT NULL OR st13_try_parse(left(i, 2), i, notation => 'gbd') IS NOT NULL"),
	'', 'what follows no known rule does not convert');

foreach my $kind (qw(yes no open))
{
	my $of = join ',', grep { $collections[$_]{converts} eq $kind } 0 .. $#collections;
	note("$kind: " . $node->safe_psql('postgres', "SELECT count(DISTINCT c) FILTER (WHERE read = own) || ' collections convert, without a national row: '
		|| coalesce(string_agg(DISTINCT office || ' ' || ip_right, ', ') FILTER (WHERE own IS NULL AND c NOT IN (SELECT c FROM result WHERE own IS NOT NULL)), 'none')
		FROM result WHERE c IN ($of)"));
}

done_testing();
