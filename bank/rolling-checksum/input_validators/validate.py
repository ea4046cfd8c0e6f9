import re
import sys

text = sys.stdin.read()
match = re.fullmatch(r"([1-9]\d*) ([1-9]\d*) (0|[1-9]\d*)\n([a-z]+)\n", text)
if not match:
    sys.exit(43)
n, w, c = (int(number) for number in match.groups()[:3])
sys.exit(42 if 1 <= w <= n <= 200_000 and c <= 1_000_002 and len(match[4]) == n else 43)
