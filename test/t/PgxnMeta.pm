
# The rules of the PGXN Meta Spec, version 1, for META.json: https://pgxn.org/spec/
package PgxnMeta;

use strict;
use warnings;

use Exporter qw(import);

our @EXPORT = qw(meta_problems);

# A rule is called with a value and its place, and returns what is wrong.

sub matches
{
	my ($pattern) = @_;
	return sub {
		my ($value, $place) = @_;
		return if defined $value && !ref $value && $value =~ $pattern;
		return "$place is not right: " . ($value // 'null');
	};
}

# At least one, all different.
sub list_of
{
	my ($rule) = @_;
	return sub {
		my ($list, $place) = @_;
		return "$place is no list" unless ref $list eq 'ARRAY';
		return "$place is empty" unless @$list;
		my %seen;
		my @twice = grep { $seen{ $_ // '' }++ } @$list;
		return map({ "$place has it twice: $_" } @twice),
		  map { $rule->($list->[$_], "${place}[$_]") } 0 .. $#$list;
	};
}

sub either
{
	my ($scalar, %by_type) = @_;
	return sub {
		my ($value, $place) = @_;
		return ($by_type{ ref $value } // $scalar)->($value, $place);
	};
}

# At least one; names and values follow one rule each.
sub map_of
{
	my ($name_rule, $rule) = @_;
	return sub {
		my ($map, $place) = @_;
		return "$place is no map" unless ref $map eq 'HASH';
		return "$place is empty" unless %$map;
		return map {
			($name_rule->($_, "$place: the name"), $rule->($map->{$_}, "$place.$_"))
		} sort keys %$map;
	};
}

# A name with ! is required. One's own names begin with x_.
sub keys_are
{
	my %rules = @_;
	my %required = map { s/!$//r => 1 } grep { /!$/ } keys %rules;
	$rules{s/!$//r} = delete $rules{$_} foreach grep { /!$/ } keys %rules;
	return sub {
		my ($map, $place) = @_;
		return "$place is no map" unless ref $map eq 'HASH';
		my @missing = grep { !exists $map->{$_} } sort keys %required;
		my @unknown = grep { !$rules{$_} && !/^x_./i } sort keys %$map;
		return map({ "$place.$_ is missing" } @missing),
		  map({ "$place.$_ is unknown" } @unknown),
		  map { $rules{$_} ? $rules{$_}->($map->{$_}, "$place.$_") : () } sort keys %$map;
	};
}

my $number  = qr/(?:0|[1-9]\d*)/;
my $semver  = qr/$number\.$number\.$number(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?/;
my $one_of  = qr/(?:(?:[=!]=|[<>]=?)\s*)?(?:$semver|0)/;
my $license = matches(
	qr/^(?:agpl_3|apache_1_1|apache_2_0|artistic_[12]|bsd|freebsd|gfdl_1_[23]|gpl_[123]|
	lgpl_2_1|lgpl_3_0|mit|mozilla_1_[01]|openssl|perl_5|postgresql|qpl_1_0|ssleay|sun|zlib|
	open_source|restricted|unrestricted|unknown)\z/x);

my $text    = matches(qr/./s);
my $term    = matches(qr{^[^\s/\\[:cntrl:]]{2,}\z});
my $tag     = matches(qr{^[^/\\[:cntrl:]]{1,255}\z});
my $version = matches(qr/^$semver\z/);
my $url     = matches(qr{^[a-z][a-z0-9+.-]*://[^/\s]+\S*\z}i);
my $path    = matches(qr{^(?!/)(?!(?:.*/)?\.\.(?:/|\z))[^\\]+\z});

my $extension = keys_are(
	'file!'    => $path,
	'version!' => $version,
	'abstract' => $text,
	'docfile'  => $path);

my $meta = keys_are(
	'name!'       => $term,
	'version!'    => $version,
	'abstract!'   => $text,
	'maintainer!' => either($text, ARRAY => list_of($text)),
	'license!' => either($license, ARRAY => list_of($license), HASH => map_of($text, $url)),
	'provides!'  => map_of($term, $extension),
	'meta-spec!' => keys_are('version!' => matches(qr/^1\.0\.\d+\z/), 'url' => $url),
	'description'    => $text,
	'generated_by'   => $text,
	'tags'           => list_of($tag),
	'release_status' => matches(qr/^(?:stable|testing|unstable)\z/),
	'no_index' => keys_are('file' => list_of($path), 'directory' => list_of($path)),
	'prereqs' => map_of(
		matches(qr/^(?:configure|build|test|runtime|develop)\z/),
		map_of(
			matches(qr/^(?:requires|recommends|suggests|conflicts)\z/),
			map_of($term, matches(qr/^$one_of(?:\s*,\s*$one_of)*\z/)))),
	'resources' => keys_are(
		'homepage'   => $url,
		'license'    => list_of($url),
		'bugtracker' => keys_are('web' => $url, 'mailto' => matches(qr/@/)),
		'repository' =>
		  keys_are('url' => $url, 'web' => $url, 'type' => matches(qr/^[^[:upper:]]+\z/))));

sub meta_problems { return $meta->($_[0], 'META.json'); }

1;
