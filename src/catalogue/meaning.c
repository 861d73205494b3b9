/*-------------------------------------------------------------------------
 *
 * meaning.c
 *	  The readings that a match can mean.
 *
 * They are a cross product: of the years, the digits that a spelling leaves
 * out, the codes for internal use and the types of right.
 *
 *-------------------------------------------------------------------------
 */
#include <stdlib.h>
#include <string.h>

#include "value/ascii.h"
#include "calendar.h"
#include "control_number.h"
#include "meaning.h"
#include "prefixes.h"
#include "serial_digits.h"
#include "series.h"

/* Years that a field can mean. */
typedef struct Years
{
	int items[ST13_MAX_YEARS];
	int count;
} Years;

typedef struct Meaning
{
	const St13Subject *subject;
	const St13Match *match;
	int *steps;
	St13Readings *readings;
	Years filed; /* years of filing that the number itself names */
	char room[ST13_YEAR_LEN + ST13_SERIAL_LEN + 64];
	char *digits; /* of the serial number, and of a packed year; before them
				   * are zeros in nine positions */
	int count;
	bool exact;      /* spelled as the pattern has it */
	bool short_year; /* a leading zero of the number is missing */
	char control;    /* the control number, '\0' if it is missing */
	/* The places of fields in the pattern, -1 for none. */
	int year_field;
	int filed_field;
	int type_field;
	int code_field;
} Meaning;

/* ---- What the captures have ------------------------------------------------ */

/* The digits of a field, padded to its width, or those it has if missing. */
static int
field_digits(const Meaning *m, int f, char *digits)
{
	const St13Field *field = &m->subject->pattern->fields[f];
	const St13Capture *found = &m->match->captures[f];
	int zeros = 0;

	if (found->len == 0)
	{
		/* A letter's text is what may stand there, and not what is missing. */
		if (field->kind == ST13_FIELD_LETTER || field->text_len == 0)
			return 0;
		memcpy(digits, field->text, field->text_len);
		return (int) field->text_len;
	}
	for (; zeros + found->len < field->min_width; zeros++)
		digits[zeros] = '0';
	memcpy(digits + zeros, m->subject->tokens->symbols + found->start,
		   found->len);
	return zeros + found->len;
}

/*
 * Take the digits of a field of the serial number; false if they are out of its
 * range or too many.
 */
static bool
take_digits(Meaning *m, int f)
{
	const St13Field *field = &m->subject->pattern->fields[f];
	char *digits = m->digits + m->count;
	int len = field_digits(m, f, digits);

	m->count += len;
	return st13_in_range(field, digits, len) &&
		   m->count <= ST13_YEAR_LEN + ST13_SERIAL_LEN;
}

/* Whether a field is spelled as the pattern has it, with all of its zeros. */
static bool
is_exact_field(const St13Subject *subject, const St13Field *field,
			   const St13Capture *found)
{
	if (found->start > subject->from &&
		subject->tokens->marks[found->start] != field->mark)
		return false;
	/* No spelling is worse for zeros that it has lost: see add_reading(). */
	if (subject->pattern->loses_zeros && found->start == subject->from)
		return true;
	return found->len >= field->min_width ||
		   (field->kind != ST13_FIELD_SERIAL && field->kind != ST13_FIELD_TYPE);
}

/* Note what a field has; false if it can be no part of a value. */
static bool
take_field(Meaning *m, int f)
{
	const St13Field *field = &m->subject->pattern->fields[f];
	const St13Capture *found = &m->match->captures[f];

	if (found->len > 0 && m->exact)
		m->exact = is_exact_field(m->subject, field, found);
	switch (field->kind)
	{
		case ST13_FIELD_YEAR:
			m->year_field = f;
			break;
		case ST13_FIELD_FILED:
			m->filed_field = f;
			break;
		case ST13_FIELD_TYPE:
			m->type_field = f;
			break;
		case ST13_FIELD_CODE:
			m->code_field = f;
			break;
		case ST13_FIELD_CHECK:
			if (found->len > 0)
				m->control = m->subject->tokens->symbols[found->start];
			break;
		default:
			break;
	}
	return !st13_field_in_serial(field) || field->last || take_digits(m, f);
}

