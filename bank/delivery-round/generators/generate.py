"""Hidden cases of "Delivery round"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261123)


def case(stops, drives):
    rows = [str(len(stops)), *(" ".join(map(str, stop)) for stop in stops), *(" ".join(map(str, row)) for row in drives)]
    return "\n".join(rows) + "\n"


def all_the(n, minutes):
    return [[0 if i == j else minutes for j in range(n + 1)] for i in range(n + 1)]


def any_drives(n, least, most):
    return [[0 if i == j else rng.randint(least, most) for j in range(n + 1)] for i in range(n + 1)]


def any_stops(n, last, width, longest):
    for _ in range(n):
        begin = rng.randint(0, last)
        yield begin, min(100_000, begin + rng.randint(width // 2, width)), rng.randint(0, longest)


def along(n, slack):
    """Windows around a hidden order, so that a round exists."""
    drives = any_drives(n, 5, 300)
    order = rng.sample(range(1, n + 1), n)
    stops = [None] * n
    at, minute = 0, 0
    for place in order:
        minute += drives[at][place]
        stay = rng.randint(0, 40)
        begin = max(0, minute - rng.randint(0, slack))
        stops[place - 1] = (begin, minute + rng.randint(0, slack), stay)
        at, minute = place, minute + stay
    return stops, drives


def cases():
    yield "already-closed", case([(0, 4, 0)], [[0, 5], [5, 0]])
    yield "waits-long", case([(100_000, 100_000, 1000)], [[0, 1], [10_000, 0]])
    yield "no-time-at-the-door", case([(0, 100, 0)] * 3, all_the(3, 30))
    yield "detour-is-faster", case([(0, 9, 1), (0, 99, 50)], [[0, 100, 3], [1, 0, 100], [1, 4, 0]])
    yield "soonest-first-misses-a-window", case([(0, 1000, 10), (0, 12, 10)], [[0, 2, 10], [2, 0, 4], [10, 4, 0]])
    yield "one-way-streets", case([(0, 100_000, 1)] * 5, [[0, 9, 9, 9, 9, 1]] + [[9000 if j != i - 1 else 1 for j in range(6)][:i] + [0] + [9000 if j != i - 1 else 1 for j in range(6)][i + 1 :] for i in range(1, 6)])
    yield "all-the-same-window", case([(500, 600, 10)] * 9, all_the(9, 2))
    yield "exactly-in-time", case([(i * 10, i * 10, 0) for i in range(1, 15)], all_the(14, 10))
    yield "one-minute-short", case([(i * 10, i * 10, 0) for i in range(1, 14)] + [(0, 139, 1)], all_the(14, 10))
    yield "small-random", case(list(any_stops(6, 60, 90, 9)), any_drives(6, 3, 30))
    yield "fourteen-tight", case(*along(14, 60))
    yield "fourteen-loose", case(*along(14, 500))
    yield "twelve-stops-all-day", case([(0, 100_000, rng.randint(1, 90)) for _ in range(12)], any_drives(12, 10, 900))
    yield "ten-impossible", case([(0, 1500, 60) for _ in range(9)] + [(0, 30, 5)], any_drives(10, 50, 300))
    yield "fourteen-all-day", case([(0, 100_000, rng.randint(1, 90)) for _ in range(14)], any_drives(14, 10, 900))
    yield "largest-numbers", case([(99_000, 100_000, 1000)] + [(0, 100_000, 1000)] * 8, any_drives(9, 9000, 10_000))


write_cases(__file__, cases())
