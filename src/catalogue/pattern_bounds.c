/*-------------------------------------------------------------------------
 *
 * pattern_bounds.c
 *	  What a number must look like at least to match a pattern.
 *
 *-------------------------------------------------------------------------
 */
#include "value/ascii.h"
#include "calendar.h"
#include "pattern_bounds.h"

#define ALL_DIGITS ((UINT64_C(1) << 10) - 1)
#define ALL_LETTERS (((UINT64_C(1) << 26) - 1) << 10)

/* The first or the last symbol of a code; any, if it has none. */
static St13SymbolSet
edge_of(const char *code, size_t len, bool at_end)
{
	if (len == 0)
		return ALL_DIGITS | ALL_LETTERS;
	return st13_symbol_set(ascii_upper(code[at_end ? len - 1 : 0]));
}

/* The symbols that can be a control number. */
static St13SymbolSet
check_symbols(St13CheckRule rule)
{
	St13SymbolSet set = 0;

	for (const char *c = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"; *c != '\0';
		 c++)
	{
		if (st13_can_be_check(rule, *c))
			set |= st13_symbol_set(*c);
	}
	return set;
}

/* The symbols that a field can begin or end with. */
static St13SymbolSet
field_edge(const St13System *system, const St13Field *field, bool at_end)
{
	St13SymbolSet set = 0;

	switch (field->kind)
	{
		case ST13_LITERAL:
			return edge_of(field->text, field->text_len, at_end);
		case ST13_FIELD_TYPE:
			for (int i = 0; i < system->type_count; i++)
			{
				const St13TypeItem *item = &system->types[i];

				set |= item->numeric
						   ? ALL_DIGITS
						   : edge_of(item->code, item->code_len, at_end);
			}
			return set;
		case ST13_FIELD_CODE:
			for (int i = 0; i < system->code_count; i++)
				set |= edge_of(system->codes[i].code, system->codes[i].code_len,
							   at_end);
			return system->code_count > 0 ? set : ALL_LETTERS;
		case ST13_FIELD_LETTER:
			return ALL_LETTERS;
		case ST13_FIELD_YEAR:
			return field->era && !at_end ? ALL_DIGITS | ALL_LETTERS
										 : ALL_DIGITS;
		case ST13_FIELD_CHECK:
			return check_symbols(system->check);
		case ST13_FIELD_FILED:
		case ST13_FIELD_SERIAL:
		case ST13_FIELD_IGNORED:
		case ST13_FIELD_PACKED:
			return ALL_DIGITS;
		case ST13_OPTION_START:
		case ST13_OPTION_END:
			break;
	}
	return 0;
}

/*
 * The symbols that a match of a pattern can begin with, or end with.  A control
 * number and an option may be missing; then what comes after them does it.
 */
static St13SymbolSet
pattern_edge(const St13System *system, const St13Pattern *pattern, bool at_end)
{
	St13SymbolSet set = 0;
	bool in_option = false;

	for (int i = 0; i < pattern->count; i++)
	{
		const St13Field *field =
			&pattern->fields[at_end ? pattern->count - 1 - i : i];

		if (field->kind == ST13_OPTION_START || field->kind == ST13_OPTION_END)
		{
			in_option = !in_option;
			continue;
		}
		set |= field_edge(system, field, at_end);
		if (!in_option && field->kind != ST13_FIELD_CHECK)
			break;
	}
	return set;
}

size_t
st13_printed_symbols(const St13System *system, const St13Pattern *pattern)
{
	size_t n = 0;

	for (int i = 0; i < pattern->count; i++)
	{
		const St13Field *field = &pattern->fields[i];
		size_t width = (size_t) field->max_width;

		if (field->kind == ST13_LITERAL)
			width = field->text_len;
		for (int k = 0;
			 k < system->code_count && field->kind == ST13_FIELD_CODE; k++)
		{
			if (system->codes[k].code_len > width)
				width = system->codes[k].code_len;
		}
		n += width + (field->era ? ST13_ERA_LEN : 0);
	}
	return n;
}

static St13Bounds
bound_pattern(const St13System *system, const St13Pattern *pattern)
{
	St13Bounds bounds;
	bool in_option = false;

	bounds.first = pattern_edge(system, pattern, false);
	bounds.last = pattern_edge(system, pattern, true);
	bounds.least = 0;
	bounds.greatest = (int) st13_printed_symbols(system, pattern);
	for (int i = 0; i < pattern->count; i++)
	{
		const St13Field *field = &pattern->fields[i];

		if (field->kind == ST13_OPTION_START || field->kind == ST13_OPTION_END)
			in_option = field->kind == ST13_OPTION_START;
		else if (field->kind == ST13_LITERAL && !in_option)
			bounds.least += (int) field->text_len;
		else if (field->kind != ST13_FIELD_CHECK && !in_option)
			bounds.least += 1;
	}
	return bounds;
}

void
st13_bound_system(St13System *system)
{
	St13Bounds *all = &system->bounds;

	for (int p = 0; p < system->pattern_count; p++)
	{
		St13Bounds one = bound_pattern(system, &system->patterns[p]);

		system->patterns[p].bounds = one;
		if (p == 0)
			*all = one;
		all->least = one.least < all->least ? one.least : all->least;
		all->greatest =
			one.greatest > all->greatest ? one.greatest : all->greatest;
		all->first |= one.first;
		all->last |= one.last;
	}
	for (int p = 0; p < system->prefix_count; p++)
		system->prefix_first |=
			edge_of(system->prefixes[p].text, system->prefixes[p].len, false);
}