/* Take all fields; false if the match can have no value. */
static bool
take_fields(Meaning *m)
{
	const St13Pattern *pattern = m->subject->pattern;

	memset(m->room, '0', ST13_YEAR_LEN + ST13_SERIAL_LEN);
	m->digits = m->room + ST13_YEAR_LEN + ST13_SERIAL_LEN;
	m->count = 0;
	m->exact = true;
	m->control = '\0';
	m->year_field = -1;
	m->filed_field = -1;
	m->type_field = -1;
	m->code_field = -1;
	for (int f = 0; f < pattern->count; f++)
	{
		if (!take_field(m, f))
			return false;
	}
	for (int f = 0; f < pattern->count; f++)
	{
		if (pattern->fields[f].last && !take_digits(m, f))
			return false;
	}
	if (!m->subject->system->has_values)
		return m->count <= ST13_SERIAL_LEN;
	/* No office counts from 0: that is a place holder. */
	if (ascii_all_zeros(m->digits, m->count))
		return false;
	if (pattern->is_packed)
	{
		/* flush right, with zeros for what is not there */
		m->digits -= ST13_YEAR_LEN + ST13_SERIAL_LEN - m->count;
		m->count = ST13_YEAR_LEN + ST13_SERIAL_LEN;
		return ascii_all_digits(m->digits, ST13_YEAR_LEN);
	}
	return m->count <= ST13_SERIAL_LEN;
}

/* ---- Years ----------------------------------------------------------------- */

/* Whether all zeros of the year that the number begins with got lost. */
static bool
lacks_year(const Meaning *m)
{
	return m->short_year && m->match->captures[0].len == 0;
}

/*
 * A missing first zero can be believed only if all else is there: a serial number
 * in one piece, and a control number that is set off.
 */
static bool
believes_short_year(const Meaning *m)
{
	const St13Pattern *pattern = m->subject->pattern;
	const unsigned char *marks = m->subject->tokens->marks;

	if (lacks_year(m))
		return true;
	for (int f = 0; f < pattern->count; f++)
	{
		const St13Field *field = &pattern->fields[f];
		const St13Capture *found = &m->match->captures[f];

		if (field->kind == ST13_FIELD_CHECK && found->len > 0 &&
			marks[found->start] != ST13_MARK_HARD)
			return false;
		if (field->kind == ST13_FIELD_SERIAL &&
			(found->len < field->max_width ||
			 marks[found->start] != ST13_MARK_NONE))
			return false;
	}
	return true;
}

/*
 * Whether a year that was found can be no other: all of it is there, and where
 * it begins is sure.  The last four digits of a serial number and a year of two
 * digits could be one by chance.
 */
static bool
is_sure_year(const Meaning *m, int f)
{
	const St13Field *field = &m->subject->pattern->fields[f];
	int start = m->match->captures[f].start;

	if (field->max_width < ST13_YEAR_LEN &&
		field->year_offset < ST13_YEAR_FIRST &&
		ascii_is_digit(m->subject->tokens->symbols[start]))
		return false;
	return st13_left_edge(m->subject->tokens, m->subject->from, start) ||
		   field[-1].min_width == field[-1].max_width;
}

/* How far a year of two digits may be from the date of filing that bears it out. */
#define NEAR_FILING 3

/*
 * The last year that a field can mean in the edition that is asked: that of its
 * horizon; where the century is not printed, the edition's own, unless a date of
 * filing bears a later one out.  A user's own system goes as far as it says.  One
 * without an end has no year of two digits after the horizon or the date: "89" would
 * be 2089 where numbers began in 1990.
 */
