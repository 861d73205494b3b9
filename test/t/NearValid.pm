# Random texts that are numbers, or nearly: what a generator makes of the grammar
# and a few slips. The seed is printed, and makes the same texts again.
package NearValid;

use strict;
use warnings;

use Exporter qw(import);
use Test::More;

our @EXPORT = qw(seed pick number respell slip value_of batches);

# ST13_SEED, or always the same; returns it.
sub seed
{
	my $seed = $ENV{ST13_SEED} || 13;
	note("ST13_SEED=$seed");
	srand($seed);
	return $seed;
}

# Calls a function once, or until ST13_SECONDS are over.
sub batches
{
	my ($function) = @_;
	my $end = time + ($ENV{ST13_SECONDS} || 0);
	my $n   = 0;

	do { $function->(++$n) } while (time < $end);
	return $n;
}

sub pick { return $_[ int(rand(@_)) ] }

# Whether a year has digits of a longer number
sub is_packed
{
	my ($year) = @_;
	return $year ne '0000' && ($year lt '1700' || $year gt '2199');
}

# The machine form of a value
sub number
{
	my @letters = ('A' .. 'Z');
	my $year = pick('0000', '0001', '1699', '1700', sprintf('%04d', int(rand(10000))), 1950 + int(rand(80)));
	my $serial = sprintf('%09d', int(rand(10**(1 + int(rand(9))))));
	if (is_packed($year))
	{
		substr($serial, 8, 1) = pick(@letters) if rand() < 0.3;
	}
	elsif (rand() < 0.1)
	{
		substr($serial, int(rand(7)), 3) = join('', map { pick(@letters) } 1 .. 3);
	}
	else
	{
		substr($serial, int(rand(9)), 1) = pick(@letters) foreach 1 .. int(rand(3));
	}
	return join('', rand() < 0.7 ? (pick(@letters), pick(@letters)) : (), pick('00', 10 + int(rand(90))), $year, $serial);
}

# A value in one of its spellings
sub respell
{
	my ($text) = @_;
	my ($office, $type, $year, $serial) = $text =~ /^([A-Z]{2})?(..)(....)(.{9})$/;

	$text = lc $text if rand() < 0.2;
	return $text if rand() < 0.4;
	$serial =~ s/^0+(?=.)// if $serial !~ /[A-Z]/ && rand() < 0.8;
	my @parts = (defined $office ? $office : (), $type, $year eq '0000' && rand() < 0.8 ? () : $year, $serial);
	$text = shift @parts;
	$text .= pick(' ', ' ', '/', '-', '  ', "\t") . $_ foreach @parts;
	return pick('', '', '', ' ', "\t ") . $text . pick('', '', '', ' ');
}

# A text with up to three slips of the pen
sub slip
{
	my ($text) = @_;
	my @characters = ('0' .. '9', 'A' .. 'Z', 'a', 'x', '/', '-', ' ', '.', ',', '_', "\t", "\n", "\\", "'", '"', "\xc3\xa9", "\xef\xbc\x91", "\x01");

	for (1 .. pick(0, 1, 1, 1, 2, 3))
	{
		my $at  = int(rand(length($text) + 1));
		my $way = int(rand(6));
		# Not within a character of several bytes
		next if substr($text, $at, 1) =~ /[\x80-\xbf]/;
		if ($way == 0) { substr($text, $at, 0) = pick(@characters) }
		elsif ($way == 1) { $text =~ s/^(.{$at})[\x00-\x7f]/$1/s }
		elsif ($way == 2) { my $c = pick(@characters); $text =~ s/^(.{$at})[\x00-\x7f]/$1$c/s }
		elsif ($way == 3) { $text =~ s/^(.{$at})([\x00-\x7f])([\x00-\x7f])/$1$3$2/s }
		elsif ($way == 4) { substr($text, $at) = '' }
		else { $text .= pick('0', '.0', '-1', ' A1', '/', substr($text, 0, $at)) }
	}
	# What was cut within a character is no text.
	$text =~ s/(?:\xc3(?!\xa9)|\xef(?!\xbc\x91)|(?<!\xc3)\xa9|(?<!\xef)\xbc|(?<!\xef\xbc)\x91)//g;
	return $text;
}

# The machine form of the value that a text is by doc/notation.md, or undef.
sub value_of
{
	my ($text) = @_;
	my ($office, $type, $year, $serial);

	$text =~ s/^[ \t]+//;
	$text =~ s/[ \t]+\z//;
	return undef if $text eq '' || $text =~ m{[^0-9A-Za-z/ \t-]};
	$text = uc $text;
	if ($text =~ m{[/ \t-]})
	{
		$text =~ s/[ \t]+/ /g;
		return undef if $text =~ m{^[/-]|[/-]\z|[ /-]{2}};
		my @parts = split m{[ /-]}, $text;
		my ($separator) = $text =~ m{([ /-])[^ /-]*\z};

		if ($parts[0] =~ /^[A-Z]/)
		{
			$office = shift @parts;
			return undef if $office !~ /^[A-Z]{2}\z/;
		}
		$type = shift @parts;
		return undef if @parts == 0 || @parts > 2;
		# A control number, or a serial number of one digit?
		return undef if $separator eq '-' && $parts[-1] =~ /^[0-9X]\z/;
		# A year, or a serial number?
		return undef if @parts == 1 && $parts[0] =~ /^[0-9]{4}\z/;
		$serial = pop @parts;
		$year   = @parts ? $parts[0] : '0000';
		$serial = sprintf('%09d', $serial) if $serial =~ /^[0-9]{1,9}\z/;
	}
	else
	{
		($office, $type, $year, $serial) = $text =~ /^([A-Z]{2})?(..)(....)(.{9})\z/ or return undef;
	}
	return undef if $type !~ /^(?:00|[1-9][0-9])\z/ || $year !~ /^[0-9]{4}\z/;
	return undef if $serial !~ /^[0-9A-Z]{9}\z/;
	# Places of the letters: at the end, or two, or three together.
	return undef if is_packed($year) ? $serial !~ /^[0-9]{8}/ : $serial !~ /^[0-9]*(?:[A-Z]?[0-9]*[A-Z]?|[A-Z]{3})[0-9]*\z/;
	return (defined $office ? $office : '') . "$type$year$serial";
}

1;
