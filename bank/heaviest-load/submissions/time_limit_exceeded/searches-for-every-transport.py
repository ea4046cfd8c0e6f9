import sys

numbers = list(map(int, sys.stdin.buffer.read().split()))
n, m, _ = numbers[:3]
rows, rest = numbers[3 : 3 + 3 * m], numbers[3 + 3 * m :]
roads = sorted(zip(rows[2::3], rows[::3], rows[1::3]), reverse=True)
group = list(range(n + 1))


def find(a):
    while group[a] != a:
        group[a] = group[group[a]]
        a = group[a]
    return a


neighbours = [[] for _ in range(n + 1)]
for weight, a, b in roads:
    if find(a) != find(b):
        group[find(a)] = find(b)
        neighbours[a].append((b, weight))
        neighbours[b].append((a, weight))

for a, b in zip(rest[::2], rest[1::2]):
    load = 0
    stack = [(a, 0, 1 << 60)]
    while stack:
        at, before, weakest = stack.pop()
        if at == b:
            load = weakest
            break
        for to, weight in neighbours[at]:
            if to != before:
                stack.append((to, at, min(weakest, weight)))
    print(load)
