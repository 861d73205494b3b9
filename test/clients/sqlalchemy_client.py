"""SQLAlchemy: a column type in a few lines; a number is a str."""
import asyncio
import warnings

from sqlalchemy import Column, MetaData, String, Table, Text, create_engine, inspect, select
from sqlalchemy.dialects.postgresql.base import ischema_names
from sqlalchemy.exc import DataError, ProgrammingError, SAWarning
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.orm import Session, declarative_base
from sqlalchemy.types import UserDefinedType

from checks import check

# A type that reflection does not know is a warning.
warnings.simplefilter("error", SAWarning)


class AppNo(UserDefinedType):
    """st13_appno, a str in Python."""

    cache_ok = True

    def get_col_spec(self, **kw):
        return "st13_appno"


# So that reflection and Alembic know the type, too.
ischema_names["st13_appno"] = AppNo

Base = declarative_base()


class Application(Base):
    __tablename__ = "ip_application"
    appno = Column(AppNo, primary_key=True)
    title = Column(Text)


class Received(Base):
    __tablename__ = "received"
    a = Column(AppNo, primary_key=True)


engine = create_engine("postgresql+psycopg2://")
Base.metadata.create_all(engine)
(column,) = [c for c in inspect(engine).get_columns("ip_application") if c["name"] == "appno"]
check("a table is made and reflected", type(column["type"]), AppNo)

with Session(engine) as session:
    session.add(Application(appno="EP102010000167109", title="a patent"))
    another = Application(appno="EP 10 2010 167110", title="another")
    session.add(another)
    session.flush()
    session.commit()
    check("a written object is read back in the machine form", another.appno, "EP102010000167110")
    found = session.scalars(select(Application).where(Application.appno == "ep/10/2010/167109")).one()
    check("a row is found by another spelling", (found.appno, found.title), ("EP102010000167109", "a patent"))
    query = select(Application.appno).where(Application.appno.between("EP 10 2010 0", "EP 10 2010 999999999"))
    check("a range", session.scalars(query.order_by(Application.appno.desc())).all(),
          ["EP102010000167110", "EP102010000167109"])
    query = select(Application.appno).where(Application.appno.in_(["EP/10/2010/167109", "US 10 13547826"]))
    check("a list", session.scalars(query).all(), ["EP102010000167109"])
    query = select(Application.appno).where(Application.appno.op("^@")("EP10"))
    check("a prefix", session.scalars(query.order_by(Application.appno)).all(),
          ["EP102010000167109", "EP102010000167110"])

with Session(engine) as session:
    try:
        session.scalars(select(Application.appno).where(Application.appno.startswith("EP10"))).all()
        check("startswith", "done", "ProgrammingError")
    except ProgrammingError as error:
        check("startswith is no operator of the type", "st13_appno ~~ text" in str(error), True)

with Session(engine) as session:
    numbers = [a for (a,) in session.connection().exec_driver_sql("SELECT a FROM number ORDER BY a")]
    session.add_all([Received(a=a) for a in numbers])
    session.commit()
    check("all numbers", session.scalars(select(Received.a).order_by(Received.a)).all(), numbers)

with Session(engine) as session:
    session.add(Application(appno="EP 10 2010"))
    try:
        session.commit()
        check("an error", "none", "InvalidTextRepresentation")
    except DataError as error:
        check("an error says why", "10 2010" in str(error.orig) and bool(error.orig.diag.message_detail), True)


# A driver that binds its parameters on the server is told the column's type.
async def by_asyncpg():
    connectable = create_async_engine("postgresql+asyncpg://")
    for column_type in AppNo, String:
        table = Table("ip_application", MetaData(), Column("appno", column_type))
        async with connectable.connect() as connection:
            try:
                result = await connection.execute(select(table.c.appno).where(table.c.appno == "ep/10/2010/167109"))
                check("AppNo with asyncpg", (column_type, result.scalars().all()), (AppNo, ["EP102010000167109"]))
            except ProgrammingError as error:
                check("String with asyncpg", (column_type, "st13_appno = character varying" in str(error)),
                      (String, True))
    await connectable.dispose()


asyncio.run(by_asyncpg())
