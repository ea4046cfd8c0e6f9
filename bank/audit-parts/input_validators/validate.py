import re
import sys

lines = sys.stdin.read().split("\n")
if lines.pop() != "" or not lines:
    sys.exit(43)
if len(lines) == 3 and lines[2] == "":
    lines.pop()
if not all(re.fullmatch(r"\S+( \S+)*", line) for line in lines):
    sys.exit(43)


def number(word, least, most):
    if not re.fullmatch(r"0|-?[1-9]\d*", word) or not least <= int(word) <= most:
        sys.exit(43)
    return int(word)


def require(holds):
    if not holds:
        sys.exit(43)


require(len(lines) in (2, 3) and len(lines[0].split()) == 2)
n, size = lines[0].split()
n, size = number(n, 1, 50_000), number(size, 1, 1_000_000_000)
require(len(lines[1].split()) == n)
for word in lines[1].split():
    number(word, 1, size)
above = lines[2].split() if len(lines) == 3 else []
require(len(above) == n - 1)
for i, word in enumerate(above, start=2):
    number(word, 1, i - 1)
sys.exit(42)
