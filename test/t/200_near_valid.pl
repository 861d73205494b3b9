# Texts that are nearly numbers: each has the value that the grammar gives it, in
# all its spellings, or is refused with 22P02 by the type's name. Then the same
# with numbers of offices. ST13_SEED and ST13_SECONDS: other texts, more of them.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use NearValid;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

seed();

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(extra => [ '--encoding=UTF8', '--locale=C' ]);
$node->append_conf('postgresql.conf', "autovacuum = off\nfsync = off");
$node->start;
$node->safe_psql(
	'postgres', q{
CREATE EXTENSION st13;
CREATE TABLE t (n int, office text, typed text);

-- What came of a text: its value, and what is wrong with that; or its error.
CREATE FUNCTION try(typed text, OUT value text, OUT fault text) LANGUAGE plpgsql AS $$
DECLARE
	a st13_appno;
	state text;
	said text;
BEGIN
	a := typed::st13_appno;
	value := a::text;
	IF value::st13_appno <> a OR st13_format(a)::st13_appno <> a THEN
		fault := 'its own spellings are not it';
	ELSIF (SELECT message FROM st13_input_error_info(typed)) IS NOT NULL THEN
		fault := 'and has an error';
	END IF;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, said = MESSAGE_TEXT;
	value := NULL;
	IF state <> '22P02' OR said NOT LIKE 'invalid input syntax for type st13\_appno: "%"' THEN
		fault := state || ' ' || said;
	ELSIF (SELECT message FROM st13_input_error_info(typed)) IS DISTINCT FROM said THEN
		fault := 'two messages';
	END IF;
END $$;

-- The same for a number of an office.
CREATE FUNCTION try_office(office text, typed text, OUT value text, OUT fault text) LANGUAGE plpgsql AS $$
DECLARE
	a st13_appno;
	printed text;
	state text;
	said text;
BEGIN
	a := st13_parse(office, typed);
	value := a::text;
	printed := st13_format(a, 'national');
	IF st13_try_parse(office, typed) IS DISTINCT FROM a THEN
		fault := 'st13_try_parse has another';
	ELSIF a NOT IN (SELECT appno FROM st13_candidates(office, typed)) THEN
		fault := 'it is no candidate';
	ELSIF printed IS NULL OR st13_try_parse(st13_office(a), printed) <> a
		OR a NOT IN (SELECT appno FROM st13_candidates(st13_office(a), printed)) THEN
		fault := 'printed as ' || coalesce(printed, 'nothing');
	END IF;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, said = MESSAGE_TEXT;
	value := NULL;
	IF state <> '22P02' OR said !~ '^(invalid|ambiguous) application number of office ..: "' THEN
		fault := state || ' ' || said;
	ELSIF st13_try_parse(office, typed) IS NOT NULL THEN
		fault := 'but st13_try_parse has a value';
	ELSIF (SELECT message FROM st13_parse_error_info(office, typed)) IS DISTINCT FROM said THEN
		fault := 'two messages';
	END IF;
END $$;
});

# Texts into the table, each with its office or none.
sub load
{
	my $file = $node->basedir . '/typed';
	my $n    = 0;
	my %escape = ("\\" => "\\\\", "\t" => "\\t", "\n" => "\\n", "\r" => "\\r");

	open(my $fh, '>:raw', $file) or die;
	for (@_)
	{
		my ($office, $typed) = @$_;
		(my $escaped = $typed) =~ s/([\\\t\n\r])/$escape{$1}/g;
		print $fh join("\t", $n++, $office, $escaped), "\n";
	}
	close $fh;
	$node->safe_psql('postgres', "TRUNCATE t; COPY t FROM '$file'");
}

# What is wrong, for people: the first few
sub report
{
	my ($name, @wrong) = @_;
	is(scalar(@wrong), 0, $name);
	diag($_) foreach @wrong[ 0 .. ($#wrong > 9 ? 9 : $#wrong) ];
}

# Values and faults of all texts, in their order
sub results
{
	my ($call) = @_;
	return map { [ split /\|/, $_, 2 ] } split /\n/,
	  $node->safe_psql('postgres', "SELECT value, replace(fault, E'\\n', ' ') FROM t, $call ORDER BY n");
}

batches(
	sub {
		my ($batch) = @_;
		my @typed   = map { [ '', slip(respell(number())) ] } 1 .. 4000;
		my $good    = 0;
		my @wrong;

		load(@typed);
		my @results = results('try(typed)');
		is(scalar(@results), scalar(@typed), "batch $batch: every text was tried");
		for my $i (0 .. $#results)
		{
			my ($value, $fault) = @{ $results[$i] };
			my $expected = value_of($typed[$i][1]);

			$expected = '' unless defined $expected;
			$good++ if $value ne '';
			push @wrong, "'$typed[$i][1]' is '$value' instead of '$expected': $fault"
			  if $value ne $expected || $fault ne '';
		}
		report("batch $batch: what is a number, and what is not", @wrong);
		cmp_ok($good, '>', @typed / 10, "batch $batch: many are numbers");
		cmp_ok($good, '<', @typed * 0.9, "batch $batch: many are none");
	});

my @examples = map { [ split /\|/, $_, 2 ] } split /\n/, $node->safe_psql('postgres',
	q{SELECT office, example FROM st13_numbering_systems WHERE notation = 'national' ORDER BY system});
cmp_ok(scalar(@examples), '>', 100, 'there are examples');

batches(
	sub {
		my ($batch) = @_;
		my @typed = map {
			my ($office, $number) = @{ pick(@examples) };
			# Another number of the same form
			$number =~ s/([0-9])/rand() < 0.3 ? int(rand(10)) : $1/ge;
			$number = "$office $number" if rand() < 0.1;
			[ $office, slip($number) ]
		} 1 .. 4000;

		load(@typed);
		my @results = results('try_office(office, typed)');
		is(scalar(@results), scalar(@typed), "batch $batch: every number of an office was tried");
		report("batch $batch: what is a number of an office, and what is not",
			map { "$typed[$_][0] '$typed[$_][1]' is '$results[$_][0]': $results[$_][1]" }
			  grep { $results[$_][1] ne '' } 0 .. $#results);
		cmp_ok(scalar(grep { $_->[0] ne '' } @results), '>', @typed / 20, "batch $batch: many are numbers");
	});

$node->stop;
done_testing();
