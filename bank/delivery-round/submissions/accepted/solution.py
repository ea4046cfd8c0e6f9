import sys


def earliest_end(stops, drives):
    """For each set of customers served and the last of them: the earliest minute at which she can be done."""
    n = len(stops)
    for k in range(n + 1):
        for i in range(n + 1):
            for j in range(n + 1):
                drives[i][j] = min(drives[i][j], drives[i][k] + drives[k][j])
    never = 1 << 60
    done = [[never] * n for _ in range(1 << n)]

    def serve(served, i, arrival):
        begin, end, stay = stops[i]
        if arrival <= end:
            row = done[served | 1 << i]
            row[i] = min(row[i], max(arrival, begin) + stay)

    for i in range(n):
        serve(0, i, drives[0][i + 1])
    for served in range(1, 1 << n):
        for last, minute in enumerate(done[served]):
            if minute < never:
                for i in range(n):
                    if not served >> i & 1:
                        serve(served, i, minute + drives[last + 1][i + 1])
    return min(done[-1])


def main():
    numbers = iter(list(map(int, sys.stdin.read().split())))
    n = next(numbers)
    stops = [(next(numbers), next(numbers), next(numbers)) for _ in range(n)]
    drives = [[next(numbers) for _ in range(n + 1)] for _ in range(n + 1)]
    end = earliest_end(stops, drives)
    print(end if end < 1 << 60 else "impossible")


main()
