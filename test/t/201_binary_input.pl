# Random bytes for the binary input: the machine form is a value, and everything
# else an error, 22P03 by the type's name or 22021 for what is no text. ST13_SEED
# and ST13_SECONDS: other bytes, more of them.
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
$node->safe_psql('postgres', 'CREATE EXTENSION st13; CREATE TABLE t (a st13_appno)');

# What a driver may send: the machine form, another spelling, the stored integer,
# and anything
sub field
{
	my $way = int(rand(6));
	return number() if $way == 0;
	return lc number() if $way == 1;
	return slip(number()) if $way == 2;
	return respell(number()) if $way == 3;
	return join('', map { chr(int(rand(256))) } 1 .. 8) if $way == 4;
	return join('', map { chr(int(rand(256))) } 1 .. int(rand(40)));
}

# A file of one row, or one that is damaged
sub copy_file
{
	my ($field) = @_;
	return "PGCOPY\n\xff\r\n\0" . pack('NNnNa*', 0, 0, 1, length($field), $field) . pack('n', 0xffff);
}

# Runs COPY for each file; returns what it printed for each: a value, or a
# SQLSTATE and a message.
sub copy_all
{
	my $directory = $node->basedir;
	my $sql       = "\\set VERBOSITY verbose\n\\set SHOW_CONTEXT never\n";
	my $n         = 0;

	for (@_)
	{
		open(my $fh, '>:raw', "$directory/field.$n") or die;
		print $fh $_;
		close $fh;
		$sql .= "TRUNCATE t;\nCOPY t FROM '$directory/field.$n' (FORMAT binary);\n"
		  . "\\echo :SQLSTATE :LAST_ERROR_MESSAGE\nSELECT 'value', a FROM t;\n\\echo end\n";
		$n++;
	}
	# psql keeps the last error's message; an earlier one must not be read again.
	$sql =~ s/^TRUNCATE/\\set LAST_ERROR_MESSAGE\nTRUNCATE/mg;
	my ($status, $out, $err) = $node->psql('postgres', $sql, on_error_stop => 0);
	is($status, 0, 'the server is there');
	my @results = split /^end\n?/m, $out;
	is(scalar(@results), $n, 'every file was tried');
	return @results;
}

batches(
	sub {
		my ($batch) = @_;
		my @fields  = map { field() } 1 .. 400;
		my @results = copy_all(map { copy_file($_) } @fields);
		my @wrong;
		my %seen;

		for my $i (0 .. $#fields)
		{
			# A machine form, and no other spelling of it
			my $value = $fields[$i] =~ m{[^0-9A-Za-z]} ? undef : value_of($fields[$i]);
			my $right =
			  defined $value
			  ? $results[$i] eq "00000 \nvalue|$value\n"
			  : $results[$i] =~ /^22P03 invalid input syntax for type st13_appno: "/
			  || $results[$i] =~ /^22021 invalid byte sequence for encoding "UTF8"/;
			$seen{ substr($results[$i], 0, 5) }++;
			push @wrong, unpack('H*', $fields[$i]) . ": $results[$i]" if !$right;
		}
		is(scalar(@wrong), 0, "batch $batch: what is a number, and what is not");
		diag($_) foreach @wrong[ 0 .. ($#wrong > 9 ? 9 : $#wrong) ];
		is(join(' ', sort keys %seen), '00000 22021 22P03', "batch $batch: all that can come of it");
	});

# Damaged files are COPY's to refuse, or still good; the server lives.
batches(
	sub {
		my ($batch) = @_;
		my @results = copy_all(
			map {
				my $file = copy_file(field());
				substr($file, 11 + int(rand(length($file) - 11)), 1) = chr(int(rand(256))) for 1 .. 1 + int(rand(3));
				$file
			} 1 .. 200);
		my @wrong = grep { !/^(?:00000|22P03|22P04|22021|0A000|54000|08P01) / } @results;
		is(scalar(@wrong), 0, "batch $batch: damaged files");
		diag($_) foreach @wrong[ 0 .. ($#wrong > 9 ? 9 : $#wrong) ];
	});

$node->stop;
done_testing();
