# A version of the extension that is to come, made from the tree: 1.1, with the
# next edition of the catalogue and a step script, and a PostgreSQL of its own
# to install it into.  And 1.2, the one after it.
package NextVersion;

use strict;
use warnings;

use Cwd qw(abs_path);
use Exporter qw(import);
use File::Basename qw(basename);
use FindBin;
use PostgreSQL::Test::Utils;
use Test::More;

our @EXPORT = qw($next_version $next_edition $later_version copy_server build_next build_later install_next step_script);

our $next_version = '1.1';
our $next_edition = 2;
our $later_version = '1.2';

# The tree of the next version, once it is built
my $next;

my $top = abs_path("$FindBin::RealBin/../..");

sub change
{
	my ($file, $code) = @_;
	local $_ = slurp_file($file);
	my $before = $_;

	$code->();
	die "nothing to change in $file" if $_ eq $before;
	open my $handle, '>', $file or die "$file: $!";
	print $handle $_;
	close $handle;
	return;
}

sub run_quietly
{
	my ($command) = @_;
	my $output = `$command 2>&1`;

	die "$command\n$output" if $? != 0;
	return $output;
}

# A copy of the PostgreSQL in the path, in hard links; from now on the first in
# the path. What is installed into it does not reach the other.
sub copy_server
{
	my $bin = run_quietly('pg_config --bindir');
	chomp $bin;
	# Debian's has a directory for each version below the prefix.
	my ($prefix, $below) = $bin =~ m{^(.*?)(/lib/postgresql/.*|/bin)$} or die "no copy can be made of $bin";
	my $copy = PostgreSQL::Test::Utils::tempdir() . '/pg';

	run_quietly("cp -al '$prefix' '$copy'");
	$ENV{PATH} = "$copy$below:$ENV{PATH}";
	return { prefix => $prefix, copy => $copy, pg_config => "$bin/pg_config" };
}

# The functions that are bound to the edition, as CREATE FUNCTION statements.
sub edition_functions
{
	my ($sql) = @_;
	return map { /^(CREATE FUNCTION .*'st13_\w+_e\d+'.*)\z/ms ? "$1;\n" : () } split /;\n/, $sql;
}

