"""Hidden cases of "Release night"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261114)


def case(minutes, needs):
    rng.shuffle(needs)
    return as_listed(minutes, needs)


def as_listed(minutes, needs):
    return "\n".join([f"{len(minutes)} {len(needs)}", " ".join(map(str, minutes)), *(f"{a} {b}" for a, b in needs), ""])


def any_needs(n, m, back):
    """Every service needs some of the `back` services before it, under shuffled numbers."""
    names = rng.sample(range(1, n + 1), n)
    needs = set()
    while len(needs) < m:
        i = rng.randrange(1, n)
        needs.add((names[i], names[max(0, i - rng.randint(1, back))]))
    return sorted(needs)


def cases():
    yield "one-service", case([100_000], [])
    yield "two-in-a-circle", case([1, 1], [(1, 2), (2, 1)])
    yield "circle-beside-a-good-part", case([3, 4, 5, 6, 7], [(2, 1), (3, 4), (4, 5), (5, 3)])
    yield "last-service-alone-is-longest", case([1, 1, 1, 50], [(2, 1), (3, 2)])
    yield "two-longest-chains", case([4, 6, 5, 5, 3], [(2, 1), (4, 3), (5, 1)])
    yield "diamond", case([2, 5, 5, 3], [(2, 1), (3, 1), (4, 2), (4, 3)])
    yield "all-start-at-once", case([rng.randint(1, 50) for _ in range(2000)], [])
    yield "one-waits-for-all", case([rng.randint(1, 9) for _ in range(3000)], [(3000, i) for i in range(1, 3000)])
    yield "layers", case([7] * 600, [(20 * k + i, 20 * (k - 1) + j) for k in range(1, 30) for i in range(1, 21) for j in rng.sample(range(1, 21), 3)])
    yield "small-random", case([rng.randint(1, 4) for _ in range(60)], any_needs(60, 120, 12))
    yield "random", case([rng.randint(1, 100_000) for _ in range(20_000)], any_needs(20_000, 40_000, 20_000))
    yield "random-deep", case([rng.randint(1, 9) for _ in range(20_000)], any_needs(20_000, 30_000, 4))
    yield "chain-listed-backwards", as_listed([100_000] * 8_000, [(i + 1, i) for i in range(7_999, 0, -1)])
    yield "circle-at-the-end-of-a-chain", case([1] * 20_000, [(i + 1, i) for i in range(1, 20_000)] + [(19_990, 20_000)])


write_cases(__file__, cases())
