
# Several servers, and a document's blocks of SQL that run on one or another of
# them: the heading above a block says where.
package Machines;

use strict;
use warnings;

use Exporter qw(import);
use FindBin;
use lib $FindBin::RealBin;

use Document;
use PostgreSQL::Test::Cluster;
use Server;
use Test::More;

our @EXPORT = qw($database machine check_on);

our $database = 'ip';
my %machines;

# A running server with an empty database; init's options may follow.
sub machine
{
	my ($name, @settings) = @_;
	my $node = PostgreSQL::Test::Cluster->new($name);

	$node->init(allows_streaming => 'logical');
	$node->append_conf('postgresql.conf', $_) foreach @settings;
	$node->start;
	$node->safe_psql('postgres', "CREATE DATABASE $database ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0");
	return $machines{$name} = $node;
}

# The documents name machines by their names; here they are sockets.
sub located
{
	my ($sql) = @_;
	foreach my $name (keys %machines)
	{
		my ($host, $port) = ($machines{$name}->host, $machines{$name}->port);
		$sql =~ s/\bhost '$name'/host '$host', port '$port'/g;
		$sql =~ s/\bhost=$name\b/host=$host port=$port/g;
		$sql =~ s/'$name', 5432/'$host', $port/g;
	}
	return $sql;
}

# What a plan has other machines do, and whether it waits for one after the
# other.  The rest differs between versions of PostgreSQL; so do the aliases of
# tables, whether constants have a cast, and 13 always waits.
sub remote
{
	my ($plan, $major) = @_;
	my @lines;
	# The page folds long lines.
	$plan =~ s/\n\s+(?!->|\w[\w ]*:)(?=\S)/ /g;
	foreach (split /\n/, $plan)
	{
		if (/(Remote SQL: .*)/) { push @lines, $1 =~ s/\br\d+\b/r/gr =~ s/'::[\w.]+/'/gr }
		elsif (/((?:Async )?Foreign Scan)/) { push @lines, $1 }
	}
	# 13 does not know it, and 14 not for every plan.
	return join "\n", map { $major < 15 ? s/^Async //r : $_ } @lines;
}

# Runs the blocks of a document below the headings in %on, in order: heading =>
# its machines.  Before a block, $before is called with the block's machine.
# Returns how many have run.
sub check_on
{
	my ($file, $before, %on) = @_;
	my $n = 0;

	foreach (blocks($file))
	{
		my ($heading, $sql, $expected) = @$_;
		$heading =~ s/^#+ //;
		foreach my $node (@{ $on{$heading} || [] })
		{
			my $name = "$file: \"$heading\" on " . $node->name;
			$before->($node) if $before;
			my ($ok, $out, $err) = psql($node, $database, located($sql));

			$n++;
			ok($ok, "$name runs") or diag($sql . $err);
			next unless defined $expected;
			if ($sql =~ /^EXPLAIN/m)
			{
				my $major = major($node);
				is(remote($out, $major), remote($expected, $major), "$name ships what it says")
				  or diag($out);
			}
			else
			{
				is(trim($out), trim($expected), "$name prints what it says");
			}
		}
	}
	return $n;
}

1;
