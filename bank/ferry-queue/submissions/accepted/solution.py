import heapq
import sys


def departures(capacity, period, vehicles):
    left = [0] * len(vehicles)
    order = sorted(range(len(vehicles)), key=lambda i: vehicles[i][0])
    waiting = []
    minute = nxt = 0
    while nxt < len(order) or waiting:
        if not waiting:
            arrival = vehicles[order[nxt]][0]
            minute = max(minute, -(-arrival // period) * period)
        while nxt < len(order) and vehicles[order[nxt]][0] <= minute:
            i = order[nxt]
            heapq.heappush(waiting, (vehicles[i][1], vehicles[i][0], i))
            nxt += 1
        for _ in range(min(capacity, len(waiting))):
            left[heapq.heappop(waiting)[2]] = minute
        minute += period
    return left


def main():
    numbers = list(map(int, sys.stdin.buffer.read().split()))
    print("\n".join(map(str, departures(numbers[1], numbers[2], list(zip(numbers[3::2], numbers[4::2]))))))


main()
