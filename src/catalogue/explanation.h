/*-------------------------------------------------------------------------
 *
 * explanation.h
 *	  A number that was read, taken apart for a person.
 *
 * The parts are those of question 14 c of WIPO's survey, with the positions
 * that they have in the number.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_EXPLANATION_H
#define ST13_EXPLANATION_H

#include "reading.h"
#include "value/wording.h"

/* What is said of a part; empty where there is nothing to say. */
typedef struct St13Explanation
{
	St13Text part;
	St13Text value;
	St13Text positions; /* in the number as it was given: "3-6" */
	St13Text meaning;
} St13Explanation;

/*
 * Explain field f of a reading's pattern.  Returns false where the number has
 * no such part.
 */
extern bool st13_explain_field(const St13Reading *reading,
							   const St13Tokens *tokens, int f,
							   St13Explanation *explanation);

/* Explain what the reading as a whole comes to. */
extern void st13_explain_value(const St13Reading *reading,
							   St13Explanation *explanation);

#endif /* ST13_EXPLANATION_H */
