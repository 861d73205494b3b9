# STRICT, IMMUTABLE, LEAKPROOF and PARALLEL SAFE say the truth: every function
# of the extension is found in the catalog and called with all kinds of
# arguments.
use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Server;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(extra => [ '--locale=C', '--encoding=UTF8' ]);
$node->append_conf('postgresql.conf', 'max_parallel_workers = 4');
$node->start;
$node->safe_psql('postgres', 'CREATE SCHEMA ip; CREATE EXTENSION st13 SCHEMA ip');

sub sql { return $node->safe_psql('postgres', $_[0]) }

# ---- Values of each type that the functions take; id 0 is NULL

sql(<<'SQL');
SET search_path = public, ip;
SELECT setseed(0.13);
CREATE TABLE v_appno AS SELECT row_number() OVER () AS id, v FROM (
	SELECT unnest(ARRAY['000000000000000', 'ZZ99999999999999Z', 'EP102014000000001', 'IN102008MU0001234', 'BG50202000160989N',
		'US500151322170001', 'WO912004SE0000001', 'EM500000018660437', 'DE102006000032425', '102014000000001', 'PL100000000335786', 'AA00000000000000A']::st13_appno[])
	UNION ALL SELECT make_st13_appno((10 + random() * 89)::int, (1000 + random() * 8000)::int, (random() * 999999999)::int8,
		CASE WHEN random() < 0.9 THEN chr((65 + random() * 25)::int) || chr((65 + random() * 25)::int) END) FROM generate_series(1, 150)
	UNION ALL SELECT appno FROM st13_numbering_systems s, st13_candidates(s.office, s.example, notation => s.notation) WHERE s.office IS NOT NULL AND s.notation <> 'other') AS v (v);