static int
last_year(const Meaning *m, const St13Field *field)
{
	const St13Query *query = m->subject->query;
	const St13Edition *edition = &st13_editions[query->edition];
	int near = ST13_DATE_YEAR(query->filed) + NEAR_FILING;

	if (m->subject->system->number < 0)
	{
		if (st13_prints_century(field) ||
			m->subject->system->until != ST13_DATE_MAX)
			return ST13_YEAR_MAX;
		return near > edition->horizon ? near : edition->horizon;
	}
	if (st13_prints_century(field) || near >= edition->horizon)
		return edition->horizon;
	return near > edition->year ? near : edition->year;
}

/*
 * The years that a field means, if there is such a field; false, and the one that
 * is missed, if it means none.
 */
static bool
find_years(const Meaning *m, int f, Years *years, St13MissedYear *missed)
{
	const St13Field *field;
	const St13Capture *found;
	int kept = 0;
	int last;

	if (f < 0)
		return true;
	field = &m->subject->pattern->fields[f];
	found = &m->match->captures[f];
	years->count = st13_printed_years(
		m->subject->system, field, m->subject->tokens->symbols + found->start,
		found->len, years->items, &missed->year);
	last = last_year(m, field);
	for (int i = 0; i < years->count; i++)
	{
		if (years->items[i] <= last)
			years->items[kept++] = years->items[i];
		else
		{
			missed->year = years->items[i];
			missed->is_ahead = !st13_prints_century(field);
		}
	}
	years->count = kept;
	if (kept > 0)
	{
		missed->year = 0;
		missed->is_ahead = false;
		return true;
	}
	missed->is_sure = missed->year != 0 && is_sure_year(m, f);
	return false;
}

/*
 * The years of the value and of filing, as far as the pattern has them.  The
 * first field that means none is the one that is told of.
 */
static bool
take_years(Meaning *m, Years *years, St13MissedYear *missed)
{
	years->items[0] = ST13_YEAR_NONE;
	years->count = 1;
	m->filed.count = 0;
	if (m->subject->pattern->has_lost_year)
	{
		const St13Capture *found = &m->match->captures[m->year_field];

		m->filed.items[0] = (int) ascii_number(
			m->subject->tokens->symbols + found->start, found->len);
		m->filed.count = 1;
		return find_years(m, m->year_field, years, missed);
	}
	if (m->filed_field < m->year_field)
		return find_years(m, m->filed_field, &m->filed, missed) &&
			   find_years(m, m->year_field, years, missed);
	return find_years(m, m->year_field, years, missed) &&
		   find_years(m, m->filed_field, &m->filed, missed);
}

/* ---- Readings -------------------------------------------------------------- */

/* The number that the digits of the serial number are, without its letters. */
static uint64_t
serial_number(const Meaning *m)
{
	return st13_digits_number(m->digits, m->count);
}

/*
 * Whether the year of a value is one of filing.  Digits that fill the year and the
 * serial number together have none, unless they are ST.13's own thirteen positions.
 */
static bool
has_year_of_filing(const Meaning *m, int year)
{
	return st13_is_year(year) &&
		   (!m->subject->pattern->is_packed || m->subject->pattern->is_st13);
}

/* Beyond all distances in years. */
#define NOT_IN_USE 10000

/* Years, from the first to the last. */
typedef struct Period
{
	int first;
	int last;
} Period;

/*
 * When numbers of the value were given: the years of filing that the number has, or
 * its year, the period of a bound that has its serial number, or that of the system.
 */
typedef struct Periods
{
	Period items[ST13_MAX_YEARS];
	int count;
} Periods;

static void
add_period(Periods *periods, int first, int last)
{
	if (periods->count < ST13_MAX_YEARS)
		periods->items[periods->count++] = (Period){first, last};
}

