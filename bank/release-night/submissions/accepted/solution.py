import sys


def plan(n, minutes, needs):
    followers = [[] for _ in range(n)]
    waits_for = [0] * n
    for a, b in needs:
        followers[b - 1].append(a - 1)
        waits_for[a - 1] += 1
    order = [i for i in range(n) if waits_for[i] == 0]
    starts = [0] * n
    for i in order:
        for j in followers[i]:
            starts[j] = max(starts[j], starts[i] + minutes[i])
            waits_for[j] -= 1
            if waits_for[j] == 0:
                order.append(j)
    if len(order) < n:
        return "circle"
    after = [0] * n
    for i in reversed(order):
        after[i] = max((minutes[j] + after[j] for j in followers[i]), default=0)
    night = max(starts[i] + minutes[i] for i in range(n))
    critical = sum(starts[i] + minutes[i] + after[i] == night for i in range(n))
    return f"{night} {critical}"


def main():
    numbers = list(map(int, sys.stdin.buffer.read().split()))
    n = numbers[0]
    print(plan(n, numbers[2 : n + 2], list(zip(numbers[n + 2 :: 2], numbers[n + 3 :: 2]))))


main()
