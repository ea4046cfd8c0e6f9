import sys

numbers = list(map(int, sys.stdin.buffer.read().split()))
n, size = numbers[:2]
people = numbers[2 : n + 2]
below = [[] for _ in range(n)]
for i, above in enumerate(numbers[n + 2 :], start=1):
    below[above - 1].append(i)


def total_of(department):
    total = 0
    stack = [department]
    while stack:
        at = stack.pop()
        total += people[at]
        stack += below[at]
    return total


parts = 1
for i in range(n - 1, -1, -1):
    below[i].sort(key=total_of)
    total = total_of(i)
    while total > size:
        total -= total_of(below[i].pop())
        parts += 1
print(parts)
