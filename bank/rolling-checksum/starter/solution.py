import sys


def find_blocks(w, c, text):
    """How many places have the checksum c, and the first of them (from 1; 0 if there is none)."""
    return 0, 0


def main():
    _, w, c, text = sys.stdin.read().split()
    print(*find_blocks(int(w), int(c), text))


main()
