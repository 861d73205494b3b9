# The clients in test/clients: what doc/clients.md shows.
# needs: perl=prove libipc-run-perl=/usr/share/perl5/IPC/Run.pm libpq-dev=/usr/include/postgresql/libpq-fe.h python3-psycopg2=/usr/lib/python3/dist-packages/psycopg2 python3-psycopg=/usr/lib/python3/dist-packages/psycopg python3-sqlalchemy=/usr/lib/python3/dist-packages/sqlalchemy python3-asyncpg=/usr/lib/python3/dist-packages/asyncpg python3-django=/usr/lib/python3/dist-packages/django odbc-postgresql=/usr/share/psqlodbc/odbcinst.ini.template python3-pyodbc=/usr/lib/python3/dist-packages/pyodbc.pyi default-jdk-headless=javac libpostgresql-jdbc-java=/usr/share/java/postgresql.jar nodejs=node npm=npm
# shellcheck shell=bash

# shellcheck source=test/private/tap.sh
. test/private/tap.sh

verb() {
	relocate_postgres
	build_extension && prove_tests test/clients/clients.pl
}
