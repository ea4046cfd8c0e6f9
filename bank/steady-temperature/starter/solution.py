import sys


def longest_steady(d, notes):
    """(The length of the longest steady stretch, the number of its first note counted from 1)."""
    return 1, 1


def main():
    _, d, *notes = map(int, sys.stdin.buffer.read().split())
    print(*longest_steady(d, notes))


main()
