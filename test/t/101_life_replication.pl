# A database in use is replicated: logically, in text and in binary, and by a
# standby that replays the WAL, checks every page that it made of it, and is
# promoted.
use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use Life;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(allows_streaming => 'logical', extra => ['--data-checksums']);
$node->append_conf('postgresql.conf', "autovacuum = off\nshared_buffers = 16MB");
$node->start;
check_wal($node);

make_life($node, 'life');
add_rows($node, 'life', 1, 500);

$node->backup('base');
my $standby = PostgreSQL::Test::Cluster->new('standby');
$standby->init_from_backup($node, 'base', has_streaming => 1);
$standby->start;

# The columns that are compared on the subscriber to find a row: a key of
# numbers, or all columns.
$node->safe_psql('life', "$path ALTER TABLE application REPLICA IDENTITY USING INDEX application_a_key; ALTER TABLE by_office REPLICA IDENTITY FULL");
$node->safe_psql('life', "$path ALTER TABLE $_ REPLICA IDENTITY FULL") foreach qw(by_office_asia by_office_rest);

# Subscribers are databases of the same cluster; so slots are made beforehand.
my $schema = $node->basedir . '/schema.sql';
command_ok([ 'pg_dump', '--schema-only', '-f', $schema, '-d', $node->connstr('life') ], 'dump of the schema');
$node->safe_psql('life', "$path CREATE PUBLICATION life FOR TABLE application, by_range, by_list, by_hash, by_office WITH (publish_via_partition_root = true)");
my @subscribers = ('as_text', 'as_binary');
for my $subscriber (@subscribers)
{
	my $binary = $subscriber eq 'as_binary' ? ', binary = true' : '';
	$node->safe_psql('postgres', "CREATE DATABASE $subscriber ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
	command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', $schema, '-d', $node->connstr($subscriber) ], "$subscriber: schema");
	$node->safe_psql('life', "SELECT pg_create_logical_replication_slot('$subscriber', 'pgoutput')");
	$node->safe_psql($subscriber, "CREATE SUBSCRIPTION $subscriber CONNECTION \$\$" . $node->connstr('life')
		  . "\$\$ PUBLICATION life WITH (create_slot = false, slot_name = '$subscriber'$binary)");
}

# Waits until a subscriber has all, and brings its view up to date.
sub wait_for_subscriber
{
	my ($subscriber) = @_;
	$node->poll_query_until($subscriber, q{SELECT count(*) = 0 FROM pg_subscription_rel WHERE srsubstate NOT IN ('r', 's')})
	  or die "$subscriber does not begin";
	$node->wait_for_catchup($subscriber);
	$node->safe_psql($subscriber, "$path REFRESH MATERIALIZED VIEW CONCURRENTLY latest");
	return;
}

sub check_all
{
	my ($name) = @_;
	my $contents = contents($node, 'life');
	for my $subscriber (@subscribers)
	{
		wait_for_subscriber($subscriber);
		check_life($node, $subscriber, "$name, $subscriber", $contents);
	}
	$node->wait_for_catchup($standby, 'replay', $node->lsn('insert'));
	check_life($standby, 'life', "$name, standby", $contents);
	return;
}

$node->safe_psql($_, 'REFRESH MATERIALIZED VIEW ip.latest') foreach @subscribers;
check_all('initial copy');

# Rows come, change from one partition to another, and go.
add_rows($node, 'life', 501, 800);
$node->safe_psql('life', qq{$path
UPDATE application SET office = 'DE', number = '10 2006 ' || lpad(n::text, 6, '0'), a = make_st13_appno(10, 2006, n, 'DE'), claim = NULL WHERE n % 7 = 0;
UPDATE by_range SET a = make_st13_appno(10, 2006, n, 'DE') WHERE n % 7 = 0;
UPDATE by_hash SET a = make_st13_appno(10, 2006, n, 'DE') WHERE n % 7 = 0;
UPDATE by_office SET a = make_st13_appno(10, 2006, n, 'DE') WHERE n % 7 = 0;
UPDATE by_list SET n = -n WHERE n % 7 = 0;
DELETE FROM application WHERE n % 11 = 0;
DELETE FROM by_range WHERE n % 11 = 0;
DELETE FROM by_hash WHERE n % 11 = 0;
DELETE FROM by_office WHERE n % 11 = 0;
DELETE FROM by_list WHERE n % 11 = 0;
REFRESH MATERIALIZED VIEW latest;
VACUUM;
});
like(contents($node, 'life'), qr/^latest\|6\|/m, 'an office has come');
check_all('changes');

# Indexes made and made anew, as the standby sees it
$node->safe_psql('life', $_) foreach "$path REINDEX DATABASE life", "$path CLUSTER application USING application_parsed", "$path VACUUM FULL by_hash";
check_all('rewritten');

# What a standby says of a page that replay made differently
my $log = slurp_file($standby->logfile);
unlike($log, qr/inconsistent page found|PANIC|FATAL:  .*(?:WAL|redo)/, 'every page was replayed as it was written');

$standby->promote;
add_rows($standby, 'life', 801, 900);
add_rows($node, 'life', 801, 900);
check_life($standby, 'life', 'promoted', contents($node, 'life'));

$standby->stop;
command_ok([ 'pg_checksums', '--check', '-D', $standby->data_dir ], 'checksums of the standby');
$node->stop;
command_ok([ 'pg_checksums', '--check', '-D', $node->data_dir ], 'checksums of the primary');
done_testing();
