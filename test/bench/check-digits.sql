-- Control numbers in PL/pgSQL, and the century of a year of two digits. They are
-- made in the first schema of the search path.
CREATE FUNCTION luhn(digits text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    total int := 0;
    product int;
BEGIN
    FOR i IN 1 .. length(digits) LOOP
        product := substr(digits, length(digits) + 1 - i, 1)::int * (1 + i % 2);
        total := total + product / 10 + product % 10;
    END LOOP;
    RETURN (10 - total % 10) % 10;
END
$$;

CREATE FUNCTION check_cn(digits text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    total int := 0;
BEGIN
    FOR i IN 1 .. length(digits) LOOP
        total := total + substr(digits, i, 1)::int * (2 + (i - 1) % 8);
    END LOOP;
    RETURN CASE WHEN total % 11 = 10 THEN 'X' ELSE (total % 11)::text END;
END
$$;

CREATE FUNCTION check_de(digits text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    total int := 0;
BEGIN
    FOR i IN 1 .. length(digits) LOOP
        total := total + substr(digits, length(digits) + 1 - i, 1)::int * (1 + i);
    END LOOP;
    RETURN (11 - total % 11) % 11;
END
$$;

CREATE FUNCTION check_br(digits text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    total int := 0;
BEGIN
    FOR i IN 1 .. length(digits) LOOP
        total := total + substr(digits, length(digits) + 1 - i, 1)::int * (2 + (i - 1) % 8);
    END LOOP;
    RETURN CASE WHEN total % 11 < 2 THEN 0 ELSE 11 - total % 11 END;
END
$$;

CREATE FUNCTION century(two_digits text, since int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN two_digits >= since::text THEN '19' ELSE '20' END || two_digits
$$;
