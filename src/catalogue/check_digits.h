/*-------------------------------------------------------------------------
 *
 * check_digits.h
 *	  Control numbers (check digits) of application numbers.
 *
 * ST.13 prescribes no algorithm; each office has its own.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_CHECK_DIGITS_H
#define ST13_CHECK_DIGITS_H

#include <stdbool.h>
#include <stddef.h>

typedef enum St13CheckRule
{
	ST13_CHECK_NONE = 0, /* the system has no control number */
#define RULE(id, name, text) ST13_CHECK_##id,
#include "check_rules.def"
#undef RULE
} St13CheckRule;

/* The rule of a name in descriptions; ST13_CHECK_NONE for an unknown one. */
extern St13CheckRule st13_find_check_rule(const char *name, size_t len);

/* Whether a symbol can be a control number by this rule at all. */
extern bool st13_can_be_check(St13CheckRule rule, char symbol);

/* Whether the rule can be computed. */
static inline bool
st13_is_verified(St13CheckRule rule)
{
	return rule > ST13_CHECK_LETTER;
}

/* What the rule is, for people. */
extern const char *st13_check_rule_text(St13CheckRule rule);

/*
 * The control number of the digits before it, as printed: '0' to '9' or a letter.
 * '\0' where the rule gives none: where there is none or it cannot be verified,
 * and for the one remainder for which the German notice names no digit.
 */
extern char st13_compute_check(St13CheckRule rule, const char *digits,
							   size_t len);

#endif /* ST13_CHECK_DIGITS_H */
