# What the verbs that run C under sanitizers share.
# shellcheck shell=bash
# shellcheck disable=SC2154,SC2034  # work: set by "inside"

# AddressSanitizer of older compilers starts only by chance where the kernel
# scatters memory more widely than they knew.
unscattered=()
! setarch -R true 2>/dev/null || unscattered=(setarch -R)

# src/value and src/catalogue allocate nothing, and looking for leaks needs rights that containers
# do not give.
export ASAN_OPTIONS=detect_leaks=0

# Whether this compiler makes programs that run under its sanitizers.
has_sanitizers() {
	local probe=$work/tmp/probe
	echo 'int main(void) { return 0; }' >"$probe.c"
	"$@" -fsanitize=address,undefined -o "$probe" "$probe.c" >/dev/null 2>&1 &&
		"${unscattered[@]}" "$probe" >/dev/null 2>&1
}
