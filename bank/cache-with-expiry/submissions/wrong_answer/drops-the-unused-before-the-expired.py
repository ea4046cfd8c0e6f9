import sys
from collections import OrderedDict

first, *lines = sys.stdin.read().splitlines()
capacity = int(first.split()[1])
cache = OrderedDict()
removed = 0
for line in lines:
    kind, time, key, *rest = line.split()
    time = int(time)
    if key in cache and cache[key][1] <= time:
        del cache[key]
    if kind == "get":
        print(cache[key][0] if key in cache else "-")
    else:
        if key not in cache and len(cache) == capacity:
            _, (_, end) = cache.popitem(last=False)
            removed += end > time
        cache[key] = (rest[0], time + int(rest[1]))
    if key in cache:
        cache.move_to_end(key)
print(removed)
