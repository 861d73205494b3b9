# Makes the archive for PGXN and the Debian packages, and tests both as their
# users would: unpacked elsewhere, by pgxnclient, by Debian's tools.
# needs: server cmocka tap valgrind packaging
# shellcheck shell=bash
# shellcheck disable=SC2154  # work, bin: set by "inside" and postgres.sh

# Runs a command, and says something only when it fails.
quietly() {
	local what=$1 log=$work/log/packages
	shift
	if "$@" >"$log" 2>&1 </dev/null; then
		echo "ok: $what"
		rm "$log"
	else
		tail -n 60 "$log"
		die "$what: failed."
	fi
}

# What is in git and is not committed yet counts as well.
make_archive() {
	git init -q . && git add --all &&
		git -c user.name=st13 -c user.email= commit -q -m sources && make dist
}

# PGXN's own client, with the private PostgreSQL.
with_pgxn() {
	local command=$1
	shift
	MAKEFLAGS='CC=gcc with_llvm=no' pgxn --yes "$command" --pg_config "$bin/pg_config" "$@" "$archive"
}

verb() {
	local archive changes deb
	mkdir "$work/unpacked" "$work/debian"

	echo "== the archive for PGXN"
	quietly "make dist" make_archive
	archive=$(echo "$PWD"/st13-*.zip)
	quietly "unpacked elsewhere" unzip -q "$archive" -d "$work/unpacked"
	quietly "make check there" env PGVERSION="$ST13_MAJOR" make -C "$work"/unpacked/st13-* check
	relocate_postgres
	# pgxnclient insists on it.
	mkdir -p "$("$bin/pg_config" --libdir)"
	start_cluster || exit 1
	createdb contrib_regression
	quietly "pgxn install" with_pgxn install --nosudo
	quietly "pgxn load" with_pgxn load -d contrib_regression
	dropdb contrib_regression
	quietly "pgxn check" with_pgxn check
	stop_cluster

	# Tested by "make installcheck" with the files of each package.
	echo "== the Debian packages"
	git archive --prefix=st13/ HEAD | tar -C "$work/debian" -x
	cd "$work/debian/st13" || exit 1
	quietly "dpkg-buildpackage" env PG_UPDATECONTROL=yes dpkg-buildpackage -us -uc
	for deb in ../*.deb; do
		# The documents link to each other by name.
		! dpkg-deb --contents "$deb" | grep '\.md\.gz$' || die "$deb has compressed documents."
	done
	echo "ok: documents are readable as they are"
	changes=$(echo ../*.changes)
	lintian -EiI --pedantic --fail-on error,warning "$changes" || die "lintian has complaints."
	echo "ok: lintian"
	echo "made and tested: $(cd .. && echo *.deb)"
}
