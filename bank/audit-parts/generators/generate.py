"""Hidden cases of "Audit parts"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261117)


MOST = 1_000_000_000


def case(size, people, above):
    return f"{len(people)} {size}\n{' '.join(map(str, people))}\n{' '.join(map(str, above))}\n"


def people(n, most):
    return [rng.randint(1, most) for _ in range(n)]


def tree(n, back):
    return [max(1, i - rng.randint(1, back)) for i in range(2, n + 1)]


def cases():
    yield "one-department", case(7, [7], [])
    yield "two-exactly-full", case(7, [3, 4], [1])
    yield "two-one-too-many", case(6, [3, 4], [1])
    yield "star-exactly-full", case(100, [10] + [9] * 10, [1] * 10)
    yield "largest-branch-last", case(10, [4, 1, 2, 3, 6], [1, 1, 1, 1])
    yield "largest-branch-first", case(10, [4, 6, 1, 2, 3], [1, 1, 1, 1])
    yield "everyone-alone", case(5, [5] * 400, tree(400, 400))
    yield "all-in-one-part", case(MOST, [1] * 3000, tree(3000, 3000))
    yield "beyond-32-bits", case(MOST, [MOST // 2] * 3000, tree(3000, 50))
    yield "binary", case(50, people(4000, 20), [i // 2 for i in range(2, 4001)])
    yield "brushes", case(1000, people(5000, 90), [i - 1 if i % 10 == 1 else max(1, (i - 1) // 10 * 10) for i in range(2, 5001)])
    yield "small-random", case(12, people(80, 6), tree(80, 20))
    yield "long-chain", case(MOST, people(15_000, 9), list(range(1, 15_000)))
    yield "star-largest", case(30_000, people(50_000, 9), [1] * 49_999)
    yield "random-largest", case(5000, people(50_000, 999), tree(50_000, 50_000))
    yield "random-deep", case(MOST, people(12_000, MOST // 9), tree(12_000, 3))


write_cases(__file__, cases())
