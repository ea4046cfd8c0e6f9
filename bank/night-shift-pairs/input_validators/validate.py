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


require(len(lines) == 2 and len(lines[0].split()) == 2)
n, k = lines[0].split()
n = number(n, 1, 100_000)
number(k, 1, 1000)
require(len(lines[1].split()) == n)
for word in lines[1].split():
    number(word, 0, 600)
sys.exit(42)
