import sys


def fewest_parts(size, people, above):
    """From the bottom up: a department keeps the smallest remains below it, and cuts off the largest."""
    n = len(people)
    remains = [[] for _ in range(n)]
    parts = 1
    for i in range(n - 1, -1, -1):
        total = people[i] + sum(remains[i])
        remains[i].sort()
        while total > size:
            total -= remains[i].pop()
            parts += 1
        if i > 0:
            remains[above[i - 1] - 1].append(total)
    return parts


def main():
    numbers = list(map(int, sys.stdin.buffer.read().split()))
    n = numbers[0]
    print(fewest_parts(numbers[1], numbers[2 : n + 2], numbers[n + 2 :]))


main()
