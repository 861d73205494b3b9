-- Multiranges of application numbers.
SELECT '{[EP 10 2014 1,EP 10 2014 3],[EP 10 2014 4,EP 10 2014 5)}'::st13_appno_multirange AS adjacent_are_one,
       '{[EP 10 2014 5,EP 10 2014 9],[EP 10 2014 1,EP 10 2014 3]}'::st13_appno_multirange AS sorted,
       '{}'::st13_appno_multirange AS none, '{empty}'::st13_appno_multirange AS none_too;
SELECT st13_appno_multirange(), st13_appno_multirange(st13_block('EP', 10, 2014)),
       st13_appno_multirange(st13_block('EP', 10, 2014), st13_block('EP', 10, 2015)),
       st13_appno_multirange(st13_block('EP', 10, 2014), st13_block('EP', 10, 2016));
SELECT st13_block('EP', 10, 2014)::st13_appno_multirange;
SELECT m @> 'EP 10 2014 7'::st13_appno AS "in", m @> 'EP 10 2015 7'::st13_appno AS "out",
       m + '{[EP 10 2015 0,EP 10 2015 ZZZ999999]}' AS "+", m - '{[EP 10 2014 A00000000,EP 10 2016 5]}' AS "-",
       range_merge(m)
FROM st13_appno_multirange(st13_block('EP', 10, 2014), st13_block('EP', 10, 2016)) m;
-- What is not there, up to the first and the last value
SELECT '{(,)}'::st13_appno_multirange - '{[000000000000001,ZZ99999999999999Y]}' AS rest,
       '{[000000000000000,ZZ99999999999999Z]}'::st13_appno_multirange - '{[000000000000001,ZZ99999999999999Y]}' AS first_and_last;
SELECT range_agg(st13_appno_range(a, a, '[]')) FROM (
    SELECT make_st13_appno(10, 2014, n, 'EP') AS a FROM unnest(ARRAY[1, 2, 3, 7, 9, 8, 20]) n) t;
SELECT '{[EP 10 2014,EP 10 2014 5]}'::st13_appno_multirange;
