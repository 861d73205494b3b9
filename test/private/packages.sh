# Makes sure that the Debian packages are there. As root (or with a sudo that
# asks no password) by apt-get; else they are unpacked privately: rootless.sh.
# shellcheck shell=bash
# shellcheck disable=SC2154,SC2034  # work and others belong to the other files

major=            # the PostgreSQL major in use
old_major=        # an older PostgreSQL's, if it is wanted and there is one
compiler=${ST13_CC:-gcc}
rootless_root=    # where packages were unpacked, if they were
privilege=()      # what makes a command root's
apt_lists=()      # where apt keeps its lists, if not in the system
missing=()

can_be_root() {
	[ "$(id -u)" = 0 ] && return 0
	command -v sudo >/dev/null && sudo -n true 2>/dev/null && privilege=(sudo -n)
}

is_installed() { [ "$(dpkg-query -f '${db:Status-Status}' -W "$1" 2>/dev/null)" = installed ]; }
is_known() { [ -n "$(apt-cache "${apt_lists[@]}" show "$1" 2>/dev/null)" ]; }

# A server that an extension can be built for; not each is a package's.
has_server() {
	[ -x "/usr/lib/postgresql/$1/bin/initdb" ] && [ -f "/usr/lib/postgresql/$1/lib/pgxs/src/makefiles/pgxs.mk" ] &&
		[ -f "/usr/include/postgresql/$1/server/postgres.h" ]
}
installed_majors() {
	local directory
	for directory in /usr/lib/postgresql/*/; do
		! has_server "$(basename "$directory")" || basename "$directory"
	done | sort -n
}

# The packages of a need of a verb, as its line "# needs:" has it.
packages_for() {
	case $1 in
		server) for n in $major $old_major; do has_server "$n" || echo "postgresql-$n postgresql-server-dev-$n"; done ;;
		compiler) echo "$compiler libc6-dev make" ;;
		cmocka) echo libcmocka-dev ;;
		tap) echo "perl libipc-run-perl" ;;
		valgrind) [ "$(uname -m)" != x86_64 ] || echo valgrind ;;
		fuzzer) echo "clang libclang-rt-dev" ;;
		sqlsmith) echo sqlsmith ;;
		packaging) echo "git unzip pgxnclient debhelper lintian build-essential postgresql-all" ;;
		clients) echo "libpq-dev python3-psycopg2 python3-psycopg python3-sqlalchemy default-jdk-headless libpostgresql-jdbc-java nodejs npm" ;;
		matrix) echo "debootstrap gpgv debian-archive-keyring" ;;
	esac
}

# Their tests are skipped where they cannot be had: Debian has psycopg 3 from bookworm
# on, and libFuzzer is a part of clang in older suites.
is_optional() { case "$1" in valgrind | libclang-rt-dev | python3-psycopg) ;; *) false ;; esac; }

# Fills the array "missing" for needs.
find_missing() {
	local need package
	missing=()
	for need; do
		for package in $(packages_for "$need"); do
			is_installed "$package" || missing+=("$package")
		done
	done
}

# At most once a run.
refresh_lists() {
	local tries
	[ -z "${refreshed:-}" ] || return 0
	refreshed=1
	# This lock has no timeout of its own.
	for ((tries = 0; tries < 60; tries++)); do
		! "${privilege[@]}" apt-get -q "${apt_lists[@]}" -o APT::Update::Error-Mode=any update >"$work/log/update" 2>&1 || return 0
		grep -q 'Could not get lock' "$work/log/update" || break
		sleep 5
	done
	die_with_log "$work/log/update" "the package lists could not be fetched (apt-get update failed): is there a network?"
}

# Lists that are too old name files that are gone: once more with new ones.
install_as_root() {
	local install=("${privilege[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends
		-o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold install "$@")
	"${install[@]}" >>"$work/log/packages" 2>&1 </dev/null ||
		{ refresh_lists && "${install[@]}" >>"$work/log/packages" 2>&1 </dev/null; } ||
		die_with_log "$work/log/packages" "apt-get could not install $*."
}

# Installing a PostgreSQL server makes and starts a cluster on port 5432, unless one
# line of this file of postgresql-common's says no. The rest stays as Debian has it.
no_main_cluster() {
	local conf=/etc/postgresql-common/createcluster.conf setting='create_main_cluster[[:space:]]*='
	is_installed postgresql-common || install_as_root postgresql-common
	! grep -Eq "^[[:space:]]*${setting}[[:space:]]*'?(false|off|no|0)" "$conf" || return 0
	"${privilege[@]}" sed -i -E "s/^[#[:space:]]*$setting.*/create_main_cluster = false/" "$conf"
	grep -q '^create_main_cluster = false' "$conf" ||
		die "$conf could not be changed; it must say 'create_main_cluster = false' before PostgreSQL is installed."
	echo "st13: $conf now says create_main_cluster = false, so that installing PostgreSQL starts no server"
}

# Sets major: the caller's, the newest installed, or that of the suite.
choose_major() {
	major=${PGVERSION:-$(installed_majors | tail -n 1)}
	if [ -z "$major" ]; then
		is_known postgresql || refresh_lists
		major=$(apt-cache "${apt_lists[@]}" show postgresql 2>/dev/null | sed -n 's/^Depends:.*[ ,]postgresql-\([0-9][0-9]*\).*/\1/p' | sort -n | tail -n 1)
	fi
	[[ "$major" =~ ^[0-9]+$ ]] || die "PGVERSION must be a major version such as 17, not '$major'."
}

# The oldest one that is older than the one in use, for pg_upgrade.
choose_old_major() {
	old_major=${PGOLDVERSION:-$(installed_majors | awk -v major="$major" '$1 >= 15 && $1 < major' | head -n 1)}
	if ! [[ "$old_major" =~ ^[0-9]*$ ]] || [ "${old_major:-0}" -ge "$major" ]; then
		die "PGOLDVERSION must be a major version before $major, not '$old_major'."
	fi
}

provide_packages() {
	local package wanted=()
	if ! command -v apt-get >/dev/null; then
		die "there is no apt-get here: st13's own tests and demo need Debian or Ubuntu."
	fi
	if ! can_be_root; then
		mkdir -p "$work/apt/lists/partial" "$work/apt/cache/archives/partial"
		apt_lists=(-o "Dir::State::lists=$work/apt/lists" -o "Dir::Cache=$work/apt/cache" -o "APT::Sandbox::User=$(id -un)")
	fi
	case " $* " in *" server "*) choose_major ;; esac
	case " $* " in *" older "*) choose_old_major ;; esac
	find_missing "$@"
	[ ${#missing[@]} != 0 ] || return 0
	for package in "${missing[@]}"; do
		is_known "$package" || refresh_lists
		if is_known "$package"; then
			wanted+=("$package")
		elif ! is_optional "$package"; then
			die "the package $package is missing, and this system's package sources do not have it."
		fi
	done
	[ ${#wanted[@]} != 0 ] || return 0
	if [ ${#apt_lists[@]} != 0 ]; then
		# Debian's tools ask dpkg for what they need.
		case " $* " in *" packaging "* | *" matrix "*) die "please ask an administrator to install: ${wanted[*]}." ;; esac
		unpack_privately "${wanted[@]}"
		return
	fi
	echo "st13: installing ${wanted[*]}"
	case " ${wanted[*]} " in *" postgresql-"*) no_main_cluster ;; esac
	install_as_root "${wanted[@]}"
	rm -f "$work/log/packages" "$work/log/update"
}