/* The bounds that have the serial number; there is one, or no bound is of it. */
static void
add_bound_periods(const Meaning *m, Periods *periods)
{
	const St13System *system = m->subject->system;
	uint64_t number = serial_number(m);

	for (int i = 0; i < system->serial_bound_count; i++)
	{
		const St13SerialBound *bound = &system->serial_bounds[i];

		if (number >= bound->low && number <= bound->high)
			add_period(periods, ST13_DATE_YEAR(bound->since),
					   ST13_DATE_YEAR(bound->until));
	}
}

static void
find_periods(const Meaning *m, int year, Periods *periods)
{
	const St13System *system = m->subject->system;

	periods->count = 0;
	/* A printed year of filing is what counts: contradicts_filing(). */
	if (m->filed_field < 0 && has_year_of_filing(m, year))
		add_period(periods, year, year);
	for (int i = 0; i < m->filed.count; i++)
		add_period(periods, m->filed.items[i], m->filed.items[i]);
	if (periods->count == 0)
		add_bound_periods(m, periods);
	if (periods->count == 0)
		add_period(periods, ST13_DATE_YEAR(system->since),
				   ST13_DATE_YEAR(system->until));
}

/* How many years a number may have been given from its date of filing. */
#define YEARS_BEFORE_FILING 3
#define YEARS_AFTER_FILING 25

/* Whether a year is one of filing that the number itself names. */
static bool
names_filing_year(const Meaning *m, int year)
{
	for (int i = 0; i < m->filed.count; i++)
	{
		if (m->filed.items[i] == year)
			return true;
	}
	return false;
}

/*
 * Whether the date of filing says that a reading is none.  A year of filing that is
 * printed and no part of the value has to be the date's, or all numbers that differ
 * only in it would be one.  Any other number is given when an application is filed
 * or, to a division or a national phase, up to the end of a patent's term after its
 * date; a mark or a design may be registered again at any time.
 */
static bool
contradicts_filing(const Meaning *m, const Periods *periods, St13Right right)
{
	int filed = ST13_DATE_YEAR(m->subject->query->filed);
	bool ends = (st13_right_groups(right) & st13_patent_groups) != 0;

	if (filed == 0 || m->subject->system->filed_any)
		return false;
	if (m->filed_field >= 0)
		return !names_filing_year(m, filed);
	for (int i = 0; i < periods->count; i++)
	{
		if (periods->items[i].last >= filed - YEARS_BEFORE_FILING &&
			(!ends || periods->items[i].first <= filed + YEARS_AFTER_FILING))
			return false;
	}
	return true;
}

/*
 * Whether the date of filing says that no zeros got lost: the year with them is
 * that of filing, or a little later for a division.
 */
static bool
is_unlike_filing(const Meaning *m, int year)
{
	int filed = ST13_DATE_YEAR(m->subject->query->filed);

	return filed != 0 && (year < filed || year > filed + NEAR_FILING);
}

/*
 * How far a reading is from the filing date, in years; 0 if that is not known.
 * Of two readings in one year, that whose series was in use on the day is
 * nearer.
 */
static int
distance_from_filing(const Meaning *m, int year, const St13Lead *lead)
{
	const St13System *system = m->subject->system;
	int filed = m->subject->query->filed;
	int distance = NOT_IN_USE;

	if (filed == 0)
		return 0;
	/* Without a year, all that can be told is whether the system was in use. */
	if (!has_year_of_filing(m, year) && m->filed.count == 0)
		return filed >= system->since && filed <= system->until ? 0
																: NOT_IN_USE;
	/* What stands for a year that is lost is among the years of filing. */
	if (has_year_of_filing(m, year) && !m->subject->pattern->has_lost_year)
		distance = abs(year - ST13_DATE_YEAR(filed));
	for (int i = 0; i < m->filed.count; i++)
	{
		int other = abs(m->filed.items[i] - ST13_DATE_YEAR(filed));

		distance = other < distance ? other : distance;
	}
	if (lead != NULL && (filed < lead->since || filed > lead->until))
		distance++;
	return distance;
}

