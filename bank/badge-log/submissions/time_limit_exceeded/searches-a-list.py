import sys

words = sys.stdin.read().split()
inside = []
contradictory = most = 0
for kind, name in zip(words[1::2], words[2::2]):
    if (kind == "in") == (name in inside):
        contradictory += 1
    elif kind == "in":
        inside.append(name)
        most = max(most, len(inside))
    else:
        inside.remove(name)
print(contradictory, most, len(inside))
