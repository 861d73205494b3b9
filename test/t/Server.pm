# What tests ask of a server.
package Server;

use strict;
use warnings;

use Exporter qw(import);

our @EXPORT = qw(major);

# Its major version, as a number.
sub major
{
	my ($node) = @_;
	return int($node->safe_psql('postgres', 'SHOW server_version_num') / 10000);
}

1;
