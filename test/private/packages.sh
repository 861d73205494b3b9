# Makes sure that the Debian packages are there: root installs them by apt-get; for
# others they are unpacked in the throw-away directory.
# shellcheck shell=bash
# shellcheck disable=SC2154,SC2034  # some belong to the other files

major=            # the PostgreSQL major in use
old_major=        # an older one beside it, to upgrade from
servers=()
compiler=${ST13_CC:-gcc}
private_root=     # where packages were unpacked, if they were
lists=()          # where apt keeps its lists, if not in the system
apt=(apt-get -q -y --no-install-recommends -o DPkg::Lock::Timeout=300)

# The majors of which this file is there.
majors() {
	local file
	for file in /usr/lib/postgresql/*/"$1"; do
		[ ! -e "$file" ] || echo "$file" | cut -d/ -f5
	done | sort -n
}

# The major that the suite's package "postgresql" stands for.
suite_major() {
	{ apt-cache "${lists[@]}" show postgresql 2>/dev/null || true; } | sed -n 's/^Depends:.*[ ,]postgresql-\([0-9][0-9]*\).*/\1/p' | sort -n | tail -n 1
}

# PACKAGE=WHAT...: prints the packages whose program or file is not there.
missing_of() {
	local need
	for need; do
		case ${need#*=} in
			/*) [ -e "${need#*=}" ] ;;
			*) [ -x "$(command -v "${need#*=}")" ] ;;
		esac || echo "${need%%=*}"
	done
}

# Waits for another apt-get; fails where a list could not be had.
update_lists() {
	local log=$work/log/packages
	until "${apt[@]}" -o APT::Update::Error-Mode=any update >"$log" 2>&1; do
		grep -q 'Could not get lock' "$log" || die_of_packages "the package lists could not be fetched (apt-get update failed): is there a network?"
		sleep 5
	done
}

# Installing a PostgreSQL server makes and starts a cluster on port 5432, unless
# this file of Debian's says no.
no_main_cluster() {
	local setting='[[:space:]]*create_main_cluster[[:space:]]*='
	! grep -Eq "^${setting}[[:space:]]*'?(false|off|no|0)" "$1" || return 0
	if grep -Eq "^#?$setting" "$1"; then
		sed -i -E "s/^#?$setting.*/create_main_cluster = false/" "$1"
	else
		echo 'create_main_cluster = false' >>"$1"
	fi
	echo "st13: $1 now says create_main_cluster = false, so that installing PostgreSQL starts no server"
}

install_packages() {
	local conf=/etc/postgresql-common/createcluster.conf
	export DEBIAN_FRONTEND=noninteractive
	if [[ " $*" == *" postgresql"* ]]; then
		[ -f "$conf" ] || "${apt[@]}" install postgresql-common >>"$work/log/packages" 2>&1 </dev/null || return
		no_main_cluster "$conf"
	fi
	"${apt[@]}" install "$@" >>"$work/log/packages" 2>&1 </dev/null
}

# Downloads all that installing the packages would bring, and unpacks it. Not the C
# library, which must stay the one that runs; not LLVM, which PostgreSQL's headers
# ask for and only just-in-time compilation uses, unless clang is wanted.
unpack_packages() {
	local debs deb without='libc6|libc-bin'
	[[ " $*" == *" clang"* ]] || without+='|clang-.*|llvm-.*|libllvm.*|libclang.*|libz3-.*'
	mapfile -t debs < <("${apt[@]}" -s -o Debug::NoLocking=1 install "$@" 2>>"$work/log/packages" |
		sed -nE 's/^Inst ([^ ]+) (\[[^]]*\] )?\(([^ ]+) .*/\1=\3/p' | grep -Ev "^($without)=")
	[ ${#debs[@]} != 0 ] || return 1
	mkdir -p "$work/debs"
	(cd "$work/debs" && "${apt[@]}" download "${debs[@]}") >>"$work/log/packages" 2>&1 </dev/null || return
	private_root=$work/root
	# Some packages still ship files in /lib; all of it is /usr/lib.
	mkdir -p "$private_root"/usr/{bin,lib,sbin}
	ln -sfn usr/bin usr/lib usr/sbin "$private_root/"
	for deb in "$work"/debs/*.deb; do
		dpkg-deb --fsys-tarfile "$deb" | tar -C "$private_root" -x --keep-directory-symlink --no-same-owner || return
	done >>"$work/log/packages" 2>&1
	rm -rf "$work/debs"
	use_unpacked
}

# What makes programs find what was unpacked.
use_unpacked() {
	local link root=$private_root perl=perl5 lib script tools
	# Links by absolute path, as those of Java to its files in /etc.
	while IFS= read -r link; do
		[ ! -e "$root$(readlink "$link")" ] || ln -sfn "$root$(readlink "$link")" "$link"
	done < <(find "$root" -type l -lname '/*')
	lib=$(echo /usr/lib/*-linux-gnu*) lib=$root${lib%% *}
	# The C library's linker scripts name their parts by absolute path: those that
	# were unpacked are here, the library itself stays the system's.
	for script in "$lib"/libc.so "$lib"/libm.so; do
		[ ! -f "$script" ] || sed -i -E "s#(^| )(/usr/lib/[^ ]*_nonshared\.a)#\1$root\2#" "$script"
	done
	perl=$(PATH="$root/usr/bin:$PATH" perl -e 'printf "%vd", $^V' | cut -d. -f1,2)
	clean_env+=("PATH=$root/usr/bin:$PATH" "LD_LIBRARY_PATH=$lib" "LIBRARY_PATH=$lib"
		"C_INCLUDE_PATH=$root/usr/include:$root/usr/include/$(basename "$lib")"
		"PERL5LIB=$lib/perl5/$perl:$root/usr/share/perl5:$lib/perl/$perl:$root/usr/share/perl/$perl"
		"PYTHONPATH=$root/usr/lib/python3/dist-packages")
	# valgrind looks for its tools where the package has them: in libexec, or before
	# Debian 12 in lib, where there are other files of it now.
	for tools in "$lib/valgrind" "$root/usr/libexec/valgrind"; do
		[ ! -d "$tools" ] || clean_env+=("VALGRIND_LIB=$tools")
	done
	"${clean_env[@]}" "$compiler" --version >>"$work/log/packages" 2>&1
}

prepare_apt() {
	[ "$(id -u)" != 0 ] || return 0
	mkdir -p "$work/apt/lists/partial" "$work/apt/cache/archives/partial"
	lists=(-o "Dir::State::lists=$work/apt/lists" -o "Dir::Cache=$work/apt/cache" -o "APT::Sandbox::User=$(id -un)")
	apt+=("${lists[@]}")
}

# Sets the two majors, and in the array "servers" what they need.
choose_majors() {
	local n
	major=${PGVERSION:-$(majors bin/postgres | tail -n 1)}
	if [ -z "$major" ] && command -v apt-get >/dev/null; then
		[ -n "$(suite_major)" ] || update_lists
		major=$(suite_major)
	fi
	[[ "$major" =~ ^[0-9]+$ ]] || die "no PostgreSQL is installed or to be had by apt-get, or PGVERSION is no major version such as 17: '$major'."
	old_major=${PGOLDVERSION:-$(majors lib/pgxs/src/makefiles/pgxs.mk | awk -v major="$major" '$1 >= 15 && $1 < major' | head -n 1)}
	[[ "$old_major" =~ ^[0-9]*$ && "${old_major:-0}" -lt "$major" ]] || die "PGOLDVERSION must be a major version before $major, not '$old_major'."
	for n in $major $old_major; do
		servers+=("postgresql-$n=/usr/lib/postgresql/$n/bin/postgres" "postgresql-server-dev-$n=/usr/lib/postgresql/$n/lib/pgxs/src/makefiles/pgxs.mk")
	done
}

# provide_packages PACKAGE=WHAT...: those that are missing. Lists that are too old
# name files that are gone: once more with new ones.
provide_packages() {
	local missing provide=install_packages how='installing'
	[ "$(id -u)" = 0 ] || provide=unpack_packages how='not root: unpacking privately, for this run only:'
	mapfile -t missing < <(missing_of "$@")
	[ ${#missing[@]} != 0 ] || return 0
	command -v apt-get >/dev/null || die "these packages are missing, and there is no apt-get to install them: ${missing[*]}."
	echo "st13: $how ${missing[*]}"
	"$provide" "${missing[@]}" || { update_lists && "$provide" "${missing[@]}"; } ||
		die_of_packages "these packages could not be had by apt-get: ${missing[*]}. Is there a network? Else ask an administrator to install them."
	rm -f "$work/log/packages"
}
