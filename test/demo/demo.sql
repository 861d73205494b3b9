-- The demo: what st13 does for somebody who keeps application numbers.
--
--	psql -X -q -f test/demo/demo.sql
--
-- in an empty UTF-8 database, from the top of the sources (\copy finds its files
-- from there).  "make demo" does that on a server of its own.
--
-- The numbers are real.  identifiers.tsv: identifiers of trademarks and designs
-- as TMview, DesignView and the Global Brand Database publish them ("register"),
-- file names and priorities of published Chinese applications ("publication"),
-- examples from WIPO's questionnaire on application numbering ("survey"), and
-- printed numbers of several offices put into the parts of ST.13 by hand, with
-- the accidents that hands make ("typed").  applications.tsv: applications with
-- the numbers that their offices print, and with filing dates where they are
-- known.  priorities.tsv: claims with numbers as offices print them and people type
-- them.
-- exchanged.tsv: the same applications in the notations of those who exchange them.

\set ON_ERROR_STOP on
SET client_min_messages = warning;
SET datestyle = iso;
CREATE EXTENSION IF NOT EXISTS st13;
\encoding UTF8
\pset pager off
\pset columns 99
\pset format wrapped
\pset footer off
\pset null ''

\ir 10-spellings.sql
\ir 20-claims.sql
\ir 30-parts.sql
\ir 40-identifiers.sql
\ir 50-index.sql
\ir 60-size.sql
\ir 99-end.sql
