/*-------------------------------------------------------------------------
 *
 * text_form.c
 *	  Reading and writing the machine form and the presentation form.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "ascii.h"
#include "text_form.h"

/* Office, type, year, serial, and one more to see that there is one more. */
#define MAX_GROUPS 5

/* A run of characters between separators. */
typedef struct Group
{
	const char *start;
	size_t len;
	char separator; /* before it: '/', '-' or ' '; 0 for none */
} Group;

typedef struct Reader
{
	const char *text; /* what the caller gave, for positions */
	St13Parts *parts;
	St13Error *error;
} Reader;

static inline bool
is_separator(char c)
{
	return c == '/' || c == '-' || ascii_is_blank(c);
}

/* Fail at a place in the text. */
static bool
fail_at(const Reader *reader, St13Reason reason, St13Part part,
		const char *place)
{
	return st13_fail(reader->error, reason, part,
					 (int) (place - reader->text) + 1);
}

/* A check of value.h has failed within a part that starts here. */
static bool
failed_in(const Reader *reader, const char *start)
{
	reader->error->position += (int) (start - reader->text) + 1;
	return false;
}

static bool
read_office(const Reader *reader, const char *s, size_t len)
{
	if (!st13_check_office(s, len, reader->error))
		return failed_in(reader, s);
	st13_set_office(reader->parts, s);
	return true;
}

static bool
read_type(const Reader *reader, const char *s, size_t len)
{
	if (len != ST13_TYPE_LEN || !ascii_all_digits(s, len))
		return fail_at(reader, ST13_TYPE_FORM, ST13_TYPE, s);
	reader->parts->type = (int) ascii_number(s, len);
	if (!st13_check_type(reader->parts->type, reader->error))
		return failed_in(reader, s);
	return true;
}

static bool
read_year(const Reader *reader, const char *s, size_t len)
{
	if (len != ST13_YEAR_LEN || !ascii_all_digits(s, len))
		return fail_at(reader, ST13_YEAR_FORM, ST13_YEAR, s);
	reader->parts->year = (int) ascii_number(s, len);
	return true;
}

static bool
read_serial(const Reader *reader, const char *s, size_t len)
{
	if (!st13_check_serial(s, len, reader->parts->year, reader->error))
		return failed_in(reader, s);
	st13_set_serial(reader->parts, s, len);
	return true;
}

/* The machine form: fixed places, 15 or 17 characters. */
static bool
read_fixed(const Reader *reader, const char *s, size_t len)
{
	if (len != ST13_MACHINE_LEN && len != ST13_MACHINE_OFFICE_LEN)
		return st13_fail(reader->error, ST13_WRONG_LENGTH, ST13_WHOLE,
						 (int) len);
	reader->parts->office[0] = reader->parts->office[1] = '\0';
	if (len == ST13_MACHINE_OFFICE_LEN)
	{
		if (!read_office(reader, s, ST13_OFFICE_LEN))
			return false;
		s += ST13_OFFICE_LEN;
	}
	return read_type(reader, s, ST13_TYPE_LEN) &&
		   read_year(reader, s + ST13_TYPE_LEN, ST13_YEAR_LEN) &&
		   read_serial(reader, s + ST13_TYPE_LEN + ST13_YEAR_LEN,
					   ST13_SERIAL_LEN);
}

/*
 * The first character that no notation has, or NULL.  A full stop is not one
 * where a single digit or X follows and ends the text: offices set off control
 * numbers so, and that has an error of its own.
 */
static const char *
find_foreign(const char *s, const char *end)
{
	for (; s < end; s++)
	{
		if (!ascii_is_digit(*s) && !ascii_is_letter(*s) && !is_separator(*s))
			return s;
	}
	return NULL;
}

static bool
sets_off_control_number(const char *start, const char *dot, const char *end)
{
	return *dot == '.' && dot > start && ascii_is_digit(dot[-1]) &&
		   end - dot == 2 &&
		   (ascii_is_digit(dot[1]) || ascii_upper(dot[1]) == 'X');
}

