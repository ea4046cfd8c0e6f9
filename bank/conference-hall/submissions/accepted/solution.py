import bisect
import sys


def most_earned(gap, requests):
    requests.sort(key=lambda request: request[1])
    ends = [end for _, end, _ in requests]
    best = [0]
    for i, (start, _, fee) in enumerate(requests):
        before = bisect.bisect_right(ends, start - gap, 0, i)
        best.append(max(best[-1], best[before] + fee))
    return best[-1]


def main():
    numbers = list(map(int, sys.stdin.buffer.read().split()))
    print(most_earned(numbers[1], list(zip(numbers[2::3], numbers[3::3], numbers[4::3]))))


main()