/* Judge the control number. */
static St13Control
judge_control(char given, char expected)
{
	if (expected == '\0')
		return ST13_CONTROL_NONE;
	if (given == '\0')
		return ST13_CONTROL_COMPUTED;
	return given == expected ? ST13_CONTROL_VERIFIED : ST13_CONTROL_WRONG;
}

/* Add the reading of a value; false if there is no room or time for more. */
static bool
add_reading(const Meaning *m, const St13Parts *parts, const St13TypeItem *type,
			int penalty, const Periods *periods)
{
	const St13Subject *subject = m->subject;
	St13Reading *reading = st13_next_reading(m->readings);

	if (reading == NULL)
		return false;
	reading->parts = *parts;
	reading->parts.type = type->type;
	reading->system = subject->system;
	reading->pattern = subject->pattern;
	reading->type = type;
	reading->control_given = m->control;
	reading->control_expected =
		st13_control_number(subject->system, &reading->parts, type);
	reading->control =
		judge_control(reading->control_given, reading->control_expected);
	/*
	 * Without its first zero a number is believed only if that can be checked: by
	 * its control number or, in DOCDB, by its date.
	 */
	reading->lost_zeros = m->short_year && subject->pattern->loses_zeros;
	if (reading->lost_zeros
			? is_unlike_filing(m, parts->year)
			: m->short_year && reading->control != ST13_CONTROL_VERIFIED)
		return true;
	reading->penalty = penalty;
	reading->contradicts = contradicts_filing(m, periods, type->right);
	reading->given_since = periods->items[0].first;
	reading->given_until = periods->items[0].last;
	reading->exact = m->exact;
	/* A word that its system has before its numbers tells as much as a code. */
	reading->bears_right =
		subject->pattern->bears_right ||
		(subject->from > 0 &&
		 st13_has_own_prefix(subject->tokens, subject->system, subject->from));
	reading->match = *m->match;
	if (m->readings->count > subject->twins_from)
		return st13_keep_reading(m->readings, subject->twins_from, m->steps);
	m->readings->count++;
	return true;
}

/* The code of the type that the number has; *field is NULL if there is none. */
static St13PrintedCode
take_type_code(const Meaning *m, const St13Field **field)
{
	const St13Capture *found;

	*field = NULL;
	if (m->type_field < 0)
		return st13_printed_code(NULL, 0);
	*field = &m->subject->pattern->fields[m->type_field];
	found = &m->match->captures[m->type_field];
	return st13_printed_code(m->subject->tokens->symbols + found->start,
							 found->len);
}

/* For each type that the number can have, add a reading of this value. */
static bool
add_types(const Meaning *m, const St13Parts *parts, int penalty)
{
	const St13System *system = m->subject->system;
	const St13Field *field;
	St13PrintedCode code = take_type_code(m, &field);
	Periods periods = {.items = {{0, 0}}, .count = 0};

	if (!st13_take_steps(m->steps, system->type_count))
		return false;
	if (m->subject->query->filed != 0)
		find_periods(m, parts->year, &periods);
	for (int t = 0; t < system->type_count; t++)
	{
		const St13TypeItem *type = &system->types[t];

		if (field != NULL && !st13_is_type_code(field, type, &code))
			continue;
		/* A word in the number says the right where the digits do not. */
		if (st13_right_wanted(type->right, m->subject->rights) &&
			!add_reading(m, parts, type, penalty, &periods))
			return false;
	}
	return true;
}

/* Whether letters and digits can be a serial number of this year. */
static bool
is_serial(const Meaning *m, const St13Parts *parts, int letters)
{
	St13Error error;

	return (letters == 0 && !m->subject->pattern->has_letter) ||
		   st13_check_serial(parts->serial, ST13_SERIAL_LEN, parts->year,
							 &error);
}

