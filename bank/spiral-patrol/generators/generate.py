"""Hidden cases of "Spiral patrol"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261111)


def cases():
    yield "one-shelf", "1 1 1\n"
    yield "one-column", "9 1 6\n"
    yield "first-corner", "5 8 8\n"
    yield "just-after-the-first-corner", "5 8 9\n"
    yield "end-of-the-first-round", "5 8 22\n"
    yield "second-round-begins", "5 8 23\n"
    yield "square-middle", "7 7 49\n"
    yield "flat-hall-inside", "1000000 2 1999999\n"
    yield "largest-hall-last-shelf", "1000000 1000000 1000000000000\n"
    yield "largest-hall-first-round", "1000000 1000000 3999996\n"
    yield "largest-odd-hall-last-shelf", "999999 999999 999998000001\n"
    yield "inner-row-only", "3 1000000 2500000\n"
    yield "long-walk", "12000 15000 45000000\n"
    yield "inner-column-only", "1000000 3 2999990\n"
    yield "somewhere", f"999983 654321 {rng.randint(1, 999983 * 654321)}\n"
    yield "two-rows-left", "100 90 8995\n"


write_cases(__file__, cases())
