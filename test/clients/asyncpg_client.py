"""asyncpg: a number is a str both ways; binary COPY needs a codec."""
import asyncio

import asyncpg

from checks import check


async def main():
    connection = await asyncpg.connect()

    await connection.execute(
        "INSERT INTO application (appno, title) VALUES ($1, $2)", "EP 10 2010 167109", "a patent")
    appno = await connection.fetchval(
        "SELECT appno FROM application WHERE appno = $1", "ep/10/2010/167109")  # 'EP102010000167109'
    check("a parameter and a result", appno, "EP102010000167109")

    numbers = [a for (a,) in await connection.fetch("SELECT a FROM number ORDER BY a")]
    check("results are str, in the order of their text", numbers, sorted(map(str, numbers)))
    array = await connection.fetchval("SELECT array_agg(a ORDER BY a) FROM number WHERE a = ANY ($1)", numbers)
    check("lists as arrays, both ways", array, numbers)

    records = [(a,) for a in numbers]
    try:
        await connection.copy_records_to_table("received", records=records)
        check("COPY without the codec", "done", "InternalClientError")
    except asyncpg.InternalClientError:
        check("COPY without the codec", "InternalClientError", "InternalClientError")

    # COPY is in binary, and the binary form is the same characters.
    await connection.set_type_codec(
        "st13_appno", format="binary",
        encoder=lambda appno: appno.encode("ascii"), decoder=lambda data: data.decode("ascii"))
    await connection.copy_records_to_table("received", records=records)
    check("COPY with the codec", await connection.fetchval("SELECT count(*) FROM received"), len(numbers))
    array = await connection.fetchval("SELECT array_agg(a ORDER BY a) FROM received WHERE a = ANY ($1)", numbers)
    check("lists as arrays with the codec", array, numbers)

    await connection.reset_type_codec("st13_appno")
    try:
        await connection.execute("INSERT INTO application (appno) VALUES ($1)", "EP 10 2010")
        check("an error", "none", "InvalidTextRepresentationError")
    except asyncpg.InvalidTextRepresentationError as error:
        check("an error says why", "10 2010" in error.message and bool(error.detail), True)
    await connection.close()


asyncio.run(main())
