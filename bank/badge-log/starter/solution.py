import sys


def read_log(lines):
    """The contradictory lines, the most people inside at the same time, and those inside at the end.

    A line is ("in" or "out", name).
    """
    return 0, 0, 0


def main():
    words = sys.stdin.read().split()
    lines = list(zip(words[1::2], words[2::2]))
    print(*read_log(lines))


main()
