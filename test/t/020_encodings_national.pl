# National numbers in databases of every kind of encoding: what is written
# beyond ASCII is understood where the encoding is known, and nowhere an error
# of the conversion.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Encode;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;

# Numbers beyond ASCII, and what they are
my %numbers = (
	"\x{7279}\x{9858}2006-147056" => 'JP102006000147056',
	"\x{7279}\x{9858}\x{ff12}\x{ff10}\x{ff10}\x{ff16}\x{ff0d}\x{ff11}\x{ff14}\x{ff17}\x{ff10}\x{ff15}\x{ff16}" => 'JP102006000147056',
	"\x{5b9f}\x{9858}\x{5e73}3-034781" => 'JP201991000034781',
	"\x{610f}\x{9858}\x{ff12}\x{ff10}\x{ff12}\x{ff10}\x{ff0d}\x{ff18}\x{ff14}\x{ff12}\x{ff13}\x{53f7}" => 'JP702020000008423',
	"\x{5546}\x{9858}2014-073845" => 'JP502014000073845',
	"\x{7279}\x{9858}\x{662d}63-15409" => 'JP101988000015409');

# An SQL expression for bytes in the encoding of the database
sub literal
{
	my ($encoding, $bytes) = @_;
	return "convert_from('\\x" . unpack('H*', $bytes) . "', '$encoding')";
}

# What the views and functions must never fail on
my $sweep = q{
	SELECT (SELECT count(*) > 100 FROM st13_numbering_systems),
	       (SELECT bool_and(description || example || source ~ '^[ -~]*$') FROM st13_numbering_systems),
	       (SELECT count(*) FROM st13_catalogue_dependents),
	       st13_parse('DE', '10 2006 032 425.0'), st13_format('DE102006000032425', 'national')};

