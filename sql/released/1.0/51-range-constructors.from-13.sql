-- PostgreSQL makes the constructors with the range type, and pg_upgrade makes
-- them anew, without comments: so they are in a part that
-- st13_add_missing_members repeats, on every server.

COMMENT ON FUNCTION st13_appno_range(st13_appno, st13_appno) IS
    'range of application numbers, from the first up to but not including the second';
COMMENT ON FUNCTION st13_appno_range(st13_appno, st13_appno, text) IS
    'range of application numbers with bounds such as "[]"';
