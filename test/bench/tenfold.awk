# src/core/systems.def ten times over: after its rows, nine times the same for
# offices that there are not, AA, AB and so on.
{
	lines[NR] = $0
	if (match($0, /^SYSTEM\("[A-Z][A-Z]"/))
		used[substr($0, 9, 2)] = 1
}

function next_code(code) {
	do {
		code = sprintf("%c%c", 65 + int(n / 26), 65 + n % 26)
		n++
	} while (code in used)
	return code
}

END {
	for (copy = 0; copy < 10; copy++) {
		delete codes
		for (i = 1; i <= NR; i++) {
			line = lines[i]
			if (copy > 0 && line ~ /^SYSTEM\("/) {
				office = substr(line, 9, 2)
				if (!(office in codes))
					codes[office] = next_code()
				line = "SYSTEM(\"" codes[office] substr(line, 11)
			}
			print line
		}
	}
}
