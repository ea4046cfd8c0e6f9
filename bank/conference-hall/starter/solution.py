import sys


def most_earned(g, start, end, fee):
    """The greatest sum of payments."""
    return 0


def main():
    words = iter(sys.stdin.read().split())
    n = int(next(words))
    g = int(next(words))
    start = []
    end = []
    fee = []
    for _ in range(n):
        start.append(int(next(words)))
        end.append(int(next(words)))
        fee.append(int(next(words)))
    print(most_earned(g, start, end, fee))


main()
