# Shared by both halves: "run" (the caller, perhaps root) and "inside" (the
# unprivileged user in the throw-away directory).
# shellcheck shell=bash

# One plain sentence, and the end.
die() {
	echo "st13: $*" >&2
	exit 1
}
