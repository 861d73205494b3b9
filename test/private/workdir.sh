# The throw-away directory: made, filled with the sources, removed.
# shellcheck shell=bash
# shellcheck disable=SC2154,SC2034  # top and others belong to the other files

work=
child=

# Runs a command as the user who does all server work: initdb refuses root.
# It is "nobody", never "postgres", who owns the system's clusters.
as_user() {
	if [ "$(id -u)" = 0 ]; then
		setpriv --reuid="$(id -u nobody)" --regid="$(id -g nobody)" --clear-groups -- "$@"
	else
		"$@"
	fi
}

# A directory fits when the user can enter it and run programs there, when a
# socket's path in it stays below the limit of some 107 bytes, and when make
# can live with its name.
workdir_fits() {
	[[ "$1" =~ ^[A-Za-z0-9/._+-]{1,60}$ ]] || return 1
	printf '#!/bin/sh\n' >"$1/probe" && chmod 755 "$1/probe" || return 1
	give_to_user "$1"
	(cd / && as_user "$1/probe") 2>/dev/null
}

give_to_user() {
	[ "$(id -u)" != 0 ] || chown -R "$(id -u nobody):$(id -g nobody)" "$1"
}

make_workdir() {
	local base
	# Before anything is made, so that it is removed whatever happens.
	trap 'clean_up' EXIT
	trap 'exit 130' INT
	trap 'exit 143' TERM HUP
	for base in "${TMPDIR:-/tmp}" /tmp; do
		work=$(mktemp -d "$base/st13.XXXXXX" 2>/dev/null) || continue
		work=$(cd "$work" && pwd -P)
		if workdir_fits "$work"; then
			break
		fi
		rm -rf "$work"
		work=
	done
	[ -n "$work" ] || die "no directory to work in: ${TMPDIR:-/tmp} must be writable, allow programs to run, and have a short path (TMPDIR names another)."
	mkdir "$work/home" "$work/src" "$work/tmp" "$work/log" "$work/results"
	give_to_user "$work"
	# No variable of the caller's reaches the build or the server: PGHOST,
	# PGOPTIONS, CFLAGS, MAKEFLAGS ... are all gone.
	clean_env=(env -i "PATH=$PATH" "HOME=$work/home" "TMPDIR=$work/tmp" "TERM=${TERM:-dumb}" LC_ALL=C)
	# Sizes of the benchmarks and lengths of long tests are the caller's to choose.
	local variable
	for variable in ST13_ROWS ST13_RUNS ST13_SCALE ST13_SECONDS ST13_SEED FUZZ_SECONDS FUZZ_HARNESSES; do
		[ -z "${!variable:-}" ] || clean_env+=("$variable=${!variable}")
	done
}

# Kills every server that was started in the directory; only its user's rights
# are used, so nobody else's process can be hit.
stop_servers() {
	local file pid tries
	while IFS= read -r file; do
		[ -f "$file" ] || continue
		pid=$(head -n 1 "$file")
		as_user kill -QUIT "$pid" 2>/dev/null || continue
		for ((tries = 0; tries < 50; tries++)); do
			as_user kill -0 "$pid" 2>/dev/null || break
			sleep 0.1
		done
	done <<<"$(find "$work" -name postmaster.pid 2>/dev/null)"
}

clean_up() {
	trap '' INT TERM HUP
	if [ -n "$child" ]; then
		kill -TERM -- "-$child" 2>/dev/null || true
		wait "$child" 2>/dev/null || true
	fi
	[ -n "$work" ] || return 0
	stop_servers
	if [ "${KEEP:-}" = 1 ]; then
		echo "st13: kept $work" >&2
	else
		rm -rf "$work"
	fi
}

# Runs a command in a process group of its own, so that a signal ends all of it
# at once instead of waiting for it.
in_background() {
	local status=0
	set -m
	"$@" </dev/null &
	child=$!
	set +m
	wait "$child" || status=$?
	child=
	return "$status"
}

# What git knows or would add; without git, or in an unpacked archive,
# everything (the copy is cleaned before it is built).
list_sources() {
	if [ -e "$top/.git" ] && command -v git >/dev/null; then
		# A checkout of another user's is "dubious" to git, unless told
		# otherwise in a configuration file.
		printf '[safe]\n\tdirectory = *\n[core]\n\tfsmonitor = false\n' >"$work/home/.gitconfig"
		(cd "$top" && HOME=$work/home XDG_CONFIG_HOME=$work/home \
			git ls-files -z --cached --others --exclude-standard) 2>"$work/git.log" && return
	fi
	(cd "$top" && find . -name .git -prune -o \( -type f -o -type l \) -print0)
}

copy_sources() {
	local file
	list_sources >"$work/sources.all"
	# A tracked file may have been deleted.
	while IFS= read -r -d '' file; do
		if [ -e "$top/$file" ] || [ -L "$top/$file" ]; then
			printf '%s\0' "$file"
		fi
	done <"$work/sources.all" >"$work/sources"
	tar -C "$top" -c --null -T "$work/sources" | as_user tar -C "$work/src" -x -p --no-same-owner ||
		die "the sources could not be copied to $work."
}

# bring_back DIRECTORY WHAT: what is to outlive the directory goes to ST13_RESULTS,
# else into the checkout if it can be written to, else beside it.
bring_back() {
	local results=${ST13_RESULTS:-$top/test/results}
	[ -n "$(ls -A "$work/$1" 2>/dev/null)" ] || return 0
	if ! { mkdir -p "$results" && [ -w "$results" ]; } 2>/dev/null; then
		results=$(mktemp -d /tmp/st13-results.XXXXXX)
	fi
	cp -R "$work/$1/." "$results/"
	# As root in a checkout of someone's: theirs.
	[ "$(id -u)" != 0 ] || [ -n "${ST13_RESULTS:-}" ] || chown -R --reference="$top" "$results"
	echo "st13: $2 are in $results" >&2
}

# The end for trouble before the verb itself: a log's last lines, one sentence.
die_with_log() {
	local log=$1
	shift
	tail -n 5 "$log" | sed 's/^/  | /' >&2
	bring_back log logs
	die "$*"
}
