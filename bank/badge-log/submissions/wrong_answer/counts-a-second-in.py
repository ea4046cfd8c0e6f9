import sys

words = sys.stdin.read().split()
inside = set()
contradictory = most = count = 0
for kind, name in zip(words[1::2], words[2::2]):
    if (kind == "in") == (name in inside):
        contradictory += 1
    if kind == "in":
        inside.add(name)
        count += 1
    elif name in inside:
        inside.remove(name)
        count = len(inside)
    most = max(most, count)
print(contradictory, most, len(inside))
