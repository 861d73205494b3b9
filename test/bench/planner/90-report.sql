SET search_path = bench, public;
\pset format unaligned
\pset tuples_only on
SELECT format('%s rows of %s offices in %s blocks of an office, a type and a year; default_statistics_target %s, so that a bin of the histogram is %s rows.',
              (SELECT count(*) FROM planner), (SELECT count(*) FROM planner_office), (SELECT count(*) FROM planner_block),
              current_setting('default_statistics_target'), (SELECT count(*) FROM planner) / 100);
\echo
\echo '| estimate of a block | of rows or more | within 2 x of the rows there are | factor off: median | of nine in ten | expected to be one row |'
\echo '| --- | ---: | ---: | ---: | ---: | ---: |'
SELECT format('| %s | %s | %s of %s | %s | %s | %s |', condition, least,
              count(*) FILTER (WHERE factor <= 2), count(*),
              to_char(percentile_cont(0.5) WITHIN GROUP (ORDER BY factor), 'FM9990.00'),
              to_char(percentile_cont(0.9) WITHIN GROUP (ORDER BY factor), 'FM9990.00'),
              count(*) FILTER (WHERE expected <= 1))
FROM (SELECT *, greatest(expected / actual, actual / expected) AS factor FROM block_estimate) e,
     (VALUES (200), (1000)) l (least)
WHERE actual >= least
GROUP BY position, condition, least ORDER BY least, position;
\echo
\echo '| bounds anywhere | bins of the histogram off: st13_appno, median and most | bigint, median and most |'
\echo '| --- | ---: | ---: |'
SELECT format('| `%s` | %s, %s | %s, %s |', operator,
              round(percentile_cont(0.5) WITHIN GROUP (ORDER BY bins) FILTER (WHERE kind = 'a')::numeric, 2), round((max(bins) FILTER (WHERE kind = 'a'))::numeric, 2),
              round(percentile_cont(0.5) WITHIN GROUP (ORDER BY bins) FILTER (WHERE kind = 'b')::numeric, 2), round((max(bins) FILTER (WHERE kind = 'b'))::numeric, 2))
FROM bound_estimate GROUP BY operator ORDER BY operator;
\echo
SELECT '| counting ' || (SELECT count(*) FROM planner_block) || ' blocks in ' || (SELECT count(*) FROM planner_office) || ' partitions, one by one | ms, median of ' || max(turn) || ' | a block, ms |'
FROM parted_run;
\echo '| --- | ---: | ---: |'
SELECT format('| `%s` | %s (%s-%s) | %s |', CASE WHEN form LIKE '%^@%' THEN 'a ^@ prefix' ELSE 'a BETWEEN lower(b) AND upper(b)' END,
              round(percentile_cont(0.5) WITHIN GROUP (ORDER BY ms)::numeric), round(min(ms)), round(max(ms)),
              round((percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) / (SELECT count(*) FROM planner_block))::numeric, 2))
FROM parted_run GROUP BY form ORDER BY form LIKE '%^@%' DESC;
