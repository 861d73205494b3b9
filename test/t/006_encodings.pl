# Databases of every kind of encoding: everything that the extension says is
# ASCII, and everything that it reads, too.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;

# Database encoding, and foreign characters in it
my %foreign = (
	UTF8 => [ "\xc3\xa9", "\xe7\x89\xb9", "\xf0\x9f\x98\x80", "\xef\xbc\x91" ],
	LATIN1 => [ "\xe9", "\xa0", "\xff" ],
	EUC_JP => [ "\xc6\xc3", "\xa3\xb1", "\x8e\xb1", "\x8f\xb0\xa1" ],
	SQL_ASCII => [ "\xe9", "\xff", "\x80", "\xc3\xa9" ]);

for my $encoding (sort keys %foreign)
{
	my $database = lc $encoding;
	$node->safe_psql('postgres', "CREATE DATABASE $database ENCODING '$encoding' LOCALE 'C' TEMPLATE template0");
	$node->safe_psql($database, 'CREATE EXTENSION st13');
	is($node->safe_psql($database, 'SELECT getdatabaseencoding()'), $encoding, $encoding);
	is($node->safe_psql($database, q{SELECT 'ep 10 2014 123456'::st13_appno}), 'EP102014000123456', "$encoding: a number");
	is($node->safe_psql($database, q{SELECT count(*) > 300, bool_and(name ~ '^[ -~]+$') FROM st13_offices}), 't|t', "$encoding: the view of offices");
	is($node->safe_psql($database, q{SELECT st13_office_name('TR'), st13_office_name('CI'), st13_office_name('CW')}),
		"Turkiye|Cote d'Ivoire|Curacao", "$encoding: names of offices");

	for my $client ($encoding, $encoding eq 'SQL_ASCII' ? () : ('SQL_ASCII'))
	{
		for my $character (@{ $foreign{$encoding} })
		{
			my $hex = unpack('H*', $character);
			for my $input ("${character}P102014000123456", "EP10201400012345$character", "EP 10 2014 1234.$character", $character)
			{
				my $file = $node->basedir . '/input.sql';
				open(my $fh, '>:raw', $file) or die;
				print $fh "SET client_encoding = '$client';\n\\set VERBOSITY verbose\n\\set SHOW_CONTEXT never\nSELECT '$input'::st13_appno;\n";
				close $fh;
				my ($status, $out, $err) = $node->psql($database, "\\i $file", on_error_stop => 0);
				is($out, '', "$encoding: $hex is refused");
				like($err, qr/ERROR:  22P02: invalid input syntax for type st13_appno: "/, "$encoding: $hex: message");
				my ($detail) = $err =~ /^DETAIL:  (.*)$/m;
				like($detail, qr/^The character at position \d+ is neither [ -~]*$/, "$encoding: $hex: ASCII detail");
			}
		}
	}

	# Megabytes of it, with ASCII before: the quotation ends between two
	# characters, and is valid in the encoding.
	for my $character (@{ $foreign{$encoding} })
	{
		my $hex = unpack('H*', $character);
		my $sql = join(' UNION ALL ', map {
			"SELECT length(quoted), right(quoted, 3) FROM st13_input_error_info(repeat('1', $_) || repeat(convert_from('\\x$hex', '$encoding'), 100000)), substring(message FROM '\"(.*)\"') quoted"
		} 0 .. 4);
		is($node->safe_psql($database, $sql), join("\n", ("67|...") x 5), "$encoding: $hex: quoted whole");
	}

	# No error in an error: the constructors, too
	for my $hex (map { unpack('H*', $_) } @{ $foreign{$encoding} })
	{
		my ($status, $out, $err) = $node->psql($database,
			"\\set VERBOSITY sqlstate\nSELECT st13_with_office('10 1', convert_from('\\x$hex', '$encoding'))");
		like($err, qr/22P02/, "$encoding: $hex is no office");
		($status, $out, $err) = $node->psql($database,
			"\\set VERBOSITY sqlstate\nSELECT make_st13_appno(10, 2014, convert_from('\\x$hex', '$encoding'))");
		like($err, qr/22P02/, "$encoding: $hex is no serial number");
		is($node->safe_psql($database, "SELECT st13_office_name(convert_from('\\x$hex', '$encoding')) IS NULL"), 't', "$encoding: $hex has no name");
	}

	# Binary is ASCII in all of them.
	is($node->safe_psql($database, q{SELECT encode(st13_appno_send('EP102014000123456'), 'hex')}),
		unpack('H*', 'EP102014000123456'), "$encoding: binary form");
}
$node->stop;
done_testing();
