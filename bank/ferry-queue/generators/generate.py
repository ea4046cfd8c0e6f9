"""Hidden cases of "Ferry queue"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261105)


LAST = 1_000_000_000


def case(capacity, period, vehicles):
    return f"{len(vehicles)} {capacity} {period}\n" + "".join(f"{minute} {rank}\n" for minute, rank in vehicles)


def vehicles(n, last, ranks=9, step=1):
    return [(rng.randint(0, last // step) * step, rng.randint(1, ranks)) for _ in range(n)]


def cases():
    yield "one-vehicle", case(1, 1, [(0, 1)])
    yield "just-missed", case(3, 60, [(61, 1), (60, 1), (59, 1), (1, 9)])
    yield "equal-in-all", case(2, 15, [(5, 4)] * 9)
    yield "list-not-by-arrival", case(1, 20, [(90, 2), (10, 2), (50, 2), (5, 2), (50, 1), (41, 2)])
    yield "urgent-keeps-coming", case(1, 10, [(0, 5), (0, 6)] + [(10 * i, 1) for i in range(300)])
    yield "full-ferry-exactly", case(100, 45, [(30, 1 + i % 9) for i in range(300)])
    yield "long-pauses", case(2, 3, [(LAST - 10 * i * i, 1 + i % 3) for i in range(2000)])
    yield "beyond-32-bits", case(1, 1_000_000, [(LAST, 1 + i % 9) for i in range(5000)])
    yield "same-minutes", case(3, 10, vehicles(3000, 9000, 2, 10))
    yield "every-minute", case(1, 1, vehicles(3000, 3100, 3))
    yield "larger-than-the-queue", case(100, 500_000, vehicles(2000, LAST))
    yield "all-at-once", case(1, 7, [(0, rng.randint(1, 9)) for _ in range(30_000)])
    yield "busy-largest", case(4, 11, vehicles(30_000, 80_000))
    yield "spread-largest", case(2, 60_000, vehicles(15_000, LAST))
    yield "latest-arrivals", case(1, 999_983, [(LAST, 9), (LAST, 1), (LAST - 1, 5)])


write_cases(__file__, cases())
