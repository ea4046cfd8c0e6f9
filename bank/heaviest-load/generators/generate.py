"""Hidden cases of "Heaviest load"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261120)


MOST = 1_000_000_000


def case(n, roads, transports, shuffled=True):
    if shuffled:
        rng.shuffle(roads)
    rows = [f"{n} {len(roads)} {len(transports)}", *(f"{a} {b} {w}" for a, b, w in roads), *(f"{a} {b}" for a, b in transports)]
    return "\n".join(rows) + "\n"


def two(n):
    a, b = rng.sample(range(1, n + 1), 2)
    return a, b


def any_roads(n, m, most):
    return [(*two(n), rng.randint(1, most)) for _ in range(m)]


def chain(n, weights):
    names = rng.sample(range(1, n + 1), n)
    return [(a, b, w) for a, b, w in zip(names, names[1:], weights)]


def cases():
    yield "no-roads", case(2, [], [(1, 2), (2, 1)])
    yield "heaviest", case(3, [(1, 2, MOST), (2, 3, MOST)], [(1, 3), (3, 2)])
    yield "two-islands", case(6, [(1, 2, 5), (2, 3, 6), (4, 5, 7), (5, 6, 8)], [(1, 3), (3, 4), (6, 4), (1, 6)])
    yield "all-equal", case(50, [(a, b, 9) for a in range(1, 51) for b in range(a + 1, 51, 7)], [two(50) for _ in range(200)])
    yield "better-road-listed-later", case(4, [(1, 2, 1), (2, 3, 2), (3, 4, 3), (1, 4, 100), (1, 3, 90)], [(1, 2), (3, 4), (2, 4)], False)
    yield "many-roads-between-two", case(2, [(1, 2, w) for w in range(1, 300)], [(1, 2)])
    yield "star", case(2000, [(1, i, i) for i in range(2, 2001)], [two(2000) for _ in range(2000)])
    yield "ring", case(3000, [(i, i % 3000 + 1, i * 7919 % 3001 + 1) for i in range(1, 3001)], [two(3000) for _ in range(2000)])
    yield "grid", case(900, [(30 * r + c + 1, 30 * r + c + 1 + d, rng.randint(1, 500)) for r in range(30) for c in range(30) for d in ([1] if c < 29 else []) + ([30] if r < 29 else [])], [two(900) for _ in range(2000)])
    yield "small-random", case(12, any_roads(12, 16, 6), [two(12) for _ in range(60)])
    yield "sparse-many-islands", case(10_000, any_roads(10_000, 6000, MOST), [two(10_000) for _ in range(5000)])
    yield "random-largest", case(20_000, any_roads(20_000, 34_000, 99_999), [two(20_000) for _ in range(8_000)])
    yield "long-road", case(8_000, chain(8_000, [rng.randint(1, 9999) for _ in range(8_000)]), [two(8_000) for _ in range(8_000)])
    yield "ever-weaker-road", case(12_000, [(i, i + 1, 20_000 - i) for i in range(1, 12_000)], [two(12_000) for _ in range(5000)])


write_cases(__file__, cases())
