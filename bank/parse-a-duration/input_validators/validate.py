import re
import sys

lines = sys.stdin.read().split("\n")
ok = (
    re.fullmatch(r"[1-9]\d*", lines[0])
    and int(lines[0]) <= 1000
    and lines[-1] == ""
    and len(lines) == int(lines[0]) + 2
    and all(2 <= len(line) <= 60 and re.fullmatch(r"(\d+[dhms])+", line) for line in lines[1:-1])
    and all(int(number) <= 1_000_000 for line in lines[1:-1] for number in re.findall(r"\d+", line))
)
sys.exit(42 if ok else 43)
