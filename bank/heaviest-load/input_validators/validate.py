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
n, m, q = lines[0].split()
n, m, q = number(n, 2, 20_000), number(m, 0, 40_000), number(q, 1, 20_000)
require(len(lines) == 1 + m + q)
for i, line in enumerate(lines[1:]):
    words = line.split()
    require(len(words) == (3 if i < m else 2))
    require(number(words[0], 1, n) != number(words[1], 1, n))
    if i < m:
        number(words[2], 1, 1_000_000_000)
sys.exit(42)
