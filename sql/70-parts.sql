-- From parts to numbers and back.

CREATE FUNCTION make_st13_appno(type_code int4, year int4, serial int8, office text DEFAULT NULL) RETURNS st13_appno
    AS 'MODULE_PATHNAME', 'make_st13_appno_number' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION make_st13_appno(int4, int4, int8, text) IS
    'application number of its parts; 0 for a type or year that is not designated';

CREATE FUNCTION make_st13_appno(type_code int4, year int4, serial text, office text DEFAULT NULL) RETURNS st13_appno
    AS 'MODULE_PATHNAME', 'make_st13_appno_text' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION make_st13_appno(int4, int4, text, text) IS
    'application number of its parts; 0 for a type or year that is not designated';

CREATE FUNCTION st13_office(st13_appno) RETURNS text
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_office(st13_appno) IS
    'office (ST.3 code) of an application number, NULL if it has none';

CREATE FUNCTION st13_type_code(st13_appno) RETURNS int4
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_type_code(st13_appno) IS
    'code of the type of right, NULL where not designated';

CREATE FUNCTION st13_year(st13_appno) RETURNS int4
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_year(st13_appno) IS
    'year designation, NULL where not designated or not a year';

CREATE FUNCTION st13_year_designation(st13_appno) RETURNS int4
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_year_designation(st13_appno) IS
    'the four positions of the year as they stand, 0 to 9999';

CREATE FUNCTION st13_serial(st13_appno) RETURNS text
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_serial(st13_appno) IS
    'the nine positions of the serial number';

CREATE FUNCTION st13_serial_number(st13_appno) RETURNS int8
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_serial_number(st13_appno) IS
    'serial number as a number, NULL if it has a letter';

CREATE FUNCTION st13_internal_code(st13_appno) RETURNS text
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_internal_code(st13_appno) IS
    'letters in the first two positions of the serial number, NULL if there are none';

CREATE FUNCTION st13_without_office(st13_appno) RETURNS st13_appno
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_without_office(st13_appno) IS
    'the same application number without its office';

CREATE FUNCTION st13_with_office(appno st13_appno, office text) RETURNS st13_appno
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION st13_with_office(st13_appno, text) IS
    'the same application number with this office (ST.3 code)';

CREATE FUNCTION st13_compatible(st13_appno, st13_appno) RETURNS bool
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION st13_compatible(st13_appno, st13_appno) IS
    'can the application numbers be one? NULL if a part that one of them lacks would tell';
