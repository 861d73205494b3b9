/*-------------------------------------------------------------------------
 *
 * office_rights.h
 *	  What the catalogue knows of the numbers of an office's rights.
 *
 * A number without its right can be read only where no other right of the office
 * can have it: see choice.c.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_OFFICE_RIGHTS_H
#define ST13_OFFICE_RIGHTS_H

#include "catalogue.h"

/* The rights that are told of each office. */
#define ST13_MAIN_RIGHT_COUNT 4

/* Patent, utility model, trademark and design. */
extern const St13Right st13_main_rights[ST13_MAIN_RIGHT_COUNT];

/* The groups of these four. */
extern unsigned st13_main_groups(void);

typedef enum St13RightState
{
	ST13_RIGHT_DESCRIBED, /* by rows of the office's own numbers */
	ST13_RIGHT_NONE,      /* the office has no such right */
	ST13_RIGHT_SHAPE,     /* by rows of its other numbers only */
	ST13_RIGHT_UNKNOWN,   /* not, or not all of it */
	ST13_RIGHT_STATE_COUNT
} St13RightState;

extern const char *st13_right_state_name(St13RightState state);

/*
 * What an edition knows of one of the four rights of an office, and from which
 * source; *source is NULL where nothing is said.
 */
extern St13RightState st13_right_state(const char *office, St13Right right,
									   int edition, const char **source);

/* The groups of the rights of which an edition does not know all numbers. */
extern unsigned st13_unknown_rights(const char *office, int edition);

#endif /* ST13_OFFICE_RIGHTS_H */