CREATE TABLE v_text AS SELECT row_number() OVER () AS id, v FROM unnest(ARRAY['', ' ', 'EP', 'ep', 'E', 'EP10', 'EP102014', '10', '1', 'Z', 'patent', 'trademark',
	'national', 'machine', 'presentation', 'priority', 'docdb', 'epodoc', 'pct', 'tmview', 'gbd', 'cipo', 'cnipa', 'das', 'any', 'A', 'W', 'PL', 'DE', 'US',
	'13/547,826', '10 2006 032 425.0', 'EP102014000000001', 'EP 10 2014', 'MU0001234', '000000001', '[]', '[)', '()', E'a\n\tb', '\', '%', '%s%n', '{', '{serial:6}',
	'number {type}.{serial:6}; type P = 10 patent', repeat('1', 3000), repeat('x', 100000), E'\u00e9\u7279\u9858', E'\uff11\uff12']) AS v;
CREATE TABLE v_int4 AS SELECT row_number() OVER () AS id, v FROM unnest(ARRAY[0, 1, 9, 10, 50, 99, 100, 999, 1000, 2014, 9999, 10000, -1, 2147483647, -2147483648]) AS v;
CREATE TABLE v_bool AS SELECT row_number() OVER () AS id, v FROM unnest(ARRAY[false, true, false]) AS v;
CREATE TABLE v_int8 AS SELECT row_number() OVER () AS id, v FROM unnest(ARRAY[0, 1, 999999999, 1000000000, 100000000000000, 102014000000001, 999999999999999, -1, 9223372036854775807]) AS v;
CREATE TABLE v_date AS SELECT row_number() OVER () AS id, v FROM unnest(ARRAY['2014-05-06', '1999-12-31', '0001-01-01', '9999-12-31', 'infinity', '4713-01-01 BC']::date[]) AS v;
CREATE TABLE v_range AS SELECT row_number() OVER () AS id, v FROM unnest(ARRAY['empty', '(,)', '[EP102014000000001,EP102014000000009]', '(,EP102014000000001)', '[000000000000000,ZZ99999999999999Z]']::st13_appno_range[]) AS v;
SQL
my %values = (
	'ip.st13_appno' => 'v_appno', text => 'v_text', boolean => 'v_bool', integer => 'v_int4', bigint => 'v_int8',
	date => 'v_date', 'ip.st13_appno_range' => 'v_range', 'ip.st13_appno_range[]' => 'v_ranges');
sql('CREATE TABLE v_ranges AS SELECT id, ARRAY[v, v] AS v FROM v_range');

# ---- The functions, and calls of them

# Not those of aggregates, the planner and access methods, which nobody can
# call; nor those that tell or change what is installed.
my @functions = map { [ split /\|/, $_, -1 ] } split /\n/, sql(q{
SELECT p.oid::regprocedure, pronamespace::regnamespace || '.' || quote_ident(proname), array_to_string(proargtypes::regtype[], ','),
	provariadic <> 0, proisstrict, proleakproof, proparallel, proretset, prorettype::regtype
FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
JOIN pg_extension e ON e.oid = d.refobjid AND extname = 'st13'
WHERE prokind = 'f' AND NOT proargtypes::regtype[]::text[] && '{internal,cstring}'
	AND proname !~ '^st13_version$'
ORDER BY 1});
cmp_ok(scalar(@functions), '>=', 50, scalar(@functions) . ' functions');
my $skipped = sql(q{SELECT string_agg(proname, ' ' ORDER BY proname) FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
JOIN pg_extension e ON e.oid = d.refobjid AND extname = 'st13' WHERE prokind = 'f' AND proargtypes::regtype[]::text[] && '{internal,cstring}'});
is($skipped =~ s/st13_appno_brin_distance //r,
	'st13_appno_in st13_appno_recv st13_prefix_sel st13_starts_with_support', 'those that cannot be called in SQL');

# A call that is an error answers with the error.
sql(q{
CREATE FUNCTION try(call text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE answer text;
BEGIN
	EXECUTE call INTO answer;
	RETURN answer;
EXCEPTION WHEN OTHERS THEN
	RETURN 'ERROR ' || SQLSTATE || ': ' || SQLERRM;
END$$;
CREATE TABLE calls (function int, n int, arguments text, answer text);
});

# For each function, rows of arguments: every value of each at least once, at
# random beside the others. NULL is one of them where it is not STRICT.
my (@strict, @leakproof);
foreach my $i (0 .. $#functions)
{
	my ($signature, $name, $types, $is_variadic, $is_strict, $is_leakproof, $parallel, $is_set) = @{ $functions[$i] };
	my @types  = split /,/, $types;
	my @unknown = grep { !$values{$_} } @types;

	is("@unknown", '', "$signature: there are values for its arguments");
	push @strict, $i if $is_strict eq 't';
	push @leakproof, $i if $is_leakproof eq 't';

	my $wanted = $is_leakproof eq 't' ? 400 : 150;
	my $null = $is_strict eq 't' ? 0 : 1;
	my $row = join ' || \', \' || ', map {
		my $t = $values{ $types[$_] };
		($is_variadic eq 't' && $_ == $#types ? "'VARIADIC ' || " : '') . "coalesce((SELECT quote_literal(v) || '::$types[$_]' FROM $t WHERE id = 1 - $null + (hashint4(n * 31 + $_) & 2147483647) % ((SELECT max(id) FROM $t) + $null)), 'NULL::$types[$_]')"
	} 0 .. $#types;
	$row = "''" unless @types;
	sql("INSERT INTO calls SELECT $i, n, $row FROM generate_series(1, $wanted) n");

	# What is seldom right at random
	foreach my $good ([ 'bigint,text', "10, 2014, 1::bigint, 'EP'" ], [ 'text,text', "10, 2014, 'MU0001234'::text, 'IN'" ])
	{
		sql("INSERT INTO calls VALUES ($i, 1000, " . '$$' . $good->[1] . '$$)') if $types eq "integer,integer,$good->[0]";
	}
	sql("INSERT INTO calls VALUES ($i, 1000, " . q{$$'WO', '2009006271', 'W', 'KR', NULL::date$$)}) if $name =~ /from_docdb$/;
	sql("INSERT INTO calls VALUES ($i, 1000, " . q{$$'EP102010000167109'::ip.st13_appno, 'EP'::text$$)}) if $name =~ /st13_(?:right|check_digit)$/ && @types == 2;

	sql("INSERT INTO calls VALUES ($i, 1000, " . q{$$'102014000000001'::ip.st13_appno$$)}) if $types eq 'ip.st13_appno';

	# Numbers that are read, where that is asked for
	if ($types =~ /^text,text,text,date,text,text$/)
	{
		sql(q{INSERT INTO calls SELECT } . $i . q{, 1000 + row_number() OVER (), format('%L::text, %L::text, %L::text, %L::date, %L::text, NULL::text', office, example,
			CASE row_number() OVER () % 3 WHEN 0 THEN rights[1] END, CASE row_number() OVER () % 5 WHEN 0 THEN '2012-03-04' END, notation)
			FROM ip.st13_numbering_systems});
	}

	# Values that the catalogue has, in every style
	my $examples = q{SELECT DISTINCT (SELECT appno FROM ip.st13_candidates(s.office, s.example, system => s.system) LIMIT 1) AS value
		FROM ip.st13_numbering_systems s WHERE notation = 'national'};
	sql("INSERT INTO calls SELECT $i, 2000 + row_number() OVER (), format('%L::ip.st13_appno', value) FROM ($examples) e WHERE value IS NOT NULL")
	  if $types eq 'ip.st13_appno';
	sql("INSERT INTO calls SELECT $i, 2000 + row_number() OVER (), format('%L::ip.st13_appno, %L::text, NULL::text, NULL::date', value, style) FROM ($examples) e,
		unnest('{national,priority,docdb,epodoc,pct,presentation,machine}'::text[]) style WHERE value IS NOT NULL") if $name eq 'ip.st13_format';
}
# Its result as text, by no setting: floats and bytea as hexadecimal digits.
sub in_text
{
	my ($i, $arguments) = @_;
	my ($name, $result, $is_set) = @{ $functions[$i] }[1, 8, 7];

	return "(SELECT string_agg(x::text, ';' ORDER BY ordinality) FROM $name($arguments) WITH ORDINALITY AS x)" if $is_set eq 't';
	return "encode(float8send($name($arguments)), 'hex')" if $result eq 'double precision';
	return "encode($name($arguments), 'hex')" if $result eq 'bytea';
	return "$name($arguments)::text";
}
sql('CREATE TABLE functions (i int, signature text, call text)');
sql("INSERT INTO functions VALUES ($_, '$functions[$_][0]', " . '$$SELECT ' . in_text($_, '%s') . '$$)') foreach 0 .. $#functions;
my $call = 'format(f.call, arguments)';

sql("UPDATE calls SET answer = try($call) FROM functions f WHERE f.i = calls.function");
my $calls = sql('SELECT count(*) FROM calls');
cmp_ok($calls, '>', 8000, "$calls calls");
my $raised = sql(q{SELECT count(*) FROM calls WHERE answer LIKE 'ERROR %'});
cmp_ok($raised, '>', 1000, "$raised of them errors");
note("figure: " . @functions . " functions, $calls calls of them, of which $raised raise an error; " . @leakproof . " are LEAKPROOF");
is(sql(q{SELECT string_agg(DISTINCT signature, ' ') FROM functions f WHERE NOT EXISTS (SELECT FROM calls WHERE function = i AND answer NOT LIKE 'ERROR %')}), '', 'every function has answered');
is(sql(q{SELECT string_agg(DISTINCT answer, E'\n') FROM calls WHERE answer ~ '^ERROR (?!22P02|22P03|22003|22023|22000|42601|54000)'}), '', 'errors are of the data, none of them internal');
is(sql(q{SELECT max(octet_length(answer)) <= 400 FROM calls WHERE answer LIKE 'ERROR %'}), 't', 'and are short');

# ---- LEAKPROOF: never an error

is(sql(qq{SELECT signature, arguments, answer FROM calls JOIN functions ON i = function WHERE function IN (@{[join ',', @leakproof]}) AND answer LIKE 'ERROR %' LIMIT 3}), '',
	scalar(@leakproof) . ' LEAKPROOF functions have raised no error');

# ---- STRICT: NULL for a NULL in any place

foreach my $i (@strict)
{
	my ($signature, $name, $types, $is_variadic, undef, undef, undef, $is_set) = @{ $functions[$i] };
	my @types = split /,/, $types;
	my $variadic = $is_variadic eq 't' ? 'VARIADIC' : '';
	my @wrong;

	foreach my $null (0 .. $#types)
	{
		my $arguments = join ', ', map { $_ == $null ? "$variadic NULL::$types[$_]" : "(SELECT v FROM $values{$types[$_]} WHERE id = 3)" } 0 .. $#types;
		my $answer = sql($is_set eq 't' ? "SELECT count(*) = 0 FROM $name($arguments)" : "SELECT ($name($arguments)) IS NULL");
		push @wrong, $null + 1 if $answer ne 't';
	}
	is("@wrong", '', "$signature is STRICT") if @types;
}
# ... and where it is not, a NULL in some place is not NULL, or an argument has
# the default NULL.
my $total = q{st13_block|st13_appno_range|st13_appno_multirange|st13_right|st13_check_digit};
is(sql(qq{SELECT string_agg(signature, ' ') FROM functions f JOIN pg_proc p ON p.oid = f.signature::regprocedure
	WHERE NOT proisstrict AND coalesce(pg_get_expr(proargdefaults, 0), '') !~ 'NULL' AND proname !~ '^($total)\$'
	AND NOT EXISTS (SELECT FROM calls WHERE function = i AND arguments ~ 'NULL::' AND answer IS NOT NULL)}), '', 'what is not STRICT answers to a NULL');

# ---- IMMUTABLE: the same under every setting

my @settings = (
	"SET DateStyle = 'German, DMY'; SET IntervalStyle = 'iso_8601'; SET TimeZone = 'Pacific/Kiritimati'",
	"SET client_encoding = 'LATIN1'; SET bytea_output = 'escape'; SET extra_float_digits = -15; SET array_nulls = off",
	"SET search_path = pg_catalog; SET quote_all_identifiers = on; SET check_function_bodies = off",
	"SET lc_messages = 'C'; SET lc_numeric = 'C'; SET lc_monetary = 'C'; SET lc_time = 'C'; SET xmloption = document",
	"SET transform_null_equals = on; SET work_mem = '64kB'; SET jit = off",
	"CREATE ROLE plain; GRANT USAGE ON SCHEMA ip TO plain; GRANT SELECT ON ALL TABLES IN SCHEMA public TO plain; SET ROLE plain");
# Of all that a user may set and that have two or more values, another
push @settings, sql(q{SELECT string_agg(format('SET %I = %L', name, CASE WHEN vartype = 'bool' THEN CASE setting WHEN 'on' THEN 'off' ELSE 'on' END
		ELSE (SELECT v FROM unnest(enumvals) v WHERE v <> setting ORDER BY v LIMIT 1) END), '; ' ORDER BY name)
	FROM pg_settings WHERE context = 'user' AND vartype IN ('bool', 'enum')
	AND name !~ '^(log|debug|trace|wal)_|read_only|exit_on_error|row_security|session_replication|client_min_messages|_isolation|force_parallel|synchronous|default_toast|xmloption'});
# Settings of another language, if this system has one
my ($locale) = grep { /utf-?8/i && !/^C\b/i } split /\n/, `locale -a 2>/dev/null`;
push @settings, "SET lc_messages = '$locale'; SET lc_numeric = '$locale'; SET lc_monetary = '$locale'; SET lc_time = '$locale'" if $locale;
foreach my $setting (@settings)
{
	is(sql(qq{$setting; SELECT count(*), min(signature), min(arguments) FROM public.calls JOIN public.functions f ON i = function
		WHERE answer IS DISTINCT FROM public.try($call)}), '0||', "the same answers with $setting");
}

# ---- PARALLEL SAFE: the same in a parallel worker

my $force = major($node) >= 16 ? 'debug_parallel_query' : 'force_parallel_mode';
my $worker = "SET $force = on; SET max_parallel_workers_per_gather = 1";
my (@differ, @leader);
foreach my $i (0 .. $#functions)
{
	my ($signature, $name, $types, $is_variadic, undef, undef, $parallel, $is_set) = @{ $functions[$i] };
	is($parallel, 's', "$signature is PARALLEL SAFE");
	# The arguments in a table, or the leader would compute the answers while
	# it plans
	my $last = my @types = split /,/, $types;
	next unless $last;
	my @rows = split /\n/, sql(qq{SELECT 'SELECT ' || n || ', ' || replace(arguments, 'VARIADIC ', '') FROM calls
		WHERE function = $i AND answer NOT LIKE 'ERROR %' AND octet_length(arguments) < 1000 AND position(E'\n' IN arguments) = 0 ORDER BY n LIMIT 60});
	my $columns = join ', ', map { "a$_" } 1 .. $last;
	sql("CREATE TABLE arguments_$i (n, $columns) AS " . join ' UNION ALL ', @rows);
	$columns =~ s/(?=a$last$)/VARIADIC / if $is_variadic eq 't';
	my $query = $is_set eq 't'
	  ? "SELECT md5(string_agg(x::text, '|' ORDER BY n, ordinality)), count(*) > 0 FROM arguments_$i, $name($columns) WITH ORDINALITY AS x"
	  : "SELECT md5(string_agg(" . in_text($i, $columns) . ", '|' ORDER BY n)), count(*) > 0 FROM arguments_$i";
	my $here = sql($query);
	my ($there, $plan) = sql("$worker; $query; EXPLAIN $query") =~ /^(.*?)\n(.*)$/s;
	push @differ, $signature if $here ne $there || $there !~ /\|t$/;
	push @leader, $signature if $plan !~ /Gather/;
}
is("@differ", '', 'the same answers in a parallel worker');
is("@leader", '', 'which is where they were called');

$node->stop;
done_testing();
