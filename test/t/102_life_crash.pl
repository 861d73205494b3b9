# The server is stopped at once, or a backend of it killed, amid COPY, CREATE
# INDEX and REINDEX; what was committed before is there afterwards, and nothing else.
use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use IPC::Run;
use Life;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(allows_streaming => 1, extra => ['--data-checksums']);
$node->append_conf('postgresql.conf', "restart_after_crash = on\nautovacuum = off\nshared_buffers = 16MB");
$node->start;
check_wal($node);
make_life($node, 'life');
add_rows($node, 'life', 1, 600);
# An index whose building waits at row 400 while someone holds the lock
$node->safe_psql('life', q{CREATE FUNCTION ip.halt(n int) RETURNS bool LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	IF n = 400 THEN
		PERFORM pg_advisory_lock(13), pg_advisory_unlock(13);
	END IF;
	RETURN true;
END $$});

# A session that stays open: what it is told, and what it says
sub session
{
	my ($sql) = @_;
	my %session = (in => "SELECT pg_backend_pid();\n$sql\n", out => '', err => '');
	$session{handle} = IPC::Run::start([ 'psql', '-XAtq', '-d', $node->connstr('life') ],
		'<', \$session{in}, '>', \$session{out}, '2>', \$session{err}, IPC::Run::timeout(180));
	$session{handle}->pump until $session{out} =~ /^(\d+)\n/;
	$session{pid} = $1;
	return \%session;
}

sub end_session
{
	my ($session) = @_;
	eval { $session->{handle}->finish };
	return $session->{err};
}

# Numbers as COPY reads them, some thousand and no end
my $data = $node->safe_psql('life', "$path COPY (" . rows(10001, 11500) . ') TO STDOUT');
my $copy = 'COPY application (n, office, number, a) FROM STDIN;';

# What is interrupted, and what it leaves besides
my @cases = (
	[ 'COPY', "$copy\n$data\n" ],
	[ 'CREATE INDEX', 'CREATE INDEX halting ON application (st13_parse(office, number)) WHERE halt(n);' ],
	[ 'CREATE INDEX USING gist', 'CREATE INDEX halting ON application USING gist (span) WHERE halt(n);' ],
	[ 'CREATE INDEX USING hash', 'CREATE INDEX halting ON application USING hash (appno) WHERE halt(n);' ],
	[ 'CREATE INDEX CONCURRENTLY', 'CREATE UNIQUE INDEX CONCURRENTLY halting ON application (appno) WHERE halt(n);', 'halting' ],
	[ 'REINDEX CONCURRENTLY', 'REINDEX INDEX CONCURRENTLY halting;', 'halting_ccnew' ]);

my $n = 600;
for my $case (@cases)
{
	my ($what, $sql, $left) = @$case;
	for my $crash ('immediate stop', 'SIGKILL')
	{
		my $name = "$crash amid $what";

		$node->safe_psql('life', "$path CREATE UNIQUE INDEX halting ON application (a) WHERE halt(n)") if $what =~ /^REINDEX/;
		my $contents = contents($node, 'life');
		my $size = $node->safe_psql('life', q{SELECT pg_relation_size('ip.application')});
		my $holder = session('SELECT pg_advisory_lock(13);');
		$node->poll_query_until('life', q{SELECT count(*) = 1 FROM pg_locks WHERE locktype = 'advisory' AND granted}) or die;
		my $victim = session("$path\n$sql");
		if ($what eq 'COPY')
		{
			$victim->{handle}->pump while length $victim->{in};
			$node->poll_query_until('life', "SELECT pg_relation_size('ip.application') > $size + 65536") or die;
		}
		else
		{
			$node->poll_query_until('life', q{SELECT count(*) = 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted}) or die;
		}
		is($node->safe_psql('life', "SELECT state FROM pg_stat_activity WHERE pid = $victim->{pid}"), 'active', "$name: it is at work");
		# A commit, so that what it has written is replayed
		$node->safe_psql('life', q{SELECT pg_logical_emit_message(true, 'st13', 'commit')});

		if ($crash eq 'SIGKILL')
		{
			kill('KILL', $victim->{pid});
		}
		else
		{
			$node->stop('immediate');
		}
		isnt(end_session($victim), '', "$name: it ended");
		end_session($holder);
		$node->start if $crash ne 'SIGKILL';
		$node->poll_query_until('postgres', 'SELECT true') or die;

		is( $node->safe_psql('life', "SELECT string_agg(relname, ' ') FROM pg_class JOIN pg_index ON indexrelid = oid WHERE NOT indisvalid"),
			$left // '', "$name: what it left");
		$node->safe_psql('life', 'DROP INDEX IF EXISTS ip.halting, ip.halting_ccnew');
		check_life($node, 'life', $name, $contents);

		# Once more, to the end
		if ($what eq 'COPY')
		{
			add_rows($node, 'life', $n + 1, $n + 100);
			$n += 100;
		}
		else
		{
			$node->safe_psql('life', "$path CREATE INDEX halting ON application (a) WHERE halt(n)") if $what =~ /^REINDEX/;
			$node->safe_psql('life', "$path $sql");
			is($node->safe_psql('life', q{SELECT indisvalid FROM pg_index WHERE indexrelid = 'ip.halting'::regclass}), 't', "$name: again, to the end");
			$node->safe_psql('life', 'DROP INDEX ip.halting');
		}
	}
}

$node->stop;
command_ok([ 'pg_checksums', '--check', '-D', $node->data_dir ], 'checksums');
done_testing();
