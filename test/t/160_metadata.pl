
# META.json follows PGXN's rules, and there is one version number: st13.control
# has it, and what repeats it agrees.

use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use File::Copy;
use JSON::PP;
use PgxnMeta;
use PostgreSQL::Test::Utils;
use Test::More;

my $top  = "$FindBin::RealBin/../..";
my $json = slurp_file("$top/META.json");
my $meta = decode_json($json);

is_deeply([ meta_problems($meta) ], [], 'META.json follows the PGXN Meta Spec');

# What the rules refuse.
foreach (
	[ 'name', 'META.json.name is missing', sub { delete $_[0]{name} } ],
	[ 'name',         'not right: st 13',  sub { $_[0]{name}           = 'st 13' } ],
	[ 'version',      'not right: 1.0',    sub { $_[0]{version}        = '1.0' } ],
	[ 'version',      'not right: 01.0.0', sub { $_[0]{version}        = '01.0.0' } ],
	[ 'abstract',     'not right: null',   sub { $_[0]{abstract}       = undef } ],
	[ 'maintainer',   'is empty',          sub { $_[0]{maintainer}     = [] } ],
	[ 'license',      'not right: PG',     sub { $_[0]{license}        = 'PG' } ],
	[ 'license',      'not right: pg',     sub { $_[0]{license}        = { PostgreSQL => 'pg' } } ],
	[ 'tags',         'twice: patent',     sub { push @{ $_[0]{tags} }, 'patent' } ],
	[ 'tags',         'not right: a/b',    sub { push @{ $_[0]{tags} }, 'a/b' } ],
	[ 'resource',     'is unknown',        sub { $_[0]{resource}       = {} } ],
	[ 'status',       'not right: beta',   sub { $_[0]{release_status} = 'beta' } ],
	[ 'provides',     'is empty',          sub { $_[0]{provides}       = {} } ],
	[ 'its file',     'file is missing',   sub { delete $_[0]{provides}{st13}{file} } ],
	[ 'its file',     'not right: ../a',   sub { $_[0]{provides}{st13}{file} = '../a' } ],
	[ 'prereqs',      'the name is not right: run', sub { $_[0]{prereqs}{run} = { requires => { a1 => 0 } } } ],
	[ 'prereqs',      'not right: 13',     sub { $_[0]{prereqs}{runtime}{requires}{PostgreSQL} = '13' } ],
	[ 'repository',   'not right: x.git',  sub { $_[0]{resources}{repository}{url} = 'x.git' } ],
	[ 'meta-spec',    'not right: 2.0.0',  sub { $_[0]{'meta-spec'}{version} = '2.0.0' } ])
{
	my ($key, $problem, $spoil) = @$_;
	my $spoilt = decode_json($json);

	$spoil->($spoilt);
	like(join("\n", meta_problems($spoilt)), qr/\Q$problem\E$/m, "$key: $problem");
}
is_deeply(
	[
		meta_problems(
			{
				%$meta,
				x_own   => 1,
				license => [ 'postgresql', 'mit' ],
				prereqs => { build => { conflicts => { other => '>= 1.2.0, != 1.5.0' } } }
			})
	],
	[],
	'what the rules take');

my $provided = $meta->{provides}{st13};
foreach my $key (qw(file docfile))
{
	ok(-s "$top/$provided->{$key}", "there is the $key, $provided->{$key}");
}
# pgxnclient loads nothing that is not SQL; and the archive has no product of make.
like($provided->{file}, qr/\.sql$/, 'the file is SQL');
unlike($provided->{file}, qr/--/, 'and one of the sources');

my ($version) = slurp_file("$top/st13.control") =~ /^default_version = '(.*)'$/m;
like($version, qr/^\d+\.\d+(?:\.\d+)?$/, 'st13.control has a version');

# PGXN wants three parts.
my $three = $version =~ /\..*\./ ? $version : "$version.0";
is($meta->{version},     $three, "META.json is for $version");
is($provided->{version}, $three, 'so is what it provides');

my ($heading, $section) =
  slurp_file("$top/CHANGELOG.md") =~ /^## \[(.*?)\][^\n]*\n(.*?)(?=^## |\z)/ms;
my $released = $heading ne 'Unreleased';
($heading) = $section =~ /^This will be (\S+)\.$/m unless $released;
is($heading, $version, "CHANGELOG.md begins with $version");
is( $meta->{release_status},
	$released ? 'stable' : 'testing',
	'META.json knows whether it is released');

my ($source, $package_version) = slurp_file("$top/debian/changelog") =~ /^(\S+) \((.*?)\)/;
is($package_version, $version, 'debian/changelog begins with it');

# ALTER EXTENSION st13 UPDATE gets there.
my @targets = map { m{--([^/]*)\.sql$} } glob("$top/sql/st13--*--*.sql");
ok(!@targets || (grep { $_ eq $version } @targets), 'a step script leads to it');

# One oldest PostgreSQL as well.
my ($oldest) = slurp_file("$top/README.md") =~ /^PostgreSQL (\d+) or later\./m;
is($meta->{prereqs}{runtime}{requires}{PostgreSQL},
	"$oldest.0.0", "META.json wants PostgreSQL $oldest");
is(slurp_file("$top/debian/pgversions"), "$oldest+\n", 'so does debian/pgversions');

like(slurp_file("$top/CITATION.cff"), qr/^version: "\Q$version\E"$/m, 'CITATION.cff has the version');

# One address, which the Makefile has.
my ($home) = slurp_file("$top/Makefile") =~ /^HOMEPAGE = *(.*)$/m;
my @files = qw(README.md META.json CITATION.cff debian/control debian/control.in);
my $copies = PostgreSQL::Test::Utils::tempdir();
mkdir "$copies/debian";
copy("$top/$_", "$copies/$_") foreach @files;
is(system("$top/test/doc/home", $copies, $home), 0, 'the address can be written');
is(slurp_file("$copies/$_"), slurp_file("$top/$_"), "$_ has it") foreach @files;
my $other = 'https://git.example/ip/st13';
is(system("$top/test/doc/home", $copies, $other), 0, 'another address as well');
like(slurp_file("$copies/$_"), qr/\Q$other\E/, "$_ has that") foreach @files;
is_deeply([ meta_problems(decode_json(slurp_file("$copies/META.json"))) ],
	[], 'META.json follows the PGXN Meta Spec with an address');
isnt(system("$top/test/doc/home $copies 'st13' 2>$copies/err"), 0, 'what is no address is refused');
is(slurp_file("$copies/err"), "home: not an address: st13\n", 'with a plain sentence');

done_testing();
