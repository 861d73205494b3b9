-- The functions and the domain of an office that the catalogue does not have, from
-- one description.  Change the description, and xr for the code of your office.
--
-- LANGUAGE sql with a RETURN body: the planner puts the call of st13_parse in
-- place of xr_parse, and the server knows what depends on it.  Not STRICT and
-- without SET: such a function is not inlined.

CREATE FUNCTION xr_system() RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN 'office XR; '
           'number {type}-{year:4}/{serial:5}-{check:luhn}; priority {year:4}/{serial:5}; '
           'type K = 10 patent, G = 20 utility model; period 2005..; '
           'number {serial:1-6} {type} {year:2}; type M = 50 trademark, D = 70 design; period 1990..';
COMMENT ON FUNCTION xr_system() IS
    'how the office XR numbers applications: the one place that says so';

CREATE FUNCTION xr_parse(number text, ip_right text DEFAULT NULL, filed date DEFAULT NULL)
    RETURNS st13_appno
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN st13_parse('XR', number, ip_right, filed, 'national', xr_system());
COMMENT ON FUNCTION xr_parse(text, text, date) IS
    'application number of a number as the office XR prints it';

CREATE FUNCTION xr_try_parse(number text, ip_right text DEFAULT NULL, filed date DEFAULT NULL)
    RETURNS st13_appno
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN st13_try_parse('XR', number, ip_right, filed, 'national', xr_system());
COMMENT ON FUNCTION xr_try_parse(text, text, date) IS
    'application number of a number as the office XR prints it, NULL if it has none';

CREATE FUNCTION xr_format(appno st13_appno, style text DEFAULT 'national')
    RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN st13_format(appno, style, xr_system());
COMMENT ON FUNCTION xr_format(st13_appno, text) IS
    'application number as the office XR prints it, in a style of st13_format';

CREATE FUNCTION xr_right(appno st13_appno) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN st13_right(appno, xr_system());
COMMENT ON FUNCTION xr_right(st13_appno) IS
    'type of right of an application number of the office XR';

CREATE DOMAIN xr_appno AS st13_appno
    CONSTRAINT xr_number CHECK (VALUE IS NULL OR xr_right(VALUE) IS NOT NULL);
COMMENT ON DOMAIN xr_appno IS
    'application number that the office XR can have given';
