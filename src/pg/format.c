/*-------------------------------------------------------------------------
 *
 * format.c
 *	  From values back to what the office prints: st13_format's national
 *	  styles, the type of right, the control number.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"

#include "appno.h"
#include "argument.h"
#include "compat.h"
#include "value/ascii.h"
#include "catalogue/catalogue.h"
#include "value/text_form.h"
#include "catalogue/control_number.h"
#include "catalogue/printing.h"
#include "national.h"
#include "own_system.h"

/* What is asked of a value. */
typedef struct Question
{
	St13Parts parts;
	const St13System *own; /* the systems that the caller names, or NULL */
	int filed;             /* year of filing, 0 if it is not known */
	int edition;
} Question;

/* What a form is written by: the rows of a notation, and their patterns. */
typedef struct Form
{
	St13Notation notation;
	St13PatternUse use;     /* of the rows' patterns */
	St13PatternUse own_use; /* of those of a description */
} Form;

static const Form national_form = {ST13_NATIONAL, ST13_PATTERN_NUMBER,
								   ST13_PATTERN_NUMBER};

/* Whether a system is for values of this office. */
static bool
is_for_office(const St13System *system, const St13Parts *parts)
{
	return system->office[0] == '\0' ||
		   memcmp(system->office, parts->office, ST13_OFFICE_LEN) == 0;
}

/*
 * The systems that may have a value, one after the other: those that the caller
 * names, else the rows of its office in a notation, in the catalogue's order,
 * then those that serve every office.
 */
typedef struct Systems
{
	const Question *question;
	const Form *form;
	const St13System *own; /* the next that the caller names */
	int row;               /* the next */
	int last;
	bool every;         /* it is one of those that serve every office */
	St13PatternUse use; /* of the system that was taken */
} Systems;

static void
begin_rows(Systems *systems, const char *office)
{
	st13_office_rows(systems->form->notation, office, &systems->row,
					 &systems->last);
}

static void
begin_systems(Systems *systems, const Question *question, const Form *form)
{
	systems->question = question;
	systems->form = form;
	systems->own = question->own;
	systems->every = question->own != NULL;
	systems->row = 0;
	systems->last = 0;
	if (question->own == NULL)
		begin_rows(systems, question->parts.office);
}

/*
 * The next system that the caller names, NULL for none.  A row is for its notation
 * alone, and a description has no form of the PCT.
 */
static const St13System *
next_own(Systems *systems)
{
	const Form *form = systems->form;

	while (systems->own != NULL)
	{
		const St13System *system = systems->own;
		bool is_row = system->number >= 0;

		systems->own = system->next;
		systems->use = is_row ? form->use : form->own_use;
		if ((is_row ? st13_row_of(system)->notation == form->notation
					: form->notation != ST13_PCT) &&
			is_for_office(system, &systems->question->parts))
			return system;
	}
	return NULL;
}

/* The next row, NULL for none. */
static const St13System *
next_row(Systems *systems)
{
	int count;
	const St13Row *rows = st13_row_list(&count);

	systems->use = systems->form->use;
	while (systems->row < systems->last)
	{
		int row = systems->row++;

		/* A row for every office may be for the values of one. */
		if (st13_is_used(&rows[row], systems->question->edition) &&
			is_for_office(st13_row_system(row), &systems->question->parts))
			return st13_row_system(row);
	}
	return NULL;
}

static const St13System *
next_system(Systems *systems)
{
	const St13System *system;

	if (systems->question->own != NULL)
		return next_own(systems);
	system = next_row(systems);
	if (system != NULL || systems->every)
		return system;
	systems->every = true;
	begin_rows(systems, ST13_EVERY_OFFICE);
	return next_row(systems);
}

/* A number that was written, and by which system. */
typedef struct Printed
{
	const St13System *system;
	size_t len;
	char text[ST13_PRINTED_LEN];
} Printed;

/* Write a value by the first system that can; false if none can. */
static bool
print_value(const Question *question, const Form *form, Printed *printed)
{
	Systems systems;

	begin_systems(&systems, question, form);
	while ((printed->system = next_system(&systems)) != NULL)
	{
		printed->len =
			st13_print_filed(printed->system, &question->parts, systems.use,
							 question->filed, printed->text);
		if (printed->len > 0)
			return true;
	}
	return false;
}

