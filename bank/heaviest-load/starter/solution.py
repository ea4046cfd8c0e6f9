import sys


def heaviest_loads(n, a, b, weight, begin, end):
    """The heaviest load of each transport, in order; road i joins a[i] and b[i] and carries weight[i]."""
    return [0] * len(begin)


def main():
    words = iter(sys.stdin.read().split())
    n = int(next(words))
    m = int(next(words))
    q = int(next(words))
    a = []
    b = []
    weight = []
    for _ in range(m):
        a.append(int(next(words)))
        b.append(int(next(words)))
        weight.append(int(next(words)))
    begin = []
    end = []
    for _ in range(q):
        begin.append(int(next(words)))
        end.append(int(next(words)))
    print("\n".join(map(str, heaviest_loads(n, a, b, weight, begin, end))))


main()
