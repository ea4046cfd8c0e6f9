import re
import sys

lines = sys.stdin.read().split("\n")
if lines.pop() != "" or not lines:
    sys.exit(43)


def number(word, least, most):
    if not re.fullmatch(r"0|-?[1-9]\d*", word) or not least <= int(word) <= most:
        sys.exit(43)
    return int(word)


def require(holds):
    if not holds:
        sys.exit(43)


n = number(lines[0], 1, 5000)
require(len(lines) == n + 1 and sum(map(len, lines)) <= 300_000)
cell = r"[A-Z][1-9]\d{0,3}"
seen = set()
for line in lines[1:]:
    match = re.fullmatch(rf"({cell}) = ([-A-Z0-9+*() ]+)", line)
    require(match and len(line) <= 300 and match[1] not in seen)
    seen.add(match[1])
    tokens = re.findall(rf"{cell}|\d+|[-+*()]|\S", match[2])
    depth = 0
    operand = True
    for token in tokens:
        if token == "(":
            require(operand)
            depth += 1
            require(depth <= 100)
        elif token == ")":
            require(not operand and depth > 0)
            depth -= 1
        elif token == "-":
            operand = True
        elif token in "+*":
            require(not operand)
            operand = True
        else:
            require(operand and re.fullmatch(rf"{cell}|\d{{1,9}}", token))
            operand = False
    require(not operand and depth == 0)
sys.exit(42)
