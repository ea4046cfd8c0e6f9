import sys


def fastest(turn, floor):
    """The smallest number of seconds, or None if the goal cannot be reached."""
    return None


def main():
    first, *floor = sys.stdin.read().splitlines()
    seconds = fastest(int(first.split()[2]), floor)
    print("unreachable" if seconds is None else seconds)


main()
