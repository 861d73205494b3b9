
# doc/scaling.md, logical replication: one office's rows arrive in another's
# database, and nothing else.

use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use Document;
use Machines;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Server;
use Test::More;

my $publisher  = machine('publisher');
my $subscriber = machine('subscriber');
my $major = major($publisher);

# Before something is read or changed, what was there has arrived.
sub caught_up
{
	my $subscriptions = $subscriber->safe_psql($database,
		'SELECT count(*) FROM pg_subscription');
	return if $subscriptions == 0;
	$subscriber->poll_query_until($database,
		q{SELECT NOT EXISTS (SELECT FROM pg_subscription_rel WHERE srsubstate NOT IN ('r', 's'))})
	  or die 'the tables were not copied';
	$publisher->wait_for_catchup($_)
	  foreach split /\n/, $subscriber->safe_psql($database, 'SELECT subname FROM pg_subscription');
}

my $blocks = check_on(
	'doc/scaling.md', \&caught_up,
	'On the publisher'              => [$publisher],
	'On the subscriber'             => [$subscriber],
	'What the publisher does next'  => [$publisher],
	'What the subscriber has then'  => [$subscriber],
	'In binary' => [$subscriber],
	map { ("$_->[0], from PostgreSQL 15 on" => $major >= 15 ? [ $_->[1] ] : []) }
	  [ 'On the publisher',  $publisher ],
	  [ 'On the subscriber', $subscriber ],
	  [ 'What the publisher does next', $publisher ],
	  [ 'What the subscriber has then', $subscriber ]);
cmp_ok($blocks, '>=', 4, 'doc/scaling.md has its blocks of SQL');

# Every shape of number, now in binary where there is that.
$publisher->safe_psql(
	$database, q{
INSERT INTO application
SELECT make_st13_appno(t, y, s, 'PL'), 'shape'
FROM unnest(ARRAY[0, 11, 99]) t, unnest(ARRAY[0, 1, 2014, 9999]) y,
	unnest(ARRAY['000000000', '999999999', '00000000A']) s;
INSERT INTO application_pl VALUES ('PL10201400A000001');
UPDATE application SET title = 'changed' WHERE st13_type_code(appno) = 99;
});
caught_up();
my $query = 'SELECT appno, title FROM application_pl ORDER BY appno';
my $published = $publisher->safe_psql($database, $query);
is(scalar(split /\n/, $published), 39, 'there are rows to compare');
is($subscriber->safe_psql($database, $query), $published, 'the same rows');

# As text, where st13 is not installed.
$subscriber->safe_psql($database, 'DROP SUBSCRIPTION poland');
$subscriber->safe_psql(
	'postgres', q{
CREATE DATABASE without;
});
my $connection = 'host=' . $publisher->host . ' port=' . $publisher->port . " dbname=$database";
$subscriber->safe_psql(
	'without', qq{
CREATE TABLE application_pl (appno text PRIMARY KEY, title text);
CREATE SUBSCRIPTION as_text CONNECTION '$connection' PUBLICATION poland;
});
$subscriber->poll_query_until('without',
	q{SELECT bool_and(srsubstate IN ('r', 's')) FROM pg_subscription_rel})
  or die 'the table was not copied';
is($subscriber->safe_psql('without', 'SELECT appno, title FROM application_pl ORDER BY appno COLLATE "C"'),
	$published, 'the same rows as text');
$subscriber->safe_psql('without', 'DROP SUBSCRIPTION as_text');

SKIP:
{
	skip 'row filters come with PostgreSQL 15', 4 if $major < 15;

	# No type, operator or function of an extension in a filter.
	foreach my $filter (q{st13_office(appno) = 'PL'}, q{appno < 'PM000000000000000'}, q{appno IS NOT NULL AND appno = 'PL 10 335786'})
	{
		my ($ok, $out, $err) = psql($publisher, $database,
			"CREATE PUBLICATION refused FOR TABLE event WHERE ($filter)");
		like($err, qr/invalid publication WHERE expression/, "refused as a filter: $filter");
	}
	# The office cannot be another than the number's.
	my ($ok, $out, $err) = psql($publisher, $database, q{INSERT INTO event VALUES ('PL', 'PT 10 2005 3', 'filed')});
	like($err, qr/violates check constraint/, 'an office that is not the number\'s');
}

$_->stop foreach $subscriber, $publisher;
done_testing();
