"""Hidden cases of "Cache with expiry"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261116)


LAST = 1_000_000_000


def case(capacity, calls):
    return f"{len(calls)} {capacity}\n" + "".join(f"{call}\n" for call in calls)


def any_calls(n, keys, most_pause, most_life, puts=0.5):
    t = 0
    for _ in range(n):
        t = min(LAST, t + rng.randint(0, most_pause))
        if rng.random() < puts:
            yield f"put {t} k{rng.randint(1, keys)} {rng.randint(0, 9999)} {rng.randint(1, most_life)}"
        else:
            yield f"get {t} k{rng.randint(1, keys)}"


def cases():
    yield "get-from-nothing", case(1, ["get 0 a"])
    yield "room-for-one", case(1, ["put 0 a 1 9", "put 0 b 2 9", "get 0 a", "get 0 b", "put 1 b 3 9", "get 1 b"])
    yield "last-moment", case(1, [f"put 0 a x {LAST}", f"get {LAST - 1} a", f"get {LAST} a"])
    yield "replaced-lives-longer", case(2, ["put 0 a 1 5", "put 3 a 2 5", "get 5 a", "get 7 a", "get 8 a"])
    yield "expired-is-not-the-least-used", case(2, ["put 0 old 1 100", "put 1 young 2 3", "put 4 new 3 100", "get 5 old", "get 5 new"])
    yield "replaced-lives-shorter", case(2, ["put 0 a 1 50", "put 1 a 2 2", "put 1 b 3 50", "put 3 c 4 50", "get 3 a", "get 3 b", "get 3 c"])
    yield "a-miss-is-no-use", case(2, ["put 0 a 1 9", "put 0 b 2 9", "get 0 c", "get 0 a", "put 0 c 3 9", "get 0 b", "get 0 a", "get 0 c"])
    yield "replacing-is-a-use", case(2, ["put 0 a 1 9", "put 0 b 2 9", "put 0 a 3 9", "put 0 c 4 9", "get 0 a", "get 0 b"])
    yield "all-at-one-time", case(3, [call for i in range(400) for call in (f"put 7 k{i % 5} {i} 1", f"get 7 k{i * i % 5}")])
    yield "everything-expires-at-once", case(300, [f"put 0 k{i} {i} 10" for i in range(300)] + [f"{w}" for i in range(300) for w in (f"get 10 k{i}", f"put 10 j{i} {i} 1")])
    yield "small-random", case(4, list(any_calls(600, 8, 2, 9)))
    yield "random", case(800, list(any_calls(15_000, 2500, 3, 9000)))
    yield "full-all-the-time", case(6_000, [f"put {i} k{i} v{i % 97} 999999" for i in range(24_000)])
    yield "mostly-reads", case(2000, list(any_calls(12_000, 2600, 10, 100_000, 0.3)))
    yield "large-cache-that-empties", case(5_000, list(any_calls(6_000, 9000, 4, 500, 0.7)))


write_cases(__file__, cases())
