# A use of everything that the extension consists of, one by one from the
# catalogs, with all names qualified.  It is in the schema "IP types".
package Uses;

use strict;
use warnings;

use Exporter qw(import);

our @EXPORT = qw($members make_uses);

# What belongs to the extension
our $members = q{
SELECT d.classid, d.objid FROM pg_depend AS d JOIN pg_extension AS e ON e.oid = d.refobjid
WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e' AND extname = 'st13'};

# A value of each type that a function or operator of it takes, and of each
# argument that has a name
my %sample = (
	st13_appno => '10 2010 167109',
	st13_appno_range => '[EP 10 2010 1,EP 10 2010 9]',
	st13_appno_multirange => '{[EP 10 2010 1,EP 10 2010 9]}',
	bool => 'true',
	_st13_appno_range => '{"[EP 10 2010 1,EP 10 2010 9]"}',
	int4 => '10',
	int8 => '102010000167109',
	cstring => '10 2010 167109',
	date => '2010-01-01',
	text => 'EP');
my %sample_of_name = (
	bounds => '[]',
	ip_right => 'patent',
	kind => 'A',
	notation => 'national',
	number => '10167109',
	serial => '167109',
	source => 'tmview',
	style => 'docdb',
	system => 'number {serial:8}; type 10 patent',
	year => '2010');

# As SQL: a sample, or NULL
sub argument
{
	my ($type, $null, $name) = @_;
	my $value = $sample_of_name{ $name // '' } // $sample{ $type =~ s/.*\.//r };
	die "no sample of $type" unless defined $value;
	return ($null ? 'NULL' : "'$value'") . "::$type";
}

# Returns statements, each with and without NULL, and the objects that they
# use.  Functions that only PostgreSQL can call are among the objects.
sub make_uses
{
	my ($node, $database) = @_;
	my (@sql, %objects);

	# The members of one catalog, as rows; "types" are all the types of an
	# object, by their qualified names.
	my $rows = sub {
		my ($catalog, $columns, $types, $joins) = @_;
		return map { [ split /\|/ ] } split /\n/, $node->safe_psql($database, qq{
SELECT '$catalog ' || c.oid, $columns,
	(SELECT string_agg(format('%I.%I', nspname, typname), '|' ORDER BY i) FROM unnest($types) WITH ORDINALITY AS u (t, i)
		JOIN pg_type ON pg_type.oid = t JOIN pg_namespace AS n ON n.oid = typnamespace)
FROM ($members) AS m JOIN $catalog AS c ON c.oid = objid $joins
WHERE classid = '$catalog'::regclass ORDER BY c.oid});
	};
	my $use = sub {
		my ($object, @statements) = @_;
		$objects{$object} = 1;
		push @sql, @statements;
	};

	foreach ($rows->('pg_proc', q{proname, prokind, provariadic <> 0, array_to_string(proargnames, ',')}, 'proargtypes::oid[]', ''))
	{
		my ($object, $name, $kind, $variadic, $names, @types) = @$_;
		$use->($object);
		next if grep { $_ eq 'pg_catalog.internal' } @types;
		# The third argument of a range's constructor says which bounds are in it.
		my @names = $name eq 'st13_appno_range' ? ('', '', 'bounds') : split /,/, $names;
		for my $null (@types ? (0, 1) : 0)
		{
			my $arguments = join(', ', map { argument($types[$_], $null, $names[$_]) } 0 .. $#types);
			$arguments = "VARIADIC $arguments" if $variadic eq 't';
			$use->($object, $kind eq 'a' ?
				"SELECT \"IP types\".$name(a) FROM (VALUES ($arguments)) AS v (a)" :
				"SELECT pg_catalog.count(f::pg_catalog.text) FROM \"IP types\".$name($arguments) AS f");
		}
	}
	foreach ($rows->('pg_operator', 'oprname', 'ARRAY[oprleft, oprright]', ''))
	{
		my ($object, $name, $left, $right) = @$_;
		$use->($object, map { 'SELECT ' . argument($left, $_) . " OPERATOR(\"IP types\".$name) " . argument($right, $_) } 0, 1);
	}
	foreach ($rows->('pg_cast', '0', 'ARRAY[castsource, casttarget]', ''))
	{
		my ($object, undef, $source, $target) = @$_;
		$use->($object, map { 'SELECT ' . argument($source, $_) . "::$target" } 0, 1);
	}
	foreach ($rows->('pg_type', '0', 'ARRAY[c.oid]', ''))
	{
		my ($object, undef, $type) = @$_;
		$use->($object, "CREATE TEMPORARY TABLE of_type (a $type)", 'SELECT a FROM pg_temp.of_type', 'DROP TABLE pg_temp.of_type');
	}
	foreach ($rows->('pg_class', 'relname', q{'{}'::oid[]}, ''))
	{
		my ($object, $name) = @$_;
		$use->($object, "SELECT pg_catalog.count(v::pg_catalog.text) FROM \"IP types\".$name AS v");
	}
	# Indexes, and all that the planner and ANALYZE ask their operators for
	$use->($_->[0]) foreach $rows->('pg_opfamily', '0', q{'{}'::oid[]}, '');
	foreach ($rows->('pg_opclass', 'opcname, amname', 'ARRAY[opcintype]', 'JOIN pg_am AS am ON am.oid = opcmethod'))
	{
		my ($object, $name, $am, $type) = @$_;
		$use->($object, "CREATE TEMPORARY TABLE indexed (a $type)", 'INSERT INTO pg_temp.indexed VALUES (' . argument($type) . ')',
			"CREATE INDEX ON pg_temp.indexed USING $am (a \"IP types\".$name)", 'ANALYZE pg_temp.indexed', 'SET enable_seqscan = off',
			"SELECT a FROM pg_temp.indexed WHERE a OPERATOR(\"IP types\".=) " . argument($type),
			"SELECT a FROM pg_temp.indexed WHERE a OPERATOR(\"IP types\".<=) " . argument($type),
			"SELECT a FROM pg_temp.indexed WHERE a OPERATOR(\"IP types\".^@) '10'::pg_catalog.text",
			"SELECT a FROM pg_temp.indexed WHERE a OPERATOR(pg_catalog.<@) \"IP types\".st13_block(NULL, 10, 2010)",
			'SELECT a FROM pg_temp.indexed GROUP BY a ORDER BY a', 'DROP TABLE pg_temp.indexed');
	}
	return (\@sql, [ keys %objects ]);
}

1;
