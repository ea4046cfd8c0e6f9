import re
import sys

lines = sys.stdin.read().split("\n")
trains = lines[1:-1]
ok = (
    re.fullmatch(r"[1-9]\d{0,4}", lines[0])
    and lines[-1] == ""
    and int(lines[0]) == len(trains)
    and len(trains) <= 25_000
    and all(re.fullmatch(r"(0|[1-9]\d{0,6}) (0|[1-9]\d{0,6})", train) for train in trains)
    and all(int(minute) <= 1_000_000 for train in trains for minute in train.split())
)
sys.exit(42 if ok else 43)
