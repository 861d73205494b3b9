"""psycopg 3: a number is a str both ways; in binary, too, once that is said."""
import psycopg
from psycopg.adapt import Dumper, Loader
from psycopg.pq import Format
from psycopg.types import TypeInfo

from checks import check

connection = psycopg.connect()

connection.execute("INSERT INTO application (appno, title) VALUES (%s, %s)", ("EP 10 2010 167109", "a patent"))
cursor = connection.execute("SELECT appno FROM application WHERE appno = %s", ("ep/10/2010/167109",))
(appno,) = cursor.fetchone()  # 'EP102010000167109'
check("a parameter and a result", appno, "EP102010000167109")

numbers = [a for (a,) in connection.execute("SELECT a FROM number ORDER BY a")]
check("results are str, in the order of their text", numbers, sorted(map(str, numbers)))

cursor = connection.execute("SELECT count(*) FROM number WHERE a = ANY (%s::st13_appno[])", (numbers,))
check("a list as an array", cursor.fetchone(), (len(numbers),))

connection.execute("UPDATE application SET priority = %s::st13_appno[]", (numbers,))
cursor = connection.execute("SELECT cardinality(priority) FROM application")
check("a list is written as an array", cursor.fetchone(), (len(numbers),))

with connection.cursor().copy("COPY received FROM STDIN") as copy:
    for a in numbers:
        copy.write_row((a,))
with connection.cursor().copy("COPY received TO STDOUT") as copy:
    check("COPY", [a for (a,) in copy.rows()], numbers)


# The binary form is the same characters.
class AppnoLoader(Loader):
    format = Format.BINARY

    def load(self, data):
        return bytes(data).decode("ascii")


class AppnoDumper(Dumper):
    format = Format.BINARY

    def dump(self, obj):
        return obj.encode("ascii")


class Appno(str):
    """A str that is sent as st13_appno, in binary."""


def register_appno(connection):
    info = TypeInfo.fetch(connection, "st13_appno")
    info.register(connection)
    AppnoDumper.oid = info.oid
    connection.adapters.register_loader(info.oid, AppnoLoader)
    connection.adapters.register_dumper(Appno, AppnoDumper)


register_appno(connection)
cursor = connection.cursor(binary=True)
cursor.execute("SELECT a FROM number ORDER BY a")
check("binary results", [a for (a,) in cursor], numbers)
cursor.execute("SELECT array_agg(a ORDER BY a) FROM number")
check("a binary array", cursor.fetchone(), (numbers,))
cursor.execute("SELECT count(*) FROM number WHERE a = %b", (Appno(numbers[-1]),))
check("a binary parameter", cursor.fetchone(), (1,))

connection.execute("TRUNCATE received")
with connection.cursor().copy("COPY received FROM STDIN (FORMAT binary)") as copy:
    copy.set_types(["st13_appno"])
    for a in numbers:
        copy.write_row((a,))
with connection.cursor().copy("COPY received TO STDOUT (FORMAT binary)") as copy:
    copy.set_types(["st13_appno"])
    check("binary COPY", [a for (a,) in copy.rows()], numbers)
connection.commit()

try:
    connection.execute("INSERT INTO application (appno) VALUES (%s)", ("EP 10 2010",))
    check("an error", "none", "InvalidTextRepresentation")
except psycopg.errors.InvalidTextRepresentation as error:
    check("an error says why", "10 2010" in error.diag.message_primary and bool(error.diag.message_detail), True)
connection.rollback()
