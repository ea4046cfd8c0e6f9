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
    night = max(starts[i] + minutes[i] for i in range(n))
    if not needs:
        return f"{night} {sum(minutes[i] == night for i in range(n))}"
    needed = [[] for _ in range(n)]
    for a, b in needs:
        needed[a - 1].append(b - 1)
    at = max(range(n), key=lambda i: starts[i] + minutes[i])
    critical = 1
    while needed[at]:
        at = max(needed[at], key=lambda i: starts[i] + minutes[i])
        critical += 1
    return f"{night} {critical}"


def main():
    numbers = list(map(int, sys.stdin.buffer.read().split()))
    n = numbers[0]
    print(plan(n, numbers[2 : n + 2], list(zip(numbers[n + 2 :: 2], numbers[n + 3 :: 2]))))


main()
