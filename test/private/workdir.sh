# The throw-away directory: made, filled with the sources, removed.
# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154  # some are of the other files, or for them

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

# A directory fits when the user can run programs there, when a socket's path in it
# stays below the limit of some 107 bytes, and when make can live with its name.
workdir_fits() {
	[[ "$1" =~ ^[A-Za-z0-9/._+-]{1,60}$ ]] || return 1
	[ "$(id -u)" != 0 ] || chown "$(id -u nobody):$(id -g nobody)" "$1"
	# shellcheck disable=SC2016  # the user's shell expands these
	as_user sh -c 'cd / && umask 022 && mkdir "$1/home" "$1/src" "$1/tmp" "$1/log" "$1/results" &&
		printf "#!/bin/sh\n" >"$1/tmp/probe" && chmod 755 "$1/tmp/probe" && "$1/tmp/probe"' sh "$1" 2>/dev/null
}

make_workdir() {
	local base variable
	# Before anything is made, so that it is removed whatever happens.
	trap clean_up EXIT
	trap 'exit 130' INT
	trap 'exit 143' TERM HUP
	for base in "${TMPDIR:-/tmp}" /tmp; do
		work=$(mktemp -d "$base/st13.XXXXXX" 2>/dev/null) || continue
		work=$(cd "$work" && pwd -P)
		! workdir_fits "$work" || break
		rm -rf "$work"
		work=
	done
	[ -n "$work" ] || die "no directory to work in: ${TMPDIR:-/tmp} must be writable, allow programs to run, and have a short path (TMPDIR names another)."
	# No variable of the caller's reaches the build or the server: PGHOST, PGOPTIONS,
	# CFLAGS, MAKEFLAGS ... are all gone, but those for these tests.
	clean_env=(env -i "PATH=$PATH" "HOME=$work/home" "TMPDIR=$work/tmp" "TERM=${TERM:-dumb}" LC_ALL=C)
	for variable in ST13_ROWS ST13_RUNS ST13_SCALE ST13_SECONDS ST13_SEED FUZZ_SECONDS FUZZ_HARNESSES TESTS; do
		[ -z "${!variable:-}" ] || clean_env+=("$variable=${!variable}")
	done
}

# Kills every server that was started in the directory; only its user's rights
# are used, so nobody else's process can be hit.
stop_servers() {
	local file pid tries
	while IFS= read -r file; do
		pid=$(head -n 1 "$file" 2>/dev/null) || continue
		as_user kill -QUIT "$pid" 2>/dev/null || continue
		for ((tries = 0; tries < 50; tries++)); do
			as_user kill -0 "$pid" 2>/dev/null || break
			sleep 0.1
		done
	done < <(find "$work" -name postmaster.pid 2>/dev/null)
}

clean_up() {
	trap '' INT TERM HUP
	[ -z "$child" ] || { kill -TERM -- "-$child" && wait "$child"; } 2>/dev/null || true
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

# All but what a build or a run leaves there.
copy_sources() {
	tar -C "$top" -c --exclude=./.git --exclude='./build*' --exclude=./test/results --exclude=./tmp_check --exclude='*.o' . |
		as_user tar -C "$work/src" -x -p --no-same-owner || die "the sources could not be copied to $work."
}

# Leaves logs or results where they outlive the directory: there if it can be
# written to, else in /tmp.
bring_back() {
	local to=$2
	[ -n "$(ls -A "$work/$1")" ] || return 0
	{ mkdir -p "$to" && [ -w "$to" ]; } 2>/dev/null || to=$(mktemp -d /tmp/st13-results.XXXXXX)
	cp -R "$work/$1/." "$to/"
	# As root in a checkout of someone's: theirs.
	[ "$(id -u)" != 0 ] || [ "${to#"$top"}" = "$to" ] || chown -R --reference="$top" "$to"
	echo "st13: $1 of this run: $to" >&2
}

# The end for trouble with packages: the log's last lines, one sentence.
die_of_packages() {
	tail -n 5 "$work/log/packages" | sed 's/^/  | /' >&2
	bring_back log "$top/test/results"
	die "$*"
}
