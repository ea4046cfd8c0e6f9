import sys


def nights(k, months):
    """The greatest number of nights that can be filled."""
    return 0


def main():
    words = iter(sys.stdin.read().split())
    n = int(next(words))
    k = int(next(words))
    months = [int(next(words)) for _ in range(n)]
    print(nights(k, months))


main()