/*
 * Add the readings with these letters before the digits, which have zeros in nine
 * positions before them.
 */
static bool
add_code(const Meaning *m, int year, int penalty, const char letters[2],
		 const char *digits, int n)
{
	const St13Subject *subject = m->subject;
	int count = (letters[0] != '\0') + (letters[1] != '\0');
	St13Parts parts;

	if (count + n > ST13_SERIAL_LEN)
		return true;
	memcpy(parts.office,
		   subject->system->names_office ? subject->system->office
										 : subject->query->office,
		   sizeof(parts.office));
	parts.year = year;
	memcpy(parts.serial, digits + n - ST13_SERIAL_LEN, ST13_SERIAL_LEN);
	memcpy(parts.serial, letters, (size_t) count);
	return !is_serial(m, &parts, count) || add_types(m, &parts, penalty);
}

/* For each code of the system that the number can have, add the readings. */
static bool
add_listed_codes(const Meaning *m, int year, int penalty, const char *digits,
				 int n)
{
	const St13System *system = m->subject->system;
	const St13CodeItem *end = system->codes + system->code_count;
	const char *symbols = NULL;
	int len = 0;

	if (!st13_take_steps(m->steps, system->code_count))
		return false;
	if (m->code_field >= 0)
	{
		const St13Capture *found = &m->match->captures[m->code_field];

		symbols = m->subject->tokens->symbols + found->start;
		len = found->len;
	}
	for (const St13CodeItem *item = system->codes; item < end; item++)
	{
		if (symbols != NULL && !st13_is_code(item, symbols, len))
			continue;
		if (!add_code(m, year, penalty, item->letters, digits, n))
			return false;
	}
	return true;
}

/* Add the readings for the code for internal use, or for each that can be it. */
static bool
add_codes(const Meaning *m, int year, int penalty, const char *digits, int n)
{
	const St13System *system = m->subject->system;
	const char *receiver = m->subject->query->receiver;
	char letters[2] = {'\0', '\0'};

	if (system->code_is_office)
		return receiver[0] == '\0' ||
			   add_code(m, year, penalty, receiver, digits, n);
	if (system->code_count > 0)
		return add_listed_codes(m, year, penalty, digits, n);
	if (m->code_field >= 0)
	{
		const St13Capture *found = &m->match->captures[m->code_field];

		memcpy(letters, m->subject->tokens->symbols + found->start, found->len);
	}
	return add_code(m, year, penalty, letters, digits, n);
}

/* Whether digits were in use in a year of filing, if the number names one. */
static bool
was_in_use(const Meaning *m, const St13Lead *lead)
{
	return st13_year_within(lead->since, lead->until, m->filed.items,
							m->filed.count);
}

/*
 * Add the readings with digits before the serial number that a spelling leaves
 * out.
 */
static bool
add_lead(const Meaning *m, int year, int penalty, const char *lead, int len)
{
	int n = m->count;
	int width = st13_serial_positions(m->subject->pattern);
	char room[2 * ST13_SERIAL_LEN];
	char *whole = room + ST13_SERIAL_LEN;

	if (len + width > ST13_SERIAL_LEN || n > width)
		return true;
	memset(room, '0', ST13_SERIAL_LEN);
	memcpy(whole, lead, (size_t) len);
	memset(whole + len, '0', (size_t) (width - n));
	memcpy(whole + len + width - n, m->digits, (size_t) n);
	return add_codes(m, year, penalty, whole, len + width);
}

/*
 * Where a spelling leaves the first digits out, try all that were in use when
 * the application was filed, for such serial numbers.
 */