for my $encoding ('UTF8', 'EUC_JP', 'LATIN1', 'SQL_ASCII')
{
	my $database = lc $encoding;
	my $understood = $encoding eq 'UTF8' || $encoding eq 'EUC_JP';
	$node->safe_psql('postgres', "CREATE DATABASE $database ENCODING '$encoding' LOCALE 'C' TEMPLATE template0");
	$node->safe_psql($database, 'CREATE EXTENSION st13');
	is($node->safe_psql($database, $sweep), 't|t|0|DE102006000032425|10 2006 032 425.0', "$encoding: views and ASCII numbers");

	# Of LATIN1, the bytes that a client of UTF8 sends are other characters.
	my $perl = $encoding eq 'EUC_JP' ? 'euc-jp' : 'UTF-8';
	for my $number (sort keys %numbers)
	{
		my $value = $numbers{$number};
		# EUC_JP has a minus sign, and no full-width hyphen
		my $spelling = $number =~ tr/\x{ff0d}/\x{2212}/r;
		my $text = literal($encoding, encode($perl, $encoding eq 'EUC_JP' ? $spelling : $number));
		my $what = "$encoding: " . unpack('H*', encode('UTF-8', $number));
		is($node->safe_psql($database, "SELECT st13_try_parse('JP', $text)"), $understood ? $value : '', $what);
		is( $node->safe_psql($database,
				"SELECT message LIKE 'invalid application number of office JP: \"%', detail, sql_error_code FROM st13_parse_error_info('JP', $text) WHERE message IS NOT NULL"),
			$understood ? '' : 't|The character at position 1 belongs in no application number.|22P02',
			"$what: the error");
		is($node->safe_psql($database, "SELECT count(*) FROM st13_candidates('JP', $text)"), $understood ? 1 : 0, "$what: candidates");
		if ($understood)
		{
			# positions in characters
			is($node->safe_psql($database, "SELECT positions FROM st13_explain('JP', $text) WHERE part = 'year designation'"),
				$number =~ /^..(?:\x{5e73}|\x{662d})(\d+)/ ? '3-' . (3 + length $1) : '3-6', "$what: positions");
		}
	}

	# A character without a reading, at each position
	my @foreign = $encoding eq 'EUC_JP' ? ("\xc6\xfc", "\x8e\xb1", "\x8f\xb0\xa1") :
		$encoding eq 'UTF8' ? ("\xc3\xa9", "\xe6\x97\xa5", "\xf0\x9f\x98\x80") :
		$encoding eq 'LATIN1' ? ("\xe9", "\xa4", "\xff") : ("\xe9", "\xff", "\x80", "\xe7\x89", "\xef\xbc", "\xf0");
	for my $character (@foreign)
	{
		my $hex = unpack('H*', $character);
		my $bad = literal($encoding, $character);
		is( $node->safe_psql($database,
				"SELECT count(*), count(st13_try_parse('EP', n)), bool_and(detail LIKE 'The character at position % belongs in no application number.')
				 FROM (SELECT left('10167109.7', p) || $bad || substr('10167109.7', p + 1) AS n FROM generate_series(0, 10) p) t,
				 st13_parse_error_info('EP', n)"),
			'11|0|t', "$encoding: $hex is foreign");
		# an error in a description after it: its position in characters
		my $start = "'number {ignore:2 ' || $bad || '}{serial:6}; type 10 patent; '";
		my $position = $node->safe_psql($database, "SELECT length($start) + 1");
		my ($status, $out, $error) = $node->psql($database, "SELECT st13_parse(NULL, '1', system => $start || 'bogus')");
		like($error, qr/^DETAIL:  Position $position: /m, "$encoding: $hex before an error in a description");
		# anywhere else, and in great numbers
		is( $node->safe_psql($database,
				"SELECT st13_try_parse($bad, '1'), st13_try_parse('EP', '10167109.7', $bad), st13_try_parse('EP', repeat($bad, 100000)),
				 st13_has_valid_check_digit('EP', $bad), (SELECT count(*) FROM st13_candidates('EP', repeat($bad, 1000)))"),
			'||||0', "$encoding: $hex raises nothing in the data");
		for my $call ("st13_parse('EP', $bad)", "st13_parse($bad, '1')", "st13_parse('EP', '1', $bad)", "st13_parse('EP', '1', notation => $bad)",
			"st13_parse(NULL, '1', system => $bad)", "st13_parse(NULL, '1', system => 'number {serial:1}' || $bad)", "st13_format('EP 10 1', $bad)")
		{
			my ($status, $out, $err) = $node->psql($database, "\\set VERBOSITY verbose\nSELECT $call");
			like($err, qr/ERROR:  (22P02|22023): /, "$encoding: $hex: " . ($call =~ s/convert_from.*?\)/.../r));
			my ($detail) = $err =~ /^DETAIL:  (.*)$/m;
			like($detail // '', qr/^[ -~]*$/, 'ASCII detail');
		}
	}

	# Stored, so that what a table holds can be dumped and indexed
	$node->safe_psql($database,
		"CREATE TABLE t (n text, a st13_appno GENERATED ALWAYS AS (st13_try_parse('JP', n, 'patent')) STORED); CREATE INDEX ON t (st13_right(a));
		 INSERT INTO t VALUES (" . literal($encoding, encode($perl, "\x{7279}\x{9858}2006-147056")) . "), ('2006-147056')");
	is($node->safe_psql($database, 'SELECT count(a) FROM t'), $understood ? 2 : 1, "$encoding: generated column");
	is($node->safe_psql($database, 'SELECT count(*) FROM st13_catalogue_dependents'), 2, "$encoding: dependents");
}

# The no-break space is a byte in LATIN1, and read where it can be converted.
is($node->safe_psql('latin1', "SELECT st13_try_parse('EP', " . literal('LATIN1', "EP\xa010167109.7") . ')'),
	'EP102010000167109', 'LATIN1: no-break space');
# The spellings of a description are in the encoding of the database, too.
$node->safe_psql('postgres', "CREATE DATABASE latin2 ENCODING 'LATIN2' LOCALE 'C' TEMPLATE template0");
$node->safe_psql('latin2', 'CREATE EXTENSION st13');
is( $node->safe_psql('latin2',
		"SELECT st13_parse(NULL, " . literal('LATIN2', "\xae123456") . ", system => " . literal('LATIN2', "office XR; number Z{serial:6}; type 50 trademark; spell \xae = Z") . ")"),
	'XR500000000123456', 'LATIN2: the spelling of a description');

$node->stop;
done_testing();
