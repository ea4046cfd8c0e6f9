import sys

first, *lines = sys.stdin.read().splitlines()
capacity = int(first.split()[1])
cache = {}
removed = 0
for number, line in enumerate(lines):
    kind, time, key, *rest = line.split()
    time = int(time)
    for other in [other for other, (_, end, _) in cache.items() if end <= time]:
        del cache[other]
    if kind == "get":
        if key in cache:
            value, end, _ = cache[key]
            cache[key] = (value, end, number)
            print(value)
        else:
            print("-")
    else:
        if key not in cache and len(cache) == capacity:
            del cache[min(cache, key=lambda other: cache[other][2])]
            removed += 1
        cache[key] = (rest[0], time + int(rest[1]), number)
print(removed)
