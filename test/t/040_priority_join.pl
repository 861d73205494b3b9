
# doc/priority.md: claims join with applications as it says, by index look-ups,
# and never with a wrong one.

use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use Document;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('priority');
$node->init;
$node->start;

cmp_ok(check_blocks($node, 'priority', 'doc/priority.md'),
	'>=', 8, 'doc/priority.md has its blocks of SQL');

my %count;
@count{qw(claims offices notations nothing)} = split /\|/,
  $node->safe_psql('priority',
	'SELECT count(*), count(DISTINCT office), count(DISTINCT notation), count(*) - count(application) FROM claim');
cmp_ok($count{claims},    '>=', 200, 'there are 200 claims');
cmp_ok($count{offices},   '>=', 15,  'of 15 offices');
cmp_ok($count{notations}, '>=', 3,   'in three notations');
cmp_ok($count{nothing},   '>=', 20,  'and some that nothing may match');

# The doc's view looks at the candidates of the rest only; here at all, and
# without the date.
is( $node->safe_psql(
		'priority', q{
	SELECT c.id, c.number, a.id
	FROM claim c
	JOIN application a ON a.appno = st13_try_parse(c.office, c.number, c.ip_right, c.filed, c.notation)
	WHERE a.id IS DISTINCT FROM c.application}),
	'', 'no exact match is a wrong one');
is( $node->safe_psql(
		'priority', q{
	SELECT c.id, c.number, a.id
	FROM claim c
	JOIN LATERAL st13_candidates(c.office, c.number, c.ip_right, c.filed, c.notation) AS k ON k.control_number <> 'wrong'
	JOIN application a ON a.appno = k.appno AND a.filed = c.filed
	WHERE a.id IS DISTINCT FROM c.application}),
	'', 'no match by candidates and date is a wrong one');
is( $node->safe_psql(
		'priority', q{
	SELECT c.id, c.number, v
	FROM claim c, st13_try_parse(c.office, c.number, c.ip_right, c.filed, c.notation) AS v
	WHERE v IS NOT NULL AND v NOT IN
	      (SELECT appno FROM st13_candidates(c.office, c.number, c.ip_right, c.filed, c.notation))}),
	'', 'an exact value is among the candidates');

foreach my $join (
	'JOIN application a ON a.appno = st13_try_parse(c.office, c.number, c.ip_right, c.filed, c.notation)',
	'JOIN LATERAL st13_candidates(c.office, c.number, c.ip_right, c.filed, c.notation) k ON true JOIN application a ON a.appno = k.appno'
  )
{
	my $plan = $node->safe_psql('priority',
		"SET random_page_cost = 1.1; EXPLAIN (COSTS OFF) SELECT c.id, a.id FROM claim c $join");
	like($plan, qr/Index (Only )?Scan using application_appno/, 'the index is used')
	  or diag($plan);
	unlike($plan, qr/Seq Scan on application/, 'applications are not scanned');
}

$node->stop;
done_testing();
