"""Hidden cases of "Bracket repair"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261112)


def case(text):
    return f"{len(text)}\n{text}\n"


def formed(pairs, straight=0.5):
    """A well-formed text; the larger `straight`, the flatter."""
    text, depth, left = [], 0, pairs
    while left or depth:
        if left and (depth == 0 or rng.random() > straight):
            text.append("(")
            depth, left = depth + 1, left - 1
        else:
            text.append(")")
            depth -= 1
    return text


def damaged(text, share):
    return "".join("?" if rng.random() < share else bracket for bracket in text)


def cases():
    yield "one-unknown", case("?")
    yield "two-unknown", case("??")
    yield "nothing-lost", case("(()(()))")
    yield "nothing-lost-not-formed", case("())(")
    yield "closes-before-it-opens", case("?))(?(")
    yield "must-open-first", case(")???")
    yield "too-many-open", case("((((?)")
    yield "only-one-way", case("?(?)?)?)")
    yield "late-fault", case("(" * 500 + "?" * 10 + ")" * 509 + "?" + ")" + "(" * 2)
    yield "flat", case(damaged(formed(10_000, 0.9), 0.7))
    yield "deep", case(damaged(formed(20_000, 0.3), 0.5))
    yield "almost-all-lost", case(damaged(formed(75_000), 0.97))
    yield "all-lost", case("?" * 120_000)
    yield "few-lost", case(damaged(formed(60_000), 0.01))
    yield "lost-between-closed", case("(" * 30_000 + "?)" * 30_000 + "?" * 10)
    yield "odd-largest", case("?" * 149_999)


write_cases(__file__, cases())
