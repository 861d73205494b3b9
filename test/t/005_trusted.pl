# The owner of a database installs the extension without being superuser, and
# nothing that waits in the schema or on the path gets into it.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql(
	'postgres', q{
CREATE ROLE owner LOGIN;
CREATE ROLE other LOGIN;
CREATE DATABASE owned OWNER owner;
CREATE DATABASE hostile OWNER owner;
});

# Everything there is, used once
my $use = q{
SELECT 'EP 10 2014 1'::st13_appno, 102014000000001::st13_appno::bigint;
SELECT a = 'EP 10 2014 1', a <> 'EP 10 2014 1', a < 'EP 10 2014 1', a <= 'EP 10 2014 1', a > 'EP 10 2014 1', a >= 'EP 10 2014 1'
FROM (VALUES (make_st13_appno(10, 2014, 1, 'EP')), (make_st13_appno(10, 2014, '2', 'EP'))) v(a) ORDER BY a;
SELECT min(a), max(a), count(DISTINCT a) FROM (VALUES ('10 1'::st13_appno), ('10 2')) v(a);
SELECT st13_office(a), st13_type_code(a), st13_year(a), st13_serial(a), st13_serial_number(a), st13_internal_code(a),
	st13_with_office(a, 'DE'), st13_without_office(a), st13_format(a), st13_is_conforming(a), st13_deviations(a)
FROM (VALUES ('IN 10 2008 MU0001234'::st13_appno)) v(a);
SELECT st13_block('EP', 10, 2014), st13_appno_range('10 1', '10 3') * '[10 2,)', st13_appno_range('10 1', '10 3', '[]');
SELECT (st13_input_error_info('EP 10 2014')).sql_error_code, st13_office_name('EP'), st13_version() <> '';
SELECT count(*) > 300 FROM st13_offices;
SELECT count(*) > 300 FROM st13_office_list();
CREATE TEMP TABLE t (a st13_appno PRIMARY KEY, r st13_appno_range, EXCLUDE USING gist (r WITH &&));
CREATE INDEX ON t USING hash (a);
CREATE INDEX ON t USING brin (a);
CREATE INDEX ON t USING spgist (r);
INSERT INTO t SELECT make_st13_appno(10, 2014, n), st13_block(NULL, 10, 1000 + n) FROM generate_series(1, 100) n;
ANALYZE t;
SELECT count(*) FROM t x JOIN t y USING (a) WHERE x.r @> '10 1050 7'::st13_appno;
DROP TABLE t;
};
my $used = q{EP102014000000001|102014000000001
t|f|f|t|f|t
f|t|f|f|t|t
100000000000001|100000000000002|2
IN|10|2008|MU0001234||MU|DE102008MU0001234|102008MU0001234|IN 10 2008 MU0001234|t|{"not expressible in ST.96: letter in the serial number"}
[EP102014000000000,EP102014ZZZ999999]|[100000000000002,100000000000002]|[100000000000001,100000000000003]
22P02|European Patent Office (EPO)|t
t
t
1};

sub as_role
{
	my ($role, $database, $sql) = @_;
	my ($status, $out, $err) = $node->psql($database, $sql, extra_params => [ '-U', $role ], on_error_stop => 1);
	return ($out, $err);
}

