-- The multirange type comes with the range type, from PostgreSQL 14.

COMMENT ON TYPE st13_appno_multirange IS
    'multirange of application numbers';
COMMENT ON FUNCTION st13_appno_multirange() IS
    'empty multirange of application numbers';
COMMENT ON FUNCTION st13_appno_multirange(st13_appno_range) IS
    'multirange of one range of application numbers';
COMMENT ON FUNCTION st13_appno_multirange(st13_appno_range[]) IS
    'multirange of ranges of application numbers';
