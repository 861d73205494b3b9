SET search_path = bench, public;
\pset format unaligned
\pset tuples_only on
SELECT format('%s rows; ms, the median of %s runs and in parentheses the least and the greatest.',
              (SELECT count(*) FROM number), max(turn)) FROM run;
\echo
\echo '| query | index | workers | with COMBINEFUNC | without | bigint |'
\echo '| --- | --- | ---: | ---: | ---: | ---: |'
SELECT format('| %s | %s | %s | %s |', label, CASE WHEN indexed THEN 'yes' ELSE 'no' END, workers,
              string_agg(format('%s (%s-%s)', round(median::numeric, digits), round(least::numeric, digits), round(greatest::numeric, digits)),
                         ' | ' ORDER BY side))
FROM (SELECT query, indexed, workers, side, percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) AS median,
             min(ms) AS least, max(ms) AS greatest, CASE WHEN max(ms) < 10 THEN 2 ELSE 0 END AS digits
      FROM run GROUP BY query, indexed, workers, side) m
JOIN query USING (query)
GROUP BY query, label, indexed, workers ORDER BY query, indexed, workers;
