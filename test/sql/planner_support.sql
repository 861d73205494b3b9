-- What the planner asks of the type: planner support functions and the estimator
-- of ^@, where they are named and where they do not belong.
CREATE TABLE support_t AS
    SELECT make_st13_appno(10, 1990 + g % 30, g, (ARRAY['DE', 'EP', 'US'])[1 + g % 3]) AS a, g
    FROM generate_series(1, 3000) g;
CREATE INDEX support_i ON support_t (a);
ANALYZE support_t;
-- Without what 18 and later say of a scan that is switched off.
CREATE FUNCTION support_plan(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
    line text;
BEGIN
    FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
        IF line !~ 'Disabled: true' THEN
            RETURN NEXT line;
        END IF;
    END LOOP;
END $$;

-- The conditions are exact: an index scan has no filter.
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SET enable_indexonlyscan = off;
EXPLAIN (COSTS OFF) SELECT * FROM support_t WHERE a ^@ 'EP101991';
EXPLAIN (COSTS OFF) SELECT * FROM support_t WHERE st13_starts_with(a, 'EP101991');
EXPLAIN (COSTS OFF) SELECT * FROM support_t WHERE a ^@ 'EP101991' AND g < 1000;

-- An operator class of the user's own that sorts the other way round.
CREATE FUNCTION support_reverse(st13_appno, st13_appno) RETURNS int LANGUAGE sql IMMUTABLE
    AS 'SELECT public.st13_appno_cmp($2, $1)';
CREATE OPERATOR CLASS support_reverse_ops FOR TYPE st13_appno USING btree AS
    OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <,
    FUNCTION 1 support_reverse(st13_appno, st13_appno);
DROP INDEX support_i;
CREATE INDEX support_r ON support_t (a support_reverse_ops);
SELECT support_plan($$SELECT * FROM support_t WHERE a ^@ 'EP101991'$$);
SELECT support_plan($$SELECT * FROM support_t WHERE a >= lower(st13_block('EP', 10, 1991)) AND a <= upper(st13_block('EP', 10, 1991))$$);
SELECT count(*) FROM support_t WHERE a ^@ 'EP1';
DROP OPERATOR CLASS support_reverse_ops USING btree CASCADE;
DROP FUNCTION support_reverse(st13_appno, st13_appno);
CREATE INDEX support_i ON support_t (a);

SET plan_cache_mode = force_generic_plan;
-- Bounds that are known only when the scan starts are computed by a function that the
-- user has not named. Who may not execute it gets no index scan, and no error.
CREATE ROLE regress_st13_reader;
GRANT SELECT ON support_t TO regress_st13_reader;
PREPARE support_p(text) AS SELECT count(*) FROM support_t WHERE a ^@ $1;
SELECT support_plan($$EXECUTE support_p('EP1')$$);
BEGIN;
REVOKE EXECUTE ON FUNCTION st13_prefix_bound(text, bool) FROM PUBLIC;
SET LOCAL ROLE regress_st13_reader;
SELECT support_plan($$EXECUTE support_p('EP1')$$);
EXECUTE support_p('EP1');
ROLLBACK;
DEALLOCATE support_p;
RESET plan_cache_mode;
DROP OWNED BY regress_st13_reader;
DROP ROLE regress_st13_reader;

-- The estimator of ^@ and the planner support functions, given to operators and
-- functions that have nothing to do with the type: they say nothing.
RESET enable_seqscan;
CREATE FUNCTION support_f(int, int) RETURNS bool LANGUAGE plpgsql IMMUTABLE STRICT
    AS 'BEGIN RETURN $1 > $2; END' SUPPORT st13_starts_with_support;
CREATE FUNCTION support_f(int) RETURNS bool LANGUAGE plpgsql IMMUTABLE STRICT
    AS 'BEGIN RETURN $1 > 0; END' SUPPORT st13_starts_with_support;
CREATE FUNCTION support_f(int, int, int, int) RETURNS bool LANGUAGE plpgsql IMMUTABLE STRICT
    AS 'BEGIN RETURN $1 > $2; END' SUPPORT st13_starts_with_support;
CREATE FUNCTION support_f(st13_appno, int) RETURNS bool LANGUAGE plpgsql IMMUTABLE STRICT
    AS 'BEGIN RETURN st13_year($1) > $2; END' SUPPORT st13_starts_with_support;
CREATE OPERATOR @@@@ (LEFTARG = int, RIGHTARG = int, FUNCTION = support_f, RESTRICT = st13_prefix_sel);
CREATE OPERATOR @@@@ (RIGHTARG = int, FUNCTION = support_f, RESTRICT = st13_prefix_sel);
CREATE OPERATOR @@@@ (LEFTARG = st13_appno, RIGHTARG = int, FUNCTION = support_f, RESTRICT = st13_prefix_sel);
CREATE INDEX support_g ON support_t (g);
SELECT (SELECT count(*) FROM support_t WHERE g @@@@ 2000) AS two,
       (SELECT count(*) FROM support_t WHERE @@@@ g) AS one,
       (SELECT count(*) FROM support_t WHERE a @@@@ 2000) AS of_the_type,
       (SELECT count(*) FROM support_t WHERE support_f(g, 2000)) AS two_by_function,
       (SELECT count(*) FROM support_t WHERE support_f(g)) AS one_by_function,
       (SELECT count(*) FROM support_t WHERE support_f(g, 2000, 1, 1)) AS four_by_function;
RESET enable_bitmapscan;
RESET enable_indexonlyscan;
DROP OPERATOR @@@@ (int, int);
DROP OPERATOR @@@@ (NONE, int);
DROP OPERATOR @@@@ (st13_appno, int);
DROP FUNCTION support_f(int, int);
DROP FUNCTION support_f(int);
DROP FUNCTION support_f(int, int, int, int);
DROP FUNCTION support_f(st13_appno, int);
DROP FUNCTION support_plan(text);
DROP TABLE support_t;
