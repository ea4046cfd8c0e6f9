"""Hidden cases of "Two warehouses"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261118)


MOST = 1_000_000_000


def case(p, q, orders):
    rng.shuffle(orders)
    return f"{len(orders)} {p} {q}\n" + "".join(f"{a} {b}\n" for a, b in orders)


def any_orders(n, least, most):
    return [(rng.randint(least, most), rng.randint(least, most)) for _ in range(n)]


def cases():
    yield "nothing-can-be-sent", case(0, 0, [(5, 5)])
    yield "one-order-either-way", case(1, 1, [(5, 6)])
    yield "all-lose-money", case(3, 3, [(-1, -2), (-3, -1), (-MOST, -MOST)])
    yield "all-equal", case(3, 4, [(7, 7)] * 20)
    yield "best-profit-blocks-the-rest", case(2, 2, [(100, 99), (98, 97), (60, 1), (50, 2), (40, 3)])
    yield "exactly-enough-room", case(250, 250, any_orders(500, 1, 1000))
    yield "only-the-second", case(0, 40, any_orders(300, -50, 100))
    yield "room-for-all", case(2000, 2000, any_orders(2000, -MOST, MOST))
    yield "beyond-32-bits", case(20, 20, [(MOST, MOST - i) for i in range(60)])
    yield "zero-earns-nothing", case(2, 2, [(0, 0), (0, -1), (-1, 0), (0, 3)])
    yield "small-random", case(3, 2, any_orders(12, -5, 9))
    yield "close-values", case(700, 600, [(1000 + rng.randint(0, 9), 1000 + rng.randint(0, 9)) for _ in range(4000)])
    yield "random-largest", case(9_000, 11_000, any_orders(50_000, 1, 9999))
    yield "random-wide", case(5_000, 8_000, any_orders(26_000, -MOST, MOST))
    yield "one-place-each", case(1, 1, any_orders(9_000, -999, 999))
    yield "values-that-go-together", case(3000, 2000, [(v, v + rng.randint(-3, 3)) for v in range(8_000)])


write_cases(__file__, cases())