my ($out, $err) = as_role('owner', 'owned', 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user; CREATE EXTENSION st13');
is("$out$err", 'f', 'the owner of a database installs it');
for my $role ('owner', 'other')
{
	($out, $err) = as_role($role, 'owned', $use);
	is($err, '', "$role has no error");
	is($out, $used, "$role can use all of it");
}
($out, $err) = as_role('other', 'owned', 'DROP EXTENSION st13');
like($err, qr/must be owner/, 'another role cannot drop it');
($out, $err) = as_role('owner', 'owned', 'CREATE OR REPLACE FUNCTION st13_version() RETURNS text LANGUAGE sql AS $$SELECT 1$$');
like($err, qr/must be owner/, 'nor does the owner of the extension own its functions');
($out, $err) = as_role('owner', 'owned', 'CREATE SCHEMA s; ALTER EXTENSION st13 SET SCHEMA s');
like($err, qr/must be owner/, 'and cannot move what the superuser owns');
($out, $err) = as_role('owner', 'owned', 'DROP EXTENSION st13; DROP EXTENSION IF EXISTS st13');
unlike($err, qr/ERROR/, 'the owner drops it');

# Without plpgsql
$node->safe_psql('owned', 'DROP EXTENSION plpgsql');
($out, $err) = as_role('owner', 'owned', 'CREATE EXTENSION st13; SELECT count(*) FROM pg_language WHERE lanname = \'plpgsql\';');
is("$out$err", '0', 'installed without plpgsql');
($out, $err) = as_role('owner', 'owned', $use);
is("$out$err", $used, 'and used');
($out, $err) = as_role('owner', 'owned', 'DROP EXTENSION st13');
is("$out$err", '', 'and dropped');

# A schema full of what the install script names, better matches among them;
# each is an error when it is run.
my $trap = q{
CREATE SCHEMA trap;
SET search_path = trap, pg_catalog;
CREATE FUNCTION trap.sprung() RETURNS bool LANGUAGE sql AS 'SELECT (1 / (random() * 0)::int)::bool';
CREATE TYPE trap.internal AS (a int4);
CREATE DOMAIN trap.int4 AS pg_catalog.int4 CHECK (trap.sprung());
CREATE DOMAIN trap.int8 AS pg_catalog.int8 CHECK (trap.sprung());
CREATE DOMAIN trap.text AS pg_catalog.text CHECK (trap.sprung());
CREATE DOMAIN trap.bool AS pg_catalog.bool CHECK (trap.sprung());
CREATE DOMAIN trap.float8 AS pg_catalog.float8 CHECK (trap.sprung());
CREATE DOMAIN trap.bytea AS pg_catalog.bytea CHECK (trap.sprung());
CREATE FUNCTION trap.int8lt(pg_catalog.int8, pg_catalog.int8) RETURNS pg_catalog.bool LANGUAGE sql AS 'SELECT trap.sprung()';
CREATE FUNCTION trap.btint8cmp(pg_catalog.int8, pg_catalog.int8) RETURNS pg_catalog.int4 LANGUAGE sql AS 'SELECT trap.sprung()::pg_catalog.int4';
CREATE FUNCTION trap.hashint8(pg_catalog.int8) RETURNS pg_catalog.int4 LANGUAGE sql AS 'SELECT trap.sprung()::pg_catalog.int4';
CREATE FUNCTION trap.btequalimage(pg_catalog.oid) RETURNS pg_catalog.bool LANGUAGE sql AS 'SELECT trap.sprung()';
CREATE FUNCTION trap.range_canonical(anyrange) RETURNS anyrange LANGUAGE sql AS 'SELECT $1 WHERE trap.sprung()';
CREATE FUNCTION trap.any_eq(anyelement, anyelement) RETURNS pg_catalog.bool LANGUAGE sql AS 'SELECT trap.sprung()';
CREATE OPERATOR trap.= (LEFTARG = anyelement, RIGHTARG = anyelement, FUNCTION = trap.any_eq);
CREATE OPERATOR trap.<> (LEFTARG = anyelement, RIGHTARG = anyelement, FUNCTION = trap.any_eq);
CREATE OPERATOR trap.< (LEFTARG = anyelement, RIGHTARG = anyelement, FUNCTION = trap.any_eq);
CREATE OPERATOR trap.<= (LEFTARG = anyelement, RIGHTARG = anyelement, FUNCTION = trap.any_eq);
CREATE OPERATOR trap.> (LEFTARG = anyelement, RIGHTARG = anyelement, FUNCTION = trap.any_eq);
CREATE OPERATOR trap.>= (LEFTARG = anyelement, RIGHTARG = anyelement, FUNCTION = trap.any_eq);
CREATE FUNCTION trap.st13_appno_eq(anyelement, anyelement) RETURNS pg_catalog.bool LANGUAGE sql AS 'SELECT trap.sprung()';
CREATE FUNCTION trap.st13_appno_lt(anyelement, anyelement) RETURNS pg_catalog.bool LANGUAGE sql AS 'SELECT trap.sprung()';
CREATE FUNCTION trap.st13_appno_smaller(anyelement, anyelement) RETURNS anyelement LANGUAGE sql AS 'SELECT $1 WHERE trap.sprung()';
CREATE FUNCTION trap.st13_office_list(VARIADIC pg_catalog.int4[], OUT code pg_catalog.text, OUT name pg_catalog.text, OUT kind pg_catalog.text,
	OUT status pg_catalog.text, OUT since pg_catalog.int4, OUT until pg_catalog.int4) RETURNS SETOF record LANGUAGE sql AS 'SELECT NULL, NULL, NULL, NULL, 1, 1 WHERE trap.sprung()';
};
($out, $err) = as_role('owner', 'hostile', $trap);
is($err, '', 'the trap is set');

# What members of the extension depend on: their own kind, the schema, and
# nothing else that came after initdb
my $captured = q{
WITH own AS (SELECT d.classid, d.objid FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
	WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e' AND extname = 'st13')
SELECT pg_describe_object(d.classid, d.objid, 0) || ' on ' || pg_describe_object(d.refclassid, d.refobjid, 0)
FROM pg_depend d
WHERE ((d.classid, d.objid) IN (SELECT classid, objid FROM own)
		OR (d.classid, d.objid) IN (SELECT i.classid, i.objid FROM pg_depend i JOIN own ON i.refclassid = own.classid AND i.refobjid = own.objid WHERE i.deptype IN ('a', 'i')))
	AND d.refobjid >= 16384
	AND (d.refclassid, d.refobjid) NOT IN (SELECT classid, objid FROM own)
	AND d.refclassid <> 'pg_extension'::regclass
	AND (d.refclassid, d.refobjid) NOT IN (SELECT 'pg_namespace'::regclass, extnamespace FROM pg_extension)
	AND (d.refclassid, d.refobjid) NOT IN (SELECT i.classid, i.objid FROM pg_depend i JOIN own ON i.refclassid = own.classid AND i.refobjid = own.objid WHERE i.deptype IN ('a', 'i'))
};
# In the trap itself, and elsewhere with the trap first on the path
for my $case (
	[ 'in the hostile schema', 'CREATE EXTENSION st13 SCHEMA trap', 'SET search_path = trap, pg_catalog;' ],
	[ 'with the hostile schema on the path', 'CREATE SCHEMA good; SET search_path = trap, good, pg_catalog; CREATE EXTENSION st13 SCHEMA good', 'SET search_path = good;' ])
{
	my ($name, $create, $path) = @$case;
	($out, $err) = as_role('owner', 'hostile', $create);
	is("$out$err", '', "installed $name");
	is($node->safe_psql('hostile', $captured), '', "$name: nothing is captured");
	# (The query does find what is captured.)
	like( $node->safe_psql('hostile', "BEGIN; CREATE VIEW public.caught AS SELECT trap.sprung(); ALTER EXTENSION st13 ADD VIEW public.caught; $captured; ROLLBACK"),
		qr/on function trap.sprung\(\)/, "$name: it would be found");
	is( $node->safe_psql('hostile', q{SELECT count(*) FROM pg_proc p JOIN pg_depend d ON d.objid = p.oid AND d.classid = 'pg_proc'::regclass AND d.deptype = 'e'
		JOIN pg_extension e ON e.oid = d.refobjid AND extname = 'st13'
		WHERE EXISTS (SELECT FROM unnest(proargtypes::oid[] || prorettype || coalesce(proallargtypes, '{}')) t JOIN pg_type y ON y.oid = t
			WHERE typnamespace <> 'pg_catalog'::regnamespace AND y.typname !~ '^_?st13_')}),
		'0', "$name: types are PostgreSQL's");
	is( $node->safe_psql('hostile', q{SELECT DISTINCT pronamespace::regnamespace FROM pg_operator o JOIN pg_proc p ON p.oid IN (oprrest, oprjoin)
		WHERE oprleft = (SELECT t.oid FROM pg_type t WHERE typname = 'st13_appno') AND proname <> 'st13_prefix_sel'}),
		'pg_catalog', "$name: estimators are PostgreSQL's");
	my $schema = $node->safe_psql('hostile', q{SELECT extnamespace::regnamespace FROM pg_extension WHERE extname = 'st13'});
	is( $node->safe_psql('hostile', qq{SELECT '102014000000001'::$schema.st13_appno OPERATOR($schema.<) '102014000000002', count(*) > 300 FROM $schema.st13_offices}),
		't|t', "$name: it works");
	($out, $err) = as_role('owner', 'hostile', 'DROP EXTENSION st13');
	is($err, '', "$name: dropped");
}

# What the script creates is never taken over from what was there before.
for my $first ('CREATE TYPE st13_appno AS (a pg_catalog.int4)', 'CREATE FUNCTION st13_version() RETURNS pg_catalog.text LANGUAGE sql AS \'SELECT NULL::pg_catalog.text\'',
	'CREATE VIEW st13_offices AS SELECT 1 AS code', 'CREATE DOMAIN st13_appno_range AS pg_catalog.int4',
	'CREATE FUNCTION st13_office_list() RETURNS pg_catalog.text LANGUAGE sql AS \'SELECT NULL::pg_catalog.text\'')
{
	($out, $err) = as_role('owner', 'hostile', "CREATE SCHEMA early; SET search_path = early; $first");
	is($err, '', $first);
	($out, $err) = as_role('owner', 'hostile', 'CREATE EXTENSION st13 SCHEMA early');
	like($err, qr/ERROR:  .*(already exists|not a member)/, 'is an error');
	is($node->safe_psql('hostile', q{SELECT count(*) FROM pg_extension WHERE extname = 'st13'}), '0', 'and nothing is installed');
	$node->safe_psql('hostile', 'DROP SCHEMA early CASCADE');
}

$node->stop;
done_testing();
