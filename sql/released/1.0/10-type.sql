-- The type.  LIKE int8: 8 bytes, and by value wherever int8 is.

CREATE TYPE st13_appno;

CREATE FUNCTION st13_appno_in(cstring) RETURNS st13_appno
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION st13_appno_in(cstring) IS
    'I/O';

CREATE FUNCTION st13_appno_out(st13_appno) RETURNS cstring
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION st13_appno_out(st13_appno) IS
    'I/O';

CREATE FUNCTION st13_appno_recv(internal) RETURNS st13_appno
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION st13_appno_recv(internal) IS
    'I/O';

CREATE FUNCTION st13_appno_send(st13_appno) RETURNS bytea
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION st13_appno_send(st13_appno) IS
    'I/O';

CREATE TYPE st13_appno (
    INPUT = st13_appno_in,
    OUTPUT = st13_appno_out,
    RECEIVE = st13_appno_recv,
    SEND = st13_appno_send,
    LIKE = pg_catalog.int8
);
COMMENT ON TYPE st13_appno IS
    'application number of an intellectual-property office (WIPO ST.13)';
