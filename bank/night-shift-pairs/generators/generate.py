"""Hidden cases of "Night shift pairs"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261107)


def case(k, months):
    rng.shuffle(months)
    return f"{len(months)} {k}\n{' '.join(map(str, months))}\n"


def cases():
    yield "one-person", case(1, [600])
    yield "exactly-enough", case(20, [7, 13])
    yield "one-month-short", case(21, [7, 13])
    yield "many-short-ones", case(100, [1] * 40 + [60, 60, 50, 50, 41, 59])
    yield "no-experience", case(1, [0] * 1000)
    yield "everybody-strong", case(500, [600] * 999)
    yield "all-equal-and-just-enough", case(48, [24] * 501)
    yield "impossible-sum", case(1000, [499] * 300 + [500])
    yield "one-strong-many-weak", case(601, [600] + [1] * 2000)
    yield "strong-could-pair-among-themselves", case(10, [9, 9, 9, 1, 1, 1, 8, 8, 2, 2])
    yield "small-random", case(30, [rng.randint(0, 30) for _ in range(200)])
    yield "random-largest", case(700, [rng.randint(0, 600) for _ in range(100_000)])
    yield "half-too-short", case(500, [rng.randint(0, 99) for _ in range(20_000)] + [rng.randint(250, 400) for _ in range(20_000)])
    yield "even-and-odd", case(301, [150] * 33_333 + [151] * 33_334)


write_cases(__file__, cases())
