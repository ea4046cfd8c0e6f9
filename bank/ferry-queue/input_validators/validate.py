import re
import sys

lines = sys.stdin.read().split("\n")
number = r"(0|[1-9]\d*)"
head = re.fullmatch(rf"{number} {number} {number}", lines[0])
vehicles = [re.fullmatch(rf"{number} {number}", line) for line in lines[1:-1]]
ok = (
    head
    and lines[-1] == ""
    and all(vehicles)
    and len(vehicles) == int(head[1])
    and 1 <= int(head[1]) <= 30_000
    and 1 <= int(head[2]) <= 100
    and 1 <= int(head[3]) <= 1_000_000
    and all(int(vehicle[1]) <= 1_000_000_000 and 1 <= int(vehicle[2]) <= 9 for vehicle in vehicles)
)
sys.exit(42 if ok else 43)