/* The country and a gap before a printed number. */
#define STYLE_LEN (ST13_PRINTED_LEN + 4)

/*
 * A style writes a value to a buffer of STYLE_LEN and returns the
 * length, 0 where the value has no such form.
 */
typedef size_t (*StyleWriter)(const Question *question, char *buffer);

static size_t
write_machine(const Question *question, char *buffer)
{
	return st13_write_machine(&question->parts, buffer);
}

static size_t
write_presentation(const Question *question, char *buffer)
{
	return st13_write_presentation(&question->parts, buffer);
}

static size_t
write_form(const Question *question, const Form *form, char *buffer)
{
	Printed printed;

	if (!print_value(question, form, &printed))
		return 0;
	memcpy(buffer, printed.text, printed.len);
	return printed.len;
}

/*
 * Country, gap, and the number in a notation that leaves the country to what
 * is beside it.  For a PCT application DOCDB's country is the receiving office.
 */
static size_t
write_with_country(const Question *question, const Form *form, const char *gap,
				   char *buffer)
{
	const St13Parts *parts = &question->parts;
	Printed printed;

	if (!print_value(question, form, &printed))
		return 0;
	return (size_t) snprintf(buffer, STYLE_LEN, "%.2s%s%.*s",
							 printed.system->code_is_office ? parts->serial
															: parts->office,
							 gap, (int) printed.len, printed.text);
}

static size_t
write_national(const Question *question, char *buffer)
{
	return write_form(question, &national_form, buffer);
}

static size_t
write_priority(const Question *question, char *buffer)
{
	static const Form form = {ST13_NATIONAL, ST13_PATTERN_PRIORITY,
							  ST13_PATTERN_PRIORITY};

	return write_form(question, &form, buffer);
}

static size_t
write_docdb(const Question *question, char *buffer)
{
	static const Form form = {ST13_DOCDB, ST13_PATTERN_NUMBER,
							  ST13_PATTERN_DOCDB};

	return write_with_country(question, &form, " ", buffer);
}

static size_t
write_epodoc(const Question *question, char *buffer)
{
	static const Form form = {ST13_EPODOC, ST13_PATTERN_NUMBER,
							  ST13_PATTERN_EPODOC};

	return write_with_country(question, &form, "", buffer);
}

static size_t
write_pct(const Question *question, char *buffer)
{
	static const Form form = {ST13_PCT, ST13_PATTERN_NUMBER,
							  ST13_PATTERN_NUMBER};

	return write_form(question, &form, buffer);
}

static const struct
{
	const char *name;
	StyleWriter write;
} styles[] = {
	{"machine", write_machine},   {"presentation", write_presentation},
	{"national", write_national}, {"priority", write_priority},
	{"docdb", write_docdb},       {"epodoc", write_epodoc},
	{"pct", write_pct},
};

static StyleWriter
find_style(const text *style)
{
	const char *name;
	size_t len = st13_trim(style, &name);

	for (size_t i = 0; i < lengthof(styles); i++)
	{
		if (ascii_is_word_of_any_case(name, len, styles[i].name))
			return styles[i].write;
	}
	ereport(
		ERROR,
		(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
		 errmsg("unrecognized format style: \"%s\"",
				st13_quote(VARDATA_ANY(style), VARSIZE_ANY_EXHDR(style))),
		 errhint(
			 "Valid styles are \"machine\", \"presentation\", \"national\", \"priority\", \"docdb\", \"epodoc\" and \"pct\".")));
	return NULL; /* keep compiler quiet */
}

/*
 * st13_format(appno st13_appno, style text, system text, filed date) text
 *
 * 'machine' and 'presentation' are ST.13's; 'national' is what the office
 * prints and 'priority' its abbreviation in priority claims; 'docdb', 'epodoc'
 * and 'pct' are those notations.  system is a numbering system to write by, in
 * place of the catalogue's; filed is the date of filing, which DOCDB's and
 * EPODOC's forms of some offices need.  NULL for a value that cannot be written
 * so, because there is no such system or the form needs what is not known, and
 * where appno or style is NULL.  22023 for an unknown style or system.
 */
