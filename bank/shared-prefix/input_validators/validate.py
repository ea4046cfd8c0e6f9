import re
import sys

lines = sys.stdin.read().split("\n")
names = lines[1:-1]
ok = (
    re.fullmatch(r"[1-9]\d*", lines[0])
    and lines[-1] == ""
    and int(lines[0]) == len(names) == len(set(names))
    and 2 <= len(names) <= 20_000
    and all(re.fullmatch(r"[a-z0-9./-]{1,200}", name) for name in names)
    and sum(map(len, names)) <= 300_000
)
sys.exit(42 if ok else 43)
