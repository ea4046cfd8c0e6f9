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
n, capacity = lines[0].split()
n = number(n, 1, 40_000)
number(capacity, 1, n)
require(len(lines) == n + 1)
last = 0
for line in lines[1:]:
    call = line.split()
    require(re.fullmatch(r"put \d+ [a-z0-9]{1,8} [a-z0-9]{1,8} \d+|get \d+ [a-z0-9]{1,8}", line))
    last = number(call[1], last, 1_000_000_000)
    if call[0] == "put":
        number(call[4], 1, 1_000_000_000)
sys.exit(42)
