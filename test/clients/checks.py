"""One line for each check, as all clients here print it."""
import sys


def check(what, got, expected):
    if got == expected:
        print(f"ok - {what}")
    else:
        print(f"not ok - {what}: {got!r}, not {expected!r}")
    sys.stdout.flush()
