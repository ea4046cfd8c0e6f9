import re
import sys

lines = sys.stdin.read().split("\n")
if lines.pop() != "" or not all(re.fullmatch(r"\S+( \S+)*", line) for line in lines):
    sys.exit(43)


def number(word, least, most):
    if not re.fullmatch(r"0|-?[1-9]\d*", word) or not least <= int(word) <= most:
        sys.exit(43)
    return int(word)


def require(holds):
    if not holds:
        sys.exit(43)


require(len(lines[0].split()) == 2)
n, gap = lines[0].split()
require(number(n, 1, 30_000) == len(lines) - 1)
number(gap, 0, 1_000_000)
for line in lines[1:]:
    require(len(line.split()) == 3)
    start, end, fee = line.split()
    number(end, number(start, 0, 1_000_000_000) + 1, 1_000_000_000)
    number(fee, 1, 1_000_000_000)
sys.exit(42)
