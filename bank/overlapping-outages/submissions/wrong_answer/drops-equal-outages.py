import sys


def longest_outage(outages, k):
    changes = {}
    for start, end in set(outages):
        changes[start] = changes.get(start, 0) + 1
        changes[end] = changes.get(end, 0) - 1
    best = down = 0
    since = None
    for minute in sorted(changes):
        down += changes[minute]
        if down >= k and since is None:
            since = minute
        elif down < k and since is not None:
            best = max(best, minute - since)
            since = None
    return best


def main():
    numbers = list(map(int, sys.stdin.buffer.read().split()))
    print(longest_outage(list(zip(numbers[2::2], numbers[3::2])), numbers[1]))


main()
