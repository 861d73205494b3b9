
# Mutants: copies of the sources with one line changed, so that a test should fail.
package Mutate;

use strict;
use warnings;

use Exporter qw(import);

our @EXPORT_OK = qw(mutants_of choose named_mutants);

# A generator of its own: Perl's may differ between versions.
my $state;

sub seed
{
	my ($text) = @_;
	$state = 13;
	$state = ($state * 31 + ord) % 2**31 foreach split //, $text;
}

sub below
{
	my ($n) = @_;
	$state = ($state * 1103515245 + 12345) % 2**31;
	return int($state / 2**31 * $n);
}

# The same text with comments and strings blanked, so that code is where it was.
sub blanked
{
	my ($text, $sql) = @_;
	my $blank = sub { $_[0] =~ s/[^\n]/\x{1}/gr };
	if ($sql)
	{
		$text =~ s/(--[^\n]*|'(?:[^']|'')*')/$blank->($1)/ge;
	}
	else
	{
		$text =~ s{(/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+')}{$blank->($1)}gse;
	}
	return $text;
}

# [pattern in blanked code, what comes for it].  Blanks around an operator tell a
# comparison from an arrow, and a product from a pointer.
my @c_changes = (
	[ qr/ < /,   ' <= ' ],
	[ qr/ <= /,  ' < ' ],
	[ qr/ > /,   ' >= ' ],
	[ qr/ >= /,  ' > ' ],
	[ qr/ == /,  ' != ' ],
	[ qr/ != /,  ' == ' ],
	[ qr/&& ?/,  '|| ' ],
	[ qr/\|\| ?/, '&& ' ],
	[ qr/(?<=[\w)\]]) \+ /, ' - ' ],
	[ qr/(?<=[\w)\]]) - /,  ' + ' ],
	[ qr/(?<=[\w)\]]) \* (?=[\w(])/, ' / ' ],
	[ qr/(?<=[\w)\]]) \/ /, ' * ' ],
	[ qr/ % /,   ' * ' ],
	[ qr/ \+= /, ' -= ' ],
	[ qr/ -= /,  ' += ' ],
	[ qr/\+\+/,  '--' ],
	[ qr/--(?=\w|;|\))/, '++' ],
	[ qr/ << /,  ' >> ' ],
	[ qr/ >> /,  ' << ' ],
	[ qr/(?<=[\w)\]]) & /,  ' | ' ],
	[ qr/(?<=[\w)\]]) \| /, ' & ' ],
	[ qr/!(?=[\w(])/, '' ],
	[ qr/\btrue\b/,  'false' ],
	[ qr/\bfalse\b/, 'true' ],
	[ qr/\bbreak;/,    ';' ],
	[ qr/\bcontinue;/, ';' ]);
my @sql_changes = (
	[ qr/ = (?!ANY)/, ' <> ' ],
	[ qr/ <> /,       ' = ' ],
	[ qr/ < /,        ' <= ' ],
	[ qr/ > /,        ' >= ' ],
	[ qr/ \+ /,       ' - ' ],
	[ qr/\bAND\b/,    'OR' ],
	[ qr/\bOR\b(?! REPLACE)/, 'AND' ],
	[ qr/\bIS NOT NULL\b/,    'IS NULL' ],
	[ qr/\bIS NULL\b/,        'IS NOT NULL' ],
	[ qr/\bIMMUTABLE\b/, 'VOLATILE' ],
	[ qr/\bSTABLE\b/,    'VOLATILE' ],
	[ qr/\bLEAKPROOF ?/, '' ],
	[ qr/\bSTRICT ?/,    '' ],
	[ qr/\bPARALLEL SAFE\b/, 'PARALLEL UNSAFE' ],
	[ qr/\bDEFAULT NULL\b/,  '' ],
	[ qr/\bNOT\b /,      '' ]);

