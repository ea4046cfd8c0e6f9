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


require(len(lines) >= 2 and len(lines[0].split()) == 2)
n, m = lines[0].split()
n, m = number(n, 1, 20_000), number(m, 0, 40_000)
require(len(lines) == m + 2 and len(lines[1].split()) == n and len(set(lines[2:])) == m)
for word in lines[1].split():
    number(word, 1, 100_000)
for line in lines[2:]:
    require(len(line.split()) == 2)
    a, b = line.split()
    require(number(a, 1, n) != number(b, 1, n))
sys.exit(42)
