
# Links between the documents lead somewhere, headings included, and every
# document can be reached from the README.

use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;

use Cwd qw(abs_path);
use Document;
use File::Basename;
use File::Find;
use PostgreSQL::Test::Utils;
use Test::More;

my @documents = grep { -f } map { "$top/$_" } qw(README.md CHANGELOG.md CONTRIBUTING.md SECURITY.md);
find(
	{
		no_chdir => 1,
		wanted   => sub { push @documents, $_ if /\.md$/ && !m{/tmp_check/} }
	},
	"$top/doc",
	"$top/test");

# As GitHub names the headings of a document.
sub anchors
{
	my ($file) = @_;
	my $text = slurp_file($file);
	my (%anchors, %seen);

	$text =~ s/^```.*?^```$//msg;
	while ($text =~ /^#+ (.*)$/mg)
	{
		my $anchor = lc $1;
		$anchor =~ s/\[([^\]]*)\]\([^)]*\)/$1/g;
		$anchor =~ s/[^\w\s-]//g;
		$anchor =~ s/\s/-/g;
		my $n = $seen{$anchor}++;
		$anchors{ $n ? "$anchor-$n" : $anchor } = 1;
	}
	return \%anchors;
}

my (%linked, %anchors, @broken);
my $links = 0;
foreach my $document (@documents)
{
	my $text = slurp_file($document);
	$text =~ s/^```.*?^```$//msg;
	while ($text =~ /\]\(([^)\s]+)\)/g)
	{
		my $link = $1;
		next if $link =~ m{^https?://};
		$links++;
		my ($path, $anchor) = $link =~ /^([^#]*)(?:#(.*))?$/;
		my $target = $path eq '' ? $document : abs_path(dirname($document) . "/$path");
		if (!defined $target || !-e $target)
		{
			push @broken, "$document: $link";
			next;
		}
		$linked{$document}{$target} = 1;
		next unless defined $anchor;
		$anchors{$target} ||= anchors($target);
		push @broken, "$document: $link" unless $anchors{$target}{$anchor};
	}
}
is(join("\n", @broken), '', 'no link is broken');
cmp_ok($links, '>=', 50, 'there are links');

# From the README itself, or from the index of the directory.
foreach my $document (grep { m{^\Q$top\E/doc/|^\Q$top\E/[^/]+$} } @documents)
{
	next if $document eq "$top/README.md";
	my $index = dirname($document) . '/README.md';
	ok( $linked{"$top/README.md"}{$document} || -f $index && $linked{$index}{$document},
		substr($document, length($top) + 1) . ' is linked from the README');
}

done_testing();
