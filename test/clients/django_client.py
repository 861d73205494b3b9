"""Django: a field and a lookup in a few lines; a number is a str."""
import os

import django
from django.conf import settings
from django.db import DataError, connection, models

from checks import check

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.postgresql", "HOST": os.environ["PGHOST"],
                           "PORT": os.environ["PGPORT"], "USER": os.environ["PGUSER"],
                           "NAME": os.environ["PGDATABASE"]}},
    USE_TZ=True)
django.setup()


class AppnoField(models.Field):
    """st13_appno, a str in Python."""

    def db_type(self, connection):
        return "st13_appno"


@AppnoField.register_lookup
class Prefix(models.Lookup):
    """appno__prefix="EP10": the machine form begins with it; an index serves it."""

    lookup_name = "prefix"

    def as_sql(self, compiler, connection):
        left, left_parameters = self.process_lhs(compiler, connection)
        right, right_parameters = self.process_rhs(compiler, connection)
        return f"{left} ^@ {right}", [*left_parameters, *right_parameters]


class Application(models.Model):
    appno = AppnoField(primary_key=True)
    title = models.TextField()

    class Meta:
        app_label = "ip"


class Received(models.Model):
    a = AppnoField(primary_key=True)

    class Meta:
        app_label = "ip"
        db_table = "received"
        managed = False


with connection.schema_editor() as editor:
    editor.create_model(Application)

Application.objects.create(appno="EP 10 2010 167109", title="a patent")
Application.objects.bulk_create(
    [Application(appno=f"EP 10 2010 {serial}", title="more") for serial in (167110, 167111)])
found = Application.objects.get(appno="ep/10/2010/167109")
check("a row is found by another spelling", (found.appno, found.title), ("EP102010000167109", "a patent"))
found.title = "another title"
found.save()
check("an object is saved", Application.objects.get(pk="EP102010000167109").title, "another title")
found = Application.objects.filter(appno__in=["EP/10/2010/167110", "US 10 13547826"])
check("a list", [row.appno for row in found], ["EP102010000167110"])
found = Application.objects.filter(appno__range=("EP 10 2010 0", "EP 10 2010 167110")).order_by("appno")
check("a range", [row.appno for row in found], ["EP102010000167109", "EP102010000167110"])

found = Application.objects.filter(appno__prefix="EP10")
check("a prefix", found.count(), 3)
with connection.cursor() as cursor:
    cursor.execute("SET enable_seqscan = off")
check("an index serves the prefix", "Index Cond" in found.explain(), True)
# Django's own startswith is a LIKE of the text, which the index does not serve.
found = Application.objects.filter(appno__startswith="EP10")
check("startswith", ("Index Cond" in found.explain(), found.count()), (False, 3))

with connection.cursor() as cursor:
    cursor.execute("SELECT a FROM number ORDER BY a")
    numbers = [a for (a,) in cursor]
Received.objects.bulk_create([Received(a=a) for a in numbers])
check("all numbers", list(Received.objects.order_by("a").values_list("a", flat=True)), numbers)

try:
    Application.objects.create(appno="EP 10 2010", title="none")
    check("an error", "none", "DataError")
except DataError as error:
    check("an error says why", "10 2010" in str(error) and "DETAIL" in str(error), True)
