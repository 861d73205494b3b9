/*-------------------------------------------------------------------------
 *
 * description.h
 *	  Descriptions of numbering systems: one text says how an office's
 *	  numbers are printed and what they mean.
 *
 * doc/adding-an-office.md explains the language.  A row of the catalogue and a
 * description that a user gives go through the same compiler.  Its result is
 * a St13System: see system.h.
 *
 *-------------------------------------------------------------------------
 */
#ifndef ST13_DESCRIPTION_H
#define ST13_DESCRIPTION_H

#include "system.h"

/* What is wrong with a description, and at which byte, counted from 1. */
typedef struct St13DescriptionError
{
	const char *message; /* in ASCII, English */
	int position;
} St13DescriptionError;

/*
 * Memory for what a system points to; the caller provides it.  The compiled
 * system also points into the text of the description.
 */
typedef struct St13Arena
{
	char *start;
	size_t size;
	size_t used;
} St13Arena;

/* Enough for any description of this length. */
extern size_t st13_arena_size(size_t description_len);

/*
 * Compile a description.  office is the two letters of a catalogue row, or
 * NULL; what the description itself says goes before.  Without has_values it is
 * one of numbers that compete with others, and may leave out what a value needs.
 * Returns false if there is
 * an error in it or too little memory: then nothing of the arena is taken, and
 * the system must not be used.
 */
extern bool st13_compile(const char *text, size_t len, const char *office,
						 bool has_values, St13Arena *arena, St13System *system,
						 St13DescriptionError *error);

#endif /* ST13_DESCRIPTION_H */