static bool
add_leads(const Meaning *m, int year)
{
	const St13System *system = m->subject->system;
	uint64_t number = ascii_number(m->digits, (size_t) m->count);

	for (int i = 0; i < system->lead_count; i++)
	{
		const St13Lead *lead = &system->leads[i];

		if (!st13_take_steps(m->steps, 1))
			return false;
		if (!was_in_use(m, lead) || number < lead->low || number > lead->high)
			continue;
		if (!add_lead(m, year, distance_from_filing(m, year, lead),
					  lead->digits, (int) lead->len))
			return false;
	}
	return true;
}

/* Steps that it takes to find the series of a number: see series.c. */
#define SERIES_STEPS 100

/*
 * Likewise for the series of the USPTO, which the day of filing tells; without
 * it, or if the number names another year of filing, the number's year.
 */
static bool
add_series(const Meaning *m, int year)
{
	int filed = m->subject->query->filed;
	uint32_t number = (uint32_t) ascii_number(m->digits, (size_t) m->count);
	St13SeriesList list;

	for (int y = 0; y < m->filed.count; y++)
	{
		int named = m->filed.items[y];
		bool has_day = named == ST13_DATE_YEAR(filed);
		int distance = distance_from_filing(m, year, NULL);

		if (!st13_take_steps(m->steps, SERIES_STEPS))
			return false;
		st13_find_series(number, has_day ? filed : named * 10000 + 101,
						 has_day ? filed : named * 10000 + 1231, &list);
		for (int i = 0; i < list.count; i++)
		{
			char lead[2] = {(char) ('0' + list.series[i] / 10),
							(char) ('0' + list.series[i] % 10)};

			if (!add_lead(m, year,
						  list.is_sure && i > 0 ? distance + 1 : distance, lead,
						  2))
				return false;
		}
	}
	return true;
}

/* Whether the system had the serial number in a year, or in one of filing. */
static bool
has_serial_of_year(const Meaning *m, int year)
{
	bool has_year = st13_is_year(year);

	if (m->subject->system->serial_bound_count == 0)
		return true;
	return st13_had_serial(m->subject->system, serial_number(m),
						   has_year ? &year : m->filed.items,
						   has_year ? 1 : m->filed.count);
}

/* Add the readings of digits that have the year in them, none after the horizon. */
static bool
add_packed(const Meaning *m)
{
	int year = (int) ascii_number(m->digits, ST13_YEAR_LEN);

	if (has_year_of_filing(m, year) && m->subject->system->number >= 0 &&
		year > st13_editions[m->subject->query->edition].horizon)
		return true;
	return add_codes(m, year, distance_from_filing(m, year, NULL),
					 m->digits + ST13_YEAR_LEN, ST13_SERIAL_LEN);
}

/* Add the readings of a year; packed digits have their own. */
static bool
add_year(const Meaning *m, int year)
{
	const St13System *system = m->subject->system;

	if (!has_serial_of_year(m, year))
		return true;
	if (m->subject->pattern->is_packed)
		return add_packed(m);
	if (system->has_series && !add_series(m, year))
		return false;
	if (st13_leaves_digits_out(system))
		return add_leads(m, year);
	return add_codes(m, year, distance_from_filing(m, year, NULL), m->digits,
					 m->count);
}

void
st13_add_meanings(const St13Subject *subject, const St13Match *match,
				  int *steps, St13Readings *readings, St13MissedYear *missed)
{
	Meaning m;
	Years years;

	missed->year = 0;
	missed->is_ahead = false;
	m.subject = subject;
	m.match = match;
	m.steps = steps;
	m.readings = readings;
	if (!take_fields(&m))
		return;
	m.short_year = st13_has_short_year(subject->pattern, match);
	if (!take_years(&m, &years, missed))
	{
		/* Nobody meant the year of zeros that are not there. */
		if (lacks_year(&m))
			missed->year = 0;
		return;
	}
	if (m.short_year && !believes_short_year(&m))
		return;
	for (int y = 0; y < years.count; y++)
	{
		if (!add_year(&m, years.items[y]))
		{
			readings->truncated = true;
			return;
		}
	}
}
