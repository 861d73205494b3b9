/*-------------------------------------------------------------------------
 *
 * questionnaire.h
 *	  The answers to WIPO's questionnaire on application numbering that a
 *	  description has.
 *
 * Questions 2 to 12; question 13 is in survey.h.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_QUESTIONNAIRE_H
#define ST13_QUESTIONNAIRE_H

#include "system.h"
#include "value/wording.h"

/* Texts are in ASCII, and empty where the number has no such part. */
typedef struct St13Answers
{
	St13Text order;          /* question 3: "<type>.<serial number>" */
	bool fixed_length;       /* 4 a */
	St13Text widths;         /* 4 b: "type 1, serial number 6" */
	St13Text type_codes;     /* 5 d: "P patent, W utility model" */
	int year_digits;         /* 6; 0 without a year */
	St13Text calendar;       /* "Gregorian" */
	bool restarts;           /* 7 f: serial numbers begin again each year */
	bool leading_zeros;      /* 7 e: they are printed */
	St13Text internal_codes; /* 8: "DEL, MUM" or "any two letters" */
	St13Text control_place;  /* 9: "last, behind ." */
	St13Text separators;     /* 11: each once, between quotes */
	bool same_priority;      /* 12 a */
} St13Answers;

/* The answers of a system. */
extern void st13_answer_questionnaire(const St13System *system,
									  St13Answers *answers);

#endif /* ST13_QUESTIONNAIRE_H */
