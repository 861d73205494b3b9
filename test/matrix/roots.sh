# Root directories of Debian and Ubuntu suites, made by debootstrap and kept.
# shellcheck shell=bash
# shellcheck disable=SC2154  # work, roots and others belong to the other files

debian=http://deb.debian.org/debian
ubuntu=http://archive.ubuntu.com/ubuntu

is_ubuntu() { [ "$1" = jammy ] || [ "$1" = noble ]; }

# Runs a command in a root, in namespaces of its own: every mount and every
# process of it ends with it. Its /tmp is in the throw-away directory.
#   enter ROOT ARCH COMMAND...
enter() {
	local root=$1 machine=x86_64
	# A 32-bit root's "uname -m" says so too.
	[ "$2" != i386 ] || machine=i686
	shift 2
	mkdir -p "$work/tmp-of-root"
	chmod 1777 "$work/tmp-of-root"
	# shellcheck disable=SC2016  # the shell inside expands these
	in_background unshare --mount --pid --fork --kill-child bash -c '
		root=$1 tmp=$2 machine=$3
		shift 3
		mount -t proc proc "$root/proc" && mount -t tmpfs tmpfs "$root/dev/shm" &&
		mount --bind "$tmp" "$root/tmp" || exit
		exec setarch "$machine" chroot "$root" env -i LC_ALL=C DEBIAN_FRONTEND=noninteractive \
			PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@"
	' bash "$root" "$work/tmp-of-root" "$machine" "$@"
}

# The lines of a root's sources.list.
package_sources() {
	local suite=$1 server=$2
	if is_ubuntu "$suite"; then
		echo "deb $ubuntu $suite main universe"
		echo "deb $ubuntu $suite-updates main universe"
		return
	fi
	echo "deb $debian $suite main"
	[ "$server" != assert ] || echo "deb-src $debian $suite main"
	[ "$server" != experimental ] || echo "deb $debian experimental main"
}

# Makes a root, complete or not at all.
#   make_root NAME MAJOR SUITE ARCH SERVER
make_root() {
	local name=$1 major=$2 suite=$3 arch=$4 server=$5
	local root=$roots/$name mirror=$debian script=sid keyring=/usr/share/keyrings/debian-archive-keyring.gpg
	if is_ubuntu "$suite"; then
		# Ubuntu's keys are in a package of Debian's.
		[ -d "$roots/trixie-amd64" ] || make_root trixie-amd64 17 trixie amd64 package || return
		enter "$roots/trixie-amd64" amd64 sh -c \
			'apt-get -q update && apt-get -q -y --no-install-recommends install ubuntu-archive-keyring' || return
		mirror=$ubuntu script=gutsy
		keyring=$roots/trixie-amd64/usr/share/keyrings/ubuntu-archive-keyring.gpg
	fi
	rm -rf --one-file-system "$root.part"
	# The script is named because older debootstraps do not know newer suites.
	in_background unshare --mount debootstrap --variant=minbase --arch="$arch" --keyring="$keyring" "$suite" "$root.part" "$mirror" \
		"/usr/share/debootstrap/scripts/$script" || return
	package_sources "$suite" "$server" >"$root.part/etc/apt/sources.list"
	# A mirror that is behind by weeks will do for a test.
	printf '%s\n' 'APT::Keep-Downloaded-Packages "false";' 'Acquire::Check-Valid-Until "false";' \
		>"$root.part/etc/apt/apt.conf.d/st13"
	if [ "$server" = experimental ]; then
		printf '%s\n' 'Package: src:postgresql-*' 'Pin: release a=experimental' 'Pin-Priority: 500' \
			>"$root.part/etc/apt/preferences"
	fi
	enter "$root.part" "$arch" apt-get -q update || return
	if [ "$server" = assert ]; then
		cp "$top/test/matrix/assert-server" "$work/tmp-of-root/" &&
			enter "$root.part" "$arch" "/tmp/assert-server" "$major" || return
	fi
	enter "$root.part" "$arch" apt-get clean
	mv "$root.part" "$root"
}
