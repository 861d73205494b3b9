
# What the documents show is what happens: their SQL blocks run, in order, and
# print what stands below them; and the texts that doc/notation.md lists as
# refused are refused with its words.

use strict;
use warnings;

use FindBin;
use IPC::Run;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $top = "$FindBin::RealBin/../..";

my $node = PostgreSQL::Test::Cluster->new('readme');
$node->init;
$node->start;

# psql, as a reader would see it.
sub psql
{
	my ($dbname, $sql, @options) = @_;
	my ($out, $err);

	my $ok = IPC::Run::run [
		'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', @options,
		'-d', $node->connstr($dbname)
	  ],
	  '<', \$sql, '>', \$out, '2>', \$err;
	return ($ok, $out, $err);
}

# Trailing blanks are nothing that a document can be held to.
sub trim
{
	my ($text) = @_;
	$text =~ s/[ \t]+$//mg;
	$text =~ s/\n+\z//;
	return $text;
}

# A block marked sql, and the unmarked one that follows it at once, if any.
sub check_blocks
{
	my ($dbname, $file) = @_;
	my $text = slurp_file("$top/$file");
	my $n    = 0;

	$node->safe_psql('postgres', "CREATE DATABASE $dbname");
	while ($text =~ /^```sql\n(.*?)^```\n(?:```\n(.*?)^```$)?/msg)
	{
		my ($sql, $expected) = ($1, $2);
		my ($ok, $out, $err) = psql($dbname, $sql);

		$n++;
		ok($ok, "$file: block $n runs") or diag($sql . $err);
		is(trim($out), trim($expected), "$file: block $n prints what it says")
		  if defined $expected;
	}
	return $n;
}

cmp_ok(check_blocks('readme', 'README.md'),
	'>=', 6, 'README.md has its blocks of SQL');
cmp_ok(check_blocks('notation', 'doc/notation.md'),
	'>=', 1, 'doc/notation.md has its blocks of SQL');
cmp_ok(check_blocks('adding', 'doc/adding-an-office.md'),
	'>=', 5, 'doc/adding-an-office.md has its blocks of SQL');
cmp_ok(check_blocks('editions', 'doc/editions.md'),
	'>=', 5, 'doc/editions.md has its blocks of SQL');

# | `input` | detail | hint |
$node->safe_psql('postgres', 'CREATE EXTENSION st13');
my $refused = 0;
foreach my $line (split /\n/, slurp_file("$top/doc/notation.md"))
{
	next unless $line =~ /^\| `(.*?)` +\| ([A-Z].*?\.) +\| (.*?) *\|$/;
	my ($input, $detail, $hint) = ($1, $2, $3);
	my ($ok, $out, $err) = psql(
		'postgres',
		"SELECT sql_error_code, detail, hint FROM st13_input_error_info(:'input')",
		'-At', '-v', "input=$input");

	$refused++;
	is(trim($out), "22P02|$detail|$hint", "refused as documented: $input")
	  or diag($err);
}
cmp_ok($refused, '>=', 20, 'doc/notation.md lists what is refused');

$node->stop;
done_testing();
