# Makes sure that the Debian packages are there. As root (or with a sudo that
# asks no password) by apt-get; else they are unpacked privately: rootless.sh.
# shellcheck shell=bash
# shellcheck disable=SC2154,SC2034  # work and others belong to the other files

major=            # the PostgreSQL major in use
compiler=${ST13_CC:-gcc}
rootless_root=    # where packages were unpacked, if they were
privilege=()      # what makes a command root's
old_major=        # an older PostgreSQL's, if it is wanted and there is one

apt_options=(-q -y --no-install-recommends -o DPkg::Lock::Timeout=300
	-o Dpkg::Options::=--force-confold)

can_be_root() {
	[ "$(id -u)" = 0 ] && return 0
	command -v sudo >/dev/null && sudo -n env true 2>/dev/null && privilege=(sudo -n)
}

# The newest installed server, or nothing.
installed_major() {
	local bin found
	found=$(for bin in /usr/lib/postgresql/*/bin/postgres; do
		[ ! -x "$bin" ] || basename "${bin%/bin/postgres}"
	done | sort -n | tail -n 1)
	echo "$found"
}

# The oldest installed server that an extension can be built for, if it is older
# than the one in use and not too old for the extension; or nothing.
older_major() {
	local pgxs n
	for pgxs in /usr/lib/postgresql/*/lib/pgxs/src/makefiles/pgxs.mk; do
		n=$(cut -d/ -f5 <<<"$pgxs")
		[ ! -x "/usr/lib/postgresql/$n/bin/postgres" ] || [ "$n" -lt 13 ] || [ "$n" -ge "$major" ] || echo "$n"
	done | sort -n | head -n 1
}

# The major that the suite's package "postgresql" stands for.
suite_major() {
	apt-cache "${apt_lists[@]}" show postgresql 2>/dev/null |
		sed -n 's/^Depends:.*[ ,]postgresql-\([0-9][0-9]*\).*/\1/p' | sort -n | tail -n 1
}

is_installed() { [ "$(dpkg-query -f '${db:Status-Status}' -W "$1" 2>/dev/null)" = installed ]; }
have_program() { command -v "$1" >/dev/null; }
have_headers() { { printf '#include <%s>\n' "$@" | "$compiler" -E -x c -; } >/dev/null 2>&1; }
have_perl() { perl "$@" -e 1 2>/dev/null; }
have_fuzzer() { echo 'int LLVMFuzzerTestOneInput(void); int LLVMFuzzerTestOneInput(void) { return 0; }' |
	clang -fsanitize=fuzzer,address,undefined -o /dev/null -x c - 2>/dev/null; }
# Debian's Python, which has Debian's modules.
have_module() { PATH="/usr/bin:$PATH" python3 -c "import $1" 2>/dev/null; }

# One package a line.
missing_packages() {
	local n
	have_program "$compiler" || echo "$compiler"
	have_headers stdio.h || echo libc6-dev
	have_program make || echo make
	case " $1 " in *" no-server "*) ;; *)
		for n in $major $old_major; do
			[ -x "/usr/lib/postgresql/$n/bin/postgres" ] && [ -x "/usr/lib/postgresql/$n/bin/initdb" ] ||
				echo "postgresql-$n"
			[ -f "/usr/lib/postgresql/$n/lib/pgxs/src/makefiles/pgxs.mk" ] &&
				[ -f "/usr/include/postgresql/$n/server/postgres.h" ] ||
				echo "postgresql-server-dev-$n"
		done ;;
	esac
	case " $1 " in *" cmocka "*)
		have_headers setjmp.h stdarg.h stddef.h stdint.h cmocka.h || echo libcmocka-dev ;;
	esac
	case " $1 " in *" tap "*)
		have_program prove && have_perl -MTest::More || echo perl
		have_perl -MIPC::Run || echo libipc-run-perl ;;
	esac
	case " $1 " in *" valgrind "*)
		[ "$(uname -m)" != x86_64 ] || have_program valgrind || echo valgrind ;;
	esac
	case " $1 " in *" fuzzer "*)
		have_program clang || echo clang
		have_fuzzer || echo libclang-rt-dev ;;
	esac
	case " $1 " in *" sqlsmith "*)
		have_program sqlsmith || echo sqlsmith ;;
	esac
	case " $1 " in *" packaging "*)
		have_program git || echo git
		have_program unzip || echo unzip
		have_program pgxn || echo pgxnclient
		have_program dh || echo debhelper
		have_program lintian || echo lintian
		# These have no program of their own.
		is_installed build-essential || echo build-essential
		is_installed postgresql-all || echo postgresql-all ;;
	esac
	case " $1 " in *" psycopg2 "*) have_module psycopg2 || echo python3-psycopg2 ;; esac
	case " $1 " in *" psycopg3 "*) have_module psycopg || echo python3-psycopg ;; esac
	case " $1 " in *" sqlalchemy "*) have_module sqlalchemy || echo python3-sqlalchemy ;; esac
	case " $1 " in *" jdbc "*)
		have_program javac || echo default-jdk-headless
		[ -f /usr/share/java/postgresql.jar ] || echo libpostgresql-jdbc-java ;;
	esac
	case " $1 " in *" node "*)
		have_program node || echo nodejs
		have_program npm || echo npm ;;
	esac
}

# Their tests are skipped where they cannot be had. Debian has psycopg 3 from
# bookworm on; libFuzzer is a part of clang in older suites.
is_optional() { case "$1" in valgrind | libclang-rt-dev | python3-psycopg) ;; *) false ;; esac; }

