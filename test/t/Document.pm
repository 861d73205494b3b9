
# What a document shows is what happens: its blocks marked sql run, in order,
# and print what stands below them.
package Document;

use strict;
use warnings;

use Cwd qw(abs_path);
use Exporter qw(import);
use FindBin;
use lib "$FindBin::RealBin/../doc";

use IPC::Run;
use Markdown;
use PostgreSQL::Test::Utils;
use Test::More;

our @EXPORT = qw($top psql trim blocks check_blocks);

# As the documents are.
$ENV{PGCLIENTENCODING} = 'UTF8';

our $top = abs_path("$FindBin::RealBin/../..");

# psql, as a reader would see it who has changed to the top of the sources.
# Returns whether it succeeded, what it printed, and what it complained of.
sub psql
{
	my ($node, $dbname, $sql, @options) = @_;
	my ($out, $err);

	my $ok = IPC::Run::run [
		'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', @options,
		'-d', $node->connstr($dbname)
	  ],
	  '<', \$sql, '>', \$out, '2>', \$err, init => sub { chdir $top };
	return ($ok, $out, $err);
}

# Each block with the heading that it stands below: [heading, sql, expected].
sub blocks
{
	my ($file) = @_;
	my $text    = slurp_file("$top/$file");
	my $heading = '';
	my @blocks;

	while ($text =~ /^(#+ [^\n]*)$|$block/mg)
	{
		if (defined $1) { $heading = $1 }
		else            { push @blocks, [ $heading, $+{sql}, $+{output} ] }
	}
	return @blocks;
}

# An EXPLAIN's plan differs between versions of PostgreSQL in what stands
# around the scans. What counts is how a table is reached.
sub scans
{
	my ($plan) = @_;
	return join "\n", sort map { s/^[\s>|-]*(?:->)?\s*//r }
	  grep { /\b(?:Scan|Index Cond)\b/ } split /\n/, trim($plan);
}

# All blocks in a database of their own; those below a heading that matches
# $skip are left out. Returns how many have run.
sub check_blocks
{
	my ($node, $dbname, $file, $skip) = @_;
	my $n = 0;

	$node->safe_psql('postgres', "CREATE DATABASE $dbname ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0");
	foreach (blocks($file))
	{
		my ($heading, $sql, $expected) = @$_;
		next if defined $skip && $heading =~ $skip;
		my @options = shows_error($expected) ? ('-v', 'ON_ERROR_STOP=0') : ();
		my ($ok, $out, $err) = psql($node, $dbname, $sql, @options);
		$out .= $err if shows_error($expected);

		$n++;
		ok($ok, "$file: block $n runs") or diag($sql . $err);
		next unless defined $expected;
		if ($sql =~ /^EXPLAIN/m)
		{
			is(scans($out), scans($expected), "$file: block $n scans as it says");
		}
		else
		{
			is(trim($out), trim($expected), "$file: block $n prints what it says");
		}
	}
	return $n;
}

1;
