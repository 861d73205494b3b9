/*-------------------------------------------------------------------------
 *
 * construct.h
 *	  SQL arguments as parts of a number, checked.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_CONSTRUCT_H
#define ST13_CONSTRUCT_H

#include "postgres.h"

#include "value/value.h"

/* Each throws a hard error, 22P02 for text and 22003 for numbers. */
extern void st13_set_office_arg(St13Parts *parts, text *office);
extern void st13_set_type_arg(St13Parts *parts, int32 type_code);
extern void st13_set_year_arg(St13Parts *parts, int32 year);

#endif /* ST13_CONSTRUCT_H */
