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


n = number(lines[0], 1, 40_000)
require(len(lines) == n + 1)
requests = [line.split() for line in lines[1:]]
word = r"[a-z0-9]{1,8}"
for moment, line in enumerate(lines[1:], start=1):
    require(re.fullmatch(rf"set {word} {word}|delete {word}|rollback \d+|get {word} \d+", line))
    if line.startswith(("rollback ", "get ")):
        number(line.split()[-1], 0, moment - 1)
require(sum(request[0] == "rollback" for request in requests) <= 100)
require(any(request[0] == "get" for request in requests))
sys.exit(42)
