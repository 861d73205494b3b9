-- Comparison.  The stored form orders as int8 does, so int8's functions are
-- exact, and leakproof, and the fastest there are.

CREATE FUNCTION st13_appno_eq(st13_appno, st13_appno) RETURNS bool
    AS 'int8eq' LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_appno_eq(st13_appno, st13_appno) IS
    'implementation of = operator';

CREATE FUNCTION st13_appno_ne(st13_appno, st13_appno) RETURNS bool
    AS 'int8ne' LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_appno_ne(st13_appno, st13_appno) IS
    'implementation of <> operator';

CREATE FUNCTION st13_appno_lt(st13_appno, st13_appno) RETURNS bool
    AS 'int8lt' LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_appno_lt(st13_appno, st13_appno) IS
    'implementation of < operator';

CREATE FUNCTION st13_appno_le(st13_appno, st13_appno) RETURNS bool
    AS 'int8le' LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_appno_le(st13_appno, st13_appno) IS
    'implementation of <= operator';

CREATE FUNCTION st13_appno_gt(st13_appno, st13_appno) RETURNS bool
    AS 'int8gt' LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_appno_gt(st13_appno, st13_appno) IS
    'implementation of > operator';

CREATE FUNCTION st13_appno_ge(st13_appno, st13_appno) RETURNS bool
    AS 'int8ge' LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_appno_ge(st13_appno, st13_appno) IS
    'implementation of >= operator';

CREATE OPERATOR = (
    LEFTARG = st13_appno, RIGHTARG = st13_appno,
    FUNCTION = st13_appno_eq,
    COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel,
    HASHES, MERGES
);
COMMENT ON OPERATOR = (st13_appno, st13_appno) IS
    'equal';

CREATE OPERATOR <> (
    LEFTARG = st13_appno, RIGHTARG = st13_appno,
    FUNCTION = st13_appno_ne,
    COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (st13_appno, st13_appno) IS
    'not equal';

CREATE OPERATOR < (
    LEFTARG = st13_appno, RIGHTARG = st13_appno,
    FUNCTION = st13_appno_lt,
    COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (st13_appno, st13_appno) IS
    'less than';

CREATE OPERATOR <= (
    LEFTARG = st13_appno, RIGHTARG = st13_appno,
    FUNCTION = st13_appno_le,
    COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (st13_appno, st13_appno) IS
    'less than or equal';

CREATE OPERATOR > (
    LEFTARG = st13_appno, RIGHTARG = st13_appno,
    FUNCTION = st13_appno_gt,
    COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (st13_appno, st13_appno) IS
    'greater than';

CREATE OPERATOR >= (
    LEFTARG = st13_appno, RIGHTARG = st13_appno,
    FUNCTION = st13_appno_ge,
    COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (st13_appno, st13_appno) IS
    'greater than or equal';
