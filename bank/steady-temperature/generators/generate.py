"""Hidden cases of "Steady temperature"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261115)


def case(d, notes):
    return f"{len(notes)} {d}\n{' '.join(map(str, notes))}\n"


def walk(n, step, least=-10_000, most=10_000):
    note = (least + most) // 2
    for _ in range(n):
        yield note
        note = min(most, max(least, note + rng.randint(-step, step)))


def cases():
    yield "one-note", case(0, [-10_000])
    yield "two-apart", case(1, [4, 6])
    yield "two-together", case(2, [4, 6])
    yield "everything-is-steady", case(20_000, [rng.choice([-10_000, 10_000]) for _ in range(500)])
    yield "nothing-is-steady", case(1, [0, 2] * 300)
    yield "slow-drift", case(5, [*range(14), *range(13, -1, -1)])
    yield "jump-inside-the-range", case(10, [0, 0, 10, 10, 5, 11, 11, 2, 1, 1, 9, 3])
    yield "first-of-equals", case(2, [0, 1, 2, 9, 5, 6, 7, 20, 1, 1, 1])
    yield "last-stretch-is-longest", case(0, [1, 1, 2, 2, 3, 3, 3])
    yield "all-equal", case(0, [777] * 50_000)
    yield "small-random", case(4, list(walk(300, 2)))
    yield "random-walk", case(150, list(walk(60_000, 20)))
    yield "drift-largest", case(60, [i // 1000 for i in range(150_000)])
    yield "saw", case(99, [i % 100 - 50 for i in range(40_000)])
    yield "wild", case(5000, [rng.randint(-10_000, 10_000) for _ in range(30_000)])


write_cases(__file__, cases())
