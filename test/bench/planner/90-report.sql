SET search_path = bench, public;
\pset format unaligned
\pset tuples_only on
SELECT format('%s rows of %s offices; %s blocks of an office, a type and a year, of which %s have a thousand rows or more; default_statistics_target %s.',
              (SELECT count(*) FROM planner), (SELECT count(*) FROM planner_office), (SELECT count(*) FROM planner_block),
              (SELECT count(*) FROM planner_block WHERE actual >= 1000), current_setting('default_statistics_target'));
\echo
\echo '| blocks of a thousand rows or more | within 2 x of the rows there are | median factor off |'
\echo '| --- | ---: | ---: |'
SELECT format('| %s | %s of %s | %s |', condition,
              count(*) FILTER (WHERE greatest(expected / actual, actual / expected) <= 2), count(*),
              round(percentile_cont(0.5) WITHIN GROUP (ORDER BY greatest(expected / actual, actual / expected))::numeric, 2))
FROM block_estimate GROUP BY position, condition ORDER BY position;
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
SELECT format('| `%s` | %s (%s-%s) | %s |', CASE WHEN form LIKE '%^@%' THEN 'a ^@ prefix' ELSE 'a BETWEEN st13_prefix_first(prefix) AND st13_prefix_last(prefix)' END,
              round(percentile_cont(0.5) WITHIN GROUP (ORDER BY ms)::numeric), round(min(ms)), round(max(ms)),
              round((percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) / (SELECT count(*) FROM planner_block))::numeric, 2))
FROM parted_run GROUP BY form ORDER BY form LIKE '%^@%' DESC;
