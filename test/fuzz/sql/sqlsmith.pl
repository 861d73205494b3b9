# What sqlsmith's queries do to the server. ST13_SECONDS and ST13_SEED.
use strict;
use warnings;

use FindBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

note("ST13_SEED=$ENV{ST13_SEED}");
my $node = PostgreSQL::Test::Cluster->new('smith');
$node->init(extra => [ '--encoding=UTF8', '--locale=C' ]);
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION st13');
$node->safe_psql('postgres', slurp_file("$FindBin::RealBin/sqlsmith.sql"));

my $target = 'host=' . $node->host . ' port=' . $node->port . ' dbname=postgres user=smith';
my $said = `timeout $ENV{ST13_SECONDS} sqlsmith --verbose --exclude-catalog --seed=$ENV{ST13_SEED} --target='$target' 2>&1`;
# It ends by itself only when something is wrong. A query is a character of its progress.
is($? >> 8, 124, 'sqlsmith: ' . (join('', $said =~ /^([.eCSt]+)/mg) =~ tr/.eCSt//) . ' queries') or diag($said);
is($node->safe_psql('postgres', 'SELECT 1'), 1, 'the server is there');
unlike(slurp_file($node->logfile), qr/was terminated by signal|PANIC:|TRAP:/, 'and did not crash');
$node->stop;
done_testing();
