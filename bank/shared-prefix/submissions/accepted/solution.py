import sys


def longest_shared_prefix(names):
    best = ""
    ordered = sorted(names)
    for one, other in zip(ordered, ordered[1:]):
        length = 0
        while length < min(len(one), len(other)) and one[length] == other[length]:
            length += 1
        if length > len(best):
            best = one[:length]
    return best


def main():
    prefix = longest_shared_prefix(sys.stdin.read().split()[1:])
    print(len(prefix))
    if prefix:
        print(prefix)


main()
