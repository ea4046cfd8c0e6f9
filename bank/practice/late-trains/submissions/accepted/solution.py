import sys


def count_late(trains):
    """How many of the (due, came) pairs came late."""
    return sum(came > due for due, came in trains)


def main():
    numbers = list(map(int, sys.stdin.read().split()[1:]))
    print(count_late(list(zip(numbers[::2], numbers[1::2]))))


main()
