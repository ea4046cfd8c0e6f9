"""Hidden cases of "Version order"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261108)


def case(versions):
    return f"{len(versions)}\n" + "".join(f"{version}\n" for version in versions)


def version(most, longest=5):
    return ".".join(str(rng.randint(0, most)) for _ in range(rng.randint(1, longest)))


def cases():
    yield "one-version", case(["0"])
    yield "zeros", case(["0.0.0.0.0", "0", "0.0", "0.0.1", "0.0.0"])
    yield "already-ordered", case(["0.9", "0.10", "0.11", "1", "1.0.1", "10"])
    yield "longest-and-largest", case(["9999.9999.9999.9999.9999", "9999.9999.9999.9999.9998", "9999.9999", "9999", "9998.9999.9999.9999.9999"])
    yield "same-version-longer-first", case(["1.2.0", "1.2", "1.2.0.0", "1.1.9", "1.2.0.0.0", "1.3"])
    yield "only-the-last-place-differs", case([f"4.4.4.4.{k}" for k in range(300, -1, -1)])
    yield "only-the-first-place-differs", case([f"{k}.7" for k in rng.sample(range(10_000), 500)])
    yield "all-the-same", case([rng.choice(["7", "7.0", "7.0.0", "7.0.0.0", "7.0.0.0.0"]) for _ in range(1000)])
    yield "zero-in-the-middle", case(["5.0.1", "5.1", "5.0.0.1", "5.0.1.0", "5", "5.0.0.0.1", "5.0.10"])
    yield "few-small-numbers", case([version(1) for _ in range(2000)])
    yield "random", case([version(20) for _ in range(8000)])
    yield "random-large-numbers", case([version(9999) for _ in range(8000)])
    yield "newest-first", case([f"{k // 100}.{k % 100}" for k in range(7_999, -1, -1)])
    yield "one-out-of-place", case([f"1.{k}" for k in range(1, 4000)] + ["1"])


write_cases(__file__, cases())
