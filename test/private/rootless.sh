# Without root: download packages and unpack them in the throw-away directory.
# shellcheck shell=bash
# shellcheck disable=SC2154,SC2034  # work and others are set by the other files

# NAME=VERSION of all that installing the packages would bring. Not the C
# library, which must stay the one that runs; not LLVM, which PostgreSQL's
# headers ask for and only just-in-time compilation uses.
needed_debs() {
	apt-get -s -o Debug::NoLocking=1 --no-install-recommends "${apt_lists[@]}" install "$@" 2>>"$work/log/packages" |
		sed -nE 's/^Inst ([^ ]+) (\[[^]]*\] )?\(([^ ]+) .*/\1=\3/p' |
		grep -Ev '^(libc6|libc-bin|clang-.*|llvm-.*|libllvm.*|libclang.*|libz3-.*)='
}

download_debs() {
	local debs
	mkdir -p "$work/debs"
	mapfile -t debs <<<"$(needed_debs "$@")"
	[ -n "${debs[0]}" ] || return 1
	(cd "$work/debs" && apt-get -q download "${apt_lists[@]}" "${debs[@]}") >>"$work/log/packages" 2>&1 </dev/null
}

unpack_privately() {
	local deb lib
	echo "st13: not root: unpacking privately, for this run only: $*"
	command -v dpkg-deb >/dev/null || die "without root, dpkg-deb is needed to unpack packages; or ask an administrator to install: $*."
	download_debs "$@" || { refresh_lists && download_debs "$@"; } ||
		die_with_log "$work/log/packages" "packages could not be downloaded; is there a network? Or ask an administrator to install: $*."
	rootless_root=$work/root
	mkdir "$rootless_root"
	# Some packages still ship files in /lib; all of it is /usr/lib.
	mkdir -p "$rootless_root/usr/bin" "$rootless_root/usr/lib" "$rootless_root/usr/sbin"
	ln -s usr/bin usr/lib usr/sbin "$rootless_root/"
	for deb in "$work"/debs/*.deb; do
		dpkg-deb --fsys-tarfile "$deb" | tar -C "$rootless_root" -x --keep-directory-symlink --no-same-owner >>"$work/log/packages" 2>&1 ||
			die_with_log "$work/log/packages" "$(basename "$deb") could not be unpacked."
	done
	rm -rf "$work/debs" "$work/apt"

	# Links by absolute path, as those of Java to its files in /etc.
	local link target
	while IFS= read -r link; do
		target=$rootless_root$(readlink "$link")
		[ ! -e "$target" ] || ln -sfn "$target" "$link"
	done <<<"$(find "$rootless_root" -type l -lname '/*')"

	local multiarch
	multiarch=$(dpkg --print-architecture)
	for lib in "$rootless_root"/usr/lib/*-linux-gnu*; do
		[ ! -d "$lib" ] || multiarch=$(basename "$lib")
	done
	lib=$rootless_root/usr/lib/$multiarch
	# The C library's linker scripts name their parts by absolute path: those
	# that were unpacked are here, the library itself stays the system's.
	local script
	for script in "$lib"/libc.so "$lib"/libm.so; do
		[ -f "$script" ] || continue
		sed -i -E "s#(^| )(/usr/lib/$multiarch/[^ ]*_nonshared\.a)#\1$rootless_root\2#" "$script"
	done

	local perl_version
	perl_version=$(PATH="$rootless_root/usr/bin:$PATH" perl -e 'printf "%vd", $^V' | cut -d. -f1,2)
	clean_env+=(
		"PATH=$rootless_root/usr/bin:$PATH"
		"LD_LIBRARY_PATH=$lib"
		"LIBRARY_PATH=$lib"
		"C_INCLUDE_PATH=$rootless_root/usr/include:$rootless_root/usr/include/$multiarch"
		"PERL5LIB=$lib/perl5/$perl_version:$rootless_root/usr/share/perl5:$lib/perl/$perl_version:$rootless_root/usr/share/perl/$perl_version"
	)
	[ ! -d "$rootless_root/usr/lib/python3" ] || clean_env+=("PYTHONPATH=$rootless_root/usr/lib/python3/dist-packages")
	# valgrind looks for its tools in one place; packages have them in libexec, and
	# leave other files in lib. The last one of a name is the one that counts.
	local tools
	for tools in "$lib/valgrind" "$rootless_root/usr/libexec/valgrind"; do
		[ ! -d "$tools" ] || clean_env+=("VALGRIND_LIB=$tools")
	done
	"${clean_env[@]}" "$compiler" --version >>"$work/log/packages" 2>&1 ||
		die_with_log "$work/log/packages" "the C compiler does not run when it is only unpacked; ask an administrator to install: $*."
	rm -f "$work/log/packages" "$work/log/update"
}
