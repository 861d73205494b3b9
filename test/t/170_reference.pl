
# doc/reference.md has every object of the extension as the catalogs have it,
# and none else; its examples print what it says; and no function raises an
# error that its entry does not show.

use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use Document;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('reference');
$node->init(extra => [ '-E', 'UTF8', '--locale=C' ]);
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION st13');
my ($major, $newest) = split /\|/,
  $node->safe_psql('postgres',
	q{SELECT current_setting('server_version_num')::int / 10000, default_version FROM pg_available_extensions WHERE name = 'st13'});

sub rows
{
	my ($sql) = @_;
	my ($ok, $out, $err) = psql($node, 'postgres', $sql, '-At');
	die $err unless $ok;
	return split /\n/, $out;
}

# ---- The document -----------------------------------------------------------

my %documented;    # object => 1
my %since;
my %shown;         # function => its SQLSTATEs
my @signatures;    # of the functions that this server has
my @examples;      # [expression, result, error]

# What this server is too old for is none of its objects.  Returns whether it
# is one.
sub document
{
	my ($object, $since, $from) = @_;
	return 0 if defined $from && $from > $major;
	ok(!$documented{$object}, "documented once: $object");
	$documented{$object} = 1;
	$since{$object}      = $since;
	return 1;
}

my ($view, @entry, %new);
foreach my $line (split /\n/, slurp_file("$top/doc/reference.md"))
{
	if ($line =~ /^#/)
	{
		$view = undef;
		%new  = ();
	}
	elsif ($line =~ /^VIEW (\w+); since (\S+)$/)
	{
		$view = $1;
		document("view $1", $2);
	}
	elsif (defined $view && $line =~ /^\| `(\w+)` \| (\S+) \| (.*) \|$/)
	{
		document("column $view.$1 $2: $3", $newest);
	}
	elsif ($line =~ /^\| `([^`]+)` \| (?:(explicit|implicit) \| )?(.*?) ?\| (\d\S*) \|$/)
	{
		my ($object, $context, $text, $since) = ($1, $2, $3, $4);
		my $kind =
			$object =~ / USING /           ? 'operator class'
		  : $object =~ / AS /              ? "$context cast"
		  : $object =~ /^\w+ \S+ \w+$/     ? 'operator'
		  :                                  'type';
		my ($from) = $text =~ /(?:^|; )from PostgreSQL (\d+)$/;
		document("$kind $object", $since, $from);
	}
	elsif ($line =~ /^\w+\(/ || @entry)
	{
		# A signature may take several lines; the last one has the marks.
		push @entry, $line;
		next
		  unless $line =~ /^((?:IMMUTABLE|STABLE|VOLATILE).*); since (\S+?)(?:, from PostgreSQL (\d+))?$/;
		my ($marks, $since, $from) = ($1, $2, $3);
		my $signature = join ' ', @entry[ 0 .. $#entry - 1 ];
		$signature =~ s/\s+/ /g;
		push @signatures, $signature
		  if document("function $signature $marks", $since, $from);
		my ($name) = $signature =~ /^(\w+)/;
		$new{$name} = 1;
		@entry = ();
	}
	elsif ($line =~ /^- `(.+)` → (?:`(.*)`|NULL|ERROR (\w{5})(?:,.*)?)$/)
	{
		my ($expression, $result, $error) = ($1, $2, $3);
		push @examples, [ $expression, $result, $error ];
		# An example is one of the entry that it stands below.
		my ($name) = $expression =~ /^(\w+)\(/;
		$shown{$name}{$error} = 1
		  if defined $error && defined $name && $new{$name};
	}
}

# ---- What descriptions choose from ------------------------------------------

foreach ([ 'rule', 'check_rules.def', qr/^RULE\(\w+, (\w+)/m, qr/^\| `(\w+)` \|/m ],
	[ 'field', 'fields.def', qr/^FIELD\((\w+)/m, qr/^\| `\{(\w+)/m ],
	[ 'right', 'rights.def', qr/^RIGHT\(\w+, "([^"]+)"/m, qr/^\| (\w[\w ]+?) \|/m ])
{
	my ($kind, $file, $defined, $in_table) = @$_;
	my $source  = slurp_file("$top/src/catalogue/$file");
	my ($table) =
	  slurp_file("$top/doc/reference.md") =~ /^\| $kind \| .*\n((?:\|.*\n)+)/m;
	my @documented = $table  =~ /$in_table/g;
	my @defined    = $source =~ /$defined/g;
	is("@{[sort @documented]}", "@{[sort @defined]}",
		"doc/reference.md has each $kind of src/catalogue/$file");
}

# ---- Every object, and none else --------------------------------------------

my %member = map { $_ => 1 } rows(
	q{
	WITH member AS (
	    SELECT d.classid::regclass::text AS class, d.objid FROM pg_depend d
	    WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
	      AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'st13')
	)
	-- From PostgreSQL 18 on, also the types of arrays and of the views' rows.
	SELECT 'type ' || format_type(objid, NULL)
	FROM member JOIN pg_type t ON class = 'pg_type' AND t.oid = objid AND typcategory NOT IN ('A', 'C')
	UNION ALL
	SELECT format('operator %s %s %s', format_type(oprleft, NULL), oprname, format_type(oprright, NULL))
	FROM member JOIN pg_operator o ON class = 'pg_operator' AND o.oid = objid
	UNION -- a class and its family
	SELECT format('operator class %s USING %s', opcname, amname)
	FROM member JOIN pg_opclass o ON class = 'pg_opclass' AND o.oid = objid JOIN pg_am a ON a.oid = opcmethod
	UNION
	SELECT format('operator class %s USING %s', opfname, amname)
	FROM member JOIN pg_opfamily o ON class = 'pg_opfamily' AND o.oid = objid JOIN pg_am a ON a.oid = opfmethod
	UNION ALL
	SELECT format('%s cast %s AS %s', CASE castcontext WHEN 'e' THEN 'explicit' ELSE 'implicit' END,
	              format_type(castsource, NULL), format_type(casttarget, NULL))
	FROM member JOIN pg_cast c ON class = 'pg_cast' AND c.oid = objid
	UNION ALL
	SELECT 'view ' || relname FROM member JOIN pg_class c ON class = 'pg_class' AND c.oid = objid
	UNION ALL
	SELECT format('column %s.%s %s: %s', relname, attname, format_type(atttypid, NULL), col_description(c.oid, attnum))
	FROM member JOIN pg_class c ON class = 'pg_class' AND c.oid = objid JOIN pg_attribute ON attrelid = c.oid AND attnum > 0
	UNION ALL
	SELECT 'function ' || proname || '(' || regexp_replace(pg_get_function_arguments(p.oid), '::(text|date)', '', 'g')
	       || ') → ' || pg_get_function_result(p.oid) || ' '
	       || concat_ws(', ', CASE provolatile WHEN 'i' THEN 'IMMUTABLE' WHEN 's' THEN 'STABLE' ELSE 'VOLATILE' END,
	                    CASE WHEN proisstrict THEN 'STRICT' END, CASE WHEN proleakproof THEN 'LEAKPROOF' END,
	                    CASE proparallel WHEN 's' THEN 'PARALLEL SAFE' WHEN 'r' THEN 'PARALLEL RESTRICTED' END)
	FROM member JOIN pg_proc p ON class = 'pg_proc' AND p.oid = objid});

