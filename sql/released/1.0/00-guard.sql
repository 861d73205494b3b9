/* made by make from the parts in this directory */

-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION st13" to load this file. \quit
