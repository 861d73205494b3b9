# Makes the archive for PGXN and the Debian packages, and tests both as their
# users would: unpacked elsewhere, by pgxnclient, by Debian's tools.
# needs: libcmocka-dev=/usr/include/cmocka.h perl=prove libipc-run-perl=/usr/share/perl5/IPC/Run.pm valgrind=valgrind git=git unzip=unzip pgxnclient=pgxn debhelper=dh lintian=lintian build-essential=/usr/share/doc/build-essential postgresql-all=/usr/share/doc/postgresql-all
# shellcheck shell=bash
# shellcheck disable=SC2154  # work, bin: set by "inside" and postgres.sh

# Runs a command, and says something only when it fails.
quietly() {
	local what=$1
	shift
	"$@" >"$work/log/$verb" 2>&1 </dev/null || { tail -n 60 "$work/log/$verb"; die "$what: failed."; }
	echo "ok: $what"
}

# What is in git and is not committed yet counts as well.
make_archive() {
	git init -q . && git add --all && git -c user.name=st13 -c user.email= commit -q -m sources && make dist
}

# PGXN's own client, with the private PostgreSQL.
with_pgxn() {
	local command=$1
	shift
	MAKEFLAGS='CC=gcc with_llvm=no' pgxn --yes "$command" --pg_config "$bin/pg_config" "$@" st13-*.zip
}

verb() {
	local deb
	mkdir "$work/unpacked" "$work/debian"
	quietly "make dist" make_archive
	quietly "unpacked elsewhere" unzip -q st13-*.zip -d "$work/unpacked"
	quietly "make check there" env PGVERSION="$ST13_MAJOR" make -C "$work"/unpacked/st13-* check
	relocate_postgres
	# pgxnclient insists on it.
	mkdir -p "$("$bin/pg_config" --libdir)"
	start_cluster
	createdb contrib_regression
	quietly "pgxn install" with_pgxn install --nosudo
	quietly "pgxn load" with_pgxn load -d contrib_regression
	dropdb contrib_regression
	quietly "pgxn check" with_pgxn check

	# Tested by "make installcheck" with the files of each package.
	git archive --prefix=st13/ HEAD | tar -C "$work/debian" -x
	cd "$work/debian/st13" || exit 1
	quietly "dpkg-buildpackage" env PG_UPDATECONTROL=yes dpkg-buildpackage -us -uc
	for deb in ../*.deb; do
		# The documents link to each other by name.
		! dpkg-deb --contents "$deb" | grep '\.md\.gz$' || die "$deb has compressed documents."
	done
	lintian -EiI --pedantic --fail-on error,warning ../*.changes || die "lintian has complaints."
	echo "made and tested: $(cd .. && echo *.deb)"
}
