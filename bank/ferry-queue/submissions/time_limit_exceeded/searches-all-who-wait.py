import sys


def departures(capacity, period, vehicles):
    left = [0] * len(vehicles)
    to_come = sorted((arrival, rank, i) for i, (arrival, rank) in enumerate(vehicles))[::-1]
    waiting = []
    minute = 0
    while to_come or waiting:
        if not waiting:
            minute = max(minute, -(-to_come[-1][0] // period) * period)
        while to_come and to_come[-1][0] <= minute:
            arrival, rank, i = to_come.pop()
            waiting.append((rank, arrival, i))
        for _ in range(min(capacity, len(waiting))):
            first = min(waiting)
            waiting.remove(first)
            left[first[2]] = minute
        minute += period
    return left


numbers = list(map(int, sys.stdin.buffer.read().split()))
print("\n".join(map(str, departures(numbers[1], numbers[2], list(zip(numbers[3::2], numbers[4::2]))))))
