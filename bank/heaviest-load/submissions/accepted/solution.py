import sys


def heaviest_loads(n, roads, transports):
    """Joins depots from the strongest road on, the smaller group below the larger: a tree of little height in
    which every group remembers the road that joined it. The answer is the weakest road on the way up to the meeting."""
    roads.sort(key=lambda road: -road[2])
    above = list(range(n + 1))
    joined = [0] * (n + 1)
    size = [1] * (n + 1)
    for a, b, weight in roads:
        while above[a] != a:
            a = above[a]
        while above[b] != b:
            b = above[b]
        if a == b:
            continue
        if size[a] > size[b]:
            a, b = b, a
        above[a] = b
        joined[a] = weight
        size[b] += size[a]

    def heaviest(a, b):
        weight = 0
        while a != b:
            # The side that was joined by the stronger road goes up first; a group on top was joined by none.
            if joined[a] < joined[b]:
                a, b = b, a
            if above[a] == a:
                return 0
            weight = joined[a]
            a = above[a]
        return weight

    return [heaviest(a, b) for a, b in transports]


def main():
    numbers = list(map(int, sys.stdin.buffer.read().split()))
    n, m, _ = numbers[:3]
    rows, rest = numbers[3 : 3 + 3 * m], numbers[3 + 3 * m :]
    roads = list(zip(rows[::3], rows[1::3], rows[2::3]))
    print("\n".join(map(str, heaviest_loads(n, roads, zip(rest[::2], rest[1::2])))))


main()