cmp_ok(scalar(keys %member), '>=', 80, 'the extension has members');
ok($documented{$_}, "doc/reference.md has: $_") foreach sort keys %member;
ok($member{$_}, "the extension has: $_") foreach sort keys %documented;
is(join(' ', grep { $since{$_} !~ /^\d+\.\d+$/ || $since{$_} > $newest } sort keys %since),
	'', 'nothing is newer than the extension');

# ---- The types of right -----------------------------------------------------

my ($table) = slurp_file("$top/doc/reference.md") =~ /^(\| right \| other words \|.*?\n\n.*?\n\n)/ms;
foreach my $word (slurp_file("$top/src/catalogue/rights.def") =~ /^(?:RIGHT\(\w+, |ALIAS\()"([^"]+)"/mg)
{
	like($table, qr/(?:\| |, |`')\Q$word\E(?: \||,|'`)/i, "a type of right: $word");
}

# The overview names what has a section of its own.
my $overview = slurp_file("$top/doc/choosing.md");
foreach my $name (slurp_file("$top/doc/reference.md") =~ /^### (\w+)$/mg)
{
	like($overview, qr/`$name`/, "doc/choosing.md names $name");
}

# ---- The examples -----------------------------------------------------------

$node->safe_psql(
	'postgres', q{
	CREATE FUNCTION outcome(expression text, OUT result text, OUT error text) LANGUAGE plpgsql AS $$
	BEGIN
	    error := '';
	    EXECUTE 'SELECT (' || expression || ')::text' INTO result;
	EXCEPTION WHEN OTHERS THEN
	    error := SQLSTATE;
	END $$});

sub outcome
{
	my ($expression) = @_;
	my ($row) = rows("SELECT coalesce(result, '(null)') || '|' || error FROM outcome(\$e\$$expression\$e\$)");
	return $row =~ /^(.*)\|(\w*)$/;
}

foreach (@examples)
{
	my ($expression, $expected, $sqlstate) = @$_;
	my ($result, $error) = outcome($expression);
	if (defined $sqlstate)
	{
		is($error, $sqlstate, "as documented: $expression");
	}
	else
	{
		is($error || $result, $expected // '(null)', "as documented: $expression");
	}
}
cmp_ok(scalar(@examples), '>=', 100, 'there are examples');

# ---- No other errors --------------------------------------------------------

# Each function with arguments of its types, by lot, but the same each time.
srand(13);
my @numbers = qw(000000000000000 EP102010000167109 EM500000018660437 DE503020080449225 CA500000239806000
  WO912009KR0006271 EM700151322170001 GR50201700N246883 102008000123456 US002020000982670 ZZ99999999999999Z);
my %pool = (
	st13_appno       => \@numbers,
	boolean          => [ 'true', 'false' ],
	st13_appno_range => [ '[EP102010000000000,EP102010000000009]', 'empty', '(,)' ],
	integer          => [ 0,      1,  9, 10, 50, 91, 99, 100, 999, 1000, 2014, 9999, 10000, -1, 2147483647, '-2147483648' ],
	bigint           => [ 0, 1, 167109, 999999999, 1000000000, 102010000167109, 300000010269700, '9223372036854775807', '-9223372036854775808', -1 ],
	date             => [ '2012-07-12', '2002-06-14', '0001-01-01', '4713-01-01 BC', 'infinity', '-infinity', '9999-12-31' ],
	text             => [ '', ' ', 'EP', 'ep', 'E1', 'EP1020', 'machine', 'national', 'docdb', 'epodoc', 'pct', 'priority', 'SE0000001', '123', '[]', '(]', '特願', 'x' x 1000 ],
	office           => [ '',         'EP', 'us',       'DE', 'CN', 'JP', 'KR', 'PL', 'WO', 'XR', 'EU', 'E1', 'EPO', 'ß' ],
	number           => [ '', '13/547,826', '10 2006 032 425.0', '92900624.0', '335786', 'PCT/SE2004/000001', 'US 96495207 A', 'EP20100167109', '特願2017-187096', 'twelve', '503020080449225', '9' x 5000, '１２/３', '2014/00123' ],
	ip_right => [ 'patent', 'trademark', 'PCT', 'brand', '', 'P' x 3000 ],
	notation => [ qw(national docdb epodoc pct das st10c tmview gbd cipo cnipa any polish), '' ],
	system   => [ 'DE 1981', 'PL', 'number {serial:6}; type 10 patent', 'number {typ}', '', 'number ' . 'A' x 3000 ],
	kind     => [ 'A', 'U', 'W', 'P', 'D2', '', 'ß' ],
	source   => [ qw(tmview gbd cipo cnipa espacenet), '' ]);

my ($calls, $functions) = (0, 0);
foreach my $signature (@signatures)
{
	my ($name, $arguments) = $signature =~ /^(\w+)\((.*?)\) →/;
	my @arguments = grep { !/^OUT / } split /, /, $arguments;
	# Nobody can call these, and an aggregate is not called so.
	next if $arguments =~ /\b(?:internal|cstring|VARIADIC)\b/ || $name =~ /^m(?:in|ax)$/;
	my @expressions;
	foreach (1 .. (@arguments > 2 ? 400 : @arguments ? 100 : 1))
	{
		my @values;
		foreach my $argument (@arguments)
		{
			my ($label, $type) = $argument =~ /^(?:(\w+) )?(\w+)(?: DEFAULT .*)?$/
			  or die "$signature: $argument";
			my $pool = $pool{ $label // $type } // $pool{$type} // die "no values for $argument";
			push @values, rand() < 0.1 ? "NULL::$type" : sprintf("'%s'::%s", $pool->[ rand @$pool ], $type);
		}
		push @expressions, "$name(" . join(', ', @values) . ')';
	}
	my $sql = join ', ', map { "(\$e\$$_\$e\$)" } @expressions;
	my @others = grep { /^(\w+)\|/ && !$shown{$name}{$1} }
	  rows("SELECT o.error || '|' || left(c.e, 300) FROM (VALUES $sql) AS c (e), LATERAL (SELECT * FROM outcome(c.e) OFFSET 0) AS o");
	is($others[0], undef, "no error that is not documented: $signature");
	$calls += @expressions;
	$functions++;
}
cmp_ok($functions, '>=', 40, "$functions functions were called, $calls times");

$node->stop;
done_testing();