# What leads from 1.0 to it, as doc/releasing.md says.
sub step_script
{
	my ($directory) = @_;
	my $script = '';

	foreach my $part (sort glob "$directory/sql/[0-9][0-9]-*.sql")
	{
		my $sql = slurp_file($part);
		$script .= join '', edition_functions($sql);
		$script .= $sql if basename($part) =~ /^95/;
	}
	$script =~ s/^CREATE FUNCTION (\S+\([^;]*_e\d+')/CREATE OR REPLACE FUNCTION $1/mg;
	# What doc/releasing.md shows
	my @blocks = slurp_file("$top/doc/releasing.md") =~ /^ {7}(DO \$\$\n.*?^ {7}END \$\$;\n)/msg;
	die 'doc/releasing.md has no two DO blocks' unless @blocks == 2;
	return join '', $script, map { s/^ {7}//mgr } @blocks;
}

# Keep the parts of a version when it is released, as doc/releasing.md says.
sub keep_parts
{
	my ($directory, $version) = @_;
	my $kept = "$directory/sql/released/$version";

	run_quietly("mkdir -p '$kept' && cp '$directory'/sql/[0-9][0-9]-*.sql '$kept'") unless -d $kept;
	return;
}

# A copy of the tree, made the next version, built. Returns where what it
# installs lies.
sub build_next
{
	my ($server) = @_;
	my $directory = $next = PostgreSQL::Test::Utils::tempdir() . '/next';
	my $former    = $next_edition - 1;

	mkdir $directory;
	run_quietly("tar -C '$top' -c --exclude='*.o' --exclude='*.bc' --exclude='sql/st13--1.0.sql' Makefile st13.control sql src | tar -C '$directory' -x");
	keep_parts($directory, '1.0');
	change("$directory/st13.control", sub { s/^default_version = .*/default_version = '$next_version'/m });

	# Every function of the catalogue in both editions
	foreach my $file (glob "$directory/src/pg/*.c")
	{
		next unless slurp_file($file) =~ /^ST13_EDITION_FUNCTION/m;
		change($file, sub { s/^(ST13_EDITION_FUNCTION\((\w+), )$former\);$/$1$former);\n$1$next_edition);/mg });
	}
	# The next edition reads one office more, reads another's numbers as
	# other values, and calls a third's by another right.
	append_to_file("$directory/src/catalogue/editions.def", "EDITION($next_edition, 2028, 2032)\n");
	my $offices = "$directory/src/catalogue/offices";
	append_to_file("$offices/AA.def", qq{RIGHT(UTILITY_MODEL, NONE, "a test")\nRIGHT(TRADEMARK, NONE, "a test")\nRIGHT(DESIGN, NONE, "a test")\nSYSTEM(NATIONAL, "AA", $next_edition, 0, "number {year:4}{serial:6}; type 10 patent; period 1990..", "2005000223", OFFICIAL, "a test")\n});
	change("$offices/AM.def", sub {
		s{^(SYSTEM\(NATIONAL, "AM", $former, )0,}{SYSTEM(NATIONAL, "AM next", $next_edition, 0, "number {type}{year:4}{serial:4}; type P = 10 trademark; period 2000..", "P20020142", OFFICIAL, "a test")\n$1$next_edition,}m;
	});
	change("$offices/AP.def", sub {
		s{^(SYSTEM\(NATIONAL, "AP", $former, )0,}{SYSTEM(NATIONAL, "AP next", $next_edition, 0, "number AP/{type}/{year:4}/{serial:6}; type P = 20 utility model; period 1984..", "AP/P/2000/001992", OFFICIAL, "a test")\n$1$next_edition,}m;
	});

	# The SQL objects: those of the next edition, and one more
	foreach my $file (glob "$directory/sql/[0-9][0-9]-*.sql")
	{
		next unless slurp_file($file) =~ /_e$former'/;
		change($file, sub { s/_e$former'/_e$next_edition'/g });
	}
	append_to_file("$directory/sql/95-next.sql", q{
CREATE FUNCTION st13_next(st13_appno) RETURNS text
    AS 'MODULE_PATHNAME', 'st13_office' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_next(st13_appno) IS 'a test';
});
	append_to_file("$directory/sql/st13--1.0--$next_version.sql", step_script($directory));

	return build($server, $directory);
}

# Likewise the version after the next, from the tree of the next.
sub build_later
{
	my ($server) = @_;
	my $later = PostgreSQL::Test::Utils::tempdir() . '/later';

	run_quietly("cp -R '$next' '$later' && rm -rf '$later/stage'");
	keep_parts($later, $next_version);
	change("$later/st13.control", sub { s/^default_version = .*/default_version = '$later_version'/m });
	my $addition = "CREATE DOMAIN st13_later AS text;\n";
	append_to_file("$later/sql/97-later.sql", $addition);
	append_to_file("$later/sql/st13--$next_version--$later_version.sql", $addition);
	return build($server, $later);
}

# What it installs, under the prefix.
sub build
{
	my ($server, $directory) = @_;
	my $stage = "$directory/stage";

	run_quietly("make -C '$directory' PG_CONFIG='$server->{pg_config}' CC=gcc with_llvm=no PG_CFLAGS=-O0 DESTDIR='$stage' all install");
	return "$stage$server->{prefix}";
}

# All of it, or only the files that match.
sub install_next
{
	my ($server, $stage, $pattern) = @_;
	my $pick = defined $pattern ? "-name '$pattern'" : '-type f';

	run_quietly("cd '$stage' && find . $pick -print0 | tar -c --null -T - | tar -C '$server->{copy}' -x --unlink-first");
	return;
}

1;
