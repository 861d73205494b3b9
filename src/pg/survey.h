/*-------------------------------------------------------------------------
 *
 * survey.h
 *	  A numbering system's answers to WIPO's questionnaire as columns.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_PG_SURVEY_H
#define ST13_PG_SURVEY_H

#include "postgres.h"

#include "catalogue/system.h"

/* A row that is being filled, from the left. */
typedef struct St13RowBuilder
{
	Datum *values;
	bool *nulls;
	int count;
} St13RowBuilder;

extern void st13_put_datum(St13RowBuilder *row, Datum value);

/* NULL for an empty text, and for none. */
extern void st13_put_text(St13RowBuilder *row, const char *text);

/* The columns of the questionnaire. */
#define ST13_ANSWER_COLUMNS 16

/*
 * Put the answers of a system; its conformity and deviations only where it is
 * judged, as ST.13 is for offices.
 */
extern void st13_put_answers(St13RowBuilder *row, const St13System *system,
							 bool judged);

#endif /* ST13_PG_SURVEY_H */
