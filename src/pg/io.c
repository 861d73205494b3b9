/*-------------------------------------------------------------------------
 *
 * io.c
 *	  Text and binary input and output.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "libpq/pqformat.h"

#include "appno.h"
#include "compat.h"
#include "value/text_form.h"
#include "report.h"

/*
 * st13_appno_in(cstring) st13_appno
 *
 * The machine form or the presentation form; 22P02 (softly) for anything else.
 */
PG_FUNCTION_INFO_V1(st13_appno_in);
Datum
st13_appno_in(PG_FUNCTION_ARGS)
{
	char *text = PG_GETARG_CSTRING(0);
	size_t len = strlen(text);
	uint64_t rank;
	St13Error error;

	if (likely(st13_read_rank(text, len, &rank, &error)))
		PG_RETURN_APPNO_RANK(rank);

	ereturn(
		fcinfo->context, (Datum) 0,
		(st13_errreport(st13_report_error(
			&error, ERRCODE_INVALID_TEXT_REPRESENTATION, NULL, text, len))));
}

/*
 * st13_appno_out(st13_appno) cstring
 *
 * The machine form: 15 characters, 17 with the office.
 */
PG_FUNCTION_INFO_V1(st13_appno_out);
Datum
st13_appno_out(PG_FUNCTION_ARGS)
{
	char *text = palloc(ST13_MACHINE_OFFICE_LEN + 1);

	text[st13_write_rank(PG_GETARG_APPNO_RANK(0), text)] = '\0';
	PG_RETURN_CSTRING(text);
}

/*
 * st13_appno_recv(internal) st13_appno
 *
 * The wire form is the machine form's characters.  A driver that sends
 * anything else, the stored integer for instance, gets 22P03 with the type's
 * name, or 22021 from the conversion if it is no text at all.
 */
PG_FUNCTION_INFO_V1(st13_appno_recv);
Datum
st13_appno_recv(PG_FUNCTION_ARGS)
{
	StringInfo buf = (StringInfo) PG_GETARG_POINTER(0);
	int len = buf->len - buf->cursor;
	char *text;
	uint64_t rank;
	St13Parts parts;
	St13Error error;

	/* Letters and digits are the same bytes in every encoding of a client. */
	if (likely(st13_read_digits(buf->data + buf->cursor, (size_t) len, &rank)))
	{
		buf->cursor += len;
		PG_RETURN_APPNO_RANK(rank);
	}

	text = pq_getmsgtext(buf, len, &len);
	if (likely(st13_read_machine(text, (size_t) len, &parts, &error)))
	{
		pfree(text);
		PG_RETURN_APPNO(&parts);
	}

	ereport(ERROR, (st13_errreport(st13_report_error(
					   &error, ERRCODE_INVALID_BINARY_REPRESENTATION, NULL,
					   text, (size_t) len))));
}

/*
 * st13_appno_send(st13_appno) bytea
 *
 * The machine form's characters.  They are ASCII, the same in every encoding
 * that a client may have, and go without the buffer that pqformat.h would make.
 */
PG_FUNCTION_INFO_V1(st13_appno_send);
Datum
st13_appno_send(PG_FUNCTION_ARGS)
{
	bytea *wire = palloc(VARHDRSZ + ST13_MACHINE_OFFICE_LEN);
	size_t len = st13_write_rank(PG_GETARG_APPNO_RANK(0), VARDATA(wire));

	SET_VARSIZE(wire, VARHDRSZ + len);
	PG_RETURN_BYTEA_P(wire);
}
