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
r, c, turn = lines[0].split()
r, c = number(r, 1, 150), number(c, 1, 150)
number(turn, 0, 1_000_000)
floor = "".join(lines[1:])
require(r * c > 1 and len(lines) == r + 1 and all(len(line) == c for line in lines[1:]))
require(re.fullmatch(r"[.#SG]+", floor) and floor.count("S") == floor.count("G") == 1)
sys.exit(42)
