
# The blocks of SQL in a document, for the tests that hold the document to what
# they print, and for "fill", which writes that.
package Markdown;

use strict;
use warnings;

use Exporter qw(import);

our @EXPORT = qw($block trim shows_error);

# A block marked sql, and the unmarked one that follows it at once, if any,
# which is what it prints.
our $block = qr/^```sql\n(?<sql>.*?)^```\n(?:```\n(?<output>.*?)^```$)?/ms;

# Trailing blanks are nothing that a document can be held to.
sub trim
{
	my ($text) = @_;
	$text =~ s/[ \t]+$//mg;
	$text =~ s/\n+\z//;
	return $text;
}

# Is an error part of what the block prints?  Then psql goes on after it, and
# what it complains of belongs to the output.  Anywhere else it is a failure.
sub shows_error
{
	my ($output) = @_;
	return defined $output && $output =~ /^ERROR:/m;
}

1;
