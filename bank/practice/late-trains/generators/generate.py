"""Hidden cases of "Late trains"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261129)


def case(trains):
    return f"{len(trains)}\n" + "".join(f"{due} {came}\n" for due, came in trains)


def some(count, spread):
    dues = [rng.randint(spread, 1_000_000 - spread) for _ in range(count)]
    return [(due, due + rng.randint(-spread, spread)) for due in dues]


def cases():
    yield "one-train", case([(7, 7)])
    yield "all-late", case([(minute, minute + 1) for minute in range(50)])
    yield "none-late", case([(minute + 1, minute) for minute in range(50)])
    yield "a-day", case(some(400, 15))
    yield "a-whole-year", case(some(25_000, 3))


write_cases(__file__, cases())
