"""Hidden cases of "Overlapping outages"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261104)


LAST = 1_000_000_000


def case(k, outages, shuffled=True):
    if shuffled:
        rng.shuffle(outages)
    return f"{len(outages)} {k}\n" + "".join(f"{start} {end}\n" for start, end in outages)


def any_outages(n, last, longest):
    for _ in range(n):
        start = rng.randint(0, last - 1)
        yield start, min(last, start + rng.randint(1, longest))


def cases():
    yield "one-minute", case(1, [(7, 8)])
    yield "whole-time", case(1, [(0, LAST)])
    yield "all-identical", case(4, [(100, 160)] * 5)
    yield "k-equals-n", case(40, [(100 - i, 200 + i) for i in range(40)])
    yield "touching-chain-of-two", case(2, [(10 * i, 10 * i + 20) for i in range(50)])
    yield "one-minute-apart", case(1, [(10 * i, 10 * i + 9) for i in range(50)])
    yield "touching-but-never-two", case(2, [(10 * i, 10 * i + 10) for i in range(50)])
    yield "two-equal-stretches", case(2, [(0, 50), (20, 70), (100, 150), (120, 170)])
    yield "last-stretch-is-longest", case(2, [(0, 10), (5, 12), (900, LAST), (800, LAST)])
    yield "everybody-swaps", case(3, [(100 * i, 100 * i + 100) for i in range(200) for _ in range(3)])
    yield "small-random", case(3, list(any_outages(500, 1000, 30)))
    yield "nested", case(20_000, [(i, 1_000_000 - i) for i in range(25_000)])
    yield "random-largest", case(12, list(any_outages(50_000, 99_999, 35)))
    yield "random-late", case(4, list(any_outages(12_000, LAST, 400_000)))
    yield "k-one-long-chain", case(1, [(7 * i, 7 * i + 7) for i in range(20_000)])


write_cases(__file__, cases())
