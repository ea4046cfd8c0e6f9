import sys


def departures(capacity, period, vehicles):
    """The minute in which each vehicle leaves, in the order of the list; a vehicle is (arrival, class)."""
    return [0] * len(vehicles)


def main():
    numbers = list(map(int, sys.stdin.buffer.read().split()))
    _, capacity, period = numbers[:3]
    vehicles = list(zip(numbers[3::2], numbers[4::2]))
    print("\n".join(map(str, departures(capacity, period, vehicles))))


main()
