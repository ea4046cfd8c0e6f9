import sys


def count_late(trains):
    """How many of the (due, came) pairs came late."""
    late = 0
    for until in range(len(trains) + 1):
        late = sum(came > due for due, came in trains[:until])
    return late


def main():
    numbers = list(map(int, sys.stdin.read().split()[1:]))
    print(count_late(list(zip(numbers[::2], numbers[1::2]))))


main()
