import re
import sys

lines = sys.stdin.read().split("\n")
number = r"(0|[1-9]\d*)"
head = re.fullmatch(rf"{number} {number}", lines[0])
outages = [re.fullmatch(rf"{number} {number}", line) for line in lines[1:-1]]
ok = (
    head
    and lines[-1] == ""
    and all(outages)
    and len(outages) == int(head[1])
    and 1 <= int(head[2]) <= int(head[1]) <= 50_000
    and all(int(outage[1]) < int(outage[2]) <= 1_000_000_000 for outage in outages)
)
sys.exit(42 if ok else 43)
