# Each file of src/catalogue/offices has rows of its own office and no more: its
# name is the code, and no macro of one file is seen by the next.
use strict;
use warnings;

use Cwd qw(abs_path);
use FindBin;
use PostgreSQL::Test::Utils;
use Test::More;

my $top = abs_path("$FindBin::RealBin/../..");

my %code = map { $_ => 1 } slurp_file("$top/src/value/st3.def") =~ /^OFFICE\("(..)"/mg;
my ($members) = slurp_file("$top/src/catalogue/catalogue.h") =~ /^typedef enum St13Notation\n\{(.*?)^\}/ms;
my @notations = $members =~ /^\tST13_([A-Z0-9]+),/mg;
my %place = map { $notations[$_] => $_ } 0 .. $#notations;

# What is wrong with a file, in words.
sub faults
{
	my ($name, $text) = @_;
	my @faults;

	push @faults, "$name is no code of ST.3" unless $name eq 'every_office' || $code{$name};

	my $last = 0;
	foreach my $notation ($text =~ /^SYSTEM\((\w+),/mg)
	{
		push @faults, "no notation is $notation" unless defined $place{$notation};
		push @faults, "$notation is out of order" if ($place{$notation} // 0) < $last;
		$last = $place{$notation} // 0;
	}

	# What is said of the office as a whole comes before its rows.
	push @faults, "$1 is behind a row" if $text =~ /^SYSTEM\(.*^(ALIAS|RIGHT)\(/ms;

	# A row is of the office whose file it is in; where its name has a code, it is
	# that one, alone or behind the notation.
	foreach my $row ($text =~ /^SYSTEM\(\w+, "([^"]*)"/mg)
	{
		push @faults, "\"$row\" is of another office"
		  if $row =~ /^(?:[a-z0-9]+ )?([A-Z]{2})\b/ && $1 ne $name;
	}

	my %defined = map { $_ => 1 } $text =~ /^#define (\w+)/mg;
	delete $defined{$_} foreach $text =~ /^#undef (\w+)/mg;
	push @faults, "$_ is not undefined" foreach sort keys %defined;
	return join('; ', @faults);
}

my $row = 'SYSTEM(NATIONAL, "AT", 1, 0, "number {serial:5}; type 10 patent", "12345", OFFICIAL, "a test")' . "\n";
my $docdb = $row =~ s/NATIONAL, "AT"/DOCDB, "docdb AT"/r;
is(faults('AT', "$row$docdb"), '', 'a sound file');
is(faults('AB', $row =~ s/"AT"/"AB"/r), 'AB is no code of ST.3', 'a wrong name of a file is seen');
is(faults('AT', "$docdb$row"), 'NATIONAL is out of order', 'a row out of order is seen');
is(faults('BE', $row), '"AT" is of another office', 'a row of another office is seen');
my $other = $row =~ s/NATIONAL, "AT"/OTHER, "AT patents"/r;
is(faults('AT', "$docdb$other"), '', 'numbers that compete come last');
is(faults('AT', "$other$docdb"), 'DOCDB is out of order', 'and not earlier');
my $right = qq{RIGHT(TRADEMARK, NONE, "a test")\n};
is(faults('AT', "$right$row"), '', 'a right before the rows');
is(faults('AT', "$row$right"), 'RIGHT is behind a row', 'a right behind a row is seen');
is(faults('AT', "#define LEADS \"1\"\n$row"), 'LEADS is not undefined', 'a macro that leaks is seen');

my @files = (glob("$top/src/catalogue/offices/*"), "$top/src/catalogue/every_office.def");
cmp_ok(scalar(@files), '>', 70, @files . ' files');
foreach my $file (@files)
{
	my ($name) = $file =~ m{([^/]*)\.def$};
	ok($name, "$file ends with .def") or next;
	is(faults($name, slurp_file($file)), '', "$name.def");
}

done_testing();
