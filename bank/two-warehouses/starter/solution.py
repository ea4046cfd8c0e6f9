import sys


def most_earned(p, q, a, b):
    """The greatest sum in cents."""
    return 0


def main():
    words = iter(sys.stdin.read().split())
    n = int(next(words))
    p = int(next(words))
    q = int(next(words))
    a = []
    b = []
    for _ in range(n):
        a.append(int(next(words)))
        b.append(int(next(words)))
    print(most_earned(p, q, a, b))


main()
