import sys


def longest_outage(outages, k):
    """The length in minutes of the longest stretch with at least k services down; an outage is (start, end)."""
    return 0


def main():
    numbers = list(map(int, sys.stdin.buffer.read().split()))
    k = numbers[1]
    outages = list(zip(numbers[2::2], numbers[3::2]))
    print(longest_outage(outages, k))


main()