# All mutants of a text: { line, from, to }, the two whole lines.
sub mutants_of
{
	my ($file, $text) = @_;
	my $sql   = $file =~ /\.sql$/;
	my @lines = split /\n/, $text, -1;
	my @code  = split /\n/, blanked($text, $sql), -1;
	my @mutants;

	foreach my $n (0 .. $#lines)
	{
		my ($line, $code) = ($lines[$n], $code[$n]);
		# Of directives, only macros have code.
		next if $code !~ /\w/ || (!$sql && $code =~ /^\s*#\s*(?!define)/);
		my $put = sub {
			my ($at, $length, $new) = @_;
			my $to = $line;
			substr($to, $at, $length) = $new;
			push @mutants, { line => $n + 1, from => $line, to => $to } if $to ne $line;
		};

		foreach my $change ($sql ? @sql_changes : @c_changes)
		{
			my ($pattern, $new) = @$change;
			$put->($-[0], $+[0] - $-[0], $new) while $code =~ /$pattern/g;
		}
		# Constants.
		while ($code =~ /(?<![\w.#])(\d+)(?![\w.])/g)
		{
			my ($at, $length, $number) = ($-[1], $+[1] - $-[1], $1);
			next if $number =~ /^0./;
			$put->($at, $length, $number + 1);
			$put->($at, $length, $number - 1) if $number > 0;
		}
		# The first two arguments of a call swapped.
		while ($code =~ /\w\(([^(),\x{1}]+), ([^(),\x{1}]+)(?=[,)])/g)
		{
			my ($at, $length, $one, $other) = ($-[1], $+[2] - $-[1], $1, $2);
			# Nor in a declaration: "type name, type name".
			next if !$sql && "$one$other" =~ /\w [*\w]/;
			$put->($at, $length, "$other, $one");
		}
		if ($sql)
		{
			# A clause or statement of its own line.
			push @mutants, { line => $n + 1, from => $line, to => '' }
			  if $code =~ /^(?:GRANT|REVOKE|ALTER)\b.*;$/;
			push @mutants, { line => $n + 1, from => $line, to => $line =~ s/\b(?:COMMUTATOR|NEGATOR) = [^\s,]+,? ?//r }
			  if $code =~ /\b(?:COMMUTATOR|NEGATOR) = /;
			push @mutants, { line => $n + 1, from => $line, to => $line =~ s/,? *\b(?:RESTRICT|JOIN) = \w+//r }
			  if $code =~ /\b(?:RESTRICT|JOIN) = /;
			next;
		}
		# A condition turned around.
		if ($code =~ /^(\s*(?:else )?(?:if|while) \()(.*)(\))( ?\{)?$/ && balanced($2))
		{
			my ($at, $length) = ($-[2], $+[2] - $-[2]);
			$put->($at, $length, '!(' . substr($line, $at, $length) . ')');
		}
		# A whole statement deleted: a call or an assignment, not a declaration.
		if ($code =~ /^\s+(?:\(void\) )?[*\w.>()\[\]-]+(?:\(.*\)| [-+*\/|&]?= .*|\+\+|--);$/
			&& $code !~ /^\s+(?:return|goto|else|break|continue|PG_RETURN)\b/ && $code !~ /^\s+(?:const |static |unsigned )?\w+ \*?\w+(?: =|;|\[)/
			&& $n > 0 && $code[ $n - 1 ] =~ /[;{}:)]\s*$|^[\s\x{1}]*$|\belse$/)
		{
			push @mutants, { line => $n + 1, from => $line, to => ($line =~ /^(\s+)/)[0] . ';' };
		}
	}
	$_->{file} = $file foreach @mutants;
	return @mutants;
}

sub balanced
{
	my ($code) = @_;
	my $open = 0;
	foreach my $c ($code =~ /[()]/g)
	{
		$open += $c eq '(' ? 1 : -1;
		return 0 if $open < 0;
	}
	return $open == 0;
}

# A file's mutants in an order of its own, that another file's change leaves.
sub choose
{
	my ($file, @mutants) = @_;
	seed($file);
	for (my $i = @mutants - 1; $i > 0; $i--)
	{
		my $j = below($i + 1);
		@mutants[ $i, $j ] = @mutants[ $j, $i ];
	}
	# Not two of the same line before there is one of each.
	my %of_line;
	my @rank = map { $of_line{ $_->{line} }++ } @mutants;
	return @mutants[ sort { $rank[$a] <=> $rank[$b] || $a <=> $b } 0 .. $#mutants ];
}

# The mutants of named.pl.  A pattern that is not found once makes a mutant without
# a place, which nothing kills.
sub named_mutants
{
	my ($list, $slurp) = @_;
	my @mutants;
	my $all = do "$list" or die "$list: $@ $!\n";
	foreach my $named (@$all)
	{
		my ($name, $glob, $pattern, $replacement) = @$named;
		my @found;
		foreach my $file (sort glob $glob)
		{
			my $text = $slurp->($file);
			push @found, [ $file, $-[0], $+[0] ] while $text =~ /$pattern/g;
		}
		if (@found != 1)
		{
			push @mutants, { name => $name, file => 'test/mutants/named.pl', line => 0, from => "$pattern in $glob", to => "found " . @found . " times, not once" };
			next;
		}
		my ($file, $from, $to) = @{ $found[0] };
		my $text = $slurp->($file);
		my $line = 1 + (substr($text, 0, $from) =~ tr/\n//);
		push @mutants, { name => $name, file => $file, line => $line, from => substr($text, $from, $to - $from), to => $replacement, at => $from };
	}
	return @mutants;
}

1;
