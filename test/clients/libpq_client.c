/*
 * libpq: the binary form is the 15 or 17 characters of the machine form.
 */
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum
{
	TEXT = 0,
	BINARY = 1
};

static void
check(const char *what, int good)
{
	printf("%s - %s\n", good ? "ok" : "not ok", what);
}

/* A query with one parameter of this type (0: what the server takes it for). */
static PGresult *
query(PGconn *connection, const char *sql, Oid type, const char *value,
	  int format)
{
	int length = (int) strlen(value);

	return PQexecParams(connection, sql, 1, &type, &value, &length, &format,
						format);
}

/* Is the answer this one text? */
static int
gives(PGresult *result, const char *expected)
{
	int same = PQresultStatus(result) == PGRES_TUPLES_OK &&
			   PQntuples(result) == 1 &&
			   PQgetlength(result, 0, 0) == (int) strlen(expected) &&
			   strcmp(PQgetvalue(result, 0, 0), expected) == 0;

	if (!same)
		printf("# %s\n", PQresultErrorMessage(result));
	PQclear(result);
	return same;
}

/* Is the answer an error with this SQLSTATE? */
static int
fails(PGresult *result, const char *sqlstate)
{
	const char *got = PQresultErrorField(result, PG_DIAG_SQLSTATE);
	int same = got != NULL && strcmp(got, sqlstate) == 0;

	PQclear(result);
	return same;
}

/* Reads every number in one format, writes it in the same, and reads it again. */
static void
all_numbers(PGconn *connection, int format)
{
	PGresult *numbers =
		PQexecParams(connection, "SELECT a, a::text FROM number", 0, NULL, NULL,
					 NULL, NULL, format);
	int row;
	int good = 0;

	PQclear(PQexec(connection, "TRUNCATE received"));
	for (row = 0; row < PQntuples(numbers); row++)
	{
		const char *number = PQgetvalue(numbers, row, 0);

		good += strcmp(number, PQgetvalue(numbers, row, 1)) == 0 &&
				gives(query(connection,
							"INSERT INTO received VALUES ($1) RETURNING a", 0,
							number, format),
					  number);
	}
	check(format == BINARY ? "all numbers, binary" : "all numbers, as text",
		  good > 0 && good == PQntuples(numbers));
	PQclear(numbers);
}

int
main(void)
{
	const Oid text_type = 25;
	PGconn *connection = PQconnectdb("");
	PGresult *result;

	if (PQstatus(connection) != CONNECTION_OK)
	{
		fputs(PQerrorMessage(connection), stderr);
		return EXIT_FAILURE;
	}

	/* Type 0: the server sees that it is compared with an st13_appno. */
	PQclear(query(connection, "INSERT INTO application VALUES ($1)", 0,
				  "EP102010000167109", BINARY));
	result = query(connection, "SELECT appno FROM application WHERE appno = $1",
				   0, "EP102010000167109", BINARY);
	check("a binary parameter and result", gives(result, "EP102010000167109"));

	/* For a driver that sends every string as text, and in binary. */
	result = query(
		connection,
		"SELECT appno::text FROM application WHERE appno = $1::text::st13_appno",
		text_type, "ep/10/2010/167109", BINARY);
	check("text instead", gives(result, "EP102010000167109"));

	result = query(connection, "SELECT appno FROM application WHERE appno = $1",
				   text_type, "EP102010000167109", BINARY);
	check("a text parameter without a cast is refused", fails(result, "42883"));

	/* In binary there is the machine form only; as text, the other spellings. */
	result = query(connection, "SELECT $1::st13_appno", 0, "EP 10 2010 167109",
				   BINARY);
	check("the presentation form is refused in binary", fails(result, "22P03"));
	check("and accepted as text",
		  gives(query(connection, "SELECT $1::st13_appno", 0,
					  "EP 10 2010 167109", TEXT),
				"EP102010000167109"));

	all_numbers(connection, TEXT);
	all_numbers(connection, BINARY);
	PQfinish(connection);
	return EXIT_SUCCESS;
}
