import sys


def fewest_parts(size, people, above):
    """The smallest number of parts; departments are counted from 1, and i reports to above[i]."""
    return 1


def main():
    n, size, *rest = map(int, sys.stdin.buffer.read().split())
    people = [0] + rest[:n]
    above = [0, 0] + rest[n:]
    print(fewest_parts(size, people, above))


main()
