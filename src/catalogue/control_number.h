/*-------------------------------------------------------------------------
 *
 * control_number.h
 *	  The control number that a system gives to a value.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_CONTROL_NUMBER_H
#define ST13_CONTROL_NUMBER_H

#include "system.h"
#include "value/value.h"

/* The same of a system whose control numbers are verified. */
extern char st13_verified_control_number(const St13System *system,
										 const St13Parts *parts,
										 const St13TypeItem *type);

/*
 * The control number of a value of the system and of this type, by the digits
 * that the office prints before it; '\0' if the system has none, or not all of
 * the digits are known.
 */
static inline char
st13_control_number(const St13System *system, const St13Parts *parts,
					const St13TypeItem *type)
{
	return st13_is_verified(system->check)
			   ? st13_verified_control_number(system, parts, type)
			   : '\0';
}

#endif /* ST13_CONTROL_NUMBER_H */
