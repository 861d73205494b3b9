-- A datum that is no value, as of a damaged page, is refused and never shown.
CREATE FUNCTION stored(st13_appno) RETURNS int8 LANGUAGE internal IMMUTABLE STRICT AS 'int8up';
CREATE FUNCTION damaged(int8) RETURNS st13_appno LANGUAGE internal IMMUTABLE STRICT AS 'int8up';
CREATE FUNCTION shown(datum int8) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    RETURN damaged(datum)::text;
EXCEPTION WHEN OTHERS THEN
    RETURN SQLSTATE || ' ' || SQLERRM;
END $$;
SELECT shown(least), shown(greatest), shown(greatest + 1) AS next, shown(9223372036854775807) AS last,
       shown(greatest + (9223372036854775807 - greatest) / 2) AS middle
FROM (SELECT stored('000000000000000') AS least, stored('ZZ99999999999999Z') AS greatest) v;
DROP FUNCTION stored(st13_appno), damaged(int8), shown(int8);
