"""Hidden cases of "Conference hall"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261113)


LAST = MOST = 1_000_000_000


def case(gap, requests):
    rng.shuffle(requests)
    return f"{len(requests)} {gap}\n" + "".join(f"{start} {end} {fee}\n" for start, end, fee in requests)


def any_requests(n, last, longest, most):
    for _ in range(n):
        start = rng.randint(0, last - 1)
        yield start, rng.randint(start + 1, min(last, start + longest)), rng.randint(1, most)


def cases():
    yield "one-request", case(0, [(0, 1, 1)])
    yield "whole-time", case(1_000_000, [(0, LAST, MOST)])
    yield "all-the-same-time", case(10, [(50, 60, fee) for fee in range(1, 100)])
    yield "no-cleaning-touching", case(0, [(i, i + 1, 7) for i in range(200)])
    yield "next-begins-right-after-cleaning", case(15, [(i * 25, i * 25 + 10, 3) for i in range(40)])
    yield "one-minute-too-early", case(16, [(i * 25, i * 25 + 10, 3) for i in range(40)])
    yield "many-small-beat-one-large", case(1, [(0, 1000, 480)] + [(i * 20, i * 20 + 19, 10) for i in range(50)])
    yield "greedy-by-payment-fails", case(0, [(10, 30, 100), (0, 11, 60), (29, 50, 60), (50, 60, 1)])
    yield "gap-larger-than-everything", case(1_000_000, list(any_requests(500, 10_000, 50, 1000)))
    yield "beyond-32-bits", case(0, [(i, i + 1, MOST) for i in range(3000)])
    yield "nested", case(2, [(i, 10_000 - i, 1 + i % 17) for i in range(4000)])
    yield "small-random", case(2, list(any_requests(300, 200, 20, 9)))
    yield "random-largest", case(3, list(any_requests(30_000, 999_999, 90, 99)))
    yield "random-late", case(1000, list(any_requests(12_000, LAST, 500_000, MOST)))
    yield "one-every-minute", case(4, [(i, i + 6, 1 + i * i % 101) for i in range(8_000)])


write_cases(__file__, cases())