# Takes what is optional out of the array "missing".
drop_optional() {
	local package needed=()
	for package in "${missing[@]}"; do
		is_optional "$package" || needed+=("$package")
	done
	missing=("${needed[@]}")
}

# Sets major and fills the array "missing". Without package lists the suite's
# major is unknown, and all is fetched first.
find_missing() {
	major=${PGVERSION:-$(installed_major)}
	if [[ " $1 " == *" no-server "* ]]; then
		major=${major:-0}
	elif [ -z "$major" ]; then
		have_program apt-cache || die "PostgreSQL is not installed and there is no apt-get to install it: please install PostgreSQL with its server headers under /usr/lib/postgresql."
		major=$(suite_major)
		if [ -z "$major" ]; then
			refresh_lists
			major=$(suite_major)
		fi
		[ -n "$major" ] || die "this system's package sources have no package named postgresql."
	fi
	[[ "$major" =~ ^[0-9]+$ ]] || die "PGVERSION must be a major version such as 17, not '$major'."
	case " $1 " in *" older "*)
		old_major=${PGOLDVERSION:-$(older_major)}
		if ! [[ "$old_major" =~ ^[0-9]*$ ]] || [ "${old_major:-0}" -ge "$major" ]; then
			die "PGOLDVERSION must be a major version before $major, not '$old_major'."
		fi ;;
	esac
	mapfile -t missing <<<"$(missing_packages "$1")"
	[ -n "${missing[0]}" ] || missing=()
}

# At most once a run; refresh is set to what does it with the rights there are.
refreshed=
refresh_lists() {
	[ -z "$refreshed" ] || return 0
	refreshed=1
	"$refresh" >>"$work/log/packages" 2>&1 ||
		die_with_log "$work/log/packages" "the package lists could not be fetched (apt-get update failed): is there a network?"
}

refresh_as_root() {
	local tries
	# This lock has no timeout of its own.
	for ((tries = 0; tries < 60; tries++)); do
		if "${privilege[@]}" apt-get -q update -o DPkg::Lock::Timeout=300 2>"$work/log/update"; then
			# It also returns 0 when it only reached some, or none.
			! grep -q '^[EW]: .*[Ff]ailed to fetch' "$work/log/update" || { cat "$work/log/update"; return 1; }
			rm -f "$work/log/update"
			return 0
		fi
		cat "$work/log/update"
		grep -q 'Could not get lock' "$work/log/update" || return 1
		sleep 5
	done
	return 1
}

# Installing a PostgreSQL server makes and starts a cluster on port 5432,
# unless this file says no. It is the only one changed outside of packages.
no_main_cluster() {
	local conf=/etc/postgresql-common/createcluster.conf
	local setting='^[[:space:]]*create_main_cluster[[:space:]]*='
	if [ -f "$conf" ] && grep -Eq "${setting}[[:space:]]*'?(false|off|no|0)" "$conf"; then
		return
	fi
	{
		[ ! -f "$conf" ] || grep -Ev "$setting" "$conf" || true
		echo "create_main_cluster = false"
	} >"$work/createcluster.conf"
	"${privilege[@]}" install -D -m 644 "$work/createcluster.conf" "$conf" 2>/dev/null ||
		die "$conf could not be written; it must say 'create_main_cluster = false' before PostgreSQL is installed."
	echo "st13: $conf now says create_main_cluster = false, so that installing PostgreSQL starts no server"
}

install_as_root() {
	"${privilege[@]}" env DEBIAN_FRONTEND=noninteractive \
		apt-get "${apt_options[@]}" install "$@" >>"$work/log/packages" 2>&1 </dev/null
}

packages_known() {
	local package
	for package; do
		[ -n "$(apt-cache "${apt_lists[@]}" show "$package" 2>/dev/null | head -n 1)" ] || return 1
	done
}

provide_packages() {
	local unknown
	apt_lists=()
	if can_be_root; then refresh=refresh_as_root; else refresh=refresh_privately; fi
	find_missing "$1"
	have_program apt-get || drop_optional
	[ ${#missing[@]} != 0 ] || return 0
	have_program apt-get ||
		die "these packages are missing and there is no apt-get to install them: ${missing[*]}."
	packages_known "${missing[@]}" || refresh_lists
	packages_known "${missing[@]}" || drop_optional
	[ ${#missing[@]} != 0 ] || return 0
	for unknown in "${missing[@]}"; do
		packages_known "$unknown" || die "the package $unknown is missing, and this system's package sources do not have it."
	done

	if [ "$refresh" = refresh_privately ]; then
		# Debian's tools ask dpkg for what they need.
		case " $1 " in *" packaging "*)
			die "packages are built with packages that are installed; please ask an administrator to install: ${missing[*]}." ;;
		esac
		unpack_privately "${missing[@]}"
		return
	fi
	echo "st13: installing ${missing[*]}"
	case " ${missing[*]} " in *" postgresql-$major "* | *" postgresql-$old_major "* | *" postgresql-all "*) no_main_cluster ;; esac
	# Lists that are too old name files that are gone: once more with new ones.
	install_as_root "${missing[@]}" || { refresh_lists && install_as_root "${missing[@]}"; } ||
		die_with_log "$work/log/packages" "apt-get could not install ${missing[*]}."
	find_missing "$1"
	drop_optional
	[ ${#missing[@]} = 0 ] || die "still missing after apt-get installed them: ${missing[*]}."
	rm -f "$work/log/packages"
}
