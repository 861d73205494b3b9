"""psycopg 2: a number is a str both ways."""
import io

import psycopg2
import psycopg2.extensions

from checks import check

connection = psycopg2.connect("")
cursor = connection.cursor()

cursor.execute("INSERT INTO application (appno, title) VALUES (%s, %s)", ("EP 10 2010 167109", "a patent"))
cursor.execute("SELECT appno FROM application WHERE appno = %s", ("ep/10/2010/167109",))
(appno,) = cursor.fetchone()  # 'EP102010000167109'
check("a parameter and a result", appno, "EP102010000167109")

cursor.execute("SELECT a FROM number ORDER BY a")
numbers = [a for (a,) in cursor]
check("results are str, in the order of their text", numbers, sorted(map(str, numbers)))

cursor.execute("SELECT count(*) FROM number WHERE a = ANY (%s::st13_appno[])", (numbers,))
check("a list as an array", cursor.fetchone(), (len(numbers),))

cursor.execute("UPDATE application SET priority = %s::st13_appno[]", (numbers,))
cursor.execute("SELECT cardinality(priority) FROM application")
check("a list is written as an array", cursor.fetchone(), (len(numbers),))

# Without this, an array is one string: '{EP102010000167109}'.
cursor.execute("SELECT 'st13_appno[]'::regtype::oid")
psycopg2.extensions.register_type(
    psycopg2.extensions.new_array_type(cursor.fetchone(), "st13_appno[]", psycopg2.STRING))
cursor.execute("SELECT array_agg(a ORDER BY a) FROM number")
check("an array as a list", cursor.fetchone(), (numbers,))

cursor.copy_expert("COPY received FROM STDIN", io.StringIO("".join(a + "\n" for a in numbers)))
text = io.StringIO()
cursor.copy_expert("COPY received TO STDOUT", text)
check("COPY", text.getvalue().split(), numbers)
binary = io.BytesIO()
cursor.copy_expert("COPY received TO STDOUT (FORMAT binary)", binary)
cursor.execute("TRUNCATE received")
binary.seek(0)
cursor.copy_expert("COPY received FROM STDIN (FORMAT binary)", binary)
check("binary COPY", cursor.rowcount, len(numbers))
connection.commit()

try:
    cursor.execute("INSERT INTO application (appno) VALUES (%s)", ("EP 10 2010",))
    check("an error", "none", "InvalidTextRepresentation")
except psycopg2.errors.InvalidTextRepresentation as error:
    check("an error says why", "10 2010" in error.diag.message_primary and bool(error.diag.message_detail), True)
