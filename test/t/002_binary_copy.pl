# Binary input and output: COPY BINARY there and back, and payloads that no
# server has sent.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(extra => [ '-E', 'UTF8', '--locale=C' ]);
$node->start;
my $dir = $node->basedir;

$node->safe_psql(
	'postgres', q{
CREATE EXTENSION st13;
CREATE TABLE number (a st13_appno, l st13_appno[], r st13_appno_range);
INSERT INTO number
SELECT a, ARRAY[a, NULL], st13_appno_range(a, NULL)
FROM (SELECT make_st13_appno(t, y, s, o) AS a
	FROM unnest(ARRAY[0, 10, 99]) t, unnest(ARRAY[0, 1, 999, 1000, 2014, 9999]) y,
		unnest(ARRAY['000000000', '999999999', '00000000A', '12345678Z']) s,
		unnest(ARRAY[NULL, 'AA', 'EP', 'ZZ']) o) t;
INSERT INTO number VALUES ('IN102008MU0001234'), ('DK50196300VA01864'), ('NA501978000NAT593'), ('EE5020070001818AA'), ('ZZ99999999999999Z'), (NULL);
CREATE TABLE again (LIKE number);
});
my $count = $node->safe_psql('postgres', 'SELECT count(*) FROM number');
$node->safe_psql(
	'postgres', qq{
COPY number TO '$dir/number' (FORMAT binary);
COPY again FROM '$dir/number' (FORMAT binary);
});
is( $node->safe_psql(
		'postgres', q{
SELECT count(*) FROM again;
SELECT count(*) FROM (SELECT * FROM number EXCEPT SELECT * FROM again) t;
SELECT count(*) FROM (SELECT * FROM again EXCEPT SELECT * FROM number) t}),
	"$count\n0\n0", 'there and back');

# One field of a COPY BINARY file
sub payload
{
	my ($bytes) = @_;
	return
	    "PGCOPY\n\xff\r\n\0"
	  . pack('NN', 0, 0)
	  . pack('nN', 1, length($bytes))
	  . $bytes
	  . pack('n', 0xffff);
}

$node->safe_psql('postgres', 'CREATE TABLE received (a st13_appno)');

sub receive
{
	my ($bytes, $encoding) = @_;
	open(my $fh, '>:raw', "$dir/payload") or die;
	print $fh payload($bytes);
	close $fh;
	my ($status, $out, $err) = $node->psql('postgres',
		"\\set VERBOSITY verbose\n"
		  . ($encoding ? "SET client_encoding = '$encoding';\n" : '')
		  . "TRUNCATE received; COPY received FROM '$dir/payload' (FORMAT binary); SELECT * FROM received");
	return ($out, $err);
}

# Good ones
for my $case (
	[ '102014000123456',   '102014000123456' ],
	[ 'EP102014000123456', 'EP102014000123456' ],
	[ 'ep102014000123456', 'EP102014000123456' ],
	[ 'in102008mu0001234', 'IN102008MU0001234' ],
	[ '000000000000000',   '000000000000000' ],
	[ 'ZZ99999999999999Z', 'ZZ99999999999999Z' ])
{
	my ($out, $err) = receive($case->[0]);
	is("$out$err", $case->[1], "\"$case->[0]\" is received");
}
for my $encoding ('LATIN1', 'SJIS', 'SQL_ASCII')
{
	my ($out, $err) = receive('EP102014000123456', $encoding);
	is("$out$err", 'EP102014000123456', "client in $encoding");
}

