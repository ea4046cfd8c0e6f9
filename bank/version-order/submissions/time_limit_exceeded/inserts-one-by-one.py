import sys


def is_older(one, other):
    a, b = one.split("."), other.split(".")
    for place in range(5):
        x = int(a[place]) if place < len(a) else 0
        y = int(b[place]) if place < len(b) else 0
        if x != y:
            return x < y
    return False


ordered = []
for version in sys.stdin.read().split()[1:]:
    place = len(ordered)
    while place > 0 and is_older(version, ordered[place - 1]):
        place -= 1
    ordered.insert(place, version)
print("\n".join(ordered))
