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


require(len(lines) >= 3 and len(lines[0].split()) == 3)
n, digits, q = lines[0].split()
n, digits, q = number(n, 1, 30_000), number(digits, 1, 9), number(q, 1, 20_000)
require(len(lines) == q + 2 and len(lines[1].split()) == n)
for reading in lines[1].split():
    number(reading, 0, 10**digits - 1)
for line in lines[2:]:
    require(len(line.split()) == 2)
    a, b = line.split()
    number(b, number(a, 1, n), n)
sys.exit(42)
