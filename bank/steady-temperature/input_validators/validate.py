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
n, d = lines[0].split()
require(number(n, 1, 150_000) == len(lines[1].split()))
number(d, 0, 20_000)
for word in lines[1].split():
    number(word, -10_000, 10_000)
sys.exit(42)
