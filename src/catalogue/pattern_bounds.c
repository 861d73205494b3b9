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

/* The first digits of numbers from low to high, when printed with a width. */
static St13SymbolSet
first_digits(uint64_t low, uint64_t high, int width)
{
	St13SymbolSet set = 0;
	uint64_t unit = 1;

	for (int i = 1; i < width; i++)
		unit *= 10;
	for (uint64_t d = low / unit; d <= high / unit && d < 10; d++)
		set |= UINT64_C(1) << d;
	return set;
}

/*
 * The symbols that a code of a type can begin or end with.  One in the serial
 * number may lack its zeros.
 */
static St13SymbolSet
type_edge(const St13Field *field, const St13TypeItem *item, bool at_end)
{
	St13SymbolSet set = 0;
	int width = (int) item->code_len;

	if (!item->numeric)
		return edge_of(item->code, item->code_len, at_end);
	if (at_end)
		return ALL_DIGITS;
	for (int w = field->in_serial ? 1 : width; w <= width; w++)
		set |= first_digits(item->low, item->high, w);
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
				set |= type_edge(field, &system->types[i], at_end);
			return set;
		case ST13_FIELD_CODE:
			for (int i = 0; i < system->code_count; i++)
				set |= edge_of(system->codes[i].code, system->codes[i].code_len,
							   at_end);
			if (system->code_count > 0)
				return set;
			return system->code_width > 0 ? ALL_DIGITS | ALL_LETTERS
										  : ALL_LETTERS;
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

/* The fewest and the most symbols of a field, and the shapes it can have. */
typedef struct FieldBounds
{
	int least;
	int most;
	St13Shapes shapes;
} FieldBounds;

/* The set of the shape of no symbols at all, the first of all shapes. */
#define NOTHING st13_shape(0, false)
#define DIGITS_ALONE st13_shape(1, false)
#define LETTERS_ALONE st13_shape(1, true)
#define SHAPE_COUNT (2 * ST13_MAX_RUNS + 2)

/* The shape of letters and digits of a description. */
static St13Shapes
shape_of(const char *text, size_t len)
{
	int runs = 1;

	for (size_t i = 1; i < len; i++)
		runs += ascii_is_letter(text[i]) != ascii_is_letter(text[i - 1]);
	return len > 0 ? st13_shape(runs, ascii_is_letter(text[0])) : NOTHING;
}

/* A code in the serial number may lack its zeros, if it begins the number. */
static FieldBounds
bound_type(const St13System *system, const St13Field *field)
{
	FieldBounds bounds = {field->in_serial ? 1 : field->min_width,
						  field->max_width, 0};

	for (int i = 0; i < system->type_count; i++)
		bounds.shapes |=
			shape_of(system->types[i].code, system->types[i].code_len);
	return bounds;
}

static FieldBounds
bound_code(const St13System *system, const St13Field *field)
{
	FieldBounds bounds = {field->min_width, field->max_width, 0};

	if (system->code_count == 0)
		bounds.shapes = LETTERS_ALONE;
	if (system->code_count == 0 && system->code_width > 0)
		bounds.shapes |=
			DIGITS_ALONE | st13_shape(2, false) | st13_shape(2, true);
	for (int i = 0; i < system->code_count; i++)
		bounds.shapes |=
			shape_of(system->codes[i].code, system->codes[i].code_len);
	return bounds;
}

/* The zero of a year that comes first may be missing: see match.c. */
static FieldBounds
bound_year(const St13Field *field, bool is_first)
{
	FieldBounds bounds = {field->min_width, field->max_width, DIGITS_ALONE};

	if (is_first && field->min_width == 2)
		bounds.least = 1;
	if (field->era)
	{
		bounds.most += ST13_ERA_LEN;
		bounds.shapes |= st13_shape(2, true);
	}
	return bounds;
}

static FieldBounds
bound_control_number(St13CheckRule rule)
{
	FieldBounds bounds = {0, 1, NOTHING};
	St13SymbolSet symbols = check_symbols(rule);

	if ((symbols & ALL_DIGITS) != 0)
		bounds.shapes |= DIGITS_ALONE;
	if ((symbols & ALL_LETTERS) != 0)
		bounds.shapes |= LETTERS_ALONE;
	return bounds;
}

static FieldBounds
bound_field(const St13System *system, const St13Field *field, bool is_first)
{
	FieldBounds bounds = {field->min_width, field->max_width, DIGITS_ALONE};

	switch (field->kind)
	{
		case ST13_LITERAL:
			bounds.least = (int) field->text_len;
			bounds.most = (int) field->text_len;
			bounds.shapes = shape_of(field->text, field->text_len);
			break;
		case ST13_FIELD_TYPE:
			return bound_type(system, field);
		case ST13_FIELD_CODE:
			return bound_code(system, field);
		case ST13_FIELD_YEAR:
			return bound_year(field, is_first);
		case ST13_FIELD_CHECK:
			return bound_control_number(system->check);
		case ST13_FIELD_LETTER:
			bounds.shapes = LETTERS_ALONE;
			break;
		case ST13_FIELD_SERIAL:
		case ST13_FIELD_PACKED:
			/* Leading zeros may be missing. */
			if (field->min_width == field->max_width)
				bounds.least = 1;
			break;
		case ST13_FIELD_FILED:
		case ST13_FIELD_IGNORED:
			break;
		case ST13_OPTION_START:
		case ST13_OPTION_END:
			bounds.least = 0;
			bounds.most = 0;
			bounds.shapes = NOTHING;
			break;
	}
	return bounds;
}

int
st13_most_symbols(const St13System *system, const St13Field *field)
{
	return bound_field(system, field, false).most;
}

/* The shape of one shape and another behind it, by their places in the set. */
static St13Shapes
join_two_shapes(int before, int after)
{
	bool letters_first = before % 2 != 0;
	/* Runs alternate: an odd number of them ends as it begins. */
	bool letters_last = letters_first == (before / 2 % 2 != 0);
	int runs = before / 2 + after / 2;

	if (before == 0)
		return UINT32_C(1) << after;
	if (after == 0)
		return UINT32_C(1) << before;
	if (letters_last == (after % 2 != 0))
		runs--;
	return st13_shape(runs, letters_first);
}

/* The shapes of one of a set and one of another behind it. */
static St13Shapes
join_shapes(St13Shapes before, St13Shapes after)
{
	St13Shapes joined = 0;

	for (int a = 0; a < SHAPE_COUNT && before >> a != 0; a++)
	{
		if ((before >> a & 1) == 0)
			continue;
		for (int b = 0; b < SHAPE_COUNT && after >> b != 0; b++)
		{
			if ((after >> b & 1) != 0)
				joined |= join_two_shapes(a, b);
		}
	}
	return joined;
}

static St13Bounds
bound_pattern(const St13System *system, St13Pattern *pattern)
{
	St13Bounds bounds;
	FieldBounds all = {0, 0, NOTHING};
	bool in_option = false;

	for (int i = pattern->count; i-- > 0;)
	{
		/* The compiler's, and its own until it is done. */
		St13Field *field = (St13Field *) &pattern->fields[i];
		FieldBounds one = bound_field(system, field, i == 0);

		field->place = i;
		field->least_after = all.least;
		field->most_after = all.most;
		if (field->kind == ST13_OPTION_START || field->kind == ST13_OPTION_END)
			in_option = field->kind == ST13_OPTION_END;
		if (in_option)
		{
			one.least = 0;
			one.shapes |= NOTHING;
		}
		all.shapes = join_shapes(one.shapes, all.shapes);
		all.least += one.least;
		all.most += one.most;
	}
	bounds.least = all.least;
	bounds.greatest = all.most;
	bounds.shapes = all.shapes;
	bounds.first = pattern_edge(system, pattern, false);
	bounds.last = pattern_edge(system, pattern, true);
	return bounds;
}

/*
 * Whether the first zeros of a number can get lost: those of a year of two digits
 * that it begins with.
 */
static bool
begins_with_short_year(const St13Pattern *pattern)
{
	const St13Field *first = &pattern->fields[0];

	return first->kind == ST13_FIELD_YEAR && !first->era &&
		   first->min_width == 2 && first->max_width == 2;
}

void
st13_let_zeros_be_lost(St13System *system)
{
	for (int p = 0; p < system->pattern_count; p++)
	{
		St13Pattern *pattern = &system->patterns[p];

		pattern->loses_zeros = begins_with_short_year(pattern);
		if (!pattern->loses_zeros)
			continue;
		/* One of the year's two has been left out of the bounds already. */
		pattern->bounds.least--;
		if (pattern->bounds.least < system->bounds.least)
			system->bounds.least = pattern->bounds.least;
	}
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
		all->shapes |= one.shapes;
	}
	for (int p = 0; p < system->prefix_count; p++)
		system->prefix_first |=
			edge_of(system->prefixes[p].text, system->prefixes[p].len, false);
}
