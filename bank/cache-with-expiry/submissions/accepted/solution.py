import heapq
import sys
from collections import OrderedDict


def replay(capacity, calls):
    """The cache is in the order of use; the heap has the ends of all lives, also of entries long replaced."""
    cache = OrderedDict()
    ends = []
    answers = []
    removed = 0
    for kind, time, key, *rest in calls:
        time = int(time)
        while ends and ends[0][0] <= time:
            end, gone = heapq.heappop(ends)
            if gone in cache and cache[gone][1] == end:
                del cache[gone]
        if kind == "get":
            answers.append(cache[key][0] if key in cache else "-")
        else:
            if key not in cache and len(cache) == capacity:
                cache.popitem(last=False)
                removed += 1
            end = time + int(rest[1])
            cache[key] = (rest[0], end)
            heapq.heappush(ends, (end, key))
        if key in cache:
            cache.move_to_end(key)
    return answers, removed


def main():
    first, *lines = sys.stdin.read().splitlines()
    answers, removed = replay(int(first.split()[1]), [line.split() for line in lines])
    print("\n".join([*answers, str(removed)]))


main()
