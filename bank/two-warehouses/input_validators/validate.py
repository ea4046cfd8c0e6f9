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


require(len(lines[0].split()) == 3)
n, p, q = lines[0].split()
n = number(n, 1, 50_000)
number(p, 0, n)
number(q, 0, n)
require(len(lines) == n + 1)
for line in lines[1:]:
    require(len(line.split()) == 2)
    for word in line.split():
        number(word, -1_000_000_000, 1_000_000_000)
sys.exit(42)