# Bad ones: what, bytes, SQLSTATE, what the detail says
my @bad = (
	[ 'nothing', '', '22P03', 'nothing but blanks' ],
	[ 'an int8', pack('q>', 102014000123456), '22021' ],
	[ 'a stored value', pack('q>', -9223372036854775808), '22021' ],
	[ 'an int8 of printable bytes', 'EP102014', '22P03', '15 characters, or 17' ],
	[ '14 characters', '10201400012345',     '22P03', 'found 14' ],
	[ '16 characters', 'EP10201400012345',   '22P03', 'found 16' ],
	[ '18 characters', 'EP1020140001234567', '22P03', 'found 18' ],
	[ 'the presentation form', 'EP 10 2014 123456', '22P03', 'separator at position 3' ],
	[ 'a short presentation form', '10/2014/1', '22P03', 'separator at position 3' ],
	[ 'a hyphen', 'EP102014-00123456', '22P03', 'separator at position 9' ],
	[ 'a blank before', ' EP102014000123456', '22P03', 'separator at position 1' ],
	[ 'a blank after',  'EP102014000123456 ', '22P03', 'separator at position 18' ],
	[ 'blanks', ' ' x 15, '22P03', 'separator at position 1' ],
	[ 'a line break', "EP102014000123456\n", '22P03', 'character at position 18' ],
	[ 'a control number', '102014000123.45', '22P03', 'character at position 13' ],
	[ 'a NUL after',  "EP102014000123456\0", '22021' ],
	[ 'a NUL within', "EP1020140\x{0}0123456", '22021' ],
	[ 'only NULs', "\0" x 8, '22021' ],
	[ 'bytes that are no UTF-8', "EP10201400012345\xff", '22021' ],
	[ 'half a character', "EP10201400012345\xc3", '22021' ],
	[ 'a foreign character', "EP1020140001234\xc3\xa9", '22P03', 'character at position 16' ],
	[ 'a digit for a letter', '1P102014000123456', '22P03', 'position 1 an office' ],
	[ 'a letter for a digit', 'EP1X2014000123456', '22P03', 'position 3 a type' ],
	[ 'a letter in the year', 'EP102O14000123456', '22P03', 'position 5 a year' ],
	[ 'type 05', 'EP052014000123456', '22P03', 'type of right of 10 to 99' ],
	[ 'three letters apart in the serial number', 'EP10201400A1234AA', '22P03', 'position 17 is one too many' ],
	[ 'a letter in a packed year', 'EM700151A22170001', '22P03', 'position 9 a digit' ],
	[ 'a letter in a packed year above', 'DE503020A80449225', '22P03', 'position 9 a digit' ],
	[ 'letters in the year', 'QO82R46E12P71E123', '22P03', 'position 5 a year' ],
	[ 'a megabyte', '1' x 1000000, '22P03', 'found 1000000' ],
	[ 'a megabyte of NULs', "\0" x 1000000, '22021' ],
);
for my $case (@bad)
{
	my ($what, $bytes, $state, $detail) = @$case;
	my ($out, $err) = receive($bytes);
	is($out, '', "$what: nothing is stored");
	like($err, qr/ERROR:  $state: /, "$what: SQLSTATE $state");
	like($err, qr/^(psql:.*?: )?ERROR:  22P03: invalid input syntax for type st13_appno: "[^"]*"$/m, "$what: message names the type")
	  if $state eq '22P03';
	like($err, qr/^DETAIL:  .*$detail/m, "$what: detail") if defined $detail;
	cmp_ok(length($err), '<', 1000, "$what: not too long a message");
}
# Every length but two is refused.
is_deeply(
	[ grep { (receive('1' x $_))[0] ne '' } 0 .. 24 ], [15],
	'only 15 digits are received');
is_deeply(
	[ grep { (receive('AA' . '1' x $_))[0] ne '' } 0 .. 24 ], [15],
	'or two letters and 15 digits');
# What comes from another encoding is converted first.
my ($out, $err) = receive("EP10201400012345\xe9", 'LATIN1');
like($err, qr/22P03: .*"EP10201400012345\xc3?\xe9?.*"/, 'LATIN1 is converted');
is($out, '', 'and refused');

# The server is alive and well.
is($node->safe_psql('postgres', 'SELECT count(*) FROM number'), $count,
	'still there');
$node->stop;
done_testing();
