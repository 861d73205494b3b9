# Mutants by name: what it does to the sources, in which file, the one place where
# the pattern is found, and what comes for it.
[
	[ 'interrupts are not checked', 'src/pg/national.c', qr/CHECK_FOR_INTERRUPTS\(\);/, ';' ],
	[ 'a truncated search may choose a value', 'src/catalogue/*.c', qr/return error->truncated \|\|/, 'return' ],
	[ 'codes take no steps', 'src/catalogue/meaning.c', qr/!st13_take_steps\(m->steps, system->code_count\)/, 'false' ],
	[ 'codes in the number take no steps', 'src/catalogue/match.c', qr/!st13_take_steps\(m->steps, m->system->code_count\)/, 'false' ],
	[ 'an own system is cached by its length only', 'src/pg/*.c', qr/own->len == len && memcmp\(own->text, s, len\) == 0/, 'own->len == len' ],
	[ 'the edition is ignored for a named system', 'src/pg/*.c', qr/st13_find_row\(s, len, edition\)/, 'st13_find_row(s, len, ST13_LATEST_EDITION)' ],
	[ 'statistics are used without a check of rights', 'src/pg/*.c', qr/!OidIsValid\(le\) \|\|\s+!statistic_proc_security_check\([^;]*?\)\)\)/, '!OidIsValid(le))' ],
	[ 'st13_format depends on a setting', 'src/pg/format.c', qr/(?<=\n)\tlen = write\(&parts, edition, buffer\);/,
		"{ extern int DateStyle; len = DateStyle != 3 ? write(&parts, edition, buffer) : 0; }" ],
	[ 'st13_right depends on a setting', 'src/pg/format.c', qr/(?<=\n)\tPG_RETURN_TEXT_P\(cstring_to_text\(st13_right_name\(type->right\)\)\);/,
		"{ extern int extra_float_digits; PG_RETURN_TEXT_P(cstring_to_text(extra_float_digits < 0 ? \"\" : st13_right_name(type->right))); }" ],
	[ '< has no negator', 'sql/*operators.sql', qr/COMMUTATOR = >, NEGATOR = >=,/, 'COMMUTATOR = >,' ],
	[ 'a lead of five digits is accepted', 'src/catalogue/*.c', qr/lead->len > 4 \|\|/, 'lead->len > 5 ||' ],
	[ 'an infinite date of filing is not skipped', 'src/pg/*.c', qr/if \(DATE_NOT_FINITE\(filed\)\)\s+return;/, '' ],
	[ 'a damaged datum is refused only if it is all ones', 'src/pg/appno.h', qr/rank >= ST13_VALUE_COUNT/, 'rank == UINT64_MAX' ],
	[ 'the dependents lack statistics', 'sql/*numbering-systems.sql', qr/AND s\.oid = d\.objid/, 'AND false' ],
	[ 'a subplan in a prefix is not refused', 'src/pg/prefix.c', qr/ \|\|\s+contain_subplans\(prefix\)/, '' ],
]
