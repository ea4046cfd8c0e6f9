"""Hidden cases of "Meter readings"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261110)


def case(digits, readings, questions):
    return "\n".join(
        [f"{len(readings)} {digits} {len(questions)}", " ".join(map(str, readings)), *(f"{a} {b}" for a, b in questions), ""]
    )


def walk(n, digits, most):
    reading = rng.randrange(10**digits)
    for _ in range(n):
        yield reading
        reading = (reading + rng.randint(0, most)) % 10**digits


def any_questions(q, n):
    return [sorted((rng.randint(1, n), rng.randint(1, n))) for _ in range(q)]


def cases():
    yield "one-note", case(1, [0], [(1, 1)])
    yield "largest-to-zero", case(9, [999_999_999, 0], [(1, 2), (1, 1), (2, 2)])
    yield "one-digit", case(1, [9, 8, 7, 6, 5, 4, 3, 2, 1, 0], [(1, 10), (1, 2), (9, 10), (5, 5)])
    yield "round-every-time", case(3, [500, 499] * 40, [(1, 80), (1, 2), (1, 3), (2, 3), (40, 60)])
    yield "nothing-flows", case(4, [1234] * 500, any_questions(500, 500))
    yield "zero-passed-in-the-last-hour", case(5, [*range(100, 99_999, 990), 3], [(1, 102), (101, 102), (1, 101)])
    yield "beyond-32-bits", case(9, list(walk(1000, 9, 999_999_999)), any_questions(1000, 1000))
    yield "most-in-every-hour", case(9, [(-i) % 10**9 for i in range(20_000)], any_questions(1000, 20_000))
    yield "neighbours", case(4, list(walk(3000, 4, 9999)), [(i, i + 1) for i in range(1, 3000)])
    yield "notes-with-themselves", case(2, list(walk(3000, 2, 99)), [(i, i) for i in range(1, 3000)])
    yield "slow-flow", case(8, list(walk(20_000, 8, 3)), any_questions(2000, 20_000))
    yield "random-largest", case(6, list(walk(30_000, 6, 999_999)), any_questions(6_000, 30_000))
    yield "long-periods", case(3, list(walk(30_000, 3, 999)), [(rng.randint(1, 99), rng.randint(29_900, 30_000)) for _ in range(20_000)])


write_cases(__file__, cases())
