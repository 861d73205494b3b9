/*-------------------------------------------------------------------------
 *
 * fields.h
 *	  The fields of a pattern in a description.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_FIELDS_H
#define ST13_FIELDS_H

#include "scanner.h"

/*
 * Read "{name}" or "{name:form}", from behind the opening brace to behind the
 * closing one.
 */
extern bool st13_read_field(Compiler *c, St13Field *field);

#endif /* ST13_FIELDS_H */
