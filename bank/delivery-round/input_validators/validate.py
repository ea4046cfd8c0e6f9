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


n = number(lines[0], 1, 14)
require(len(lines) == 2 * n + 2)
for line in lines[1 : n + 1]:
    require(len(line.split()) == 3)
    begin, end, stay = line.split()
    number(end, number(begin, 0, 100_000), 100_000)
    number(stay, 0, 1000)
for i, line in enumerate(lines[n + 1 :]):
    require(len(line.split()) == n + 1)
    for j, word in enumerate(line.split()):
        number(word, 0 if i == j else 1, 0 if i == j else 10_000)
sys.exit(42)
