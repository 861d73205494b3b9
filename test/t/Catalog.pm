# What the catalogs say of the extension, as text without OIDs: two databases
# have the same extension if it is the same text.
package Catalog;

use strict;
use warnings;

use Exporter qw(import);
use FindBin;
use PostgreSQL::Test::Utils;

our @EXPORT = qw(extension_catalog catalog_lines catalog_difference after_pg_upgrade without_comments_of_range);

# The members, and what belongs to them: rows of operator families, types of
# arrays and views, rules.
my $own = q{
SET search_path = pg_catalog;
CREATE TEMP VIEW own AS
WITH RECURSIVE own (classid, objid) AS (
	SELECT d.classid, d.objid FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
	WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e' AND extname = 'st13'
	UNION
	SELECT d.classid, d.objid FROM own JOIN pg_depend d ON d.refclassid = own.classid AND d.refobjid = own.objid
	WHERE d.deptype IN ('i', 'a')
		AND d.classid IN ('pg_amop'::regclass, 'pg_amproc'::regclass, 'pg_type'::regclass, 'pg_proc'::regclass,
			'pg_cast'::regclass, 'pg_rewrite'::regclass, 'pg_opclass'::regclass))
SELECT classid, objid, pg_describe_object(classid, objid, 0) AS object FROM own;
};

# Each object's row as JSON, without what is a number of this database: OIDs,
# trees of expressions, transaction IDs. What OIDs mean is told by name.
sub rows_of
{
	my ($catalog, $names, $key, $of) = @_;

	$key ||= 'oid';
	$of ||= $catalog;
	return qq{
SELECT object || ' | $catalog | ' || (to_jsonb(c) - ARRAY(SELECT attname::text FROM pg_attribute
		WHERE attrelid = '$catalog'::regclass AND (atttypid IN ('oid'::regtype, 'oidvector'::regtype, 'oid[]'::regtype,
			'pg_node_tree'::regtype, 'xid'::regtype) OR attname IN ('reltuples', 'relpages', 'attoptions'))))::text || ' | ' || concat_ws(', ', $names)
FROM own JOIN $catalog c ON c.$key = objid AND classid = '$of'::regclass
};
}

my @queries = (
	q{SELECT object || ' | ' || classid::regclass FROM own},
	q{SELECT object || ' | comment ' || objsubid || ' | ' || description
		FROM own JOIN pg_description d ON d.classoid = classid AND d.objoid = objid},
	q{SELECT object || ' | ' || deptype::text || ' | ' || pg_describe_object(refclassid, refobjid, refobjsubid)
		FROM own JOIN pg_depend d USING (classid, objid)},
	q{SELECT object || ' | initially | ' || privtype::text || initprivs::text
		FROM own JOIN pg_init_privs p ON p.classoid = classid AND p.objoid = objid},
	rows_of('pg_proc', q{prorettype::regtype, provariadic::regtype, proargtypes::regtype[], proallargtypes::regtype[],
		proowner::regrole, pg_get_function_arguments(c.oid), (SELECT lanname FROM pg_language l WHERE l.oid = prolang)}),
	rows_of('pg_aggregate', q{aggsortop::regoperator, aggtranstype::regtype}, 'aggfnoid', 'pg_proc'),
	rows_of('pg_type', q{typelem::regtype, typarray::regtype, typbasetype::regtype, typowner::regrole, typrelid::regclass}),
	rows_of('pg_range', q{rngsubtype::regtype, (SELECT opcname FROM pg_opclass o WHERE o.oid = rngsubopc)}, 'rngtypid', 'pg_type'),
	rows_of('pg_operator', q{oprresult::regtype, oprcom::regoperator, oprnegate::regoperator, oprowner::regrole}),
	rows_of('pg_opclass', q{(SELECT amname FROM pg_am a WHERE a.oid = opcmethod), opcintype::regtype, opckeytype::regtype,
		opcowner::regrole, (SELECT opfname FROM pg_opfamily f WHERE f.oid = opcfamily)}),
	rows_of('pg_opfamily', q{(SELECT amname FROM pg_am a WHERE a.oid = opfmethod), opfowner::regrole}),
	rows_of('pg_amop', q{amopopr::regoperator}),
	rows_of('pg_amproc', q{amproc::regprocedure}),
	rows_of('pg_cast', q{castsource::regtype, casttarget::regtype, castfunc::regprocedure}),
	rows_of('pg_class', q{pg_get_viewdef(c.oid), relowner::regrole}),
	rows_of('pg_attribute', q{atttypid::regtype, attcollation::regcollation}, 'attrelid', 'pg_class'));

sub extension_catalog
{
	my ($node, $dbname) = @_;
	my $union = join ' UNION ALL ', @queries;
	my $text = $node->safe_psql($dbname, "$own SELECT regexp_replace(line, '\\s+', ' ', 'g') FROM ($union) AS lines (line)");

	return join '', map { "$_\n" } sort split /\n/, $text;
}

# The lines that only one of two has, marked as by diff; none if they are equal.
sub catalog_difference
{
	my ($one, $other) = @_;
	my %count;

	$count{$_}-- foreach split /\n/, $one;
	$count{$_}++ foreach split /\n/, $other;
	return join '', map { ($count{$_} < 0 ? '-' : '+') . "$_\n" } grep { $count{$_} } sort keys %count;
}

# How many lines there are of a kind: a test that compares nothing is none.
sub catalog_lines
{
	my ($text, $kind) = @_;
	return scalar grep { $_ =~ $kind } split /\n/, $text;
}

# The statements of doc/editions.md that complete the extension after pg_upgrade
# from one major version to another.
sub after_pg_upgrade
{
	my ($from, $to) = @_;
	my $document = slurp_file("$FindBin::RealBin/../../doc/editions.md");
	my @adopt = $document =~ /^ {4}(ALTER EXTENSION st13 ADD .*;\n)/mg;
	my @skip = $document =~ /^ {4}(ALTER OPERATOR FAMILY .*;\n)/mg;

	die 'doc/editions.md does not complete the extension' unless @adopt == 7 && @skip == 1;
	return (@adopt, $from < 18 && $to >= 18 ? @skip : ());
}

# What comes with a range type has a comment from the install script, and none
# when it is made anew.
sub without_comments_of_range
{
	my ($catalog) = @_;
	return $catalog =~ s/^(?:function|type) \S*st13_appno_(?:multi)?range(?:\([^|]*\))? \| comment .*\n//mgr;
}

1;
