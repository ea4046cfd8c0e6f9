"""Hidden cases of "Badge log"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261109)


LETTERS = "abcdefghijklmnopqrstuvwxyz"


def case(log):
    return f"{len(log)}\n" + "".join(f"{kind} {name}\n" for kind, name in log)


def names(count, longest=12, shortest=1):
    found = set()
    while len(found) < count:
        found.add("".join(rng.choices(LETTERS, k=rng.randint(shortest, longest))))
    return rng.sample(sorted(found), count)


def any_log(n, people):
    return [(rng.choice(["in", "out"]), rng.choice(people)) for _ in range(n)]


def come_and_go(n):
    people = names(n, 7, 5)
    return [("in", name) for name in people] + [("out", name) for name in reversed(people)]


def cases():
    yield "one-comes", case([("in", "z")])
    yield "one-goes", case([("out", "z")])
    yield "in-and-out", case([("in", "in"), ("in", "out"), ("out", "in"), ("out", "out")])
    yield "in-again-and-again", case([("in", "hannah")] * 30 + [("out", "hannah")])
    yield "out-again-and-again", case([("in", "ravi"), ("in", "li")] + [("out", "li")] * 30)
    yield "names-that-begin-alike", case([("in", "an"), ("in", "ann"), ("in", "anna"), ("out", "ann"), ("in", "a"), ("out", "anna"), ("in", "an")])
    yield "full-at-noon", case([("in", name) for name in names(500)] + [("out", "nobody")])
    yield "one-after-the-other", case([(kind, name) for name in names(700) for kind in ("in", "out")])
    yield "few-people", case(any_log(5000, names(3)))
    yield "many-people", case(any_log(20_000, names(6000)))
    yield "longest-names", case(any_log(20_000, names(9000, 12, 12)))
    yield "all-contradictory-but-one", case([("in", "daniel")] + [("out", name) for name in names(9000, 6, 5)])
    yield "all-come-then-all-go", case(come_and_go(25_000))
    yield "everybody-twice", case([("in", name) for name in names(5000, 8, 6) for _ in range(2)])


write_cases(__file__, cases())
