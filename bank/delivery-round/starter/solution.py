import sys


def earliest_end(stops, drive):
    """The earliest minute at which all deliveries can be done, or None.

    Customers are counted from 1, the depot is 0; a stop is [opens, closes, stay], and stops[0] is unused.
    """
    return None


def main():
    first, *lines = sys.stdin.read().splitlines()
    n = int(first)
    rows = [list(map(int, line.split())) for line in lines]
    end = earliest_end([None] + rows[:n], rows[n:])
    print("impossible" if end is None else end)


main()
