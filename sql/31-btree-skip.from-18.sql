-- Skip scan, from PostgreSQL 18.

ALTER OPERATOR FAMILY st13_appno_ops USING btree ADD
    FUNCTION 6 (st13_appno, st13_appno) pg_catalog.btint8skipsupport(internal);
