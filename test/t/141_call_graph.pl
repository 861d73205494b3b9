# What the library's functions can call, by gcc's call graph: no allocation in
# src/value and src/catalogue, no recursion, small frames, and no error
# that tells a value from a LEAKPROOF function.
use strict;
use warnings;

use Cwd qw(abs_path);
use FindBin;
use PostgreSQL::Test::Utils;
use Test::More;

my $top       = abs_path("$FindBin::RealBin/../..");
my $directory = PostgreSQL::Test::Utils::tempdir();
my $include   = `pg_config --includedir-server`;
chomp $include;

plan skip_all => 'the call graph is by gcc 10 or later'
  if system("echo 'int x;' | gcc -fcallgraph-info=su -c -x c -o '$directory/probe.o' - 2>'$directory/probe.log'") != 0;

# Without optimization, so that every function has a frame of its own.
my (%calls, %frame, %file);
foreach my $source (glob "$top/src/*/*.c")
{
	(my $name = $source) =~ s{.*/src/(.*)/(.*)\.c$}{$1-$2};
	system_or_bail('sh', '-c', "cd '$directory' && gcc -O0 -fno-pie -fno-stack-protector -U_FORTIFY_SOURCE -fcallgraph-info=su -I'$top/src' -I'$top/build' -isystem '$include' '-DST13_VERSION=\"\"' -c -o $name.o '$source'");
	foreach my $line (split /\n/, slurp_file("$directory/$name.ci"))
	{
		if ($line =~ /^node: \{ title: "([^"]+)" label: "[^"]*?(?:\\n([^"\\]+):\d+:\d+\\n(\d+) bytes \(([\w,]+)\))?"/)
		{
			next unless defined $3;
			# A function in a header has a node in each file.
			$frame{$1} = [ $3, $4 ];
			$file{$1}  = $2;
		}
		elsif ($line =~ /^edge: \{ sourcename: "([^"]+)" targetname: "([^"]+)"/)
		{
			$calls{$1}{$2} = 1;
		}
	}
}

# A call by a pointer: to any static function of the file that nothing there
# calls by its name.
my %named = map { $_ => 1 } map { keys %$_ } values %calls;
foreach my $caller (grep { $calls{$_}{__indirect_call} } keys %calls)
{
	$calls{$caller}{$_} = 1 foreach grep { /:/ && !$named{$_} && $file{$_} eq $file{$caller} } keys %frame;
}

# The server's headers have functions, too.
my @own = grep { index($file{$_}, "$top/src/") == 0 } keys %frame;
cmp_ok(scalar(@own), '>', 300, @own . ' functions');

# A static function's title begins with its file.
sub short { return $_[0] =~ s/.*://r }

sub reached
{
	my (@todo) = @_;
	my %seen;

	while (my $function = pop @todo)
	{
		push @todo, grep { !$seen{$_}++ } keys %{ $calls{$function} };
	}
	return \%seen;
}
my %reached = map { $_ => reached($_) } keys %frame;
is(scalar(grep { /:read_(?:types|period)$/ } keys %{ $reached{st13_compile} }), 2, 'calls by a pointer are followed');

is(join(' ', sort map { short($_) } grep { $reached{$_}{$_} } @own), '', 'no function calls itself');

# A number's way is one direction: of two files of src/catalogue, one calls the
# other or neither does, by way of others, too.
my %uses;
foreach my $function (grep { $file{$_} =~ m{/src/catalogue/[^/]*\.[ch]$} } @own)
{
	my ($from) = $file{$function} =~ m{([^/]*)\.[ch]$};
	foreach my $called (grep { $file{$_} && $file{$_} =~ m{/src/catalogue/} } keys %{ $calls{$function} })
	{
		my ($to) = $file{$called} =~ m{([^/]*)\.[ch]$};
		$uses{$from}{$to} = 1 if $from ne $to;
	}
}
my @mutual;
foreach my $from (sort keys %uses)
{
	my %seen;
	my @todo = keys %{ $uses{$from} };
	while (defined(my $to = pop @todo))
	{
		push @todo, grep { !$seen{$_}++ } keys %{ $uses{$to} };
	}
	push @mutual, $from if $seen{$from};
}
cmp_ok(scalar(keys %uses), '>=', 10, scalar(keys %uses) . ' files of src/catalogue call others');
is("@mutual", '', 'no two of them call each other');

my @dynamic = grep { $frame{$_}[1] eq 'dynamic' } @own;
is("@dynamic", '', 'no frame grows with its input');
my ($largest) = sort { $frame{$b}[0] <=> $frame{$a}[0] } @own;
cmp_ok($frame{$largest}[0], '<=', 2048, "the largest frame, of ${\ short($largest)}, has $frame{$largest}[0] bytes");

# The deepest way down.
my %depth;
sub depth
{
	my ($function) = @_;
	return 0 unless $frame{$function};
	return $depth{$function} //= do
	{
		my ($below) = sort { $b <=> $a } map { depth($_) } grep { $_ ne $function } keys %{ $calls{$function} };
		$frame{$function}[0] + ($below // 0);
	};
}
my ($deepest) = sort { depth($b) <=> depth($a) } keys %frame;
my $stack = depth($deepest);
cmp_ok($stack, '<=', 16384, "at most $stack bytes of stack without optimization");

note("figure: " . @own . " functions, the largest frame has $frame{$largest}[0] bytes, the deepest way down $stack, without optimization");

# ---- src/value, src/catalogue

# Of what vsnprintf formats there, numbers, characters and bytes, it allocates nothing.

my %outside;
foreach my $function (grep { $file{$_} =~ m{/src/(?:value|catalogue)/} } keys %frame)
{
	$outside{$_}{ short($function) } = 1 foreach grep { !$frame{$_} } keys %{ $calls{$function} };
}
is(join(' ', grep { $_ !~ /^(?:__builtin_)?(?:mem(?:chr|cmp|cpy|move|set)|str(?:chr|cmp|cspn|len|ncmp|spn|str)|vsnprintf|__indirect_call|__u?(?:div|mod)di3)$/ } sort keys %outside),
	'', 'src/value and src/catalogue allocate nothing: they call memory and string functions, and vsnprintf for words');

# ---- LEAKPROOF

my @leakproof;
foreach my $part (glob "$top/sql/[0-9][0-9]-*.sql")
{
	my $sql = slurp_file($part);
	push @leakproof, $3 // $1 while $sql =~ /^CREATE FUNCTION (\w+)\(([^;]*?)\)\s[^;]*?'MODULE_PATHNAME'(?:, '(\w+)')?[^;]*?\bLEAKPROOF\b/mg;
}
cmp_ok(scalar(@leakproof), '>=', 14, "LEAKPROOF functions of C: @leakproof");

# Who begins an error: only what refuses a datum that is no value, in words
# that do not have it. It is a function in a header, in each file.
foreach my $function (@leakproof)
{
	ok($frame{$function}, "$function is known") or next;
	my @raise = grep { my $f = $_; grep { /^errstart/ } keys %{ $calls{$f} } } $function, keys %{ $reached{$function} };
	is(join(' ', grep { $_ ne 'DatumGetAppnoRank' } map { short($_) } @raise), '', "$function raises no error but that of a damaged datum");
}
my ($refusal) = slurp_file("$top/src/pg/appno.h") =~ /(ereport\(ERROR,.*?;)/s;
unlike($refusal =~ s/\s+/ /gr, qr/%/, 'which has no value in it');
my @raise = grep { my $f = $_; grep { /^errstart/ } keys %{ $calls{$f} } } keys %{ $reached{st13_parse_e1} };
isnt("@raise", '', 'errors would be found');

done_testing();