/* The presentation form: parts with one separator between them. */
static bool
read_groups(const Reader *reader, const char *s, const char *end)
{
	Group groups[MAX_GROUPS];
	Group *group = groups;
	Group *last;
	int n = 0;

	if (is_separator(*s))
		return fail_at(reader, ST13_SEPARATOR_LEADING, ST13_WHOLE, s);
	if (is_separator(end[-1]))
		return fail_at(reader, ST13_SEPARATOR_TRAILING, ST13_WHOLE, end - 1);

	for (char separator = '\0'; n < MAX_GROUPS; n++)
	{
		groups[n].start = s;
		groups[n].separator = separator;
		while (s < end && !is_separator(*s))
			s++;
		groups[n].len = (size_t) (s - groups[n].start);
		if (s == end)
			break;

		/* A run of blanks is one separator; "//" or " - " is not. */
		separator = ascii_is_blank(*s) ? ' ' : *s;
		s++;
		while (separator == ' ' && ascii_is_blank(*s))
			s++;
		if (is_separator(*s))
			return fail_at(reader, ST13_SEPARATOR_DOUBLED, ST13_WHOLE, s);
	}
	n = (n < MAX_GROUPS) ? n + 1 : MAX_GROUPS;
	last = &groups[n - 1];

	reader->parts->office[0] = reader->parts->office[1] = '\0';
	if (ascii_is_letter(*group->start))
	{
		if (group->len > ST13_OFFICE_LEN && ascii_is_letter(group->start[1]) &&
			ascii_is_digit(group->start[2]))
			return fail_at(reader, ST13_OFFICE_JOINED, ST13_OFFICE,
						   group->start + ST13_OFFICE_LEN);
		if (!read_office(reader, group->start, group->len))
			return false;
		group++;
	}
	if (!read_type(reader, group->start, group->len))
		return false;
	if (group == last)
		return fail_at(reader, ST13_PART_MISSING, ST13_SERIAL, end);
	group++;

	/* "10 2010-3" and "10 2010 345678-4": serial or control number? */
	if (last->separator == '-' && last->len == 1 &&
		(ascii_is_digit(*last->start) || ascii_upper(*last->start) == 'X'))
		return fail_at(reader, ST13_CONTROL_NUMBER, ST13_SERIAL, last->start);

	if (last - group > 1)
		return fail_at(reader, ST13_PART_SURPLUS, ST13_WHOLE, group[2].start);
	if (group == last)
	{
		/* "10 2014": a year without a serial, or a serial without a year? */
		if (group->len == ST13_YEAR_LEN &&
			ascii_all_digits(group->start, group->len))
			return fail_at(reader, ST13_YEAR_OR_SERIAL, ST13_WHOLE,
						   group->start);
		reader->parts->year = ST13_YEAR_NONE;
	}
	else if (!read_year(reader, group->start, group->len))
		return false;
	return read_serial(reader, last->start, last->len);
}

bool
st13_read_machine(const char *text, size_t len, St13Parts *parts,
				  St13Error *error)
{
	const Reader reader = {text, parts, error};
	const char *foreign;

	if (read_fixed(&reader, text, len))
		return true;

	/* Of all that is wrong with it, say what makes it least of a number. */
	foreign = find_foreign(text, text + len);
	if (len == 0)
		return fail_at(&reader, ST13_EMPTY, ST13_WHOLE, text);
	if (foreign != NULL)
		return fail_at(&reader, ST13_FOREIGN_CHARACTER, ST13_WHOLE, foreign);
	for (size_t i = 0; i < len; i++)
	{
		if (is_separator(text[i]))
			return fail_at(&reader, ST13_NOT_MACHINE_FORM, ST13_WHOLE,
						   text + i);
	}
	return read_fixed(&reader, text, len);
}

bool
st13_read(const char *text, size_t len, St13Parts *parts, St13Error *error)
{
	const Reader reader = {text, parts, error};
	const char *s = text;
	const char *end = text + len;
	const char *foreign;

	/* Nearly every text is a machine form; if not, it is taken apart. */
	if (read_fixed(&reader, text, len))
		return true;

	while (s < end && ascii_is_blank(*s))
		s++;
	while (end > s && ascii_is_blank(end[-1]))
		end--;
	if (s == end)
		return fail_at(&reader, ST13_EMPTY, ST13_WHOLE, text);

	foreign = find_foreign(s, end);
	if (foreign != NULL)
	{
		if (sets_off_control_number(s, foreign, end))
			return fail_at(&reader, ST13_CONTROL_NUMBER, ST13_SERIAL,
						   foreign + 1);
		return fail_at(&reader, ST13_FOREIGN_CHARACTER, ST13_WHOLE, foreign);
	}

	len = (size_t) (end - s);
	for (const char *c = s; c < end; c++)
	{
		if (is_separator(*c))
			return read_groups(&reader, s, end);
	}
	return read_fixed(&reader, s, len);
}

static inline void
put_two(char *s, int n)
{
	s[0] = (char) ('0' + n / 10);
	s[1] = (char) ('0' + n % 10);
}

/* The type and the year; every form has them so. */
static inline char *
put_type(char *s, const St13Parts *parts)
{
	put_two(s, parts->type);
	return s + ST13_TYPE_LEN;
}

static inline char *
put_year(char *s, const St13Parts *parts)
{
	put_two(s, parts->year / 100);
	put_two(s + 2, parts->year % 100);
	return s + ST13_YEAR_LEN;
}

static inline char *
put_office(char *s, const St13Parts *parts)
{
	if (parts->office[0] == '\0')
		return s;
	memcpy(s, parts->office, ST13_OFFICE_LEN);
	return s + ST13_OFFICE_LEN;
}

size_t
st13_write_machine(const St13Parts *parts, char *buffer)
{
	char *s = put_year(put_type(put_office(buffer, parts), parts), parts);

	memcpy(s, parts->serial, ST13_SERIAL_LEN);
	return (size_t) (s - buffer) + ST13_SERIAL_LEN;
}

size_t
st13_write_presentation(const St13Parts *parts, char *buffer)
{
	char *s = put_office(buffer, parts);
	const char *serial = parts->serial;
	size_t len = ST13_SERIAL_LEN;

	if (ascii_all_digits(serial, len))
	{
		while (len > 1 && *serial == '0')
		{
			serial++;
			len--;
		}
	}

	if (s > buffer)
		*s++ = ' ';
	s = put_type(s, parts);
	*s++ = ' ';
	/* Without its year, a serial of four digits would look like a year. */
	if (parts->year != ST13_YEAR_NONE || len == ST13_YEAR_LEN)
	{
		s = put_year(s, parts);
		*s++ = ' ';
	}
	memcpy(s, serial, len);
	return (size_t) (s - buffer) + len;
}