static Datum
st13_format(FunctionCallInfo fcinfo, int edition)
{
	Question question = {.edition = edition};
	StyleWriter write;
	char buffer[STYLE_LEN];
	size_t len;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	write = find_style(PG_GETARG_WORD(1));
	PG_GETARG_APPNO_PARTS(0, question.parts);
	if (!PG_ARGISNULL(2))
		question.own = st13_system_argument(fcinfo, 2, edition);
	if (!PG_ARGISNULL(3))
		question.filed = ST13_DATE_YEAR(st13_filing_date(PG_GETARG_DATEADT(3)));
	len = write(&question, buffer);
	if (len == 0)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text_with_len(buffer, (int) len));
}

ST13_EDITION_FUNCTION(st13_format, 1);

/* The system that has a value, and the type of right there. */
typedef struct Owner
{
	const St13System *system;
	const St13TypeItem *type;
} Owner;

/* Find the owner of a value; false if none has it. */
static bool
find_owner(const Question *question, const Form *form, Owner *owner)
{
	Systems systems;

	begin_systems(&systems, question, form);
	while ((owner->system = next_system(&systems)) != NULL)
	{
		owner->type = st13_system_type(owner->system, &question->parts);
		if (owner->type != NULL)
			return true;
	}
	return false;
}

/*
 * The right of a value's owner, or NULL.  What no office prints may be DOCDB's: an
 * unknown priority.
 */
static Datum
right_of(FunctionCallInfo fcinfo, const Question *question)
{
	static const Form docdb_form = {ST13_DOCDB, ST13_PATTERN_NUMBER,
									ST13_PATTERN_DOCDB};
	Owner owner;

	if (!find_owner(question, &national_form, &owner) &&
		!find_owner(question, &docdb_form, &owner))
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(st13_right_name(owner.type->right)));
}

/* The control number by a value's owner, or NULL. */
static Datum
check_digit_of(FunctionCallInfo fcinfo, const Question *question)
{
	Owner owner;
	char check = '\0';

	if (find_owner(question, &national_form, &owner))
		check = st13_control_number(owner.system, &question->parts, owner.type);
	if (check == '\0')
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text_with_len(&check, 1));
}

/* Take the arguments (appno, system); false if one of them is NULL. */
static bool
take_value_and_system(FunctionCallInfo fcinfo, int edition, Question *question)
{
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		return false;
	question->edition = edition;
	question->filed = 0;
	PG_GETARG_APPNO_PARTS(0, question->parts);
	question->own = st13_system_argument(fcinfo, 1, edition);
	return true;
}

/*
 * st13_right(st13_appno) text
 *
 * The type of right in a word, as the office uses the type code; NULL for a
 * value that no numbering system of the catalogue has.
 */
static Datum
st13_right(FunctionCallInfo fcinfo, int edition)
{
	Question question = {.edition = edition};

	PG_GETARG_APPNO_PARTS(0, question.parts);
	return right_of(fcinfo, &question);
}

ST13_EDITION_FUNCTION(st13_right, 1);

/*
 * st13_right(st13_appno, system text) text
 *
 * The same by a numbering system that is named or described; NULL for a value
 * that is none of its numbers, and where an argument is NULL.  22023 for an
 * unknown system.
 */
static Datum
st13_system_right(FunctionCallInfo fcinfo, int edition)
{
	Question question;

	if (!take_value_and_system(fcinfo, edition, &question))
		PG_RETURN_NULL();
	return right_of(fcinfo, &question);
}

ST13_EDITION_FUNCTION(st13_system_right, 1);

/*
 * st13_check_digit(st13_appno) text
 *
 * The control number that the office prints with the number, computed; NULL
 * where it prints none or its rule is not known.
 */
static Datum
st13_check_digit(FunctionCallInfo fcinfo, int edition)
{
	Question question = {.edition = edition};

	PG_GETARG_APPNO_PARTS(0, question.parts);
	return check_digit_of(fcinfo, &question);
}

ST13_EDITION_FUNCTION(st13_check_digit, 1);

/*
 * st13_check_digit(st13_appno, system text) text
 *
 * The same by a numbering system that is named or described; NULL where an
 * argument is NULL, too.  22023 for an unknown system.
 */
static Datum
st13_system_check_digit(FunctionCallInfo fcinfo, int edition)
{
	Question question;

	if (!take_value_and_system(fcinfo, edition, &question))
		PG_RETURN_NULL();
	return check_digit_of(fcinfo, &question);
}

ST13_EDITION_FUNCTION(st13_system_check_digit, 1);
