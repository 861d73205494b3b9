-- The files: applications, and seven claims of each, both in no order.
SET search_path = bench, public;
SET work_mem = '512MB';
\set application_file :dir '/application'
\set claim_file :dir '/claim'

COPY (
    SELECT appno, date '1980-01-01' + n % 17000 AS filed, n AS family
    FROM numbers(:rows / 7)
    ORDER BY hashint8extended(n, 1)
) TO :'application_file';

COPY (
    SELECT appno AS claimed, make_st13_appno(10, 2000 + claim, n, 'WO') AS claiming
    FROM numbers(:rows / 7), generate_series(1, 7) AS claim
    ORDER BY hashint8extended(n, claim)
) TO :'claim_file';
