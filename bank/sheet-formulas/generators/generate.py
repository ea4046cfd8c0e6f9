"""Hidden cases of "Sheet formulas"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261124)


def case(formulas):
    return f"{len(formulas)}\n" + "".join(f"{cell} = {formula}\n" for cell, formula in formulas)


def name(k):
    return f"{chr(65 + k % 26)}{k // 26 + 1}"


def formula(cells, depth):
    """A random formula over the given cells."""
    draw = rng.random()
    if depth == 0 or draw < 0.3:
        return rng.choice(cells) if cells and rng.random() < 0.6 else str(rng.choice([0, 1, 2, 7, 10, 999_999_999]))
    if draw < 0.4:
        return "-" + " " * rng.randint(0, 1) + formula(cells, depth - 1)
    if draw < 0.55:
        return "(" + formula(cells, depth - 1) + ")"
    space = " " * rng.randint(0, 1)
    return f"{formula(cells, depth - 1)}{space}{rng.choice('+-*')}{space}{formula(cells, depth - 1)}"


def short(cells, depth):
    while True:
        text = formula(cells, depth)
        if len(text) <= 280:
            return text


def layered(n, depth, back):
    """Formulas that refer to a few of the cells before them, listed in a random order."""
    rows = [(name(k), short([name(j) for j in rng.sample(range(max(0, k - back), k), min(3, k))] if k else [], depth)) for k in range(n)]
    rng.shuffle(rows)
    return rows


def cases():
    yield "one-number", case([("Z9999", "007")])
    yield "refers-to-itself", case([("A1", "A1")])
    yield "signs", case([("A1", "- -3"), ("A2", "--3 - -4"), ("A3", "2*-3"), ("A4", "-2 * 3"), ("A5", "-(2 - 5) * -(1)"), ("A6", "1 - 2 + 3 - 4")])
    yield "strength", case([("A1", "2 + 3 * 4"), ("A2", "2 * 3 + 4"), ("A3", "(2 + 3) * 4"), ("A4", "2 - 3 * 4 - 5"), ("A5", "2*(3+4)*5")])
    yield "spaces", case([("A1", "1+B1"), ("B1", "  2   *  ( 3-C1 )  ".strip()), ("C1", "( ( ( 4 ) ) )")])
    yield "refers-to-a-circle", case([("A1", "B1 + 1"), ("B1", "C1"), ("C1", "B1"), ("D1", "A1 * 0"), ("E1", "5")])
    yield "no-formula", case([("A1", "B1 * 5 + C1"), ("A2", "-B1"), ("A3", "A1 - A2")])
    yield "names-that-begin-alike", case([("A1", "1"), ("A11", "2"), ("A111", "3"), ("B1", "A1 + 10 * A11 + 100 * A111 + 1000 * A1111")])
    yield "nested-brackets", case([("A1", "(" * 100 + "1" + ")" * 100), ("B1", "-(" * 90 + "A1" + ")" * 90)])
    yield "beyond-64-bits", case([("A1", "999999999")] + [(f"A{k}", f"A{k - 1} * A{k - 1}") for k in range(2, 60)])
    yield "small-random", case(layered(40, 4, 40))
    yield "long-chain", case([(name(k), f"{name(k + 1)} + 1") for k in range(5000)])
    yield "two-before", case([(name(0), "1"), (name(1), "1")] + [(name(k), f"{name(k - 1)} + {name(k - 2)}") for k in range(2, 38)])
    yield "long-circle", case([(name(k), f"{name((k + 1) % 4000)} - 1") for k in range(4000)] + [(name(k), name(k - 1)) for k in range(4001, 4990)])
    yield "random-largest", case(layered(5000, 3, 5000))
    yield "some-circles", case(layered(1500, 3, 100) + [(f"A{k}", f"A{k + 1} + {name(3)}") for k in range(1000, 1100)] + [("A1100", "A1050")])


write_cases(__file__, cases())
