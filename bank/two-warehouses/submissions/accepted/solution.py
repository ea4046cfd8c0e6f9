import heapq
import sys


def sums_of_best(values, places):
    """After each value: the sum of the best `places` positive ones so far."""
    sums = [0]
    kept = []
    total = 0
    for value in values:
        if value > 0:
            total += value
            heapq.heappush(kept, value)
            if len(kept) > places:
                total -= heapq.heappop(kept)
        sums.append(total)
    return sums


def most_earned(p, q, orders):
    """In some best plan, all orders of the first warehouse stand before those of the second when sorted by a - b."""
    orders.sort(key=lambda order: order[1] - order[0])
    first = sums_of_best([a for a, _ in orders], p)
    second = sums_of_best([b for _, b in reversed(orders)], q)
    return max(map(sum, zip(first, reversed(second))))


def main():
    numbers = list(map(int, sys.stdin.buffer.read().split()))
    print(most_earned(numbers[1], numbers[2], list(zip(numbers[3::2], numbers[4::2]))))


main()
