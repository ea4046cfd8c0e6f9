"""Hidden cases of "Shared prefix"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261103)


ANY = "abcdefghijklmnopqrstuvwxyz0123456789-./"


def case(names):
    names = list(dict.fromkeys(names))
    rng.shuffle(names)
    return f"{len(names)}\n" + "".join(f"{name}\n" for name in names)


def text(length, of=ANY):
    return "".join(rng.choices(of, k=length))


def cases():
    yield "two-different", case(["x", "y"])
    yield "two-alike", case(["build.log", "build.lot"])
    yield "one-character", case(["ab", "ac", "b", "c", "d"])
    yield "a-name-is-the-prefix", case(["log", "log.1", "lo-gic", "lock"])
    yield "chain-of-prefixes", case(["ab/" * 50][:1] + [("ab/" * 50)[:k] for k in range(1, 150)])
    yield "first-of-many", case([f"{a}{b}{c}" for a in ANY for b in "az" for c in "09"])
    yield "punctuation-order", case(["a./x", "a./y", "a-/x", "a-/y", "a//x", "a//y", "a0/x", "a0/y"])
    yield "far-apart-in-input", case(["same-start-1", *(text(12) for _ in range(2000)), "same-start-2"])
    yield "longest-names", case([text(200) for _ in range(800)] + ["m" * 199 + "0", "m" * 199 + "1"])
    yield "three-share", case(["srv/eu/db1", "srv/eu/db2", "srv/eu/db3", "srv/us/db1", "tmp"])
    yield "all-below-one-root", case([f"var/data/{text(5)}" for _ in range(6_000)])
    yield "two-letters", case([text(rng.randint(1, 25), "ab") for _ in range(18_000)])
    yield "many-short", case([text(rng.randint(8, 14)) for _ in range(20_000)])
    yield "numbered", case([f"photo-{k:05d}.jpg" for k in range(0, 100_000, 5)][:6_000])


write_cases(__file__, cases())
