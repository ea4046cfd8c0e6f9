import sys


def longest_shared_prefix(names):
    best = ""
    for i, one in enumerate(names):
        for other in names[i + 1 :]:
            length = 0
            for a, b in zip(one, other):
                if a != b:
                    break
                length += 1
            if length > len(best) or (length == len(best) and one[:length] < best):
                best = one[:length]
    return best


prefix = longest_shared_prefix(sys.stdin.read().split()[1:])
print(len(prefix))
if prefix:
    print(prefix)
