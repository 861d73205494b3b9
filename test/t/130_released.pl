# Released versions: their scripts are kept, install, and find their symbols.
use strict;
use warnings;

use Cwd qw(abs_path);
use Digest::SHA;
use File::Basename qw(basename);
use FindBin;
use lib $FindBin::RealBin;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $top = abs_path("$FindBin::RealBin/../..");
my ($version) = slurp_file("$top/st13.control") =~ /^default_version = '(.*)'/m;

# What differs between two sets of parts, by name.
sub differing_parts
{
	my ($one, $other) = @_;
	my %content;

	foreach my $i (0, 1)
	{
		$content{ basename($_) }[$i] = slurp_file($_) foreach glob((($one, $other)[$i]) . '/[0-9][0-9]-*.sql');
	}
	return grep { ($content{$_}[0] // '') ne ($content{$_}[1] // '') } sort keys %content;
}

# A version's parts as one text: what DIGESTS has the digest of.
sub digest
{
	my ($directory) = @_;
	return Digest::SHA::sha256_hex(join '', map { basename($_) . "\n" . slurp_file($_) } sort glob "$directory/*.sql");
}

# ---- The parts that are kept

# Those of each version; of the one in the making they are in sql, and kept once
# it is released.
my %parts = map { basename($_) => $_ } grep { -d } glob "$top/sql/released/*";
is(join(' ', differing_parts("$top/sql", $parts{$version} // "$top/sql")), '',
	"sql makes what was released as $version; if not, see doc/releasing.md");
is(join(' ', differing_parts("$top/sql", "$top/test/sql")) =~ /\b10-type.sql\b/, 1, 'a difference would be found');

my %released;
foreach my $line (grep { !/^#/ } split /\n/, slurp_file("$top/sql/released/DIGESTS"))
{
	my ($digest, $of) = $line =~ /^([0-9a-f]{64})  (\S+)$/ or die "sql/released/DIGESTS: $line";
	$released{$of} = $digest;
}
my $copy = PostgreSQL::Test::Utils::tempdir();
system("cp '$top'/sql/[0-9][0-9]-*.sql '$copy'") == 0 or die;
my ($command) = slurp_file("$top/doc/releasing.md") =~ m{`(for f in sql/released/[^/]+/\*\.sql; [^`]*)`};
$command =~ s{sql/released/[^/]+}{'$copy'};
is(digest($copy) . "  -\n", scalar(`$command`), 'the digest is what doc/releasing.md computes');
my $before = digest($copy);
append_to_file("$copy/10-type.sql", "\n");
isnt(digest($copy), $before, 'and another if a part is changed');
is(digest($parts{$_} // ''), $released{$_}, "released version $_ is as it was") foreach sort keys %released;
is(join(' ', grep { !$released{$_} } sort keys %parts), '', 'all that are kept are in DIGESTS');
$parts{$version} //= "$top/sql";

# ---- Their symbols

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;

my %symbols;
foreach my $part (map { glob "$_/[0-9][0-9]-*.sql" } values %parts)
{
	my $sql = slurp_file($part);

	$symbols{ $2 // $1 } = basename($part)
	  while $sql =~ /^CREATE FUNCTION (\w+)\([^;]*?'MODULE_PATHNAME'(?:, '(\w+)')?/mg;
}

# The validator of the language looks the symbol up.
sub is_there
{
	my ($symbol) = @_;
	my ($status, $out, $err) = $node->psql('postgres', "CREATE FUNCTION pg_temp.f() RETURNS int LANGUAGE c AS 'st13', '$symbol'");
	return $err;
}

cmp_ok(scalar(keys %symbols), '>=', 40, 'the scripts name ' . keys(%symbols) . ' symbols');
is(is_there($_), '', "the library has $_") foreach sort keys %symbols;
like(is_there('st13_parse_e0'), qr/could not find function "st13_parse_e0"/, 'and not any');

# Every function of the extension was found in the scripts.
foreach my $of (sort keys %parts)
{
	$node->safe_psql('postgres', "CREATE EXTENSION st13 VERSION '$of'");
	my @bound = split /\n/, $node->safe_psql('postgres', q{
SELECT DISTINCT prosrc FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
JOIN pg_extension e ON e.oid = d.refobjid AND extname = 'st13' JOIN pg_language l ON l.oid = prolang AND lanname = 'c'});
	is(join(' ', grep { !$symbols{$_} } @bound), '', "version $of: all symbols are known");
	is($node->safe_psql('postgres', q{SELECT 'EP 10 2014 1'::st13_appno, st13_parse('PL', 'P.335786')}), 'EP102014000000001|PL100000000335786', "version $of works");
	$node->safe_psql('postgres', 'DROP EXTENSION st13');
}

$node->stop;
done_testing();
