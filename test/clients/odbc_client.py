"""ODBC, by pyodbc and psqlODBC: a number is a string both ways.  The driver is the argument."""
import os
import sys

import pyodbc

from checks import check

connection = pyodbc.connect(
    f"DRIVER={sys.argv[1]};SERVER={os.environ['PGHOST']};PORT={os.environ['PGPORT']};"
    f"UID={os.environ['PGUSER']};DATABASE={os.environ['PGDATABASE']}", autocommit=True)
cursor = connection.cursor()

cursor.execute("INSERT INTO application (appno, title) VALUES (?, ?)", "EP 10 2010 167109", "a patent")
cursor.execute("SELECT appno FROM application WHERE appno = ?", "ep/10/2010/167109")
(appno,) = cursor.fetchone()  # 'EP102010000167109'
check("a parameter and a result", appno, "EP102010000167109")

numbers = [a for (a,) in cursor.execute("SELECT a FROM number ORDER BY a").fetchall()]
check("results are str, in the order of their text", numbers, sorted(map(str, numbers)))
check("a prefix", cursor.execute("SELECT count(*) FROM application WHERE appno ^@ ?", "EP10").fetchone()[0], 1)
cursor.fast_executemany = True
cursor.executemany("INSERT INTO received VALUES (?)", [(a,) for a in numbers])
check("many rows", cursor.execute("SELECT count(*) FROM received").fetchone()[0], len(numbers))

columns = {row.column_name: row.data_type for row in cursor.columns("application").fetchall()}
check("the column is one of characters", columns["appno"] in (pyodbc.SQL_VARCHAR, pyodbc.SQL_WVARCHAR), True)

try:
    cursor.execute("INSERT INTO application (appno) VALUES (?)", "EP 10 2010")
    check("an error", "none", "22P02")
except pyodbc.Error as error:
    check("an error says why", error.args[0] == "22P02" and "DETAIL" in error.args[1], True)
